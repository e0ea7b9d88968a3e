"""What the bot's messages say, read as their readers do: which tickets, which promises."""

import re
from dataclasses import dataclass, field

from bot.simulate.hours import Micros
from bot.simulate.telegram import Said
from prompts.texts import texts

_LINE = re.compile(r"(?:🟡|🔴) ([A-Z]\d{8}-\d{4})[：:] ?(.+)")
_ABOUT_A_TICKET = "🟡🔴🔏"
_MORE = re.compile(r"\d+")
_TITLES = {"⏰": "chase", "🔺": "escalation", "🌅": "summary"}
_PROMISES = ("acknowledge", "first_response", "next_response", "resolve", "outer")


@dataclass
class Card:
    """Chases of one moment for one reader: the promises named, by the tickets' numbers."""

    title: str
    at: Micros
    lines: dict[str, set[str]] = field(default_factory=dict)
    more: int = 0
    """Tickets that it only counts."""
    doubled: list[str] = field(default_factory=list)
    """Tickets of which a promise is named more than once."""

    @property
    def tickets(self) -> int:
        """How many tickets it is about."""
        return len(self.lines) + self.more

    def __str__(self) -> str:
        named = ", ".join(
            f"{number} ({'/'.join(sorted(promises))})" for number, promises in self.lines.items()
        )
        return f"{self.title}: {named}{f' and {self.more} more' if self.more else ''}"


def chase_card(said: Said, language: str) -> Card | None:
    """The message as a card of chases; None when it is something else."""
    title = _TITLES.get(said.text[:1])
    lines = said.text.split("\n")
    found = [match for match in map(_LINE.match, lines) if match is not None]
    if title is None or not found:
        return None
    card = Card(title, said.at)
    for number, words in (match.groups() for match in found):
        named, promise = card.lines.setdefault(number, set()), _promise(words, language)
        if promise in named:
            card.doubled.append(number)
        named.add(promise)
    last = lines[-1]
    counted = None if last[:1] in _ABOUT_A_TICKET else _MORE.search(last)
    card.more = int(counted[0]) if counted else 0
    return card


def _promise(words: str, language: str) -> str:
    """The promise that a line is about: the longest of the words for promises that begin it."""
    labels = {
        texts(language).label(f"promise-{each.replace('_', '-')}"): each for each in _PROMISES
    }
    fitting = [label for label in labels if words.startswith(label)]
    return labels[max(fitting, key=len)] if fitting else "?"


def digest_until(said: Said) -> Micros | None:
    """Until when a digest counts, if the message is one: it stands in its buttons."""
    press = next((each for each in said.presses if each.startswith("n:")), None)
    return None if press is None or said.edited else int(press.split(":")[3]) * 1_000_000
