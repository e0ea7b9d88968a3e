"""How dates are written in English; the surer rules first."""

from .date_rules import (
    ago,
    day_of_month,
    english,
    english_weekday,
    named_holiday,
    no_day,
    relative,
    rule,
    slashed,
)
from .holidays import holiday_names
from .patterns import DIGITS, LETTERS

_ENGLISH_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"

_HOLIDAYS = "|".join(holiday_names(chinese=False))

RULES = (
    rule(
        rf"\b(?:(?P<which>last|this|next)\s)?(?P<holiday>{_HOLIDAYS})\b"
        r"(?!\s(?:tree|present|gift|card|dinner|decoration|light|market|menu|jumper|party)s?)"
        r"(?:,?\s(?P<y>20\d\d))?",
        named_holiday,
        needs="day mas eve easter thanksgiving friday monday new festival july halloween",
    ),
    rule(
        r"xx/(?:xx|\d\d)/(?:xxxx|\d{4})(?!\w)",
        no_day,
        needs="xx/",
        not_after=f"{LETTERS}/",
    ),
    rule(
        r"(?!24/7|1/[2-4]\b|2/3\b|3/4\b)(?P<m>\d\d?)/(?P<d>\d\d?)(?:/(?P<y>\d{4}"
        r"|\d\d))?(?![\d/个台成人家辆])",
        slashed,
        needs="/",
        not_after=f"{DIGITS}-/.$",
    ),
    rule(
        rf"(?P<m>{_ENGLISH_MONTH})\.?\s?(?P<d>\d\d?)(?:st|nd|rd|th)?\b(?![:%])"
        r"(?:,?\s(?P<y>(?:19|20)\d\d)\b)?",
        english,
        needs=_MONTH_NAMES,
        not_after=LETTERS,
    ),
    rule(
        rf"(?P<d>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_ENGLISH_MONTH})\b"
        r"(?:,?\s(?P<y>(?:19|20)\d\d)\b)?",
        english,
        needs=_MONTH_NAMES,
        not_after=DIGITS,
    ),
    rule(
        rf"(?:{_ENGLISH_MONTH})\.?,?\s(?:of\s)?(?:19|20)\d\d\b",
        no_day,
        needs=_MONTH_NAMES,
        not_after=LETTERS,
    ),
    rule(
        rf"\b(?:(?P<which>last|this|next)\s)?(?P<w>{_WEEKDAYS})\b",
        english_weekday,
        needs=_WEEKDAYS.replace("|", " "),
    ),
    rule(
        r"\b(?:(?:the\s)?day\s(?:before\syesterday|after\stomorrow)|today|tonight|tomorrow"
        r"|yesterday|last\snight|this\s(?:morning|afternoon|evening))\b",
        relative,
        needs="day night tomorrow morning afternoon evening",
    ),
    rule(
        r"\b(?<=the )(?P<d>[12]?\d|3[01])(?:st|nd|rd|th)\b(?!\s(?:floor|street|st\b|ave|time|level"
        r"|row|one|attempt|call|century|place|birthday|anniversary|anyone|of\s[a-z]))",
        day_of_month,
        needs="the",
    ),
    rule(
        r"\b(?P<n>\d\d?|an?|one|two|three|four|five|six|seven)\s(?P<unit>day|week|month"
        r"|year)s?\sago\b",
        ago,
        needs="ago",
    ),
)
