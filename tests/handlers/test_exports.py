"""An export is read a page at a time, and authorised once more before it is sent."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.pondering import exports as pondering
from handlers.pondering.exports import PAGE, Exports, Wanted
from storage import people
from storage.database import Database
from storage.exports import Export, ask_export
from storage.later import write_now
from storage.outbox import OutboxRow
from storage.people import Person
from storage.rules.desk import load_desk
from storage.rules.roles import Role
from tests.storage.archive import ALIVE, NOW, fill

DESK = load_desk("general")


def _asks(session: Session, department: str | None = None) -> Person:
    person = people.meet(session, 70, name="Zhao", language="en", now=NOW)
    person.role, person.department = Role.SUPERVISOR, department
    session.flush()
    ask_export(session, person, datetime(2026, 1, 1, tzinfo=UTC), NOW + timedelta(days=1), NOW)
    return person


def _read(session: Session, exports: Exports) -> tuple[Wanted, int]:
    """What was read, and in how many pages."""
    wanted, pages = exports.look(session, NOW), 1
    assert wanted is not None
    while exports.read(session, wanted):
        pages += 1
    return wanted, pages


def _sent(session: Session) -> list[OutboxRow]:
    write_now(session)
    return [row for row in session.query(OutboxRow) if row.chat_id == 70]


def test_each_ticket_is_read_once_however_many_pages_there_are(database: Database) -> None:
    fill(database, 3 * PAGE)
    exports = Exports(DESK)
    with database.writing() as session:
        _asks(session)
        wanted, pages = _read(session, exports)
        numbers = [line[0] for line in wanted.lines]

        assert pages == 4
        assert len(numbers) == len(set(numbers)) == 3 * PAGE + ALIVE


def test_more_than_a_file_holds_is_cut_and_said(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pondering, "MOST", PAGE)
    fill(database, 3 * PAGE)
    exports = Exports(DESK)
    with database.writing() as session:
        _asks(session)
        wanted, pages = _read(session, exports)
        assert pages == 2
        assert len(exports.matter(wanted).lines) == PAGE
        exports.act(session, NOW, wanted, b"file")

        (sent,) = _sent(session)
        assert f"Only the first {PAGE}" in str(sent.params)
        assert session.query(Export).one().tickets == PAGE


@pytest.mark.parametrize(
    ("role", "department"), [(Role.HANDLER, None), (Role.CUSTOMER, None), (Role.SUPERVISOR, "it")]
)
def test_whoever_may_not_have_it_any_more_gets_nothing(
    database: Database, role: Role, department: str | None
) -> None:
    fill(database, 10)
    exports = Exports(DESK)
    with database.writing() as session:
        person = _asks(session)
        wanted, _ = _read(session, exports)
        person.role, person.department = role, department
        exports.act(session, NOW, wanted, b"file")

        assert not _sent(session)
        assert exports.look(session, NOW) is None


def test_the_scope_is_theirs(database: Database) -> None:
    fill(database, 10)
    exports = Exports(DESK)
    with database.writing() as session:
        _asks(session, "finance")
        assert _read(session, exports)[0].lines == []
