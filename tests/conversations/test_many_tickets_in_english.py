"""Many tickets in English: the queue's colours and filters, /find, several customers at once."""

from pathlib import Path

import pytest

from tests.conversations.course_en import LATE, accepted
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

TOLD = {
    "Mary": LATE,
    "Sam": "My bill is wrong, I was charged twice",
    "Kate": "My refund has not come yet",
}


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


async def test_the_colours_are_said_in_words_and_what_is_due_first_is_on_top(
    town: Town, ann: Actor, mary: Actor
) -> None:
    minor = await mary.files("I suggest that you open at weekends")
    late = await mary.files(LATE)
    await town.waits_until(november(20, 16, 9))
    await town.waits(seconds=30)  # half a minute to spare for a slow machine, either way
    asked = await mary.files("The vase arrived broken")
    for label in ("Accept", "Ask customer"):
        await town.quiet()
        await ann.presses(label)
    await ann.says("Which house?")
    await mary.hears("Which house?")
    await ann.says("/queue")
    page = await ann.hears("My queue (3)")

    lines = words(page)
    assert f"🔴 {late} · acceptance 4 minutes late" in lines
    assert f"🟡 {minor} · due soon · accept by Mon 09:05" in lines
    assert f"⏸ {asked} · Grade 2 · Serious · waiting for the customer" in lines
    assert [label.split(" ")[1] for label in labels(page)[:3]] == [late, minor, asked]


async def test_filters_narrow_the_queue_down_and_can_be_taken_off_again(
    town: Town, ann: Actor, mary: Actor
) -> None:
    grave = await mary.files("The ceiling fell down and two people were injured")
    await mary.files(LATE)
    await ann.says("/queue")
    for label in ("Filter", "Grade 1", "Show"):
        await town.quiet()
        await ann.presses(label)
    page = await ann.hears("My queue (1)", "🔎 Grade 1")
    assert grave in labels(page)[0]
    for label in ("Filter", "• Grade 1", "⏸ Waiting", "Show"):
        await town.quiet()
        await ann.presses(label)
    await ann.hears("No ticket is like that", "⏸ Waiting")
    for label in ("Filter", "• ⏸ Waiting", "Show"):
        await town.quiet()
        await ann.presses(label)

    await ann.hears("My queue (2)")


async def test_a_supervisor_sees_who_has_what_and_one_department(
    town: Town, ann: Actor, bob: Actor, mary: Actor
) -> None:
    kim = await town.staff("Kim", "handler", "finance", "en")
    await ann.says("/duty off")
    await ann.hears("off duty")
    late, bill = await mary.files(LATE), await mary.files(TOLD["Sam"])
    await kim.hears(bill)
    await bob.says("/queue")
    await bob.presses("🗂 All")
    page = await bob.hears("all departments (2)")
    (lines,) = [{line.split(" ")[1]: line for line in words(page).split("\n") if "C2026" in line}]
    assert " · Kim" in lines[bill]
    assert " · in the pool" in lines[late]
    for label in ("Filter", "Department", "Finance", "Show"):
        await town.quiet()
        await bob.presses(label)
    await town.quiet()

    shown = "".join(labels(await bob.hears("🔎 Finance")))
    assert bill in shown
    assert late not in shown


async def test_what_is_overdue_is_listed(town: Town, ann: Actor, mary: Actor) -> None:
    number = await accepted(mary, ann)
    await town.waits_until(november(25, 18, 30))
    await ann.says("/overdue")

    page = await ann.hears("🔴 Overdue (1), the gravest grade first")
    assert number in labels(page)[0]


async def test_a_ticket_is_found_by_number_phone_word_and_name(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await mary.files("My parcel is late, call me at +1 202 555 0123")
    sam = await town.customer("Sam", "en")
    other = await sam.files(TOLD["Sam"])
    for wanted in (number, number[1:], number[-4:]):
        await ann.says(f"/find {wanted}")
        await town.quiet()
        assert words(ann.said()[-1]).startswith(f"📂 {number}")
    for wanted in ("+1 202 555 0123", "parcel", "mary"):
        await ann.says(f"/find {wanted}")
        found = await ann.hears(f"🔎 {wanted}", number, "Mary: ", "call me at")
        assert other not in "".join(labels(found))
    await ann.says("/find airplane")
    await ann.hears("airplane: nothing found in your tickets, those nobody has taken")
    await ann.says("/find parcel")
    await ann.presses(number, under=await ann.hears("🔎 parcel"))

    await ann.hears(f"📂 {number}", "My parcel is late")


async def test_what_is_found_keeps_to_the_scope(town: Town, mary: Actor) -> None:
    number = await mary.files(LATE)
    near = await town.staff("Bob", "supervisor", "logistics", "en")
    elsewhere = await town.staff("Sue", "supervisor", "finance", "en")
    await near.says("/find parcel")
    await near.hears("🔎 parcel", number)
    await elsewhere.says("/find parcel")

    await elsewhere.hears("parcel: nothing found in the tickets of")
    await elsewhere.has_not_heard(number)


async def test_many_results_are_leafed_through_in_one_message(town: Town, ann: Actor) -> None:
    people = [await town.customer(f"Guest {count}", "en") for count in range(8)]
    numbers = [await each.files(LATE) for each in people]
    await ann.says("/find parcel")
    first = await ann.hears("🔎 parcel", numbers[-1])
    messages = len(ann.said())
    assert numbers[0] not in words(first)
    await ann.presses("Older")
    await ann.hears("🔎 parcel", numbers[0])
    await ann.presses("Newest")
    await ann.hears("🔎 parcel", numbers[-1])

    await town.quiet()
    assert len(ann.said()) == messages


async def test_three_tickets_interleaved_are_not_mixed_up(town: Town, ann: Actor) -> None:
    them = []
    for name, text in TOLD.items():
        actor = await town.customer(name, "en")
        number = await actor.files(text)
        await ann.presses("Accept", under=await ann.hears(number, name))
        await actor.hears("Somebody has taken on")
        them.append((actor, number))
    for actor, number in reversed(them):
        name = actor.person.first_name
        await actor.presses("See the ticket")
        await actor.presses("Write to the handler")
        await actor.says(f"{name} asks")
        await ann.says(f"to {name}", reply_to=await ann.hears(number, f"{name} asks"))
    for actor, number in them:
        name = actor.person.first_name
        await ann.says(f"again {name}")
        await ann.presses(f"{number} · {name}", under=await ann.hears("To which customer"))
        await actor.hears(number, f"again {name}")
    for actor, _ in them:
        chat = await actor.chat_when_quiet()
        others = [name for name in TOLD if name != actor.person.first_name]
        assert f"to {actor.person.first_name}" in chat
        assert not any(f"to {name}" in chat or f"again {name}" in chat for name in others)
