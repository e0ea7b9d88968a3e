"""Places in a text: administrative names, streets, buildings, stations, airports.

Chinese writes no word edges. A place is found by its end (省, 路, 医院), goes back to the nearest
sign that no name contains, and joins the place before it: 广东省 + 广州市 + 体育西路.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .names import names
from .patterns import LETTERS, pattern
from .reading import Fact, FactType

# No name contains these, so it begins after them.
_STOPS = frozenset(
    "的了在到从去由于和与及是把被让给对向我你您他她它们这那哪就都也还有没不很之其又再但而或因为即说问找住叫请至位往经过何能想会要得着将已并所每来自时期间称离靠近解带进骑跨参什么"
    "，。！？、；：“”‘’（）()《》<>,.!?;:\"'|/…—*【】 \n\t\r　0123456789０１２３４５６７８９"
)
_LONGEST_NAME = 8
# Alternatives that each begin with a plain sign: `re` skips to them.
_ENDS = re.compile(
    # of the administration
    r"省(?![略去钱得下心委级部])|自治区|市(?![场民政委长区内里面值价领直级属]|$)|州(?=[省市区县])"
    r"|县(?![委长政里级领城])|区(?![域别分间里政长委])"
    # towns and villages
    r"|街道(?!办)|镇(?![政上里长委])|乡(?![镇村下里亲政])|村(?![民委干支里长官上])|社区(?!服务)"
    r"|开发区|经开区|示范区|组(?=村民|居民|，|。|的|人)"
    # streets
    r"|大道|路(?![板口边段程面灯费网人过况线由])|街(?![道上])|巷|大桥|广场|公园"
    # buildings
    r"|机场|火车站|高铁站|汽车站|地铁站|车站|收费站|服务区|卫生院|卫生中心|医院|学校|大学|学院|中学|小学"
    r"|幼儿园|小区|花园|家园|花苑|公寓|大厦|商场|超市|驿站|体育馆|景区|古镇|营业厅|派出所|桂园|新城"
    r"|国际城|山庄|名城"
)
# Everyday words that end like a place.
_COMMON = re.compile(
    r"(?:[城都股集门房楼超夜上闹]市|[马公道铁网一半电线套思走小后出迷修高销思同顺带]路|高速公路|[评小地市社园山景郊城校辖误库片灾林矿厂商学疫站特专]区|[农全本该各外同]?[省市县区镇乡村]|乡镇|农村|全市"
    r"|[老新]小区|住宅小区|各?[中小大]学|大学|中学|小学|学校|医院|公园|广场|[乘上下]?车站|机场|超市|商场|公寓|街道|社区|幼儿园|学院|小组|全省|[一二三四五六七八九十]组|[半几一二两三四五六七八九十]?里路|乡镇卫生院"
    r"|[民公]办学校|风景名胜区)"
)
# 天猫超市, 京东家园: what begins with a firm's name is the firm's.
_FIRMS = re.compile(names("organisations", "zh"))
_KNOWN = re.compile(
    f"(?:{names('places', 'provinces_zh', 'cities_zh', 'world_zh')})(?![人话菜区市县省])"
)


class _Span(NamedTuple):
    start: int
    end: int


def find_places(text: str) -> Iterator[Fact]:
    """The places of the original text."""
    for start, end in (*_chinese(text), *_english(text)):
        yield Fact(FactType.PLACE, text[start:end], start, end)


def _chinese(text: str) -> list[_Span]:
    found: list[_Span] = []
    for match in _ENDS.finditer(text):
        floor = found[-1].end if found else 0
        start = _name_start(text, match.start(), floor)
        joins = bool(found) and start == floor
        if not joins and not _is_name(text[start : match.end()], match.group()):
            continue
        found[-1:] = (
            [_Span(found[-1].start, match.end())]
            if joins
            else [*found[-1:], _Span(start, match.end())]
        )
    signs = bytearray(len(text))
    for start, end in found:
        signs[start:end] = b"\x01" * (end - start)
    return found + [span for span in _known(text) if not all(signs[slice(*span)])]


def _name_start(text: str, end: int, floor: int) -> int:
    start = end
    while start > max(floor, end - _LONGEST_NAME) and text[start - 1] not in _STOPS:
        start -= 1
    # A7县, L市: masked names of letters and digits
    if match := _MASKED.search(text, max(floor, end - 3), end):
        return match.start()
    return start


_MASKED = re.compile(r"[A-Z]\d{0,2}$")


def _is_name(name: str, ending: str) -> bool:
    return len(name) > len(ending) and not (_COMMON.fullmatch(name) or _FIRMS.match(name))


def _known(text: str) -> Iterator[_Span]:
    return (_Span(*match.span()) for match in _KNOWN.finditer(text))


_NAMED = (
    pattern(f"(?:{names('places', 'airports')})(?![A-Za-z])", not_after=f"{LETTERS}@"),
    pattern(rf"(?:{names('places', 'states_en', 'cities_en')})\b", not_after=LETTERS),
    pattern(r"(?:Gate|gate)\s[A-Z]?\d{1,2}\b", needs="Gate gate"),
    pattern(r"(?:Terminal|terminal)\s\d\b", needs="Terminal terminal"),
)
_AFTER = pattern(
    r"(?:from|to|in|at|near|via|through|into|outside|leaving)\s(?:the\s)?"
    r"(?P<name>[A-Z][a-z]+(?:\s(?:[A-Z][a-z]+|Street|St|Road|Rd|Avenue|Ave))*)",
    not_after=LETTERS,
)
_NO_PLACES = re.compile(rf"(?:{names('places', 'no_places_en')})\b")


def _english(text: str) -> Iterator[_Span]:
    for each in _NAMED:
        for match in each.find(text):
            yield _Span(*match.span())
    for match in _AFTER.find(text):
        if not _NO_PLACES.match(match["name"]):
            yield _Span(*match.span("name"))
