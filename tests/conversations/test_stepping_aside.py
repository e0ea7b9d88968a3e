"""Staff look something up in the middle of a step: it goes on, and nothing they wrote is lost."""

import pytest

from tests.conversations.course import LATE, accepted, finds
from tests.conversations.people import Actor
from tests.conversations.town import Town

CAUSE = "原因是什么"


async def _asked_for_the_cause(lin: Actor, wang: Actor) -> str:
    number = await accepted(lin, wang)
    await wang.presses("办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送")
    await wang.hears(CAUSE)
    return number


@pytest.mark.parametrize(
    "look",
    [
        "/find 快递",
        "/queue",
        "📋 我的待办",
        "/pool",
        "/overdue",
        "/mine",
        "/help",
        "/me",
        "/why",
        "/announce",
        "/deleteme",
    ],
)
async def test_after_a_look_the_cause_is_asked_for_again(
    look: str, town: Town, wang: Actor, lin: Actor
) -> None:
    await _asked_for_the_cause(lin, wang)
    await wang.says(look)
    await town.quiet()
    assert wang.times_heard(CAUSE) == 2
    await wang.says("分拣错误")

    await wang.hears("结果正在发给客户")
    await lin.hears("已办结，结果如下", "已补送")
    await lin.has_not_heard("分拣错误")


async def test_after_a_look_the_cause_is_asked_for_again_in_english(
    town: Town, mary: Actor
) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Resolve")
    await ann.says("Delivered today")
    await ann.hears("what was the cause?")
    await ann.says("/find parcel")
    await town.quiet()
    assert ann.times_heard("what was the cause?") == 2
    await ann.says("Sorted wrongly")

    await mary.hears("Delivered today")
    await mary.has_not_heard("Sorted wrongly")


async def test_a_card_is_opened_without_leaving_the_step(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _asked_for_the_cause(lin, wang)
    await finds(wang, number)
    await wang.presses("全文")
    await town.quiet()
    await wang.says("分拣错误")

    await wang.hears("结果正在发给客户")


async def test_what_begins_something_else_says_that_the_step_is_over(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _asked_for_the_cause(lin, wang)
    await wang.says("/find")

    await wang.hears("刚才的「✅ 办结」还没完成，已停下")
    await wang.hears("写的没有发出", "已补送")
    await wang.says("快递")
    await wang.hears("🔎 快递", LATE)
    await lin.has_not_heard("已补送")


async def test_the_step_that_was_ended_can_be_begun_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _asked_for_the_cause(lin, wang)
    await wang.says("/find")
    ended = await wang.hears("还没完成，已停下")
    await wang.presses("办结", under=ended)
    await wang.says("已补送")
    await wang.hears(CAUSE)
    await wang.says("分拣错误")

    await lin.hears("已办结，结果如下", "已补送")


@pytest.mark.parametrize("language", ["zh-hans", "en"])
async def test_what_was_written_for_a_step_comes_back_the_next_day(
    town: Town, lin: Actor, language: str
) -> None:
    ann = await town.staff("Ann", "handler", language=language)
    say = ann.words.label
    number = await lin.files(LATE)
    for press in ("btn-accept", "btn-resolve"):
        await ann.presses(say(press))
        await town.quiet()
    await ann.says("已补送")
    await town.waits(hours=13)
    await ann.says("分拣错误")

    await ann.hears(say("step-ended", what=say("btn-resolve")))
    head = {"zh-hans": f"您为 {number} 写的", "en": f"What you wrote for {number}"}[language]
    await ann.hears(head, "已补送")
    await lin.has_not_heard("分拣错误")


async def test_a_press_that_begins_something_else_shows_what_was_written(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _asked_for_the_cause(lin, wang)
    await wang.presses("回复客户")

    await wang.hears("刚才的「✅ 办结」还没完成，已停下")
    await wang.hears("写的没有发出", "已补送")


async def test_whoever_cancels_is_told_only_that(town: Town, wang: Actor, lin: Actor) -> None:
    await _asked_for_the_cause(lin, wang)
    await wang.presses("取消")
    await wang.hears("好的，不写了")
    await town.quiet()

    await wang.has_not_heard("还没完成")


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_where_nothing_was_written_nobody_is_told_that_it_is_over(
    town: Town, language: str
) -> None:
    ann = await town.staff("Ann", "handler", language=language)
    customer = await town.customer("Kay", language)
    say = ann.words.label
    await customer.files({"zh": LATE, "en": "My parcel is three days late"}[language])
    for press in ("btn-accept", "btn-extend"):
        await town.quiet()
        await ann.presses(say(press))
    await town.quiet()
    await ann.says("/file")
    await town.waits(hours=13)
    await ann.says("/help")

    await ann.has_not_heard("⏸")


async def test_whose_words_were_not_sent_is_told_which_ticket_they_were_for(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await _asked_for_the_cause(lin, wang)
    await wang.says("/find")

    await wang.hears(f"您为 {number} 写的没有发出", "已补送")
