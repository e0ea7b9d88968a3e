"""The clock stops for a question, from its delivery to the answer, or for three working days."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox.faults import Fault
from storage.tickets import find_by_number
from tests.conversations.course import LATE, accepted
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, words
from tests.conversations.town import Town, november

MOVED, CHASED = "承诺时间改为", "⏰"
QUESTION = "门牌是多少？"
STANDS, GOES_ON = "计时暂停", "计时继续"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """The preset with an outer limit of five calendar days."""
    return desk_with(tmp_path, {}, '[[promises]]\nkind = "complaint"\nouter = "5d"')


def _due(town: Town, number: str) -> datetime:
    return datetime.fromisoformat(town.ticket(number)["due"])


def _about(moment: datetime, expected: datetime) -> bool:
    return abs(moment - expected) < timedelta(minutes=1)


def _stands(town: Town, number: str) -> bool:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return ticket.paused_at is not None


async def _asks(wang: Actor, lin: Actor) -> None:
    await wang.presses("询问客户")
    await wang.says(QUESTION)
    await lin.hears(QUESTION)


async def _answers(lin: Actor, wang: Actor) -> None:
    await lin.presses("答复")
    await lin.says("8 号")
    await wang.hears("8 号")


async def test_the_time_the_customer_took_is_added_and_said_with_the_reason(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(23, 10, 5))
    await _answers(lin, wang)

    # Asked on Friday 14:05, answered on Monday 10:05: five hours of work.
    await lin.hears(f"{number} 的{MOVED}周四 15:", "等您答复的时间不计入时限")
    assert _about(_due(town, number), november(26, 15, 30))


@pytest.mark.parametrize("minutes", [1, 4])
async def test_who_answers_at_once_gets_no_later_deadline_and_reads_of_none(
    town: Town, wang: Actor, lin: Actor, minutes: int
) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(20, 14, 5 + minutes))
    await _answers(lin, wang)
    await lin.has_not_heard(MOVED)
    await town.quiet()
    assert _due(town, number) == november(25, 18)


async def test_an_answer_at_once_to_what_is_reckoned_round_the_clock_is_counted_untold(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files("家里着火了，有人受伤")
    await wang.presses("接单")
    await _asks(wang, lin)
    before = _due(town, number)
    await town.waits_until(november(20, 14, 8))
    await _answers(lin, wang)
    await lin.has_not_heard(MOVED)
    await town.quiet()
    assert timedelta(minutes=1) < _due(town, number) - before < timedelta(minutes=4)


async def test_while_it_stands_the_cards_say_so(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.quiet()
    await wang.presses("打开工单")
    await wang.hears(f"📂 {number}", STANDS)
    await lin.says("/mine")
    await lin.presses(number)
    card = words(await lin.hears(number, "计时已暂停"))
    assert "想向您了解" in card
    assert QUESTION in card
    assert "最晚周三 18:00 前办结" in card


async def test_the_outer_limit_is_promised_when_it_is_filed_and_stands_on_the_card(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.hears(f"工单号 {number}", "首次答复", "最晚周三 18:00 前办结")
    await lin.presses("查看工单")

    card = words(await lin.hears(f"📄 {number}", "首次答复", "最晚周三 18:00 前办结"))
    assert "想向您了解" not in card


async def test_the_answer_owed_next_stands_on_the_card(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await wang.says("正在查", reply_to=await wang.hears(number))
    await lin.hears("正在查")
    await town.quiet()
    await lin.says("/mine")
    await lin.presses(number)
    assert "给您首次答复" not in words(await lin.hears(f"📄 {number}"))
    await lin.presses("写给处理人")
    await lin.says("还要等多久？")
    await wang.hears("还要等多久？")
    await lin.says("/mine")
    await lin.presses(number)

    await lin.hears(f"📄 {number}", "答复您最新的消息")


async def test_an_answer_outside_working_hours_to_a_question_of_the_same_night_moves_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(20, 20))
    await _asks(wang, lin)
    await town.waits_until(november(20, 22))
    await _answers(lin, wang)
    await lin.has_not_heard(MOVED)

    assert _due(town, number) == november(25, 18)


async def test_after_three_working_days_the_clock_goes_on_by_itself(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(25, 17, 59))
    assert GOES_ON not in lin.chat() + wang.chat()

    await town.waits_until(november(25, 18, 1))
    await wang.hears(number, "客户一直没有答复，计时已继续")
    await lin.hears(f"{number} 的{MOVED}周二 14:", "等待答复的时间已满，计时继续")
    assert _about(_due(town, number), november(1, 14, 25).replace(month=12))


async def test_an_answer_after_that_moves_nothing_more(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(26, 12))
    due = _due(town, number)
    await _answers(lin, wang)
    await town.quiet()

    assert _due(town, number) == due
    assert lin.times_heard(MOVED) == 1


async def test_nothing_is_chased_while_it_stands_but_the_outer_limit_is(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(25, 17, 59))

    assert "：办结" not in wang.chat()
    assert f"{number}：首次回复" not in wang.chat()
    await wang.hears(f"🟡 {number}：最终办结")
    await town.waits_until(november(25, 18, 1))
    await wang.hears(f"🔴 {number}：最终办结已超时，应在今天 18:00 前")
    await zhao.hears("🔺", f"{number}：最终办结已超时")


async def test_after_the_pause_what_is_left_is_chased(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(23, 10, 5))
    await _answers(lin, wang)
    await town.waits_until(november(26, 15, 25))
    assert f"🔴 {number}：办结" not in wang.chat()
    await town.waits_until(november(26, 15, 35))

    await wang.hears(f"🔴 {number}：办结已超时，应在今天 15:")
    await zhao.hears(f"🔴 {number}：办结已超时")


async def test_what_passed_while_it_stood_is_told_once_it_goes_on_and_is_no_outage(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(25, 18, 5))
    await _asks(wang, lin)
    # The manager's turn, four working hours after the missed promise, comes on Thursday 14:30.
    await town.waits_until(november(27, 10))
    assert f"{number}：办结已超时" not in chen.chat()
    await _answers(lin, wang)
    await town.waits_until(november(27, 10, 1))

    await chen.hears("🔺", f"{number}：办结已超时")
    assert "停运" not in chen.chat()


async def test_a_question_that_telegram_took_late_stops_the_clock_late(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    lin.world.faults.order(method="sendMessage", fault=Fault.too_many_requests(2), chat_id=lin.id)
    await wang.presses("询问客户")
    await wang.says(QUESTION)
    await wang.hears("已发给客户")
    assert town.ticket(number)["state"] == "waiting"
    assert not _stands(town, number)
    await lin.hears(QUESTION)
    await town.quiet()

    assert _stands(town, number)


async def test_a_second_question_gets_its_own_time(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(24, 10))
    await wang.presses("询问客户")
    await wang.says("电话是多少？")
    await lin.hears("电话是多少？")
    await town.waits_until(november(26, 17, 59))
    assert GOES_ON not in lin.chat() + wang.chat()
    await town.waits_until(november(27, 18, 1))

    await wang.hears("客户一直没有答复，计时已继续")


async def test_a_second_question_after_the_answer_stops_it_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _asks(wang, lin)
    await town.waits_until(november(20, 15, 5))
    await _answers(lin, wang)
    await town.quiet()
    await _asks(wang, lin)
    await town.waits_until(november(20, 16, 5))
    await lin.presses("答复")
    await lin.says("3 单元")
    await wang.hears("3 单元")
    await town.quiet()

    # One hour, and another.
    assert _about(_due(town, number), november(26, 11))


async def test_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is three days late")
    await wang.presses("接单")
    await _asks(wang, mary)
    await town.waits_until(november(23, 10, 5))
    await mary.presses("Answer")
    await mary.says("No. 8")

    await mary.hears(number, "Thu 15:", "the time we waited for you doesn't count")


async def test_an_answer_at_once_and_one_that_took_longer_in_english(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    for wait in (0, 20):
        await ann.presses("Ask customer")
        await ann.says("Which door?")
        await mary.hears("Which door?")
        await town.waits_until(november(20, 14, 6 + wait))
        await mary.presses("Answer")
        await mary.says("Number 8")
        await ann.hears("Number 8")
        await town.quiet()
        assert mary.times_heard("will now be resolved") == (1 if wait else 0)
    await mary.hears(f"{number} will now be resolved by Thu 09:1", "the time we waited")
