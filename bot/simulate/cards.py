"""What the bot's messages say, read as their readers do: which tickets, which promises."""

import re
from dataclasses import dataclass, field

from bot.simulate.hours import Micros
from bot.simulate.telegram import Said
from prompts.texts import texts

_LINE = re.compile(r"(?:🟡|🔴) ([A-Z]\d{8}-\d{4})[：:] ?(.+)")
_NUMBER = re.compile(r"[A-Z]\d{8}-\d{4}")
_PARTS = re.compile("[；;] ?")
_STILL = re.compile(r"🔴 ([A-Z]\d{8}-\d{4}) · (.+)")
_OF_OTHERS = re.compile(r"• (.+?)[：:] ?(\d+)")
_ABOUT_A_TICKET = "🟡🔴🔏"
_MORE = re.compile(r"\d+")
_RELATED = "↪️"
"""Begins the line with the tickets that one refers to."""
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
    """Tickets that stand on more than one line."""

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
        if number in card.lines:
            card.doubled.append(number)
        parts = (_promises(part, language) for part in _PARTS.split(words))
        card.lines.setdefault(number, set()).update(*parts)
    last = lines[-1]
    counted = None if last[:1] in _ABOUT_A_TICKET else _MORE.search(last)
    card.more = int(counted[0]) if counted else 0
    return card


def left_over_card(said: Said) -> list[str]:
    """The numbers of the tickets that nobody accepted and that the message brings; none when it is
    something else."""
    if not said.text.startswith("📣"):
        return []
    told = (line for line in said.text.split("\n") if not line.startswith(_RELATED))
    return [number for line in told for number in _NUMBER.findall(line)]


@dataclass
class Morning:
    """What one reader is told of a morning to be still overdue."""

    own: dict[str, set[str]] = field(default_factory=dict)
    """The promises named, by the tickets' numbers."""
    own_count: int = 0
    others: dict[str, int] = field(default_factory=dict)
    """How many each of the others has in hand, by name."""
    others_count: int = 0


def morning_card(said: Said, language: str) -> Morning | None:
    """The message as a list of what is still overdue; None when it is something else."""
    found, titles = Morning(), (_title("title", language), _title("others", language))
    for line in said.text.split("\n"):
        count = _MORE.search(line)
        if count is not None and line.startswith(titles[0]):
            found.own_count = int(count[0])
        elif count is not None and line.startswith(titles[1]):
            found.others_count = int(count[0])
        elif match := _STILL.match(line):
            found.own[match[1]] = _promises(match[2], language)
        elif match := _OF_OTHERS.match(line):
            found.others[match[1]] = int(match[2])
    return found if found.own_count or found.others_count else None


def _title(key: str, language: str) -> str:
    """How the title begins, up to its number."""
    return texts(language).say(f"still-overdue-{key}", count=2).split("2")[0]


def _promises(words: str, language: str) -> set[str]:
    """The promises whose names stand at the beginning, one after another."""
    labels = {
        texts(language).label(f"promise-{each.replace('_', '-')}"): each for each in _PROMISES
    }
    found = set[str]()
    while fitting := [label for label in labels if words.startswith(label)]:
        longest = max(fitting, key=len)
        found.add(labels[longest])
        words = words[len(longest) :].lstrip("、, ")
    return found or {"?"}


def digest_until(said: Said) -> Micros | None:
    """Until when a digest counts, if the message is one: it stands in its buttons."""
    press = next((each for each in said.presses if each.startswith("n:")), None)
    return None if press is None or said.edited else int(press.split(":")[3]) * 1_000_000
