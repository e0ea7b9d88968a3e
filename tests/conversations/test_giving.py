"""转派: a superior gives a ticket to anybody of the departments they answer for."""

import pytest

from tests.conversations.course import LATE, finds
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE_EN = "My parcel is late by three days"


@pytest.fixture
async def wang(town: Town) -> Actor:
    """Who gets what is about a parcel."""
    return await town.staff("王强", "handler", "logistics")


async def _gives(town: Town, superior: Actor, number: str, more: str, give: str) -> list[str]:
    await town.quiet()
    await finds(superior, number)
    for label in (more, give):
        await town.quiet()
        await superior.presses(label)
    await town.quiet()
    return labels(superior.said()[-1])


async def test_who_answers_for_several_departments_gives_it_to_any_of_them(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    own = await town.staff("李娜", "handler", "logistics")
    await town.staff("孙洁", "handler", "finance")
    number = await lin.files(LATE)
    await wang.hears(f"{number} 派给您了")
    offered = await _gives(town, chen, number, "⋯ 更多", "↪️ 转派")
    await chen.hears("您所管部门的人都可以")
    assert offered[:2] == ["🟢 李娜（在办 0）", "🟢 孙洁（在办 0） · 财务部"]
    await chen.says("诸葛亮")
    await chen.hears("您所管的部门里没有这个名字")
    await chen.says("孙洁")

    await town.quiet()
    assert town.ticket(number)["handler"] == "孙洁"
    assert number not in own.chat()


async def test_who_was_given_it_from_elsewhere_works_on_it(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    sun = await town.staff("孙洁", "handler", "finance")
    number = await lin.files(LATE)
    await _gives(town, chen, number, "⋯ 更多", "↪️ 转派")
    await chen.presses("孙洁")
    await sun.hears(f"🆕 {number} 派给您了")
    await sun.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await sun.presses("回复客户")
    await sun.says("正在查")

    await lin.hears("正在查")


async def test_a_supervisor_of_one_department_gives_it_to_nobody_of_another(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await town.staff("孙洁", "handler", "finance")
    qian = await town.staff("钱进", "supervisor", "logistics")
    await town.staff("李娜", "handler", "logistics")
    number = await lin.files(LATE)
    offered = await _gives(town, qian, number, "⋯ 更多", "↪️ 转派")
    assert not any("孙洁" in label for label in offered)
    await qian.says("孙洁")

    await qian.hears("您所管的部门里没有这个名字")
    assert town.ticket(number)["handler"] == "王强"


async def test_giving_across_departments_in_english(town: Town, mary: Actor) -> None:
    await town.staff("Ann", "handler", "logistics", language="en")
    await town.staff("Grace", "handler", "finance", language="en")
    cyd = await town.staff("Cyd", "manager", language="en")
    number = await mary.files(LATE_EN)
    await _gives(town, cyd, number, "⋯ More", "↪️ Hand over")
    await cyd.hears("anybody of the departments you answer for")
    await cyd.says("Grace")
    await town.quiet()

    assert town.ticket(number)["handler"] == "Grace"
