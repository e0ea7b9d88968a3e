"""Department groups in English: who has what is accepted there, topics, letting go of a group."""

import pytest

from tests.conversations.course import finds
from tests.conversations.course_en import LATE, resolves
from tests.conversations.people import Actor
from tests.conversations.rooms import Room
from tests.conversations.town import Town

OTHER = "Another parcel is late, it never came"


@pytest.fixture
async def joe(town: Town) -> Actor:
    """The only handler, off duty, so that what is filed goes to the pool."""
    joe = await town.staff("Joe", "handler", "logistics", "en")
    await joe.says("/duty off")
    await joe.hears("off duty")
    return joe


async def _bound(town: Town, eve: Actor, *, forum: bool) -> Room:
    """The group of the department that delays go to."""
    room = Room(town, "Parcels", forum=forum)
    eve.world.adds_bot(eve.id, room.id, admin=True)
    await room.says(eve, "/group")
    await room.hears("Which department is this group for?")
    await room.presses(eve, "Logistics")
    await room.hears("This is now the group of Logistics")
    return room


async def _adds(mary: Actor, number: str, text: str) -> None:
    await mary.says("/mine")
    await mary.presses(number)
    await mary.presses("Write to the handler")
    await mary.says(text)
    await mary._town.quiet()


async def test_the_first_to_accept_has_it_and_the_card_says_who(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    room = await _bound(town, eve, forum=False)
    kim = await town.staff("Kim", "handler", "logistics", "en")
    await kim.says("/duty off")
    await kim.hears("off duty")
    number = await mary.files(f"{LATE}, call +1 202 555 0123")
    card = await room.hears(number, "is in the pool", LATE)
    assert room.buttons(number) == ["🙋 Accept", "📂 Open the ticket"]
    assert "Mary" not in room.chat()
    assert "202 555 0123" not in room.chat()
    accept = await room.presses(joe, "Accept", number=number)
    await room.hears(number, "in progress · Joe")
    await room.forges(kim, card, accept)

    await kim.hears_toast(f"{number} has been accepted by Joe")
    await joe.hears(number, "Mary")  # the whole card, in private
    await mary.hears("Somebody has taken on", number)
    assert room.buttons(number) == ["📂 Open the ticket"]


async def test_what_the_customer_adds_is_shown_and_a_reply_to_it_is_a_note(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    room = await _bound(town, eve, forum=False)
    number = await mary.files(LATE)
    await room.hears(number)
    await _adds(mary, number, "It is a blue box")
    said = await room.hears("the customer adds", "It is a blue box")
    note = await room.says(joe, "The driver lost it", reply_to=said)
    await town.quiet()

    assert room.reaction(note) == ["✍"]
    await mary.has_not_heard("The driver lost it")


async def test_nothing_of_one_ticket_appears_in_the_topic_of_another(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    forum = await _bound(town, eve, forum=True)
    first, second = await mary.files(LATE), await mary.files(OTHER)
    one, two = await forum.topic_of(first), await forum.topic_of(second)
    await forum.hears(first, topic=one)
    await forum.hears(second, topic=two)
    await _adds(mary, first, "It is a blue box")
    await forum.hears("It is a blue box", topic=one)
    await forum.says(joe, "The driver lost it", topic=one)
    await town.quiet()

    assert forum.group.topics[one].name == f"{first} · Delay"
    assert first not in forum.chat(two)
    assert "blue box" not in forum.chat(two)
    assert second not in forum.chat(one)
    assert first not in forum.in_general()
    await finds(joe, second)
    for label in ("Accept", "Full text"):
        await joe.presses(label)
        await town.quiet()
    assert OTHER in joe.chat()
    await joe.has_not_heard("The driver lost it")


async def test_a_deleted_topic_is_made_again_and_what_was_said_stands_there(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    town.forgives("thread not found")
    forum = await _bound(town, eve, forum=True)
    number = await mary.files(LATE)
    one = await forum.topic_of(number)
    await forum.hears(number, topic=one)
    joe.world.deletes_topic(forum.id, one)
    await _adds(mary, number, "It is a blue box")
    await forum.hears("the customer adds", "It is a blue box")
    again = await forum.topic_of(number)

    assert again != one
    assert number in forum.chat(again)
    assert forum.chat(again).count("It is a blue box") == 1
    assert "blue box" not in forum.in_general()


async def test_without_the_right_to_make_topics_the_manager_is_told(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    town.forgives("rights to create a topic")
    forum = Room(town, "Parcels", forum=True)
    eve.world.adds_bot(eve.id, forum.id, admin=False)
    await forum.says(eve, "/group")
    await forum.presses(eve, "Logistics")
    await forum.hears("Logistics")
    number = await mary.files(LATE)
    await eve.hears("⚠️ I can't write or make topics in the group “Parcels” (Logistics)")
    assert number not in forum.chat()
    eve.world.adds_bot(eve.id, forum.id, admin=True)
    await town.quiet()
    await town.waits(seconds=2)

    await forum.hears(number, topic=await forum.topic_of(number))


async def test_a_group_is_let_go_of_and_nothing_more_comes(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    room = await _bound(town, eve, forum=False)
    await eve.says("/group")
    await eve.hears("Logistics", "Parcels")
    await room.says(eve, "/group")
    await room.hears("Logistics")
    await room.presses(eve, "Let go of it")
    await room.hears("This is no longer a department's group")
    number = await mary.files(LATE)

    await joe.hears(number)
    await room.has_not_heard(number)


async def test_who_is_thrown_out_is_bound_no_more_and_the_manager_knows(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    room = await _bound(town, eve, forum=False)
    eve.world.removes_bot(eve.id, room.id)
    await eve.hears("I am no longer in the group “Parcels”: Logistics has no group now")
    number = await mary.files(LATE)

    await joe.hears(number)
    await room.has_not_heard(number)


async def test_a_topic_is_closed_and_opened_again_with_its_ticket(
    town: Town, joe: Actor, eve: Actor, mary: Actor
) -> None:
    forum = await _bound(town, eve, forum=True)
    number = await mary.files(LATE)
    topic = await forum.topic_of(number)
    await forum.presses(joe, "Accept", number=number)
    await joe.hears_toast("Accepted")
    await resolves(joe)
    await mary.presses("👍 Satisfied")
    await mary.hears(number, "closed")
    await town.waits(seconds=2)
    assert forum.group.topics[topic].closed
    await town.waits(days=4)  # the follow-up visit
    await mary.presses("Not solved")
    await town.waits(seconds=2)

    assert not forum.group.topics[topic].closed
    await forum.hears(number, "in progress", topic=topic)


async def test_a_manager_binds_groups_of_their_own_scope_only(town: Town, eve: Actor) -> None:
    kim = await town.staff("Kim", "manager", "logistics", "en")
    room = Room(town, "Parcels")
    kim.world.adds_bot(kim.id, room.id)
    await room.says(kim, "/group")
    message = await room.hears("Which department is this group for?")
    assert room.buttons("") == ["Logistics"]
    await room.forges(kim, message, "gr:bind:1")
    await kim.hears_toast("There is nothing here for you to do")
    await room.presses(kim, "Logistics")
    await room.hears("This is now the group of Logistics")
    other = await town.staff("Max", "manager", "finance", "en")
    await room.says(other, "/group")

    await room.hears("There is nothing here for you to do")
