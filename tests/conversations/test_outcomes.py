"""The customer's verdict, the close, and the follow-up visit after it."""

import pytest
from sqlalchemy import select

from storage.follow_ups import FollowUp
from tests.conversations.course import LATE, LATE_IN, accepted, closed, in_both, resolved, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november


@in_both
async def test_the_outcome_has_two_answers(handler: Actor, customer: Actor, language: str) -> None:
    asked, answers = {
        "zh": ("您满意吗", ["👍 满意", "👎 不满意"]),
        "en": ("Are you satisfied with the outcome?", ["👍 Satisfied", "👎 Not satisfied"]),
    }[language]
    await resolved(customer, handler)

    assert labels(await customer.hears(asked)) == answers


async def test_two_presses_of_satisfied_close_once(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("👍 满意", times=2)

    await lin.hears_toast("谢谢您")
    await lin.hears_toast("这个按钮已经过时")
    assert (await wang.chat_when_quiet()).count("客户满意，已关闭") == 1
    assert town.ticket(number)["state"] == "closed"


@in_both
async def test_who_is_not_satisfied_need_not_say_why(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    sent_back, asked, rework, left = {
        "zh": ("已退回重办", "还有什么没解决", "客户不满意，第 1 次返工", "好的，不写了"),
        "en": (
            "goes back to the handler, to be resolved",
            "What is still missing?",
            "the customer is not satisfied. Rework no. 1",
            "never mind",
        ),
    }[language]
    number = await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.hears(sent_back, asked)
    await handler.hears(number, rework)
    await customer.presses(customer.words.label("btn-no-reason"))
    await town.quiet()

    # What they have to know stays: that it goes on, and by when.
    assert labels(await customer.hears(sent_back, asked)) == []
    assert left not in customer.chat()
    assert town.ticket(number)["state"] == "in_progress"


@in_both
async def test_the_reason_may_be_a_picture(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    reason = {"zh": "客户说还没解决的是", "en": "what the customer is still missing"}[language]
    await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.hears({"zh": "还有什么没解决", "en": "What is still missing?"}[language])
    await customer.sends()
    await handler.hears(reason)
    await town.quiet()

    assert "photo" in handler.said()[-1]


@in_both
async def test_reworks_are_counted(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    rework, reason, empty = {
        "zh": ("客户不满意，第 {} 次返工", "还没解决的是", "箱子是空的"),
        "en": ("not satisfied. Rework no. {}", "is still missing", "The box was empty"),
    }[language]
    await resolved(customer, handler)
    for count in (1, 2):
        await town.quiet()
        await customer.presses(customer.words.label("btn-not-satisfied"))
        await handler.hears(rework.format(count))
        await customer.says(empty)
        await handler.hears(reason, empty)
        await resolves(handler)


@in_both
async def test_without_a_verdict_the_desk_closes_after_three_days(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    await town.waits_until(november(23, 17, 50))
    assert town.ticket(number)["state"] == "resolved"

    await town.waits_until(november(24, 9, 5))
    closed, what = {
        "zh": (f"没有收到您的评价，{number} 已关闭", "还有什么没解决"),
        "en": (f"We heard nothing more from you, so {number} is closed", "What is not solved"),
    }[language]
    told = await customer.hears(closed)
    assert town.ticket(number)["state"] == "closed"
    await customer.presses(customer.words.label("btn-reopen"), under=told)
    await customer.hears(what, number)


async def test_a_verdict_that_comes_too_late_is_answered_kindly(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await town.waits_until(november(24, 9, 5))
    await lin.presses("👍 满意")

    await lin.hears_toast("这个按钮已经过时")
    assert town.ticket(number)["state"] == "closed"


async def test_what_is_written_days_after_a_rejection_is_a_matter_of_its_own(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await lin.presses("不满意")
    await lin.hears("还有什么没解决")
    await town.waits_until(november(24, 9, 5))
    await lin.says("今天宽带又断网了，报修！")

    await lin.hears("请确认", "断网")
    assert town.ticket(number)["state"] == "in_progress"


@in_both
async def test_the_follow_up_asks_solved_stars_and_a_word(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    visit, solved, matter, stars, anything, thanks, recorded = {
        "zh": (
            "回访",
            "您的问题解决了吗",
            "🏷 延误 · ",
            "您给这次服务打几颗星",
            "还有什么想对我们说的吗",
            "谢谢，很快",
            "您的评价已记录",
        ),
        "en": (
            "follow-up",
            "Has your matter been solved?",
            "🏷 Delay · ",
            "How many stars do you give our service?",
            "Is there anything else",
            "Thank you, that was quick",
            "Your rating is recorded",
        ),
    }[language]
    number = await closed(customer, handler)
    await customer.has_not_heard(visit)
    await town.waits_until(november(23, 18, 5))
    await customer.hears(number, visit, solved, matter, "✅ ")
    await customer.presses(customer.words.label("btn-solved"))
    await customer.hears(stars)
    assert customer.buttons() == ["★", "★★", "★★★", "★★★★", "★★★★★"]
    await customer.presses("★★★★★")
    await customer.hears(anything)
    await customer.says(thanks)

    await customer.hears(recorded)
    assert customer.times_heard(visit) == 1


@pytest.mark.parametrize(
    ("language", "solved", "stars", "word", "recorded"),
    [
        ("zh", "解决了", "四星", "谢谢，很快", "您的评价已记录"),
        ("en", "Yes, it's solved", "4 stars", "That was quick", "Your rating is recorded"),
    ],
)
async def test_the_follow_up_can_be_answered_in_words(
    town: Town,
    handler: Actor,
    customer: Actor,
    solved: str,
    stars: str,
    word: str,
    recorded: str,
) -> None:
    await closed(customer, handler)
    await town.waits_until(november(23, 18, 5))
    for answer in (solved, stars, word):
        await customer.says(answer)
        await town.quiet()
    await customer.hears(recorded)

    with town.reading() as session:
        visit = session.scalars(select(FollowUp)).one()
        assert (visit.solved, visit.stars, visit.word) == (True, 4, word)
    assert len(town.tickets()) == 1


@in_both
async def test_a_word_that_tells_of_danger_begins_a_matter_as_well(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    answers, call, confirm = {
        "zh": (("解决了", "四星", "家里漏煤气了，有人晕倒"), "119", "请确认"),
        "en": (("Yes, it's solved", "4 stars", "My wife is bleeding badly"), "120", "confirm"),
    }[language]
    await closed(customer, handler)
    await town.waits_until(november(23, 18, 5))
    for answer in answers:
        await customer.says(answer)
        await town.quiet()
    await customer.hears(call)
    await customer.hears(confirm, answers[-1])

    with town.reading() as session:
        assert session.scalars(select(FollowUp)).one().word == answers[-1]


async def test_where_no_visit_asks_the_words_are_what_they_were(
    town: Town, handler: Actor, customer: Actor
) -> None:
    await closed(customer, handler)
    await customer.says("五星")
    await town.quiet()
    await town.waits_until(november(23, 18, 5))
    await customer.presses("✅ 已解决")

    await customer.hears("几颗星")  # nothing said before the visit is an answer to it


@pytest.mark.parametrize("word", [None, {"zh": "没有", "en": "no"}], ids=["button", "word"])
@in_both
async def test_the_word_can_be_skipped(
    town: Town, handler: Actor, customer: Actor, language: str, word: dict[str, str] | None
) -> None:
    recorded, matter = {
        "zh": ("您的评价已记录", "玻璃杯也碎了"),
        "en": ("Your rating is recorded", "The glasses are smashed as well"),
    }[language]
    await closed(customer, handler)
    await town.waits_until(november(23, 18, 5))
    await customer.presses(customer.words.label("btn-solved"))
    await customer.presses("★★")
    if word is None:
        await customer.presses(customer.words.label("btn-skip"))
    else:
        await town.quiet()
        await customer.says(word[language])
    await customer.hears(recorded)
    with town.reading() as session:
        assert session.scalars(select(FollowUp.word)).all() == [None]

    await customer.drafts(matter)


async def test_a_second_tap_is_ignored(town: Town, wang: Actor, lin: Actor, chen: Actor) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    question = await lin.hears("回访")
    await lin.presses("✅ 已解决")
    await lin.hears("几颗星")
    data = await lin.presses("★★★★★", under=question)
    await lin.presses("跳过")
    await lin.hears("您的评价已记录")
    await lin.forges(question, data.replace("5", "1"))

    await lin.hears_toast("这个按钮已经过时")
    await chen.says("/digest")
    await chen.hears("关闭后回访打分：5.0 / 5（1 人）")


async def test_a_double_tap_on_the_stars_does_not_skip_the_word(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await lin.presses("✅ 已解决", times=2)
    await lin.hears("几颗星")
    await lin.presses("★★★★★", times=2)
    await lin.hears("还有什么想对我们说的吗")
    await town.quiet()
    await lin.says("谢谢，很快")

    await lin.hears("您的评价已记录")


@pytest.mark.parametrize(
    ("language", "word"),
    [("zh", None), ("zh", "没解决"), ("en", None), ("en", "No, not solved")],
)
async def test_not_solved_opens_the_ticket_again(
    town: Town, handler: Actor, customer: Actor, language: str, word: str | None
) -> None:
    asked, sent_back, told, reason = {
        "zh": ("回访", "已退回重办", "回访时客户说没解决，已重新打开", "还没解决的是"),
        "en": (
            "follow-up",
            "goes back to the handler",
            "not solved, says the customer; it is open",
            "is still missing",
        ),
    }[language]
    number = await closed(customer, handler)
    await town.waits_until(november(23, 18, 5))
    await customer.hears(number, asked)
    if word is None:
        await customer.presses(customer.words.label("btn-not-solved"))
    else:
        await customer.says(word)

    why = await customer.hears(number, sent_back)
    assert labels(why) == [customer.words.label("btn-no-reason")]
    await handler.hears(number, told)
    assert town.ticket(number)["state"] == "in_progress"
    assert town.ticket(number)["handler"] == handler.person.first_name
    await customer.says(LATE_IN[language])
    await handler.hears(number, reason, LATE_IN[language])
    assert len(town.tickets()) == 1


async def test_two_presses_of_not_solved_open_it_once(town: Town, wang: Actor, lin: Actor) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await lin.presses("没解决", times=2)

    await lin.hears_toast("这个按钮已经过时")
    assert (await wang.chat_when_quiet()).count("已重新打开") == 1


async def test_a_ticket_closed_again_is_followed_up_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await lin.presses("没解决")
    await wang.hears("已重新打开")
    await wang.presses("打开工单")
    await town.quiet()
    await wang.hears(f"📂 {number}", "处理中")
    await resolves(wang)
    await lin.hears("结果如下")
    await town.quiet()
    await lin.presses("👍 满意")
    await lin.hears("已关闭")
    await town.waits_until(november(25, 18, 5))

    await lin.hears("回访：您的问题解决了吗")


async def test_an_unanswered_follow_up_expires(town: Town, wang: Actor, lin: Actor) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await lin.hears("回访")
    await town.waits(days=10)
    await lin.presses("✅ 已解决")

    await lin.hears_toast("这个按钮已经过时")


async def test_after_the_follow_up_expired_words_are_a_matter_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await lin.presses("✅ 已解决")
    await lin.presses("★★★")
    await lin.hears("还有什么想对我们说的吗")
    await town.waits(days=10)
    await lin.says(f"又来了：{LATE}")

    await lin.hears("请确认", "又来了")


async def test_nobody_answers_for_somebody_else(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    number = await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    question = await lin.hears("回访")
    await mary.says("/mine")
    await mary.hears("no tickets")
    button = question["reply_markup"]["inline_keyboard"][0][1]
    await mary.forges(await mary.hears("no tickets"), button["callback_data"])

    await mary.hears_toast("nothing here for you")
    assert town.ticket(number)["state"] == "closed"


async def test_a_follow_up_without_an_answer_closes_nothing_and_asks_once_after_a_restart(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await closed(lin, wang)
    await town.waits_until(november(23, 18, 5))
    await town.restarts()
    await town.waits(hours=2)

    assert lin.times_heard("回访") == 1


async def test_a_withdrawn_ticket_is_not_followed_up(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await lin.hears("已撤回")
    await town.waits(days=6)

    await lin.has_not_heard("回访")


async def test_the_verdict_and_the_follow_up_in_english(
    town: Town, wang: Actor, mary: Actor
) -> None:
    await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await resolves(wang)
    await mary.hears("Are you satisfied with the outcome?")
    await mary.presses("👍 Satisfied")
    await mary.hears("closed")
    await town.waits_until(november(23, 18, 5))
    await mary.hears(
        "follow-up: Has your matter been solved?", "Delay · My parcel is late by three days"
    )
    await mary.presses("✅ Solved")
    await mary.presses("★★★★")
    await mary.presses("Skip")
    await mary.hears("Your rating is recorded")
