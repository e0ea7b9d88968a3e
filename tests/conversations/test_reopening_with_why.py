"""Reopen it, it came broken again: that is why; what is taken back is known by its kind."""

import pytest

from tests.conversations.course import closed
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "actually reopen it, the parcel came broken again"),
        ("en", "reopen 0001 it came broken again"),
        ("zh", "还是重新打开吧，快递又坏了"),
        ("zh", "重开0001，快递又坏了"),
    ],
)
async def test_what_is_told_beside_is_why(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await closed(customer, handler)
    await town.waits(minutes=2)
    await customer.says(text)
    await handler.hears(number, text)

    assert town.ticket(number)["state"] == "in_progress"
    assert len(town.tickets()) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "they reopened the parcel, it came broken again"),
        ("zh", "快递被人重新打开过，东西少了"),
    ],
)
async def test_what_was_opened_is_no_ticket(
    town: Town, handler: Actor, customer: Actor, text: str
) -> None:
    number = await closed(customer, handler)
    await town.waits(minutes=2)
    await customer.says(text)
    await town.quiet()

    assert town.ticket(number)["state"] == "closed"
    assert text in words(customer.said()[-1])


@pytest.mark.parametrize(
    ("language", "asks", "leaves"),
    [("en", "reopen it", "no wait leave it"), ("zh", "重新打开", "算了不用重开了")],
)
async def test_who_leaves_it_was_asked_in_vain(
    town: Town, handler: Actor, customer: Actor, asks: str, leaves: str
) -> None:
    number = await closed(customer, handler)
    await customer.says(asks)
    await town.waits(minutes=1)
    await customer.says(leaves)
    await town.quiet()

    assert town.ticket(number)["state"] == "closed"
    assert leaves not in customer.chat()


@pytest.mark.parametrize(
    ("language", "complains", "suggests", "takes_back"),
    [
        ("zh", "快递延误了三天还没送到", "建议夜间也配送，下班才有空收", "夜间配送的建议撤回吧"),
        (
            "en",
            "My parcel is three days late",
            "I suggest that you deliver in the evening as well",
            "take back my suggestion",
        ),
    ],
)
async def test_what_is_called_by_its_kind_is_meant(
    town: Town,
    handler: Actor,
    customer: Actor,
    complains: str,
    suggests: str,
    takes_back: str,
) -> None:
    await customer.files(complains)
    number = await customer.files(suggests)
    assert number.startswith("S")
    await town.waits(minutes=2)
    await customer.says(takes_back)
    await town.quiet()

    assert number in words(customer.said()[-1])
    await customer.presses(labels(customer.said()[-1])[0])
    await town.quiet()
    assert town.ticket(number)["state"] == "withdrawn"
