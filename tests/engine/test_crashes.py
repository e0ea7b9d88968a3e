"""kill -9 of a real desk process while 300 updates are worked, at named places."""

import asyncio
import multiprocessing
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.clock import Clock
from bot.sandbox.server import create_server
from bot.sandbox.world import World
from storage.database import Database
from storage.inbox import InboxRow, Working
from storage.outbox import OutboxRow, Sending
from tests.engine.desk import run_until_killed
from tests.ledgers import after_first_start
from tests.sandbox.conftest import served

UPDATES = 300
PEOPLE = 15

# Early, in the middle and (for what happens once per message) late in the run.
PLACES = [
    "before_intake_commit:2",
    "after_intake_commit:2",
    "before_work_commit:1",
    "before_work_commit:7",
    "after_work_commit:5",
    "before_send:1",
    "before_send:150",
    "before_settle:40",
    "before_settle:250",
]


@contextmanager
def desk_process(given: dict[str, str], place: str = "") -> Iterator[BaseProcess]:
    """Forked from a process that has imported everything: seconds less a start."""
    desks = multiprocessing.get_context("forkserver")
    desks.set_forkserver_preload(["tests.engine.desk"])
    process = desks.Process(target=run_until_killed, args=(given, place))
    process.start()
    try:
        yield process
    finally:
        process.kill()
        process.join()


async def until(true: Callable[[], bool], seconds: float = 40) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 -- what is waited for happens in another process
            await asyncio.sleep(0.05)


@pytest.fixture
def world() -> Iterator[World]:
    world = World(Clock())
    yield world
    world.close()


def all_settled(database: Database) -> bool:
    with database.reading() as session:
        worked = session.scalar(
            select(func.count()).select_from(InboxRow).where(InboxRow.state == Working.DONE)
        )
        sent = session.scalar(
            select(func.count()).select_from(OutboxRow).where(OutboxRow.state == Sending.SENT)
        )
    return worked == sent == UPDATES


def heard(world: World) -> Counter[str]:
    """How often each text of the desk arrived, over all chats."""
    return Counter(
        message["text"]
        for person in world.people
        for message in world.chat(person.id)
        if message["from"]["is_bot"]
    )


def in_doubt(database: Database) -> set[str]:
    with database.reading() as session:
        rows = session.scalars(select(OutboxRow).where(OutboxRow.doubts > 0))
        return {(row.params or {})["text"] for row in rows}


@pytest.mark.parametrize("place", PLACES)
async def test_after_kill_9_every_update_is_worked_once_and_no_message_is_missing(
    world: World, database: Database, tmp_path: Path, place: str
) -> None:
    after_first_start(tmp_path)
    people = [world.add_person(f"P{number}") for number in range(PEOPLE)]
    async with served(create_server(world)) as base:
        given = {
            "token": world.token,
            "api_base": base,
            "data_dir": str(tmp_path),
            "database_url": database.url.render_as_string(hide_password=False),
        }
        for number in range(UPDATES):
            world.says(people[number % PEOPLE].id, f"{number}")
        with desk_process(given, place) as doomed:
            await until(lambda: doomed.exitcode is not None)
            assert doomed.exitcode == -signal.SIGKILL
        with desk_process(given) as second:
            await until(lambda: all_settled(database))
            second.terminate()
            await until(lambda: second.exitcode is not None)
            assert second.exitcode == 0
    _check_each_worked_once(database)
    _check_each_heard(world, in_doubt(database))


def _check_each_worked_once(database: Database) -> None:
    with database.reading() as session:
        answers = Counter(session.scalars(select(OutboxRow.inbox_id)))
    assert len(answers) == UPDATES
    assert set(answers.values()) == {1}


def _check_each_heard(world: World, in_doubt: set[str]) -> None:
    times = heard(world)
    assert set(times) == {f"echo {number}" for number in range(UPDATES)}
    twice = {text for text, count in times.items() if count > 1}
    assert max(times.values()) <= 2
    assert twice <= in_doubt
    for person in world.people:
        _check_order([m["text"] for m in world.chat(person.id) if m["from"]["is_bot"]])


def _check_order(texts: list[str]) -> None:
    numbers = [int(text.removeprefix("echo ")) for text in texts]
    assert numbers == sorted(numbers)
