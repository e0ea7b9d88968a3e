"""A Telegram without HTTP that remembers what everybody was shown and could press."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from aiogram.types import Update
from telegram.error import BadRequest, Forbidden

from bot.clock import Clock
from bot.sandbox.call import Call
from bot.sandbox.errors import ApiError
from bot.sandbox.keyboards import read_markup
from bot.sandbox.methods.editing import ANSWER_LIMIT
from bot.sandbox.methods.sending import caption_content, text_content
from bot.simulate.telegram import Telegram
from tests.play.people import PEOPLE
from tests.play.seen import ANSWERS_PRESS, Shown, keys_of, labels_of, shown_of

GROUP = -1001
"""The chat of a department's group."""
_OF_NO_BUTTONS = ("sendChatAction", "pinChatMessage", "setMessageReaction")
"""Calls that leave the buttons of a message as they are."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a Telegram knows beyond what the desk knows."""

    last_id: int
    buttons: dict[int, tuple[tuple[int, str], ...]]
    """What everybody could press, by chat."""
    standing: dict[int, dict[int, tuple[str, ...]]]
    """What they can still press, by chat and message."""
    labels: dict[tuple[int, str], str]
    """What stands on each button, by its message and what it says when it is pressed."""
    below: dict[int, tuple[str, ...]]
    """The keys below their chats."""
    written: dict[int, tuple[dict[str, Any], ...]]
    """What they sent, by chat."""


class Stage(Telegram):
    """All chats with the bot."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.shown: list[Shown] = []
        self.buttons: dict[int, list[tuple[int, str]]] = defaultdict(list)
        """By chat: under which message each button ever stood, in order."""
        self.standing: dict[int, dict[int, tuple[str, ...]]] = defaultdict(dict)
        """By chat and message: the buttons that stand there now."""
        self.labels: dict[tuple[int, str], str] = {}
        """What stands on each button, by its message and what it says when it is pressed."""
        self.below: dict[int, tuple[str, ...]] = {}
        """By chat: the keys below it."""
        self.written: dict[int, list[dict[str, Any]]] = defaultdict(list)
        """By chat: the person's own messages, as they were sent and changed, in order."""
        self.pressed: list[tuple[int, str]] = []
        """By whom, and what, in order."""
        self._pressing: dict[str, int] = {}

    def keeps(self) -> Kept:
        """What another play goes on with."""
        buttons = {chat: tuple(found) for chat, found in self.buttons.items()}
        standing = {chat: dict(each) for chat, each in self.standing.items()}
        written = {chat: tuple(each) for chat, each in self.written.items()}
        return Kept(self._ids, buttons, standing, dict(self.labels), dict(self.below), written)

    def goes_on(self, kept: Kept) -> None:
        """From where another play was left: with its buttons, and with no id given before.

        aiogram remembers updates by what is in them; plays that go on from one place give the same
        ids to much the same, which it would compare field by field.
        """
        vars(Update)["event_type"].fget.cache_clear()
        self._ids = kept.last_id
        for chat, found in kept.buttons.items():
            self.buttons[chat] = list(found)
        for chat, standing in kept.standing.items():
            self.standing[chat] = dict(standing)
        for chat, written in kept.written.items():
            self.written[chat] = list(written)
        self.labels = dict(kept.labels)
        self.below = dict(kept.below)

    def sends(self, chat: int, name: str, language: str, content: dict[str, Any]) -> None:
        """Somebody sends any kind of message."""
        user = {"id": chat, "is_bot": False, "first_name": name, "language_code": language}
        message = self._message(chat, user, content)
        self.written[chat].append(message)
        self._post(chat, "message", message)

    async def fetch(self, file_id: str) -> bytes:
        """Any file is a table of people."""
        return PEOPLE.encode()

    def sends_in_group(
        self, chat: int, name: str, language: str, text: str, reply_to: int | None = None
    ) -> None:
        """Somebody writes in the group, perhaps in reply to something of the bot's."""
        bot = {"id": 1, "is_bot": True, "first_name": "Duban"}
        said = self._in_group({"id": chat, "is_bot": False, "first_name": name}, text)
        said["from"]["language_code"] = language
        if text.startswith("/"):
            said["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        if reply_to is not None:
            said["reply_to_message"] = {**self._in_group(bot, "…"), "message_id": reply_to}
        self._post(GROUP, "message", said)

    def edits(self, chat: int, text: str) -> None:
        """Somebody changes the newest of their messages that has words."""
        words = [each for each in self.written[chat] if "text" in each]
        if words:
            changed = {**words[-1], "text": text, "edit_date": words[-1]["date"] + 1}
            self.written[chat].append(changed)
            self._post(chat, "edited_message", changed)

    def buttons_for(self, chat: int, wish: str) -> list[tuple[int, str]]:
        """Those that begin so, of the newest message that has any, in order."""
        found = [each for each in self.buttons[chat] if each[1].startswith(wish)]
        return [each for each in found if each[0] == found[-1][0]]

    def presses(
        self,
        chat: int,
        name: str,
        language: str,
        message_id: int,
        data: str,
        *,
        group: bool = False,
    ) -> None:
        """Somebody presses a button, in private or in the group, whether or not it was ever
        theirs."""
        press = str(self._next_id())
        self._pressing[press] = chat
        self.pressed.append((chat, data))
        bot = {"id": 1, "is_bot": True, "first_name": "Duban"}
        user = {"id": chat, "is_bot": False, "first_name": name, "language_code": language}
        stands = self._in_group(bot, "…") if group else self._message(chat, bot, {"text": "…"})
        under = {**stands, "message_id": message_id}
        said = {"id": press, "from": user, "chat_instance": "1", "message": under, "data": data}
        self._post(GROUP if group else chat, "callback_query", said)

    def _in_group(self, who: dict[str, Any], text: str) -> dict[str, Any]:
        chat = {"id": GROUP, "type": "supergroup", "title": "物流部"}
        return {**self._message(GROUP, who, {"text": text}), "chat": chat}

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
        if endpoint == ANSWERS_PRESS:
            presser = self._pressing.pop(str(params["callback_query_id"]), 0)
            if len(params.get("text", "")) > ANSWER_LIMIT:
                raise BadRequest("Bad Request: MESSAGE_TOO_LONG")
            self.shown.append(shown_of(presser, endpoint, params))
            return True
        chat = params.get("chat_id")
        if not isinstance(chat, int):
            return True
        if chat in self.blocked:
            raise Forbidden("Forbidden: bot was blocked by the user")
        given = params.get("message_id")
        message_id = self._next_id() if given is None else int(given)
        content = _content_of(endpoint, params)
        self.shown.append(shown_of(chat, endpoint, content))
        if endpoint not in _OF_NO_BUTTONS:
            labels = labels_of(content)
            self.buttons[chat] += [(message_id, data) for data in labels]
            self.labels |= {(message_id, data): label for data, label in labels.items()}
            self.standing[chat][message_id] = tuple(labels)
            markup = content["reply_markup"]
            if markup and "inline_keyboard" not in markup:
                self.below[chat] = keys_of(markup)
        return {"message_id": message_id}


def _content_of(endpoint: str, params: dict[str, Any]) -> dict[str, Any]:
    """What a call says, as the sandbox's Telegram takes it or refuses it."""
    call = Call(endpoint, params)
    try:
        words = text_content(call) if "text" in params else caption_content(call)
        return {**words, "reply_markup": read_markup(call)}
    except ApiError as refused:
        raise BadRequest(f"Bad Request: {refused.description}") from refused
