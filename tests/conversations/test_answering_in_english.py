"""Answering in English: by the card, by a reply, with files, with a reply that was suggested, and
until it goes it can be taken back."""

from pathlib import Path

import pytest

from tests.conversations.course import finds
from tests.conversations.course_en import accepted, resolves
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

PREVIEW = "goes to the customer in 4 seconds"


async def test_a_reply_to_what_the_customer_wrote_is_a_reply_to_them(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await mary.presses("See the ticket")
    await mary.presses("Write to the handler")
    await mary.says("At what time?")
    copy = await ann.hears(f"{number}: Mary adds", "At what time?")
    await ann.says("At three", reply_to=copy)

    await mary.hears(f"{number}: the handler writes", "At three")


async def test_a_reply_to_the_card_is_a_reply_to_the_customer(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await ann.says("It comes tomorrow", reply_to=await ann.hears(number, "in progress"))

    await mary.hears("the handler writes", "It comes tomorrow")


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_file_reaches_the_customer(town: Town, ann: Actor, mary: Actor, kind: str) -> None:
    await accepted(mary, ann)
    await ann.presses("Reply")
    await ann.sends(kind, caption="Proof of delivery")

    await mary.hears("the handler writes", "Proof of delivery")
    await town.quiet()
    assert kind in mary.said()[-1]


async def test_a_suggested_reply_is_changed_or_another_taken(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await accepted(mary, ann)
    await ann.presses("✨ Help")
    await ann.presses("Suggest a reply")
    shown = await ann.hears(f"A reply for {number}. Whether it is sent is up to you", "Dear Mary")
    assert labels(shown) == ["📨 Send", "✏️ Change", "🔁 Another one", "✖️ Cancel"]
    first = words(shown)
    assert number in first
    assert "by Wed 18:00" in first
    await ann.presses("Another one")
    await town.quiet()
    another = words(await ann.hears(f"A reply for {number}"))
    assert another != first
    assert "Dear Mary" in another
    await mary.has_not_heard("Dear Mary")
    await ann.presses("Change")
    await ann.hears(f"Please send the changed text ({number})")
    await ann.says("Dear Mary, it comes tomorrow")

    await mary.hears(number, "Dear Mary, it comes tomorrow")


class TestUndo:
    """What is kept back for four seconds."""

    @pytest.fixture
    def desk(self) -> str:
        return "general"

    async def test_a_question_taken_back_is_never_asked(
        self, town: Town, ann: Actor, mary: Actor
    ) -> None:
        number = await accepted(mary, ann)
        await ann.presses("Ask customer")
        await ann.says("Which order is it?")
        preview = await ann.hears(PREVIEW, "Which order is it?")
        assert labels(preview) == ["↩️ Undo", "📨 Send now"]
        await ann.presses("Undo")
        await ann.hears("taken back, nothing was sent", "Which order is it?")
        await ann.presses("Don’t send")
        await town.waits(seconds=5)

        await mary.has_not_heard("Which order")
        assert town.ticket(number)["state"] == "in_progress"

    async def test_an_outcome_is_taken_back_and_written_again(
        self, town: Town, ann: Actor, mary: Actor
    ) -> None:
        number = await accepted(mary, ann)
        await resolves(ann, "A new one was sent")
        await ann.hears(PREVIEW, "A new one was sent")
        await ann.presses("Undo")
        await ann.hears("taken back, nothing was sent")
        await ann.says("A new one was sent and the fee paid back")
        await ann.hears("what was the cause")
        await ann.says("Sorted wrongly")
        await ann.hears(PREVIEW, "the fee paid back")
        await town.waits(seconds=5)

        await mary.hears(f"{number} is resolved", "the fee paid back")
        assert mary.times_heard("A new one was sent") == 1

    async def test_who_has_lost_the_ticket_meanwhile_gets_the_text_back(
        self, town: Town, ann: Actor, bob: Actor, mary: Actor
    ) -> None:
        number = await accepted(mary, ann)
        await ann.presses("Reply")
        await ann.says("It comes tomorrow")
        await ann.hears(PREVIEW)
        await finds(bob, number)
        for label in ("More", "Take over"):
            await bob.presses(label)
        await bob.hears_toast(f"{number} is yours now")
        await town.waits(seconds=5)

        await ann.hears(f"{number} has moved on: what you wrote was not sent")
        await ann.hears("It comes tomorrow")
        await mary.has_not_heard("It comes tomorrow")


class TestEvidence:
    """Where the desk file wants it."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        confirmed = "confirmed = [1, 2]"
        return desk_with(tmp_path, {confirmed: f'evidence = ["complaint"]\n{confirmed}'})

    async def test_a_photo_is_asked_for_and_stays_with_the_staff(
        self, town: Town, ann: Actor, mary: Actor
    ) -> None:
        number = await accepted(mary, ann)
        await ann.presses("Resolve")
        await ann.hears("how was it solved")
        await ann.says("Delivered today")
        await ann.hears(f"{number}: please send a photo or a file as evidence. Only the staff")
        await ann.says("There is none")
        await ann.hears("This ticket needs a photo or a file as evidence")
        await mary.has_not_heard("is resolved")
        await ann.sends("photo")
        await ann.hears("what was the cause")
        await ann.says("Sorted wrongly")

        await mary.hears(f"{number} is resolved", "Delivered today")
        await town.quiet()
        assert [file["kind"] for file in town.ticket(number)["evidence"]] == ["photo"]
        assert not any("photo" in message for message in mary.said())
