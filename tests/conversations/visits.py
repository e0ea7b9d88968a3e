"""Somebody at a certain place of the talk, over HTTP: how they got there was played within one
process, and all of Telegram that everybody saw then is here as well."""

import sqlite3
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import update

from bot.sandbox.events import Event
from bot.sandbox.people import Person
from bot.sandbox.state import Group, Message
from bot.sandbox.world import World
from bot.settings import SQLITE_FILE
from storage.database import Database
from storage.people import Person as Known
from storage.rules.desk import Desk
from tests.conversations.people import Actor
from tests.conversations.town import Town
from tests.play.people import CAST, Player
from tests.play.play import Beginning
from tests.play.seen import (
    ANSWERS_PRESS,
    TAKES_BUTTONS,
    Shown,
    buttons_of,
    keys_of,
    shown_of,
)
from tests.play.sensible import Attempt
from tests.play.telegram import GROUP, Kept

_METHODS = {"message": "sendMessage", "edited": "editMessageText", "toast": ANSWERS_PRESS}
"""By the event of the sandbox that tells of it."""


@dataclass(frozen=True, slots=True)
class There:
    """Where somebody stands who has come to a step, and what they can press."""

    folder: Path
    beginning: Beginning
    player: Player


class Chats:
    """Everybody's chats in the sandbox's Telegram, which goes on from what ``kept``."""

    def __init__(self, world: World, kept: Kept) -> None:
        self._world, self._kept = world, kept
        self._last = world.events.last_id
        self._shown: list[Shown] = []
        self.written: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for chat, written in kept.written.items():
            self.written[chat] += written
        self.pressed: list[tuple[int, str]] = []
        self.standing: dict[int, dict[int, tuple[str, ...]]] = {}
        self._texts: dict[int, str] = {}
        for player in CAST:
            person = Person(player.chat, player.name, player.language, None)
            world.record("person", asdict(person))
            world.chat_of(player.chat).opened = True
        world.record("group", asdict(Group(GROUP, "物流部", bot="administrator")))
        self.goes_back()
        world.state.last_message_id = world.state.last_press = kept.last_id

    @property
    def shown(self) -> list[Shown]:
        """What everybody was shown, up to now."""
        for event in self._world.events.recent:
            if event.id > self._last:
                self._last = event.id
                self._take(event)
        return self._shown

    @property
    def below(self) -> dict[int, tuple[str, ...]]:
        """The keys below each chat."""
        return {player.chat: keys_of(self._world.reply_keyboard(player.chat)) for player in CAST}

    def goes_back(self) -> None:
        """All buttons stand again where they stood at the beginning, and nowhere else."""
        self.standing = {chat: dict(stand) for chat, stand in self._kept.standing.items()}
        for chat, standing in self.standing.items():
            keys = [[{"text": key}] for key in self._kept.below.get(chat, ())]
            self._world.record("keyboard", {"chat_id": chat, "keyboard": {"keyboard": keys}})
            for message_id, buttons in standing.items():
                self._world.record("message", _message(self._world, chat, message_id, buttons))

    def _take(self, event: Event) -> None:
        chat, body = event.user_id, event.body
        if event.type == "pressed":
            self.pressed.append((chat, body["data"]))
        elif "from" in body and not body["from"]["is_bot"]:
            self.written[chat].append(body)
        elif event.type in _METHODS:
            self._shown.append(self._as_shown(event))
            if event.type != "toast":
                self.standing.setdefault(chat, {})[body["message_id"]] = buttons_of(body)

    def _as_shown(self, event: Event) -> Shown:
        """Whoever sees that a message has lost its buttons reads no new words."""
        seen = shown_of(event.user_id, _METHODS[event.type], event.body)
        message_id = event.body["message_id"]
        if event.type == "edited" and self._texts.get(message_id, "…") == seen.text:
            return replace(seen, method=TAKES_BUTTONS, text="", own="")
        self._texts[message_id] = seen.text
        return seen


class Visit:
    """Somebody who does what nobody waits for, again and again from the same step."""

    def __init__(self, town: Town, there: There) -> None:
        self.town = town
        self.telegram = Chats(town.sandbox.world, there.beginning.kept)
        self.player = there.player
        self.actor = Actor(town, town.sandbox.world.person(there.player.chat))
        self.buttons = there.beginning.kept.buttons[there.player.chat]
        self._tokens = count(1)
        self._ledger = self.town.folder / SQLITE_FILE
        self._kept = sqlite3.connect(":memory:")
        with closing(sqlite3.connect(self._ledger)) as ledger:
            ledger.backup(self._kept)

    @property
    def house(self) -> Desk:
        """The desk file."""
        return self.town.sandbox.desk

    @property
    def database(self) -> Database:
        """The ledger."""
        return self.town.sandbox.house.database

    def token(self) -> str:
        """A word by which what is written is known again."""
        return f"zz{next(self._tokens)}zz"

    async def tries(self, doing: "Doing", language: str) -> list[str]:
        """Do it, as somebody of that language who has just come there; returns what isn't
        sensible about what followed."""
        self.player = replace(self.player, language=language)
        await self._goes_back()
        attempt = Attempt(self, self.player)
        await doing(self)
        await self.town.quiet()
        return list(attempt.wrong())

    async def _goes_back(self) -> None:
        """All is as it was, but for what everybody can read in their chats."""
        self.telegram.goes_back()
        with closing(sqlite3.connect(self._ledger)) as ledger:
            self._kept.backup(ledger)
        async with self.town.sandbox.house.writing() as session:
            who = update(Known).where(Known.telegram_id == self.player.chat)
            session.execute(who.values(language=self.player.language))


Doing = Callable[[Visit], Awaitable[Any]]


def _message(world: World, chat: int, message_id: int, buttons: tuple[str, ...]) -> Message:
    """A message of the desk's with those buttons; what was said, also on them, is forgotten."""
    rows = [[{"text": " · ", "callback_data": data}] for data in buttons]
    return {
        "message_id": message_id,
        "from": world.bot.as_user(),
        "chat": world.chat_as_json(chat),
        "date": world.timestamp(),
        "text": "…",
        **({"reply_markup": {"inline_keyboard": rows}} if rows else {}),
    }
