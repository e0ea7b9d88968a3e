"""What people see of the desk: in a play without HTTP, or over it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from storage.database import Database
from storage.rules.desk import Desk

TAKES_BUTTONS = "editMessageReplyMarkup"
ANSWERS_PRESS = "answerCallbackQuery"
_QUOTING = ("blockquote", "expandable_blockquote", "code")
_UNIT = "utf-16-le"
"""Telegram counts in UTF-16 code units."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees of one call of the desk: words in a chat, or the answer to a press."""

    chat: int
    method: str
    text: str
    own: str
    """Without what it quotes of others."""
    leads_on: bool
    """Whether there are buttons under it."""


class Chats(Protocol):
    """Everybody's chats with the bot, by chat; what comes is added at the end."""

    @property
    def shown(self) -> Sequence[Shown]:
        """What everybody was shown."""

    @property
    def written(self) -> Mapping[int, Sequence[dict[str, Any]]]:
        """The person's own messages."""

    @property
    def pressed(self) -> Sequence[tuple[int, str]]:
        """By whom, and what."""

    @property
    def standing(self) -> Mapping[int, Mapping[int, tuple[str, ...]]]:
        """By message: the buttons that stand under it now."""

    @property
    def below(self) -> Mapping[int, tuple[str, ...]]:
        """The keys below the chat."""


class Scene(Protocol):
    """A desk, its ledger, and everybody's chats with it."""

    @property
    def house(self) -> Desk:
        """The desk file."""

    @property
    def database(self) -> Database:
        """The ledger."""

    @property
    def telegram(self) -> Chats:
        """The chats."""


def shown_of(chat: int, method: str, content: dict[str, Any]) -> Shown:
    """What they see of a message as Telegram shows it."""
    name, spans = ("text", "entities") if "text" in content else ("caption", "caption_entities")
    text = str(content.get(name, ""))
    units = text.encode(_UNIT)
    for span in content.get(spans, ()):
        if span["type"] in _QUOTING:
            begins, ends = 2 * span["offset"], 2 * (span["offset"] + span["length"])
            units = units[:begins] + bytes(ends - begins) + units[ends:]
    own = units.decode(_UNIT).replace("\0", "")
    return Shown(chat, method, text, own, bool(buttons_of(content)))


def labels_of(content: dict[str, Any]) -> dict[str, str]:
    """What stands on the buttons under a message, by what they say when they are pressed."""
    rows = (content.get("reply_markup") or {}).get("inline_keyboard", [])
    keys = (key for row in rows for key in row if "callback_data" in key)
    return {key["callback_data"]: key["text"] for key in keys}


def buttons_of(content: dict[str, Any]) -> tuple[str, ...]:
    """What the buttons under a message say when they are pressed, in order."""
    return tuple(labels_of(content))


def keys_of(keyboard: dict[str, Any] | None) -> tuple[str, ...]:
    """What stands on the keys below a chat."""
    return tuple(key["text"] for row in (keyboard or {}).get("keyboard", []) for key in row)
