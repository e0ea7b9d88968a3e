"""Who confirms, and to whom it goes up: the next one up who exists; never somebody below."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from handlers.deciders import deciders_of
from handlers.staff.outcomes import confirmers_of
from handlers.ticks.readers import raised_to
from handlers.work import Work
from storage import people
from storage.database import Database
from storage.keys import KeyRing
from storage.people import Person
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Right, Role
from storage.tickets import Filing, Ticket, open_ticket

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DESK = load_desk("general")
HANDLER, SUPERVISOR, MANAGER, ADMIN = (Role(each) for each in Role if each is not Role.CUSTOMER)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("next")
    database = Database(f"sqlite:///{folder.as_posix()}/duban.db", KeyRing.generate())
    database.migrate()
    yield database
    database.close()


@pytest.fixture
def session(ledger: Database) -> Iterator[Session]:
    with ledger.writing() as session:
        yield session
        session.rollback()


def _person(session: Session, account: int, role: Role, department: str | None = None) -> Person:
    person = people.meet(session, account, name=f"P{account}", language="zh", now=NOW)
    person.role, person.department = role, department
    session.flush()
    return person


def _grave(session: Session, handler: Person) -> Ticket:
    customer = _person(session, 99, Role.CUSTOMER)
    filing = Filing(1, Kind.COMPLAINT, "delay", 2, "…", [], [], "zh", department="logistics")
    return open_ticket(session, filing, customer, DESK, handler, due_at=NOW, at=NOW)


def _staff(session: Session, roles: Sequence[Role]) -> list[Person]:
    """The first has the ticket."""
    return [_person(session, account, role) for account, role in enumerate(roles, 1)]


@pytest.mark.parametrize(
    ("roles", "deciding"),
    [
        ((HANDLER, SUPERVISOR, MANAGER, ADMIN), [2]),
        ((HANDLER, HANDLER, MANAGER, ADMIN), [3]),
        ((SUPERVISOR, SUPERVISOR, MANAGER), [2]),
        ((SUPERVISOR, HANDLER, MANAGER), [3]),
        ((MANAGER, SUPERVISOR, MANAGER, ADMIN), [3]),
        ((MANAGER, SUPERVISOR, ADMIN), [3]),
        ((MANAGER, SUPERVISOR, HANDLER), []),
        ((ADMIN, SUPERVISOR, MANAGER), []),
        ((ADMIN, SUPERVISOR, ADMIN), [3]),
    ],
)
@pytest.mark.parametrize("right", [Right.CONFIRM, Right.DECIDE_EXTENSION])
def test_nobody_decides_for_who_is_above_them(
    session: Session, roles: Sequence[Role], deciding: list[int], right: Right
) -> None:
    handler, *_ = _staff(session, roles)
    ticket = _grave(session, handler)

    found = deciders_of(Work(session, NOW, DESK), ticket, handler, right)
    assert [each.telegram_id for each in found] == deciding


@pytest.mark.parametrize(
    ("roles", "blocked", "confirming"),
    [
        ((HANDLER, SUPERVISOR, MANAGER), [2], [3]),
        ((HANDLER, SUPERVISOR, MANAGER), [2, 3], [2, 3]),
        ((HANDLER, SUPERVISOR, ADMIN), [2], [3]),
        ((HANDLER, HANDLER), [], []),
        ((HANDLER, HANDLER), [2], []),
        ((MANAGER, SUPERVISOR), [2], []),
    ],
)
def test_an_outcome_waits_where_all_who_could_confirm_it_have_blocked_the_bot(
    session: Session, roles: Sequence[Role], blocked: list[int], confirming: list[int]
) -> None:
    staff = _staff(session, roles)
    for each in staff:
        each.blocked_at = NOW if each.telegram_id in blocked else None
    session.flush()
    found = confirmers_of(Work(session, NOW, DESK), _grave(session, staff[0]), staff[0])

    assert [each.telegram_id for each in found] == confirming


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ((HANDLER, SUPERVISOR, MANAGER, ADMIN), [3]),
        ((HANDLER, SUPERVISOR, ADMIN), [3]),
        ((HANDLER, SUPERVISOR), []),
        ((MANAGER, SUPERVISOR, ADMIN), [3]),
    ],
)
def test_without_a_quality_office_the_last_step_goes_to_the_next_one_up(
    session: Session, roles: Sequence[Role], told: list[int]
) -> None:
    handler, *_ = _staff(session, roles)
    ticket = _grave(session, handler)
    work = Work(session, NOW, DESK)
    found = raised_to(work, ticket, "quality_office")
    assert [each.telegram_id for each in found] == told

    office = _person(session, 50, SUPERVISOR, "quality")
    assert raised_to(work, ticket, "quality_office") == [office]
