"""What customers must hear of promises that were missed: each once, and in time."""

import re
from collections.abc import Collection, Iterable, Iterator

from bot.simulate.accounts import Reached
from bot.simulate.deviations import Tally
from bot.simulate.hours import Micros
from bot.simulate.owed import Grace, Owed, by_how_much
from bot.simulate.telegram import Said
from prompts.texts import LANGUAGES, texts
from storage.rules.desk import Desk

_OF_OUTCOME = ("first_response", "resolve")
"""What an outcome that is on its way keeps."""
_WORDS = {
    "first_response": ("delay-first",),
    "next_response": ("delay-next",),
    "resolve": ("delay-resolve-usual", "delay-resolve-answer", "delay-resolve-praise"),
}
_Told = tuple[int, str, str]
"""A customer's chat, a ticket's number, a promise."""


class Delays:
    """``blocked``: the chats that have blocked the bot, to which nothing can come."""

    def __init__(self, desk: Desk, blocked: Collection[int], tally: Tally, grace: Grace) -> None:
        self._told = desk.customers.told_of_delay
        self._blocked = blocked
        self._tally = tally
        self._owed = Owed[_Told](self._misses, grace)

    def owe(self, reached: Iterable[Reached], at: Micros) -> None:
        """Of all that is reached, what its customer was promised and is missed just now."""
        for account, promise, step in reached:
            if step.name == "due" and self._is_told(account.matter.kind, account.state, promise):
                self._owed.owe((account.customer, account.number, promise), at)

    def come(self, said: Said) -> None:
        """A message that reached a customer."""
        for number, promise in _named(said.text):
            self._owed.come((said.chat, number, promise), said.at)

    def close(self) -> None:
        """Nothing more will come."""
        self._owed.close()
        self._tally.counts["customers told of a delay"] = self._owed.paid

    def _is_told(self, kind: str, state: str, promise: str) -> bool:
        if not self._told or promise not in _WORDS:
            return False
        if kind == "praise" and promise == "first_response":
            return False
        return state != "resolved" or promise not in _OF_OUTCOME

    def _misses(self, word: str, at: Micros, key: _Told, by: Micros) -> None:
        chat, number, promise = key
        if word == "missing" and chat in self._blocked:
            return
        words = f"the customer is told that {promise} is late: {word}{by_how_much(by)}"
        self._tally.deviates(f"{word} word to a customer", at, number, words)


def _named(text: str) -> Iterator[tuple[str, str]]:
    """The tickets and promises that a message says are late."""
    for promise, patterns in _PATTERNS.items():
        for pattern in patterns:
            for found in pattern.finditer(text):
                yield found["number"], promise


def _pattern(language: str, key: str) -> re.Pattern[str]:
    said = re.escape(texts(language).say(key, number="NUMBER", due="DUE"))
    return re.compile(said.replace("NUMBER", r"(?P<number>[A-Z]\d{8}-\d{4})").replace("DUE", ".+?"))


_PATTERNS = {
    promise: [_pattern(language, key) for language in LANGUAGES for key in keys]
    for promise, keys in _WORDS.items()
}
