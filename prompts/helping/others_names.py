"""Names of other customers in what staff write to one."""

import re
from collections.abc import Collection, Iterator

from .findings import Concern, Finding

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
    "卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万覃武钱戴严莫孔向汤"
)
_CHINESE_NAME = re.compile(rf"[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}")
_OTHER_NAME = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]*)+")
_PART = re.compile(r"[^\W\d_][\w’'-]+")
# By what stands before or after it a word is somebody's name: Ms Lee, our neighbour Ann, Ann's.
_BEFORE = (
    r"(?:\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Mm]adam|[Ss]ir)\.? |"
    r"\b(?:customer|client|neighbou?r|guest|tenant|patient|passenger|buyer|called|named) )"
)
_AFTER = (
    r"(?:['’]s\b| (?:has|had|said|says|told|wrote|called|rang|complained|reported|lives|ordered|"
    r"bought|paid|wants|wanted|also|got|received|asked)\b)"
)


def is_full_name(name: str) -> bool:
    """Whether it names somebody beyond doubt: 林晓, Mary Smith; not Mary, nor a pen name."""
    return bool(_CHINESE_NAME.fullmatch(name) or _OTHER_NAME.fullmatch(name))


def find_names(text: str, names: Collection[str], known: str) -> Iterator[Finding]:
    """Those of ``names``, of other customers, that stand in the text by themselves and not in
    ``known``; of a name in letters also a part that the words around it make somebody's name."""
    said = known.casefold()
    for name in names:
        for sought in _patterns(name):
            for match in sought.finditer(text):
                if match["name"].casefold() not in said:
                    yield Finding(Concern.OTHERS, match["name"])


def _patterns(name: str) -> Iterator[re.Pattern[str]]:
    if is_full_name(name):
        edge = r"\b" if name.isascii() else ""
        # However it is written: staff are hasty with capitals.
        yield re.compile(f"{edge}(?P<name>{re.escape(name)}){edge}", re.IGNORECASE)
    if _CHINESE_NAME.fullmatch(name) is None:
        for part in _PART.findall(name):
            # With its capital: Will and May are words, too.
            written = rf"\b(?P<name>{re.escape(part[0].upper() + part[1:])})\b"
            yield re.compile(f"{_BEFORE}{written}")
            yield re.compile(f"{written}{_AFTER}")
