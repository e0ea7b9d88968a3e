"""People of the tests, as they stand before the bot: they say, press, send and hear."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.people import Person
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state import Message

PATIENCE = 10.0
"""Seconds of the machine's clock to wait for what must come."""
PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
"""A picture of one point."""


class Actor:
    """Somebody with a Telegram account, on the other side of HTTP."""

    def __init__(self, sandbox: Sandbox, person: Person) -> None:
        self._sandbox = sandbox
        self._world = sandbox.world
        self.person = person
        self.id = person.id

    async def says(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Write a message."""
        replied = None if reply_to is None else reply_to["message_id"]
        return self._world.says(self.id, text, replied)

    async def sends(self, kind: str = "photo", **about: Any) -> Message:
        """Send a file."""
        return self._world.sends_file(self.id, PHOTO, kind=kind, **about)

    async def edits(self, message: Message, text: str) -> None:
        """Change a message of one's own."""
        self._world.edits(self.id, message["message_id"], text)

    async def presses(self, label: str, *, under: Message | None = None) -> str:
        """Press the newest inline button with ``label`` on it; returns its callback data."""
        message, data = await self._until(lambda: self._find_button(label, under), label)
        self._world.presses(self.id, message["message_id"], data)
        return str(data)

    async def forges(self, message: Message, data: str) -> None:
        """Press what the bot never offered."""
        self._world.presses(self.id, message["message_id"], data)

    async def hears(self, *words: str) -> Message:
        """Wait for a message of the bot that holds all these words; the newest one."""
        found: Message = await self._until(lambda: self._find_message(words), " … ".join(words))
        return found

    async def hears_toast(self, words: str) -> None:
        """Wait for the answer to a press that holds these words."""
        await self._until(lambda: self._find_toast(words) or None, words)

    def chat(self) -> str:
        """All that the bot said to them, as it stands in the chat now."""
        return "\n".join(_words(message) for message in self._said())

    def buttons(self) -> list[str]:
        """The labels under the newest message of the bot."""
        return [button["text"] for button in _buttons(self._said()[-1])]

    def _said(self) -> list[Message]:
        return [each for each in self._world.chat(self.id) if each["from"]["is_bot"]]

    def _find_message(self, words: tuple[str, ...]) -> Message | None:
        for message in reversed(self._said()):
            if all(word in _words(message) for word in words):
                return message
        return None

    def _find_button(self, label: str, under: Message | None) -> tuple[Message, str] | None:
        for message in reversed(self._said()):
            if under is not None and message["message_id"] != under["message_id"]:
                continue
            for button in _buttons(message):
                if label in button["text"]:
                    return message, button["callback_data"]
        return None

    def _find_toast(self, words: str) -> bool:
        return any(
            event.type == "toast" and event.user_id == self.id and words in event.body["text"]
            for event in self._world.events.recent
        )

    async def _until(self, look: Any, wanted: str) -> Any:
        try:
            async with asyncio.timeout(PATIENCE):
                while (found := look()) is None:
                    await asyncio.sleep(0.01)
                return found
        except TimeoutError:
            raise AssertionError(
                f"{self.person.first_name} never got {wanted!r}; heard:\n{self.chat()}"
            ) from None


class Town:
    """The desk, its clock, and the people around it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.clock = sandbox.clock

    async def customer(self, name: str, language: str = "zh-hans") -> Actor:
        """Somebody who has just opened the chat."""
        return Actor(self.sandbox, self.sandbox.world.add_person(name, language))

    async def staff(
        self, name: str, role: str, department: str | None = None, language: str = "zh-hans"
    ) -> Actor:
        """Somebody who joined by an invite."""
        actor = await self.customer(name, language)
        code = await self.sandbox.invite(role, department)
        await actor.says(f"/start {code}")
        await actor.hears("🎉")
        return actor

    async def waits(self, **time: float) -> None:
        """The clock is moved on and what fell due is done."""
        self.clock.move(timedelta(**time))
        await self.sandbox.tick()

    async def waits_until(self, moment: datetime) -> None:
        """The clock is moved on to that instant."""
        self.clock.move_to(moment)
        await self.sandbox.tick()


def _words(message: Message) -> str:
    return str(message.get("text") or message.get("caption") or "")


def _buttons(message: Message) -> list[dict[str, str]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
