"""Somebody with a Telegram account, on the other side of the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from bot.simulate.chance import Chance
from bot.simulate.clock import Agenda, MadeUpClock
from bot.simulate.telegram import Said, Telegram

_TOKENS = count(1)


@dataclass(frozen=True, slots=True)
class Stage:
    """What all of them play on."""

    telegram: Telegram
    agenda: Agenda
    clock: MadeUpClock
    chance: Chance


class Person:
    """Reads what the bot says, and presses and writes at a time of their own."""

    def __init__(self, stage: Stage, chat: int, name: str, language: str) -> None:
        self.stage = stage
        self.chance = stage.chance
        self.chat = chat
        self.name = name
        self.language = language
        self._seen: dict[str, int] = {}
        """Under which message each button was seen last."""

    @property
    def now(self) -> datetime:
        """What time it is."""
        return self.stage.clock.now()

    def hears(self, said: Said) -> None:
        """The bot said something; whoever is played reacts in `reads`."""
        if said.refused:
            return
        for press in said.presses:
            self._seen[press] = said.message_id
        self.reads(said)

    def reads(self, said: Said) -> None:
        """React to a message or to a changed one."""

    def says(self, text: str) -> None:
        """Write to the bot now."""
        self.stage.telegram.says(self.chat, self.name, self.language, text)

    def presses(self, press: str) -> None:
        """Press that button now, where it was seen last."""
        message_id = self._seen.pop(press, 1)
        self.stage.telegram.presses(self.chat, self.name, self.language, message_id, press)

    def later(self, at: datetime, do: Callable[[], None]) -> None:
        """Do it at that instant."""
        self.stage.agenda.note(at, do)


def parts(press: str) -> list[str]:
    """What a button says: its kind, its wish, and what it is about."""
    return press.split(":")


def token() -> str:
    """A word by which a text is known again wherever it arrives."""
    return f"zz{next(_TOKENS)}zz"
