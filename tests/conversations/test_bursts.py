"""Whatever somebody sends within a moment becomes one draft; nothing is dropped."""

from storage.tickets import find_by_number
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"


async def _files(actor: Actor) -> str:
    await actor._town.quiet()
    await actor.presses(actor.words.label("btn-submit"))
    await actor._town.quiet()
    return str(actor._town.tickets()[-1]["number"])


async def test_twenty_messages_in_a_second_are_one_draft(town: Town, lin: Actor) -> None:
    for place in range(20):
        await lin.says(f"{LATE}，第{place}句")
    await town.quiet()
    assert lin.times_heard("请确认") == 1
    await _files(lin)

    text = town.tickets()[0]["text"]
    assert text.split("\n") == [f"{LATE}，第{place}句" for place in range(20)]


async def test_an_album_of_ten_is_one_draft(town: Town, lin: Actor) -> None:
    for place in range(10):
        caption = {"caption": LATE} if place == 0 else {}
        await lin.sends("photo", media_group_id="8", **caption)
    await lin.hears("请确认", LATE, "附件 10 个")
    await _files(lin)

    assert lin.times_heard("请确认") == 0
    assert len(town.tickets()[0]["attachments"]) == 10


async def test_of_every_kind_something_reaches_the_staff(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says(LATE)
    for kind in ("photo", "voice", "video_note", "document", "video", "audio"):
        await lin.sends(kind)
    lin.world.sends_location(lin.id, 31.2304, 121.4737)
    mother = await town.customer("林妈妈")
    lin.world.shares_contact(lin.id, "13912345678", of=mother.id)
    lin.world.sends_sticker(lin.id, "😡")
    card = await lin.hears("请确认", "😡")
    assert "31.230400, 121.473700" in words(card)
    number = await _files(lin)

    card = await wang.hears(f"{number}", LATE, "13912345678")
    link = next(each for each in card["entities"] if each["type"] == "text_link")
    assert "121.473700,31.230400" in link["url"]
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        facts = {(fact["type"], fact["value"]) for fact in ticket.facts}
    assert ("place", "31.230400, 121.473700") in facts
    assert ("phone", "13912345678") in facts
    await wang.presses("附件")
    await town.quiet()
    for kind in ("photo", "voice", "video_note", "document", "video", "audio"):
        assert any(kind in message for message in wang.said())


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


async def test_after_the_filing_what_follows_is_asked_about(town: Town, lin: Actor) -> None:
    await lin.files(LATE)
    for text in ("外包装也破了", "快递员态度很差"):
        await lin.says(text)
    card = await lin.hears("外包装也破了", "快递员态度很差")

    assert any("补充到" in label or "加到" in label for label in labels(card)), labels(card)
