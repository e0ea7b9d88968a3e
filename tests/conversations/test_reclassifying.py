"""改类别: what a ticket is about is put right; its promise isn't made later by who has it in hand.

An ordinary complaint of Friday 14:05 is promised by Wednesday 18:00; here, about a refund, by 1
December, and about a bill, by Monday.
"""

from datetime import datetime
from pathlib import Path

import pytest

from tests.conversations.course import accepted, finds, in_both
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor
from tests.conversations.town import Town, november

MOVED = "承诺时间改为"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """Refunds take longer than anything else, bills less."""
    rules = """
[[promises]]
category = "refund"
resolve = "7wd"

[[promises]]
category = "billing"
first_response = "4wh"
resolve = "1wd"
"""
    return desk_with(tmp_path, {}, rules)


def _due(town: Town, number: str) -> datetime:
    return datetime.fromisoformat(town.ticket(number)["due"])


async def _makes(staff: Actor, *labels: str) -> None:
    """From the card that is open."""
    for label in labels:
        await staff.chat_when_quiet()
        if label not in " ".join(staff.buttons()):
            await staff.presses(staff.words.label("btn-more"))
            await staff.chat_when_quiet()
        await staff.presses(label)
    await staff.chat_when_quiet()


async def test_the_handler_puts_it_right_and_the_promise_stays(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _makes(wang, "改类别", "退款")
    await wang.hears(f"{number} 类别已改，对客户的承诺不变：周三 18:00 前办结", "请申请延期")
    await wang.hears(f"📂 {number}", "投诉 · 退款", "周三 18:00 前")
    assert (town.ticket(number)["category"], _due(town, number)) == ("refund", november(25, 18))
    await lin.says(f"/why {number}")
    await lin.hears("承诺 3 个工作日")
    await lin.has_not_heard(MOVED)
    await town.waits_until(november(25, 18, 1))
    await zhao.hears(f"🔴 {number}：办结已超时")


async def test_a_superior_who_makes_it_something_else_has_decided_by_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _makes(wang, "改类别", "退款")
    await wang.hears("承诺不变")
    await finds(zhao, number)
    await _makes(zhao, "改类别", "其他")
    await finds(zhao, number)
    await _makes(zhao, "改类别", "退款")
    await lin.hears(f"{number} 的{MOVED}12月1日 周二 18:00 前办结")
    assert "承诺不变" not in zhao.chat()
    assert _due(town, number) == november(1, 18).replace(month=12)


async def test_sooner_it_becomes_at_once_and_later_not_again(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _makes(wang, "改类别", "费用")
    await lin.hears(f"{number} 的{MOVED}周一 18:00 前办结")
    await _makes(wang, "改类别", "延误")
    await wang.hears("承诺不变：周一 18:00 前办结")
    assert (town.ticket(number)["category"], _due(town, number)) == ("delay", november(23, 18))
    assert lin.times_heard(MOVED) == 1


async def test_nobody_wins_time_to_answer_by_what_makes_the_outcome_due_sooner(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """On Monday at 16:00 the answer is due in two hours, and would be in four."""
    number = await accepted(lin, wang)
    await town.waits_until(november(23, 16))
    await wang.says("/queue")
    await wang.presses(number)
    await _makes(wang, "改类别", "费用")
    await wang.hears(f"{number} 类别已改，对客户的承诺不变")
    await town.waits_until(november(23, 18, 1))
    await wang.hears(f"{number}：首次回复", "超时")


async def test_in_english(town: Town, ann: Actor, bob: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on")
    await _makes(ann, "Change category", "Refund")
    await ann.hears(
        f"{number} is changed; the promise to the customer stays: resolved by Wed 18:00"
    )
    await finds(bob, number)
    await _makes(bob, "Change category", "Other", "Change category", "Refund")
    await mary.hears(f"{number} will now be resolved by Tue 1 Dec 18:00")


@pytest.mark.parametrize(("by", "grades"), [("a superior", [4, 3]), ("who has it in hand", [3, 3])])
@in_both
async def test_what_becomes_praise_is_about_nothing_and_as_light_as_praise(
    town: Town,
    customer: Actor,
    handler: Actor,
    supervisor: Actor,
    language: str,
    by: str,
    grades: list[int],
) -> None:
    """As a draft that becomes praise; who may not judge its grade makes it no lighter so."""
    number = await accepted(customer, handler)
    staff = supervisor if by == "a superior" else handler
    label = staff.words.label
    seen = []
    await finds(staff, number)
    for kind in ("kind-praise", "kind-complaint"):
        await _makes(staff, label("btn-reclassify"), label("btn-edit-kind"), label(kind))
        ticket = town.ticket(number)
        seen.append(ticket["grade"])
        assert (ticket["kind"], ticket["category"]) == (kind.removeprefix("kind-"), "other")
    assert seen == grades
