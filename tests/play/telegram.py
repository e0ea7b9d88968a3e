"""A Telegram without HTTP that remembers what everybody was shown and could press."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from telegram.error import Forbidden

from bot.clock import Clock
from bot.simulate.telegram import Telegram

_TEXTS = ("text", "caption")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person sees of one call of the desk: words in a chat, or the answer to a press."""

    chat: int
    method: str
    text: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What a Telegram knows beyond what the desk knows."""

    last_id: int
    buttons: dict[int, tuple[tuple[int, str], ...]]
    """What everybody could press, by chat."""


class Stage(Telegram):
    """All chats with the bot."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.shown: list[Shown] = []
        self.buttons: dict[int, list[tuple[int, str]]] = defaultdict(list)
        """By chat: under which message each button ever stood, in order."""
        self.written: dict[int, list[dict[str, Any]]] = defaultdict(list)
        """By chat: the person's own messages, in order."""
        self._pressing: dict[str, int] = {}

    def keeps(self) -> Kept:
        """What another play goes on with."""
        return Kept(self._ids, {chat: tuple(found) for chat, found in self.buttons.items()})

    def goes_on(self, kept: Kept) -> None:
        """From where another play was left: with its buttons, and with no id given before."""
        self._ids = kept.last_id
        for chat, found in kept.buttons.items():
            self.buttons[chat] = list(found)

    def sends(self, chat: int, name: str, language: str, content: dict[str, Any]) -> None:
        """Somebody sends any kind of message."""
        user = {"id": chat, "is_bot": False, "first_name": name, "language_code": language}
        message = self._message(chat, user, content)
        self.written[chat].append(message)
        self._post(chat, "message", message)

    def edits(self, chat: int, text: str) -> None:
        """Somebody changes the newest of their messages that has words."""
        words = [each for each in self.written[chat] if "text" in each]
        if words:
            changed = {**words[-1], "text": text, "edit_date": words[-1]["date"] + 1}
            self._post(chat, "edited_message", changed)

    def buttons_for(self, chat: int, wish: str) -> list[tuple[int, str]]:
        """Those that begin so, of the newest message that has any, in order."""
        found = [each for each in self.buttons[chat] if each[1].startswith(wish)]
        return [each for each in found if each[0] == found[-1][0]]

    def presses(self, chat: int, name: str, language: str, message_id: int, data: str) -> None:
        """Somebody presses a button, whether or not it was ever theirs."""
        press = str(self._next_id())
        self._pressing[press] = chat
        bot = {"id": 1, "is_bot": True, "first_name": "Duban"}
        user = {"id": chat, "is_bot": False, "first_name": name, "language_code": language}
        under = {**self._message(chat, bot, {"text": "…"}), "message_id": message_id}
        said = {"id": press, "from": user, "chat_instance": "1", "message": under, "data": data}
        self._post(chat, "callback_query", said)

    def moves(self, chat: int, name: str, language: str, status: str) -> None:
        """Somebody blocks the bot ("kicked"), or lets it in again ("member")."""
        user = {"id": chat, "is_bot": False, "first_name": name, "language_code": language}
        bot = {"id": 1, "is_bot": True, "first_name": "Duban"}
        change = {
            "chat": {"id": chat, "type": "private", "first_name": name},
            "from": user,
            "date": int(self._clock.now().timestamp()),
            "old_chat_member": {"user": bot, "status": "member"},
            "new_chat_member": {"user": bot, "status": status, "until_date": 0},
        }
        self._post(chat, "my_chat_member", change)

    def _do(self, endpoint: str, params: dict[str, Any], *, in_doubt: bool) -> Any:
        if endpoint == "answerCallbackQuery":
            presser = self._pressing.pop(str(params["callback_query_id"]), 0)
            self.shown.append(Shown(presser, endpoint, params.get("text", "")))
            return True
        chat = params.get("chat_id")
        if not isinstance(chat, int):
            return True
        if chat in self.blocked:
            raise Forbidden("Forbidden: bot was blocked by the user")
        given = params.get("message_id")
        message_id = self._next_id() if given is None else int(given)
        words = " ".join(str(params[each]) for each in _TEXTS if each in params)
        self.shown.append(Shown(chat, endpoint, words))
        rows = (params.get("reply_markup") or {}).get("inline_keyboard", [])
        for button in (button for row in rows for button in row):
            self.buttons[chat].append((message_id, button["callback_data"]))
        return {"message_id": message_id}
