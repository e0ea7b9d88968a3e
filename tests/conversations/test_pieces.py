"""What was written in several messages is one for the other side; a change of one changes it."""

from tests.conversations.course import LATE_IN, accepted, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

MORE = {
    "zh": "发票开错了，多收了费用",
    "en": "The invoice is wrong, I was charged too much",
}
LINES = {
    "zh": ("门口没有包裹", "邻居也没收到"),
    "en": ("No parcel at the door", "No neighbour has it either"),
}
OTHER = {"zh": "发票没有开错", "en": "The invoice is right after all"}


@in_both
async def test_of_several_lines_of_the_customer_one_is_changed(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    own = await customer.says(MORE[language])
    for line in LINES[language]:
        await customer.says(line)
    await customer.chat_when_quiet()
    await customer.presses(number)
    await handler.hears(MORE[language], *LINES[language])
    await customer.edits(own, OTHER[language])
    now = await handler.hears(OTHER[language], *LINES[language])
    await town.quiet()

    assert MORE[language] not in handler.chat()
    # What was passed on, and the card that stood open.
    found = [each["text"][0] for each in handler.said() if LINES[language][0] in each["text"]]
    assert sorted(found) == sorted("📂➕")
    assert words(now).index(OTHER[language]) < words(now).index(LINES[language][0])


@in_both
async def test_lines_and_a_picture_for_a_ticket_keep_their_words_when_that_is_replaced(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await customer.says(MORE[language])
    photo = await customer.sends("photo")
    await customer.chat_when_quiet()
    await customer.presses(number)
    await handler.hears(MORE[language])
    await handler.chat_when_quiet()
    new = await customer.exchanges(photo, "document")
    await handler.hears({"zh": "改发的文件", "en": "the file as changed"}[language])
    await town.quiet()

    assert MORE[language] in handler.chat()
    (shown,) = [each for each in handler.said() if "document" in each or "photo" in each]
    assert shown["document"]["file_id"] == new["document"]["file_id"]


@in_both
async def test_of_several_lines_of_the_handler_one_is_changed_before_and_after_they_go(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    said = {
        "zh": ("正在查", "马上回复您", "已经在查", "查到了"),
        "en": ("We are looking", "More in a minute", "We look for it", "We have found it"),
    }[language]
    number = await accepted(customer, handler)
    own = await handler.says(said[0])
    await handler.says(said[1])
    await handler.chat_when_quiet()
    await handler.edits(own, said[2])
    await handler.hears(said[2], said[1])
    await handler.presses(number)
    await customer.hears(said[2], said[1])
    await handler.edits(own, said[3])
    now = await customer.hears(said[3], said[1])
    await town.quiet()

    assert said[2] not in words(now)
    assert LATE_IN[language] not in words(now)
