"""/calls: whom to phone for a follow-up visit, a page at a time, within one's scope."""

from datetime import timedelta
from pathlib import Path

import pytest

from storage.base import ring_of
from storage.callers import register_caller
from storage.follow_ups import FollowUp, FollowUpState
from storage.rules.kinds import Kind
from storage.tickets import Filing, open_ticket
from tests.conversations.desks import CITY, desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A city with two counties."""
    return desk_with(tmp_path, {}, CITY)


async def _waits_for_a_call(town: Town, department: str, name: str, draft: int) -> str:
    """A caller's ticket is closed, and a visit by telephone is due; returns its number."""
    house, now = town.sandbox.house, town.clock.now()
    async with house.writing() as session:
        caller = register_caller(
            session, ring_of(session), name=name, phone="13812341234", language="zh", now=now
        )
        filing = Filing(
            draft=draft,
            kind=Kind.COMPLAINT,
            category="delay",
            grade=3,
            text="迟到",
            facts=[],
            sources=[],
            language="zh",
            department=department,
        )
        ticket = open_ticket(session, filing, caller, house.desk, None, due_at=now, at=now)
        due = now + timedelta(days=1, minutes=draft)
        visit = FollowUp(ticket_id=ticket.id, state=FollowUpState.ASKED, due_at=due)
        session.add(visit)
        return ticket.number


def _listed(actor: Actor, numbers: list[str]) -> list[str]:
    """Which of the numbers stand under the newest message, in its order."""
    shown = labels(actor.said()[-1])
    return [number for label in shown for number in numbers if number in label]


@pytest.mark.parametrize(
    ("language", "title", "onward", "back"),
    [
        ("zh", "要打的电话（19）", "下一页", "上一页"),
        ("en", "To be phoned (19)", "Next", "Previous"),
    ],
)
async def test_many_calls_are_turned_page_by_page_in_one_message(
    town: Town, language: str, title: str, onward: str, back: str
) -> None:
    sue = await town.staff("Sue", "supervisor", language=language)
    numbers = [await _waits_for_a_call(town, "xihu", f"客户{each}", each) for each in range(19)]
    await sue.says("/calls")
    await sue.hears(title)
    messages = len(sue.said())
    assert _listed(sue, numbers) == numbers[:8]
    for page in (numbers[8:16], numbers[16:]):
        await sue.presses(onward)
        await town.quiet()
        assert _listed(sue, numbers) == page
    assert onward not in "".join(labels(sue.said()[-1]))
    await sue.presses(back)
    await town.quiet()
    assert _listed(sue, numbers) == numbers[8:16]
    assert len(sue.said()) == messages


async def test_a_county_phones_its_own_customers_and_the_city_all_of_them(town: Town) -> None:
    yuhang = await _waits_for_a_call(town, "yuhang", "林晓", 1)
    xihu = await _waits_for_a_call(town, "xihu", "马丽", 2)
    county = await town.staff("Sue", "supervisor", "xihu", "en")
    city = await town.staff("赵敏", "supervisor", "technical")
    for actor in (county, city):
        await actor.says("/calls")
    await county.hears("To be phoned (1)")
    await city.hears("要打的电话（2）")
    assert _listed(county, [yuhang, xihu]) == [xihu]
    assert _listed(city, [yuhang, xihu]) == [yuhang, xihu]
