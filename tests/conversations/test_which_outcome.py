"""Not satisfied, says the customer, and it may be said of several: it is asked of which. Of what
was closed it is offered to be opened again."""

import pytest

from tests.conversations.course import LATE_IN, accepted, closed, in_both, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

OTHER_IN = {"zh": "停车费这个月多收了58元", "en": "I was charged twice on my last bill"}
WHICH_IN = {"zh": "是哪一件", "en": "Which one"}


async def _two(town: Town, customer: Actor, handler: Actor, *, resolved: bool) -> list[str]:
    """Their numbers; both wait for a verdict, or are worked on."""
    language = customer.language
    numbers = [await accepted(customer, handler)]
    if resolved:
        await resolves(handler)
    await town.waits(minutes=15)
    numbers.append(await customer.files(OTHER_IN[language]))
    await handler.presses(handler.words.label("btn-accept"))
    await town.quiet()
    if resolved:
        await resolves(handler)
    await town.waits(minutes=5)
    return numbers


@pytest.mark.parametrize(
    ("language", "text", "which"),
    [
        ("zh", "不满意", "第一个"),
        ("zh", "我不满意", "快递那个"),
        ("en", "not satisfied", "the first"),
        ("en", "I'm not happy with it", "1"),
    ],
)
async def test_of_two_outcomes_it_is_asked_which(
    town: Town, customer: Actor, handler: Actor, text: str, which: str, language: str
) -> None:
    first, second = await _two(town, customer, handler, resolved=True)
    await customer.says(text)
    asked = await customer.hears(WHICH_IN[language], LATE_IN[language], OTHER_IN[language])
    assert [town.ticket(each)["state"] for each in (first, second)] == ["resolved"] * 2
    await customer.says(which)
    await town.quiet()

    assert len(labels(asked)) == 3
    assert town.ticket(first)["state"] == "in_progress"
    assert town.ticket(second)["state"] == "resolved"


@pytest.mark.parametrize(
    ("language", "text"), [("zh", "很满意 谢谢"), ("en", "very satisfied thanks")]
)
async def test_content_with_one_of_two(
    town: Town, customer: Actor, handler: Actor, text: str, language: str
) -> None:
    first, second = await _two(town, customer, handler, resolved=True)
    await customer.says(text)
    label = customer.words.label("btn-satisfied-this", number=first, matter="")
    await customer.presses(label.rstrip(" ·"))
    await town.quiet()

    assert town.ticket(first)["state"] == "closed"
    assert town.ticket(second)["state"] == "resolved"


@in_both
async def test_with_no_outcome_it_is_no_matter_of_its_own(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    numbers = await _two(town, customer, handler, resolved=False)
    await customer.says({"zh": "不满意", "en": "not satisfied"}[language])
    asked = await customer.hears(WHICH_IN[language])

    assert all(f"📄 {number}" in labels(asked) for number in numbers)
    await customer.has_not_heard("📝 ")


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "不满意"), ("zh", "等等 我其实不满意"), ("en", "actually no, not satisfied")],
)
async def test_what_was_closed_is_offered_to_be_opened_again(
    town: Town, customer: Actor, handler: Actor, text: str, language: str
) -> None:
    number = await closed(customer, handler)
    await customer.says(text)
    offer = await customer.hears("🙁", number)
    await customer.has_not_heard("📝 ")
    await customer.presses(customer.words.label("btn-reopen"), under=offer)
    await customer.says(LATE_IN[language])
    await handler.hears("🔁", number)
    await town.quiet()

    assert town.ticket(number)["state"] == "in_progress"
