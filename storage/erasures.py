"""What is left to erase of somebody who wanted to be deleted: what passed in and out of the desk.

Their records are erased at once (:mod:`storage.erasing`). What they wrote also stands in updates
and messages: in their own chat, and in those of the staff, who were shown it and pressed buttons
under it. Some of that is still under way. So an order stays until nothing of it is left.
"""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from html import escape
from typing import Any, NamedTuple

import orjson
from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Index,
    case,
    delete,
    exists,
    func,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant, SealedJson
from storage.groups import Group
from storage.inbox import InboxRow, Working
from storage.namings import NUMBER, Shown, keep_namings, take_namings
from storage.outbox import OutboxRow, Sending
from storage.people import STAFF_OR_SUSPENDED, Person
from storage.tickets import Ticket

_TEXTS = ("sendMessage", "editMessageText")
_MARKUP = "editMessageReplyMarkup"
"""What leaves the words as they are."""
_TO_DO = text("due_at IS NOT NULL")
# Word for word the conditions of the partial indexes, else SQLite doesn't use them.
_IS_SETTLED = OutboxRow.state.not_in([literal_column("'pending'"), literal_column("'sending'")])
_IS_UNSETTLED = OutboxRow.state.in_([literal_column("'pending'"), literal_column("'sending'")])
_IS_NEW = InboxRow.state == literal_column("'new'")


class Erasure(Base):
    """The order to erase what passed between somebody and the desk until then."""

    __tablename__ = "erasure"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    """The chat with them; None: nothing is left of it."""
    asked_at: Mapped[datetime] = mapped_column(Instant)
    due_at: Mapped[datetime | None] = mapped_column(Instant)
    """When to look at it next; None: done."""
    sought: Mapped[list[str] | None] = mapped_column(SealedJson("erasure.sought"))
    """What tells of them in messages that name no ticket; None: done."""

    __table_args__ = (
        Index("erasure_by_due", "due_at", sqlite_where=_TO_DO, postgresql_where=_TO_DO),
    )


def order(
    session: Session,
    person_id: int,
    chat_id: int | None,
    at: datetime,
    sought: Sequence[str] = (),
) -> None:
    """Have erased what passed between this chat (None: there was none) and the desk until ``at``.

    What the staff were shown of the person is erased as well; of what names no ticket, where
    something stands that is ``sought``.
    """
    session.add(
        Erasure(person_id=person_id, chat_id=chat_id, asked_at=at, due_at=at, sought=[*sought])
    )


def due_erasures(session: Session, now: datetime, limit: int) -> Sequence[Erasure]:
    """Orders to look at, the longest due first."""
    due = select(Erasure).where(Erasure.due_at <= now).order_by(Erasure.due_at).limit(limit)
    return session.scalars(due).all()


class Erased(NamedTuple):
    """What one go erased."""

    rows: int
    """As many as the limit: there may be more."""
    naming: list[Shown]
    """Messages that the staff were sent, whose words are forgotten now, that named one of their
    tickets (lists, chases, answers to a search), or them."""


def erase_traffic(
    session: Session, erasure: Erasure, tickets: Sequence[Ticket], limit: int
) -> Erased:
    """Erase what has been worked and sent, ``limit`` rows at most of each kind; ``tickets`` are
    theirs. Of what names others' tickets it is kept that it does (:mod:`storage.namings`)."""
    updates = _erase_updates(session, erasure, limit)
    own = _erase_messages(session, erasure, limit)
    rows, said = _forget_words(session, erasure, limit)
    numbers = [each.number for each in tickets]
    tells = _telling(numbers, erasure.sought or ())
    naming = {shown for shown, words in said if tells(words)}
    keep_namings(session, [each for each in said if each[0] not in naming])
    earlier = take_namings(session, [each.id for each in tickets])
    return Erased(max(updates, own, rows), [*naming, *earlier])


def under_way(session: Session, erasure: Erasure) -> bool:
    """Whether something of that time is still to be worked or sent."""
    chats = _chats(session, erasure)
    unworked = exists().where(
        _IS_NEW, InboxRow.chat_id.in_(chats), InboxRow.received_at <= erasure.asked_at
    )
    unsent = exists().where(
        _IS_UNSETTLED, OutboxRow.chat_id.in_(chats), OutboxRow.created_at <= erasure.asked_at
    )
    return bool(session.scalar(select(unworked | unsent)))


def shown_to_staff(session: Session, erasure: Erasure, slots: Collection[str]) -> Sequence[Shown]:
    """The messages in ``slots`` that the staff were sent until then, each once."""
    chats = [chat for chat in _chats(session, erasure) if chat != erasure.chat_id]
    is_text = OutboxRow.method.in_(_TEXTS)
    wanted = select(
        OutboxRow.chat_id,
        OutboxRow.message_id,
        func.min(OutboxRow.slot),
        func.min(OutboxRow.created_at, type_=Instant),
        func.max(case((is_text, 1), else_=0)),
    ).where(
        OutboxRow.chat_id.in_(chats),
        OutboxRow.slot.in_(slots),
        OutboxRow.state == Sending.SENT,
        OutboxRow.message_id.is_not(None),
        OutboxRow.created_at <= erasure.asked_at,
    )
    rows = session.execute(wanted.group_by(OutboxRow.chat_id, OutboxRow.message_id))
    return [Shown(chat, message, slot, at, bool(text)) for chat, message, slot, at, text in rows]


def finish(erasure: Erasure) -> None:
    """Nothing is left: not even whose chat it was."""
    erasure.chat_id = erasure.due_at = erasure.sought = None


def _telling(numbers: Collection[str], sought: Collection[str]) -> Callable[[str], bool]:
    """Whether a message names one of these tickets; or none at all, but something ``sought``."""
    words = "|".join(
        rf"(?<![A-Za-z]){re.escape(escape(each, quote=False))}(?![A-Za-z])" for each in sought
    )
    them = re.compile(words) if sought else None

    def tells(said: str) -> bool:
        if any(number in said for number in numbers):
            return True
        return them is not None and not NUMBER.search(said) and them.search(said) is not None

    return tells


def _erase_updates(session: Session, erasure: Erasure, limit: int) -> int:
    """The rows stay, since Telegram may send an update twice; whose they were is forgotten."""
    had = _ids(
        session,
        InboxRow,
        InboxRow.state != Working.NEW,
        InboxRow.received_at <= erasure.asked_at,
        InboxRow.chat_id.in_(_chats(session, erasure)),
        InboxRow.raw.is_not(None),
        limit=limit,
    )
    session.execute(update(InboxRow).where(InboxRow.id.in_(had)).values(raw=None))
    theirs = InboxRow.id.in_(had) & (InboxRow.chat_id == erasure.chat_id)
    session.execute(update(InboxRow).where(theirs).values(chat_id=0))
    return len(had)


def _erase_messages(session: Session, erasure: Erasure, limit: int) -> int:
    """Those in their own chat."""
    said = (_IS_SETTLED, OutboxRow.created_at <= erasure.asked_at)
    theirs = _ids(session, OutboxRow, *said, OutboxRow.chat_id == erasure.chat_id, limit=limit)
    session.execute(delete(OutboxRow).where(OutboxRow.id.in_(theirs)))
    return len(theirs)


def _forget_words(
    session: Session, erasure: Erasure, limit: int
) -> tuple[int, list[tuple[Shown, str]]]:
    """In the chats of the staff the places stay: a reply to one is still about its ticket. Returns
    of how many rows, and what the messages among them said last, their names included."""
    place = (OutboxRow.chat_id, OutboxRow.message_id, OutboxRow.slot, OutboxRow.created_at)
    wanted = select(OutboxRow.id, *place, OutboxRow.method, OutboxRow.params).where(
        _IS_SETTLED,
        OutboxRow.created_at <= erasure.asked_at,
        OutboxRow.params.is_not(None),
        OutboxRow.chat_id.in_(_chats(session, erasure)),
    )
    rows = session.execute(wanted.order_by(OutboxRow.created_at).limit(limit)).all()
    had = OutboxRow.id.in_([each.id for each in rows])
    session.execute(update(OutboxRow).where(had).values(params=None))
    said: dict[tuple[int, int], tuple[Shown, str]] = {}
    for _, chat, message, slot, at, method, params in rows:
        key = (chat, message)
        if message is not None and (method != _MARKUP or key not in said):
            words = f"{slot or ''} {_spelled(params)}"
            said[key] = (Shown(*key, slot, at, method in _TEXTS), words)
    return len(rows), list(said.values())


def _spelled(params: dict[str, Any] | None) -> str:
    return orjson.dumps(params).decode()


def _chats(session: Session, erasure: Erasure) -> list[int | None]:
    staff = select(Person.telegram_id).where(STAFF_OR_SUSPENDED)
    groups = select(Group.chat_id)
    return [erasure.chat_id, *session.scalars(staff), *session.scalars(groups)]


def _ids(
    session: Session,
    table: type[InboxRow] | type[OutboxRow],
    *conditions: ColumnElement[bool],
    limit: int,
) -> list[int]:
    return list(session.scalars(select(table.id).where(*conditions).limit(limit)))
