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

CUSTOMERS = {
    "zh": (
        "林晓", "徐慧", "马超群", "朱莉", "胡明", "郭芳", "高翔", "罗兰", "梁宇", "宋佳",
        "唐宁", "韩雪", "冯涛", "董洁", "萧然", "程诚", "曹阳", "袁梅", "邓超凡", "许静文",
        "傅国栋", "沈冰", "曾庆", "彭丽", "吕思远", "苏文", "卢俊", "蒋欣", "蔡明", "贾玲珑",
    ),
    "en": (
        "Lin Hart", "Ruth Marsh", "Felix Moore", "Julia Park", "Hugo Miles", "Vera Stone",
        "Ben Gale", "Rosa Lane", "Adam Frost", "Ella Song", "Max Tan", "Clara Voss", "Owen Price",
        "Priya Nair", "Noah Quinn", "Lucy Ward", "Emil Berg", "Zoe Carter", "Ivan Petrov",
        "Amy Dalton", "Karl Weber", "Nina Russo", "Paul Durand", "Sara Lind", "Joel Kemp",
        "Dora Blake", "Theo Marin", "Alma Cruz", "Finn Byrne", "Mona Aziz",
    ),
}  # fmt: skip

STAFF = {
    "zh": (
        "王强", "陈静", "赵敏", "周远", "李娜", "吴桐", "孙悦", "郑凯", "何雨", "方圆",
        "石磊", "丁一", "叶青", "余波", "潘虹", "杜鹃", "夏天", "钟山", "田野", "姜维",
    ),
    "en": (
        "Grace Wang", "Oliver Chen", "Maya Reed", "Tom Becker", "Nora Lee", "Sam Okafor",
        "Iris Sun", "Leo Grant", "Hana Ito", "Victor Hale", "Anna Brandt", "Peter Novak",
        "Jane Holt", "Omar Said", "Kate Flynn", "Luis Vega", "Erik Dahl", "Mei Lin", "Carl Boyd",
        "Rita Fox",
    ),
}  # fmt: skip


def complaint(language: str, number: int) -> str:
    """The sample of that running number; they come round again."""
    texts = COMPLAINTS[language]
    return texts[number % len(texts)]


def unused_name(names: Collection[str], used: Collection[str]) -> str:
    """The first of the names that nobody here has yet; past their end, one with a number."""
    for lap in count(1):
        for name in names:
            candidate = name if lap == 1 else f"{name} {lap}"
            if candidate not in used:
                return candidate
    raise AssertionError("count() never ends")
