"""What staff were asked whether they are sure of, and called off, isn't done by a later "yes"."""

import pytest

from tests.conversations.course import accepted, finds, in_both
from tests.conversations.people import Actor, words
from tests.conversations.town import Town

YES = {"zh": "确定", "en": "yes"}


async def _writes(town: Town, actor: Actor, *texts: str) -> None:
    for text in texts:
        await actor.says(text)
        await town.quiet()


async def _managed(town: Town, language: str) -> tuple[Actor, Actor]:
    """A manager, and a colleague of the handler."""
    names = {"zh": ("陈曦", "李雷"), "en": ("Eve", "Joe")}[language]
    manager = await town.staff(names[0], "manager", language=language)
    return manager, await town.staff(names[1], "handler", language=language)


@in_both
async def test_neither_suspending_nor_handing_over_is_done(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    manager, joe = await _managed(town, language)
    await accepted(customer, handler)
    name, other = handler.person.first_name, joe.person.first_name
    asks = {
        "zh": ((f"停用{name}", "算了"), (f"把{name}的工单都转给{other}", "取消")),
        "en": ((f"suspend {name}", "cancel"), (f"give all of {name}'s tickets to {other}", "no")),
    }[language]
    sure = manager.words.label("btn-yes")
    for ask, off in asks:
        await _writes(town, manager, ask)
        assert sure in manager.chat_buttons()
        await _writes(town, manager, off)
        assert sure not in manager.chat_buttons()
        assert manager.words.label("sure-nothing-changed") in words(manager.said()[-1])
        assert manager.words.label("sure-called-off") in words(manager.said()[-2])
        await _writes(town, manager, YES[language])

    assert [ticket["handler"] for ticket in town.tickets()] == [name]


@in_both
async def test_of_two_cards_the_newest_is_called_off(
    town: Town, handler: Actor, language: str
) -> None:
    manager, joe = await _managed(town, language)
    suspend, off = {"zh": ("停用{}", "算了，不停用了"), "en": ("suspend {}", "never mind")}[
        language
    ]
    gone = {"zh": "员工权限已停用", "en": "You don't work for the desk any more"}[language]
    for each in (handler, joe):
        await _writes(town, manager, suspend.format(each.person.first_name))
    await _writes(town, manager, off, YES[language])
    for each in (handler, joe):
        await each.has_not_heard(gone)
    await manager.presses(manager.words.label("btn-yes"))
    await handler.hears(gone)

    await joe.has_not_heard(gone)


@in_both
@pytest.mark.parametrize("between", ["/queue", "Joe???"])
async def test_yes_answers_what_was_said_last_only(
    town: Town, handler: Actor, language: str, between: str
) -> None:
    manager = (await _managed(town, language))[0]
    suspend = {"zh": "停用{}", "en": "suspend {}"}[language].format(handler.person.first_name)
    yes = {"zh": "是的", "en": "yes"}[language]
    await _writes(town, manager, suspend, between, yes)
    gone = {"zh": "员工权限已停用", "en": "You don't work for the desk any more"}[language]
    await handler.has_not_heard(gone)
    await _writes(town, manager, suspend, yes)

    await handler.hears(gone)


@in_both
async def test_closing_without_an_outcome_is_called_off(
    town: Town, supervisor: Actor, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await finds(supervisor, number)
    for key in ("btn-more", "btn-close", "close-elsewhere"):
        await supervisor.presses(supervisor.words.label(key))
        await town.quiet()
    sure = supervisor.words.label("btn-close-yes")
    assert sure in supervisor.chat_buttons()
    await _writes(town, supervisor, {"zh": "算了，不关闭了", "en": "forget it"}[language])

    assert sure not in supervisor.chat_buttons()
    assert town.ticket(number)["state"] == "in_progress"
