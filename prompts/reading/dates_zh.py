"""How dates are written in Chinese; the surer rules first."""

from .chinese_numbers import CHINESE_DIGITS
from .date_rules import (
    ago,
    day_of_month,
    full,
    in_week,
    month_and_day,
    named_holiday,
    no_day,
    of_month,
    of_year,
    relative,
    rule,
    weekday,
)
from .holidays import holiday_names
from .patterns import DIGITS, LETTERS

_DAY = rf"(?:\d\d?|[二三]?十[{CHINESE_DIGITS}]?|[{CHINESE_DIGITS}])"
_MONTH = rf"[\d元正腊十{CHINESE_DIGITS}][\d一二]?"
_PART = "(?:份|份?(?:上旬|中旬|下旬|月底|底|初|中))"
# 8号线, 3号楼, 20日内, 5号店 are no dates; 2月12 is one, 2月12个 isn't.
_DAY_SIGN = r"[日号](?![线楼院店门机桌房车厅口栋窗台路文令馆码商内游间元块航键])"
_DAY_END = rf"(?:{_DAY_SIGN}|(?![\d个年月日号天时点万千百元块人次]|[.．]\d))"
# 2008, 98, 08, 二〇一九; 19 only with a month after it.
_YEAR = (
    r"[\d一二](?:(?<=[12])[09]\d\d|(?<=[05-9])\d|(?<=[12])\d(?=年\d)"
    rf"|(?<=[一二])[九〇零][{CHINESE_DIGITS}]{{2}})"
)
_NUMERALS = f"{DIGITS}{CHINESE_DIGITS}."

_HOLIDAYS = "|".join(
    {
        # Plain words and numbers, but for what stands behind them.
        "十一": r"十一(?=国庆|长假|黄金周|假期|放假|期间|小长假)",
        "618": r"618(?=大促|活动|期间|当天|那天|买|下单|购物)",
        "五一": r"五一(?![路街村村镇])",
        "六一": r"六一(?![路街村村镇])",
    }.get(name, name)
    for name in holiday_names(chinese=True)
)

RULES = (
    rule(
        rf"(?:(?P<which>[今去前明后]年)的?|(?P<y>20\d\d)年?的?)?(?P<holiday>{_HOLIDAYS})"
        r"(?![路街道村镇广树老帽礼月饼])",
        named_holiday,
        needs="节 元旦 春 国庆 十一 双1 双十 618 五一 六一 圣诞 平安夜 跨年 除夕 初 年三十 元宵"
        " 清明 端午 中秋 黑五 黑色星期五",
        not_after=f"{DIGITS}第二三四五六七八九",
    ),
    rule(
        r"(?P<y>[12][09]\d\d)\s?[.\-/．]\s?(?P<m>\d\d?)\s?[.\-/．]\s?(?P<d>\d\d?)(?!\d)",
        full,
        needs=". - / ．",
        not_after=f"{DIGITS}.",
    ),
    rule(
        rf"(?P<y>{_YEAR})年(?P<m>{_MONTH})月份?(?P<d>{_DAY}){_DAY_END}",
        full,
        needs="年",
        not_after=DIGITS,
    ),
    rule(
        rf"{_YEAR}年(?:{_MONTH}月(?!\d){_PART}?|年?[底初])?(?![代级多来])",
        no_day,
        needs="年",
        not_after=DIGITS,
    ),
    rule(
        rf"[今去前明后]年(?:(?P<m>{_MONTH})月(?:(?P<d>{_DAY}){_DAY_END}|{_PART})?|年?[底初])?",
        of_year,
        needs="年",
    ),
    rule(r"[上这本下](?:个月|月)(?:(?P<d>\d\d?)[日号]|[底初])?", of_month, needs="月"),
    rule(
        rf"(?P<m>{_MONTH})月份?(?P<d>{_DAY}){_DAY_END}",
        month_and_day,
        needs="月",
        not_after=f"{_NUMERALS}十第",
    ),
    rule(
        rf"{_MONTH}月(?!\d){_PART}?(?![饼球亮薪租])",
        no_day,
        needs="月",
        not_after=f"{_NUMERALS}十第",
    ),
    rule(
        r"(?P<week>上上|上个?|这个?|本|下个?)(?:周|星期|礼拜)(?P<w>[一二三四五六日天末])",
        in_week,
        needs="周 星期 礼拜",
    ),
    rule(
        r"(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?![周到至、一二三四五六日])",
        weekday,
        needs="周 星期 礼拜",
        not_after="每逢隔几两上下一二三四五六到至、周期",
    ),
    rule(
        "大前天|前天|昨天|昨日|昨晚|昨夜|今天|今日|今早|今晨|今晚|明天|明日|明早|明晚|大后天|后天",
        relative,
        needs="前天 昨 今 明 后天",
    ),
    rule(
        r"(?P<n>[\d一二两三四五六七八九十][\d十]?)(?P<unit>天|日|周|个?星期|个月|年)(?:之前|以前"
        r"|前)",
        ago,
        needs="前",
        not_after=f"{_NUMERALS}十第",
    ),
    rule(
        r"半(?:个月|年|天)(?:之前|以前|前)|(?:一|两|\d)个?多(?:个?星期|个?月|年)(?:之前|以前|前)",
        no_day,
        needs="半 多",
    ),
    rule(
        rf"(?P<d>[12]\d|3[01]|[1-9]|[二三]?十[{CHINESE_DIGITS}]?|[{CHINESE_DIGITS}]){_DAY_SIGN}",
        day_of_month,
        needs="日 号",
        not_after=f"{_NUMERALS}十第/-百千路街道巷弄村区楼院口镇里湖园苑寓厦府城庭）)〕]】按",
    ),
    # 11.27, where no unit makes it an amount or a measure.
    rule(
        r"(?P<m>[01]?[0-9])\.(?P<d>0[1-9]|[12]\d|3[01])"
        r"[日号]?(?=[\u4e00-\u9fff，。、])(?![元块万折分米公斤克寸版倍会后至级])",
        month_and_day,
        needs=".",
        not_after=f"{DIGITS}{LETTERS}.:：价￥¥$约共额付收费第本",
    ),
)
