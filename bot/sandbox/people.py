"""The people of the sandbox."""

from dataclasses import dataclass
from typing import Any

FIRST_PERSON_ID = 7_000_000_001  # over 32 bits, as new accounts of Telegram have it


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who chats with the bot; `language_code` is the one of their Telegram app."""

    id: int
    first_name: str
    language_code: str
    username: str | None = None

    def as_user(self) -> dict[str, Any]:
        user = {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }
        return user if self.username is None else {**user, "username": self.username}

    def as_chat(self) -> dict[str, Any]:
        chat = {"id": self.id, "type": "private", "first_name": self.first_name}
        return chat if self.username is None else {**chat, "username": self.username}


@dataclass(frozen=True, slots=True)
class BotAccount:
    """The bot whose token the sandbox accepts."""

    id: int = 1_000_000_007
    username: str = "duban_sandbox_bot"
    first_name: str = "督办 Duban"

    def as_user(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": True,
            "first_name": self.first_name,
            "username": self.username,
        }
