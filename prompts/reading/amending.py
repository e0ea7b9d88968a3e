"""Whether a message only changes what was told before: "it was the 12th, not the 13th".

A message counts as a change only where all of it is one, and what it speaks of is there; anything
else goes on with the story, so that nothing told is ever lost.
"""

import re
from collections.abc import Sequence

from prompts.wishes.speaking import tongue_wished
from storage.rules.desk import Desk

from .adding_facts import fact_added
from .amending_values import in_place_of, number_of, set_anew, swapped
from .amending_words import (
    ANEW,
    AS_IN_A_FORM,
    CHANGES,
    CORRECTIONS,
    IS_NUMBER,
    LANGUAGES,
    SETTINGS,
    TO_LANGUAGE,
    WITHOUT_FACT,
    bare,
    field_named,
    may_take_back,
    spoken,
)
from .amendments import Amendment, Told, What, field_told
from .changing_files import file_called, files_to_go
from .changing_kinds import category_meant, kind_meant, kind_put_right
from .mistakes import are_like, mistake_in, slip_in
from .removing import sentence_to_go

_LONGEST = 80  # characters: whoever writes more tells something
_ARTICLES = re.compile(r"^(?:on |at |in )?(?:the|a|an)?\s+(?=\S)|\s+$", re.IGNORECASE)
_GOES_ON = re.compile(r"(?<=\w)\s+(?:and|but|because|so)\b|而且|但|还有|另外", re.IGNORECASE)
_SENTENCE = re.compile(r"[\n。！？!?]|\.\s")
_AUXILIARY = re.compile(r"was|were|is|are|had|has|have|been|be|it|that|then")


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
        or _numbered_anew(words, told)
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
    language = tongue_wished(words) if found is None else LANGUAGES[found["new"].lower()]
    return None if language is None else Amendment(What.LANGUAGE, new=language)


def language_wished(said: str) -> str | None:
    """The language, "zh" or "en", that the words, all of them, ask for; None: none."""
    wished = (_to_language(form) for form in (spoken(said), bare(said)))
    return next((each.new for each in wished if each is not None), None)


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
            swap = swapped(told, old, new, field) or swapped(told, old, new, None)
            if swap is not None:
                return swap
    for pattern in (*SETTINGS, *CORRECTIONS):
        if found := pattern.fullmatch(mistake.rest):
            swap = set_anew(told, field, _cleared(found["new"]))
            if swap is not None:
                return swap
    return None


def _other_words(words: str, told: Told, settings: Sequence[re.Pattern[str]]) -> Amendment | None:
    for pattern in CHANGES:
        if found := pattern.fullmatch(words):
            parts = found.groupdict()
            old = _cleared(parts["old"])
            new = in_place_of(old, _cleared(parts["new"]))
            if number_of(old) is not None and _GOES_ON.search(new):
                continue  # a value, and then the story
            swap = swapped(told, old, new, field_named(parts.get("field")))
            if swap is not None:
                return swap
    for pattern in settings:
        if found := pattern.fullmatch(words):
            parts = found.groupdict()
            field, how = field_named(parts.get("field")), parts.get("how") or ""
            swap = set_anew(told, field, _cleared(parts["new"]), how)
            if swap is not None:
                return swap
    return _as_in_a_form(words, told)


def _as_in_a_form(words: str, told: Told) -> Amendment | None:
    """订单号：… that is like the one that was told; another one is told in addition."""
    found = _match(AS_IN_A_FORM, words)
    if found is None:
        return None
    change = set_anew(told, field_named(found["field"]), _cleared(found["new"]))
    return change if change is not None and are_like(change.old, change.new) else None


def _told_anew(words: str, told: Told) -> Amendment | None:
    """ "It was bought on the 4th": another value in what was told in the same words."""
    found = _match(ANEW, words)
    if found is None:
        return None
    change = set_anew(told, None, _cleared(found["new"]), found["how"])
    if change is None:
        return None
    line = next((line for line in _SENTENCE.split(told.text) if change.old in line), "").lower()
    happened = [word for word in found["how"].lower().split() if not _AUXILIARY.fullmatch(word)]
    return change if any(re.search(rf"\b{word}\b", line) for word in happened) else None


def _numbered_anew(words: str, told: Told) -> Amendment | None:
    """ "It's A20261118-71": a long number like the only such that was told is in its place."""
    found = _match(IS_NUMBER, words)
    old = None if found is None else slip_in(told.text, found["new"])
    return None if found is None or old is None else Amendment(What.WORDS, old, found["new"])


def _cleared(words: str) -> str:
    return _ARTICLES.sub("", words).strip("\"'“”‘’「」 ").removeprefix("是")


def _match(patterns: Sequence[re.Pattern[str]], words: str) -> dict[str, str] | None:
    found = next((match for each in patterns if (match := each.fullmatch(words))), None)
    return None if found is None else found.groupdict()
