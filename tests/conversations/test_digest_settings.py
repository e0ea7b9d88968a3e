"""日报设置: when one's digest comes, of what, in which language, or that it doesn't.

The desk's digest comes at 18:00.
"""

from datetime import datetime

import pytest

from storage.people import find
from tests.conversations.course import LATE, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

NOT_YOURS = "这里没有您可以办理的内容"
TITLE = "📊 日报 ·"


async def settings(manager: Actor, wanted: str = "") -> None:
    """The manager opens their settings."""
    await manager.says("/digest")
    await manager.hears(TITLE)
    await manager.presses("日报设置")
    await manager.hears("⚙️ 日报设置", wanted)


def _due(town: Town, manager: Actor) -> datetime | None:
    with town.reading() as session:
        person = find(session, manager.id)
        assert person is not None
        return person.digest_due


async def test_it_comes_at_the_time_that_was_chosen_and_leaves_no_hour_out(
    town: Town, chen: Actor, lin: Actor
) -> None:
    await town.waits_until(november(20, 18, 1))
    await chen.hears(TITLE)
    await settings(chen, "下一份：明天 18:00")
    await lin.files(LATE)
    await chen.presses("08:30")
    await chen.hears("下一份：明天 08:30")
    before = chen.times_heard(TITLE)
    await town.waits_until(november(21, 8, 31))

    await chen.hears(TITLE, "今天 08:30", "昨天 18:00 至", "受理 1")
    assert chen.times_heard(TITLE) == before + 1
    await town.waits_until(november(21, 23))
    assert chen.times_heard(TITLE) == before + 1
    assert _due(town, chen) == november(22, 8, 30)


async def test_a_later_time_of_the_same_day_sends_a_second_digest_that_day(
    town: Town, chen: Actor
) -> None:
    await town.waits_until(november(20, 18, 1))
    await chen.hears(TITLE, "18:00")
    await settings(chen)
    await chen.presses("20:00")
    await chen.hears("下一份：今天 20:00")
    await town.waits_until(november(20, 20, 1))

    await chen.hears(TITLE, "今天 18:00 至 今天 20:00")


async def test_any_time_can_be_written(town: Town, chen: Actor) -> None:
    await settings(chen)
    await chen.presses("其他时间")
    await chen.hears("请写时间")
    await chen.says("早点吧")
    await chen.hears("这个时间我没看懂")
    await chen.says("6：05")
    await chen.hears("下一份：明天 06:05")
    await chen.says("/digest 21点")

    await chen.hears("下一份：今天 21:00")
    assert _due(town, chen) == november(20, 21)


@pytest.mark.parametrize("said", ["24:00", "12:60", "-1:00", "9", "1e2", "８:30x"])
async def test_what_is_no_time_changes_nothing(town: Town, chen: Actor, said: str) -> None:
    await chen.says(f"/digest {said}")
    await chen.hears("这个时间我没看懂")

    assert _due(town, chen) == november(20, 18)


async def test_it_can_be_switched_off_and_on(town: Town, chen: Actor) -> None:
    await settings(chen)
    before = chen.times_heard(TITLE)
    await chen.presses("不要日报")
    card = await chen.hears("🔕 已关闭")
    assert labels(card)[0] == "🔔 打开日报"
    await town.waits_until(november(21, 18, 1))
    assert chen.times_heard(TITLE) == before
    await chen.presses("打开日报")
    await chen.hears("下一份：明天 18:00")
    await chen.says("/digest off")
    await chen.hears("🔕 已关闭")
    await chen.says("/digest 开")
    await chen.hears("下一份：明天 18:00")
    await town.waits_until(november(22, 18, 1))

    await chen.hears(TITLE, "昨天 18:00 至 今天 18:00")


@pytest.mark.parametrize("said", ["/digest off", "/digest on"])
async def test_switching_ends_the_question_for_a_time(town: Town, chen: Actor, said: str) -> None:
    await chen.says("/digest 25:99")
    await chen.hears("这个时间我没看懂")
    await chen.says(said)
    await chen.hears("日报设置")
    await town.quiet()

    assert chen.times_heard("这个时间我没看懂") == 1


async def test_the_figures_are_of_the_department_that_was_chosen(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    refund = await lin.files("退货十天了，退款一直没到账")
    await settings(chen, "范围：全部部门")
    await chen.presses("财务")
    await chen.hears("⚙️ 日报设置", "范围：财务")
    await chen.says("/digest")
    await chen.hears(TITLE, "· 财务", "受理 1")
    await chen.presses("受理")
    assert refund in labels(await chen.hears("📑 受理"))[0]
    await chen.presses("全部部门")
    await chen.says("/digest")

    await chen.hears(TITLE, "· 全部部门", "受理 2")


async def test_a_manager_of_one_department_has_no_choice_of_it(town: Town, lin: Actor) -> None:
    qian = await town.staff("钱总", "manager", "finance")
    await lin.files(LATE)
    await settings(qian, "范围：财务")
    assert not any("物流" in label for label in labels(qian.said()[-1]))
    for data in ["of:0", "of:1", "of:99", "of:x", "at:0831", "at:", "in:fr", "x:"]:
        await qian.forges(qian.said()[-1], f"dg:{data}")
    await town.quiet()
    assert sum(NOT_YOURS in toast for toast in qian.toasts()) == 8
    for place in ("0", "1", "99"):
        figure = f"n:received:1600000000:1700000000:0:0:{place}"
        await qian.forges(qian.said()[-1], figure)
    await town.quiet()

    assert sum(NOT_YOURS in toast for toast in qian.toasts()) >= 9


async def test_the_settings_are_for_who_gets_digests(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.says("/mine")
    await lin.hears("还没有工单")
    for somebody in (wang, zhao, lin):
        for data in ("dg:settings:", "dg:at:0830", "dg:off:"):
            await somebody.forges(somebody.said()[-1], data)
    await town.quiet()

    for somebody in (wang, zhao, lin):
        assert sum(NOT_YOURS in toast for toast in somebody.toasts()) == 3


async def test_every_digest_comes_with_a_picture(town: Town, chen: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await chen.says("/digest")
    await chen.hears(TITLE)
    await town.waits_until(november(20, 18, 1))
    await town.restarts()
    pictures = [message["photo"][-1] for message in chen.said() if "photo" in message]

    assert len(pictures) == 2
    assert all((picture["width"], picture["height"]) == (1280, 800) for picture in pictures)


async def test_the_settings_in_english(town: Town, chen: Actor) -> None:
    await settings(chen)
    await chen.presses("English")
    await chen.hears("⚙️ Digest settings", "The next one: today 18:00", "Scope: all departments")
    await chen.presses("No digests")
    await chen.hears("Switched off")
    await chen.says("/digest on")
    await chen.presses("Another time")
    await chen.says("quarter to nine")
    await chen.hears("I didn't understand that time")
    await chen.says("8:45")

    await chen.hears("The next one: tomorrow 08:45")


@in_both
async def test_time_and_department_are_set_in_one_line(town: Town, language: str) -> None:
    eve = await town.staff("Eve", "manager", language=language)
    zh = language == "zh"
    await eve.says("日报8点，只看物流" if zh else "digest at 8 only logistics")
    await eve.hears("08:00", "范围：物流" if zh else "Scope: Logistics")
    await eve.says("算了" if zh else "cancel")
    await eve.hears("好的，不写了" if zh else "never mind")


@in_both
async def test_what_cannot_be_done_is_said_in_words(town: Town, language: str) -> None:
    eve = await town.staff("Eve", "manager", language=language)
    await town.staff("Grace", "handler", language=language)
    await town.staff("Oliver", "handler", language=language)
    zh = language == "zh"
    await eve.says("把Grace的工单都转给Oliver" if zh else "give all graces tickets to Oliver")
    await eve.hears("Grace", "手上没有工单" if zh else "has no tickets in hand")
    await eve.says("邀请一个管理员" if zh else "invite an administrator for logistics")
    await eve.hears("不能邀请管理员" if zh else "can't invite anybody as administrator")
    await eve.says("邀请一个主管" if zh else "invite a supervisor for logistics")
    await town.quiet()
    assert ("不能邀请" if zh else "can't invite") not in eve.said()[-1]["text"]
