"""The heart of the sandbox's world: its state, and the few ways in which it changes."""

import secrets
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.sandbox.events import Events
from bot.sandbox.faults import Faults
from bot.sandbox.files import FileStore, path_for
from bot.sandbox.journal import Journal
from bot.sandbox.people import BotAccount, Person
from bot.sandbox.state import Chat, Message, State, StoredFile
from bot.sandbox.updates import Updates


class Core:
    """State and journal side by side: `record` changes both, so a restart finds all again.

    Everything runs on one asyncio loop; nothing here may be called from another thread.
    """

    def __init__(self, clock: Clock, journal_path: Path | None = None) -> None:
        self.clock = clock
        self.bot = BotAccount()
        self.state = State()
        self.events = Events()
        self.faults = Faults()
        self.calls: Counter[str] = Counter()
        self._store = FileStore(journal_path and journal_path.with_name("sandbox-files"))
        self._journal = journal_path and Journal(journal_path)
        for kind, body in self._journal.read() if self._journal else ():
            self.state.apply(kind, body)
        self.updates = Updates(self)
        if "token" not in self.state.settings:
            self._begin()

    def _begin(self) -> None:
        """A secret of its own keeps web pages from talking to the sandbox behind one's back."""
        self.set("token", f"{self.bot.id}:{secrets.token_hex(20)[:35]}")
        self.updates.choose_first_id()

    @property
    def token(self) -> str:
        token: str = self.state.settings["token"]
        return token

    def timestamp(self) -> int:
        """Now, in Unix seconds."""
        return int(self.clock.now().timestamp())

    def record(self, kind: str, body: Any) -> None:
        self.state.apply(kind, body)
        if self._journal:
            self._journal.write(kind, body)

    def set(self, name: str, value: Any) -> None:
        self.record("setting", {"name": name, "value": value})

    def person(self, user_id: int) -> Person:
        """Raises KeyError for an unknown id."""
        return self.state.people[user_id]

    def chat_of(self, user_id: int) -> Chat:
        return self.state.chats[user_id]

    def chat_as_json(self, chat_id: int) -> dict[str, Any]:
        """A private chat or a group, as the Bot API shows it."""
        group = self.state.groups.get(chat_id)
        return self.person(chat_id).as_chat() if group is None else group.as_chat()

    def post(self, chat_id: int, sender: dict[str, Any], content: dict[str, Any]) -> Message:
        """A new message from the person or the bot; ids rise over all chats."""
        message = {
            "message_id": self.state.last_message_id + 1,
            "from": sender,
            "chat": self.chat_as_json(chat_id),
            "date": self.timestamp(),
            **content,
        }
        self.record("message", message)
        self.events.publish("message", chat_id, message)
        return message

    def replace(self, message: Message) -> None:
        """Puts a changed message in the place of the one with its id."""
        self.record("message", message)
        self.events.publish("edited", message["chat"]["id"], self.with_reactions(message))

    def react(self, message: Message, signs: list[str]) -> None:
        """The bot's reactions to a message, in the place of those it had."""
        self.set(_reactions_to(message), signs)
        self.events.publish("edited", message["chat"]["id"], self.with_reactions(message))

    def with_reactions(self, message: Message) -> Message:
        """As the pages show it."""
        signs = self.state.settings.get(_reactions_to(message))
        return {**message, "reactions": signs} if signs else message

    def erase(self, chat_id: int, message_ids: list[int]) -> None:
        body = {"chat_id": chat_id, "message_ids": message_ids}
        self.record("deleted", body)
        self.events.publish("deleted", chat_id, {"message_ids": message_ids})

    def keep_file(
        self, kind: str, data: bytes, name: str | None = None, mime: str | None = None
    ) -> StoredFile:
        number = len(self.state.files) + 1
        unique = secrets.token_urlsafe(9)
        path = path_for(kind, number, name)
        stored = StoredFile(f"{kind}-{unique}", unique, kind, path, len(data), name, mime)
        self._store.write(path, data)
        self.record("file", asdict(stored))
        return stored

    def file(self, file_id: str) -> StoredFile:
        """By its id, or the id of a photo's small size; raises KeyError."""
        files = self.state.files
        return files[file_id] if file_id in files else files[file_id.removesuffix("s")]

    def file_bytes(self, stored: StoredFile) -> bytes:
        """Raises KeyError when the file is gone from the disk."""
        return self._store.read(stored.path)

    def file_at(self, path: str) -> StoredFile:
        """By the path that getFile told; raises KeyError."""
        for stored in self.state.files.values():
            if stored.path == path:
                return stored
        raise KeyError(path)

    def close(self) -> None:
        if self._journal:
            self._journal.close()


def _reactions_to(message: Message) -> str:
    return f"reactions:{message['chat']['id']}:{message['message_id']}"
