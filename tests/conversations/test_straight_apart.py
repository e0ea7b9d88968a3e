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
