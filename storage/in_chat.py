"""What stands in the chat of somebody who works for the desk about the matters of others."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from storage.namings import NUMBER, Naming, Shown
from storage.outbox import OutboxRow, Sending
from storage.people import Person
from storage.tickets import Ticket

_SAYS = ("sendMessage", "editMessageText")
_DELETES = "deleteMessage"
_OF_TICKET = re.compile(r"(?:ticket|story|raised):(\d+)")
_OF_STAFF = ("due:", "confirmation:", "problem:", "offered:")
"""How slots begin that nobody's own matter has."""


def about_others(session: Session, person: Person, limit: int) -> list[Shown]:
    """The messages in their chat that are about a ticket which isn't theirs as a customer, or name
    one, the newest first; so far back as ``limit`` rows of the outbox go."""
    theirs = select(Ticket.id, Ticket.number).where(Ticket.customer_id == person.id)
    own = dict(session.execute(theirs).all())
    rows = groupby(_said(session, person, limit), lambda row: int(row.message_id))
    messages = ([*said] for _, said in rows)
    found = [_shown(person, said) for said in messages if _stands(said) and _tells(said, own)]
    named = select(Naming).where(Naming.chat_id == person.account, Naming.ticket_id.not_in(own))
    return list(dict.fromkeys([*found, *(each.shown for each in session.scalars(named))]))


def _said(session: Session, person: Person, limit: int) -> Sequence[Row[Any]]:
    row = OutboxRow
    said = select(row.message_id, row.slot, row.created_at, row.method, row.params).where(
        row.chat_id == person.account, row.message_id.is_not(None), row.state == Sending.SENT
    )
    return session.execute(said.order_by(row.message_id.desc(), row.id).limit(limit)).all()


def _shown(person: Person, said: Sequence[Row[Any]]) -> Shown:
    first, is_text = said[0], any(row.method in _SAYS for row in said)
    return Shown(person.account, first.message_id, first.slot, first.created_at, is_text)


def _stands(said: Sequence[Row[Any]]) -> bool:
    return all(row.method != _DELETES for row in said)


def _tells(said: Sequence[Row[Any]], own: Mapping[int, str]) -> bool:
    return any(_is_about_another(row, own) for row in said)


def _is_about_another(row: Row[Any], own: Mapping[int, str]) -> bool:
    slot = row.slot or ""
    of_ticket = _OF_TICKET.match(slot)
    if of_ticket is not None:
        return int(of_ticket[1]) not in own
    words = "" if row.params is None else orjson.dumps(row.params).decode()
    return slot.startswith(_OF_STAFF) or not set(NUMBER.findall(words)) <= {*own.values()}
