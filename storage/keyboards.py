"""The buttons that stand in a chat, as the outbox tells what was last said of each message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from storage.outbox import OutboxRow

_LOOKED_AT = 40
"""Rows of the outbox, those of the newest messages first: each change of a message is one."""
_LEAVE_IT = ("pin", "unpin", "setMessageReaction")
"""Calls that change nothing of a message."""
_TAKES_OUT = "deleteMessage"


@dataclass(frozen=True, slots=True)
class Keyboard:
    """A message with buttons under it."""

    message_id: int
    slot: str | None
    text: str | None
    """As HTML; None: it is a picture or a file."""
    rows: list[list[dict[str, str]]]
    """As the Bot API takes them."""
    at: datetime
    """Aware UTC: when the buttons were put there."""
    topic: int | None
    """The topic of a group in which it stands."""
    inbox_id: int | None
    """The update in reaction to which the buttons were put there; None: time brought them."""
    is_last: bool
    """No other message of ours stands below it."""


def keyboards_in(session: Session, chat_id: int, as_of: datetime, limit: int) -> list[Keyboard]:
    """The messages in a chat that had buttons at that moment, the newest first.

    A message counts once Telegram has taken it: before that nobody sees it.
    """
    said = session.execute(_said(chat_id, as_of))
    messages = filter(None, (_standing(changes) for _, changes in groupby(said, itemgetter(0))))
    each = (_keyboard(changes, is_last=n == 0) for n, changes in enumerate(messages))
    return list(islice(filter(None, each), limit))


def is_under_last(session: Session, chat_id: int, as_of: datetime, beginning: str) -> bool:
    """Whether a button whose press begins like that stands under the last message of ours."""
    return any(
        key.get("callback_data", "").startswith(beginning)
        for newest in keyboards_in(session, chat_id, as_of, 1)
        for row in newest.rows
        if newest.is_last
        for key in row
    )


def keyboard_of(
    session: Session, chat_id: int, message_id: int, as_of: datetime
) -> Keyboard | None:
    """The buttons that one message had at that moment, if it had any; who replies to it has it
    before them, wherever it stands."""
    changes = _said(chat_id, as_of).where(OutboxRow.message_id == message_id)
    return _keyboard(_standing(session.execute(changes)), is_last=True)


def _said(chat_id: int, as_of: datetime) -> Select[Any]:
    return (
        select(
            OutboxRow.message_id,
            OutboxRow.method,
            OutboxRow.params,
            OutboxRow.slot,
            OutboxRow.created_at,
            OutboxRow.inbox_id,
        )
        .where(OutboxRow.chat_id == chat_id, OutboxRow.message_id.is_not(None))
        .where(OutboxRow.created_at <= as_of)
        .order_by(OutboxRow.message_id.desc(), OutboxRow.id.desc())
        .limit(_LOOKED_AT)
    )


def _standing(changes: Iterable[Any]) -> list[Any]:
    """What made one message what it is, the latest first; nothing of one that was taken out, or
    wasn't ours."""
    made = [each for each in changes if not each.method.startswith(_LEAVE_IT)]
    return [] if made and made[0].method == _TAKES_OUT else made


def _keyboard(changes: Sequence[Any], *, is_last: bool) -> Keyboard | None:
    """``changes`` of one message, the latest first; it has the buttons of the latest."""
    params = [each.params or {} for each in changes]
    rows = (params[0].get("reply_markup") or {}).get("inline_keyboard") if params else None
    if not rows:
        return None
    return Keyboard(
        changes[0].message_id,
        next((each.slot for each in changes if each.slot is not None), None),
        next((each["text"] for each in params if "text" in each), None),
        rows,
        changes[0].created_at,
        next((each[_TOPIC] for each in params if _TOPIC in each), None),
        changes[0].inbox_id,
        is_last,
    )


_TOPIC = "message_thread_id"
