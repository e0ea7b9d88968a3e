"""Words for people, where what happens to somebody is told apart from what happens to a thing."""

SOMEBODY_ZH = (
    r"(?:人|老人家?|老太太?|老头|老爷子|大爷|大妈|大叔|阿姨|妈妈?|爸爸?|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷"
    r"|老婆|老公|妻子|丈夫|媳妇|孩子|小孩|小朋友|宝宝|婴儿|娃|儿子|女儿|孙子|孙女|学生|孕妇|乘客|邻居|同事|住户"
    r"|业主|顾客|客人|女士|先生|工人|师傅|保安|保洁|[哥姐弟妹](?!夫)|我们?(?!的)|大家|[他她]们?(?!的))"
)
SOMEBODY_EN = (
    r"(?:people|somebody|someone|persons?|passengers?|mother|mum|mom|mama|dad|father|parents?|wife"
    r"|husband|kids?|child|children|toddler|sons?|daughters?|baby|gran(?:ny|dma|dpa|dmother"
    r"|dfather|dson|ddaughter)?|brother|sister|aunt|uncle|friend|neighbou?rs?|man|woman|guy|lady"
    r"|girl|boy|colleagues?|coworker|worker|customer|guest|tenant|resident)"
)
