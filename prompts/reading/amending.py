"""Whether a message only changes what was told before: "it was the 12th, not the 13th".

A message counts as a change only where all of it is one, and what it speaks of is there; anything
else goes on with the story, so that nothing told is ever lost.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from storage.rules.desk import Desk
from storage.rules.facts import FactType

from .adding_facts import fact_added
from .amending_words import (
    ANEW,
    AS_IN_A_FORM,
    CHANGES,
    CORRECTIONS,
    LANGUAGES,
    SETTINGS,
    TO_LANGUAGE,
    WITHOUT_FACT,
    bare,
    field_named,
    may_take_back,
    spoken,
)
from .changing_files import file_called, files_to_go
from .changing_kinds import category_meant, kind_meant, kind_put_right
from .chinese_numbers import chinese_number
from .dates import find_dates
from .mistakes import are_like, field_of, likest, mistake_in, slip_in
from .removing import sentence_to_go
from .roles import FactRole, role_in, role_of

_LONGEST = 80  # characters: whoever writes more tells something
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千万]+")
_ARTICLES = re.compile(r"^(?:on |at |in )?(?:the|a|an)?\s+(?=\S)|\s+$", re.IGNORECASE)
_DATE = re.compile(
    r"(?:\d{4}[年/-])?(?:\d{1,2}|[一二三十]{1,3})[月/-](?:\d{1,2}|[一二三十]{1,3})[日号]?"
)
_OF = re.compile(r"(?:购?买|下单|付款?|寄|发货?|(?:才|送|收)?到货?|送[来达]?|签收)?(?:的|了)$")
_GOES_ON = re.compile(r"(?<=\w)\s+(?:and|but|because|so)\b|而且|但|还有|另外", re.IGNORECASE)
_PIECE = re.compile(r"\d+(?P<what>[^\W\d_]{1,3})")
_DAY = re.compile(r"(\d{1,2}|[一二三十]{1,3})(?:号|日|st|nd|rd|th)")


_MONTH_EN = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[\n。！？!?]|\.\s")
_AUXILIARIES = {
    "was",
    "were",
    "is",
    "are",
    "had",
    "has",
    "have",
    "been",
    "be",
    "it",
    "that",
    "then",
}
_PRONOUN = re.compile(r"[我你您他她它这那]们?|这个|那个|it|this|that|i|you|he|she|they|we", re.I)
_ANY_DAY = date(2000, 1, 1)
_SAME_DAY = {
    "today": "今天",
    "yesterday": "昨天",
    "day before yesterday": "前天",
    "tomorrow": "明天",
}
"""In the other language."""


class What(StrEnum):
    """What of a draft is changed."""

    WORDS = "words"  # `old` stands in the text, `new` takes its place; "": nothing does
    ALL_WORDS = "all_words"  # `new` is the message that takes the place of all the others
    KIND = "kind"  # `new` is a `Kind`
    CATEGORY = "category"  # `new` is an id of the desk file
    FACT = "fact"  # that with the key `old` is no fact of it
    FACT_WORDS = "fact_words"  # those of type `old`, or with that key, go with their words
    GIVEN = "given"  # `new`, in the last message, is a fact of type `old`
    FILES = "files"  # those of Telegram's kinds `old` are taken away: all, or those in places `new`
    LANGUAGE = "language"  # `new` is "zh" or "en"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One change."""

    what: What
    old: str = ""
    new: str = ""
    """Of several things each, with spaces between."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was told before."""

    text: str
    facts: Sequence[Mapping[str, str | int | float | None]] = ()
    """Each with its `type` and its `value`, as `Fact` has them."""
    files: Sequence[str] = ()
    """Their kinds, as Telegram calls them, in their order."""


def amendment(said: str, told: Told, desk: Desk, *, corrects: bool = False) -> Amendment | None:
    """The change that ``said`` makes of what was ``told``; None: it is none. ``corrects``: it is
    known that it puts something right."""
    words, corrects = bare(said), corrects or may_take_back(said)
    if not words or len(words) > _LONGEST or "\n" in words:
        return None
    return (
        _of_the_card(said, words, told, desk)
        or (_kind_put_right(words) if corrects else None)
        or _without_fact(words, told)
        or _without_sentence(said, told)
        or _other_words(words, told, [*SETTINGS, *(CORRECTIONS if corrects else ())])
        or (_told_anew(words, told) if corrects else None)
        or _put_right(said, told)
        or _added(words)
    )


def _of_the_card(said: str, words: str, told: Told, desk: Desk) -> Amendment | None:
    """A change of what isn't in the words: kind, category, files, language."""
    for form in dict.fromkeys((spoken(said), words)):
        kind = kind_meant(form)
        if kind is not None:
            return Amendment(What.KIND, new=kind.value)
        category = category_meant(form, desk)
        if category is not None:
            return Amendment(What.CATEGORY, new=category)
    return _without_files(words, told) or _to_language(words)


def replaced(text: str, old: str, new: str) -> str:
    """``text`` with ``new`` wherever ``old`` stands, but not within longer words or numbers."""
    return _standing(old).sub(lambda _: new, text)


def _kind_put_right(words: str) -> Amendment | None:
    kind = kind_put_right(words)
    return None if kind is None else Amendment(What.KIND, new=kind.value)


def _without_files(words: str, told: Told) -> Amendment | None:
    going = files_to_go(words, told.files)
    if going is None or not going.places:
        return None
    all_of_them = len(going.places) == sum(kind in going.kinds for kind in told.files)
    places = "" if all_of_them else " ".join(map(str, going.places))
    return Amendment(What.FILES, " ".join(going.kinds), places)


def _without_fact(words: str, told: Told) -> Amendment | None:
    found = _match(WITHOUT_FACT, words)
    type_ = None if found is None else field_told(found["old"], told.facts)
    if type_ is None or len({fact["value"] for fact in told.facts if fact["type"] == type_}) != 1:
        return None
    return Amendment(What.FACT_WORDS, old=type_.value)


def field_told(word: str, facts: Sequence[Mapping[str, Any]]) -> FactType | None:
    """The fact that is called so; 时间 is the day where no time of day was told."""
    type_ = field_named(word.lower())
    types = {fact["type"] for fact in facts}
    vague = type_ is FactType.TIME and FactType.TIME not in types and FactType.DATE in types
    return FactType.DATE if vague else type_


def _added(words: str) -> Amendment | None:
    added = fact_added(words)
    return None if added is None else Amendment(What.GIVEN, added.type.value, added.value)


def to_be_dropped(said: str) -> str | None:
    """The detail, or the kind of file, that the words, all of them, want away, as they call it."""
    found = _match(WITHOUT_FACT, bare(said))
    return file_called(bare(said)) if found is None else found["old"]


def _without_sentence(said: str, told: Told) -> Amendment | None:
    sentence = sentence_to_go(said, told.text)
    return Amendment(What.WORDS, sentence) if sentence else None


def _to_language(words: str) -> Amendment | None:
    found = _match(TO_LANGUAGE, words)
    return None if found is None else Amendment(What.LANGUAGE, new=LANGUAGES[found["new"].lower()])


def _put_right(said: str, told: Told) -> Amendment | None:
    """What they say was wrong, with what is right."""
    mistake = mistake_in(said)
    if mistake is None or not mistake.rest:
        return None
    field = field_named(mistake.field.lower())
    for pattern in CHANGES:
        if found := pattern.fullmatch(mistake.rest):
            parts = found.groupdict()
            old, new = _cleared(parts["old"]), _cleared(parts["new"])
            swap = _swap(told, old, new, field) or _swap(told, old, new, None)
            if swap is not None:
                return swap
    for pattern in (*SETTINGS, *CORRECTIONS):
        if found := pattern.fullmatch(mistake.rest):
            swap = _set(told, field, _cleared(found["new"]))
            if swap is not None:
                return swap
    return None


def _other_words(words: str, told: Told, settings: Sequence[re.Pattern[str]]) -> Amendment | None:
    for pattern in CHANGES:
        if found := pattern.fullmatch(words):
            parts = found.groupdict()
            old = _cleared(parts["old"])
            new = _in_place_of(old, _cleared(parts["new"]))
            if _number(old) is not None and _GOES_ON.search(new):
                continue  # a value, and then the story
            swap = _swap(told, old, new, field_named(parts.get("field")))
            if swap is not None:
                return swap
    for pattern in settings:
        if found := pattern.fullmatch(words):
            parts = found.groupdict()
            field, how = field_named(parts.get("field")), parts.get("how") or ""
            swap = _set(told, field, _cleared(parts["new"]), how)
            if swap is not None:
                return swap
    return _as_in_a_form(words, told)


def _as_in_a_form(words: str, told: Told) -> Amendment | None:
    """订单号：… that is like the one that was told; another one is told in addition."""
    found = _match(AS_IN_A_FORM, words)
    if found is None:
        return None
    change = _set(told, field_named(found["field"]), _cleared(found["new"]))
    return change if change is not None and are_like(change.old, change.new) else None


def _in_place_of(old: str, new: str) -> str:
    """Of a sentence in which a day is put right, the day: it should have come on the 14th."""
    days = list(find_dates(new.lower(), _ANY_DAY)) if _DAY.fullmatch(old) else []
    return new[days[0].start :] if len(days) == 1 and days[0].end == len(new) else new


def _told_anew(words: str, told: Told) -> Amendment | None:
    """ "It was bought on the 4th": another value in what was told in the same words."""
    found = _match(ANEW, words)
    if found is None:
        return None
    change = _set(told, None, _cleared(found["new"]), found["how"])
    if change is None:
        return None
    line = next((line for line in _SENTENCE.split(told.text) if change.old in line), "").lower()
    happened = [word for word in found["how"].lower().split() if word not in _AUXILIARIES]
    return change if any(re.search(rf"\b{word}\b", line) for word in happened) else None


def _swap(told: Told, old: str, new: str, field: FactType | None) -> Amendment | None:
    """``old``, which has to be there: as a fact, else as it was said, else as the same number."""
    if not old or not new or old == new or _PRONOUN.fullmatch(old):
        return None
    if not _standing(old).search(told.text):
        old = _SAME_DAY.get(old.lower(), old)
    among = [str(fact["value"]) for fact in told.facts if field in (None, fact["type"])]
    whole = next((value for value in among if value.lower() == old.lower()), None)
    standing = _standing(old).search(told.text)
    if field is None and whole is None and standing and not _number(old):
        return Amendment(What.WORDS, standing.group(), new)
    if whole is not None:
        return Amendment(What.WORDS, whole, _like(whole, new))
    swaps = {_number_swapped(value, old, new) for value in among} - {None}
    if len(swaps) == 1:
        return swaps.pop()
    if not swaps and field is None and standing:
        return Amendment(What.WORDS, standing.group(), _like(standing.group(), new))
    return None


def _number_swapped(value: str, old: str, new: str) -> Amendment | None:
    """The fact in which the number of ``old`` stands, with that of ``new``."""
    numbers = [found for found in _NUMBER.finditer(value) if _value(found.group()) == _number(old)]
    if _number(old) is None or len(numbers) != 1:
        return None
    there = numbers[0]
    if _number(new) is None:
        return Amendment(What.WORDS, value, new)
    head, tail = value[: there.start()], value[there.end() :]
    digits = _NUMBER.search(new)
    after = "" if digits is None else new[digits.end() :]
    if re.match(r"(?:st|nd|rd|th)\b", tail):
        tail = after + tail[2:] if re.match(r"(?:st|nd|rd|th)\b", after) else tail
    return Amendment(What.WORDS, value, f"{head}{digits.group() if digits else new}{tail}")


def _set(told: Told, field: FactType | None, new: str, how: str = "") -> Amendment | None:
    """The only fact of that field gets another value; without a field a day is that of the date.
    Of several it is the one of which the words tell: when it was bought, when it was delivered."""
    role, new = role_in(how or new), _OF.sub("", new)
    if field in (None, FactType.TIME) and (
        _DAY.fullmatch(new) or _DATE.fullmatch(new) or _is_day(new)
    ):
        field = FactType.DATE
    if field is None and _is_sum(told, new):
        field = FactType.AMOUNT
    field = field or field_of(new)
    values = {str(fact["value"]) for fact in told.facts if fact["type"] == field}
    if role is not None and len(values) > (field is FactType.AMOUNT):
        values = _of_role(told, values, role)
        if not values:
            return None
    if not values:
        house = _house_number(told, new)
        if house is not None:
            return house
        slip = slip_in(told.text, new)
        return None if slip is None else Amendment(What.WORDS, slip, new)
    value = values.pop() if len(values) == 1 else likest(values, new)
    if value is None:
        return None
    other = _like(value, new)
    return None if other == value else Amendment(What.WORDS, value, other)


def _house_number(told: Told, new: str) -> Amendment | None:
    """7号 in the only place that has such a number: no day was told."""
    if not re.fullmatch(r"\d+号", new):
        return None
    places = [str(fact["value"]) for fact in told.facts if fact["type"] == FactType.PLACE]
    numbered = [(place, found) for place in places if (found := re.search(r"\d+号", place))]
    if len(numbered) != 1:
        return None
    place, there = numbered[0]
    return Amendment(What.WORDS, place, place[: there.start()] + new + place[there.end() :])


def _of_role(told: Told, values: set[str], role: FactRole) -> set[str]:
    """Those of which the text tells that; else those of which it tells nothing."""
    starts = {value: told.text.find(value) for value in values}
    roles = {
        value: role_of(told.text, start, start + len(value)) for value, start in starts.items()
    }
    same = {value for value in values if roles[value] is role}
    return same or {value for value in values if roles[value] is None}


def _is_day(words: str) -> bool:
    days = find_dates(words.lower(), _ANY_DAY)
    return any((day.start, day.end) == (0, len(words)) for day in days)


def _is_sum(told: Told, new: str) -> bool:
    """Whether the bare number can only be the sum that was told: it has as many digits."""
    sums = [str(fact["value"]) for fact in told.facts if fact["type"] == FactType.AMOUNT]
    there = _NUMBER.search(sums[0]) if len(sums) == 1 else None
    if there is None or not _NUMBER.fullmatch(new) or not new[0].isdigit():
        return False
    return len(new.partition(".")[0]) == len(there.group().partition(".")[0])


def _like(value: str, new: str) -> str:
    """``new`` in place of a fact: a bare number keeps what stands around it, a day its month."""
    numbers = list(_NUMBER.finditer(value))
    bare_number = _NUMBER.fullmatch(new) is not None
    if bare_number and len(numbers) == 1:
        return f"{value[: numbers[0].start()]}{new}{value[numbers[0].end() :]}"
    day, days = _DAY.fullmatch(new), list(_DAY.finditer(value))
    if day and len(days) == 1 and days[0].end() == len(value):
        return value[: days[0].start()] + new
    return _with_day(value, new) or _with_piece(value, new) or new


def _with_day(value: str, new: str) -> str | None:
    """Another day of the same month: the 10th, in place of 9 November."""
    day, there = _DAY.fullmatch(new), list(_NUMBER.finditer(value))
    if day is None or len(there) != 1 or not _MONTH_EN.search(value):
        return None
    return value[: there[0].start()] + day.group(1) + value[there[0].end() :]


def _with_piece(value: str, new: str) -> str | None:
    """``new``, a number and what it counts (3号楼), in place of that piece of a longer value."""
    piece = _PIECE.fullmatch(new)
    if piece is None or piece["what"] in ("号", "日"):
        return None
    there = list(re.finditer(rf"\d+{piece['what']}", value))
    return value[: there[0].start()] + new + value[there[0].end() :] if len(there) == 1 else None


def _standing(old: str) -> re.Pattern[str]:
    before = r"(?<![\w.])" if re.match(r"[a-z0-9]", old, re.IGNORECASE) else ""
    after = r"(?!\w|\.\d)" if re.search(r"[a-z0-9]$", old, re.IGNORECASE) else ""
    # Chinese is written without spaces: of its signs none ends a word.
    signs = r"[A-Za-z0-9_]"
    before, after = before.replace(r"[\w.]", r"[A-Za-z0-9_.]"), after.replace(r"\w", signs)
    return re.compile(f"{before}{re.escape(old)}{after}", re.IGNORECASE)


def _number(words: str) -> float | None:
    """The number, if the words are hardly more than one: 13th, 13号, 三十元."""
    numbers = _NUMBER.findall(words)
    return _value(numbers[0]) if len(numbers) == 1 else None


def _value(number: str) -> float | None:
    if number[0].isdigit():
        return float(number)
    value = chinese_number(number)
    return None if value is None else float(value)


def _cleared(words: str) -> str:
    return _ARTICLES.sub("", words).strip("\"'“”‘’「」 ").removeprefix("是")


def _match(patterns: Sequence[re.Pattern[str]], words: str) -> dict[str, str] | None:
    found = next((match for each in patterns if (match := each.fullmatch(words))), None)
    return None if found is None else found.groupdict()
