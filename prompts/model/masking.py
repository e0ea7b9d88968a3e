"""Personal data is replaced before a text leaves, and put back in what comes back.

The same value has the same placeholder wherever it stands, so that the model can tell that it is
the same. What is masked: telephone, order, card and identity numbers, number plates, e-mail
addresses, accounts, codes, where somebody lives, and names (those that are known, and those that
people introduce themselves by).
"""

import re
from collections.abc import Iterable
from datetime import datetime

from storage.rules.desk import Desk

from .personal import KINDS, find_personal

PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(KINDS)})_\d+\]")


class Mask:
    """What stands for what, in the texts of one question. `now` is an aware instant."""

    def __init__(
        self, texts: Iterable[str], *, names: Iterable[str], now: datetime, desk: Desk
    ) -> None:
        self._texts = "\n".join(texts)
        self._stand_in: dict[str, str] = {}
        for kind, value in find_personal(self._texts, names=names, now=now, desk=desk):
            self._stand_in.setdefault(value, self._placeholder(kind))
        self._value = {placeholder: value for value, placeholder in self._stand_in.items()}
        self._pattern = _any_of(self._stand_in)

    def hide(self, text: str) -> str:
        """The text with placeholders."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._stand_in[found.group()], text)

    def back(self, text: str) -> str:
        """The text with what the placeholders stand for. One that we never gave stays."""
        return PLACEHOLDER.sub(lambda found: self._value.get(found.group(), found.group()), text)

    def _placeholder(self, kind: str) -> str:
        """One that doesn't stand in the texts already: whoever wrote it there meant nothing by it,
        or no good."""
        number = len(self._stand_in) + 1
        while f"[{kind}_{number}]" in self._texts:
            number += 1000
        return f"[{kind}_{number}]"


def _any_of(values: Iterable[str]) -> re.Pattern[str] | None:
    """The longest first."""
    ordered = sorted(values, key=len, reverse=True)
    return re.compile("|".join(map(_as_pattern, ordered))) if ordered else None


def _as_pattern(value: str) -> str:
    """A word of letters is no part of another word; numbers are hidden wherever they stand."""
    is_word = value.isascii() and value[0].isalpha() and value[-1].isalpha()
    plain = re.escape(value)
    return rf"(?<![A-Za-z]){plain}(?![A-Za-z])" if is_word else plain


def sendable(text: str) -> str:
    """Half of a pair of surrogates is possible in what people write, but not in UTF-8."""
    return text.encode(errors="replace").decode()
