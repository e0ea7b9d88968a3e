"""The pieces of a text by which it is found again: what is sealed can't be searched itself.

Of Chinese (and of every script without spaces) each two neighbouring characters; of a word of
letters its first four, since two letters stand in nearly every English text; of a word with digits
each four in a row, so that a part of an order number finds it; of a phone number all of it.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

WORD_START = 4
"""Letters of a word that count; a shorter one counts as a whole."""
_DENSE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_DENSE}]+|(?:(?![{_DENSE}_])\w)+")
_IS_DENSE = re.compile(rf"[{_DENSE}]")
_NUMBER = re.compile(r"\+?\d(?:[ ()-]{0,2}\d){6,14}(?!\d)")


def folded(text: str) -> str:
    """``text`` as it is compared: widths and capitals make no difference."""
    return normalize("NFKC", text).casefold()


def grams(text: str) -> Iterator[str]:
    """The pieces of ``text`` in their order; those that stand in it twice come twice."""
    yield from phone_grams(text)
    yield from word_grams(text)


def word_grams(text: str) -> Iterator[str]:
    """The pieces of the words of ``text``; of a phone number, those of its parts as written."""
    for found in _RUN.finditer(folded(text)):
        yield from _pieces(found[0])


def phone_grams(text: str) -> Iterator[str]:
    """What may be a phone number in ``text``, in one piece."""
    return (f"tel:{number}" for number in phones(text))


def phones(text: str) -> Iterator[str]:
    """What may be a phone number in ``text``: its digits, without China's own country code."""
    for found in _NUMBER.finditer(folded(text)):
        digits = re.sub(r"\D", "", found[0])
        yield re.sub(r"^(?:00)?86(?=1\d{10}$)", "", digits)


def without_phones(text: str) -> str:
    """``text``, folded, with a space for each phone number."""
    return _NUMBER.sub(" ", folded(text))


def holds(text: str, words: str) -> bool:
    """Whether all of ``words`` stand in ``text``; a phone number however it is written."""
    there = folded(text)
    if all(part in there for part in folded(words).split()):
        return True
    numbers = set(phones(words))
    rest = without_phones(words).split()
    return bool(numbers) and numbers <= set(phones(text)) and all(part in there for part in rest)


def _pieces(run: str) -> Iterator[str]:
    if _IS_DENSE.match(run):
        yield from (run[at : at + 2] for at in range(len(run) - 1))
    elif len(run) < WORD_START:
        yield f"={run}"
    elif any(character.isdigit() for character in run):
        yield from (run[at : at + WORD_START] for at in range(len(run) - WORD_START + 1))
    else:
        yield run[:WORD_START]
