"""仍然超时: after all its chases and escalations nothing lies still: each working morning whoever
has to act reads what is overdue, and so does who answers for them."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from storage.promises import Promise
from tests.conversations.course import LATE, accepted, resolves
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

OWN, OTHERS = "⏰ 仍然超时", "⏰ 同事手上仍然超时"
ON_TUESDAY, ON_WEDNESDAY = november(24, 9, 1), november(25, 9, 1)
"""A complaint of Friday that nobody accepted is told of to the last on Monday at 18."""


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_each_morning_handler_and_supervisor_read_once_what_is_overdue(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    text = {"zh": LATE, "en": "My parcel is three days late"}[language]
    zoe = await town.staff("Zoe", "supervisor", language=handler.person.language_code or language)
    number = await customer.files(text)
    await town.waits_until(november(24, 8, 59))
    own, others = _titles(handler)
    assert handler.times_heard(own) == zoe.times_heard(others) == 0
    await town.waits_until(ON_TUESDAY)
    card = await handler.hears(own, number)
    above = await zoe.hears(others, handler.person.first_name)

    said = {
        "zh": f"🔴 {number} · 接单已超 3 天（王强） · 延误 · 林晓",
        "en": f"🔴 {number} · acceptance: 3 days late (Ann) · Delay · Mary",
    }[language]
    assert said in words(card)
    assert labels(card) == [f"📂 {number}"]
    assert {"zh": "• 王强：1 件，已超 3 天", "en": "• Ann: 1 ticket, 3 days late"}[
        language
    ] in words(above)
    await town.waits_until(november(24, 17))
    assert (handler.times_heard(own), zoe.times_heard(others)) == (1, 1)
    await town.waits_until(ON_WEDNESDAY)
    assert (handler.times_heard(own), zoe.times_heard(others)) == (2, 2)


def _titles(actor: Actor) -> tuple[str, str]:
    keys = ("still-overdue-title", "still-overdue-others")
    own, others = (actor.words.say(key, count=2).split("2")[0] for key in keys)
    return own.replace("<b>", ""), others.replace("<b>", "")


async def test_the_button_leads_to_the_ticket_and_what_is_done_is_named_no_more(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(ON_TUESDAY)
    await wang.presses(f"📂 {number}", under=await wang.hears(OWN))
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await resolves(wang)
    await lin.hears("已办结")
    await town.waits_until(november(27, 9, 1))

    assert (wang.times_heard(OWN), zhao.times_heard(OTHERS)) == (1, 1)


async def test_at_the_weekend_nobody_reads_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await town.waits_until(november(27, 12))
    assert wang.times_heard(OWN) == 4
    await town.waits_until(november(30, 8, 59))
    assert wang.times_heard(OWN) == 4
    await town.waits_until(november(30, 9, 1))

    assert wang.times_heard(OWN) == 5


async def test_while_the_customer_is_asked_it_is_not_named(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(ON_TUESDAY)
    await wang.presses(f"📂 {number}", under=await wang.hears(OWN))
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await town.waits_until(november(26, 17))
    before = wang.times_heard(OWN)
    assert before > 1
    await wang.presses("询问客户")
    await wang.says("门牌是多少？")
    await lin.hears("门牌是多少？")
    await town.waits_until(november(30, 17))
    assert wang.times_heard(OWN) == before
    await lin.presses("答复")
    await lin.says("8 号")
    await wang.hears("8 号")
    await town.waits(hours=17, minutes=1)
    assert wang.times_heard(OWN) == before + 1


async def test_what_is_in_the_pool_the_supervisor_has_to_see_to(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    li = await town.staff("李娜", "handler")
    await town.waits_until(ON_TUESDAY)

    await zhao.hears(OWN, f"🔴 {number} · 接单", "（待领池）")
    assert zhao.times_heard(OTHERS) == 0
    assert li.times_heard("仍然超时") == 0


async def test_an_outcome_that_waits_is_named_to_who_confirms_it_and_sent_back_to_the_handler(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await wang.presses("✅ 办结")
    await wang.says("已全额赔付")
    await wang.says("装卸不当")
    await zhao.hears("已全额赔付")
    await town.waits_until(november(27, 9, 1))
    await zhao.hears(OWN, f"🔴 {number} · 首次回复、办结已超")
    assert wang.times_heard(f"🔴 {number} · ") == 0
    await zhao.presses("↩️ 退回")
    await zhao.says("请写清赔付金额")
    await wang.hears("请写清赔付金额", "🔴 已超时：应在11月24日 周二 18:00 前办结")
    await town.waits_until(november(30, 9, 1))

    await wang.hears(OWN, f"🔴 {number} · ", "办结")
    await zhao.hears(OTHERS, "• 王强：1 件")


async def test_a_rejected_outcome_is_overdue_at_once_and_named_the_next_morning(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(30, 16))
    await wang.presses(f"📂 {number}")
    await resolves(wang)
    await lin.hears("已办结")
    before = wang.times_heard(OWN)
    await lin.presses("👎 不满意")
    await wang.hears(number, "不满意", "🔴 已超时：应在11月25日 周三 18:00 前办结")
    await town.waits(hours=17, minutes=1)

    assert wang.times_heard(OWN) == before + 1
    await wang.hears(OWN, f"🔴 {number} · 办结")


async def test_who_sees_to_it_ends_the_escalation_and_not_the_mornings(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 16, 6))
    await zhao.presses("我来督办", under=await zhao.hears("🔺", number))
    await zhao.hears_toast("已记下")
    await town.waits_until(november(23, 9, 1))

    await wang.hears(OWN, f"🔴 {number} · 接单")
    await zhao.hears(OTHERS, "• 王强：1 件")
    assert chen.times_heard("🔺") == 0


async def test_after_a_stop_it_comes_once_and_in_working_hours(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await town.waits_until(ON_TUESDAY)
    await town.restarts(after=timedelta(days=1, hours=13))
    assert wang.times_heard(OWN) == 1
    await town.waits_until(november(26, 9, 1))
    assert wang.times_heard(OWN) == 2
    await town.restarts(after=timedelta(days=1, hours=4))

    assert wang.times_heard(OWN) == 2
    await town.waits_until(november(27, 13, 31))
    assert wang.times_heard(OWN) == 3
    await town.waits_until(november(27, 18))
    assert (wang.times_heard(OWN), zhao.times_heard(OTHERS)) == (3, 3)


async def test_nobody_gets_a_second_one_on_the_same_day(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """As where a second process looks at the rows that the first one has just worked."""
    await lin.files(LATE)
    await town.waits_until(ON_TUESDAY)
    async with town.sandbox.house.writing() as session:
        for promise in session.scalars(select(Promise).where(Promise.milestone.is_(None))):
            promise.chase_at = november(24, 9)
    await town.waits(minutes=1)

    assert (wang.times_heard(OWN), zhao.times_heard(OTHERS)) == (1, 1)


async def test_of_many_the_longest_overdue_are_named_and_the_others_counted(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await town.waits_until(november(20, 19))
    numbers = [await lin.files(LATE) for _ in range(13)]
    await town.waits_until(november(25, 9, 1))
    card = await wang.hears(OWN, "13 件", "另有 3 件", "/overdue")

    assert [number for number in numbers if number in words(card)] == numbers[:10]
    assert labels(card)[-1] == "🔴 全部超时"
    await zhao.hears(OTHERS, "13 件", "• 王强：13 件，最久")


async def test_the_trail_says_that_it_was_named_again(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(ON_TUESDAY)
    await zhao.says(f"/find {number}")
    await zhao.presses("更多")
    await zhao.presses("经过")

    await zhao.hears("再次提醒仍然超时")


class TestSwitchedOff:
    """``[chase] daily = false``."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        return desk_with(tmp_path, {**PATIENT, "half = 0.5": "half = 0.5\ndaily = false"})

    async def test_nobody_reads_it(self, town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
        await lin.files(LATE)
        await town.waits_until(ON_WEDNESDAY)

        assert wang.times_heard("仍然超时") == zhao.times_heard("仍然超时") == 0
