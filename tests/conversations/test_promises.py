"""Handlers are chased before a promise is due, supervisors and managers when it was missed.

An ordinary complaint of Friday 14:05: to be accepted within two working hours (16:05), first
answer by Monday 18:00, resolved by Wednesday 18:00. At this desk nobody loses a ticket for not
accepting it.
"""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.conversations.course import LATE, accepted, resolved, resolves
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

CHASED = "⏰"
ESCALATED = "🔺"
AFTER_AN_OUTAGE = "🌅"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


def _due(town: Town, number: str) -> datetime:
    return datetime.fromisoformat(town.ticket(number)["due"])


def _about(moment: datetime, expected: datetime) -> bool:
    return abs(moment - expected) < timedelta(minutes=1)


async def test_reminders_come_at_half_at_four_fifths_and_when_it_is_due(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    heard = []
    for minute in (59, 61, 95, 97, 119, 121):
        await town.waits_until(november(20, 14, 5) + timedelta(minutes=minute))
        heard.append(wang.times_heard(CHASED))

    assert heard == [0, 1, 1, 2, 2, 3]
    await wang.hears(f"🟡 {number}：接单，今天 16:05 前（王强）")
    await wang.hears(f"🔴 {number}：接单已超时，应在今天 16:05 前（王强）")


async def test_the_supervisor_is_told_when_it_is_due_and_not_before(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 16, 4))
    assert ESCALATED not in zhao.chat()

    await town.waits_until(november(20, 16, 6))
    await zhao.hears(f"🔴 {number}：接单已超时", "王强")


async def test_the_manager_is_told_four_working_hours_later(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(23, 11, 4))
    assert ESCALATED not in chen.chat()

    await town.waits_until(november(23, 11, 7))
    await chen.hears(f"🔴 {number}：接单已超时")


async def test_the_card_opens_from_the_reminder(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    chase = await wang.hears(CHASED)
    assert labels(chase) == [f"📂 {number}", "🙋 接单"]
    await wang.presses(f"📂 {number}")
    await wang.hears(f"📂 {number}", LATE)

    await wang.presses("接单")
    await lin.hears("已有人接手")


async def test_what_comes_due_at_one_moment_is_one_message(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await town.waits_until(november(20, 19))
    numbers = [await lin.files(LATE) for _ in range(3)]
    await town.waits_until(november(23, 10, 1))
    assert wang.times_heard(CHASED) == 1
    await wang.hears("催办：3 件", *numbers)

    await town.waits_until(november(23, 11, 1))
    assert zhao.times_heard(ESCALATED) == 1
    await zhao.hears("升级：3 件", *numbers)


async def test_a_long_list_of_chases_names_the_nearest_and_counts_the_rest(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await town.waits_until(november(20, 19))
    for _ in range(12):
        await lin.files(LATE)
    await town.waits_until(november(23, 10, 1))

    chase = await wang.hears("催办：12 件", "另有 2 件")
    assert sum("📂" in label for label in labels(chase)) == 10
    assert wang.times_heard(CHASED) == 1


async def test_a_ticket_in_the_pool_is_chased_with_all_who_could_take_it(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    handlers = [await town.staff(name, "handler") for name in ("王强", "李娜")]
    await town.waits_until(november(20, 15, 6))

    for handler in handlers:
        await handler.hears(f"🟡 {number}：接单", "待领池")


async def test_after_the_accept_nobody_is_chased_to_accept(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await town.waits_until(november(20, 18))

    assert CHASED not in wang.chat() + zhao.chat()


async def test_after_an_answer_nobody_is_chased_to_answer(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    await town.waits_until(november(24, 9, 30))

    assert f"{number}：首次回复" not in wang.chat() + zhao.chat()


async def test_an_answer_that_never_arrived_keeps_no_promise(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    lin.world.blocks(lin.id)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await wang.hears(f"📵 {number}", "失联")
    await town.waits_until(november(23, 11))

    await wang.hears(f"🟡 {number}：首次回复")


async def test_after_the_outcome_nobody_is_chased(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await resolved(lin, wang)
    await town.waits_until(november(23, 17))

    assert CHASED not in wang.chat() + zhao.chat()


async def test_after_a_withdrawal_nobody_is_chased(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await lin.hears("已撤回")
    await town.waits_until(november(27, 17))

    assert CHASED not in wang.chat() + zhao.chat()


async def test_the_clock_stands_while_the_customer_is_asked_and_the_due_time_moves_on(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    assert _about(_due(town, number), november(25, 18))
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await town.waits_until(november(27, 13, 35))
    assert CHASED not in wang.chat() + zhao.chat()
    await lin.presses("答复")
    await lin.says("8 号")
    await wang.hears("8 号")

    # Asked on Friday 14:05; the clock stands for three working days at most, until Wednesday
    # 18:00: 3 days, 3 hours and 55 minutes of work.
    await town.quiet()
    assert _about(_due(town, number), november(1, 14, 25).replace(month=12))
    await wang.hears(number, "答复")


async def test_a_question_that_never_arrived_does_not_stop_the_clock(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    lin.world.blocks(lin.id)
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await wang.hears(f"📵 {number}", "失联")
    await town.waits_until(november(23, 18, 5))
    await town.waits_until(november(24, 12))

    await wang.hears(f"{number}：办结")


async def test_a_rework_takes_the_clock_up_where_it_stood(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(23, 10))
    await resolves(wang)
    await lin.hears("结果如下")
    await town.waits_until(november(24, 9, 30))
    await lin.presses("不满意")
    await lin.says("箱子是空的")
    await lin.hears("已退回重办", "周四 17:")

    # Seven working hours passed between the outcome and its rejection.
    assert _about(_due(town, number), november(26, 17, 30))
    await town.waits_until(november(26, 17, 33))
    await wang.hears(f"🔴 {number}：办结已超时")


async def test_no_milestone_is_told_twice_after_a_rework(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    await town.waits_until(november(24, 12))
    assert wang.times_heard(f"🟡 {number}：办结") == 1
    await resolves(wang)
    await lin.presses("不满意")
    await lin.says("箱子是空的")
    await lin.hears("已退回重办")
    await town.waits(minutes=10)

    assert wang.times_heard(f"🟡 {number}：办结") == 1


async def test_each_milestone_is_told_once_also_after_a_restart(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    await town.restarts()
    assert wang.times_heard(CHASED) == 1

    await town.waits_until(november(20, 16, 6))
    await town.restarts()
    await town.waits(minutes=1)
    assert (wang.times_heard(CHASED), zhao.times_heard(ESCALATED)) == (3, 1)


async def test_what_came_due_during_a_stop_is_one_message(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    numbers = [await lin.files(LATE) for _ in range(2)]
    await town.restarts(after=timedelta(hours=3))
    await town.restarts()

    assert [each.times_heard(AFTER_AN_OUTAGE) for each in (wang, zhao)] == [1, 1]
    assert CHASED not in wang.chat()
    await wang.hears("停运期间到期：2 件", *numbers)


async def test_a_grave_matter_is_chased_round_the_clock(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await town.waits_until(november(21, 23))
    number = await lin.files("门店天花板掉下来，有人受伤了")
    await town.waits(minutes=8)
    await wang.hears(f"🟡 {number}：接单")
    await town.waits(minutes=8)
    await zhao.hears(f"🔴 {number}：接单已超时")
    assert ESCALATED not in chen.chat()
    await town.waits(minutes=31)
    await chen.hears(f"🔴 {number}：接单已超时")


async def test_chases_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))

    due = f"{number}: acceptance by today 16:05 (Ann)"
    await ann.hears("⏰ Chase: please see to this ticket\n", due)
    await town.waits_until(november(20, 16, 6))
    await ann.hears(f"{number}: acceptance is overdue, promised by today 16:05 (Ann)")
