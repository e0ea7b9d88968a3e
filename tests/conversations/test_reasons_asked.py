"""Where a reason is asked for, an order about another ticket is done, and the reason is asked for
again; a reason that only mentions a ticket stays one."""

import pytest

from tests.conversations.course import accepted, finds, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town

NAME = {"zh": "李娜", "en": "Oliver"}
SAME = {"zh": "和{}是同一件事", "en": "same as {}"}


async def _two(town: Town, handler: Actor, customer: Actor) -> tuple[str, str, Actor]:
    """Two tickets that the handler has in hand, and a colleague who came later."""
    first = await accepted(customer, handler)
    await town.quiet()
    second = await accepted(customer, handler)
    language = handler.language
    return first, second, await town.staff(NAME[language], "handler", language=language)


async def _presses(town: Town, actor: Actor, number: str, *wanted: str) -> None:
    await town.quiet()
    await finds(actor, number)
    for label in wanted:
        await town.quiet()
        named = actor.words.label(label) if "-" in label else label
        await actor.presses(named, under=actor.said()[-1])
    await town.quiet()


async def _orders_amid_handing(
    town: Town, handler: Actor, customer: Actor, language: str
) -> tuple[str, str, Actor]:
    """While asked why the first goes to a colleague, they want the second to go there."""
    zh, name = language == "zh", NAME[language]
    first, second, oliver = await _two(town, handler, customer)
    await _presses(town, handler, first, "btn-more", "btn-transfer", name)
    which = second if zh else second[-4:]
    await handler.says(f"把{which}转给{name}" if zh else f"hand {which} to {name}")
    await handler.hears(_asked(second, language))
    return first, second, oliver


def _asked(number: str, language: str) -> str:
    name = NAME[language]
    return f"{number} 转给 {name}" if language == "zh" else f"{number} goes to {name}"


@in_both
async def test_the_next_order_is_no_reason_of_handing_over(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    first, second, oliver = await _orders_amid_handing(town, handler, customer, language)
    leave = {"zh": "明天休假", "en": "on leave tomorrow"}[language]
    await handler.says(leave)
    await oliver.hears(second, leave)
    await town.quiet()
    assert handler.times_heard(_asked(first, language)) == 2
    assert town.ticket(first)["handler"] == handler.person.first_name

    why = SAME[language].format(second[-4:])
    await handler.says(why)
    await oliver.hears(first, why)
    assert town.ticket(first)["handler"] == NAME[language]


_ASKS: dict[str, tuple[str | dict[str, str], ...]] = {
    "return": ("btn-more", "btn-return"),
    "extend": ("btn-extend", {"zh": "+2 个工作日", "en": "+2 working days"}),
    "how long": ("btn-extend",),
}
_BY_SUPERIORS: dict[str, tuple[str | dict[str, str], ...]] = {
    "regrade": ("btn-more", "btn-regrade"),
    "close": ("btn-more", "btn-close", {"zh": "✍️ 其他原因", "en": "✍️ Another reason"}),
}


@in_both
@pytest.mark.parametrize("asks", [*_ASKS, *_BY_SUPERIORS])
async def test_nor_of_anything_else(
    town: Town,
    handler: Actor,
    supervisor: Actor,
    customer: Actor,
    language: str,
    asks: str,
) -> None:
    zh, name = language == "zh", NAME[language]
    first, second, oliver = await _two(town, handler, customer)
    writer = handler if asks in _ASKS else supervisor
    ways = {**_ASKS, **_BY_SUPERIORS}[asks]
    await _presses(
        town, writer, first, *(each if isinstance(each, str) else each[language] for each in ways)
    )
    asked = writer.said()[-1]["text"]
    short = second[-4:]
    await writer.says(
        f"把{short}转给{name}，我按错了" if zh else f"hand {short} to {name}, my mistake"
    )
    await oliver.hears(second, "我按错了" if zh else "my mistake")
    await town.quiet()
    assert town.ticket(second)["handler"] == name
    assert [each["text"] for each in writer.said()].count(asked) == 2, writer.chat()

    why = SAME[language].format(short)
    await writer.says(why)
    await town.quiet()
    assert town.ticket(second)["handler"] == name
    await writer.hears(first)
    assert writer.said()[-1]["text"] != asked
    await oliver.has_not_heard(why)


@in_both
async def test_an_order_that_is_called_off_leaves_the_reason_wanted(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    first, second, oliver = await _orders_amid_handing(town, handler, customer, language)
    await handler.presses(handler.words.label("btn-cancel"))
    await town.quiet()
    leave = {"zh": "明天休假", "en": "on leave tomorrow"}[language]
    await handler.says(leave)
    await oliver.hears(first, leave)
    assert town.ticket(second)["handler"] == handler.person.first_name
