"""A draft left lying is asked after once, kept for seven days, then put away."""

from datetime import timedelta

import pytest

from tests.conversations.course import LATE, LATE_IN, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town, november

ASKED = "还没有提交，要继续吗"
ASKED_IN = {"zh": ASKED, "en": "You began this and haven't submitted it"}


@in_both
async def test_it_is_asked_after_once_and_goes_on(
    town: Town, customer: Actor, language: str
) -> None:
    asked, late = ASKED_IN[language], LATE_IN[language]
    how_long, confirm, registered = {
        "zh": ("7 天后删除", "请确认：投诉", "已受理"),
        "en": ("deleted after 7 days", "Please confirm: Complaint", "Registered"),
    }[language]
    await customer.drafts(late)
    await town.waits(minutes=59)
    assert asked not in customer.chat()
    await town.waits(minutes=2)
    await customer.hears(asked, late, how_long)
    await town.waits(days=3)
    assert customer.times_heard(asked) == 1
    await customer.presses(customer.words.label("btn-go-on-draft"))
    await customer.hears(confirm, late)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(registered)
    await town.waits(hours=5)

    assert asked not in customer.chat()


@in_both
async def test_a_danger_is_asked_after_in_minutes(
    town: Town, customer: Actor, language: str
) -> None:
    leak, gas = {
        "zh": ("厨房燃气泄漏，家里老人头晕", "燃气泄漏"),
        "en": ("There is a gas leak in the kitchen and my mother feels dizzy", "gas leak"),
    }[language]
    await customer.drafts(leak)
    await town.waits(minutes=4)
    assert ASKED_IN[language] not in customer.chat()
    await town.waits(minutes=2)

    await customer.hears(ASKED_IN[language], gas)


@in_both
async def test_at_night_only_a_danger_is_asked_after(
    town: Town, customer: Actor, language: str
) -> None:
    asked = ASKED_IN[language]
    leak, gas = {
        "zh": ("厨房燃气泄漏，家里老人头晕", "燃气泄漏"),
        "en": ("There is a gas leak in the kitchen and my mother feels dizzy", "gas leak"),
    }[language]
    await town.waits_until(november(20, 23))
    await customer.drafts(LATE_IN[language])
    await town.waits_until(november(21, 7, 58))
    assert asked not in customer.chat()
    await town.waits_until(november(21, 8, 1))
    await customer.hears(asked, LATE_IN[language])
    await customer.presses(customer.words.label("btn-cancel"))
    await town.waits_until(november(21, 23))
    await customer.drafts(leak)
    assert asked not in customer.chat()
    await town.waits(minutes=6)

    await customer.hears(asked, gas)


async def test_who_writes_on_is_asked_later_and_only_once(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await town.waits(minutes=50)
    await lin.says("单号 SF1234567890")
    await town.waits(minutes=50)
    assert ASKED not in lin.chat()
    await town.waits(minutes=11)
    await lin.hears(ASKED)
    await lin.says("外包装也破了")
    await lin.hears("请确认：投诉", "外包装也破了")
    await town.waits(hours=5)

    assert ASKED not in lin.chat()  # the card took its place, and it isn't asked again


async def test_neither_a_restart_nor_a_stop_asks_twice_or_never(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await town.restarts(after=timedelta(hours=3))
    await lin.hears(ASKED)
    await town.restarts(after=timedelta(hours=3))

    assert lin.times_heard(ASKED) == 1


@in_both
async def test_a_callers_matter_is_asked_after_by_the_callers_name(
    town: Town, handler: Actor, language: str
) -> None:
    name, asked = {
        "zh": ("张大爷", "您给 张大爷 登记的还没有提交"),
        "en": ("Mrs Klein", "What you began for Mrs Klein isn't submitted yet"),
    }[language]
    for said in ("/file", name, "13800001234", LATE_IN[language]):
        await handler.says(said)
        await town.quiet()
    await town.waits(hours=2)

    await handler.hears(asked)


async def test_talk_and_what_was_cancelled_or_filed_are_not_asked_after(
    town: Town, lin: Actor, mary: Actor
) -> None:
    await lin.says("你好")
    await mary.drafts("My parcel is three days late")
    await mary.presses("Cancel")
    await town.waits(hours=5)

    assert ASKED not in lin.chat()
    assert "haven't submitted" not in mary.chat()


@in_both
async def test_after_seven_days_it_is_put_away_and_that_is_told(
    town: Town, customer: Actor, language: str
) -> None:
    told, card = {
        "zh": ("7 天没有提交，已经删去", "这份草稿已删去"),
        "en": ("hadn't submitted for 7 days was deleted", "This draft was deleted"),
    }[language]
    await customer.drafts(LATE_IN[language])
    await town.waits(hours=2)
    await customer.hears(ASKED_IN[language])
    await town.waits(days=6)
    assert told not in customer.chat()
    await customer.says("/mine")
    await town.waits(days=2)
    await customer.hears(told)
    await customer.hears(card)
    assert customer.words.label("btn-go-on-draft") not in customer.chat_buttons()


@in_both
async def test_what_comes_an_hour_later_is_asked_about_unless_it_plainly_goes_on(
    town: Town, customer: Actor, language: str
) -> None:
    late, number, man, asked = {
        "zh": (LATE, "单号 SF1234567890", "我要投诉柜台的小伙子", "这是另一件事，还是补充"),
        "en": (
            LATE_IN["en"],
            "the number is SF1234567890",
            "I want to complain about the man at the counter",
            "Is this another matter, or part of",
        ),
    }[language]
    await customer.drafts(late)
    await town.waits(minutes=70)
    await customer.hears(ASKED_IN[language])
    await customer.says(number)
    await customer.hears("🔎", "SF1234567890")
    await town.waits(minutes=10)
    await customer.says(man)
    await customer.hears("🔎", "SF1234567890", man)
    await town.waits(minutes=70)
    noisy = {"zh": "楼上装修太吵了", "en": "The flat above is noisy all night"}[language]
    await customer.says(noisy)
    await customer.hears(asked, noisy)
    await customer.presses(customer.words.label("btn-same-matter"))

    await customer.hears(late, man, noisy)


LEAK_IN = {
    "zh": "厨房燃气泄漏，家里老人头晕，地址幸福路8号，13800001234",
    "en": "There is a gas leak in the kitchen, my mother feels dizzy, 8 Long Lane, 07700 900777",
}
RAISED_IN = {"zh": "有人写到有人身危险", "en": "Somebody wrote of danger to people"}
SINCE_IN = {"zh": "最后一句：今天 14:05", "en": "the last time today 14:05"}
KNOWN_IN = {"zh": "已告诉值班负责人", "en": "The superior on duty knows"}


@in_both
async def test_of_danger_that_stays_unsubmitted_a_superior_hears_once_and_reads_nothing_of_it(
    town: Town, customer: Actor, language: str
) -> None:
    zhao = await town.staff("赵敏", "supervisor", language=language)
    wang = await town.staff("王强", "handler", language=language)
    await customer.drafts(LEAK_IN[language])
    await town.waits(minutes=6)
    await customer.hears(ASKED_IN[language])
    assert RAISED_IN[language] not in zhao.chat()
    await town.waits(minutes=5)
    await zhao.hears(RAISED_IN[language], SINCE_IN[language], "/file")
    await customer.hears(KNOWN_IN[language])
    for word in ("幸福路", "燃气", "gas", "Long Lane", "林晓", "Mary"):
        assert word not in zhao.chat()
    await town.waits(days=1)
    assert zhao.times_heard(RAISED_IN[language]) == customer.times_heard(KNOWN_IN[language]) == 1
    assert RAISED_IN[language] not in wang.chat()
    await customer.presses(customer.words.label("btn-go-on-draft"))
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()
    await wang.hears(town.tickets()[0]["number"])


async def test_who_submits_or_cancels_or_goes_on_writing_is_not_reported_meanwhile(
    town: Town, zhao: Actor, lin: Actor, mary: Actor
) -> None:
    await lin.drafts(LEAK_IN["zh"])
    await mary.drafts(LEAK_IN["en"])
    await town.waits(minutes=6)
    await lin.presses("取消")
    await mary.hears(ASKED_IN["en"])
    await town.waits(minutes=3)
    await mary.says("She has fallen down now")
    await town.waits(minutes=4)
    assert RAISED_IN["zh"] not in zhao.chat()
    await town.waits(minutes=2)
    await zhao.hears(RAISED_IN["zh"])
    await town.quiet()
    assert zhao.times_heard(RAISED_IN["zh"]) == 1


async def test_what_is_no_danger_is_nobody_s_to_hear_of(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    await lin.drafts(LATE)
    await town.waits(days=1)
    assert lin.times_heard(ASKED) == 1
    assert "🚨" not in zhao.chat()


async def test_where_nobody_leads_nobody_is_said_to_know(town: Town, lin: Actor) -> None:
    await lin.drafts(LEAK_IN["zh"])
    await town.waits(minutes=20)
    await lin.hears(ASKED)
    assert KNOWN_IN["zh"] not in lin.chat()


@pytest.mark.parametrize(
    ("language", "said"), [("zh", "是"), ("zh", "好"), ("en", "yes"), ("en", "ok")]
)
async def test_yes_to_the_question_goes_on_and_files_nothing(
    town: Town, customer: Actor, language: str, said: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await town.waits(minutes=61)
    await customer.says(said)
    await town.quiet()

    card = await customer.hears("📝", LATE_IN[language], "⏱")
    assert said not in words(card).splitlines()
    assert town.tickets() == []


@pytest.mark.parametrize(("language", "said"), [("zh", "不用了"), ("zh", "不是"), ("en", "no")])
async def test_no_to_the_question_puts_it_away_and_it_can_be_had_back(
    town: Town, customer: Actor, language: str, said: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await town.waits(minutes=61)
    await customer.says(said)
    await customer.presses(customer.words.label("btn-bring-back"))
    await customer.hears("📝", LATE_IN[language], "⏱")


@in_both
async def test_all_that_is_being_written_is_listed_each_with_its_way_back(
    town: Town, customer: Actor, language: str
) -> None:
    late, other = {
        "zh": (LATE, "楼下路灯坏了"),
        "en": (LATE_IN["en"], "the street lamp outside is broken"),
    }[language]
    await customer.drafts(late)
    await town.waits(minutes=1)
    await customer.says(other)
    await town.quiet()
    await customer.says("/mine")
    await town.quiet()
    assert [each[:10] for each in customer.buttons()] == [
        customer.words.label("btn-resume-draft", words=each)[:10] for each in (other, late)
    ]
    await customer.presses(customer.words.label("btn-resume-draft", words=late)[:19])
    await customer.hears("📝", late, "⏱")
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [late]
    assert other in words(customer.said()[-1])
