"""Messages for the test of two matters in one: written for it, none is from a data set."""

TWO = (
    "空调坏了三天没人修。另外上个月物业费多收了我200块",
    "我的快递到现在还没送到，都一个星期了。还有，上次退款也一直没到账",
    "1. 宽带断了两天上不了网\n2. 这个月账单多扣了50元",
    "花瓶收到就是碎的，要求赔偿。另外我家宽带两天连不上网了，要报修",
    "热水器不加热了，报修。此外上个月的话费被重复扣了两次",
    "我的包裹摔坏了！还有一件事，你们网站上写的包邮，结果收了我12元运费",
    "电梯又停了，老人上不去楼。再有，停车费收了两次，请退",
    "买的手机屏幕有划痕，质量太差；另外发票一直没开，金额也多收了",
    "路由器老是掉线，打不开网页。顺便反映一下，上个月多扣了我30块钱",
    "外卖迟到了一个半小时。另外，我的手机号被骑手泄露给别人了",
    "The air conditioner has been broken for three days. Also, I was charged twice for last month",
    "My parcel is a week late. Another thing: the refund for my last order has not arrived",
    "1. The internet has been down for two days.\n2. I was charged 50 dollars too much on my bill.",
    "The vase arrived smashed to pieces. On another matter, I was overcharged on my last invoice",
    "The heater does not work since Monday. Additionally, you billed me twice in October",
    "My order was delivered broken. Also, your website said free shipping but that was a lie",
    "The elevator is out of order again. Separately, I was charged a late fee by mistake",
    "My package never arrived. One more thing, the app crashes whenever I log in",
    "The router keeps failing and nothing loads. By the way, you overcharged me on my last bill",
    "The food came two hours late. Another issue: my card was charged twice for it",
    "I'm very happy with the new app, well done. Also the invoice 555 is wrong, 20 euros too much.",
    "The lady on the phone was lovely, thank you! But the bill 881 is 40 euros too high.",
    "接电话的小姑娘特别好，谢谢！但是我的账单881多收了40块",
    "师傅很专业，表扬一下。不过你们的发票开错了抬头",
)

ONE = (
    "My router broke. Nora sorted it in ten minutes, thank you so much, great service",
    "师傅很专业，热水器坏了他二十分钟就修好了，太感谢了",
    "手机屏幕碎了，要求换新。谢谢你们，服务一直很好",
    "空调坏了三天没人修。另外我打了三次电话都没人来",
    "花瓶收到就是碎的，要求赔偿。另外你们客服态度很差，骂人",
    "1. 昨天下单\n2. 今天还没发货，也没人理我",
    "花瓶收到就是碎的。另外外包装也破了",
    "多收了我200块物业费。另外请开一张发票",
    "宽带断了。另外我家在3号楼502，白天都有人",
    "师傅迟到两小时。还有，他连一句道歉都没有",
    "退款一直没到账，都半个月了。另外麻烦你们给个准确时间",
    "手机屏幕碎了，要求换新。另外谢谢你们的耐心",
    "电梯坏了，老人上不去楼。另外二单元的电梯也坏了",
    "你好，我想投诉快递。另外想问下你们几点下班",
    "热水器漏水，要求赔偿500元。另外我的电话是13800001234",
    "The air conditioner has been broken for three days. Also, I called you three times",
    "My parcel is a week late. Also nobody answers the phone",
    "The vase arrived broken. Also, the box was torn open",
    "I was charged twice. Also, please send me an invoice",
    "The internet is down. By the way, I am at home all day",
    "The driver was two hours late. In addition, he did not apologise",
    "My refund has not arrived. Also, could you tell me the exact date?",
    "The elevator is out of order. Also the one in the second building does not move",
)

SEVERAL = {
    "Three things: 1. my invoice no. 4471 was charged twice, 45 yuan each. 2. the delivery of "
    "order XD998877 is a week late. 3. Also I would like to praise Grace, she was so kind to me": (
        "my invoice",
        "the delivery",
        "Also I would like",
    ),
    "First, my parcel is a week late. Second, I was charged twice for last month. Third, the "
    "internet has been down for two days.": ("my parcel", "I was charged", "the internet"),
    "我有三件事：1、空调坏了三天没人修。2、上个月物业费多收了我200块。3、快递晚了一周还没到": (
        "空调坏了",
        "上个月物业费",
        "快递晚了",
    ),
    "一、宽带断了两天上不了网；二、这个月账单多扣了50元；三、订的手机迟迟不发货，都半个月了": (
        "宽带断了",
        "这个月账单",
        "订的手机",
    ),
    "①空调不制冷要报修②物业费多收了200块③要表扬小王，服务特别热情，非常感谢": (
        "空调不制冷",
        "物业费多收",
        "要表扬小王",
    ),
    "想说几件事：①空调不制冷要报修②物业费多收了200块③要表扬小王，服务特别热情，非常感谢": (
        "空调不制冷",
        "物业费多收",
        "要表扬小王",
    ),
    "第一，我家宽带断了两天上不了网。第二，上个月话费重复扣了两次。第三，快递摔碎了要求赔偿": (
        "我家宽带",
        "上个月话费",
        "快递摔碎了",
    ),
    "你好，我住3号楼502，有三个问题：\n1. 电梯坏了，停在三楼\n"
    "2. 停车费重复扣了两次\n3. 快递丢了，没人赔": (
        "你好，我住3号楼502，有三个问题：\n电梯坏了",
        "停车费",
        "快递丢了",
    ),
    "My name is Ruth. Some issues:\n1) The website is down all day\n2) I was billed twice\n"
    "3) The vase arrived smashed to pieces\n4) My order is three weeks late": (
        "The website",
        "I was billed",
        "The vase",
        "My order",
    ),
}

ONE_LIST = (
    "1. 昨天下单 2. 今天还没发货 3. 打电话没人接",
    "1、11月3日下单，2、11月5日说发货，3、到今天还没送到",
    "电梯 1、2、3 号都停了，老人上不去楼",
    "The parcel is late. 1. I ordered on Monday. 2. It was to come on Tuesday. 3. Nobody answers.",
    "空调坏了：1. 不制冷 2. 声音大 3. 漏水",
    "First, I called you on Monday. Second, nobody came. Third, I called again.",
    "多收了200块物业费。我的要求：1. 退款 2. 道歉 3. 给书面答复",
)
