"""Somebody changes a message whose ticket is over: they hear what became of it, and a danger is a
matter of its own at once."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import LATE_IN, closed, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

ELSE = {"zh": "其实是延误了五天", "en": "It was five days late, in fact"}
SMOKE = {"zh": "快递箱里的电池冒烟了！", "en": "The battery in the parcel is smoking!"}
KEPT = {"zh": "没有人会再看", "en": "nobody reads it any more"}


def _own(customer: Actor, text: str) -> Message:
    return next(each for each in customer.world.chat(customer.id) if each.get("text") == text)


@in_both
async def test_what_was_filed_with_a_closed_ticket_is_kept_and_can_be_reopened(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await customer.edits(_own(customer, LATE_IN[language]), ELSE[language])
    told = await customer.hears("✏️", number, KEPT[language])
    await handler.has_not_heard(ELSE[language])
    assert customer.words.label("btn-reopen") in labels(told)
    await customer.edits(_own(customer, ELSE[language]), ELSE[language])
    await town.quiet()
    assert customer.times_heard(KEPT[language]) == 1

    await customer.presses(customer.words.label("btn-history"))
    await customer.hears(number, ELSE[language])


@in_both
async def test_after_it_was_taken_back_a_new_one_is_offered(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    for key in ("btn-look", "btn-withdraw", "btn-withdraw-yes"):
        await customer.presses(customer.words.label(key))
        await town.quiet()
    await customer.edits(_own(customer, LATE_IN[language]), ELSE[language])
    await customer.hears("✏️", number, KEPT[language])
    await customer.presses(customer.words.label("btn-again"))
    await customer.hears({"zh": "请写明现在的情况", "en": "Write how it stands"}[language])


@pytest.mark.parametrize("over", ["closed", "withdrawn", "never filed"])
@in_both
async def test_a_danger_that_is_told_by_a_change_is_a_matter_at_once(
    town: Town, handler: Actor, customer: Actor, language: str, over: str
) -> None:
    first = LATE_IN[language]
    if over == "closed":
        await closed(customer, handler)
    else:
        await customer.drafts(first)
        await customer.presses(
            customer.words.label("btn-submit" if over == "withdrawn" else "btn-cancel")
        )
        await town.quiet()
    if over == "withdrawn":
        for key in ("btn-look", "btn-withdraw", "btn-withdraw-yes"):
            await customer.presses(customer.words.label(key))
            await town.quiet()
    await customer.edits(_own(customer, first), SMOKE[language])
    await customer.hears("🚨", "119")
    await customer.hears("📝", SMOKE[language])
    await customer.presses(customer.words.label("btn-submit"))
    await handler.hears(SMOKE[language])
    await town.quiet()

    filed = town.tickets()[-1]
    assert (filed["text"], filed["grade"]) == (SMOKE[language], 1)


@in_both
async def test_a_change_that_belongs_to_nothing_and_tells_of_no_danger_is_nothing(
    town: Town, customer: Actor, language: str
) -> None:
    await customer.drafts(LATE_IN[language])
    await customer.presses(customer.words.label("btn-cancel"))
    await town.quiet()
    before = len(customer.said())
    await customer.edits(_own(customer, LATE_IN[language]), ELSE[language])
    await town.quiet()
    assert len(customer.said()) == before
