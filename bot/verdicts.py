"""What an attempt to send means for its row. Pure: no I/O, the caller settles."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.bot_request import AnswerLostError, NotSentError
from bot.pacing import in_seconds
from storage.deliveries import Errand, Settlement
from storage.outbox import Sending, uploaded

# Doing these twice is doing them once. Everything else might show a message twice.
_REPEATABLE = ("edit", "delete", "answer", "set", "pin", "unpin", "close", "reopen")
# No chat is named in their parameters.
_WITHOUT_CHAT = ("answer", "setMy", "deleteMy")
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_DONE_ALREADY = (
    "message is not modified",
    "topic_not_modified",
    "message to delete not found",
)
_TOO_OLD_TO_DELETE = ("message can't be deleted",)
_TOO_OLD = ("query is too old", "query id is invalid")
_LONGEST_WAIT = timedelta(minutes=1)
# Some 16 hours of a server that answers but can't do it.
_MOST_ATTEMPTS = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """What is really asked of Telegram for an errand."""

    method: str
    params: dict[str, Any]

    @property
    def repeatable(self) -> bool:
        return self.method.startswith(_REPEATABLE)


def call_for(errand: Errand) -> Call | None:
    """Fill in the chat and the live message; None when there is no message left to change."""
    method, params = errand.method, dict(errand.params)
    if method == "sendDocument":
        params["document"] = _file(params["document"])
    if not method.startswith(_WITHOUT_CHAT):
        params["chat_id"] = errand.chat_id
    if errand.slot is not None and method.startswith(("edit", "delete", "pin")):
        if "message_id" in params:
            return Call(method, params)
        if errand.slot_message_id is not None:
            params["message_id"] = errand.slot_message_id
        elif method == "editMessageText":
            method = "sendMessage"
        else:
            return None
    return Call(method, params)


def _file(document: Any) -> Any:
    """A file of the desk's own is uploaded; any other is known to Telegram by its id."""
    made = uploaded(document)
    return document if made is None else InputFile(made[1], filename=made[0])


def accepted(errand: Errand, call: Call, result: Any) -> Settlement:
    return Settlement(errand, Sending.SENT, message_id=_message_id(call, result))


def refused(errand: Errand, call: Call, error: Exception, now: datetime) -> Settlement:
    """The row after `error`: tried again, given up, or done in spite of it."""
    verdict = _verdict(errand, call, error, now)
    return verdict if verdict.error is not None else replace(verdict, error=_words(error))


def in_doubt(errand: Errand, now: datetime, *, repeatable: bool) -> Settlement:
    """Nobody knows whether it was done: once more, then never again."""
    if repeatable:
        return _again(errand, now)
    if errand.doubts >= 1:
        return Settlement(errand, Sending.UNKNOWN, doubts=errand.doubts + 1)
    return replace(_again(errand, now), doubts=errand.doubts + 1)


def _verdict(errand: Errand, call: Call, error: Exception, now: datetime) -> Settlement:
    match error:
        case RetryAfter():
            return _later(errand, now + timedelta(seconds=in_seconds(error)))
        case ChatMigrated():
            return replace(_later(errand, None), moved_to=error.new_chat_id)
        case Forbidden():
            return Settlement(errand, Sending.FAILED, blocked=True)
        case BadRequest():
            return _bad_request(errand, call, error)
        case EndPointNotFound() if "unauthorized" not in str(error.__cause__).lower():
            # The library says the same of a token that was revoked: that one may come back.
            return Settlement(errand, Sending.FAILED)
        case TimedOut() | AnswerLostError():
            return in_doubt(errand, now, repeatable=call.repeatable)
        case TelegramError() if error.message == "Invalid server response":
            return in_doubt(errand, now, repeatable=call.repeatable)
        case NotSentError() | TelegramError():
            return _again(errand, now)
        case _:
            # An error of ours, for example in the parameters: Telegram never saw it.
            return Settlement(errand, Sending.FAILED)


def _bad_request(errand: Errand, call: Call, error: BadRequest) -> Settlement:
    words = error.message.lower()
    if any(sign in words for sign in _DONE_ALREADY):
        return Settlement(errand, Sending.SENT, message_id=call.params.get("message_id"), error="")
    if any(sign in words for sign in _TOO_OLD) and call.method.startswith("answer"):
        return Settlement(errand, Sending.EXPIRED)
    if call.method == "editMessageText" and any(sign in words for sign in _GONE) and errand.slot:
        return replace(_later(errand, None), method="sendMessage")
    too_old = any(sign in words for sign in _TOO_OLD_TO_DELETE)
    if call.method == "deleteMessage" and too_old:
        # It loses its buttons at least.
        return replace(_later(errand, None), method="editMessageReplyMarkup")
    return Settlement(errand, Sending.FAILED)


def _again(errand: Errand, now: datetime) -> Settlement:
    if errand.attempts >= _MOST_ATTEMPTS:
        return Settlement(errand, Sending.FAILED)
    wait = min(timedelta(seconds=0.5 * 2 ** min(errand.attempts, 10)), _LONGEST_WAIT)
    return _later(errand, now + wait)


def _later(errand: Errand, moment: datetime | None) -> Settlement:
    return Settlement(errand, Sending.PENDING, not_before=moment)


def _message_id(call: Call, result: Any) -> int | None:
    if isinstance(result, list) and result:
        result = result[0]  # an album
    if isinstance(result, dict):
        # A new topic has the id of the message that says so.
        result = result.get("message_id") or result.get("message_thread_id")
    known = result if type(result) is int else call.params.get("message_id")
    return known if isinstance(known, int) else None


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:500]
