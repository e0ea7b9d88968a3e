"""不是这件，是新的: what went straight on to a ticket is taken out again, as by its key."""

import pytest

from tests.conversations.course import accepted
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

GOES_ON = {"zh": "今天还是没送到", "en": "It was the blue one"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "不是这件 是新的"),
        ("zh", "不是那件，是新的事"),
        ("en", "not that one, it's a new one"),
    ],
)
async def test_it_is_another_matter(
    town: Town, handler: Actor, customer: Actor, language: str, text: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits(minutes=2)
    await customer.says(GOES_ON[language])
    await handler.hears(number, GOES_ON[language])
    await customer.says(text)
    await handler.hears(number, {"zh": "另一件事", "en": "about something else"}[language])
    await town.quiet()

    assert GOES_ON[language] in words(customer.said()[-1])
    assert customer.words.label("btn-submit") in customer.chat_buttons()
    assert text not in handler.chat()


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "不是这件衣服，是新的那件坏了"), ("en", "it's a new one they sent")],
)
async def test_what_tells_of_something_stays(
    town: Town, handler: Actor, customer: Actor, language: str, text: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits(minutes=2)
    await customer.says(GOES_ON[language])
    await handler.hears(number, GOES_ON[language])
    await customer.says(text)
    await town.quiet()

    assert {"zh": "另一件事", "en": "about something else"}[language] not in handler.chat()


@pytest.mark.parametrize(
    ("language", "lines", "text"),
    [
        ("zh", ("是蓝色的那个", "花盆是昨天碎的", "放在三楼门口"), "不是，是新的事"),
        ("en", ("It was the blue one", "the box was also wet"), "no, it's a new matter"),
    ],
)
async def test_all_that_came_in_one_go_is_taken_out(
    town: Town, handler: Actor, customer: Actor, lines: tuple[str, ...], text: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits(minutes=2)
    await customer.says("0086")
    await town.quiet()
    await town.waits(minutes=3)
    for line in lines:
        await customer.says(line)
        await handler.hears(number, line)
    await town.quiet()
    await customer.says(text)
    await town.quiet()

    card = words(customer.said()[-1])
    assert all(line in card for line in lines)
    assert "0086" not in card
    assert customer.chat_buttons().count(customer.words.label("btn-new-matter")) == 1
