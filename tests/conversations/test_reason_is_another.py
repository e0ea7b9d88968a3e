"""What is written to the question why, after 👎, and is clearly another matter, begins one."""

import pytest

from tests.conversations.course import in_both, resolved
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

APART = {"zh": "这像是另一件事", "en": "This looks like another matter"}
OTHERS = {
    "zh": (
        "还有一件事，我的空调坏了不制冷，订单号 99887766",
        "另外一个问题：上个月的电费多扣了我两百块",
    ),
    "en": (
        "Another thing: my air conditioner is broken, order number 99887766",
        "Something else: I was charged 200 yuan too much on last month's bill",
    ),
}
REASONS = {
    "zh": (
        "还是没有送到",
        "包裹到了但是盒子压坏了",
        "补送的又送错地址了",
        "少了一件，赔偿也没给",
    ),
    "en": (
        "It has still not come",
        "The parcel came, but the box is crushed",
        "It went to the wrong address again",
        "Half of it is missing and the compensation was never paid",
    ),
}


async def _gives(customer: Actor, handler: Actor, reason: str) -> str:
    number = await resolved(customer, handler)
    await customer.presses(customer.words.label("btn-not-satisfied"))
    await customer.chat_when_quiet()
    await customer.says(reason)
    await customer.chat_when_quiet()
    return number


@in_both
@pytest.mark.parametrize("which", range(2))
async def test_another_matter_is_a_draft_and_no_reason(
    town: Town, handler: Actor, customer: Actor, language: str, which: int
) -> None:
    said = OTHERS[language][which]
    number = await _gives(customer, handler, said)
    await customer.hears(APART[language], "📝", said[-8:])
    assert said[-8:] not in handler.chat()
    await customer.presses(customer.words.label("btn-submit"))
    await town.quiet()

    filed = [each for each in town.tickets() if each["number"] != number]
    assert [said[-8:] in each["text"] for each in filed] == [True]


@in_both
async def test_it_is_the_reason_after_all_at_one_press(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    said = OTHERS[language][0]
    number = await _gives(customer, handler, said)
    await customer.presses(number, under=await customer.hears(APART[language]))
    reason = await handler.hears(said)
    await town.quiet()

    assert words(reason).startswith("👎")
    assert len(town.tickets()) == 1


@in_both
@pytest.mark.parametrize("which", range(4))
async def test_what_is_said_of_the_same_matter_is_the_reason(
    town: Town, handler: Actor, customer: Actor, language: str, which: int
) -> None:
    await _gives(customer, handler, REASONS[language][which])
    await handler.hears(REASONS[language][which])
    await town.quiet()

    assert APART[language] not in customer.chat()
