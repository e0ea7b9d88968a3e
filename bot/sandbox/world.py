"""The people of the sandbox and what they do: write, send, press, edit, block.

The page and the tests act through a `World`; the bot acts through the Bot API server.
"""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bot.sandbox.events import Subscription
from bot.sandbox.groups import Groups
from bot.sandbox.media import KINDS, as_content
from bot.sandbox.people import Person
from bot.sandbox.quotes import quoted
from bot.sandbox.state import Message
from bot.sandbox.text import CAPTION_LIMIT, clean, found_entities, pieces

_CONTENT = (*KINDS, "text", "entities", "caption", "caption_entities")


class World(Groups):
    """`World(clock, journal_path)`: with a path, a second start continues where this ended."""

    @property
    def people(self) -> list[Person]:
        return list(self.state.people.values())

    def add_person(
        self, first_name: str, language_code: str = "zh-hans", username: str | None = None
    ) -> Person:
        """The bot can't write to them before they have written to it."""
        person = Person(self.state.last_person_id + 1, first_name, language_code, username)
        self.record("person", asdict(person))
        self.events.publish("person", person.id, person.as_user())
        return person

    def chat(self, user_id: int) -> list[Message]:
        """All messages between the person and the bot, oldest first."""
        return list(self.chat_of(user_id).messages.values())

    def reply_keyboard(self, user_id: int) -> dict[str, Any] | None:
        """The ReplyKeyboardMarkup below the person's input line."""
        return self.chat_of(user_id).keyboard

    def subscribe(self, after: int | None = None) -> Subscription:
        """Events from now on, or all that came later than the event with the id `after`."""
        return self.events.subscribe(after)

    def says(self, user_id: int, text: str, reply_to: int | None = None) -> Message:
        """A text over 4096 characters goes out in several messages; the last is returned.

        Raises ValueError when nothing is left after cleaning: a client would not send it.
        """
        message: Message = {}
        for piece in pieces(_not_empty(clean(text))):
            message = self._speak(user_id, _worded(piece), reply_to)
        return message

    def sends_file(
        self,
        user_id: int,
        data: bytes,
        filename: str | None = None,
        mime: str | None = None,
        kind: str = "document",
        caption: str | None = None,
        media_group_id: str | None = None,
        reply_to: int | None = None,
        **told: Any,
    ) -> Message:
        """`kind`: photo, document, voice, video, audio, animation, video_note or sticker.
        Pictures of one album share `media_group_id`. `told`: duration, width, height, …"""
        stored = self.keep_file(kind, data, filename, mime)
        content = as_content(stored, data, **told)
        if media_group_id:
            content["media_group_id"] = media_group_id
        if caption and clean(caption):
            content |= _worded(clean(caption)[:CAPTION_LIMIT], "caption", "caption_entities")
        return self._speak(user_id, content, reply_to)

    def sends_sticker(self, user_id: int, emoji: str = "👍") -> Message:
        return self.sends_file(user_id, b"RIFF", "sticker.webp", None, "sticker", emoji=emoji)

    def sends_location(self, user_id: int, latitude: float, longitude: float) -> Message:
        """Degrees, north and east positive."""
        location = {"latitude": latitude, "longitude": longitude}
        return self._speak(user_id, {"location": location})

    def shares_contact(self, user_id: int, phone_number: str, *, of: int | None = None) -> Message:
        """The person's own number, or that of the person `of` from their address book."""
        owner = self.person(of or user_id)
        contact = {
            "phone_number": phone_number,
            "first_name": owner.first_name,
            "user_id": owner.id,
        }
        return self._speak(user_id, {"contact": contact})

    def edits(self, user_id: int, message_id: int, text: str) -> Message:
        """The text, or the caption, of a message of theirs."""
        old = self._own(user_id, message_id)
        names = ("text", "entities") if "text" in old else ("caption", "caption_entities")
        return self._edit(old, names, _worded(_not_empty(clean(text)), *names))

    def exchanges(
        self,
        user_id: int,
        message_id: int,
        data: bytes,
        filename: str | None = None,
        mime: str | None = None,
        kind: str = "document",
        caption: str | None = None,
    ) -> Message:
        """Puts another file in the place of that of a message of theirs, with this caption; a text
        gets one, as its caption."""
        old = self._own(user_id, message_id)
        stored = self.keep_file(kind, data, filename, mime)
        words = clean(caption or "")[:CAPTION_LIMIT]
        captioned = _worded(words, "caption", "caption_entities") if words else {}
        return self._edit(old, _CONTENT, {**as_content(stored, data), **captioned})

    def _own(self, user_id: int, message_id: int) -> Message:
        old = self.chat_of(user_id).messages[message_id]
        if old["from"]["id"] != user_id:
            raise ValueError("Only one's own messages can be edited.")
        return old

    def _edit(self, old: Message, gone: Iterable[str], content: dict[str, Any]) -> Message:
        kept = {name: value for name, value in old.items() if name not in gone}
        new = {**kept, "edit_date": self.timestamp(), **content}
        self.replace(new)
        self.updates.add("edited_message", old["chat"]["id"], new)
        return new

    def presses(self, user_id: int, message_id: int, data: str) -> str:
        """Presses an inline button; returns the id of the callback query.

        `data` is not looked up in the message: a client can forge it. A message that was
        deleted meanwhile is shown as inaccessible.
        """
        chat = self.person(user_id).as_chat()
        gone = {"chat": chat, "message_id": message_id, "date": 0}
        press_id = str((user_id << 24) + self.state.last_press + 1)
        query = {
            "id": press_id,
            "from": self.person(user_id).as_user(),
            "message": self.chat_of(user_id).messages.get(message_id, gone),
            "chat_instance": str(-user_id),
            "data": data,
        }
        asked = self.clock.now().timestamp()
        press = {"id": press_id, "user_id": user_id, "message_id": message_id, "asked": asked}
        self.record("press", press)
        body = {"callback_query_id": press_id, "message_id": message_id, "data": data}
        self.events.publish("pressed", user_id, body)
        self.updates.add("callback_query", user_id, query)
        return press_id

    def deletes(self, user_id: int, message_ids: int | Iterable[int]) -> None:
        """For both sides; Telegram does not tell the bot."""
        ids = [message_ids] if isinstance(message_ids, int) else list(message_ids)
        self.erase(user_id, ids)

    def blocks(self, user_id: int) -> None:
        self._set_blocked(user_id, blocked=True)

    def unblocks(self, user_id: int) -> None:
        self._set_blocked(user_id, blocked=False)

    def _set_blocked(self, user_id: int, *, blocked: bool) -> None:
        if self.chat_of(user_id).blocked == blocked:
            return
        self.record("blocked", {"chat_id": user_id, "blocked": blocked})
        self.events.publish("blocked", user_id, {"blocked": blocked})
        change = {
            "chat": self.person(user_id).as_chat(),
            "from": self.person(user_id).as_user(),
            "date": self.timestamp(),
            "old_chat_member": self._membership(blocked=not blocked),
            "new_chat_member": self._membership(blocked=blocked),
        }
        self.updates.add("my_chat_member", user_id, change)

    def _membership(self, *, blocked: bool) -> dict[str, Any]:
        user = self.bot.as_user()
        if blocked:
            return {"user": user, "status": "kicked", "until_date": 0}
        return {"user": user, "status": "member"}

    def _speak(self, user_id: int, content: dict[str, Any], reply_to: int | None = None) -> Message:
        """Whoever writes to a bot they had blocked unblocks it by that."""
        self.unblocks(user_id)
        quote = quoted(self.chat_of(user_id), reply_to)
        message = self.post(user_id, self.person(user_id).as_user(), {**quote, **content})
        self.updates.add("message", user_id, message)
        return message


def _not_empty(text: str) -> str:
    if not text:
        raise ValueError("An empty text can't be sent.")
    return text


def _worded(text: str, name: str = "text", entities_name: str = "entities") -> dict[str, Any]:
    entities = found_entities(text)
    return {name: text, entities_name: entities} if entities else {name: text}
