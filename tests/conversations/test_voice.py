"""Voice messages: kept and playable; put into words where that can be had."""

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

LINE = {"zh": "补一句文字", "en": "please add one line in writing"}
KEPT = {"zh": "语音已收好", "en": "Your voice message is safe"}
REGISTERED = {"zh": "已受理", "en": "Registered"}


@in_both
async def test_a_voice_message_is_asked_for_a_line_and_can_be_filed_without(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await customer.sends("voice")
    card = await customer.hears(KEPT[language], LINE[language])
    await customer.presses(customer.words.label("btn-submit"), under=card)
    await customer.hears(REGISTERED[language])
    await handler.presses(handler.words.label("btn-files"))
    await town.quiet()

    assert "voice" in handler.said()[-1]


@in_both
async def test_the_line_in_writing_is_put_beside_it(customer: Actor, language: str) -> None:
    late, confirm, one = {
        "zh": ("快递延误了三天", "请确认：投诉", "附件 1 个"),
        "en": ("My parcel is three days late", "Please confirm: Complaint", "1 attachment"),
    }[language]
    await customer.sends("voice")
    await customer.hears(LINE[language])
    await customer.says(late)
    card = await customer.hears(confirm, late, one)

    assert LINE[language] not in words(card)


@in_both
async def test_a_voice_message_to_the_handler_is_played_to_them(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await customer.sends("voice")
    await customer.hears({"zh": "已转给负责", "en": "passed on"}[language], number)
    await town.quiet()

    assert any("voice" in message for message in handler.said())
