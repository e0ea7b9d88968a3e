"""Opening, reading and writing the ledger, on both databases."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, StatementError

from storage import meta, outbox
from storage.base import Base
from storage.database import Database, DeskIsRunningError
from storage.keys import KeyRing
from storage.meta import Meta
from storage.outbox import OutboxRow
from storage.tables import load_tables

NOW = datetime(2026, 11, 20, 6, 5, 0, 123456, tzinfo=UTC)


def said(database: Database) -> list[str]:
    with database.reading() as session:
        rows = session.scalars(select(OutboxRow).order_by(OutboxRow.id))
        return [(row.params or {})["text"] for row in rows]


def test_the_migrations_make_exactly_the_tables_of_the_code(database: Database) -> None:
    load_tables()
    with database.own_connection() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Base.metadata)
    assert differences == []


def test_migrating_twice_changes_nothing(database: Database) -> None:
    with database.writing() as session:
        meta.put(session, "fact", "kept")
    database.migrate()
    with database.reading() as session:
        assert meta.get(session, "fact") == "kept"


def test_a_transaction_that_raises_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as session:
            meta.put(session, "fact", "1")
            outbox.put(session, chat_id=1, method="sendMessage", params={"text": "no"}, at=NOW)
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    with database.reading() as session:
        assert meta.get(session, "fact") is None
    assert said(database) == []


def test_what_is_said_in_a_savepoint_that_fails_was_not_said(database: Database) -> None:
    def say(words: str) -> None:
        outbox.put(session, chat_id=1, method="sendMessage", params={"text": words}, at=NOW)

    with database.writing() as session:
        say("before")
        with session.begin_nested():
            say("inside")
        savepoint = session.begin_nested()
        say("taken back")
        savepoint.rollback()
        say("after")
    assert said(database) == ["before", "inside", "after"]


def test_reading_cannot_write(database: Database) -> None:
    with database.reading() as session, pytest.raises(DBAPIError):
        meta.put(session, "fact", "1")


def test_an_instant_keeps_its_microseconds_and_comes_back_in_utc(database: Database) -> None:
    shanghai = NOW.astimezone(timezone(timedelta(hours=8)))
    with database.writing() as session:
        outbox.put(session, chat_id=1, method="x", params={}, at=shanghai)
    with database.reading() as session:
        created = session.scalars(select(OutboxRow.created_at)).one()
    assert (created, created.tzinfo) == (NOW, UTC)


def test_an_instant_without_a_zone_is_refused(database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    with (
        pytest.raises(StatementError, match="time zone"),
        database.writing() as session,
    ):
        outbox.put(session, chat_id=1, method="x", params={}, at=naive)


def test_what_people_say_is_not_legible_in_the_database(database: Database) -> None:
    with database.writing() as session:
        outbox.put(session, chat_id=1, method="x", params={"text": "秘密 secret"}, at=NOW)
    with database.reading() as session:
        stored = bytes(session.execute(text("SELECT params FROM outbox")).scalar_one())
    assert b"secret" not in stored
    assert "秘密".encode() not in stored


def test_a_second_desk_on_one_sqlite_file_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/duban.db"
    first, second = Database(url, KeyRing.generate()), Database(url, KeyRing.generate())
    first.take_desk_lock()
    with pytest.raises(DeskIsRunningError, match="Another desk is running"):
        second.take_desk_lock()
    first.close()
    second.take_desk_lock()
    second.close()


def test_a_short_command_writes_beside_the_desk(tmp_path: Path) -> None:
    keys, url = KeyRing.generate(), f"sqlite:///{tmp_path}/duban.db"
    desk, command = Database(url, keys), Database(url, keys)
    desk.take_desk_lock()
    desk.migrate()
    with command.writing() as session:
        meta.put(session, "from", "command")
    with desk.reading() as session:
        assert session.scalars(select(Meta.value).where(Meta.key == "from")).one() == "command"
    command.close()
    desk.close()
