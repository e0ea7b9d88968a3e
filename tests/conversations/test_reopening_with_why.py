"""Reopen it, it came broken again: that is why; what is taken back is known by its kind."""

import pytest
from sqlalchemy import select

from storage.figures import Figure, Span, count
from storage.follow_ups import visits_of
from storage.promises import promises_of
from storage.rules.promised import PromiseName
from storage.tickets import Ticket
from tests.conversations.course import closed
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november


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


def _as_closed(town: Town) -> list[object]:
    """What a reopening changes of the only ticket, and how often it counts as reworked."""
    with town.reading() as session:
        ticket = session.scalars(select(Ticket)).one()
        made = list(promises_of(session, ticket).values())
        visits = [each.state for each in visits_of(session, ticket.id)]
        span = Span(november(20, 0), november(21, 0), november(21, 2))
        reworked = count(session, Figure.REWORKED, span)
        satisfied = count(session, Figure.SATISFIED, span)
        made = [each for each in made if each.name is not PromiseName.NEXT_RESPONSE]
        kept = {each.name: (each.met_at, each.chase_at) for each in made}
        stood = (ticket.state, ticket.closed_at, ticket.resolved_at, ticket.reworks)
        return [stood, kept, visits, reworked, satisfied]


@pytest.mark.parametrize(
    ("language", "reopens", "leaves"),
    [
        ("en", "reopen it, the parcel came broken again", "no wait leave it"),
        ("en", "reopen it, the parcel came broken again", "don't reopen it"),
        ("zh", "重新打开，快递又坏了", "算了不重开了"),
        ("zh", "重新打开，快递又坏了", "还是不用重新打开了"),
    ],
)
async def test_what_was_opened_at_once_is_left_closed_as_it_was(
    town: Town, handler: Actor, customer: Actor, reopens: str, leaves: str
) -> None:
    number = await closed(customer, handler)
    await town.waits(minutes=2)
    before = _as_closed(town)
    await customer.says(reopens)
    await handler.hears(number, reopens)
    await town.waits(minutes=1)
    await customer.says(leaves)
    await customer.hears(number, {"en": "stays closed", "zh": "不重开了"}[customer.language])
    await handler.hears(number, {"en": "leaves it closed", "zh": "照旧关闭"}[handler.language])
    await town.quiet()

    assert _as_closed(town) == before
    assert len(town.tickets()) == 1
    await customer.says(reopens)
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await customer.presses(customer.words.label("btn-leave-closed"))
    await town.quiet()
    assert _as_closed(town) == before


async def test_once_it_is_answered_it_can_but_be_withdrawn(
    town: Town, ann: Actor, mary: Actor
) -> None:
    number = await closed(mary, ann)
    await town.waits(minutes=2)
    await mary.says("reopen it, the parcel came broken again")
    await ann.hears("the parcel came broken again")
    await ann.presses("Reply")
    await ann.hears("Write the reply")
    await ann.says("A new one goes out today")
    await town.waits(minutes=1)
    await mary.hears("A new one goes out today")
    await mary.says("no wait leave it")
    await mary.hears(number, "Withdraw")
    await town.quiet()

    assert town.ticket(number)["state"] == "in_progress"


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


PRAISES = {
    "zh": ("表扬前台小刘，帮我找回了钱包", "表扬王强师傅，修得又快又好", "撤回表扬"),
    "en": (
        "I want to praise Grace, she was so kind",
        "Praise for Tom who fixed the lift so quickly",
        "withdraw the praise",
    ),
}


@pytest.mark.parametrize(
    ("language", "says", "meant"),
    [
        ("zh", "王强那个", 1),
        ("zh", "第二个", 0),
        ("en", "the newer one", 1),
        ("en", "the one about Grace", 0),
        ("en", "0002", 1),
        ("en", "neither", None),
        ("zh", "都不", None),
        ("zh", "[0]", 1),
    ],
)
async def test_of_two_of_a_kind_it_is_asked_which_and_said_in_words(
    town: Town, customer: Actor, language: str, says: str, meant: int | None
) -> None:
    *praises, takes_back = PRAISES[language]
    numbers = [await customer.files(each) for each in praises]
    await town.waits(minutes=3)
    await customer.says(takes_back)
    asked = words(await customer.hears("2. ", numbers[0]))
    assert asked.index(numbers[1]) < asked.index(numbers[0])
    assert all(each[:12] in asked for each in praises)
    if says == "[0]":
        await customer.presses(labels(customer.said()[-1])[0])
    else:
        await customer.says(says)
    await town.quiet()

    told = words(customer.said()[-1])
    assert [each for each in numbers if each in told] == ([] if meant is None else [numbers[meant]])
    if meant is not None:
        await customer.says({"zh": "是的", "en": "yes"}[language])
        await town.quiet()
    gone = [each["number"] for each in town.tickets() if each["state"] == "withdrawn"]
    assert gone == ([] if meant is None else [numbers[meant]])


async def test_whoever_writes_something_else_is_not_asked_any_more(town: Town, mary: Actor) -> None:
    *praises, takes_back = PRAISES["en"]
    for each in praises:
        await mary.files(each)
    await town.waits(minutes=3)
    await mary.says(takes_back)
    await mary.hears("2. ")
    await mary.drafts("My parcel is three days late")
    await mary.says("the second")
    await town.quiet()

    assert [each["state"] for each in town.tickets()] == ["new", "new"]
