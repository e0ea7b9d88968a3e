"""派单 in English: to whom a ticket goes, and what they and those who were too late read."""

import pytest

from tests.conversations.course_en import LATE
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

WRONG_BILL = "My bill is wrong, I was charged twice"


@pytest.fixture
async def joe(town: Town, ann: Actor) -> Actor:
    """A second handler."""
    return await town.staff("Joe", "handler", language="en")


async def _goes_off_duty(*handlers: Actor) -> None:
    for handler in handlers:
        await handler.says("/duty off")
        await handler.hears("You are off duty")


async def test_it_goes_to_the_department_that_it_is_about(town: Town, mary: Actor) -> None:
    parcels = await town.staff("Ann", "handler", "logistics", "en")
    money = await town.staff("Joe", "handler", "finance", "en")
    late, bill = await mary.files(LATE), await mary.files(WRONG_BILL)
    await parcels.hears(f"{late} is assigned to you", "Logistics")
    await money.hears(f"{bill} is assigned to you", "Finance")

    await parcels.has_not_heard(bill)
    await money.has_not_heard(late)


async def test_the_least_loaded_goes_first_and_of_equals_who_waited_longest(
    town: Town, ann: Actor, mary: Actor
) -> None:
    first = await mary.files(LATE)
    await town.staff("Joe", "handler", language="en")
    numbers = [first, *[await mary.files(text) for text in (WRONG_BILL, LATE, LATE)]]

    owners = [town.ticket(number)["handler"] for number in numbers]
    assert owners == ["Ann", "Joe", "Ann", "Joe"]


async def test_without_anybody_on_duty_the_first_to_accept_from_the_pool_has_it(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    await _goes_off_duty(ann, joe)
    number = await mary.files(LATE)
    cards = [await each.hears(f"{number} is in the pool") for each in (ann, joe)]
    await ann.presses("Accept", under=cards[0], times=2)
    await ann.hears_toast(f"Accepted: {number}")
    await mary.hears("Somebody has taken on", number)
    await joe.presses("Accept", under=cards[1])

    await joe.hears_toast(f"{number} has been accepted by Ann")
    assert town.ticket(number)["handler"] == "Ann"
    assert (await mary.chat_when_quiet()).count("has taken on") == 1


async def test_a_ticket_is_taken_from_the_list_of_the_pool(
    town: Town, ann: Actor, mary: Actor
) -> None:
    await _goes_off_duty(ann)
    number = await mary.files(LATE)
    await ann.says("/pool")
    await ann.presses(number, under=await ann.hears("Pool (1)"))
    await ann.presses("Accept")

    await ann.hears(number, "in progress · Ann")


async def test_where_nobody_accepts_the_supervisor_has_it(
    town: Town, ann: Actor, joe: Actor, bob: Actor, mary: Actor
) -> None:
    number = await mary.files(LATE)
    await town.waits_until(november(20, 16, 6))
    for handler in (ann, joe):
        await handler.hears(f"{number} was not accepted in time and went to somebody else")
    card = await bob.hears(f"{number} was accepted by nobody and comes to you")
    assert "🙋 Accept" in labels(card)
    await bob.presses("Accept", under=card)

    await mary.hears("Somebody has taken on", number)


async def test_without_a_supervisor_it_goes_to_the_pool(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await mary.files(LATE)
    await town.waits_until(november(20, 15, 6))
    await ann.hears(f"{number} is in the pool")

    assert town.ticket(number)["handler"] is None


async def test_who_is_off_duty_is_passed_over(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    await _goes_off_duty(ann)
    number = await mary.files(LATE)

    await joe.hears(f"{number} is assigned to you")
    await ann.has_not_heard(number)
