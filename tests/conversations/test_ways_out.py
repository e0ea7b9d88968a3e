"""✖️ Cancel and ‹ Back, everywhere: by the button, and for who writes its word instead."""

from collections.abc import Awaitable, Callable

import pytest

from tests.conversations.course import LATE_IN, accepted, closed, finds, in_both, resolved
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

CANCEL = {"zh": "取消", "en": "Cancel"}
BACK = {"zh": "返回", "en": "back"}
EDIT = {"zh": "修改", "en": "edit"}
LEFT = {"zh": "好的，不写了", "en": "All right, never mind"}
CANCELLED = {"zh": "已取消，没有提交", "en": "Cancelled, nothing was filed"}
CONFIRM = {"zh": "请确认", "en": "Please confirm"}
NO_NUMBER = {"zh": "没有留电话", "en": "no number"}

Way = Callable[[Actor, Actor], Awaitable[str]]


async def _of_own(customer: Actor, number: str, key: str) -> None:
    """Press that button on the card of one of their tickets."""
    await customer.says("/mine")
    await customer.chat_when_quiet()
    await customer.presses(number)
    await customer.chat_when_quiet()
    await customer.presses(customer.words.label(key))


async def _writing(customer: Actor, handler: Actor) -> str:
    await _of_own(customer, await accepted(customer, handler), "btn-write")
    return LEFT[customer.language]


async def _answering(customer: Actor, handler: Actor) -> str:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-ask"))
    await handler.says("8?")
    await customer.presses(customer.words.label("btn-answer"))
    return LEFT[customer.language]


async def _reopening(customer: Actor, handler: Actor) -> str:
    await _of_own(customer, await closed(customer, handler), "btn-reopen")
    return LEFT[customer.language]


async def _appealing(customer: Actor, handler: Actor) -> str:
    await _of_own(customer, await resolved(customer, handler), "btn-appeal")
    return CANCELLED[customer.language]


async def _complaining(customer: Actor, handler: Actor) -> str:
    await _of_own(customer, await accepted(customer, handler), "btn-complain")
    return CANCELLED[customer.language]


async def _rewriting(customer: Actor, handler: Actor) -> str:
    await customer.drafts(LATE_IN[customer.language])
    for key in ("btn-edit", "btn-edit-words"):
        await customer.presses(customer.words.label(key))
    return LEFT[customer.language]


async def _adding_a_fact(customer: Actor, handler: Actor) -> str:
    await customer.drafts(LATE_IN[customer.language])
    for key in ("btn-edit", "btn-edit-facts", "btn-add-fact", "fact-place"):
        await customer.presses(customer.words.label(key))
    return LEFT[customer.language]


WAYS = (
    _writing,
    _answering,
    _reopening,
    _appealing,
    _complaining,
    _rewriting,
    _adding_a_fact,
)


@pytest.mark.parametrize("begin", WAYS, ids=lambda way: way.__name__[1:])
@pytest.mark.parametrize(
    ("language", "word"), [("zh", None), ("zh", "取消"), ("en", None), ("en", "go back")]
)
async def test_what_was_asked_is_left_and_nothing_is_kept_of_it(
    town: Town,
    handler: Actor,
    customer: Actor,
    begin: Way,
    word: str | None,
) -> None:
    left = await begin(customer, handler)
    await town.quiet()
    before = [ticket["state"] for ticket in town.tickets()]
    if word is None:
        await customer.presses(customer.words.label("btn-cancel"))
    else:
        await customer.says(word)
    await customer.hears(left)
    await town.quiet()

    assert [ticket["state"] for ticket in town.tickets()] == before
    assert word is None or word not in handler.chat()


@in_both
async def test_the_keys_of_a_draft_s_card_can_be_written(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.says(EDIT[language])
    await town.quiet()
    assert customer.words.label("btn-edit-kind") in customer.buttons()
    await customer.says(BACK[language])
    await town.quiet()
    card = await customer.hears(CONFIRM[language], LATE_IN[language])
    assert customer.words.label("btn-submit") in labels(card)
    assert customer.times_heard(CONFIRM[language]) == 1
    await customer.says(CANCEL[language])
    await customer.hears(CANCELLED[language])
    await town.quiet()

    assert CONFIRM[language] not in customer.chat()
    assert town.tickets() == []


@in_both
async def test_with_nothing_on_the_card_cancel_is_meant_for_the_ticket(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    sure = {"zh": "要撤回这一件吗", "en": "Withdraw this one?"}[language]
    number = await accepted(customer, handler)
    await customer.says(CANCEL[language])
    card = await customer.hears(sure)
    assert number in labels(card)[0]
    await handler.has_not_heard(CANCEL[language])

    assert town.ticket(number)["state"] == "in_progress"


@in_both
async def test_who_is_asked_for_a_number_may_say_no_in_words(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.says("/phone")
    await customer.hears("📞")
    await customer.says(CANCEL[language])
    await customer.hears(NO_NUMBER[language])

    await customer.has_not_heard(CONFIRM[language])


_OFF = {
    "zh": {"btn-reply": "不回了", "btn-ask": "算了", "btn-resolve": "算了，先不发"},
    "en": {"btn-reply": "forget it", "btn-ask": "never mind", "btn-resolve": "no dont send it"},
}


@in_both
async def test_what_is_called_off_is_no_word_for_the_customer(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    for key, off in _OFF[language].items():
        await finds(handler, number)
        await handler.presses(handler.words.label(key))
        await town.quiet()
        await handler.says(off)
        await town.quiet()
        assert handler.words.label("step-left") in words(handler.said()[-1])
        assert off not in customer.chat()

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "算了一下，费用是80元"),
        ("en", "never mind the first invoice, pay the second"),
    ],
)
async def test_what_only_begins_so_is_for_the_customer(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    await handler.says(text)
    await customer.hears(text)


async def test_what_is_called_off_in_reply_to_the_customer_is_none_for_them(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.says("算了", reply_to=await finds(wang, number))
    await wang.hears(wang.words.label("nothing-waits"))

    await lin.has_not_heard("算了")
