"""超时告知: who was promised something hears, once, that it was missed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.conversations.course import accepted, resolved
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import SHANGHAI, Town, november

SORRY = "很抱歉，我们晚了"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


async def test_a_missed_first_answer_is_owned_up_to_once_with_what_one_can_do(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(23, 18))
    card = await lin.hears(SORRY)

    assert f"{number}：本应今天 18:00 前给您首次答复。\n已报告主管督促" in words(card)
    assert labels(card) == ["💬 写给处理人", "🔔 催单", "📄 查看工单"]
    await zhao.hears("首次回复已超时")
    await town.waits_until(november(25, 12))
    assert lin.times_heard(SORRY) == 1


async def test_each_promise_is_owned_up_to_for_itself(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(26, 9))

    await lin.hears(SORRY, f"{number}：本应今天 18:00 前办结")
    assert lin.times_heard(SORRY) == 2


async def test_the_buttons_lead_on(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(24, 9))
    await lin.presses("催单", under=await lin.hears(SORRY))
    await wang.hears("催单，第 1 次")
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话", number)
    await lin.says("我周四不在家")
    await wang.hears("我周四不在家")
    await lin.presses("查看工单")
    await lin.presses("经过")
    await lin.hears("的经过", "告诉您已超时")


async def test_who_has_just_urged_is_not_offered_it(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await town.waits_until(november(23, 17, 30))
    await lin.presses("查看工单")
    await lin.presses("催单")
    await lin.hears("已催单")
    await town.waits_until(november(23, 18))

    assert labels(await lin.hears(SORRY)) == ["💬 写给处理人", "📄 查看工单"]


async def test_what_was_answered_in_time_is_not_late(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    await town.waits_until(november(24, 9))

    await lin.has_not_heard(SORRY)


async def test_nobody_is_told_while_the_clock_stands(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("询问客户")
    await wang.says("订单号是多少？")
    await lin.hears("订单号是多少")
    await town.waits_until(november(24, 9))

    await lin.has_not_heard(SORRY)


async def test_an_outcome_on_its_way_is_no_delay(town: Town, wang: Actor, lin: Actor) -> None:
    await resolved(lin, wang)
    await town.waits_until(november(24, 9))

    await lin.has_not_heard(SORRY)


async def test_a_late_answer_to_a_further_message(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    await lin.presses("写给处理人")
    await lin.says("还没消息吗")
    await wang.hears("还没消息吗")
    await town.waits_until(november(24, 9))

    await lin.hears(SORRY, f"{number}：本应今天 18:00 前答复您的最新消息")


async def test_what_a_stop_made_late_is_one_message_in_working_hours(
    town: Town, wang: Actor, lin: Actor
) -> None:
    first = await accepted(lin, wang)
    second = await lin.files("玻璃杯碎了，要求赔偿")
    night = datetime(2026, 11, 25, 3, tzinfo=SHANGHAI).astimezone(UTC)
    await town.restarts(after=night - town.clock.now())
    await lin.has_not_heard(SORRY)
    await town.waits_until(november(25, 9))
    card = await lin.hears(SORRY, first, second)

    assert labels(card) == [f"📄 {first}", f"📄 {second}"]
    assert lin.times_heard(SORRY) == 1


async def test_a_thank_you_is_late_only_when_its_answer_is(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files("表扬：师傅很耐心，服务特别好，谢谢")
    await town.waits_until(november(26, 9))
    await lin.has_not_heard(SORRY)
    await town.waits_until(november(30, 9) + timedelta(days=2))
    card = await lin.hears(SORRY, number, "给您回音")

    assert labels(card) == ["💬 写给处理人", "📄 查看工单"]


async def test_a_desk_that_does_not_want_it_stays_silent(tmp_path: Path) -> None:
    changes = {"told_of_delay = true": "told_of_delay = false"}
    async with Town(tmp_path, desk=desk_with(tmp_path, {**PATIENT, **changes})) as town:
        wang = await town.staff("王强", "handler")
        lin = await town.customer("林晓")
        await accepted(lin, wang)
        await town.waits_until(november(26, 9))
        await wang.hears("办结已超时")

        await lin.has_not_heard(SORRY)


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel is late by three days, nobody answers")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on")
    await town.waits_until(november(24, 9))
    card = await mary.hears("We are sorry, we are late", f"{number}: a first answer was promised")

    assert "Whoever handles it has been reminded" in words(card)
    assert labels(card) == ["💬 Write to the handler", "🔔 Urge", "📄 See the ticket"]
