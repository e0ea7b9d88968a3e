"""🔺 Nobody is told to see to what they missed themselves: it goes to the next one up."""

from pathlib import Path

import pytest

from tests.conversations.course import LATE
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, words
from tests.conversations.town import Town, november

RAISED, ALONE = "🔺", "没有其他主管或经理"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


async def _takes(town: Town, superior: Actor, number: str) -> None:
    await superior.says("/pool")
    for label in (number, superior.words.label("btn-accept")):
        await superior.presses(label)
    await town.quiet()


async def test_what_the_only_supervisor_missed_the_manager_reads(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _takes(town, zhao, number)
    await town.waits_until(november(23, 18, 1))
    await chen.hears(RAISED, f"🔴 {number}：首次回复已超时", "赵敏")
    await zhao.hears("⏰", f"🔴 {number}")
    assert RAISED not in zhao.chat()


async def test_beside_another_supervisor_only_that_one(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await lin.files(LATE)
    await _takes(town, zhao, number)
    await town.waits_until(november(23, 18, 1))
    await sun.hears(RAISED, f"🔴 {number}：首次回复已超时", "赵敏")
    assert RAISED not in zhao.chat() + chen.chat()


async def test_of_the_only_manager_the_administrator_hears(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    keeper = await town.staff("周洁", "admin")
    number = await lin.files(LATE)
    await _takes(town, chen, number)
    await town.waits_until(november(24, 14, 31))
    await zhao.hears(RAISED, number, "陈曦")
    await keeper.hears(RAISED, number, "陈曦")
    assert RAISED not in chen.chat()


async def test_where_there_is_nobody_else_the_morning_list_says_so(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _takes(town, zhao, number)
    await town.waits_until(november(25, 9, 1))
    card = await zhao.hears("仍然超时：1 件", number, ALONE)
    assert words(card).count(ALONE) == 1
    assert RAISED not in zhao.chat()


async def test_with_somebody_above_it_does_not(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _takes(town, zhao, number)
    await town.waits_until(november(25, 9, 1))
    assert ALONE not in words(await zhao.hears("仍然超时：1 件", number))
    await chen.hears("同事手上仍然超时：1 件", "赵敏")


async def test_in_english(town: Town, bob: Actor, mary: Actor) -> None:
    eve = await town.staff("Eve", "manager", language="en")
    number = await mary.files("My parcel is late by three days")
    await _takes(town, bob, number)
    await town.waits_until(november(23, 18, 1))
    await eve.hears(RAISED, number, "Bob")
    assert RAISED not in bob.chat()
