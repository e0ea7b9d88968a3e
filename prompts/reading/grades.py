"""How grave a matter is: the grades of service-rules.md, with the words that made it so."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from .alarming import alarming
from .language import Language, languages_in
from .lexicon import Hit, lexicon
from .perils import find_perils
from .plain import NEWEST, plain
from .reading import MessageKind
from .smoke import SMOKE, is_nuisance
from .trapped import somebody_is_inside

# A thought or a question may tell of danger too; money lost or an elderly mother in an inquiry
# makes it no graver.
_ALWAYS_GRAVE = frozenset({"danger", "injury", "privacy", "outage"})
_LIGHT_KINDS = frozenset({MessageKind.SUGGESTION, MessageKind.PRAISE, MessageKind.INQUIRY})
_DENIED = {
    "zh": re.compile(r"(?:没|没有|没有?人|无人|未|并未|不会|不是|幸好没|避免|防止|预防|以免)$"),
    "en": re.compile(r"(?:\bnot|n't|\bno one|\bnobody|\bno|\bnever|\bwithout)(?:\W+\w+)?\W*$"),
}
# 累死人: nobody died.
_SPOKEN = re.compile(r"[累气热冻烦急吓笑饿渴困挤堵吵臭呛闷忙贵慢]$")
_GRAVEST = 1
_OF_SOMEBODY = ("hurt", "dying")
_WINDOW = {"zh": 4, "en": 18}


class Grade(NamedTuple):
    """A grade, 1 (critical) to 4 (minor), and the words of the text that raised it."""

    grade: int
    words: tuple[str, ...]


def read_grade(text: str, kind: MessageKind, default: int, languages: Iterable[Language]) -> Grade:
    """The gravest of the default and what the words of a lower-cased text say."""
    found = _found(text, kind, languages)
    gravest = int(min((grade for grade, _ in found), default=default))
    if gravest >= default:
        return Grade(default, ())
    words = dict.fromkeys(hit.word for grade, hit in found if grade == gravest)
    return Grade(gravest, tuple(each for each in words if not _is_in_another(each, words)))


def graver(text: str, kind: MessageKind, than: int) -> Grade:
    """What further words make of a matter of that kind and grade; of the words, which may be
    anybody's, only what they are about, as our lists call it (danger, injury)."""
    words = plain(text)
    found = [each for each in _found(words, kind, languages_in(words)) if each[0] < than]
    gravest = int(min((grade for grade, _ in found), default=than))
    reasons = (label for grade, hit in found if grade == gravest for label in hit.weights)
    return Grade(gravest, tuple(dict.fromkeys(reasons)))


def _is_in_another(word: str, words: Iterable[str]) -> bool:
    return any(word != each and word in each for each in words)


def _found(text: str, kind: MessageKind, languages: Iterable[Language]) -> list[tuple[float, Hit]]:
    """By what it sounds like only where no word tells why."""
    told = [
        *(
            (min(hit.weights.values()), hit)
            for language in languages
            for hit in lexicon("grades", language).find(text)
            if _counts(hit, kind) and not _denied(text, hit, language)
        ),
        *((_GRAVEST, hit) for hit in _perils(text)),
    ]
    if any(grade == _GRAVEST for grade, _ in told):
        return told
    return [*told, *((_GRAVEST, hit) for hit in _alarming(text, languages))]


def _perils(text: str) -> list[Hit]:
    inside = somebody_is_inside(text)
    at = text.find(inside) if inside else 0
    trapped = [Hit({"danger": _GRAVEST}, inside, at, at + len(inside))] if inside else []
    return trapped + [
        Hit({_reason(family): _GRAVEST}, text[start:end], start, end)
        for family, start, end in find_perils(text)
    ]


def _alarming(text: str, languages: Iterable[Language]) -> list[Hit]:
    return [
        Hit({"danger": _GRAVEST}, found[0].strip(), *found.span())
        for found in alarming(text, languages)
    ]


def _reason(family: str) -> str:
    return "injury" if family in _OF_SOMEBODY else "danger"


def tells_of_danger(text: str) -> bool:
    """Whether words say that somebody is hurt or in danger now, so that seconds may matter."""
    return bool(_alarms(text))


def names_danger(text: str) -> bool:
    """Whether they name what the danger is (fire, gas), not only how somebody is."""
    return "danger" in _named(plain(text))


@lru_cache(NEWEST)
def _alarms(text: str) -> frozenset[str]:
    """Which of the two reasons that can't wait are in it."""
    words = plain(text)
    heard = _reasons(_alarming(words, languages_in(words)))
    return _named(words) | heard


def _named(words: str) -> frozenset[str]:
    """The same by lists and patterns alone."""
    listed = (
        hit
        for language in languages_in(words)
        for hit in lexicon("grades", language).find(words)
        if not _denied(words, hit, language)
    )
    return _reasons((*_perils(words), *listed))


def _reasons(hits: Iterable[Hit]) -> frozenset[str]:
    return frozenset(
        reason
        for hit in hits
        for reason in ("danger", "injury")
        if hit.weights.get(reason) == _GRAVEST
    )


def is_light(kind: str) -> bool:
    """Whether a matter of that kind tells of nothing that went wrong."""
    return kind in _LIGHT_KINDS


def _counts(hit: Hit, kind: MessageKind) -> bool:
    return not is_light(kind) or not _ALWAYS_GRAVE.isdisjoint(hit.weights)


def _denied(text: str, hit: Hit, language: Language) -> bool:
    if hit.word in SMOKE and is_nuisance(text, hit.start, hit.end):
        return True
    before = text[max(0, hit.start - _WINDOW[language]) : hit.start]
    spoken = hit.word[0] == "死" and _SPOKEN.search(before)
    return bool(spoken or _DENIED[language].search(before))
