"""A Telegram without HTTP: it takes the desk's calls, and hands the desk what people do."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import orjson
from telegram.error import BadRequest, Forbidden, NetworkError, TimedOut

from bot.clock import Clock
from bot.simulate.hours import Micros, micros
from storage.inbox import RawUpdate

FIRST_ID = 1_000_000
KEPT = timedelta(hours=24)
"""So long Telegram keeps what nobody fetches."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message of the bot as it came to somebody's chat, or was refused."""

    chat: int
    message_id: int
    text: str
    presses: tuple[str, ...]
    """What its buttons say when they are pressed."""
    at: Micros
    edited: bool = False
    refused: bool = False
    """The person has blocked the bot: it never came."""
    in_doubt: bool = False
    """The desk doesn't learn that it came, and will send it once more."""


Hear = Callable[[Said], None]


class Telegram:
    """The chats of everybody with the bot; ``hear`` is called for each message that comes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ids = FIRST_ID
        self._updates: list[tuple[datetime, RawUpdate]] = []
        self.hearers: list[Hear] = []
        self.blocked: set[int] = set()
        """Who has blocked the bot."""
        self.down = False
        """Whether Telegram can't be reached."""
        self.stuck = False
        """Whether the desk is being killed: calls are taken, nobody is there for the answers."""
        self.loses_answer: Callable[[], bool] = lambda: False
        """Whether the answer to the present call is lost."""
        self.calls = 0
        self.wrong: list[str] = []
        """What the desk asked that a Telegram would refuse, in sentences."""

    async def do_api_request(self, endpoint: str, api_kwargs: dict[str, Any]) -> Any:
        """A call of the desk; raises what python-telegram-bot would."""
        if self.down:
            raise NetworkError("the network is unreachable")
        self.calls += 1
        lost = self.stuck or (endpoint == "sendMessage" and self.loses_answer())
        answer = self._do(endpoint, api_kwargs, in_doubt=lost)
        if self.stuck:
            raise asyncio.CancelledError
        if lost:
            raise TimedOut
        return answer

    def says(self, chat: int, name: str, language: str, text: str) -> None:
        """Somebody writes to the bot."""
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            command = text.partition(" ")[0]
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command)}]
        self._post(chat, "message", self._message(chat, _user(chat, name, language), content))

    def presses(self, chat: int, name: str, language: str, message_id: int, data: str) -> None:
        """Somebody presses a button under a message of the bot."""
        bot = {"id": 1, "is_bot": True, "first_name": "Duban"}
        under = {**self._message(chat, bot, {"text": "…"}), "message_id": message_id}
        press = {
            "id": str(self._next_id()),
            "from": _user(chat, name, language),
            "chat_instance": "1",
            "message": under,
            "data": data,
        }
        self._post(chat, "callback_query", press)

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that somebody sent; here nobody sends any."""
        raise OSError(file_id)

    def updates(self) -> Sequence[RawUpdate]:
        """What the desk has not fetched yet; it counts as fetched. What is a day old is lost."""
        oldest = self._clock.now() - KEPT
        fetched = [update for at, update in self._updates if at >= oldest]
        self._updates = []
        return fetched

    @property
    def waiting(self) -> bool:
        """Whether the desk has something to fetch."""
        return bool(self._updates)

    def _do(self, endpoint: str, params: dict[str, Any], *, in_doubt: bool) -> Any:
        if endpoint not in ("sendMessage", "editMessageText"):
            return True
        chat, edited = params["chat_id"], endpoint != "sendMessage"
        said = Said(
            chat=chat,
            message_id=params["message_id"] if edited else self._next_id(),
            text=params["text"],
            presses=_presses(params),
            at=micros(self._clock.now()),
            edited=edited,
            refused=chat in self.blocked,
            in_doubt=in_doubt,
        )
        if not said.text:
            self.wrong.append(f"an empty message was sent to {chat}")
            raise BadRequest("Bad Request: message text is empty")
        for hear in self.hearers:
            hear(said)
        if said.refused:
            raise Forbidden("Forbidden: bot was blocked by the user")
        return {"message_id": said.message_id}

    def _post(self, chat: int, kind: str, content: dict[str, Any]) -> None:
        number = self._next_id()
        raw = orjson.dumps({"update_id": number, kind: content})
        self._updates.append((self._clock.now(), RawUpdate(number, chat, raw)))

    def _message(self, chat: int, who: dict[str, Any], content: dict[str, Any]) -> dict[str, Any]:
        return {
            "message_id": self._next_id(),
            "date": int(self._clock.now().timestamp()),
            "chat": {"id": chat, "type": "private", "first_name": "…"},
            "from": who,
            **content,
        }

    def _next_id(self) -> int:
        self._ids += 1
        return self._ids


def _user(chat: int, name: str, language: str) -> dict[str, Any]:
    return {"id": chat, "is_bot": False, "first_name": name, "language_code": language}


def _presses(params: dict[str, Any]) -> tuple[str, ...]:
    rows = params.get("reply_markup", {}).get("inline_keyboard", [])
    return tuple(button["callback_data"] for row in rows for button in row)
