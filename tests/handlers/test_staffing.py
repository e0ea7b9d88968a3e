"""Whom the desk's settings make an administrator keeps that role, whatever is decided elsewhere;
what of theirs stays with whoever becomes something else."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from handlers.errors import Appointed
from handlers.manager.staffing import change_role, let_in, suspend_member
from handlers.work import Work
from prompts.texts import LANGUAGES, texts
from storage import people
from storage.people import Person
from storage.role_changes import RoleDeed, role_changes
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Role
from storage.ticket_lists import in_hands_of
from storage.tickets import Filing, Ticket, open_ticket
from tests.ledgers import empty_file

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DESK = load_desk("general")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    database = empty_file(tmp_path / "duban.db")
    with database.writing() as session:
        yield session
    database.close()


def _admin(session: Session, account: int) -> Person:
    person = people.meet(session, account, name=f"P{account}", language="zh", now=NOW)
    person.role = Role.ADMIN
    session.flush()
    return person


@pytest.mark.parametrize(
    "deed",
    [
        lambda work, person, by: suspend_member(work, person, by),
        lambda work, person, by: change_role(work, person, Role.HANDLER, None, by),
    ],
)
def test_who_stands_in_the_settings_is_not_suspended_from_the_chat(
    session: Session, deed: Callable[[Work, Person, Person], object]
) -> None:
    appointed, other = _admin(session, 1), _admin(session, 2)
    work = Work(session, NOW, DESK, appointed=frozenset({1}))
    with pytest.raises(Appointed) as refused:
        deed(work, appointed, other)

    assert appointed.role is Role.ADMIN
    assert role_changes(session, limit=9) == []
    for language in LANGUAGES:
        said = texts(language).label(refused.value.key, **refused.value.words)
        assert "P1" in said
        assert "DUBAN_ADMINS" in said


def test_whoever_else_is_and_it_stands_in_the_trail(session: Session) -> None:
    appointed, other = _admin(session, 1), _admin(session, 2)
    suspend_member(Work(session, NOW, DESK, appointed=frozenset({1})), other, appointed)

    [change] = role_changes(session, [other], limit=9)
    assert (change.deed, change.by, change.role) == (RoleDeed.SUSPENDED, appointed, Role.ADMIN)


def test_what_was_given_across_departments_stays_with_who_joins_another(session: Session) -> None:
    """A manager gave it to them although it was none of their department's."""
    nora, other = _admin(session, 1), _admin(session, 2)
    nora.role, nora.department = Role.HANDLER, "finance"
    _, own = [_ticket(session, where, nora) for where in ("logistics", "finance")]
    let_in(Work(session, NOW, DESK), nora, Role.HANDLER, "technical", None)

    assert [each.department for each in in_hands_of(session, nora.id)] == ["logistics"]
    assert own.handler_id == other.id


def _ticket(session: Session, department: str, handler: Person) -> Ticket:
    customer = people.meet(session, 9, name="P9", language="zh", now=NOW)
    running = 1 if department == "finance" else 2
    filing = Filing(running, Kind.COMPLAINT, "delay", 3, "…", [], [], "zh", department=department)
    return open_ticket(session, filing, customer, DESK, handler, due_at=NOW, at=NOW)
