"""已知悉: grave and missed matters ask for an acknowledgement; it ends the escalation.

An ordinary complaint of Friday 14:05 is to be answered by Monday 18:00; four working hours later,
on Tuesday 14:30, the manager is told that it was not.
"""

from storage.audit import trail_of
from tests.conversations.course import LATE, accepted, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

INJURED = "门店天花板掉下来，有人受伤了"
NOT_YOURS = "这里没有您可以办理的内容"


async def _missed(town: Town, wang: Actor, lin: Actor) -> str:
    """Accepted, but not answered in time; returns the number."""
    number = await accepted(lin, wang)
    await town.waits_until(november(23, 18, 1))
    return number


def _seen(town: Town, ticket_id: int = 1) -> int:
    with town.reading() as session:
        return sum(entry.action == "seen" for entry in trail_of(session, ticket_id))


async def test_after_the_acknowledgement_nobody_above_is_told(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await _missed(town, wang, lin)
    card = await zhao.hears(f"🔴 {number}：首次回复已超时")
    assert labels(card) == [f"📂 {number}", "🤝 我来督办"]
    await zhao.presses("我来督办")
    await zhao.hears_toast(f"已记下：{number} 由您跟进")
    await town.waits_until(november(24, 14, 35))

    assert f"{number}：首次回复已超时" not in chen.chat()


async def test_without_it_the_manager_is_told(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await _missed(town, wang, lin)
    await town.waits_until(november(24, 14, 35))

    await chen.hears(f"{number}：首次回复已超时")


async def test_the_next_promise_that_is_missed_goes_up_again(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await _missed(town, wang, lin)
    await zhao.presses("我来督办")
    await zhao.hears_toast("由您跟进")
    await town.waits_until(november(25, 18, 1))

    await zhao.hears(f"🔴 {number}：办结已超时")


async def test_the_button_goes_and_a_second_press_counts_once(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await _missed(town, wang, lin)
    await zhao.presses("我来督办", times=2)

    await town.quiet()
    assert labels(await zhao.hears("🔺")) == ["📂 C20261120-0001"]
    assert _seen(town) == 1


async def test_of_several_one_button_is_for_all_of_them(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    numbers = [await accepted(lin, wang) for _ in range(2)]
    await town.waits_until(november(23, 18, 1))
    card = await zhao.hears("升级：2 件", *numbers)
    opening = [f"📂 {number}" for number in numbers]
    assert labels(card) == [*opening, "🤝 这 2 件我来督办"]
    await zhao.presses("我来督办", under=card)
    await zhao.hears_toast("已记下：2 件由您跟进")

    await town.quiet()
    assert labels(await zhao.hears("升级：2 件")) == opening
    assert [_seen(town, ticket) for ticket in (1, 2)] == [1, 1]


async def test_of_several_what_is_settled_meanwhile_is_left_out(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    numbers = [await accepted(lin, wang) for _ in range(2)]
    await town.waits_until(november(23, 18, 1))
    card = await zhao.hears("升级：2 件", *numbers)
    await resolves(wang)
    await lin.hears("结果如下")
    await town.quiet()
    await zhao.presses("我来督办", under=card, times=2)

    await zhao.hears_toast("已记下：1 件由您跟进")
    await town.quiet()
    assert sum(_seen(town, ticket) for ticket in (1, 2)) == 1


async def test_of_several_one_button_is_for_all_of_them_in_english(
    town: Town, wang: Actor, lin: Actor
) -> None:
    ann = await town.staff("Ann", "supervisor", language="en")
    numbers = [await accepted(lin, wang) for _ in range(2)]
    await town.waits_until(november(23, 18, 1))
    card = await ann.hears("Escalated: 2 tickets", *numbers)
    assert labels(card) == [*(f"📂 {number}" for number in numbers), "🤝 I'll see to all 2"]
    await ann.presses("I'll see to all 2", under=card)

    await ann.hears_toast("Noted: you see to 2 tickets")


async def test_who_takes_it_first_has_it_and_the_other_reads_so(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    li = await town.staff("李主管", "supervisor")
    number = await _missed(town, wang, lin)
    card = await li.hears("🔺", number)
    await zhao.presses("我来督办", under=await zhao.hears("🔺", number))
    await zhao.hears_toast(f"已记下：{number} 由您跟进")

    redrawn = await li.hears(f"🤝 {number}：赵敏 已在跟进")
    assert labels(redrawn) == ["📂 打开工单"]
    await li.forges(card, "t:seen:1:2")
    await li.hears_toast(f"{number} 已由 赵敏 跟进")
    assert _seen(town) == 1


async def test_of_several_that_another_has_taken_the_second_is_told_so(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    li = await town.staff("李主管", "supervisor")
    for _ in range(2):
        await accepted(lin, wang)
    await town.waits_until(november(23, 18, 1))
    card = await li.hears("升级：2 件")
    await zhao.presses("我来督办", under=await zhao.hears("升级：2 件"))
    await zhao.hears_toast("已记下：2 件由您跟进")
    await li.presses("我来督办", under=card)

    await li.hears_toast("都已有人跟进")
    assert [_seen(town, ticket) for ticket in (1, 2)] == [1, 1]


async def test_who_has_it_in_english(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    ann = await town.staff("Ann", "supervisor", language="en")
    number = await _missed(town, wang, lin)
    card = await ann.hears("🔺", number)
    await zhao.presses("我来督办")
    await ann.hears(f"🤝 {number}: 赵敏 sees to it")
    await ann.forges(card, "t:seen:1:2")

    await ann.hears_toast(f"赵敏 sees to {number} already")


async def test_a_critical_matter_asks_the_managers_for_it(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(INJURED)
    await chen.presses("已知悉", under=await chen.hears("请立即关注"))

    await chen.hears_toast(f"已记下：{number} 由您跟进")
    assert _seen(town) == 1


async def test_of_a_matter_settled_meanwhile_the_card_says_so(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(INJURED)
    card = await chen.hears("🚨", number)
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("↩️ 撤回")
    await lin.presses("确认撤回")
    await town.quiet()
    await chen.presses("已知悉", under=card)
    await chen.hears_toast(f"{number}：客户已撤回，不用再跟进")
    await town.quiet()

    assert "🚨" not in chen.chat()
    await chen.hears(f"📂 {number}", "客户已撤回")
    assert _seen(town) == 0


async def test_what_was_resolved_in_time_needs_nobody_to_see_to_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await _missed(town, wang, lin)
    card = await zhao.hears("🔺", number)
    await resolves(wang)
    await lin.hears("结果如下")
    await town.quiet()
    await zhao.presses("我来督办", under=card)
    await zhao.hears_toast(f"{number}：已办结，等客户评价，不用再跟进")
    await zhao.hears(f"📂 {number}", "已办结")


async def test_the_acknowledgement_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    boss = await town.staff("Ann", "manager", language="en")
    number = await mary.files("The ceiling fell down and two people were injured")
    await boss.presses("👀 Seen", under=await boss.hears("is critical"))

    await boss.hears_toast(f"Noted: you see to {number}")


async def test_the_quality_office_sees_what_has_come_up_to_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    office = await town.staff("质检", "supervisor", "quality")
    number = await _missed(town, wang, lin)
    await town.waits_until(november(24, 18, 1))
    card = await office.hears(f"🔴 {number}：首次回复已超时")
    await office.presses(f"📂 {number}", under=card)
    seen = await office.hears(f"📂 {number}", LATE)
    assert labels(seen) == ["✨ 帮手", "📖 全文", "🕘 经过"]
    await office.presses("我来督办", under=card)
    await office.hears_toast(f"已记下：{number} 由您跟进")
    await office.forges(card, "g:1:2:1")

    await office.hears_toast(NOT_YOURS)
    assert town.ticket(number)["grade"] == 3


async def test_who_has_no_say_acknowledges_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    qian = await town.staff("钱进", "supervisor", "finance")
    for actor in (lin, wang, qian):
        await actor.forges(actor.said()[-1], "t:seen:1:2")

    await town.quiet()
    assert all(NOT_YOURS in actor.toasts()[-1] for actor in (lin, wang, qian))
    assert _seen(town) == 0
