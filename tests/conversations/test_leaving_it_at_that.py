"""What is no outcome to the customer is rejected; who leaves it at that is asked once more; who
thinks better of withdrawing keeps the ticket."""

import pytest

from tests.conversations.course import accepted, closed, resolved
from tests.conversations.people import Actor
from tests.conversations.town import Town

WRONG = [("zh", "不是我要的"), ("en", "no thats not what i asked")]
LEFT = [("zh", "算了 就这样吧"), ("en", "nah forget it its ok")]


@pytest.mark.parametrize(("language", "text"), WRONG)
async def test_what_is_not_what_they_asked_for_goes_back(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    number = await resolved(customer, handler)
    await town.waits(minutes=5)
    await customer.says(text)
    await customer.hears("🔁", number)

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize(("language", "text"), WRONG)
async def test_so_it_does_at_the_visit(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    number = await closed(customer, handler)
    await town.waits(days=4)
    await customer.says(text)
    await customer.hears("🔁", number)

    assert town.ticket(number)["state"] == "in_progress"


@pytest.mark.parametrize(("language", "text"), LEFT)
async def test_who_leaves_it_at_that_is_asked(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    number = await resolved(customer, handler)
    await town.waits(minutes=5)
    await customer.says(text)
    asked = await customer.hears("🧾", number)
    assert town.ticket(number)["state"] == "resolved"
    await customer.presses(customer.words.label("btn-satisfied"), under=asked)
    await town.quiet()

    assert town.ticket(number)["state"] == "closed"


@pytest.mark.parametrize(("language", "text"), LEFT)
async def test_so_they_are_at_the_visit(
    town: Town, customer: Actor, handler: Actor, text: str
) -> None:
    await closed(customer, handler)
    await town.waits(days=4)
    await customer.says(text)
    await town.quiet()

    assert customer.times_heard("📋") == 2
    await customer.has_not_heard("📝 ")


@pytest.mark.parametrize("by_card", [True, False])
@pytest.mark.parametrize(
    ("language", "wish", "text"),
    [
        ("zh", "不用处理了", "算了 还是不撤了"),
        ("zh", "撤回", "不撤了"),
        ("en", "withdraw it", "no wait dont"),
    ],
)
async def test_who_thinks_better_of_it_keeps_the_ticket(
    town: Town, customer: Actor, handler: Actor, wish: str, text: str, *, by_card: bool
) -> None:
    number = await accepted(customer, handler)
    await town.waits(minutes=5)
    if by_card:
        await customer.presses(customer.words.label("btn-look"))
        await customer.presses(customer.words.label("btn-withdraw"))
    else:
        await customer.says(wish)
    await town.quiet()
    await customer.says(text)
    await town.quiet()
    if not by_card:
        await customer.hears("👌")

    assert town.ticket(number)["state"] == "in_progress"
    await customer.has_not_heard("📝 ")
    assert customer.words.label("btn-bring-back") not in customer.chat_buttons()
