"""Staff look something up in the middle of a step: it goes on, and nothing they wrote is lost."""

import pytest

from tests.conversations.course import LATE, accepted, finds, in_both
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


_CALL = {
    "zh": (
        "周奶奶说快递柜打不开，里面是药",
        "周奶奶",
        "快递柜打不开，里面是药",
        "您给 周奶奶 登记的还没有提交",
    ),
    "en": (
        "Mrs Klein says the locker doesn't open, my medicine is in it",
        "Mrs Klein",
        "the locker doesn't open, my medicine is in it",
        "What you began for Mrs Klein isn't submitted yet",
    ),
}
_ANOTHER = {
    "zh": "登记 李阿姨 说电梯坏了，打来电话",
    "en": "file a call: Jo Hill says the lift stopped",
}


@in_both
@pytest.mark.parametrize(
    "other", ["/file", "/customer", "another", "btn-cancel", "never mind", "a step"]
)
async def test_what_a_caller_said_is_had_back_where_their_number_was_asked_for(
    town: Town, customer: Actor, handler: Actor, language: str, other: str
) -> None:
    line, name, told, put_away = _CALL[language]
    if other == "a step":
        await accepted(customer, handler)
    await handler.says("/file")
    await town.quiet()
    await handler.says(line)
    await town.quiet()
    if other.startswith("btn-"):
        await handler.presses(handler.words.label(other))
    elif other == "a step":
        await handler.presses(handler.words.label("btn-reply"))
    else:
        said = {
            "another": _ANOTHER[language],
            "never mind": {"zh": "算了", "en": "never mind"}[language],
        }
        await handler.says(said.get(other, other))
    await handler.hears(put_away, told)
    await town.quiet()
    assert handler.times_heard(put_away) == 1
    await handler.presses(handler.words.label("btn-bring-back"))
    await handler.hears("📝", name, told)
    await handler.presses(handler.words.label("btn-submit"))
    await town.quiet()

    assert name in [each["customer"] for each in town.tickets()]


@in_both
async def test_what_was_told_before_a_name_was_is_shown_once_something_else_begins(
    town: Town, handler: Actor, language: str
) -> None:
    told = {
        "zh": "楼下快递柜从昨晚起就打不开，里面放着药，" + "打了好几次电话都没有人接，" * 5,
        "en": "the locker doesn't open and my medicine is in it, " + "nobody ever answers, " * 3,
    }[language]
    await handler.says("/file")
    await town.quiet()
    await handler.says(told)
    await town.quiet()
    await handler.says("/file")

    await handler.hears({"zh": "没有发出", "en": "was not sent"}[language], told[:40])
