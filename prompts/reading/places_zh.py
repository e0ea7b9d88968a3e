"""Places in Chinese: administrative names, streets and house numbers, buildings, branches.

Chinese writes no word edges. A place is found by its end (省, 路, 医院), goes back to the nearest
sign that no name contains, and joins the place before it: 广东省 + 广州市 + 体育西路.
"""

import re
from collections.abc import Iterator

from .names import FIRM_NAME, names
from .patterns import Span, Taken

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
    r"|机场|火车站|高铁站|汽车站|地铁站|车站|收费站|服务区|卫生院|卫生中心|医院|学校|大学|学院"
    r"|中学|小学"
    r"|幼儿园|小区|花园|家园|花苑|公寓|大厦|商场|超市|驿站|体育馆|景区|古镇|营业厅|派出所|桂园|新城"
    r"|国际城|山庄|名城|停车场|车库|店(?![员铺家长主里面内名庆招堂])|商城|商厦|写字楼|产业园"
    r"|工业园|步行街|市民中心"
)
# Everyday words that end like a place.
_COMMON = re.compile(
    r"(?:[城都股集门房楼超夜上闹]市|[马公道铁网一半电线套思走小后出迷修高销思同顺带]路|高速公路"
    r"|[评小地市社园山景郊城校辖误库片灾林矿厂商学疫站特专]区|[农全本该各外同]?[省市县区镇乡村]"
    r"|乡镇|农村|全市"
    r"|[老新]小区|住宅小区|各?[中小大]学|大学|中学|小学|学校|医院|公园|广场|[乘上下]?车站|机场"
    r"|超市|商场|公寓|街道|社区|幼儿园|学院|小组|全省|[一二三四五六七八九十]组"
    r"|[半几一二两三四五六七八九十]?里路|乡镇卫生院"
    r"|[民公]办学校|风景名胜区|.*(?:改造|点评|办公|休息|生活|服务|等候|施工|作业|吸烟)区)"
)
# 天猫超市, 京东家园: what begins with a firm's name is the firm's.
# 大家小区, 楼下超市, 干洗店: what says which one, or of what trade, and names none.
_GENERIC = re.compile(
    r"(?:大家|人家|我家|家|全|整个|整|隔壁|对面|面|楼下|楼上|门口|旁边|后面|前面|新|老|旧|住宅"
    r"|公立|私立|当地|本地|当时"
    r"|某|同|另|别|几|一|两|二|三|四|五|六|七|八|九|十|半|每|各|个|座|条|所|家|间|处|小|大|中|高"
    r"|初|县|省|镇|乡|村|街|露天|收费"
    r"|公共|儿童|居民|商业|业主|老旧|高档|破|棚户|改造|用户|客户|点评|生活|办公|居住|休息|等候"
    r"|吸烟|候车)*"
)
_TRADES = re.compile(
    r".*(?:[商酒饭书网门分本该贵药小花鞋茶粮面菜餐饮服装水果奶鱼肉油粉衣发车机烟金布米具械品食物眼镜馆]"
    r"|旗舰|专营|专卖|百货|个体|体验|实体|便利"
    r"|理发|美容|干洗|洗衣|蛋糕|奶茶|咖啡|火锅|烧烤|快餐|外卖|宠物|维修|修理|直营|连锁|加盟|自营"
    r"|授权|合作|官方|线下|线上|[a-zA-Z]|新|老|黑|开|关|到|进|实|代理|小吃|早餐|点心|甜品|房产"
    r"|中介|美甲|足疗|母婴|手机|五金|超市|杂货|文具|二手|折扣|免税)店"
)
_DIGIT = r"[\d一二三四五六七八九十]"
# 3号楼2单元501室, 三号楼, 5栋, 2单元301; floors only with what is on them
_BUILDING = re.compile(
    rf"(?:{_DIGIT}{{1,3}}[号#]楼|[\dA-Za-z一二三四五六七八九十]{{1,3}}[栋幢](?!楼房|别墅))"
    rf"(?:{_DIGIT}{{1,2}}单元)?(?:{_DIGIT}{{1,3}}[楼层](?![上下梯道]))?(?:\d{{2,4}}(?:室|号房|房"
    r"|号)?)?(?!\d)"
    rf"|{_DIGIT}{{1,2}}单元(?:\d{{3,4}}室?)?|(?<!\d)\d{{3,4}}室(?!友)"
)
_DOOR = re.compile(r"\d{1,5}(?:弄\d{1,4})?号(?![线楼令])(?:附近|旁)?")
_STREETS = "路街巷弄道"
# Where something happened, though it has no name of its own.
_VENUE = re.compile(r"(?:地下|地面|露天|室外|室内)?停车场|地下车库|地库")
_FIRMS = re.compile(names("organisations", "zh"))
# 上海某某公司: what begins with a town's name is the firm's.
_FIRM = re.compile(rf"{FIRM_NAME}(?:分?公司)")
_KNOWN = re.compile(
    f"(?:{names('places', 'provinces_zh', 'cities_zh', 'world_zh')})(?![人话菜区市县省])"
)


def spans(text: str) -> list[Span]:
    """Where the places of the original text stand."""
    found: list[Span] = []
    for match in _ENDS.finditer(text):
        floor = found[-1].end if found else 0
        start = _name_start(text, match.start(), floor)
        joins = bool(found) and start == floor
        if not joins and not _is_name(text[start : match.end()], match.group()):
            continue
        found[-1:] = (
            [Span(found[-1].start, match.end())]
            if joins
            else [*found[-1:], Span(start, match.end())]
        )
    found = _with_numbers(text, found)
    signs = bytearray(len(text))
    for start, end in found:
        signs[start:end] = b"\x01" * (end - start)
    others = (*_known(text), *(Span(*match.span()) for match in _VENUE.finditer(text)))
    return found + [span for span in others if not all(signs[slice(*span)])]


def _with_numbers(text: str, found: list[Span]) -> list[Span]:
    """文三路12号3号楼501室 is one place; 3号楼 by itself is one, too."""
    numbered = [_with_door(text, span) for span in found]
    free = Taken(len(text))
    for span in numbered:
        free.claim(*span)
    buildings = (match.span() for match in _BUILDING.finditer(text))
    return numbered + [Span(*span) for span in buildings if free.claim(*span)]


def _with_door(text: str, span: Span) -> Span:
    door = _DOOR.match(text, span.end) if text[span.end - 1] in _STREETS else None
    end = door.end() if door else span.end
    building = _BUILDING.match(text, end)
    return Span(span.start, building.end() if building else end)


def _name_start(text: str, end: int, floor: int) -> int:
    start = end
    while start > max(floor, end - _LONGEST_NAME) and not _stops(text, start - 1):
        start -= 1
    # A7县, L市: masked names of letters and digits
    if match := _MASKED.search(text, max(floor, end - 3), end):
        return match.start()
    return start


def _stops(text: str, place: int) -> bool:
    return text[place] in _STOPS and not text.startswith("解放", place)


_MASKED = re.compile(r"[A-Z]\d{0,2}$")


def _is_name(name: str, ending: str) -> bool:
    named = name.removesuffix(ending)
    if not named or _GENERIC.fullmatch(named) or _FIRMS.match(name):
        return False
    return not (_COMMON.fullmatch(name) or (ending == "店" and _TRADES.fullmatch(name)))


def _known(text: str) -> Iterator[Span]:
    found = _KNOWN.finditer(text)
    return (Span(*each.span()) for each in found if not _FIRM.match(text, each.end()))
