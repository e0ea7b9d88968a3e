"""Personal data is replaced before a text leaves, and put back in what comes back.

The same value has the same placeholder wherever it stands, so that the model can tell that it is
the same. What is masked: telephone, order, card and identity numbers, number plates, e-mail
addresses, codes, and names (those that are known, and those that people introduce themselves by).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from prompts.reading.facts import find_facts
from prompts.reading.reading import FactType
from storage.rules.desk import Desk

_FACTS = {
    FactType.PHONE: "PHONE",
    FactType.ORDER_NO: "NUMBER",
    FactType.VEHICLE_NO: "PLATE",
    FactType.STAFF: "NAME",
}
_HARMLESS = {FactType.DATE, FactType.TIME, FactType.AMOUNT}
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
# Seven digits and more, however they are parted; letters around them belong to it.
_LONG_NUMBER = re.compile(r"[A-Za-z]{0,4}\d(?:[ \-]?\d){6,30}[A-Za-z]?")
_CODE = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]{0,20}\d)(?=\d{0,20}[A-Za-z])[A-Za-z0-9]{8,40}")
_INTRODUCED = re.compile(
    r"(?:我叫|我的名字[叫是]|本人姓名|姓名[:：]|联系人[:：])\s?(?P<zh>[\u4e00-\u9fff·]{2,4})"
    r"|(?:[Mm]y name is|[Mm]y name's|[Nn]ame:)\s(?P<en>[A-Z][\w'’-]{1,30}(?:\s[A-Z][\w'’-]{1,30})?)"
)
_SHORTEST_NAME = 2
_SHORTEST_DATE = len("2026-1-2")
_DIGITS = 7
PLACEHOLDER = re.compile(r"\[(?:PHONE|NUMBER|PLATE|MAIL|NAME)_\d+\]")


class Mask:
    """What stands for what, in the texts of one question. `now` is an aware instant."""

    def __init__(
        self, texts: Iterable[str], *, names: Iterable[str], now: datetime, desk: Desk
    ) -> None:
        self._texts = "\n".join(texts)
        self._stand_in: dict[str, str] = {}
        for kind, value in self._personal(names, now, desk):
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

    def _personal(
        self, names: Iterable[str], now: datetime, desk: Desk
    ) -> Iterator[tuple[str, str]]:
        text = self._texts
        for name in names:
            yield from (("NAME", part) for part in _parts(name) if part in text)
        for match in _INTRODUCED.finditer(text):
            yield "NAME", match["zh"] or match["en"]
        for match in _MAIL.finditer(text):
            yield "MAIL", match.group()
        facts = find_facts(text, now=now, zone=desk.zone)
        for fact in facts:
            if fact.type in _FACTS:
                yield _FACTS[fact.type], fact.value
        harmless = [fact.value for fact in facts if fact.type in _HARMLESS]
        for pattern in (_LONG_NUMBER, _CODE):
            for match in pattern.finditer(text):
                if not _is_harmless(match.group(), harmless):
                    yield "NUMBER", match.group()

    def _placeholder(self, kind: str) -> str:
        """One that doesn't stand in the texts already: whoever wrote it there meant nothing by it,
        or no good."""
        number = len(self._stand_in) + 1
        while f"[{kind}_{number}]" in self._texts:
            number += 1000
        return f"[{kind}_{number}]"


def _is_harmless(number: str, harmless: Iterable[str]) -> bool:
    """Whether it is a date or a sum, or a date with the hour behind it."""
    rest = number
    for value in harmless:
        if number in value:
            return True
        if len(value) >= _SHORTEST_DATE:
            rest = rest.replace(value, "")
    return rest != number and sum(sign.isdigit() for sign in rest) < _DIGITS


def _parts(name: str) -> Iterator[str]:
    """The name as a whole and, of one in letters, the words of it."""
    whole = name.strip()
    for part in dict.fromkeys((whole, *whole.split())):
        if len(part) >= _SHORTEST_NAME and not part.isdigit():
            yield part


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
