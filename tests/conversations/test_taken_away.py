"""What nobody accepted in time goes on: whoever had it is told, and so is whoever had given it."""

import pytest

from tests.conversations.course import LATE, finds
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

YOURS, GIVEN = "到时没有接单，已转走，不用再处理", "到时没人接单，已转走；不妥请改派"


@pytest.fixture
async def li(town: Town) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


async def _gives(superior: Actor, number: str, heir: str) -> None:
    await finds(superior, number)
    for label in (superior.words.label("btn-more"), superior.words.label("btn-give"), heir):
        await superior.chat_when_quiet()
        await superior.presses(label)
    await superior.chat_when_quiet()


async def test_who_did_not_accept_it_reads_which_and_to_whom(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    told = await wang.hears(f"这件您{YOURS}", f"{number}：王强 → 李娜")
    assert labels(told) == []
    assert li.times_heard(YOURS) == 0
    assert "首先" not in words(await wang.hears("没有按时接单，已转给别人"))


async def test_several_of_one_moment_are_one_message(town: Town, wang: Actor, lin: Actor) -> None:
    zhao = await town.staff("赵敏", "supervisor")
    await town.waits_until(november(20, 19))
    numbers = [await lin.files(LATE) for _ in range(12)]
    await town.waits_until(november(23, 10, 1))
    told = await wang.hears(f"这 12 件您{YOURS}", f"{numbers[0]}：王强 → 赵敏", "另有 2 件")
    assert words(told).count("→") == 10
    assert (wang.times_heard(YOURS), zhao.times_heard(GIVEN)) == (1, 0)


async def test_what_goes_to_the_pool_is_told_by_its_card_alone(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    await wang.hears(f"📥 {number} 进了待领池")
    await town.quiet()
    assert wang.times_heard(YOURS) == 0


async def test_who_gave_it_by_hand_reads_that_it_went_on(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.staff("李娜", "handler")
    await town.staff("孙丽", "handler")
    await _gives(chen, number, "李娜")
    await town.waits_until(november(20, 15, 6))
    told = await chen.hears(f"您交办的这件{GIVEN}", f"{number}：李娜 → 孙丽")
    assert labels(told) == [f"📂 {number}"]
    await town.waits_until(november(20, 16, 10))

    await zhao.hears(f"{number} 一直没人接单，转到您这里")
    assert chen.times_heard(GIVEN) == 1
    assert wang.times_heard(GIVEN) == zhao.times_heard(GIVEN) == 0


async def test_what_was_taken_from_the_only_supervisor_comes_back_to_who_gave_it(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    await zhao.hears(f"{number} 一直没人接单，转到您这里")
    li = await town.staff("李娜", "handler")
    await _gives(chen, number, "李娜")
    await town.waits_until(november(20, 16, 10))
    await chen.hears(f"{number} 一直没人接单，转到您这里")
    await li.hears(YOURS, f"{number}：李娜 → 陈曦")
    await town.quiet()
    assert town.ticket(number)["handler"] == "陈曦"
    assert (zhao.times_heard("一直没人接单"), chen.times_heard(GIVEN)) == (1, 0)


async def test_all_that_was_handed_over_likewise(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    """From a supervisor to a handler, with another supervisor beside them."""
    numbers = [await lin.files(LATE) for _ in range(2)]
    await town.waits_until(november(20, 15, 6))
    await zhao.hears(f"📣 {numbers[1]} 一直没人接单，转到您这里")
    await town.staff("李娜", "handler")
    sun = await town.staff("孙宁", "supervisor")
    await chen.says("/people")
    for label in ("赵敏", "转出全部工单", "李娜"):
        await chen.chat_when_quiet()
        await chen.presses(label)
    await chen.hears_toast("李娜 (2)")
    await town.waits_until(november(20, 16, 10))
    await sun.hears("📣 2 件一直没人接单，转到您这里")
    await chen.hears(f"您交办的这 2 件{GIVEN}", f"{numbers[1]}：李娜 → 孙宁")
    assert {town.ticket(number)["handler"] for number in numbers} == {"孙宁"}


async def test_in_english(town: Town, ann: Actor, bob: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await town.waits_until(november(20, 15, 6))
    await ann.hears("You didn't accept this one in time: it went on", f"{number}: Ann → Bob")
    joe = await town.staff("Joe", "handler", language="en")
    eve = await town.staff("Eve", "manager", language="en")
    await _gives(eve, number, "Joe")
    await town.staff("Kim", "supervisor", language="en")
    await town.waits_until(november(20, 16, 10))
    await joe.hears("You didn't accept this one in time", f"{number}: Joe → Kim")
    await eve.hears("What you gave to somebody wasn't accepted in time", f"{number}: Joe → Kim")
