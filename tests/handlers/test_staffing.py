"""Whom the desk's settings make an administrator keeps that role, whatever is decided elsewhere;
what of theirs stays with whoever becomes something else."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.errors import Appointed
from handlers.manager.staffing import change_role, let_in, suspend_member
from handlers.work import Screen, Work
from prompts.texts import LANGUAGES, Html, texts
from storage import people
from storage.later import write_now
from storage.outbox import OutboxRow, Sending
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


_CHANGES: dict[str, Callable[[Work, Person], object]] = {
    "suspended": lambda work, person: suspend_member(work, person, None),
    "of another department": lambda work, person: let_in(
        work, person, Role.HANDLER, "finance", None
    ),
}
"""What takes from a supervisor of logistics what they could see."""


@pytest.mark.parametrize("becomes", list(_CHANGES))
def test_nothing_stays_or_arrives_of_what_somebody_may_not_see_any_more(
    session: Session, becomes: str
) -> None:
    """However much was sent since; what is under way already is deleted once it has arrived."""
    chief, _ = _admin(session, 1), _admin(session, 2)
    chief.role, chief.department = Role.SUPERVISOR, "logistics"
    other = people.meet(session, 3, name="P3", language="zh", now=NOW)
    other.role, other.department = Role.HANDLER, "logistics"
    ticket = _ticket(session, "logistics", other)
    work = Work(session, NOW, DESK)
    work.send(chief, Screen(Html("of old")), slot=f"ticket:{ticket.id}:card")
    for _ in range(3_100):
        work.tell(chief, "draft-deleted")
    _arrive(session)
    work.tell(chief, "handler-withdrawn", number=ticket.number)
    work.send(chief, Screen(Html("of nothing")))
    write_now(session)
    work.send(chief, Screen(Html(f"late {ticket.number}")))
    write_now(session)
    late = session.scalars(select(OutboxRow).order_by(OutboxRow.id.desc())).first()
    assert late is not None
    late.state = Sending.SENDING
    session.flush()
    _CHANGES[becomes](work, chief)
    write_now(session)

    rows = session.scalars(select(OutboxRow).where(OutboxRow.chat_id == 1)).all()
    waits = [each for each in rows if each.state == Sending.PENDING and each.params is not None]
    said = "\n".join(str(each.params.get("text", "")) for each in waits if each.params)
    assert "of nothing" in said
    assert ticket.number not in said
    assert [each.params for each in waits if each.params and each.params.get("message_id") == 1]
    assert late.slot in {each.slot for each in waits if each.method == "deleteMessage"}


def _arrive(session: Session) -> None:
    """All that was said so far stands in its chat."""
    write_now(session)
    for place, row in enumerate(session.scalars(select(OutboxRow).order_by(OutboxRow.id)), 1):
        row.state, row.message_id = Sending.SENT, place
    session.flush()
