"""The desk learns from what was put right, and reads by it without a restart."""

import pytest
from sqlalchemy import select

from storage import corrections
from storage.corrections import Correction
from storage.people import find
from storage.tickets import find_by_number
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

WORDS = ("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸")
"""What tells the lessons from each other."""


def _lesson(place: int) -> tuple[str, str]:
    if place % 2:
        return f"{WORDS[place % 10]}栋楼下施工的灰尘很大，第 {place} 回", "fault"
    return f"{WORDS[place % 10]}区的充电桩占车位，第 {place} 次", "billing"


async def _taught(town: Town, count: int) -> None:
    """As if staff had corrected so many texts that the rules can't place."""
    async with town.sandbox.house.writing() as session:
        keys = town.sandbox.house.database.keys
        lessons = [_lesson(place) for place in range(count)]
        corrections.keep(session, keys, "category", lessons, now=town.clock.now())


def _made(town: Town) -> set[str]:
    with town.reading() as session:
        return set(corrections.made(session))


async def test_enough_corrections_are_learnt_and_used_at_once(town: Town, lin: Actor) -> None:
    text = "充电桩占车位，我要投诉"
    assert "🏷 其他" in words(await lin.drafts(text))
    await lin.presses("取消")
    await _taught(town, 40)
    await town.waits(minutes=2)
    assert _made(town) == {"category"}

    assert "🏷 费用" in words(await lin.drafts(text))


async def test_a_few_corrections_are_no_lecture_yet(town: Town, lin: Actor) -> None:
    await _taught(town, 9)
    await town.waits(minutes=2)

    assert _made(town) == set()


async def test_what_finished_tickets_were_read_as_rightly_counts_as_well(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files("快递延误了三天还没送到")
    await wang.presses("接单")
    await wang.presses("办结")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("漏扫")
    await lin.hears("结果如下")
    await _taught(town, 40)
    await town.waits(minutes=2)

    with town.reading() as session:
        kept = session.scalars(select(Correction).where(Correction.ticket_id == 1)).all()
        assert [(each.field, each.label) for each in kept] == [("category", "delay")]


async def test_it_is_used_by_a_desk_that_was_taught_from_outside(town: Town, lin: Actor) -> None:
    """`duban teach` beside a running desk."""
    from bot.teaching import keep_lessons, use
    from prompts.reading.learning.lessons import Field, Lesson
    from prompts.reading.learning.teaching import teach

    database = town.sandbox.house.database
    lessons = [Lesson(*_lesson(place)) for place in range(40)]
    kept = keep_lessons(database, Field.CATEGORY, lessons, town.clock.now())
    model = teach(Field.CATEGORY, kept, town.sandbox.house.desk, town.clock.now()).model
    use(database, Field.CATEGORY, model, town.clock.now())
    await town.waits(minutes=1)

    assert "🏷 故障" in words(await lin.drafts("楼下施工的灰尘很大，我要投诉"))


async def _taught_with(town: Town, number: str) -> None:
    """The desk reads by what it learnt from others, and from the ticket."""
    await _taught(town, 40)
    async with town.sandbox.house.writing() as session:
        keys = town.sandbox.house.database.keys
        ticket = find_by_number(session, number)
        assert ticket is not None
        lesson = [(ticket.text, "billing")]
        corrections.keep(
            session, keys, "category", lesson, now=town.clock.now(), ticket_id=ticket.id
        )
    await town.waits(minutes=2)
    assert _made(town) == {"category"}


async def test_whoever_is_erased_takes_the_model_along_at_once(
    town: Town, lin: Actor, mary: Actor
) -> None:
    await _taught_with(town, await lin.files("充电桩占车位，第九十次"))
    assert "🏷 Billing" in words(await mary.drafts("充电桩占车位，我要投诉"))
    await mary.presses("Cancel")
    await lin.says("/deleteme")
    await lin.presses("撤回并全部删除")
    await lin.hears("已全部删除")
    assert _made(town) == set()

    assert "🏷 Other" in words(await mary.drafts("充电桩占车位，我要投诉"))
    await mary.presses("Cancel")
    await town.waits(minutes=2)
    assert _made(town) == {"category"}
    assert "🏷 Billing" in words(await mary.drafts("充电桩占车位，我要投诉"))


@pytest.mark.parametrize("count", [40])
async def test_it_is_not_learnt_again_and_again(town: Town, lin: Actor, count: int) -> None:
    await _taught(town, count)
    await town.waits(minutes=2)
    with town.reading() as session:
        first = corrections.made(session)
    await town.waits(minutes=10)

    with town.reading() as session:
        assert corrections.made(session) == first
        assert find(session, lin.id) is None
