"""However much comes due at once, the card fits one message."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from handlers.cards.chase_card import chase_card
from handlers.limits import fits, units
from handlers.work import Work
from storage.base import Base
from storage.chases import Reached
from storage.people import Person
from storage.promises import Promise
from storage.rules.desk import load_desk
from storage.rules.milestones import Milestone
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.rules.roles import Role
from storage.tickets import Ticket

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)


@pytest.fixture
def session() -> Iterator[Session]:
    """A ledger in which nothing stands."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def test_ten_tickets_with_all_promises_missed_and_a_long_name_fit(session: Session) -> None:
    handler = Person(id=1, name="<😀>" * 20, language="en", role=Role.HANDLER)
    leader = Person(id=2, name="Zoe", language="en", role=Role.SUPERVISOR)
    reached = [_missed(handler, ticket, name) for ticket in range(10) for name in PromiseName]
    screen = chase_card(Work(session, NOW, load_desk("general")), leader, reached)

    assert fits(screen.text)
    assert units(screen.text) < 4096
    assert "more: " in screen.text
    named = sum(
        number in screen.text for number in {each.promise.ticket.number for each in reached}
    )
    assert sum("📂" in key["text"] for row in screen.rows for key in row) == named < 10


def _missed(handler: Person, ticket: int, name: PromiseName) -> Reached:
    due = NOW - timedelta(days=6, minutes=10 * ticket + list(PromiseName).index(name))
    matter = Ticket(id=ticket, number=f"C20261120-{ticket:04}", version=1, due_at=due)
    matter.handler, matter.handler_id, matter.state = handler, handler.id, State.IN_PROGRESS
    matter.category, matter.customer = "delay", Person(id=3, name="<😀>" * 20, language="en")
    promise = Promise(id=ticket * 10 + len(name), ticket_id=ticket, name=name, due_at=due)
    promise.ticket = matter
    return Reached(promise, Milestone("due", "supervisor", due), late=True)
