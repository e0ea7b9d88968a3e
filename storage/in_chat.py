"""What stands, or is about to stand, in the chat of somebody who works for the desk about tickets
that they may not see (any more)."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Row, Select, select, update
from sqlalchemy.orm import Session

from storage.namings import NUMBER, Naming, Shown
from storage.outbox import OutboxRow, Sending
from storage.people import Person
from storage.tickets import Ticket

_SAYS = ("sendMessage", "editMessageText")
_DELETES = "deleteMessage"
_BATCH = 500
"""Rows that are held at a time."""
_OF_TICKET = re.compile(r"(?:(?:ticket|story|raised):|step:\d+:\w*:)(\d+)|due:([\d,]+)")
_OF_STAFF = (
    "due:",
    "confirmation:",
    "extension:",
    "limit:",
    "problem:",
    "offered:",
    "choosing:",
    "list:",
)
"""How slots begin that nobody's own matter has."""


class Eyes(NamedTuple):
    """What somebody may see."""

    sees: Callable[[Ticket], bool]
    at_work: bool
    """Whether they may keep what only staff are shown and what names no ticket."""


class InFlight(NamedTuple):
    """A message that is handed to Telegram just now, and can't be called off any more."""

    slot: str
    message_id: int | None
    """Of the message that it changes; None: it is a new one, which stands in ``slot`` next."""


def unseen_in(session: Session, person: Person, eyes: Eyes) -> Iterator[Shown]:
    """The messages in their chat that are about tickets which aren't for their ``eyes``, or name
    one, the newest first; each once, as far back as the desk knows what it sent."""
    tells = _telling(session, eyes)
    rows = session.execute(_said_to(person), execution_options={"yield_per": _BATCH})
    told = set()
    for message_id, said in groupby(rows, lambda row: int(row.message_id)):
        of_it = [*said]
        if all(row.method != _DELETES for row in of_it) and any(map(tells, of_it)):
            told.add(message_id)
            yield _shown(person, of_it)
    named = select(Naming, Ticket).join(Ticket, Ticket.id == Naming.ticket_id)
    for naming, ticket in session.execute(named.where(Naming.chat_id == person.account)):
        if naming.message_id not in told and not eyes.sees(ticket):
            told.add(naming.message_id)
            yield naming.shown


def call_off_unseen(session: Session, person: Person, eyes: Eyes) -> list[InFlight]:
    """What waits to be sent to them about such tickets is not sent. Returns what is under way
    already; each has a name from then on, by which it can be taken out."""
    tells, row = _telling(session, eyes), OutboxRow
    waiting = select(row.id, row.slot, row.method, row.params).where(
        row.chat_id == person.account, row.state.in_((Sending.PENDING, Sending.SENDING))
    )
    told = [each.id for each in session.execute(waiting) if _says(each.method) and tells(each)]
    unsent = row.id.in_(told) & (row.state == Sending.PENDING)
    called_off = update(row).where(unsent).values(state=Sending.SUPERSEDED)
    session.execute(called_off, execution_options={"synchronize_session": False})
    late = select(row).where(row.id.in_(told), row.state == Sending.SENDING)
    return [_in_flight(each) for each in session.scalars(late)]


def _in_flight(row: OutboxRow) -> InFlight:
    if row.slot is None:
        row.slot = f"late:{row.id}"
    return InFlight(row.slot, (row.params or {}).get("message_id"))


def _says(method: str) -> bool:
    return method.startswith(("send", "editMessageText", "editMessageMedia"))


def _said_to(person: Person) -> Select[Any]:
    row = OutboxRow
    said = select(row.message_id, row.slot, row.created_at, row.method, row.params).where(
        row.chat_id == person.account, row.message_id.is_not(None), row.state == Sending.SENT
    )
    return said.order_by(row.message_id.desc(), row.id)


def _shown(person: Person, said: Sequence[Row[Any]]) -> Shown:
    first, is_text = said[0], any(row.method in _SAYS for row in said)
    return Shown(person.account, first.message_id, first.slot, first.created_at, is_text)


def _telling(session: Session, eyes: Eyes) -> Callable[[Row[Any]], bool]:
    """Whether a row tells of a ticket that isn't for these eyes. A number that is no ticket's may
    stand in anybody's words."""

    @cache
    def hidden(name: int | str) -> bool:
        by = Ticket.id if isinstance(name, int) else Ticket.number
        ticket = session.scalar(select(Ticket).where(by == name))
        return ticket is not None and not eyes.sees(ticket)

    def tells(row: Row[Any]) -> bool:
        slot = row.slot or ""
        words = "" if row.params is None else orjson.dumps(row.params).decode()
        named: Iterable[int | str] = (*_tickets_in(slot), *NUMBER.findall(slot + words))
        return any(map(hidden, named)) or (slot.startswith(_OF_STAFF) and not eyes.at_work)

    return tells


def _tickets_in(slot: str) -> Iterator[int]:
    found = _OF_TICKET.match(slot)
    if found is not None:
        yield from map(int, (found[1] or found[2]).split(","))
