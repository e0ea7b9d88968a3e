"""How the desk deals with what people tell it: who asks for that is shown the notice; who was asked
whether all of it is to be deleted may say no in words."""

import re

from prompts.reading.plain import plain

from .whole import Around, Wish

_DATA_ZH = r"(?:个人|我的?|客户|用户)*的?(?:资料|数据|信息|隐私|记录)"
_DATA_EN = r"(?:(?:my|our|the|personal|private|customer|own) )*(?:data|information|info|details)"
_DO_EN = r"(?:use|handle|process|store|keep|treat|protect|share|save|hold|deal with|do with)"
_USED_EN = r"(?:used|handled|processed|stored|kept|treated|protected|shared|saved|held|safe|secure)"
_YOU_EN = r"(?:you|u|the desk|your desk)(?: guys)?"
_GIVE_EN = r"(?:share|sell|give|pass|send|show|hand)(?: (?:on|out|over))?"
_GIVEN_EN = r"(?:is|are|will|does)"
_OTHERS_EN = (
    r"(?:(?:the|my|your|any|other|all) )*(?:couriers?|drivers?|riders?|neighbou?rs?|handlers?"
    r"|others?|shops?|merchants?|people|customers?|(?:any|every|some)(?:one|body)(?: else)?"
    r"|third part(?:y|ies)|company|companies|him|her|them|staff)"
)
_WRITTEN_EN = (
    r"(?:this|it|what (?:i|we) (?:write|wrote|type|typed|say|said|send|sent)(?: (?:in )?here)?)"
)
_OTHERS_ZH = (
    r"(?:快递(?:员|小哥|公司)?|骑手|外卖员|送餐(?:员|小哥)?|司机|商家|店家|邻居|别人|其他人|外人|第三方"
    r"|处理人|他们?|她们?|对方)"
)
_WRITTEN_ZH = r"我(?:在这里|在这儿|这里|刚才|们)?(?:写|说|发)的?(?:东西|内容|话|这些)?"
_USE = Wish(
    zh=(
        r"(?:隐私|个人信息|数据)(?:保护)?(?:政策|声明|条款|协议|须知|告知|说明)",
        rf"(?:怎么|如何|怎样)(?:处理|使用|用|保护|保存|存储|对待|管理){_DATA_ZH}",
        rf"{_DATA_ZH}(?:会|都|是|被|你们)*(?:怎么|如何|怎样)(?:处理|使用|用|保护|保存|存储|管理)",
        rf"{_DATA_ZH}(?:会|都|要|你们)*(?:保存|保留|存)(?:多久|多长时间|几年|到什么时候)",
        rf"(?:保存|保留|存){_DATA_ZH}(?:多久|多长时间|几年)",
        rf"(?:哪些人|什么人|谁)(?:都|会|能|可以)*(?:看到?|看见|看得到){_DATA_ZH}",
        rf"{_DATA_ZH}(?:会|都|有)*(?:哪些人|什么人|谁)(?:都|会|能|可以)*(?:看到?|看见|看得到)",
        rf"{_DATA_ZH}(?:在你们这里)?(?:安不安全|安全(?=吗|么|\W*[?？]))",
        rf"{_DATA_ZH}(?:你们|会|都|要|不会)*(?:给|让|被|告诉|透露给?){_OTHERS_ZH}(?:看到?|看见|知道|吗)",
        rf"(?:会|都)(?:不会)?把?{_DATA_ZH}(?:给|告诉|透露给|发给){_OTHERS_ZH}(?:看|知道)?(?=吗|么|\W*[?？])",
        rf"(?:哪些人|什么人|谁)(?:都|会|能|可以)*(?:看到?|看见|看得到){_WRITTEN_ZH}",
        rf"{_WRITTEN_ZH}(?:会|都|有)*(?:哪些人|什么人|谁)(?:都|会|能|可以)*(?:看到?|看见|看得到)",
        rf"{_WRITTEN_ZH}(?:你们|会|都|要|不会)*(?:给|让|被|告诉){_OTHERS_ZH}(?:看到?|看见|知道)",
        rf"{_WRITTEN_ZH}{_OTHERS_ZH}(?:会|能|可以|都|不会)*(?:看到?|看见|知道)",
        rf"(?:对|关于|就)?{_DATA_ZH}我?(?:都|到底)?(?:有|享有)(?:什么|哪些)权利",
        rf"我(?:对|关于)?{_DATA_ZH}(?:有|的)*(?:什么|哪些)?权利",
        r"(?:我的)?(?:隐私|个人信息)(?:方面|保护|问题)?(?:呢|怎么说|怎么样|怎么保[护证障]|有(?:什么)?(?:保障|保护))",
        r"(?:会|能|可以|是否|是不是|帮我)*保密(?=吗|么|的吗|\W*[?？]|不)",
        rf"(?:会不会|会|不会)泄[露漏]{_DATA_ZH}(?=吗|么|\W*[?？]|$)|{_DATA_ZH}会不会泄[露漏]",
    ),
    en=(
        r"(?:privacy|data protection) (?:policy|notice|statement|terms|rules)|gdpr",
        rf"how (?:do|does|will|would) (?:you|the desk) {_DO_EN} {_DATA_EN}",
        rf"(?:how|where|for how long) (?:is|are|will) {_DATA_EN} (?:be )?{_USED_EN}",
        rf"what (?:do|does|will|are) {_YOU_EN} (?:going to )?(?:{_DO_EN}|doing with) {_DATA_EN}",
        rf"(?:do|does|will|would|are) {_YOU_EN} (?:going to )?{_GIVE_EN} {_DATA_EN}"
        rf"(?: (?:to|with) {_OTHERS_EN})?",
        rf"{_GIVEN_EN} {_DATA_EN} (?:given|sold|shared|passed|shown)(?: on)?"
        rf"(?: (?:to|with) {_OTHERS_EN})?",
        rf"(?:who|which people)(?: else)? (?:can|will|could|may|gets? to)?(?: all)?"
        rf" ?(?:see|reads?|access|looks? at) {_WRITTEN_EN}",
        rf"(?:can|will|could|does) {_OTHERS_EN} (?:see|read|get) (?:{_WRITTEN_EN}|{_DATA_EN})",
        rf"what happens (?:to|with) {_DATA_EN}",
        rf"how long (?:do|will) you {_DO_EN} {_DATA_EN}",
        rf"who (?:can|will|could|may)(?: all)? (?:see|read|access|look at|get) {_DATA_EN}",
        rf"who has access to {_DATA_EN}|(?:is|are) {_DATA_EN} {_USED_EN}",
        r"what (?:are )?(?:my|our) (?:data |privacy )?rights"
        rf" (?:about|on|over|to|regarding|concerning|with) {_DATA_EN}",
        rf"what rights (?:do|have) i (?:have |got )?(?:about|on|over|to|regarding|with) {_DATA_EN}",
        r"what (?:are )?(?:my|our) (?:data|privacy) rights",
        r"(?:what|how) about (?:(?:my|our|the|data) )*privacy|(?:my|our) privacy(?=\W*\?)",
        rf"(?:is|will|are) (?:that|everything|(?:this|the) chat|{_WRITTEN_EN})"
        r"(?: be| stay| kept| remain| all| here| really)*"
        r" (?:private|confidential|anonymous|secret)",
        r"(?:do|will|can) (?:you|u) (?:keep|treat) (?:this|it|that|everything)"
        r"(?: as)? (?:private|confidential|secret|to yoursel(?:f|ves))",
    ),
    around=Around(
        zh=(
            r"请问|请|麻烦|你好|您好|谢谢|一下|想|知道|了解|告诉|你们|您们|这里|看看|给我|发",
            r"[我的了呢吗啊呀吧都是会在你您有看]",
        ),
        en=(
            r"please|hi|hello|thanks|thank|you|i|me|can|could|would|want|like|to|know|tell|and|so|"
            r"the|your|with|about|have|do|there|is|a|show|it|with you|here|now|where|find|read|see",
        ),
    ),
)
_KEEPS = re.compile(
    r"\W*(?:(?:哦|嗯|那|好吧?|不|不了|还是|先|暂时|想想|算了吧?|取消|等等|等一下)[,，。!！\s]*)*"
    r"(?:不了?|不要了?|别|不用了?|算了吧?|取消(?:了|吧)?|保留(?:吧|着)?|留着(?:吧)?|返回|等等|等一下"
    r"|(?:不|别|不要|不用|不想|先不|暂不)(?:删除?|清空|注销|撤回|撤)(?:掉|了|吧|它|先)*)"
    r"(?:[,，\s]*(?:谢谢|吧|了|啊))*\W*"
    r"|\W*(?:(?:oh|ok|okay|no|nope|wait|sorry|actually|then|please|hm+)\b[,.!\s]*)*"
    r"(?:no|nope|no,? thanks?(?: you)?|cancel|stop|back|never ?mind|forget it|not now|wait"
    r"|(?:please )?(?:don'?t|do not)(?: (?:delete|erase|remove|do))?"
    r"(?: (?:it|that|anything|everything|my data|them))?"
    r"|(?:i(?:'d| would)? )?(?:rather )?(?:not|keep)(?: (?:it|everything|all|them|my data))?"
    r"|(?:i(?:'ve| have)? )?changed my mind)"
    r"(?:[,.!\s]*(?:please|thanks|thank you|after all|then|now))*\W*"
)
_DELETES = re.compile(r"删|注销|\b(?:delete|erase)\b")
_LONGEST = 40  # signs


def asks_how_data_is_used(text: str) -> bool:
    """Whether that is all it does; who says that it was misused complains."""
    return _USE.is_all_of(text)


def keeps_after_all(text: str) -> bool:
    """Whether it says by the word that nothing is to be deleted, though nobody asks any more."""
    return keeps_data(text) and _DELETES.search(plain(text)) is not None


def keeps_data(text: str) -> bool:
    """Whether it is a "no" to the question whether all is to be deleted."""
    return len(text) <= _LONGEST and _KEEPS.fullmatch(plain(text)) is not None
