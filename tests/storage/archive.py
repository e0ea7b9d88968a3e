"""A ledger with much that is over and little that is alive."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage import people
from storage.base import ring_of
from storage.database import Database
from storage.follow_ups import FollowUp, FollowUpState
from storage.inbox import InboxRow
from storage.outbox import OutboxRow
from storage.promises import Promise
from storage.rules.grams import grams
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.rules.promises import FILED
from storage.search_words import TicketWord, hashed
from storage.tickets import Ticket
from tests.storage.plans import gather_statistics

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
ALIVE = 10
_CHATS = 5
_WORDS = "延误"
"""What stands in the living ones alone."""


def fill(database: Database, past: int) -> None:
    """So many tickets and messages of earlier days, and `ALIVE` of the last hour."""
    ages = [timedelta(days=2) + timedelta(minutes=number) for number in range(past)]
    ages += [timedelta(minutes=number) for number in range(ALIVE)]
    ages.reverse()
    with database.writing() as session:
        session.execute(insert(InboxRow), [_update(*each) for each in enumerate(ages)])
        session.execute(insert(OutboxRow), [_message(*each) for each in enumerate(ages)])
        _add_tickets(session, ages)
    gather_statistics(database)


def _is_alive(age: timedelta) -> bool:
    return age < timedelta(hours=1)


def _update(number: int, age: timedelta) -> dict[str, Any]:
    return {
        "update_id": number,
        "chat_id": number % _CHATS,
        "raw": b"{}",
        "received_at": NOW - age,
        "state": "new" if _is_alive(age) else "done",
    }


def _message(number: int, age: timedelta) -> dict[str, Any]:
    return {
        "chat_id": number % _CHATS,
        "lane": 1,
        "method": "sendMessage",
        "params": {},
        "slot": f"ticket:{number}" if number % 2 else None,
        "message_id": None if _is_alive(age) else number + 1,
        "created_at": NOW - age,
        "state": "pending" if _is_alive(age) else "sent",
    }


def _add_tickets(session: Session, ages: list[timedelta]) -> None:
    customer = people.meet(session, 7, name="Lin", language="zh", now=NOW)
    session.flush()
    rows = [_ticket(number, age, customer.id) for number, age in enumerate(ages)]
    session.execute(insert(Ticket), rows)
    ids = session.scalars(select(Ticket.id).order_by(Ticket.id)).all()
    met = [
        {"ticket_id": id_, "name": name, "begun_at": NOW - age, "due_at": NOW, "met_at": NOW - age}
        for id_, age in zip(ids, ages, strict=True)
        for name in FILED
    ]
    visits = [
        {
            "ticket_id": id_,
            "state": FollowUpState.ANSWERED,
            "stars": 5,
            "rated_at": NOW - age,
        }
        for id_, age in zip(ids, ages, strict=True)
    ]
    words = [
        {
            "gram": hashed(ring_of(session), grams(_WORDS if _is_alive(age) else "archive"))[0],
            "ticket_id": id_,
        }
        for id_, age in zip(ids, ages, strict=True)
    ]
    session.execute(insert(TicketWord), words)
    session.execute(insert(Promise), met)
    session.execute(insert(FollowUp), visits)


def _ticket(number: int, age: timedelta, customer_id: int) -> dict[str, Any]:
    return {
        "number": f"C{number}",
        "draft": number,
        "kind": Kind.COMPLAINT,
        "category": "delay",
        "grade": 3,
        "state": State.NEW if _is_alive(age) else State.CLOSED,
        "department": "logistics",
        "language": "zh",
        "customer_id": customer_id,
        "text": "late",
        "facts": [],
        "sources": [],
        "opened_at": NOW - age,
        "due_at": NOW - age + timedelta(days=1),
        "resolved_at": NOW - age,
        "transfers": 0,
        "urges": 0,
        "reworks": 0,
    }
