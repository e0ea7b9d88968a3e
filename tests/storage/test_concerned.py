"""Who is kept from a ticket: one answer for a ticket at hand and for questions to the ledger."""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage import people
from storage.database import Database
from storage.kept_from import kept_from, shown_to
from storage.people import Person
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.tickets import Filing, Ticket, open_ticket

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DESK = load_desk("general")


def _person(session: Session, account: int) -> Person:
    return people.meet(session, account, name="某人", language="zh", now=NOW)


def test_lists_and_cards_agree_on_whom_a_ticket_is_kept_from(database: Database) -> None:
    with database.writing() as session:
        everybody = [_person(session, account) for account in range(1, 14)]
        ids = [each.id for each in everybody]
        abouts = (None, [ids[0]], [ids[1], ids[10]], ids[2:5], [ids[11]])
        for draft, about in enumerate(abouts):
            filing = Filing(draft, Kind.COMPLAINT, "delay", 3, "慢", [], [], "zh", about_ids=about)
            open_ticket(session, filing, everybody[12], DESK, None, due_at=NOW, at=NOW)

    with database.reading() as session:
        tickets = session.scalars(select(Ticket)).all()
        assert len(tickets) == len(abouts)
        for person in ids:
            listed = set(session.scalars(select(Ticket.id).where(shown_to(person))))
            assert listed == {each.id for each in tickets if person not in kept_from(each)}
