"""五星, 给4颗星, "5 stars": how many stars somebody gives, in words."""

import re

from prompts.reading.plain import plain

_ZH, _EN = "一二三四五", ("one", "two", "three", "four", "five")
_GIVEN = re.compile(
    rf"\W*(?:(?:我|就|那|打|给|评)*(?P<zh>[1-5{_ZH}两])\s*(?:颗?星|分)?(?:吧|好评)?"
    rf"|(?:i(?:'d| would)? )?(?:give )?(?:it |you )?(?P<en>[1-5]|{'|'.join(_EN)})"
    r"(?: out of (?:5|five)|/5)?(?: stars?)?(?:,? please)?)\W*"
)
_PLAINLY = re.compile(r"星|分|\bstars?\b|[★⭐🌟]")
_LONGEST = 160  # signs
_PARTS = re.compile(r"[,，。.;；!！:：~]+\s*|(?<=stars)\s+(?!please)|(?<=[星分])(?=[太很还])")
_SIGNS = re.compile(r"(?:[★⭐🌟]\ufe0f?\s*){1,5}")


def stars_given(text: str) -> int | None:
    """One to five, where that is all it says; a bare number counts: only ask where stars are
    awaited."""
    if _SIGNS.fullmatch(text.strip()):
        return sum(sign in "★⭐🌟" for sign in text)
    found = _GIVEN.fullmatch(plain(text))
    if found is None:
        return None
    said = found["zh"] or found["en"]
    if said.isdecimal():
        return int(said)
    if said == "两":
        return 2
    return (_ZH.index(said) if said in _ZH else _EN.index(said)) + 1


def gives_stars_plainly(text: str) -> bool:
    """Whether it gives some by the very word, so that it can be said of nothing else."""
    return stars_given(text) is not None and _PLAINLY.search(plain(text)) is not None


def stars_among(text: str) -> int | None:
    """3星吧，太慢了: the same where words stand beside them; None where it differs."""
    if len(text) > _LONGEST:
        return None
    given = {stars_given(part) for part in _PARTS.split(text) if part and gives_stars_plainly(part)}
    return given.pop() if len(given) == 1 else None
