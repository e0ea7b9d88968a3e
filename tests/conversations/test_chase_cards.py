"""What comes due for one person at one moment is one card, with the actions for each ticket."""

from pathlib import Path

import pytest

from tests.conversations.course import LATE, accepted, in_both
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

CHASED = "⏰"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


async def _two_at_once(town: Town, lin: Actor) -> list[str]:
    """Filed on Friday night, so that both are counted from Monday morning."""
    await town.waits_until(november(20, 19))
    numbers = [await lin.files(LATE) for _ in range(2)]
    await town.waits_until(november(23, 10, 1))
    return numbers


async def test_each_ticket_has_a_row_of_its_own(town: Town, wang: Actor, lin: Actor) -> None:
    first, second = await _two_at_once(town, lin)
    card = await wang.hears("催办：2 件", first, second)

    assert labels(card) == [
        f"📂 {first}",
        "🙋 接单 · 0001",
        f"📂 {second}",
        "🙋 接单 · 0002",
    ]
    assert wang.times_heard(CHASED) == 1


async def test_accepting_one_does_not_lose_the_others(town: Town, wang: Actor, lin: Actor) -> None:
    first, second = await _two_at_once(town, lin)
    card = await wang.hears("催办：2 件")
    before = words(card)
    await wang.presses("接单", under=card)
    await lin.hears(f"{first} 已有人接手")
    await wang.hears(f"📂 {first}", "处理中")

    assert words(await wang.hears("催办：2 件")) == before
    rows = card["reply_markup"]["inline_keyboard"]
    await wang.forges(card, rows[3][0]["callback_data"])
    await lin.hears(f"{second} 已有人接手")


async def test_a_card_about_one_ticket_becomes_that_ticket(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    card = await wang.hears(CHASED, number)
    await wang.presses("接单", under=card)
    await lin.hears(f"{number} 已有人接手")
    await town.quiet()

    assert CHASED not in wang.chat()


async def test_what_can_be_done_is_what_the_ticket_allows(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await town.waits_until(november(23, 12))
    card = await wang.hears(CHASED, f"{number}：首次回复")

    assert labels(card) == [
        f"📂 {number}",
        "❓ 询问客户",
        "💬 回复客户",
        "✅ 办结",
        "⏳ 申请延期",
    ]
    await wang.presses("回复客户", under=card)
    await wang.says("正在查")
    await lin.hears("正在查")


async def test_two_promises_of_one_ticket_are_one_line_and_one_row_of_actions(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """Both came due while the desk was down."""
    number = await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await town.restarts(after=november(24, 9) - november(20, 14, 30))
    card = await wang.hears("停运期间到期", f"{number}：接单已超时", "首次回复已超时")

    assert words(card).count(number) == 1
    assert labels(card) == [f"📂 {number}", "🙋 接单"]


async def test_a_press_on_a_list_of_long_ago_says_that_it_is_out_of_date(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await _two_at_once(town, lin)
    card = await wang.hears("催办：2 件")
    press = await wang.presses("接单", under=card)
    await town.quiet()
    await wang.forges(card, press)

    await wang.hears_toast("这个按钮已经过时")
    await wang.hears("催办：2 件")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await town.waits_until(november(20, 19))
    first, second = [await mary.files("My parcel is three days late") for _ in range(2)]
    await town.waits_until(november(23, 10, 1))
    card = await ann.hears("Chase", first, second, "acceptance")

    assert labels(card) == [
        f"📂 {first}",
        "🙋 Accept · 0001",
        f"📂 {second}",
        "🙋 Accept · 0002",
    ]


SAID = {"zh": "您好，今天下午三点上门", "en": "Hello, we come at three today"}


@in_both
async def test_a_reply_to_a_reminder_of_one_ticket_goes_to_its_customer(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await town.waits_until(november(20, 19))
    number = await accepted(customer, handler)
    await town.waits_until(november(23, 17, 1))
    reminder = await handler.hears(CHASED, number)
    await handler.says(SAID[language], reply_to=reminder)
    await customer.hears(SAID[language])

    await town.waits_until(november(27, 9, 1))
    overdue = await handler.hears({"zh": "仍然超时", "en": "Still overdue"}[language], number)
    again = f"{SAID[language]}!"
    await handler.says(again, reply_to=overdue)
    await customer.hears(again)


@in_both
async def test_a_reply_to_a_reminder_of_several_asks_for_whose(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    await town.waits_until(november(20, 19))
    numbers = [await accepted(customer, handler) for _ in range(2)]
    await town.waits_until(november(23, 17, 1))
    reminder = await handler.hears(CHASED, *numbers)
    await handler.says(SAID[language], reply_to=reminder)
    which = await handler.hears({"zh": "要发给哪位客户", "en": "To which customer"}[language])
    await handler.presses(numbers[1], under=which)
    await customer.hears(numbers[1], SAID[language])


@in_both
async def test_a_reply_by_who_may_not_answer_is_given_back(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits_until(november(27, 9, 1))
    raised = await supervisor.hears("🔺", number)
    await supervisor.says(SAID[language], reply_to=raised)
    await supervisor.hears({"zh": "没有用上", "en": "not used"}[language], SAID[language])
    await customer.has_not_heard(SAID[language])


@pytest.mark.parametrize(("language", "done"), [("zh", "您已接单"), ("en", "you have accepted it")])
async def test_accepted_from_a_chase_the_first_card_offers_it_no_more(
    town: Town, handler: Actor, customer: Actor, language: str, done: str
) -> None:
    told = {"zh": LATE, "en": "My parcel is three days late"}[language]
    number = await customer.files(told)
    first = await handler.hears("🆕", number)
    await town.waits_until(november(20, 15, 10))
    chase = await handler.hears("⏰", number)
    await handler.presses(handler.words.label("btn-accept"), under=chase)

    settled = await handler.hears(f"{number}", done)
    assert settled["message_id"] == first["message_id"]
    assert labels(settled) == [handler.words.label("btn-open")]
