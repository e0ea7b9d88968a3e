"""The bench of the chase sweep: its archive is one, and what is due is told exactly once."""

import json
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.bench import archive
from bot.bench.chases import NOW, bench_chases
from storage.audit import Entry
from storage.base import Base
from storage.database import Database
from storage.promises import Promise
from storage.rules.desk import load_desk
from storage.tickets import OPEN, Ticket

ARCHIVE = 25
DUE = 10


@pytest.fixture(autouse=True)
def _short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "PAGE", 10)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_the_sweep_is_measured_alone_and_beside_an_archive(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    server = request.getfixturevalue("postgres_url") if kind == "postgresql" else None
    seen: set[str] = set()
    report = bench_chases(DUE, ARCHIVE, server, tmp_path, lambda what, *_: seen.add(what))

    assert report.wrong == []
    measured = [(sweep.archive, sweep.due, sweep.messages) for sweep in report.sweeps]
    assert measured == [(0, 1, 1), (ARCHIVE, 1, 1), (0, DUE, DUE), (ARCHIVE, DUE, DUE)]
    assert seen == {"archive", "1 due", f"{DUE} due"}
    assert list(tmp_path.iterdir()) == []
    plain = json.loads(json.dumps(report.as_json()))
    assert plain["database"] == kind
    assert plain["ratio"] > 0
    assert set(plain["idle_ms"]) == {"0", str(ARCHIVE)}
    assert all(sweep["ms_per_due"] > 0 for sweep in plain["sweeps"])


def test_the_plans_are_those_of_the_whole_sweep(tmp_path: Path) -> None:
    report = bench_chases(1, 1, None, tmp_path, lambda *_: None)
    asked = "\n".join(plan.statement for plan in report.plans)
    sought = "\n".join(plan.steps for plan in report.plans)

    for words in ("FROM promise", "UPDATE promise", "INTO audit_entry", "INTO outbox"):
        assert words in asked
    assert "SEARCH promise USING INDEX promise_by_chase" in sought


def test_a_copied_archive_holds_all_that_belongs_to_a_ticket(database: Database) -> None:
    heard: list[int] = []
    filer = archive.Filer(database, load_desk("general"), NOW)
    archive.fill(filer, ARCHIVE, NOW, heard.append)

    assert heard == [20, ARCHIVE]
    assert _rows(database, Ticket) == ARCHIVE
    assert _rows(database, Promise) == 3 * ARCHIVE
    assert _rows(database, Entry) == 2 * ARCHIVE
    with database.reading() as session:
        tickets = session.scalars(select(Ticket)).all()
        assert {ticket.draft for ticket in tickets} == set(range(ARCHIVE))
        assert {ticket.text for ticket in tickets} == {archive.WORDS}
        assert all(ticket.state in OPEN for ticket in tickets)


def _rows(database: Database, entity: type[Base]) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(entity)) or 0
