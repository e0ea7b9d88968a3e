"""The play finds nothing in a sound desk, and finds what is broken in a broken one."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from typer.testing import CliRunner

from bot.cli.app import app
from bot.settings import load_settings
from bot.simulate.simulation import Report, Simulation, Wish
from handlers import dispatching
from handlers.customer import destinations
from handlers.staff import outcomes, resolving
from handlers.ticks import chases, still_overdue
from storage import appeals
from storage.rules import course
from storage.rules.desk import load_desk
from storage.rules.levels import Level
from storage.rules.worktime import WorkCalendar
from storage.teams import administrators, handlers_of
from tests.ledgers import after_first_start

SMALL = Wish(days=3, tickets=15, seed=5)


async def _play(folder: Path, wish: Wish = SMALL) -> Report:
    after_first_start(folder)
    settings = load_settings(data_dir=folder)
    return await Simulation(settings, load_desk("general"), wish).play()


async def test_some_days_with_an_outage_deviate_in_nothing(tmp_path: Path) -> None:
    report = await _play(tmp_path, Wish(days=5, tickets=40, seed=4))
    assert report.tally.deviations == []
    counts = report.tally.counts
    assert counts["stops"] >= 1
    assert counts["tickets"] > 30
    assert counts["milestones as expected"] > 50
    assert counts["digests as expected"] == 15
    assert counts["lists of what is still overdue as expected"] > 2
    assert counts["tickets of level 1"] >= 1


async def test_the_same_seed_is_the_same_play(tmp_path: Path) -> None:
    first, second = await _play(tmp_path / "1"), await _play(tmp_path / "2")
    assert first.tally == second.tally


def _nobody(work: Any, ticket: Any, milestone: Any) -> list[Any]:
    return []


def _the_administrator(work: Any, ticket: Any, milestone: Any) -> list[Any]:
    return administrators(work.session)


def _twice(record: Callable[..., None]) -> Callable[..., None]:
    def do(*args: Any) -> None:
        record(*args)
        record(*args)

    return do


async def test_a_suppressed_chase_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chases, "_recipients", _nobody)
    # What nobody accepts comes to a superior all the same, with what was to be said before.
    assert await _found(tmp_path) - {"late card"} == {"missing card", "missing milestone"}


async def test_a_chase_to_the_wrong_person_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chases, "_recipients", _the_administrator)
    assert await _found(tmp_path) >= {"missing card", "extra card"}


async def test_a_chase_told_twice_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chases, "_record", _twice(chases._record))
    assert await _found(tmp_path) == {"extra milestone"}


async def test_a_chase_that_is_a_minute_late_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = course.sending_at

    def late(desk: Any, grade: int, at: datetime) -> datetime:
        return right(desk, grade, at) + timedelta(minutes=1)

    for module in ("promises", "promise_clock", "chases"):
        monkeypatch.setattr(f"storage.{module}.sending_at", late)
    found = await _found(tmp_path)
    assert found >= {"late card", "late milestone"}


LONGER = Wish(days=5, tickets=40, seed=4)
"""Long enough for something to be overdue after all chases."""


async def test_a_morning_without_its_list_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still_overdue, "_send", lambda *_: None)
    assert await _found(tmp_path, LONGER) == {"missing list"}


async def test_a_list_that_leaves_out_the_superiors_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(still_overdue, "above", lambda *_: [])
    found = await _found(tmp_path, LONGER)
    assert found
    assert found <= {"missing list", "wrong list"}


async def test_a_list_that_is_an_hour_late_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = WorkCalendar.next_morning

    def late(calendar: WorkCalendar, after: datetime) -> datetime:
        return right(calendar, after) + timedelta(hours=1)

    monkeypatch.setattr(WorkCalendar, "next_morning", late)
    assert "late list" in await _found(tmp_path, LONGER)


async def test_a_card_that_comes_twice_is_found(tmp_path: Path) -> None:
    after_first_start(tmp_path)
    simulation = Simulation(load_settings(data_dir=tmp_path), load_desk("general"), SMALL)
    simulation.telegram.hearers.append(simulation.book.hears)
    report = await simulation.play()
    assert {each.what for each in report.tally.deviations} >= {"extra card", "extra digest"}


def _no_confirmers(*_: Any, **__: Any) -> list[Any]:
    return []


async def test_an_outcome_that_nobody_confirmed_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "deciders_of", _no_confirmers)
    assert await _found(tmp_path, Wish(days=3, tickets=15, seed=7)) == {"wrong confirmation"}


async def test_an_outcome_told_without_a_word_of_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolving, "confirmers_of", _no_confirmers)
    monkeypatch.setattr(resolving, "tell_unconfirmed", outcomes.tell_outcome)
    assert await _found(tmp_path) == {"unconfirmed outcome"}


def _to_the_desk(session: Any, about: Any, at: Any) -> appeals.Route:
    return appeals.Route(Level.DESK, sorted(about), None)


async def test_a_complaint_about_a_handler_that_stays_at_the_desk_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(destinations, "route_of_complaint", _to_the_desk)
    assert "wrong level" in await _found(tmp_path, LONGER)


def _handlers(work: Any, ticket: Any) -> list[Any]:
    return handlers_of(work.session, ticket.department)


async def test_what_goes_up_to_somebody_else_than_may_decide_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatching, "takers_of", _handlers)
    assert await _found(tmp_path, LONGER) >= {"wrong owner"}


def test_the_command_ends_with_one_where_something_deviates(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wished = ["simulate", "--days", "3", "--tickets", "15", "--seed", "5", "--json"]
    sound = CliRunner().invoke(app, wished)
    assert sound.exit_code == 0
    monkeypatch.setattr(chases, "_recipients", _nobody)
    broken = CliRunner().invoke(app, wished)
    assert broken.exit_code == 1
    report = orjson.loads(broken.stdout)
    assert report["virtual_days"] == 3
    found = {deviation["what"] for deviation in report["deviations"]}
    assert found - {"late card"} == {"missing card", "missing milestone"}


async def _found(folder: Path, wish: Wish = SMALL) -> set[str]:
    report = await _play(folder, wish)
    return {each.what for each in report.tally.deviations}
