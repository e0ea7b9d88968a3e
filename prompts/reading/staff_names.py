"""Names of staff in a text: only where the words say that it is somebody who works there."""

import re
from collections.abc import Iterator

from .misconduct import tells_of_misconduct
from .patterns import LETTERS, Pattern, pattern
from .reading import Fact, FactType

_SURNAME = (
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁"
    "任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤]"
)
_TRADE = (
    "客服|客户经理|快递员|快递小哥|外卖员|骑手|配送员|送货员|营业员|收银员|服务员|工作人员|业务员"
    "|柜员|"
    "店员|导购|司机|保安|前台|医生|护士|老师|店长|站长|经理|主管|主任|师傅|网格员|社工|维修工"
    "|安装工"
)
TITLE = "师傅|经理|主任|主管|店长|站长|队长|院长|校长|医生|护士|老师|教练|警官"
_GIVEN_END = r"(?=[的，。,.、；;！!？?\s说在把和跟与给让态就还很不没骂打推也）)]|$)"
_TRADE_EN = (
    r"(?:[Aa]gent|[Rr]epresentative|[Rr]ep|[Oo]perator|[Mm]anager|[Ss]upervisor|[Ee]mployee"
    r"|[Aa]dvis[eo]r"
    r"|[Cc]lerk|[Tt]echnician|[Ww]aiter|[Ww]aitress|[Cc]ourier|[Dd]river|[Nn]urse|[Tt]eller"
    r"|[Cc]ashier"
    r"|[Rr]eceptionist|[Aa]ssociate|[Ss]pecialist|[Ss]taff member|[Cc]olleague)"
)
_NO_NAME = (
    r"(?!(?:The|This|That|They|She|He|And|But|When|Who|At|In|On|From|Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)"
)
_NAME_EN = rf"{_NO_NAME}(?P<name>[A-Z][a-z'’-]{{1,20}}(?:\s{_NO_NAME}[A-Z][a-z'’-]{{1,20}})?)"

# Who names themselves so is the customer.
_ONESELF = re.compile(r"(?:我是|我叫|我姓|本人|[Mm]y name is|I am|I'm)\s?$")
_PATTERNS: tuple[Pattern, ...] = (
    pattern(r"工号\s?(?:是|为|[:：])?\s?(?P<name>[A-Za-z]{0,3}\d{2,8})", needs="工号"),
    pattern(rf"(?:{_TRADE})(?:叫|是)?(?P<name>[小老阿]{_SURNAME}){_GIVEN_END}"),
    pattern(
        rf"(?:{_TRADE})(?:名?叫|姓名[:：]?)(?P<name>{_SURNAME}[\u4e00-\u9fff]{{1,2}}?){_GIVEN_END}"
    ),
    pattern(rf"(?P<name>{_SURNAME}(?:{TITLE}))", not_after="担责信升上下当谢多感答"),
    pattern(rf"(?:{_TRADE})姓(?P<name>{_SURNAME})", needs="姓"),
    pattern(rf"姓(?P<name>{_SURNAME})的?(?={_TRADE}|人|女|男|小)", needs="姓"),
    pattern(rf"{_TRADE_EN},?\s(?:named\s|called\s)?{_NAME_EN}", not_after=LETTERS),
)
_BEFORE = 12


_COMPLAINS_OF = re.compile(
    rf"(?:投诉|举报)(?:你们的?|那个|这个)*(?:{_TRADE}|处理人|经办人?)?(?P<zh>{_SURNAME}[\u4e00-\u9fff]{{1,2}})"
    rf"|\b[Cc]omplain(?:ing|t)? (?:about|against|of) (?:your |the )?{_NAME_EN}"
)


_DENIED = re.compile(
    r"(?:不是|并非|不(?:想|要|会|打算)?|没有?)(?:[要想在说来去]|是为了|针对)*(?:投诉|举报)[^，。,.；;！!？?\n]*"
    r"|(?:\bnot|n['’]t|\bnever) (?:(?:want\w*|going|here|trying|mean\w*|meant|wish|like) to "
    r"|really |a |for )*complain[^,.;!?\n]*",
    re.IGNORECASE,
)


_PRAISES_ZH = re.compile(
    rf"(?:表扬|称赞|赞扬|点赞|感谢|谢谢|夸奖?)(?:一下|下|你们的?|咱们的?|那[个位]|这[个位]|给)*"
    rf"(?P<name>[小老阿]{_SURNAME})(?![\u4e00-\u9fff]?(?:{TITLE}))"
)
_NAMED_EN = re.compile(rf"\b{_NAME_EN}")


def praised_by_name(text: str) -> list[str]:
    """Who may be named by whoever praises somebody: 表扬小王, "kudos to Anna"."""
    named = [fact.value for fact in find_staff(text)]
    return [
        *named,
        *(found["name"] for each in (_PRAISES_ZH, _NAMED_EN) for found in each.finditer(text)),
    ]


def undenied(text: str) -> str:
    """Without the words in which they say of whom they don't complain."""
    return _DENIED.sub(" ", text)


def complained_of(text: str) -> list[str]:
    """Who may be named by whoever says that they complain about somebody."""
    return [found["zh"] or found["name"] for found in _COMPLAINS_OF.finditer(undenied(text))]


def complains_of_staff(text: str) -> bool:
    """Whether it may complain about somebody by name, or about whoever has their ticket."""
    return _COMPLAINS_OF.search(undenied(text)) is not None or tells_of_misconduct(text)


def find_staff(text: str) -> Iterator[Fact]:
    """Those who are named with their trade, their title or their staff number."""
    for each in _PATTERNS:
        for match in each.find(text):
            start, end = match.span("name")
            if not _ONESELF.search(text, max(0, start - _BEFORE), start):
                yield Fact(FactType.STAFF, match["name"], start, end)


def may_be(said: str, name: str) -> bool:
    """Whether somebody called ``said`` ("王师傅", "小王", "Anna") may have that ``name``."""
    if said.isascii():
        return not set(said.lower().split()).isdisjoint(name.lower().split())
    bare = re.sub(rf"^[小老阿]|(?:{TITLE})$", "", said)
    return bool(bare) and name.startswith(bare)
