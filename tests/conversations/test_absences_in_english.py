"""/away in English: what the one who is away, who stands in, and their manager read."""

from datetime import timedelta

import pytest

from tests.conversations.course_en import LATE, accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november


@pytest.fixture
async def joe(town: Town, ann: Actor) -> Actor:
    """A second handler."""
    return await town.staff("Joe", "handler", language="en")


async def _goes(town: Town, actor: Actor, until: str, substitute: str) -> None:
    """``actor`` is away until then, and that one stands in."""
    await actor.says("/away")
    for label in (until, substitute):
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def test_new_tickets_words_and_chases_go_to_the_substitute(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await _goes(town, ann, "Until Thu", "Joe")
    await joe.hears("you stand in for Ann", "What they have in hand (1)")
    other = await mary.files("The vase arrived broken")
    assert town.ticket(other)["handler"] == "Joe"
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Write to the handler")
    await mary.says("Where is it now?")
    await joe.hears(number, "Mary adds", "Where is it now?")
    heard = ann.times_heard(number)
    await town.waits_until(november(24, 17))

    await joe.hears(f"{number}: first answer is overdue", "Ann, Joe stands in")
    assert ann.times_heard(number) == heard
    assert town.ticket(number)["handler"] == "Ann"


async def test_the_substitute_answers_in_their_stead(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await _goes(town, ann, "Until tomorrow", "Joe")
    await joe.says("/queue")
    await joe.presses(number)
    await joe.presses("Reply", under=await joe.hears(f"📂 {number}", "For Ann, away until"))
    await joe.says("It comes today")

    await mary.hears(number, "It comes today")


async def test_it_ends_by_itself_and_both_are_told(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    await accepted(mary, ann)
    await _goes(town, ann, "Today", "Joe")
    await joe.hears("you stand in for Ann")
    await town.waits_until(november(23, 9, 1))
    await ann.hears("Welcome back! You have 1 ticket in hand")
    await joe.hears("You don't stand in for Ann any more")
    await joe.says("/queue")

    await joe.hears("You have no open tickets")


async def test_what_is_planned_begins_though_the_desk_stood_still(
    town: Town, ann: Actor, joe: Actor, eve: Actor
) -> None:
    await ann.says("/away")
    await ann.presses("Other days")
    await ann.says("24 Nov to 25 Nov")
    await town.quiet()
    await ann.presses("Joe")
    await ann.hears("Ann will be away from Tue 09:00 until Thu 09:00. Stands in: Joe")
    await joe.hears("Ann will be away from Tue 09:00", "you stand in")
    await eve.says("/people")
    listed = labels(await eve.hears("Staff"))
    assert any("Ann" in label and "away from Tue 09:00" in label for label in listed)
    await town.restarts(timedelta(days=4, hours=2))
    await joe.hears("From now on you stand in for Ann")
    await town.restarts(timedelta(days=2))

    await ann.hears("Welcome back!")


async def test_whoever_comes_back_earlier_says_so(town: Town, ann: Actor, joe: Actor) -> None:
    await _goes(town, ann, "Until Sun", "Joe")
    await ann.says("/away")
    await ann.hears("Ann is away until Mon 09:00. Stands in: Joe")
    await ann.presses("Back again")

    await ann.hears("Welcome back!")
    await joe.hears("You don't stand in for Ann any more")


async def test_where_the_substitute_goes_as_well_theirs_stands_in(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    kim = await town.staff("Kim", "handler", language="en")
    number = await accepted(mary, ann)
    await _goes(town, ann, "Until Sun", "Joe")
    await _goes(town, joe, "Until tomorrow", "Kim")
    await kim.hears("you stand in for Ann", "(1)")
    await ann.hears("While you are away, Kim stands in from now on")
    await joe.hears("You don't stand in for Ann any more")
    await kim.says("/queue")
    await kim.presses(number)

    await kim.hears(f"📂 {number}", "For Ann, away until")


async def test_a_circle_ends_with_the_supervisor(
    town: Town, ann: Actor, joe: Actor, bob: Actor
) -> None:
    await _goes(town, ann, "Until Sun", "Joe")
    await _goes(town, joe, "Until Sun", "Ann")

    await bob.hears("you stand in for Ann")
    await bob.hears("you stand in for Joe")


async def test_without_anybody_the_pool_holds_what_is_new(
    town: Town, ann: Actor, mary: Actor
) -> None:
    await _goes(town, ann, "Until Sun", "Nobody stands in")
    await ann.hears("Nobody stands in, so your superiors look after your tickets")
    number = await mary.files(LATE)

    assert town.ticket(number)["handler"] is None


async def test_a_manager_says_so_for_who_is_ill(
    town: Town, ann: Actor, joe: Actor, eve: Actor
) -> None:
    await eve.says("/people")
    for label in ("Ann", "Be away", "Until Sun", "Joe"):
        await town.quiet()
        await eve.presses(label)

    await ann.hears("You are away now", "Joe stands in")
    await eve.hears("Ann is away until", "Stands in: Joe")


async def test_who_says_nobody_is_told_which_superior_stands_in(town: Town, ann: Actor) -> None:
    sue = await town.staff("Sue", "supervisor", language="en")
    await ann.says("/away")
    await ann.says("24 Nov to 25 Nov")
    asked = await ann.hears("Who stands in?")
    assert "Nobody stands in but Sue" in labels(asked)
    await ann.says("nobody")
    await ann.hears("Ann will be away from", "Stands in: Sue")
    await sue.hears("Ann will be away from", "you stand in")
    await town.waits_until(november(24, 9, 5))

    await ann.hears("You are away now", "Sue stands in")


async def test_words_that_name_no_day_or_nobody_are_asked_again(
    town: Town, ann: Actor, joe: Actor
) -> None:
    await ann.says("/away")
    await ann.presses("Other days")
    await ann.says("for a while")
    await town.quiet()
    assert ann.times_heard("Please write from which day") == 2
    await ann.says("next Wednesday")
    await ann.hears("Who stands in?", "back on Thu 09:00")
    await ann.says("Zaphod")
    await ann.hears("Nobody who could stand in has that name")
    await ann.says("nobody")

    await ann.hears("Stands in: nobody")


async def test_the_command_takes_words_and_who_stands_in(town: Town, ann: Actor) -> None:
    joe = await town.staff("Joe Miller", "handler", language="en")
    await ann.says("/away next week tuesday to thursday, Joe stands in")

    await ann.hears("Ann will be away from Tue 09:00 until Fri 27 Nov 09:00. Stands in: Joe Miller")
    await joe.hears("Ann will be away from Tue 09:00", "you stand in")
    await ann.says("/away")
    await ann.presses("Change")
    await ann.hears("From when until when are you away? Nothing is set yet")
    await ann.says("tomorrow to friday")
    await ann.hears("You are away from", "back on", "Who stands in")
