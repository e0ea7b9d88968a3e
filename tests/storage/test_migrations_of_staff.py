"""Of whom tickets tell: who filed them and whom they complain about, brought to this version."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from sqlalchemy import Connection, text

from storage import audit
from storage.database import Database
from storage.migrations.runner import config
from storage.tickets import Ticket, find_ticket
from tests.storage.earlier import KEYS, OPENED, put, put_person, put_ticket

LIN, WANG, ZHAO = 1, 2, 3
OWN, BY_WANG, COMPLAINT, APPEAL, UNTIED, PLAIN = range(1, 7)


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """At migration 0034, with tickets in it, on either database."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/duban.db"
    else:
        url = request.getfixturevalue("postgres_url")
    database = Database(url, KEYS)
    with database.own_connection() as connection, connection.begin():
        command.upgrade(config(connection), "0002")
        _fill(connection)
        command.upgrade(config(connection), "0034")
        _concern(connection, COMPLAINT, about=ZHAO, barred="[2]")
        _concern(connection, APPEAL, about=ZHAO, barred="[2, 3]", refers_to=COMPLAINT)
        _concern(connection, UNTIED, about=None, barred="[2]")
    yield database
    database.close()


def _fill(connection: Connection) -> None:
    for number, name in ((LIN, "林晓"), (WANG, "王强"), (ZHAO, "赵敏")):
        put_person(connection, number, name)
    for number in (OWN, BY_WANG, COMPLAINT, APPEAL, UNTIED, PLAIN):
        put_ticket(connection, number, "appeal" if number in (APPEAL, UNTIED) else "complaint")
    _done(connection, OWN, 1, "open", LIN)
    _done(connection, OWN, 2, "open", WANG)
    _done(connection, BY_WANG, 1, "open", WANG)
    _done(connection, PLAIN, 1, "accept", WANG)


def _done(connection: Connection, ticket: int, running: int, action: str, actor: int) -> None:
    about = {"at": OPENED, "detail": "{}", "chained": audit.BEGINNING}
    put(
        connection,
        "audit_entry",
        ticket_id=ticket,
        running=running,
        action=action,
        actor_id=actor,
        **about,
    )


def _concern(
    connection: Connection,
    ticket: int,
    *,
    about: int | None,
    barred: str,
    refers_to: int | None = None,
) -> None:
    connection.execute(
        text(
            "UPDATE ticket SET about_id = :about, barred = :barred, refers_to_id = :refers_to"
            " WHERE id = :ticket"
        ),
        {"about": about, "barred": barred, "refers_to": refers_to, "ticket": ticket},
    )


def _ticket(database: Database, number: int) -> Ticket:
    with database.reading() as session:
        ticket = find_ticket(session, number)
        assert ticket is not None
        return ticket


def test_who_filed_it_for_somebody_is_known_by_the_trail(ledger: Database) -> None:
    ledger.migrate()

    filed = {number: _ticket(ledger, number).filed_by_id for number in (OWN, BY_WANG, PLAIN)}
    assert filed == {OWN: None, BY_WANG: WANG, PLAIN: None}


def test_all_whom_it_complains_about_are_kept_from_it(ledger: Database) -> None:
    ledger.migrate()

    complaint, appeal = _ticket(ledger, COMPLAINT), _ticket(ledger, APPEAL)
    untied, plain = _ticket(ledger, UNTIED), _ticket(ledger, PLAIN)
    assert (complaint.about_ids, complaint.barred) == ([WANG, ZHAO], None)
    assert (appeal.about_ids, appeal.barred) == ([WANG, ZHAO], [WANG, ZHAO])
    assert (untied.about_ids, untied.barred) == (None, [WANG])
    assert (plain.about_ids, plain.barred) == (None, None)


def test_the_key_that_the_first_0035_left_out_is_added(ledger: Database) -> None:
    with ledger.own_connection() as connection, connection.begin():
        command.upgrade(config(connection), "0035")
        for change in (
            "DROP INDEX ticket_of_filer",
            "ALTER TABLE ticket DROP COLUMN filed_by_id",
            "ALTER TABLE ticket ADD COLUMN filed_by_id INTEGER",
            "UPDATE ticket SET filed_by_id = 2 WHERE id = 2",
            "CREATE INDEX ticket_of_filer ON ticket (filed_by_id, id)"
            " WHERE filed_by_id IS NOT NULL",
        ):
            connection.execute(text(change))
        assert "filed_by_id" not in _keys(connection)
    ledger.migrate()

    with ledger.own_connection() as connection:
        assert "filed_by_id" in _keys(connection)
        indexes = {each["name"] for each in sa.inspect(connection).get_indexes("ticket")}
        assert "ticket_of_filer" in indexes
    assert _ticket(ledger, BY_WANG).filed_by_id == WANG


def _keys(connection: Connection) -> set[str]:
    keys = sa.inspect(connection).get_foreign_keys("ticket")
    return {each["constrained_columns"][0] for each in keys}
