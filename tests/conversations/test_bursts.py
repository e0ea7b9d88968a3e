"""Whatever somebody sends within a moment becomes one draft; nothing is dropped."""

from storage.tickets import find_by_number
from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

CONFIRM = {"zh": "请确认", "en": "Please confirm"}
TEN_FILES = {"zh": "附件 10 个", "en": "10 attachments"}
MORE = {
    "zh": ("外包装也破了", "快递员态度很差"),
    "en": ("The box is torn as well", "The address on it was wrong"),
}
KINDS = ("photo", "voice", "video_note", "document", "video", "audio")
MAP = {"zh": "121.473700,31.230400", "en": "mlat=31.230400&mlon=121.473700"}


async def _files(actor: Actor) -> str:
    await actor._town.quiet()
    await actor.presses(actor.words.label("btn-submit"))
    await actor._town.quiet()
    return str(actor._town.tickets()[-1]["number"])


@in_both
async def test_twenty_messages_in_a_second_are_one_draft(
    town: Town, customer: Actor, language: str
) -> None:
    said = [f"{LATE_IN[language]} ({place})" for place in range(20)]
    written = [await customer.says(text) for text in said]
    await town.quiet()
    assert customer.times_heard(CONFIRM[language]) == 1
    # The card answers the first line, above the others: each of these is marked as taken.
    assert [customer.reaction(each) for each in written] == [[], *[["✍"]] * 19]
    await town.waits(minutes=1)
    later = await customer.says(MORE[language][0])
    await town.quiet()
    assert customer.reaction(later) == []  # there the card comes anew, below it
    said.append(MORE[language][0])
    await _files(customer)

    assert town.tickets()[0]["text"].split("\n") == said


@in_both
async def test_an_album_of_ten_is_one_draft(town: Town, customer: Actor, language: str) -> None:
    for place in range(10):
        caption = {"caption": LATE_IN[language]} if place == 0 else {}
        await customer.sends("photo", media_group_id="8", **caption)
    await customer.hears(CONFIRM[language], LATE_IN[language], TEN_FILES[language])
    await _files(customer)

    assert customer.times_heard(CONFIRM[language]) == 0
    assert len(town.tickets()[0]["attachments"]) == 10


@in_both
async def test_of_every_kind_something_reaches_the_staff(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await customer.says(LATE_IN[language])
    for kind in KINDS:
        await customer.sends(kind)
    customer.world.sends_location(customer.id, 31.2304, 121.4737)
    mother = await town.customer("林妈妈")
    customer.world.shares_contact(customer.id, "13912345678", of=mother.id)
    customer.world.sends_sticker(customer.id, "😡")
    card = await customer.hears(CONFIRM[language], "😡")
    assert "31.230400, 121.473700" in words(card)
    number = await _files(customer)

    card = await handler.hears(f"{number}", LATE_IN[language], "139****5678")
    link = next(each for each in card["entities"] if each["type"] == "text_link")
    assert MAP[language] in link["url"]
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        facts = {(fact["type"], fact["value"]) for fact in ticket.facts}
    assert ("place", "31.230400, 121.473700") in facts
    assert ("phone", "13912345678") in facts
    await handler.presses(handler.words.label("btn-files"))
    await town.quiet()
    for kind in KINDS:
        assert any(kind in message for message in handler.said())


async def test_a_place_that_is_sent_later_is_a_link_too(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    mary = await town.customer("Mary", "en")
    await mary.files("My parcel is three days late")
    await ann.presses("Accept")
    await mary.hears("taken on")
    await mary.presses(mary.words.label("btn-look"))
    await mary.presses(mary.words.label("btn-write"))
    await town.quiet()
    mary.world.sends_location(mary.id, 48.2, 16.37)
    copy = await ann.hears("adds", "48.200000, 16.370000")

    links = [each["url"] for each in copy["entities"] if each["type"] == "text_link"]
    assert links == ["https://www.openstreetmap.org/?mlat=48.200000&mlon=16.370000"]


@in_both
async def test_after_the_filing_what_follows_is_asked_about(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LATE_IN[language])
    for text in MORE[language]:
        await customer.says(text)
    card = await customer.hears(*MORE[language])
    offered = next(label for label in labels(card) if label.startswith("➕"))
    assert number in offered
    await customer.presses(offered, under=card)

    await handler.hears(number, *MORE[language])
    assert len(town.tickets()) == 1
