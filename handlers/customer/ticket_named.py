"""Which of some tickets words name by the number, whole or by its last four figures."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from prompts.wishes.ticket_numbers import numbers_in


class Numbered(Protocol):
    """Whatever has a ticket's number."""

    @property
    def number(self) -> str:
        """The whole of it."""


Named = TypeVar("Named", bound=Numbered)


def named_among(tickets: Iterable[Named], words: str) -> list[Named]:
    """Those of the ``tickets`` that the words name; none where they name no number."""
    numbers = tuple(numbers_in(words))
    return [each for each in tickets if each.number.endswith(numbers)]
