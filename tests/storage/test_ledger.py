"""The ledger's nouns, on SQLite and on PostgreSQL."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from storage import audit, people, ticket_moves, tickets
from storage.assignment import Need, give_to_fittest
from storage.chases import due_chases
from storage.database import Database
from storage.invites import make_invite, use_invite
from storage.listing import listed
from storage.people import Person
from storage.promises import make_promises, meet, promised, promises_of
from storage.rules.course import Course
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.moves import NotPossible, State
from storage.rules.promises import PromiseName
from storage.rules.roles import Role
from storage.tickets import Filing, Ticket

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DESK = load_desk("general")


def someone(session: Session, telegram_id: int, role: Role = Role.CUSTOMER) -> Person:
    person = people.meet(session, telegram_id, name=f"P{telegram_id}", language="zh", now=NOW)
    person.role = role
    return person


def a_ticket(session: Session, customer: Person, draft: int = 1) -> Ticket:
    course = Course(kind=Kind.COMPLAINT, category="delay", grade=3, opened=NOW)
    made = promised(DESK, course)
    due = made[PromiseName.RESOLVE].counted.due
    filing = Filing(draft, Kind.COMPLAINT, "delay", 3, "迟到了", [], [], "zh")
    ticket = tickets.open_ticket(session, filing, customer, DESK, None, due_at=due, at=NOW)
    make_promises(session, ticket, DESK, made)
    return ticket


def test_numbers_run_through_the_day_of_the_desk_without_gaps(database: Database) -> None:
    with database.writing() as session:
        first = a_ticket(session, someone(session, 7), draft=1).number
    with database.writing() as session:
        a_ticket(session, someone(session, 7), draft=2)
        session.rollback()
    with database.writing() as session:
        second = a_ticket(session, someone(session, 7), draft=3).number

    assert (first, second) == ("C20261120-0001", "C20261120-0002")


def test_a_draft_is_filed_once(database: Database) -> None:
    with database.writing() as session:
        a_ticket(session, someone(session, 7))
    with pytest.raises(DBAPIError), database.writing() as session:
        a_ticket(session, someone(session, 7))


def test_the_least_loaded_on_duty_gets_the_ticket_and_of_equals_who_waited_longest(
    database: Database,
) -> None:
    with database.writing() as session:
        handlers = [someone(session, number, Role.HANDLER) for number in (11, 12, 13)]
        handlers[2].on_duty = False
        session.flush()
        need, given = Need("logistics", "zh", 0, open=True), []
        for draft in range(1, 5):
            at = NOW + timedelta(minutes=draft)
            handler = give_to_fittest(session, need, at)
            assert handler is not None
            given.append(handler.telegram_id)

    assert given == [11, 12, 11, 12]


def test_the_load_is_what_the_handler_has_in_hand(database: Database) -> None:
    with database.writing() as session:
        customer, handler = someone(session, 7), someone(session, 11, Role.HANDLER)
        ticket = a_ticket(session, customer)
        ticket_moves.accept(session, ticket, handler, NOW)
        session.flush()
        assert handler.load == 1
        ticket_moves.resolve(session, ticket, handler, solution="好了", cause="雨", at=NOW)
        session.flush()
        assert handler.load == 0
        ticket_moves.reject_outcome(session, ticket, customer, NOW)
        session.flush()
        assert (handler.load, ticket.reworks, ticket.state) == (1, 1, State.IN_PROGRESS)


def test_what_the_state_does_not_allow_changes_nothing(database: Database) -> None:
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        before = (ticket.state, ticket.version, ticket.trail_length)
        with pytest.raises(NotPossible):
            ticket_moves.accept_outcome(session, ticket, ticket.customer, NOW)

    assert (ticket.state, ticket.version, ticket.trail_length) == before


def test_of_two_who_accept_at_once_the_later_begins_again(on_postgres: Database) -> None:
    with on_postgres.writing() as session:
        ticket_id = a_ticket(session, someone(session, 7)).id
        someone(session, 11, Role.HANDLER)
        someone(session, 12, Role.HANDLER)
    with pytest.raises((StaleDataError, IntegrityError)):
        _accept_while_another_does(on_postgres, ticket_id)
    with on_postgres.reading() as session:
        found = tickets.find_ticket(session, ticket_id)
        assert found is not None
        assert found.handler is not None
        assert found.handler.telegram_id == 11


def test_the_trail_is_whole_and_the_database_refuses_to_change_it(database: Database) -> None:
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        ticket_moves.accept(session, ticket, someone(session, 11, Role.HANDLER), NOW)
        session.flush()
        entries = audit.trail_of(session, ticket.id)
        assert [entry.action for entry in entries] == ["open", "assign", "accept"]
        assert audit.is_whole(ticket, entries)
    for deed in ("UPDATE audit_entry SET action = 'nothing'", "DELETE FROM audit_entry"):
        with pytest.raises(DBAPIError, match="only added to"), database.writing() as session:
            session.execute(text(deed))


def test_a_trail_that_somebody_changed_is_noticed(database: Database) -> None:
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        ticket_moves.accept(session, ticket, someone(session, 11, Role.HANDLER), NOW)
        session.flush()
        entries = audit.trail_of(session, ticket.id)

    assert not audit.is_whole(ticket, entries[:-1])
    assert not audit.is_whole(ticket, entries[1:])
    entries[1].detail = {"handler": 99}
    assert not audit.is_whole(ticket, entries)


def test_the_seal_of_a_day_tells_of_every_entry_of_it(database: Database) -> None:
    day = NOW.date()
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        session.flush()
        seal = audit.seal_day(
            session, day, since=NOW, until=NOW + timedelta(hours=1), now=NOW
        ).sealed
        session.rollback()
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        ticket_moves.accept(session, ticket, someone(session, 11, Role.HANDLER), NOW)
        session.flush()
        other = audit.seal_day(
            session, day, since=NOW, until=NOW + timedelta(hours=1), now=NOW
        ).sealed

    assert seal != other


def test_an_invite_is_used_once_and_not_after_its_time(database: Database) -> None:
    keys = database.keys
    later = NOW + timedelta(days=7)
    with database.writing() as session:
        first, second = someone(session, 1), someone(session, 2)
        code = make_invite(session, keys, Role.HANDLER, "logistics", now=NOW, expires_at=later)
        old = make_invite(session, keys, Role.ADMIN, None, now=NOW, expires_at=NOW)
        used = use_invite(session, keys, code, first.id, NOW)
        assert used is not None
        assert (used.role, used.department) == (Role.HANDLER, "logistics")
        assert use_invite(session, keys, code, second.id, NOW) is None
        assert use_invite(session, keys, old, second.id, NOW) is None
        assert use_invite(session, keys, "guessed", second.id, NOW) is None


def test_only_what_is_due_is_chased_and_what_is_met_is_not(database: Database) -> None:
    with database.writing() as session:
        ticket = a_ticket(session, someone(session, 7))
        session.flush()
        soon = promises_of(session, ticket)[PromiseName.ACKNOWLEDGE].chase_at
        assert soon is not None
        assert due_chases(session, soon - timedelta(seconds=1), 10) == []
        due = due_chases(session, soon, 10)
        assert [promise.name for promise in due] == [PromiseName.ACKNOWLEDGE]
        meet(session, ticket, PromiseName.ACKNOWLEDGE, soon)
        session.flush()
        assert due_chases(session, soon, 10) == []


def test_nothing_personal_can_be_read_in_the_file(database: Database) -> None:
    with database.writing() as session:
        a_ticket(session, someone(session, 7))
    with database.reading() as session:
        raw = session.execute(text("SELECT text, facts FROM ticket")).one()
        name = session.execute(text("SELECT name FROM person")).scalar_one()
        shown = listed(session)

    assert "迟到了".encode() not in bytes(raw.text)
    assert b"P7" not in bytes(name)
    assert shown[0]["text"] == "迟到了"
    assert shown[0]["customer"] == "P7"


def _accept_while_another_does(ledger: Database, ticket_id: int) -> None:
    with ledger.writing() as slow:
        seen = tickets.find_ticket(slow, ticket_id)
        with ledger.writing() as quick:
            _accept(quick, ticket_id, 11)
        assert seen is not None
        _accept(slow, seen.id, 12)


def _accept(session: Session, ticket_id: int, telegram_id: int) -> None:
    ticket, handler = tickets.find_ticket(session, ticket_id), people.find(session, telegram_id)
    assert ticket is not None
    assert handler is not None
    ticket_moves.accept(session, ticket, handler, NOW)
