"""The bench measures all it promises, and what it measures was really done."""

import json
from pathlib import Path

import pytest

from bot.bench.bench import Load, bench
from bot.bench.crowd import percentile
from bot.bench.ledger import ledger
from bot.settings import load_settings
from storage import meta

UPDATES = 40


async def test_the_bench_files_each_complaint_once_and_says_what_it_cost(
    tmp_path: Path, postgres_url: str
) -> None:
    seen: set[str] = set()
    load = Load(UPDATES, customers=8, delay_ms=1)

    report = await bench(load, postgres_url, tmp_path, lambda what, done, total: seen.add(what))

    filed = report.filed
    assert filed.wrong == []
    assert filed.complaints == (load.warm_up + UPDATES + load.paced) // 2
    assert filed.complaints == filed.drafts == filed.numbers == filed.tickets == filed.assigned
    assert len(seen) == 6
    _has_all_figures(json.loads(json.dumps(report.as_json())), "postgresql")
    assert _left_in(tmp_path) == []


def _left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def _has_all_figures(report: dict[str, object], database: str) -> None:
    assert report["database"] == database
    for name in ("desk", "echo", "rows"):
        figures = report[name]
        assert isinstance(figures, dict)
        assert figures["updates"] == UPDATES
        assert figures["per_second"] > 0
        assert figures["full"]["p50"] <= figures["full"]["p95"] <= figures["full"]["p99"]
        assert figures["paced"]["p50"] > 0
        assert figures["memory"]["peak"] >= figures["memory"]["end"] > 0
        assert (figures["commits"] is None) == (name == "echo")
    rows = report["rows"]
    assert isinstance(rows, dict)
    assert rows["rows"] == 1
    assert rows["commits"] >= 1
    assert isinstance(report["ratios"], dict)
    assert set(report["ratios"]) == {"echo", "rows"}


@pytest.mark.parametrize("on_server", [False, True])
def test_what_is_written_is_counted_by_commits_and_by_rows(
    tmp_path: Path, request: pytest.FixtureRequest, on_server: bool
) -> None:
    server = request.getfixturevalue("postgres_url") if on_server else None
    with ledger(server, tmp_path, "duban") as book:
        desk = load_settings(data_dir=tmp_path, database_url=book.url).open_database()
        desk.migrate()
        before = book.written()
        for name in ("a", "b"):
            with desk.writing() as session:
                meta.put(session, name, "1")
                meta.put(session, f"{name}, too", "1")
        with desk.reading() as session:
            assert meta.get(session, "a") == "1"
        after = book.written()
        desk.close()

    assert (after.commits - before.commits, after.rows - before.rows) == (2, 4)


def test_a_percentile_is_the_wait_that_so_many_do_not_exceed() -> None:
    waits = [0.001 * number for number in range(1, 101)]
    assert [percentile(waits, share) for share in (0.5, 0.95, 0.99)] == pytest.approx([50, 95, 99])
    assert percentile([0.007], 0.99) == pytest.approx(7)
