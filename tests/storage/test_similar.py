"""Candidates for similar tickets: within the reader's scope, and at the same cost for ever."""

import re
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.orm import Session

from storage.database import Database
from storage.people import meet
from storage.queues import Scope
from storage.similar import CANDIDATES, LOOKED_AT, candidates
from storage.tickets import Ticket, find_ticket
from tests.ledgers import empty_file
from tests.storage.archive import ALIVE, NOW, fill
from tests.storage.plans import plans_of, steps_of

EVERYTHING = Scope(99, None, others=True)
NEW = 1
"""The id of a ticket that the archive holds."""


def _ask(session: Session, scope: Scope = EVERYTHING) -> list[int]:
    ticket = find_ticket(session, NEW)
    assert ticket is not None
    return [each.id for each in candidates(session, ticket, scope)]


def _ids(database: Database, scope: Scope) -> list[int]:
    with database.reading() as session:
        return _ask(session, scope)


def test_they_are_of_the_same_category_and_have_an_outcome_the_newest_first(
    database: Database,
) -> None:
    fill(database, 5)
    everything = list(range(2, 5 + ALIVE + 1))
    with database.writing() as session:
        session.execute(update(Ticket).where(Ticket.id == 3).values(category="refund"))
        session.execute(update(Ticket).where(Ticket.id == 4).values(resolved_at=None))
        session.execute(update(Ticket).where(Ticket.id == 6).values(erased_at=NOW))

    found = _ids(database, EVERYTHING)

    assert sorted(found) == [each for each in everything if each not in (3, 4, 6)]
    with database.reading() as session:
        resolved = [session.get_one(Ticket, each).resolved_at for each in found]
    assert resolved == sorted(resolved, key=lambda at: at or NOW, reverse=True)


def test_they_are_within_the_readers_scope(database: Database) -> None:
    fill(database, 5)
    with database.writing() as session:
        wang = meet(session, 8, name="Wang", language="zh", now=NOW)
        session.flush()
        mine = wang.id
        session.execute(update(Ticket).where(Ticket.id == 2).values(handler_id=mine))
        elsewhere = {"department": "finance"}
        session.execute(update(Ticket).where(Ticket.id.in_([2, 3])).values(elsewhere))

    assert _ids(database, Scope(mine, ("logistics",), others=False)) == [2]
    assert _ids(database, Scope(mine + 1, ("logistics",), others=False)) == []
    assert 3 not in _ids(database, Scope(mine, ("logistics",), others=True))
    assert sorted(_ids(database, Scope(mine + 1, ("finance",), others=True))) == [2, 3]
    assert 2 in _ids(database, Scope(mine, ("logistics",), others=True))


def test_no_archive_is_walked_through(database: Database) -> None:
    fill(database, 3000)

    for plan in plans_of(database, _ask):
        assert not re.search(r"Seq Scan on ticket|SCAN ticket$", plan, re.M), plan


def test_a_longer_archive_costs_no_step_more(tmp_path: Path) -> None:
    steps = []
    for past in (LOOKED_AT + 100, 2 * LOOKED_AT):
        database = empty_file(tmp_path / f"{past}.db")
        fill(database, past)
        assert len(_ids(database, EVERYTHING)) == CANDIDATES
        steps.append(steps_of(database, _ask))
        database.close()

    assert steps[0] == steps[1]
