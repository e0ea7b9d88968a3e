"""Cards go out in working hours, closing times included; a grave matter's at once.

The desk is open from 9 to 12 and from 13:30 to 18. At this desk the first answer is due after six
hours of elapsed time, whoever is at work then.
"""

from pathlib import Path

import pytest

from tests.conversations.course import LATE, accepted
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor
from tests.conversations.town import Town, november

GRAVE = "门店天花板掉下来，有人受伤了"
ANSWER = "首次回复"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A desk that answers ordinary matters within six hours, by the clock on the wall."""
    quick = {'first_response = "1wd"': 'first_response = "6h"'}
    return desk_with(tmp_path, {**PATIENT, **quick})


async def test_a_milestone_at_night_waits_for_the_morning(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(20, 17, 10))
    assert wang.times_heard(f"🟡 {number}：{ANSWER}，今天 20:05 前") == 1
    # Four fifths (18:53), the due instant (20:05) and its escalation are after the close.
    await town.waits_until(november(23, 8, 59))
    assert (wang.times_heard("⏰"), zhao.times_heard("🔺")) == (1, 0)

    await town.waits_until(november(23, 9, 1))
    assert (wang.times_heard("⏰"), zhao.times_heard("🔺")) == (2, 1)
    await wang.hears(f"🔴 {number}：{ANSWER}已超时", "20:05")
    await zhao.hears(f"🔴 {number}：{ANSWER}已超时")
    assert "🌅" not in wang.chat() + zhao.chat()


async def test_a_milestone_at_lunch_waits_for_the_afternoon(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await town.waits_until(november(23, 9, 30))
    number = await accepted(lin, wang)
    await town.waits_until(november(23, 13, 29))
    assert f"{number}：{ANSWER}" not in wang.chat()

    await town.waits_until(november(23, 13, 31))
    await wang.hears(f"🟡 {number}：{ANSWER}，今天 15:30 前")


async def test_what_is_due_at_the_close_of_business_is_told_then(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("回复客户")
    await wang.says("正在查")
    await lin.hears("正在查")
    await town.waits_until(november(25, 17, 59))
    assert f"🔴 {number}：办结" not in wang.chat()

    await town.waits_until(november(25, 18, 1))
    await wang.hears(f"🔴 {number}：办结已超时，应在今天 18:00 前")
    await zhao.hears(f"🔴 {number}：办结已超时，应在今天 18:00 前")


async def test_a_grave_matter_is_told_at_night(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await town.waits_until(november(21, 23))
    number = await lin.files(GRAVE)
    await chen.hears(f"🚨 {number}")
    await town.waits(minutes=16)

    await wang.hears(f"🔴 {number}：接单已超时")
    await zhao.hears(f"🔴 {number}：接单已超时")
    assert town.clock.now() < november(21, 23, 30)


async def test_a_vip_s_ordinary_matter_is_promised_sooner(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    await lin.says("/start")
    await town.quiet()
    await town.joins_group(lin, "VIP")
    number = await lin.files(LATE)
    ordinary = await mary.files("My parcel is three days late")

    await wang.hears(f"{number} 派给您了", "2 级 · 严重")
    assert town.ticket(number)["grade"] == 2
    assert town.ticket(ordinary)["grade"] == 3
    # Accepted within 30 working minutes, resolved within two working days.
    await lin.hears(number, "周二 18:00 前办结")
    await town.waits_until(november(20, 14, 36))
    await wang.hears(f"🔴 {number}：接单已超时，应在今天 14:35 前")


async def test_a_vip_reads_the_lifted_promise_before_submitting(town: Town, lin: Actor) -> None:
    await lin.says("/start")
    await town.quiet()
    await town.joins_group(lin, "VIP")
    card = await lin.drafts(LATE)

    assert "周二 18:00 前办结" in card["text"]
