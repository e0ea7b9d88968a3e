"""📣 What nobody accepted comes to the supervisor: all of one moment as one message, that also says
what is missed by then."""

from pathlib import Path

import pytest

from storage.audit import trail_of
from storage.tickets import find_by_number
from tests.conversations.course import LATE
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

ON_FRIDAY_NIGHT, ON_MONDAY = november(20, 19), november(23, 10, 1)
"""What is filed then has to be accepted within the first working hour of Monday."""


async def _files(town: Town, customer: Actor, count: int, text: str = LATE) -> list[str]:
    await town.waits_until(ON_FRIDAY_NIGHT)
    return [await customer.files(text) for _ in range(count)]


async def test_several_come_as_one_message_with_a_way_to_accept_each(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    first, second = await _files(town, lin, 2)
    await town.waits_until(ON_MONDAY)
    card = await zhao.hears("📣 2 件一直没人接单，转到您这里", first, second)

    assert f"🟡 {first}：接单，今天 11:00 前（赵敏） · 延误 · 林晓" in words(card)
    assert labels(card) == [
        f"📂 {first}",
        f"🙋 接单 · {first[-4:]}",
        f"📂 {second}",
        f"🙋 接单 · {second[-4:]}",
    ]
    assert zhao.times_heard("📣") == 1
    await zhao.presses(f"接单 · {second[-4:]}", under=card)
    await zhao.hears_toast("已接单")
    assert town.ticket(second)["state"] == "in_progress"
    assert town.ticket(first)["state"] == "new"


async def test_the_same_in_english(town: Town, mary: Actor) -> None:
    await town.staff("Ann", "handler", language="en")
    zoe = await town.staff("Zoe", "supervisor", language="en")
    first, second = await _files(town, mary, 2, "My parcel is three days late")
    await town.waits_until(ON_MONDAY)

    card = await zoe.hears("📣 2 tickets were accepted by nobody", first, second)
    assert f"🟡 {first}: acceptance by today 11:00 (Zoe) · Delay · Mary" in words(card)


async def test_of_many_ten_are_named(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    await _files(town, lin, 12)
    await town.waits_until(ON_MONDAY)
    card = await zhao.hears("📣 12 件", "另有 2 件：见 /queue")

    assert len(labels(card)) == 20


class TestWhereBothFallTogether:
    """So long a handler has to accept it as the customer was promised."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        return desk_with(tmp_path, {'accept_within = "1wh"': 'accept_within = "2wh"'})

    @pytest.mark.parametrize("count", [1, 3])
    async def test_that_it_was_missed_stands_on_the_card_that_brings_it(
        self, town: Town, wang: Actor, zhao: Actor, lin: Actor, count: int
    ) -> None:
        numbers = await _files(town, lin, count)
        await town.waits_until(november(23, 11, 1))
        card = await zhao.hears("📣", *numbers)

        assert words(card).count("接单已超时") == count
        assert zhao.times_heard("🔺") == zhao.times_heard("⏰") == 0
        with town.reading() as session:
            for number in numbers:
                ticket = find_by_number(session, number)
                assert ticket is not None
                told = [entry.detail for entry in trail_of(session, ticket.id)]
                milestones = [each["milestone"] for each in told if "milestone" in each]
                assert milestones == ["half", "four_fifths", "due", "escalation_1"]
