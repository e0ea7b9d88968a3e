"""Faults seen in other desks (`peers.md`), each a test of ours.

Those that have a home elsewhere: blocked people are no failures (`test_unreachable`), texts in
full and never cut within an entity (`test_texts`), a name is no markup (`test_texts`), duplicate
updates, two workers, pauses ordered by Telegram and undelivered sends (`tests/engine`), a second
tap (`test_outcomes`), all pictures of an album (`test_drafts`).
"""

from sqlalchemy.orm import Session

from storage.follow_ups import FollowUp, visits_of
from storage.people import find
from storage.promises import Promise, promises_of
from storage.rules.promised import PromiseName
from storage.tickets import Ticket, find_by_number
from tests.conversations.course import LATE, accepted, closed
from tests.conversations.people import Actor
from tests.conversations.town import Town, november

GRAVE = "电梯里有人被困，门打不开，很危险"
REMINDERS = ("⏰", "🔺")


def _reminders(actor: Actor) -> int:
    return sum(actor.times_heard(sign) for sign in REMINDERS)


def _resolution(town: Town, number: str) -> Promise:
    with town.reading() as session:
        return promises_of(session, _ticket(session, number))[PromiseName.RESOLVE]


def _ticket(session: Session, number: str) -> Ticket:
    ticket = find_by_number(session, number)
    assert ticket is not None
    return ticket


async def test_a_reminder_does_not_begin_the_waiting_time_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    before = _resolution(town, number)
    await town.waits_until(november(24, 12))
    await wang.hears("⏰", number)
    after = _resolution(town, number)

    assert (after.begun_at, after.due_at) == (before.begun_at, before.due_at)
    await town.waits_until(november(25, 18, 1))
    await wang.hears(f"🔴 {number}：办结已超时，应在今天 18:00 前")


async def test_nobody_hears_a_reminder_again_because_a_new_day_began(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await lin.files(GRAVE)  # chased round the clock, and nobody does anything
    await town.waits_until(november(20, 23, 50))
    heard = [_reminders(each) for each in (wang, zhao, chen)]
    await town.waits_until(november(21, 0, 20))

    assert [_reminders(each) for each in (wang, zhao, chen)] == heard
    assert heard[0] > 1


async def test_lines_that_come_quickly_one_after_another_are_all_kept(
    town: Town, wang: Actor, lin: Actor
) -> None:
    lines = [LATE, "电话打不通", "客服不理人", "单号 SF1234567890", "请尽快"]
    for line in lines:
        await lin.says(line)
    await town.quiet()
    await lin.presses("提交")
    card = await wang.hears(*lines)

    assert card["chat"]["id"] == wang.id


async def test_two_people_in_the_middle_of_something_are_not_mixed_up(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    first = await accepted(lin, wang)
    li = await town.staff("李娜", "handler")
    second = await mary.files("The cup arrived broken, I want a refund")
    await li.presses("接单")
    await mary.hears(f"taken on {second}")
    await wang.presses("询问客户")
    await li.presses("办结")
    await li.hears("怎么解决的")
    await lin.says("/mine")
    await lin.presses(first)
    await lin.presses("写给处理人")
    await li.says("已退款")
    await wang.says("门牌是多少？")
    await lin.says("门口有狗")

    await lin.hears(first, "门牌是多少？")
    await wang.hears(first, "门口有狗")
    await li.hears("原因是什么")
    await town.quiet()
    assert "门牌" not in mary.chat()
    assert "门口有狗" not in li.chat()
    assert "已退款" not in lin.chat() + wang.chat()


async def test_the_rating_is_about_whoever_solved_it_whoever_has_it_later(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    li = await town.staff("李娜", "handler")
    async with town.sandbox.house.writing() as session:
        _ticket(session, number).handler = find(session, li.id)
    await town.waits(days=4)
    await lin.presses("✅ 已解决")
    await lin.presses("★★★★★")
    await lin.hears("还有什么想对我们说的吗")

    with town.reading() as session:
        visits: list[FollowUp] = list(visits_of(session, _ticket(session, number).id))
        rated = [(each.stars, each.handler and each.handler.name) for each in visits]
    assert rated == [(5, "王强")]
