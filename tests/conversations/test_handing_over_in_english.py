"""转派, 退单, 我来处理 and notes in English: one owner at a time, and all concerned know."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import finds
from tests.conversations.course_en import LATE, accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

SECRET = "They have sued us twice"


@pytest.fixture
async def joe(town: Town, ann: Actor) -> Actor:
    """A second handler."""
    return await town.staff("Joe", "handler", language="en")


async def _more(town: Town, actor: Actor, number: str, *wanted: str) -> Message:
    """From the ticket's card to what stands behind "More", and on."""
    await town.quiet()
    await finds(actor, number)
    for label in ("More", *wanted):
        await town.quiet()
        await actor.presses(label)
    await town.quiet()
    return actor.said()[-1]


async def test_a_wrong_dispatch_goes_to_the_department_it_belongs_to_with_the_reason(
    town: Town, mary: Actor
) -> None:
    ann = await town.staff("Ann", "handler", "logistics", "en")
    kim = await town.staff("Kim", "handler", "finance", "en")
    number = await accepted(mary, ann)
    await _more(town, ann, number, "↩️ Return")
    await ann.hears(f"{number} came to the wrong department? Where does it belong?")
    await ann.presses("Finance")
    await ann.hears(f"{number} goes to Finance: please say why")
    await ann.says("It is about a refund")
    await ann.hears(f"{number} went to Finance")

    await kim.hears(f"{number} is assigned to you", "Finance")
    await kim.hears(f"{number}: why Ann returned it", "It is about a refund")
    ticket = town.ticket(number)
    assert (ticket["handler"], ticket["department"], ticket["state"]) == ("Kim", "finance", "new")
    await mary.has_not_heard("about a refund")


async def test_after_the_desk_s_limit_nothing_is_returned(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await town.waits_until(november(24, 17, 59))
    await _more(town, ann, number, "↩️ Return")
    await town.waits_until(november(24, 18, 1))
    await ann.presses("Finance")

    await ann.hears_toast(f"{number} had to be returned by today 18:00")
    assert town.ticket(number)["department"] == "logistics"


async def test_who_hands_it_over_works_on_it_no_more(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    card = await ann.hears(number, "in progress · Ann")
    await _more(town, ann, number, "Hand over", "Joe")
    await ann.sends()
    await ann.hears("A line of text is needed here")
    await ann.says("I am on leave")
    await ann.hears(f"{number} is with Joe now")
    await ann.forges(card, "t:reply:1:3")
    await ann.hears_toast(f"{number} is now with Joe")
    await joe.says("/queue")

    await joe.hears("My queue (1)")


async def test_a_superior_gives_a_new_ticket_to_somebody_else_and_all_are_told(
    town: Town, ann: Actor, joe: Actor, bob: Actor, mary: Actor
) -> None:
    number = await mary.files(LATE)
    await ann.hears(f"{number} is assigned to you")
    await _more(town, bob, number, "Hand over", "Joe")

    await bob.hears_toast(f"{number} is with Joe now")
    await joe.hears(f"{number} is assigned to you")
    await ann.hears(f"{number}: Bob gave it to Joe; you needn't see to it any more")
    await joe.presses("Accept")
    await mary.hears("Somebody has taken on", number)


async def test_a_superior_takes_a_new_ticket_over_and_has_accepted_it(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    number = await mary.files(LATE)
    await ann.hears(f"{number} is assigned to you")
    card = await _more(town, bob, number, "Take over")

    assert "💬 Reply" in labels(card)
    await bob.hears_toast(f"{number} is yours now")
    await mary.hears("Somebody has taken on", number)
    await ann.hears(f"{number}: Bob has taken it over; you needn't see to it any more")
    assert town.ticket(number)["handler"] == "Bob"


async def test_two_superiors_press_at_once_and_one_of_them_is_told(
    town: Town, ann: Actor, joe: Actor, bob: Actor, eve: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    of_bob = await _more(town, bob, number, "Hand over")
    of_eve = await _more(town, eve, number, "Hand over")
    await bob.presses("Joe", under=of_bob)
    await bob.hears_toast(f"{number} is with Joe now")
    await eve.presses("Joe", under=of_eve)

    await eve.hears_toast("This button is out of date")
    await town.quiet()
    assert joe.times_heard(f"{number} is assigned to you") == 1


async def test_the_third_transfer_is_raised_by_itself(
    town: Town, ann: Actor, joe: Actor, bob: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    for giver, heir, name in ((ann, joe, "Joe"), (joe, ann, "Ann"), (ann, joe, "Joe")):
        await _more(town, giver, number, "Hand over", name)
        await giver.says("Not mine")
        await heir.hears(f"{number}: why", "Not mine")
        await town.quiet()

    await bob.hears(f"🔺 {number}", "was passed on again and again")


async def test_a_note_is_read_by_the_staff_and_never_by_the_customer(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await _more(town, ann, number, "Note")
    await ann.hears(f"Please write the note ({number}). The customer never sees it")
    await ann.says(SECRET)
    await ann.hears(f"Noted ({number}); the customer never sees it")
    await _more(town, bob, number)
    await bob.presses("Full text")
    await bob.hears(f"{number}: note of Ann", SECRET)
    for label in ("See the ticket", "History"):
        await mary.presses(label)
        await town.quiet()
    await mary.says("/mydata")

    await mary.has_not_heard(SECRET)


async def test_a_superior_s_comment_is_shown_to_the_owner(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await _more(town, bob, number, "Note")
    await bob.says("Please see to this first")
    note = await ann.hears(f"{number}: note of Bob", "Please see to this first")
    await ann.says("All right, but they are a nuisance", reply_to=note)

    await mary.has_not_heard("nuisance")


async def test_who_was_asked_gets_no_other_right_with_the_ticket(
    town: Town, ann: Actor, joe: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await _more(town, ann, number, "Ask a colleague", "Joe")
    await ann.hears(f"Please write what to ask Joe ({number})")
    await ann.says("How much may we pay?")
    await ann.hears(f"Joe is asked ({number}); the answer comes here")
    asked = await joe.hears(f"{number}: Ann asks you", "How much may we pay?")
    for do in ("open", "reply", "resolve"):
        await joe.forges(asked, f"t:{do}:1:2")
    await town.quiet()

    assert ["nothing here for you to do" in toast for toast in joe.toasts()] == [True] * 3
    await mary.has_not_heard("How much may we pay")


async def test_a_reason_written_before_the_department_is_kept(
    town: Town, ann: Actor, mary: Actor
) -> None:
    kim = await town.staff("Kim", "handler", "finance", language="en")
    number = await accepted(mary, ann)
    await _more(town, ann, number, "↩️ Return")
    await ann.says("It is about a refund")
    await ann.presses("Finance", under=await ann.hears(f"{number}: the reason is kept"))

    await kim.hears(f"{number}: why Ann returned it", "It is about a refund")
    await mary.has_not_heard("about a refund")
