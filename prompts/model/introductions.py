"""Names by which people introduce themselves or somebody else, and with which they sign."""

import re
from collections.abc import Iterator

_SURNAME = (
    "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|夏侯|"
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔"
    "汤猪温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕"
    "单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦"
    "褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明"
    "佘池查麻苑迟邝])"
)
_END = (
    r"(?=[^\u4e00-\u9fff]|$|先生|女士|小姐|同志|的|在|住|家住|于|和|与|跟|及|电话|手机|联系|身份证|性别|地址|号码|"
    r"来电|反映|投诉|被|因|想|要)"
)
_HAN = r"[\u4e00-\u9fff·]"
_HAN_NAME = rf"(?P<zh>{_SURNAME}{_HAN}{{1,2}}?{_END}|{_SURNAME}{_HAN}{{1,2}})"
_LATIN = r"[A-Z](?:\.|[\w'’-]{1,30})"
_LATIN_NAME = rf"(?P<en>{_LATIN}(?:[ ]{_LATIN}){{0,3}})"
_ROLE = (
    "(?:一[名个位])?(?:贵[店司行院校]|你们)?的?(?:老)?(?:业主|用户|客户|顾客|乘客|旅客|居民|村民|市民|家长|学生|患者|"
    "病人|会员|租户|租客|住户|消费者|买家|机主|车主|户主|家属)?"
)
_PERSON = (
    "联系人|投诉人|举报人|申请人|反映人|被投诉人|当事人|收件人|收货人|寄件人|经办人|承办人|责任人|署名|户主|"
    "户名|姓名|名字|机主|车主"
)
_CUES = (
    # Whatever is said after a colon or "my name is" is a name.
    rf"(?:{_PERSON}|我名叫|我的?名字|我叫|本人叫)\s?(?:叫做?|是|为|[:：])?\s?"
    rf"(?:{_HAN_NAME}|{_LATIN_NAME})",
    rf"(?:{_PERSON}|名字)\s?[:：]\s?(?P<any>{_HAN}{{2,4}}){_END}",
    # With these words people say many things besides their name.
    rf"(?:我是|我姓{_SURNAME}，?[名叫]+)(?!高[一二三中]|金卡|白领)(?:{_ROLE})"
    rf"(?P<known>{_SURNAME}{_HAN}{{1,2}}?){_END}",
    rf"本人(?![于向付任方成时和要全明应])(?P<self>{_SURNAME}{_HAN}{{1,2}}?){_END}",
    rf"(?:[Mm]y name is|[Mm]y name['’]s|\b[Nn]ame\s?[:-])\s?{_LATIN_NAME}",
    r"(?:[Mm]y name is|[Mm]y name['’]s)\s(?P<small>[a-z]{2,20}(?:\s(?!and|from|i|my|at|on|the)"
    r"[a-z]{2,20})?)",
    rf"\b(?:I am|I['’]m|[Tt]his is|[Hh]ere is)\s(?P<two>{_LATIN}(?:[ ]{_LATIN}){{1,2}})\b",
    r"\b(?:I am|I['’]m|[Tt]his is)\s(?P<one>[A-Z][a-z'’-]{1,20})(?<!ed)(?<!ing)"
    r"(?=[,.]| (?:from|here|speaking|and|at|in|with)\b)",
    r"(?im:^[ \t]*(?:(?:kind|best|warm)?\s?(?:regards|wishes)|(?:yours )?(?:sincerely|faithfully|"
    r"truly)|yours|cheers|thanks|signed)[,.!]?\s{1,4})" + _LATIN_NAME + r"\s*$",
)
_INTRODUCED = tuple(re.compile(cue, re.MULTILINE) for cue in _CUES)


def introduced(text: str) -> Iterator[str]:
    """The names. Rather a word too many than a name too few: a hidden word costs little."""
    for cue in _INTRODUCED:
        for match in cue.finditer(text):
            yield from (name for name in match.groupdict().values() if name)
