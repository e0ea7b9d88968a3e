"""Of what is missed, or accepted by nobody, the nearest superior hears, and nobody further off."""

from pathlib import Path

import pytest

from tests.conversations.course import finds, resolved
from tests.conversations.desks import CITY, PATIENT, desk_with
from tests.conversations.people import Actor
from tests.conversations.test_appeals import appeals
from tests.conversations.town import Town, november

IN_YUHANG = "余杭的宽带坏了，路由器亮红灯"
ESCALATED = "🔺"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A city with two counties; whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT, CITY)


async def test_the_countys_own_hear_and_not_the_whole_desks(town: Town, lin: Actor) -> None:
    await town.staff("何雨", "handler", "yuhang")
    county = await town.staff("梁宇", "supervisor", "yuhang")
    city = await town.staff("孙悦", "supervisor", "technical")
    desk = await town.staff("周远", "supervisor")
    head = await town.staff("李娜", "manager", "technical")
    above = await town.staff("高翔", "manager")
    number = await lin.files(IN_YUHANG)
    await town.waits_until(november(23, 11, 10))

    await county.hears(ESCALATED, number)
    await head.hears(ESCALATED, number)
    for each in (city, desk, above):
        await each.has_not_heard(ESCALATED)


async def test_the_same_in_english(town: Town, mary: Actor) -> None:
    county = await town.staff("Leo", "supervisor", "yuhang", "en")
    desk = await town.staff("Zoe", "supervisor", language="en")
    number = await mary.files("Broadband is broken in Yuhang, the lamp is red")
    await town.waits_until(november(20, 17))

    await county.hears("a promise was missed", number)
    await desk.has_not_heard(ESCALATED)


async def test_who_is_off_duty_is_passed_over_for_the_next_one_up(town: Town, lin: Actor) -> None:
    county = await town.staff("梁宇", "supervisor", "yuhang")
    city = await town.staff("孙悦", "supervisor", "technical")
    desk = await town.staff("周远", "supervisor")
    await county.says("/duty off")
    number = await lin.files(IN_YUHANG)
    await town.waits_until(november(20, 17))

    await city.hears(ESCALATED, number)
    await county.has_not_heard(ESCALATED)
    await desk.has_not_heard(ESCALATED)


async def test_where_nobody_is_on_duty_the_nearest_hears_all_the_same(
    town: Town, lin: Actor
) -> None:
    county = await town.staff("梁宇", "supervisor", "yuhang")
    desk = await town.staff("周远", "supervisor")
    for each in (county, desk):
        await each.says("/duty off")
    number = await lin.files(IN_YUHANG)
    await town.waits_until(november(20, 17))

    await county.hears(ESCALATED, number)
    await desk.has_not_heard(ESCALATED)


class TestUnaccepted:
    """📣: with the limit to accept as usual."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        return desk_with(tmp_path, {}, CITY)

    async def test_it_comes_to_the_nearest_supervisor_whatever_they_have_in_hand(
        self, town: Town, lin: Actor
    ) -> None:
        await town.staff("何雨", "handler", "yuhang")
        county = await town.staff("梁宇", "supervisor", "yuhang")
        desk = await town.staff("周远", "supervisor")
        for _ in range(2):
            await lin.files(IN_YUHANG)
        await town.waits_until(november(20, 16))

        assert {each["handler"] for each in town.tickets()} == {"梁宇"}
        await county.hears("一直没人接单")
        await desk.has_not_heard("📣")


async def test_of_an_appeal_who_took_part_in_the_decision_hears_nothing(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    """The supervisor confirmed the outcome: it is the manager's to decide."""
    number = await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await wang.presses("✅ 办结")
    await wang.says("已全额赔付")
    await wang.says("装卸不当")
    await zhao.hears("已全额赔付")
    await zhao.presses("✅ 确认")
    await lin.hears("已全额赔付")
    appeal = await appeals(town, lin, number)
    await town.waits_until(november(25, 18))

    await chen.hears("⏰", f"🔴 {appeal}：办结已超时")
    assert zhao.times_heard(ESCALATED) == zhao.times_heard("⏰") == 0
    assert chen.times_heard(ESCALATED) == 0


async def test_of_an_appeal_that_is_missed_the_next_one_up_who_may_decide_it_hears(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    appeal = await appeals(town, lin, await resolved(lin, wang))
    await town.waits_until(november(25, 18))

    await zhao.hears("⏰", f"🔴 {appeal}：办结已超时")
    await chen.hears(ESCALATED, appeal)
    assert zhao.times_heard(ESCALATED) == 0
    await finds(chen, appeal)
