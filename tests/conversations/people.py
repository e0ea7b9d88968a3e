"""People of the tests, as they stand before the bot: they say, press, send and hear."""

import asyncio
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from bot.sandbox.people import Person
from bot.sandbox.state import Message
from bot.sandbox.world import World
from prompts.texts import Texts, language_of, texts

if TYPE_CHECKING:
    from tests.conversations.town import Town

Found = TypeVar("Found")

_LOOKS = 2_000
_BETWEEN_LOOKS = 0.005
"""Seconds in which everything else has its turn: ten in all for what must come."""
NUMBER = re.compile(r"[A-Z]20\d{6}-\d{4}")
PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one point."""


class Actor:
    """Somebody with a Telegram account, on the other side of HTTP."""

    def __init__(self, town: "Town", person: Person) -> None:
        self._town = town
        self.person = person
        self.id = person.id

    @property
    def world(self) -> World:
        """Telegram, as it stands after the latest restart of the desk."""
        return self._town.sandbox.world

    @property
    def language(self) -> str:
        """The language of this person's client."""
        return language_of(self.person.language_code, "zh")

    @property
    def words(self) -> Texts:
        """The desk's texts in it."""
        return texts(self.language)

    async def says(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Write a message."""
        replied = None if reply_to is None else reply_to["message_id"]
        return self.world.says(self.id, text, replied)

    async def sends(self, kind: str = "photo", **about: Any) -> Message:
        """Send a file."""
        return self.world.sends_file(self.id, PHOTO, kind=kind, **about)

    async def sends_odd(self, **content: Any) -> Message:
        """Send what the sandbox's page can't: a poll, a dice, a game."""
        message = self.world.post(self.id, self.person.as_user(), content)
        self.world.updates.add("message", self.id, message)
        return message

    async def edits(self, message: Message, text: str) -> None:
        """Change a message of one's own."""
        self.world.edits(self.id, message["message_id"], text)

    async def exchanges(self, message: Message, kind: str = "photo", **about: Any) -> Message:
        """Put another file in the place of that of a message of one's own."""
        where = (self.id, message["message_id"])
        return self.world.exchanges(*where, PHOTO, kind=kind, **about)

    async def presses(self, label: str, *, under: Message | None = None, times: int = 1) -> str:
        """Press the newest inline button with ``label`` on it; returns its callback data."""
        message, data = await until(
            lambda: self._find_button(label, under), lambda: self._missed(label)
        )
        for _ in range(times):
            await self.forges(message, data)
        return data

    async def forges(self, message: Message, data: str) -> None:
        """Press what the bot never offered, or what it offered before."""
        self.world.presses(self.id, message["message_id"], data)

    async def drafts(self, text: str) -> Message:
        """Write what happened; returns the card that asks to confirm it."""
        await self.says(text)
        await self._town.quiet()
        return await self.hears("📝 ", "⏱ ")

    async def writes_more(self, text: str) -> Message:
        """Write what goes on with a ticket; returns the card that asks whether it does."""
        await self.says(text)
        await self._town.quiet()
        return await self.hears("❓ ", text)

    async def files(self, text: str) -> str:
        """Write what happened and submit it; returns the ticket's number."""
        before = len(self._filed())
        await self.says(text)
        await self._town.quiet()
        await self.presses(self.words.label("btn-submit"))
        filed = await until(
            lambda: self._filed()[before:] or None, lambda: self._missed("a ticket's number")
        )
        return str(NUMBER.findall(words(filed[0]))[0])

    async def hears(self, *wanted: str) -> Message:
        """Wait for a message of the bot that holds all these words; the newest one."""
        return await until(
            lambda: self._find_message(wanted), lambda: self._missed(" … ".join(wanted))
        )

    async def hears_toast(self, wanted: str) -> None:
        """Wait for the answer to a press that holds these words."""
        await until(
            lambda: any(wanted in toast for toast in self.toasts()) or None,
            lambda: self._missed(wanted),
        )

    async def has_not_heard(self, wanted: str) -> None:
        """These words did not come, though all is said and done."""
        await self._town.quiet()
        assert wanted not in self.chat()

    async def chat_when_quiet(self) -> str:
        """All that the bot said to them once nothing is under way any more."""
        await self._town.quiet()
        return self.chat()

    def chat(self) -> str:
        """All that the bot said to them, as it stands in the chat now."""
        return "\n".join(words(message) for message in self.said())

    def times_heard(self, wanted: str) -> int:
        """How many messages of the bot hold these words now."""
        return sum(wanted in words(message) for message in self.said())

    def reaction(self, message: Message) -> list[str]:
        """What the bot reacted with to a message."""
        found: list[str] = self.world.with_reactions(message).get("reactions", [])
        return found

    def toasts(self) -> list[str]:
        """The answers to their presses, in order."""
        return [
            event.body["text"]
            for event in self.world.events.recent
            if event.type == "toast" and event.user_id == self.id
        ]

    def buttons(self) -> list[str]:
        """The labels under the newest message of the bot."""
        return labels(self.said()[-1])

    def chat_buttons(self) -> str:
        """All the labels under the bot's messages to them, as they stand now."""
        return "\n".join(label for message in self.said() for label in labels(message))

    def said(self) -> list[Message]:
        """The bot's messages to them, as they stand now."""
        return [each for each in self.world.chat(self.id) if each["from"]["is_bot"]]

    def _filed(self) -> list[Message]:
        opening = self.words.label("filed", number="#", resolve="", response="").partition("#")[0][
            :4
        ]
        return [each for each in self.said() if words(each).startswith(opening)]

    def _find_message(self, wanted: tuple[str, ...]) -> Message | None:
        for message in reversed(self.said()):
            if all(word in words(message) for word in wanted):
                return message
        return None

    def _find_button(self, label: str, under: Message | None) -> tuple[Message, str] | None:
        for message in reversed(self.said()):
            if under is not None and message["message_id"] != under["message_id"]:
                continue
            for button in _buttons(message):
                if label in button["text"]:
                    return message, button["callback_data"]
        return None

    def _missed(self, wanted: str) -> str:
        return f"{self.person.first_name} never got {wanted!r}; heard:\n{self.chat()}"


async def until(look: Callable[[], Found | None], explain: Callable[[], str]) -> Found:
    """Look until something is found; it has to come.

    Looks are counted, not seconds: while the machine stands still nobody gets impatient.
    """
    for _ in range(_LOOKS):
        found = look()
        if found is not None:
            return found
        await asyncio.sleep(_BETWEEN_LOOKS)
    raise AssertionError(explain())


def words(message: Message) -> str:
    """The words of a message as people see them."""
    return str(message.get("text") or message.get("caption") or "")


def labels(message: Message) -> list[str]:
    """The labels of the inline buttons under a message."""
    return [button["text"] for button in _buttons(message)]


def _buttons(message: Message) -> list[dict[str, str]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
