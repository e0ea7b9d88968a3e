"""派单 goes on until somebody accepts: a working hour for each handler, and after the third the
supervisor."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

GRAVE = "门店天花板掉下来，有人受伤了"
GIVEN, PASSED_ON = "派给您了", "没有按时接单，已转给别人"


@pytest.fixture
async def li(town: Town) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


@pytest.fixture
async def sun(town: Town) -> Actor:
    """A third handler."""
    return await town.staff("孙丽", "handler")


async def test_what_is_not_accepted_in_a_working_hour_goes_to_the_next_handler(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 4))
    assert GIVEN not in li.chat()

    await town.waits_until(november(20, 15, 6))
    await li.hears(f"🆕 {number} {GIVEN}", LATE, "李娜")
    card = await wang.hears(f"{number} {PASSED_ON}")
    assert labels(card) == []
    assert town.ticket(number)["handler"] == "李娜"


async def test_only_the_card_is_taken_back_and_not_what_the_customer_said_since(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says("收件人是林晓")
    await wang.hears("收件人是林晓")
    await town.waits_until(november(20, 15, 6))

    await wang.hears(f"{number} {PASSED_ON}")
    await wang.hears("收件人是林晓")
    assert wang.times_heard(GIVEN) == 0


async def test_after_the_third_handler_the_supervisor_has_it(
    town: Town, wang: Actor, li: Actor, sun: Actor, zhao: Actor, lin: Actor
) -> None:
    zhou = await town.staff("周杰", "handler")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 17, 4))
    assert (li.times_heard(PASSED_ON), sun.times_heard(GIVEN)) == (1, 1)
    assert "一直没人接单" not in zhao.chat()

    await town.waits_until(november(20, 17, 6))
    card = await zhao.hears(f"📣 {number} 一直没人接单，转到您这里")
    assert "🙋 接单" in labels(card)
    await zhao.presses("接单", under=card)
    await lin.hears(f"{number} 已有人接手")
    assert number not in zhou.chat()
    assert [each.times_heard(PASSED_ON) for each in (wang, li, sun)] == [1, 1, 1]


async def test_where_there_are_fewer_handlers_the_supervisor_has_it_sooner(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))

    await zhao.hears(f"📣 {number} 一直没人接单")
    assert town.ticket(number)["handler"] == "赵敏"


async def test_without_a_supervisor_it_goes_to_the_pool_and_the_first_to_accept_has_it(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 16, 6))
    assert town.ticket(number)["handler"] is None
    cards = [await each.hears(f"📥 {number} 进了待领池") for each in (wang, li)]
    await wang.presses("接单", under=cards[0])
    await lin.hears(f"{number} 已有人接手")
    await li.presses("接单", under=cards[1])

    await li.hears_toast(f"{number} 已由 王强 接单")
    assert town.ticket(number)["handler"] == "王强"


async def test_what_is_accepted_in_time_stays(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 3))
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await town.waits_until(november(23, 18))

    assert GIVEN not in li.chat()
    assert town.ticket(number)["handler"] == "王强"


async def test_the_hour_is_one_of_work(town: Town, wang: Actor, li: Actor, lin: Actor) -> None:
    await town.waits_until(november(20, 17, 30))
    await lin.files(LATE)
    await town.waits_until(november(23, 9, 29))
    assert GIVEN not in li.chat()
    await town.waits_until(november(23, 9, 31))

    await li.hears(GIVEN)


async def test_a_grave_matter_does_not_wait_for_the_morning(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await town.waits_until(november(21, 23))
    await lin.files(GRAVE)
    await town.waits(minutes=61)

    await li.hears(GIVEN)


async def test_who_is_off_duty_is_passed_over(
    town: Town, wang: Actor, li: Actor, sun: Actor, lin: Actor
) -> None:
    await li.says("/duty off")
    await li.hears("离岗")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))

    await sun.hears(f"{number} {GIVEN}")
    assert number not in li.chat()


async def test_nobody_on_duty_means_the_pool_and_no_one_is_hurried_to_accept_by_passing_it_on(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await wang.says("/duty off")
    await wang.hears("离岗")
    number = await lin.files(LATE)
    await wang.hears(f"📥 {number} 进了待领池")
    await town.waits_until(november(20, 15, 1))
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")

    assert town.ticket(number)["handler"] == "王强"


async def test_the_load_goes_with_the_ticket(
    town: Town, wang: Actor, li: Actor, lin: Actor, mary: Actor
) -> None:
    first = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    await li.hears(f"{first} {GIVEN}")
    second = await mary.files("My parcel is three days late")

    await wang.hears(f"{second} {GIVEN}")
    await wang.says("/queue")
    await wang.hears("我的待办（1）")
    await li.says("/queue")
    await li.hears("我的待办（1）")


async def test_the_promise_to_the_customer_stays_whoever_has_the_ticket(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    before = town.ticket(number)["due"]
    await town.waits_until(november(20, 16, 6))

    assert town.ticket(number)["due"] == before
    assert "承诺时间改为" not in lin.chat()
    await li.hears(f"🔴 {number}：接单已超时，应在今天 16:05 前")


async def test_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "handler", language="en")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))

    await ann.hears(f"{number} was not accepted in time and went to somebody else")
    await bob.hears(f"{number} is assigned to you")
