"""/me: languages, hours and room of the staff, and who therefore gets a ticket."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

NOT_YOURS = "这里没有您可以办理的内容"
ENGLISH = "My parcel is late by three days"


@pytest.fixture
async def li(town: Town, wang: Actor) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


async def sets(town: Town, actor: Actor, *labels: str) -> None:
    """``actor`` presses these on the screen of /me."""
    await actor.says("/me")
    for label in labels:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def test_one_screen_says_what_is_set(town: Town, wang: Actor) -> None:
    await wang.says("/me")
    card = await wang.hears("王强 · 处理人", "答复客户用：中文、English", "手上最多：不限")
    await wang.hears("工作时间：同服务台")

    assert labels(card)[:7] == ["✓ 中文", "✓ English", "5", "10", "20", "30", "✓ 不限"]


async def test_a_handler_who_answers_in_the_customer_s_language_goes_first(
    town: Town, wang: Actor, li: Actor, mary: Actor, lin: Actor
) -> None:
    await sets(town, wang, "English")
    await wang.hears("答复客户用：中文\n")
    numbers = [await mary.files(ENGLISH) for _ in range(2)]
    assert [town.ticket(each)["handler"] for each in numbers] == ["李娜", "李娜"]
    await sets(town, li, "English")
    other = await mary.files(ENGLISH)

    assert town.ticket(other)["handler"] == "王强"


async def test_one_language_has_to_stay(town: Town, wang: Actor) -> None:
    await sets(town, wang, "English", "中文")

    await wang.hears_toast("至少要有一种语言")


async def test_whoever_has_no_room_is_spared_while_others_have(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await sets(town, wang, "其他件数")
    for words in ("很多", "0", "1000"):
        await wang.says(words)
    await town.quiet()
    assert wang.times_heard("请写一个 1 到 999 的数") == 3
    await wang.says("1")
    await wang.hears("手上最多：1（现有 0 件）")
    numbers = [await lin.files(LATE) for _ in range(4)]

    owners = [town.ticket(each)["handler"] for each in numbers]
    assert sorted(owners) == ["李娜", "李娜", "李娜", "王强"]


async def test_where_nobody_has_room_the_ticket_is_not_lost(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await sets(town, wang, "其他件数")
    await wang.says("1")
    await wang.hears("手上最多：1")
    numbers = [await lin.files(LATE) for _ in range(2)]

    assert [town.ticket(each)["handler"] for each in numbers] == ["王强", "王强"]


async def test_one_s_own_hours_decide_who_is_asked_first(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await sets(town, wang, "工作时间", "写时间")
    await wang.says("看情况")
    await wang.hears("没看懂")
    await wang.says("周六 10:00-14:00")
    await wang.hears("🕘 周六 10:00-14:00")
    friday = [await lin.files(LATE) for _ in range(2)]
    assert [town.ticket(each)["handler"] for each in friday] == ["李娜", "李娜"]
    await town.waits_until(november(21, 11))
    saturday = await lin.files(LATE)

    assert town.ticket(saturday)["handler"] == "王强"


async def test_a_critical_matter_waits_for_nobody_s_hours(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await sets(town, wang, "工作时间", "写时间")
    await wang.says("周六 10:00-14:00")
    await wang.hears("🕘 周六 10:00-14:00")
    await lin.files(LATE)
    number = await lin.files("门店天花板掉下来，有人受伤了")

    assert town.ticket(number)["handler"] == "王强"


async def test_days_are_switched_on_and_off(town: Town, wang: Actor) -> None:
    await sets(town, wang, "工作时间", "周三", "周六")
    await wang.hears("🕘 周一至周二 09:00-12:00, 13:30-18:00")
    await wang.hears("🕘 周四至周六 09:00-12:00, 13:30-18:00")
    await wang.presses("同服务台")
    await wang.hears("工作时间：同服务台")


async def test_a_manager_sets_it_for_others(town: Town, chen: Actor, wang: Actor) -> None:
    await chen.says("/people")
    for label in ("王强", "⚙️ 语言和时间", "10", "🕘 工作时间", "写时间"):
        await town.quiet()
        await chen.presses(label)
    await chen.says("周一至周四 9:00-17:00")
    await chen.hears("王强 · 处理人", "手上最多：10", "周一至周四 09:00-17:00")
    await wang.says("/me")

    await wang.hears("手上最多：10", "周一至周四 09:00-17:00")


async def test_nobody_sets_it_for_a_colleague(
    town: Town, wang: Actor, li: Actor, lin: Actor, zhao: Actor
) -> None:
    await wang.says("/me")
    card = await wang.hears("王强 · 处理人")
    data = card["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    await lin.says("/me")
    await lin.hears(NOT_YOURS)
    for somebody in (li, zhao, lin):
        await somebody.forges(somebody.said()[-1], data)
        await somebody.hears_toast(NOT_YOURS)
    await wang.forges(card, data.replace("capacity", "x"))
    await wang.forges(card, data[:-1] + "7")
    await town.quiet()

    assert [NOT_YOURS in toast for toast in wang.toasts()[-2:]] == [True] * 2


async def test_the_profile_in_english(town: Town) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await sets(town, ann, "中文", "20", "Hours", "Write hours")
    await ann.says("Mon-Fri 9am-5pm")

    await ann.hears("Answers customers in: English", "At most in hand: 20", "Mon–Fri 09:00-17:00")
