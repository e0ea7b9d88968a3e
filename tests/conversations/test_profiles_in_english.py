"""/me in English: who therefore gets a ticket, and managers who set it for others."""

import pytest

from tests.conversations.course import LATE as LATE_ZH
from tests.conversations.course_en import LATE
from tests.conversations.people import Actor
from tests.conversations.town import Town, november


@pytest.fixture
async def joe(town: Town, ann: Actor) -> Actor:
    """A second handler."""
    return await town.staff("Joe", "handler", language="en")


async def _sets(town: Town, actor: Actor, *labels: str) -> None:
    await actor.says("/me")
    for label in labels:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def test_who_answers_in_the_customer_s_language_goes_first(
    town: Town, ann: Actor, joe: Actor, lin: Actor, mary: Actor
) -> None:
    await _sets(town, ann, "中文")
    await ann.hears("Answers customers in: English\n")
    numbers = [await lin.files(LATE_ZH) for _ in range(2)]
    other = await mary.files(LATE)

    assert [town.ticket(each)["handler"] for each in numbers] == ["Joe", "Joe"]
    assert town.ticket(other)["handler"] == "Ann"


async def test_one_language_has_to_stay(town: Town, ann: Actor) -> None:
    await _sets(town, ann, "中文", "English")

    await ann.hears_toast("It has to be one language at least")


async def test_whoever_has_no_room_is_spared_while_others_have(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    await _sets(town, ann, "Another number")
    await ann.hears("How many tickets may Ann have in hand at once?")
    await ann.says("lots")
    await ann.hears("Please write a number from 1 to 999")
    await ann.says("1")
    await ann.hears("At most in hand: 1 (0 now)")
    numbers = [await mary.files(LATE) for _ in range(3)]

    assert sorted(town.ticket(each)["handler"] for each in numbers) == ["Ann", "Joe", "Joe"]


async def test_one_s_own_hours_decide_who_is_asked_first(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    await _sets(town, ann, "Hours", "Write hours")
    await ann.says("it depends")
    await ann.hears("I don't understand that")
    await ann.says("Sat 10:00-14:00")
    await ann.hears("🕘 Sat 10:00-14:00")
    friday = await mary.files(LATE)
    assert town.ticket(friday)["handler"] == "Joe"
    await town.waits_until(november(21, 11))
    saturday = await mary.files("The vase arrived broken")

    assert town.ticket(saturday)["handler"] == "Ann"


async def test_days_are_switched_on_and_off(town: Town, ann: Actor) -> None:
    await _sets(town, ann, "Hours", "Wed", "Sat")
    await ann.hears("🕘 Mon–Tue 09:00-12:00, 13:30-18:00", "🕘 Thu–Sat 09:00-12:00, 13:30-18:00")
    await ann.presses("As the desk")

    await ann.hears("🕘 Hours: as the desk")


async def test_who_answers_for_the_place_gets_what_names_it(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    await _sets(town, ann, "Places", "Write places")
    await ann.hears("Please write the places that Ann answers for")
    await ann.says("West Lake, Ely")
    await ann.hears("Answers for: Ely, West Lake")
    await _sets(town, joe, "Places", "Write places")
    await joe.says("Soho")
    await joe.hears("Answers for: Soho")
    near = [await mary.files("The parcel for Ely is late by three days") for _ in range(2)]
    other = await mary.files("The parcel for Soho arrived broken")

    assert [town.ticket(each)["handler"] for each in near] == ["Ann", "Ann"]
    assert town.ticket(other)["handler"] == "Joe"


async def test_a_manager_sets_it_for_others(town: Town, eve: Actor, ann: Actor) -> None:
    await eve.says("/people")
    for label in ("Ann", "Languages, hours", "10", "Hours", "Write hours"):
        await town.quiet()
        await eve.presses(label)
    await eve.says("Mon-Thu 9:00-17:00")
    await eve.hears("Ann · handler", "At most in hand: 10", "Mon–Thu 09:00-17:00")
    await eve.presses("Places")
    await eve.presses("Write places")
    await eve.says("Ely")
    await eve.hears("Ann", "Answers for: Ely")
    await ann.says("/me")

    await ann.hears("At most in hand: 10", "Mon–Thu 09:00-17:00", "Answers for: Ely")


async def test_nobody_sets_it_for_a_colleague(town: Town, ann: Actor, joe: Actor) -> None:
    await ann.says("/me")
    card = await ann.hears("Ann · handler")
    data = card["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    await joe.forges(joe.said()[-1], data)

    await joe.hears_toast("There is nothing here for you to do")
