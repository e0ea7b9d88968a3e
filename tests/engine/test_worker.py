"""Updates at work: each all or nothing, in the order of their chat, and never lost."""

from typing import Any

import pytest

from bot.sandbox.people import Person
from storage.database import Database
from storage.inbox import RawUpdate, receive
from tests.engine.conftest import EchoDesk


def say(desk: EchoDesk, person: Person, *texts: str) -> None:
    for text in texts:
        desk.world.says(person.id, text)


async def test_an_update_that_fails_once_is_worked_once_and_keeps_its_place(
    desk: EchoDesk, lin: Person, wang: Person
) -> None:
    desk.echo.failing["two"] = 2
    say(desk, lin, "one", "two", "three")
    say(desk, wang, "one", "two!", "three")
    async with desk.running():
        await desk.until(lambda: len(desk.hears(lin)) == 4 and len(desk.hears(wang)) == 4)
    assert desk.hears(lin) == [f"echo {text}" for text in ("/start", "one", "two", "three")]
    assert desk.hears(wang) == [f"echo {text}" for text in ("/start", "one", "two!", "three")]


async def test_an_update_that_always_fails_is_parked_and_the_chat_goes_on(
    desk: EchoDesk, lin: Person
) -> None:
    desk.echo.failing["poison"] = 1000
    say(desk, lin, "one", "poison", "three")
    async with desk.running():
        await desk.until(lambda: "echo three" in desk.hears(lin))
    assert desk.hears(lin) == ["echo /start", "echo one", "echo three"]
    assert [row.state for row in desk.inbox()] == ["done", "done", "parked", "done"]
    assert desk.echo.gave_up == [(lin.id, "ValueError")]


async def test_an_update_that_nobody_can_parse_is_parked_and_the_rest_go_on(
    desk: EchoDesk, lin: Person
) -> None:
    broken = RawUpdate(7, lin.id, b'{"update_id": 7, "message": {"odd": true}}')
    with desk.database.writing() as session:
        receive(session, [broken], desk.clock.now())
    async with desk.running():
        await desk.until(lambda: desk.hears(lin) == ["echo /start"])
    assert [row.state for row in desk.inbox()] == ["parked", "done"]
    assert desk.echo.gave_up == [(lin.id, "ValidationError")]


async def test_no_words_of_people_are_kept_in_an_error(desk: EchoDesk, lin: Person) -> None:
    desk.echo.failing["my secret"] = 1000
    say(desk, lin, "my secret")
    broken = RawUpdate(7, 8, b'{"update_id": 7, "message": {"text": ["my secret"]}}')
    not_json = RawUpdate(8, 9, b'{"update_id": 8, "message": "my secret')
    with desk.database.writing() as session:
        receive(session, [broken, not_json], desk.clock.now())
    async with desk.running():
        await desk.until(lambda: len(desk.echo.gave_up) == 3)
    errors = sorted(row.error or "" for row in desk.inbox() if row.state == "parked")
    assert [error.split()[0] for error in errors] == [
        "JSONDecodeError",
        "ValidationError",
        "ValueError",
    ]
    assert all(" at bot/worker.py:" in error for error in errors)
    assert "message.text: string_type" in errors[1]
    assert "secret" not in "".join(errors)


async def test_one_that_fails_takes_no_other_of_its_group_with_it(
    desk: EchoDesk, world: Any
) -> None:
    desk.echo.failing["bad"] = 1000
    people = [world.add_person(f"P{number}") for number in range(12)]
    for number, person in enumerate(people):
        say(desk, person, "bad" if number == 5 else "good")
    async with desk.running():
        await desk.until(lambda: sum(len(desk.hears(person)) for person in people) == 11)
        await desk.until(lambda: len(desk.echo.gave_up) == 1)
    assert desk.hears(people[5]) == []
    assert all(desk.hears(p) == ["echo good"] for p in people if p is not people[5])


async def test_an_outage_of_the_database_parks_nothing(
    desk: EchoDesk, lin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    say(desk, lin, "hello")
    async with desk.running():
        await desk.until(lambda: len(desk.hears(lin)) == 2)

        def refuse(self: Database) -> Any:
            raise OSError("the disk is full")

        with monkeypatch.context() as outage:
            outage.setattr(Database, "writing", refuse)
            say(desk, lin, "during")
            await desk.until(lambda: True)
        await desk.until(lambda: len(desk.hears(lin)) == 3)
    assert [row.attempts for row in desk.inbox()] == [0, 0, 0]


async def test_two_workers_share_a_ledger_and_keep_the_order_of_each_chat(
    desk: EchoDesk, world: Any
) -> None:
    if desk.database.is_sqlite:
        return  # one process by design; the second desk is refused, see tests/storage
    people = [world.add_person(f"P{number}") for number in range(5)]
    for number in range(100):
        say(desk, people[number % 5], f"{number}")
    async with desk.running(), desk.running("worker", "delivery"):
        await desk.until(lambda: sum(len(desk.hears(person)) for person in people) == 100)
    for index, person in enumerate(people):
        assert desk.hears(person) == [f"echo {number}" for number in range(index, 100, 5)]
