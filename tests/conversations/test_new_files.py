"""A photo or file that is replaced by an edit: the other side gets the new one, nothing is lost."""

from typing import Any

from bot.sandbox.faults import Fault
from bot.sandbox.state import Message
from tests.conversations.course import LATE_IN, accepted, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

SEES = {"zh": "看这张", "en": "Look at this one"}
OTHER = {"zh": "是这一张", "en": "It is this one"}
CHANGED = {"zh": "改发的文件", "en": "the file as changed"}
NOTED = {"zh": "改的内容已转给", "en": "Your change is passed on"}
REPLACED = {"zh": "已被另一个文件替换", "en": "replaced by another file"}


def _files(actor: Actor) -> list[Message]:
    return [each for each in actor.said() if any(kind in each for kind in ("photo", "document"))]


def _id(message: Message) -> Any:
    """Telegram's lasting name of its file."""
    file = message["photo"][-1] if "photo" in message else message["document"]
    return file["file_unique_id"]


async def _from_handler(handler: Actor, customer: Actor) -> tuple[Message, Message]:
    """What the handler sent, and the copy."""
    language = customer.language
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.sends("photo", caption=SEES[language])
    await customer.hears(SEES[language])
    await customer.chat_when_quiet()
    return own, _files(customer)[-1]


async def _from_customer(customer: Actor, handler: Actor) -> tuple[Message, Message]:
    language = customer.language
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    await handler.says("ok 888")
    replied = (await customer.hears("ok 888"))["message_id"]
    own = await customer.sends("photo", caption=SEES[language], reply_to=replied)
    await handler.hears(SEES[language])
    await handler.chat_when_quiet()
    return own, _files(handler)[-1]


@in_both
async def test_the_customers_copy_shows_the_new_picture_in_its_place(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_handler(handler, customer)
    new = await handler.exchanges(own, caption=SEES[language])
    await customer.hears(CHANGED[language])
    await town.quiet()

    (now,) = _files(customer)
    assert now["message_id"] == copy["message_id"]
    assert _id(now) == _id(new) != _id(copy)
    assert customer.times_heard(SEES[language]) == 1


@in_both
async def test_the_handlers_copy_shows_the_new_file_and_the_words(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_customer(customer, handler)
    new = await customer.exchanges(own, "document", caption=OTHER[language])
    await handler.hears(OTHER[language])
    await handler.hears(CHANGED[language])
    await customer.hears(NOTED[language])
    await town.quiet()

    (now,) = _files(handler)
    assert now["message_id"] == copy["message_id"]
    assert _id(now) == _id(new)
    assert SEES[language] not in handler.chat()


@in_both
async def test_the_file_before_stays_with_the_ticket_marked_as_replaced(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_customer(customer, handler)
    new = await customer.exchanges(own, caption=SEES[language])
    card = await handler.hears(CHANGED[language])
    await handler.says(f"/find {words(card).split()[0]}")
    await handler.presses(handler.words.label("btn-more"))
    await handler.presses(handler.words.label("btn-files"))
    old = await handler.hears(REPLACED[language])
    await town.quiet()

    assert _id(old) == _id(copy)
    assert _id(_files(handler)[-1]) == _id(new)
    assert len(town.tickets()[0]["attachments"]) == 2


@in_both
async def test_a_file_changed_twice_stands_in_the_same_place(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_handler(handler, customer)
    await handler.exchanges(own, caption=SEES[language])
    new = await handler.exchanges(own, "document", caption=OTHER[language])
    await customer.hears(OTHER[language])
    await town.quiet()

    (now,) = _files(customer)
    assert (now["message_id"], _id(now)) == (copy["message_id"], _id(new))


@in_both
async def test_a_caption_alone_leaves_the_file(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_customer(customer, handler)
    await customer.edits(own, OTHER[language])
    await handler.hears(OTHER[language])
    await town.quiet()

    assert [each["message_id"] for each in _files(handler)] == [copy["message_id"]]
    assert CHANGED[language] not in handler.chat()


@in_both
async def test_where_the_copy_is_gone_the_file_comes_anew(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_handler(handler, customer)
    customer.world.erase(customer.id, [copy["message_id"]])
    town.forgives("Message to edit not found")
    new = await handler.exchanges(own, caption=SEES[language])
    await customer.hears(CHANGED[language])
    await town.quiet()

    (now,) = _files(customer)
    assert _id(now) == _id(new)


@in_both
async def test_where_the_copy_cannot_be_changed_the_file_replies_to_it(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _from_handler(handler, customer)
    town.expects_refused(1)
    fault = Fault.bad_request("message can't be edited")
    customer.world.faults.order(
        method="editMessageMedia", fault=fault, times=1, chat_id=customer.id
    )
    new = await handler.exchanges(own, caption=SEES[language])
    await customer.hears(CHANGED[language])
    await town.quiet()

    now = _files(customer)[-1]
    assert _id(now) == _id(new)
    assert now["reply_to_message"]["message_id"] == copy["message_id"]


@in_both
async def test_a_text_that_gets_a_picture_shows_it(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.says(SEES[language])
    copy = await customer.hears(SEES[language])
    new = await handler.exchanges(own, caption=SEES[language])
    await customer.hears(CHANGED[language])
    await town.quiet()

    (now,) = _files(customer)
    assert _id(now) == _id(new)
    assert now["reply_to_message"]["message_id"] == copy["message_id"]


@in_both
async def test_what_was_filed_with_another_picture_is_shown_to_the_handler(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own = await customer.sends("photo", caption=LATE_IN[language])
    await customer.hears("📝 ")
    await customer.presses(customer.words.label("btn-submit"))
    await handler.presses(handler.words.label("btn-accept"))
    await handler.chat_when_quiet()
    new = await customer.exchanges(own, caption=LATE_IN[language])
    await customer.hears(NOTED[language])
    await town.quiet()

    (shown,) = _files(handler)
    assert _id(shown) == _id(new)
    assert len(town.tickets()[0]["attachments"]) == 2


@in_both
async def test_a_draft_is_filed_with_the_picture_as_it_is_now(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own = await customer.sends("photo", caption=LATE_IN[language])
    await customer.hears("📝 ")
    new = await customer.exchanges(own, caption=LATE_IN[language])
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await handler.presses(handler.words.label("btn-more"))
    await handler.presses(handler.words.label("btn-files"))
    await handler.chat_when_quiet()

    (shown,) = _files(handler)
    assert _id(shown) == _id(new)


@in_both
async def test_of_an_album_the_second_picture_is_replaced(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    first = await handler.sends("photo", caption=SEES[language], media_group_id="7")
    second = await handler.sends("photo", media_group_id="7")
    await customer.hears(SEES[language])
    await customer.chat_when_quiet()
    new = await handler.exchanges(second)
    await customer.hears(CHANGED[language])
    await town.quiet()

    assert [_id(each) for each in _files(customer)] == [_id(first), _id(new)]
