"""What fell due while the desk was down is one summary for each person; what is on time is not.

A complaint of Friday 14:05, to be accepted by 16:05; the desk stops at 14:30.
"""

from datetime import timedelta

from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor
from tests.conversations.town import Town, november

SUMMARY, CHASED, ESCALATED = "🌅", "⏰", "🔺"
GIVEN = "派给您了"


async def test_all_that_was_missed_is_one_summary_for_each_person(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    numbers = [await lin.files(LATE) for _ in range(3)]
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(hours=2))

    heard = [each.times_heard(SUMMARY) for each in (wang, zhao, chen)]
    assert heard == [1, 1, 0]
    for each in (wang, zhao):
        assert CHASED not in each.chat()
        assert ESCALATED not in each.chat()
        await each.hears("系统停运期间到期：3 件", *(f"🔴 {n}：接单已超时" for n in numbers))


async def test_it_is_not_said_again_at_the_next_start(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(hours=2))
    await town.restarts(after=timedelta(minutes=5))

    assert [each.times_heard(SUMMARY) for each in (wang, zhao)] == [1, 1]


async def test_what_follows_comes_in_its_usual_form(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(hours=2))
    await town.waits_until(november(23, 11, 7))

    await chen.hears(ESCALATED, f"🔴 {number}：接单已超时")
    assert SUMMARY not in chen.chat()


async def test_what_is_no_more_than_a_minute_late_is_no_summary(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await town.waits_until(november(20, 15, 4))
    await town.restarts(after=timedelta(seconds=90))

    assert wang.times_heard(CHASED) == 1
    assert SUMMARY not in wang.chat()


async def test_what_was_accepted_before_the_stop_is_not_in_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(hours=2))

    assert SUMMARY not in wang.chat() + zhao.chat()


async def test_nobody_loses_a_ticket_for_not_accepting_it_while_the_desk_was_down(
    town: Town, wang: Actor, lin: Actor
) -> None:
    li = await town.staff("李娜", "handler")
    await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(hours=2))
    await town.waits_until(november(20, 17, 29))
    assert GIVEN not in li.chat()
    await town.waits_until(november(20, 17, 31))

    await li.hears(GIVEN)


async def test_an_answer_given_while_the_desk_was_down_is_no_missed_promise(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """Telegram keeps the press; it was received when the desk came back, in time."""
    number = await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(minutes=20))
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await town.waits_until(november(20, 18))

    assert SUMMARY not in wang.chat()
    assert CHASED not in wang.chat()


async def test_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=timedelta(hours=2))

    await ann.hears(SUMMARY, f"🔴 {number}: acceptance is overdue, promised by today 16:05")
