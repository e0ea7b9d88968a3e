"""Ready-made people and complaints, so that a newcomer can see the desk work at one press."""

from collections.abc import Collection
from itertools import count

COMPLAINTS = {
    "zh": (
        "11月16日我预约了下午两点上门安装,师傅快六点才到,打电话也不接,"
        "害我白白请了半天假。请给个说法。订单号 A20261116-0387。",
        "上个月的账单多扣了 86.5 元,我从来没有开通过这个增值服务,请退还并取消。",
        "快递送到的时候外箱已经破了,里面的玻璃杯碎了三个,你们的人放下就走,价值大概 320 元。",
        "前台那位工作人员态度太差了,我问了两句就不耐烦,还说“不会自己看吗”。",
        "退货已经签收十二天了,498 元退款一直没到账,客服每次都说再等等。单号 TH88210457。",
        "你们把我的手机号和住址泄露给了别人,今天一上午接到七个推销电话,"
        "连我家门牌号都知道!必须马上处理,否则我向监管部门投诉。",
        "新买的净水器用了三天就漏水,地板都泡了,报修两次没有人来。",
        "网站上写着周末营业到晚上九点,我们带着老人赶过去,六点就关门了,信息太不准了。",
        "电梯门突然夹人,邻居老人的手臂被夹伤了,现在还在运行,很危险,请立刻派人!",
        "建议在等候区装一个叫号屏,现在全靠喊,经常有人错过。",
    ),
    "en": (
        "I had an installation booked for 2 pm on 16 November. The technician came at almost six "
        "and didn't pick up the phone, so I lost half a day's pay. Order A20261116-0387.",
        "Last month's bill has an extra 86.50 for an add-on I never ordered. "
        "Please refund it and cancel the thing.",
        "The parcel arrived with the box torn open and three of the glasses broken. "
        "Your courier just put it down and left. They were worth about 45 dollars.",
        "The person at the front desk was really rude. I asked two questions and was told "
        '"can\'t you read the sign yourself?"',
        "You received my return twelve days ago and the 498.00 refund still hasn't arrived. "
        "Every time I call I am told to wait. Return number TH88210457.",
        "You leaked my phone number and home address! Seven sales calls this morning and they even "
        "know my flat number. Deal with this now or I go to the regulator.",
        "The water filter I bought leaked after three days and soaked the floor. "
        "I reported it twice and nobody came.",
        "Your site says open until nine at weekends. We drove there with my grandmother "
        "and it had closed at six. That information is simply wrong.",
        "The lift door closed on an elderly neighbour and hurt her arm. It is still running, "
        "somebody will get injured again. Send someone immediately!",
        "A suggestion: put up a screen with the queue numbers. Now they are called out "
        "and people keep missing their turn.",
    ),
}

NAMES = {
    "zh": (
        "林晓", "王强", "陈静", "赵敏", "周远", "李娜", "吴桐", "孙悦", "郑凯", "何雨",
        "徐慧", "马超群", "朱莉", "胡明", "郭芳", "高翔", "罗兰", "梁宇", "宋佳", "唐宁",
    ),
    "en": (
        "Lin Hart", "Grace Wang", "Oliver Chen", "Maya Reed", "Tom Becker", "Nora Lee",
        "Sam Okafor", "Iris Sun", "Leo Grant", "Hana Ito", "Ruth Marsh", "Felix Moore",
        "Julia Park", "Hugo Miles", "Vera Stone", "Ben Gale", "Rosa Lane", "Adam Frost",
        "Ella Song", "Max Tan",
    ),
}  # fmt: skip


def complaint(language: str, number: int) -> str:
    """The sample of that running number; they come round again."""
    texts = COMPLAINTS[language]
    return texts[number % len(texts)]


def unused_name(language: str, used: Collection[str]) -> str:
    """A name nobody here has yet; past the list's end, a name with a number."""
    for lap in count(1):
        for name in NAMES[language]:
            candidate = name if lap == 1 else f"{name} {lap}"
            if candidate not in used:
                return candidate
    raise AssertionError("count() never ends")
