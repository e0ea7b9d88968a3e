"""接单吧, "please accept": where nothing in hand waits for it, it is for what the pool holds."""

import pytest

from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

ACCEPT = {"zh": "接单吧", "en": "please accept"}
MATTERS = {
    "zh": (LATE_IN["zh"], "账单多收了300元", "网站打不开"),
    "en": (LATE_IN["en"], "I was overcharged 300 yuan", "The app crashes at log-in"),
}


@in_both
async def test_of_the_pool_it_takes_the_only_one_and_asks_which_of_several(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await handler.says("/duty off")
    await town.quiet()
    first = await customer.files(LATE_IN[language])
    await handler.says("/duty on")
    await town.quiet()
    await handler.says("/me")
    await town.quiet()
    await handler.says(ACCEPT[language])
    await town.quiet()
    assert town.ticket(first)["handler"] == handler.person.first_name

    await handler.says("/duty off")
    await town.quiet()
    told = {
        "zh": ("账单多收了300元", "师傅上门态度很差"),
        "en": ("I was overcharged 300 yuan", "The app crashes at log-in"),
    }
    everything = {"zh": "都接了", "en": "accept all"}[language]
    none, pool = {
        "zh": ("没有还要接的单", "待领池里可以接的"),
        "en": ("Nothing left to accept", "These are in the pool"),
    }[language]
    await handler.says(everything)
    await handler.hears(none)
    others = [await customer.files(each) for each in told[language]]
    await town.quiet()
    await handler.says(everything)
    card = await handler.hears(pool, *others)
    assert [any(each in label for label in labels(card)) for each in others] == [True, True]
    await handler.says("/me")
    await town.quiet()
    await handler.says(ACCEPT[language])
    await town.quiet()
    offered = labels(handler.said()[-1])
    assert [town.ticket(each)["handler"] for each in others] == [None, None]
    assert all(any(number in label for label in offered) for number in others)
    await handler.presses(others[1], under=handler.said()[-1])
    await town.quiet()

    assert town.ticket(others[1])["handler"] == handler.person.first_name
    await handler.says(f"{ACCEPT[language]} {first}")
    await town.quiet()
    assert town.ticket(others[0])["handler"] is None


@in_both
async def test_each_that_is_named_is_accepted_or_says_why_not(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    first, second = [await customer.files(each) for each in MATTERS[language][:2]]
    await handler.hears(second)
    await town.quiet()
    said = {
        "zh": f"{first[-4:]}、{second[-4:]}和0099都接了",
        "en": f"accept {first[-4:]}, {second[-4:]} and 0099",
    }[language]
    await handler.says(said)
    why = {"zh": "没有这件工单", "en": "no such ticket"}[language]
    await handler.hears(first, second, "0099", why)
    for each in (first, second):
        await customer.hears(each, {"zh": "已有人接手", "en": "has taken on"}[language])


@in_both
async def test_all_are_accepted_once_they_have_seen_which(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    numbers = [await customer.files(each) for each in MATTERS[language][:2]]
    await handler.hears(numbers[1])
    await town.quiet()
    taken = {"zh": "已有人接手", "en": "has taken on"}[language]
    await handler.says({"zh": "这两件都接了", "en": "accept all"}[language])
    card = await handler.hears({"zh": "都接吗", "en": "Accept these"}[language], *numbers)
    await customer.has_not_heard(taken)
    later = await customer.files(MATTERS[language][2])
    await handler.hears(later)
    await handler.presses(handler.words.label("btn-accept-all"), under=card)
    for each in numbers:
        await customer.hears(each, taken)
    await town.quiet()
    assert town.ticket(later)["state"] == "new"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "收到，马上过去"),
        ("zh", "告诉他我们在路上了"),
        ("en", "got it, going there now"),
        ("en", "tell him we're on our way"),
    ],
)
async def test_who_has_accepted_nothing_and_writes_is_asked_to_accept_first(
    town: Town, handler: Actor, customer: Actor, language: str, words: str
) -> None:
    number = await customer.files(LATE_IN[language])
    await town.quiet()
    await handler.says(words)
    asked = await handler.hears("🙋", number, words)
    await handler.presses(handler.words.label("btn-accept"), under=asked)
    await town.quiet()
    assert town.ticket(number)["handler"] == handler.person.first_name
    await customer.has_not_heard(words)


@in_both
async def test_a_range_is_accepted_and_the_word_for_a_deed_may_come_last(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    numbers = [await customer.files(each) for each in MATTERS[language]]
    await handler.hears(numbers[2])
    await town.quiet()
    first, _, last = (each[-4:] for each in numbers)
    accept, more, resolve, taken, cause = {
        "zh": (
            "{}到{}都接了",
            "{} 再要一天，仓库盘点",
            "{} 已上门修好,办结",
            "已有人接手",
            "原因是什么",
        ),
        "en": (
            "{}-{} accepted",
            "{} one more day please, the warehouse is closed",
            "{} fixed on site, resolved",
            "has taken on",
            "what was the cause",
        ),
    }[language]
    await handler.says(accept.format(first, last))
    for number in numbers:
        await customer.hears(number, taken)
    await handler.says(more.format(first))
    await supervisor.hears(
        numbers[0], "仓库盘点" if language == "zh" else "the warehouse is closed"
    )
    await handler.says(resolve.format(last))
    await handler.hears(numbers[2], cause)
    await customer.has_not_heard("上门修好" if language == "zh" else "fixed on site")


@in_both
async def test_a_reply_to_the_card_that_came_then_is_for_its_customer(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    await handler.hears(number)
    await handler.says({"zh": "接了", "en": "accept it"}[language])
    card = await handler.hears(f"📂 {number}")
    await handler.says("14:00", reply_to=card)

    await customer.hears(number, "14:00")
