"""A ledger of an earlier version is brought to this one with all that is in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection

from handlers.ticks.catching_up import CatchUp
from handlers.work import Work
from storage import meta
from storage.catching_up import PEOPLE, TICKETS
from storage.chases import due_chases, still_missed
from storage.database import Database
from storage.migrations.runner import config, revision_of, revisions
from storage.promises import promises_of
from storage.queues import Scope
from storage.rules.desk import load_desk
from storage.rules.promised import PromiseName
from storage.search import find_tickets
from storage.tickets import find_ticket
from tests.storage.earlier import DUE, KEYS, OPENED, RESOLVE, put, put_person, put_ticket

HALF = datetime(2026, 11, 23, 7, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def second(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A ledger at migration 0002 with a ticket in it, on either database."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/duban.db"
    else:
        url = request.getfixturevalue("postgres_url")
    ledger = Database(url, KEYS)
    with ledger.own_connection() as connection, connection.begin():
        command.upgrade(config(connection), "0002")
        _fill(connection)
    yield ledger
    ledger.close()


def _fill(connection: Connection) -> None:
    """As the desk of that version wrote it."""
    put_person(connection, 1, "林晓")
    put_ticket(connection, 1)
    _promise(connection, 1, "acknowledge", due_at=DUE, met_at=OPENED, told=0)
    _promise(connection, 2, "first_response", due_at=DUE, told=6)
    _promise(connection, 3, "resolve", due_at=RESOLVE, told=1, chase_at=HALF)


def _promise(connection: Connection, number: int, name: str, **values: Any) -> None:
    put(connection, "promise", id=number, ticket_id=1, name=name, revision=2, **values)


def test_tickets_and_promises_of_the_version_before_are_kept(second: Database) -> None:
    second.migrate()

    with second.reading() as session:
        ticket = find_ticket(session, 1)
        assert ticket is not None
        assert (ticket.text, ticket.customer.name) == ("迟到了", "林晓")
        assert (ticket.reworks, ticket.transfers, ticket.urges) == (1, 0, 0)
        assert (ticket.accept_by, ticket.extended_by, ticket.customer_group) == (None,) * 3
        made = promises_of(session, ticket)
        assert {(each.round, each.begun_at) for each in made.values()} == {(1, OPENED)}
        assert made[PromiseName.ACKNOWLEDGE].met_at == OPENED
        assert made[PromiseName.FIRST_RESPONSE].milestone is None
        assert made[PromiseName.RESOLVE].milestone == "four_fifths"
        assert (ticket.due_at, ticket.next_due_at) == (RESOLVE, DUE)


def test_what_was_to_be_chased_is_chased(second: Database) -> None:
    second.migrate()

    with second.writing() as session:
        due = due_chases(session, HALF, 10)
        assert [promise.name for promise in due] == [PromiseName.RESOLVE]
        due[0].milestone, due[0].chase_at = "due", RESOLVE


def test_what_was_told_to_the_last_is_named_again(second: Database) -> None:
    second.migrate()

    with second.writing() as session:
        named = [promise.name for promise in still_missed(session, HALF)]
        assert named == [PromiseName.FIRST_RESPONSE]


def test_old_tickets_are_found_by_words_and_names_once_they_are_caught_up_on(
    second: Database,
) -> None:
    second.migrate()
    work, catch_up = load_desk("general"), CatchUp()
    everybody = Scope(0, None, others=True)

    def numbers(words: str) -> list[str]:
        with second.reading() as session:
            found = find_tickets(session, everybody, words, before=None, limit=5)
            return [ticket.number for ticket in found.tickets]

    assert numbers("迟到") == numbers("林晓") == []
    for _ in range(4):
        with second.writing() as session:
            catch_up.go_on(Work(session, OPENED, work), 2)
    assert numbers("迟到") == numbers("林晓") == ["C20261120-0001"]
    with second.writing() as session:
        assert CatchUp().go_on(Work(session, OPENED, work), 2) == 0


def test_a_new_ledger_has_nothing_to_catch_up_on(tmp_path: Path) -> None:
    ledger = Database(f"sqlite:///{tmp_path}/duban.db", KEYS)
    ledger.migrate()
    with ledger.writing() as session:
        assert meta.get(session, TICKETS) is None
        assert meta.get(session, PEOPLE) is None
    ledger.close()


def test_the_ledger_is_at_the_newest_migration_and_migrating_again_changes_nothing(
    second: Database,
) -> None:
    for _ in range(2):
        second.migrate()
        with second.own_connection() as connection:
            assert revision_of(connection) == revisions(connection)[0]
