"""A change that can't be made in the other's copy is told to its writer, or made up for."""

from bot.sandbox.faults import Fault
from bot.sandbox.state import Message
from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town

FIRST = {"zh": "周三送到", "en": "It will come on Wednesday"}
THEN = {"zh": "周五送到", "en": "It will come on Friday"}
LOST = {"zh": "没能送到客户", "en": "was not delivered"}
UNREAD = {"zh": "没能送到处理人", "en": "could not reach the handler"}
ANEW = {"zh": "改了先前的一条消息", "en": "changed an earlier message"}
CHANGED = {"zh": "改发的文件", "en": "the file as changed"}
ODD = Fault.bad_request("there is no text in the message to edit")


async def _writes(handler: Actor, customer: Actor) -> tuple[Message, Message]:
    """What the handler wrote, and the customer's copy."""
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.says(FIRST[handler.language])
    return own, await customer.hears(FIRST[handler.language])


@in_both
async def test_an_edit_that_a_blocked_bot_cannot_make_is_told_and_made_later(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, _ = await _writes(handler, customer)
    customer.world.blocks(customer.id)
    await town.quiet()
    town.forgives("blocked")
    await handler.edits(own, THEN[language])
    told = await handler.hears(LOST[language])
    assert told["reply_to_message"]["message_id"] == own["message_id"]
    await town.quiet()
    assert handler.times_heard(LOST[language]) == 1
    await customer.says("/mine")
    await customer.hears(THEN[language])
    await town.quiet()
    assert customer.times_heard(THEN[language]) == 1


@in_both
async def test_what_never_arrived_is_sent_again_as_it_says_by_now(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    customer.world.blocks(customer.id)
    await town.quiet()
    town.forgives("blocked")
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.says(FIRST[language])
    await handler.hears(LOST[language])
    await handler.edits(own, THEN[language])
    await town.quiet()
    await customer.says("/mine")
    await customer.hears(THEN[language])
    await town.quiet()
    assert FIRST[language] not in customer.chat()
    assert customer.times_heard(THEN[language]) == 1


@in_both
async def test_where_only_the_edit_is_impossible_the_words_come_anew(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    own, copy = await _writes(handler, customer)
    town.expects_refused(1)
    customer.world.faults.order(method="editMessageText", fault=ODD, times=1, chat_id=customer.id)
    await handler.edits(own, THEN[language])
    now = await customer.hears(ANEW[language], THEN[language])
    assert now["message_id"] > copy["message_id"]
    await handler.has_not_heard(LOST[language])


@in_both
async def test_a_customers_change_that_reaches_no_handler_is_told_to_both(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    _, copy = await _writes(handler, customer)
    own = await customer.says(FIRST[language], reply_to=copy)
    await handler.hears(customer.person.first_name, FIRST[language])
    await town.quiet()
    handler.world.blocks(handler.id)
    await town.quiet()
    town.forgives("blocked")
    await customer.edits(own, THEN[language])
    told = await customer.hears(UNREAD[language])
    assert told["reply_to_message"]["message_id"] == own["message_id"]
    await supervisor.hears(handler.person.first_name.split()[0])


@in_both
async def test_a_new_file_that_a_blocked_bot_cannot_show_is_told_and_sent_later(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-reply"))
    own = await handler.sends("photo", caption=FIRST[language])
    await customer.hears(FIRST[language])
    await town.quiet()
    customer.world.blocks(customer.id)
    await town.quiet()
    town.forgives("blocked")
    new = await handler.exchanges(own, "document", caption=FIRST[language])
    await handler.hears(LOST[language])
    await town.quiet()
    assert handler.times_heard(LOST[language]) == 1
    await customer.says("/mine")
    await customer.chat_when_quiet()

    (shown,) = [each for each in customer.said() if "document" in each]
    assert shown["document"]["file_id"] == new["document"]["file_id"]
