"""Whom the chases reach: nobody's milestones go unheard, and no list leaves a ticket unnamed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.sandbox.state import Message
from handlers.cards.chase_card import chase_card
from handlers.limits import TooLong
from handlers.ticks import chases
from handlers.work import Screen, Work
from storage.chases import Reached
from storage.people import Person
from storage.rules.roles import Role
from tests.conversations.course import LATE
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

CHASED = "⏰"
ESCALATED = "🔺"
IDEA = {"zh": "建议门店多放几把椅子", "en": "I suggest more chairs in the store"}


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Whoever was given a ticket keeps it."""
    return desk_with(tmp_path, PATIENT)


async def test_where_there_are_no_handlers_the_managers_are_chased(
    town: Town, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))

    await chen.hears(CHASED, f"🟡 {number}：接单", "待领池")


async def test_what_nobody_could_be_told_is_not_recorded_as_told(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 15, 6))
    keeper = await town.staff("周洁", "admin")
    await keeper.says("/pool")
    await keeper.presses(number)
    await keeper.presses("经过")

    await keeper.hears("登记")
    assert "催办" not in keeper.chat()


async def test_the_supervisor_is_chased_for_a_handler_who_blocked_the_bot(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.quiet()
    wang.world.blocks(wang.id)
    await town.waits_until(november(20, 15, 6))

    await zhao.hears(CHASED, f"🟡 {number}：接单", "王强")
    assert CHASED not in wang.chat()


async def _near_beside_missed(town: Town, customer: Actor, handler: Actor) -> tuple[str, str]:
    """Filed on Friday night, so both count from Monday morning: at 11 the complaint is over its
    time to be accepted, and half of the suggestion's is gone. The handler blocked the bot."""
    await town.waits_until(november(20, 19))
    missed, near = await customer.files(LATE), await customer.files(IDEA[customer.words.language])
    await town.quiet()
    handler.world.blocks(handler.id)
    await town.waits_until(november(23, 11, 1))
    return missed, near


async def test_what_is_not_missed_yet_stands_below_and_says_so(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    missed, near = await _near_beside_missed(town, lin, wang)
    card = await zhao.hears(ESCALATED, missed, near)

    title, beside, first, second = card["text"].splitlines()
    assert title == "🔺 升级：时限承诺已错过，请过问"
    assert beside == "🟡 另有 1 件还没超时，请留意"
    assert first.startswith(f"🔴 {missed}：接单已超时")
    assert second.startswith(f"🟡 {near}：接单还没超时，今天 14:30 前（王强）")


async def test_the_same_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    ann = await town.staff("Ann", "supervisor", language="en")
    missed, near = await _near_beside_missed(town, mary, wang)
    card = await ann.hears(ESCALATED, missed, near)

    assert "a promise was missed" in card["text"].splitlines()[0]
    assert card["text"].splitlines()[1] == "🟡 1 more is not missed yet, only near"
    assert f"🟡 {near}: acceptance not missed yet" in card["text"]


async def test_a_card_that_cannot_be_made_undoes_no_other(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_for_handlers(work: Work, person: Person, reached: Sequence[Reached]) -> Screen:
        if person.role is Role.HANDLER:
            raise TooLong
        return chase_card(work, person, reached)

    monkeypatch.setattr(chases, "chase_card", fails_for_handlers)
    keeper = await town.staff("周洁", "admin")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 16, 6))

    await zhao.hears(ESCALATED, number)
    await keeper.hears("已搁置", "王强", "TooLong")
    assert CHASED not in wang.chat()


async def test_every_overdue_ticket_can_be_reached_from_a_long_escalation(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await town.waits_until(november(20, 19))
    numbers = [await lin.files(LATE) for _ in range(13)]
    await town.waits_until(november(23, 11, 1))
    card = await zhao.hears("升级：13 件", "另有 3 件", "/overdue")
    await zhao.presses("全部超时", under=card)
    first = await zhao.hears("🔴 超时")
    listed = labels(first)
    await zhao.presses("下一页", under=first)
    await town.quiet()
    listed += labels(await zhao.hears("🔴 超时"))

    assert [number for number in numbers if number not in "".join(listed)] == []
    await zhao.hears("升级：13 件")


async def test_a_handler_sees_what_is_overdue_in_hand_and_in_the_pool_and_no_other(
    town: Town, lin: Actor
) -> None:
    pooled = await lin.files(LATE)
    wang = await town.staff("王强", "handler")
    his = await lin.files(LATE)
    li = await town.staff("李娜", "handler")
    await li.says("/overdue")
    await li.hears("没有超时的工单")
    await town.waits_until(november(20, 16, 20))
    await li.says("/overdue")
    await wang.says("/overdue")

    assert _red(await wang.hears("🔴 超时")) == [f"🔴 {pooled}", f"🔴 {his}"]
    assert _red(await li.hears("🔴 超时")) == [f"🔴 {pooled}"]


def _red(message: Message) -> list[str]:
    return sorted(label for label in labels(message) if label.startswith("🔴"))


async def test_a_customer_has_no_list_of_what_is_overdue(town: Town, lin: Actor) -> None:
    await lin.says("/overdue")

    await lin.hears("这里没有您可以办理的内容")
