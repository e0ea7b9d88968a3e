"""供应商: their matters go to the department that answers for them, with their own limit.

An ordinary complaint of Friday 14:05 is promised by Wednesday 25 November, 18:00; what Acme has to
answer, by Friday 27 November.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conversations.course import LATE, finds
from tests.conversations.desks import CITY, PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.rooms import Room
from tests.conversations.town import Town, november

ACME = "顶好的人来装宽带，把墙打坏了，态度还很差"


ANOTHER = """
[departments.partners]
name = { zh = "合作部", en = "Partners" }
supplier = true

[suppliers.fitters]
name = { zh = "好安装", en = "Good Fitters" }
department = "partners"
"""
"""A second supplier, for which others answer."""


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """A desk with a supplier."""
    return desk_with(tmp_path, PATIENT, CITY + ANOTHER)


@pytest.fixture
async def sun(town: Town) -> Actor:
    """Who answers for suppliers."""
    return await town.staff("孙宁", "handler", "supplier")


@pytest.fixture
async def li(town: Town) -> Actor:
    """Who sees to parcels."""
    return await town.staff("李娜", "handler", "logistics")


async def _names_acme(li: Actor, number: str) -> None:
    for label in ("接单", "更多", "🏭 供应商"):
        await li.presses(label)
        await li._town.quiet()
    await li.hears(f"🏭 {number} 由哪个供应商答复")
    await li.presses("顶好工程")
    await li.hears_toast(f"{number} 的供应商已更新")


async def test_who_names_a_supplier_is_promised_by_its_limit(
    town: Town, sun: Actor, lin: Actor
) -> None:
    card = await lin.drafts(ACME)
    assert "11月27日 周五" in card["text"]
    await lin.presses("提交")
    await sun.hears("派给您了", "🏭 供应商：顶好工程，11月27日 周五 18:00 前答复")
    number = town.tickets()[0]["number"]
    assert town.ticket(number)["department"] == "supplier"

    await sun.says(f"/why {number}")
    await sun.hears("5 个工作日", "按供应商顶好工程的时限计")
    await lin.says(f"/why {number}")
    await lin.hears("按合作单位的时限计")
    assert "顶好工程" not in lin.chat()


async def test_the_group_s_card_names_the_supplier_too(town: Town, chen: Actor, lin: Actor) -> None:
    room = Room(town, "供应商群")
    await room.becomes(chen, "供应商")
    await lin.files(ACME)

    await room.hears("待领池", "🏭 供应商：顶好工程，11月27日 周五 18:00 前答复")


async def test_it_comes_back_with_the_answer_to_whoever_had_it(
    town: Town, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _names_acme(li, number)
    assert town.ticket(number)["department"] == "supplier"
    await sun.hears(number, "派给您了", "🏭 供应商：顶好工程，周三 18:00 前答复")
    for label in ("接单", "更多", "🏭 供应商", "✅ 供应商已答复"):
        await sun.presses(label)
        await town.quiet()
    await sun.hears(f"{number}：顶好工程是怎么答复的")
    await sun.says("已补发，明天到")

    await sun.hears(f"{number} 已带着供应商的答复转回物流")
    await li.hears(f"{number}：供应商的答复（孙宁 记）", "已补发，明天到")
    assert town.ticket(number)["department"] == "logistics"
    assert town.ticket(number)["handler"] == "李娜"
    assert "已补发" not in await lin.chat_when_quiet()
    await li.presses("接单")
    card = words(await li.hears(f"📂 {number}", "🏭 供应商：顶好工程，已转回"))
    assert "答复" not in next(line for line in card.splitlines() if "🏭" in line)
    await li.presses("经过")
    await li.hears("指定供应商", "供应商已答复，转回")
    for label in ("查看工单", "经过"):
        await lin.presses(label)
        await town.quiet()
    await lin.hears(f"{number} 的经过")
    assert "供应商" not in lin.chat()


async def test_where_no_supplier_is_concerned_it_goes_back_as_it_was(
    town: Town, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _names_acme(li, number)
    for label in ("接单", "更多", "🏭 供应商", "不涉及供应商"):
        await sun.presses(label)
        await town.quiet()
    assert "承诺时间改为" not in await lin.chat_when_quiet()
    assert "🏭" not in (await li.hears(number, "派给您了"))["text"]
    assert town.ticket(number)["department"] == "logistics"
    assert town.ticket(number)["handler"] == "李娜"


async def test_one_supplier_after_another_and_it_still_goes_back_to_where_it_came_from(
    town: Town, sun: Actor, li: Actor, lin: Actor
) -> None:
    zhou = await town.staff("周洁", "handler", "partners")
    number = await lin.files(LATE)
    await _names_acme(li, number)
    for label in ("接单", "更多", "🏭 供应商", "好安装"):
        await sun.presses(label)
        await town.quiet()
    assert town.ticket(number)["handler"] == "周洁"
    for label in ("接单", "更多", "🏭 供应商", "✅ 供应商已答复"):
        await zhou.presses(label)
        await town.quiet()
    await zhou.says("不是我们装的")
    await li.hears(number, "供应商的答复", "不是我们装的")
    assert town.ticket(number)["handler"] == "李娜"


async def test_a_handler_makes_no_promise_later_by_naming_a_supplier(
    town: Town, zhao: Actor, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _names_acme(li, number)
    await li.hears(f"{number} 对客户的承诺不变：周三 18:00 前办结", "已请 赵敏 决定")
    await sun.hears(number, "派给您了")
    asked = await zhao.hears(f"{number}：李娜 指定由顶好工程答复")
    assert "办结：周三 18:00 前 → 11月27日 周五 18:00 前" in words(asked)
    assert "承诺时间" not in await lin.chat_when_quiet()
    assert _due(town, number) == november(25, 18)
    await lin.says(f"/why {number}")
    assert "合作单位" not in words(await lin.hears("办结："))
    await zhao.presses("✅ 同意", under=asked)

    await lin.hears(f"{number} 的承诺时间改为11月27日 周五 18:00", "合作单位")
    await li.hears(f"{number}：赵敏 已同意按顶好工程的时限，11月27日 周五 18:00 前办结")
    await sun.hears(f"{number}：赵敏 已同意按顶好工程的时限")
    assert "✅ 同意" not in labels(await zhao.hears("赵敏 已同意按顶好工程的时限"))
    assert _due(town, number) == november(27, 18)
    await sun.says(f"/why {number}")
    await sun.hears("按供应商顶好工程的时限计")


async def test_a_later_limit_can_be_refused_from_the_list(
    town: Town, zhao: Actor, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _names_acme(li, number)
    asked = await zhao.hears(f"{number}：李娜 指定由顶好工程答复")
    grant = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await zhao.says("/approvals")
    await zhao.hears("待我审批", f"{number} 李娜 指定顶好工程，按其时限由周三 18:00 前改为11月27日")
    await zhao.presses("✖️ 1")
    question = await zhao.hears(f"{number}：为什么不同意按供应商的时限？")
    assert labels(question) == ["客户等不了", "催供应商", "✖️ 取消"]
    await zhao.presses("催供应商")
    await li.hears(
        f"{number}：赵敏 不同意按顶好工程的时限，仍须周三 18:00 前办结",
        "请催供应商按原来的时限答复",
    )
    await zhao.forges(zhao.said()[-1], grant)

    await zhao.hears_toast("赵敏")
    assert "承诺时间" not in await lin.chat_when_quiet()
    assert town.ticket(number)["department"] == "supplier"
    assert _due(town, number) == november(25, 18)


async def test_who_has_no_say_about_more_time_grants_no_later_limit(
    town: Town, zhao: Actor, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _names_acme(li, number)
    asked = await zhao.hears(f"{number}：李娜 指定由顶好工程答复")
    data = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for actor in (li, sun, lin):
        await actor.forges(actor.said()[-1], data)
        await actor.hears_toast("这里没有您可以办理的内容")
    await zhao.forges(asked, data.replace("grant", "frobnicate"))
    await zhao.hears_toast("这里没有您可以办理的内容")
    assert _due(town, number) == november(25, 18)


async def test_another_supplier_or_their_answer_ends_the_question(
    town: Town, zhao: Actor, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _names_acme(li, number)
    asked = await zhao.hears(f"{number}：李娜 指定由顶好工程答复")
    for label in ("接单", "更多", "🏭 供应商", "✅ 供应商已答复"):
        await sun.presses(label)
        await town.quiet()
    await sun.says("已补发，明天到")
    await li.hears(number, "供应商的答复")
    await zhao.presses("✅ 同意", under=asked)
    await zhao.hears_toast("重新申请")
    assert _due(town, number) == november(25, 18)


async def test_a_superior_who_names_a_supplier_decides_by_it(
    town: Town, zhao: Actor, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _found_by(zhao, number)
    await zhao.presses("顶好工程")
    await lin.hears(f"{number} 的承诺时间改为11月27日 周五 18:00", "合作单位")
    assert _due(town, number) == november(27, 18)


async def _found_by(zhao: Actor, number: str) -> None:
    """The suppliers, on the card that /find leads to."""
    await finds(zhao, number)
    for label in ("更多", "🏭 供应商"):
        await zhao.presses(label)
        await zhao._town.quiet()


def _due(town: Town, number: str) -> datetime:
    return datetime.fromisoformat(town.ticket(number)["due"])


async def test_why_after_a_change_of_supplier_names_that_and_counts_what_was(
    town: Town, zhao: Actor, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.says(f"/why {number}")
    before = _accepting(await lin.hears("接单："))
    await town.waits_until(november(20, 14, 15))
    await _names_acme(li, number)
    await zhao.hears(f"{number}：李娜 指定由顶好工程答复")
    await zhao.presses("✅ 同意")
    await sun.presses("接单")
    await town.waits_until(november(23, 10))
    await sun.says("/queue")
    for label in (number, "更多", "🏭 供应商", "不涉及供应商"):
        await sun.presses(label)
        await town.quiet()
    await lin.says(f"/why {number}")
    why = words(await lin.hears(f"{number}", "换了处理单位，不早于"))

    assert "改级别" not in why
    assert _accepting({"text": why}) == before
    ann = await town.staff("Ann", "manager", language="en")
    await ann.says(f"/why {number}")
    await ann.hears("After the change of who has to answer, not before")


def _accepting(message: Any) -> str:
    """What was counted for accepting it."""
    lines = str(message["text"]).splitlines()
    return lines[next(at for at, line in enumerate(lines) if "接单" in line) + 1]


async def test_in_english(town: Town, mary: Actor) -> None:
    sue = await town.staff("Sue", "handler", "supplier", "en")
    number = await mary.files("The Acme man who came to repair it was rude and broke my wall")
    await sue.hears(number, "🏭 Supplier: Acme Works, answers by Fri", "18:00")
    for label in ("Accept", "More", "Supplier"):
        await sue.presses(label)
        await town.quiet()
    await sue.hears(f"{number}: which supplier has to answer?")
    assert "• Acme Works" in sue.buttons()
    await sue.presses("Supplier answered")
    await sue.hears("what did Acme Works answer?")
    await sue.says("They pay for the wall")
    await sue.hears(f"{number} went back to", "with the supplier's answer")
    assert town.ticket(number)["department"] != "supplier"


async def test_a_later_limit_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", "logistics", "en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("My parcel is late by three days")
    for label in ("Accept", "More", "Supplier", "Acme Works"):
        await ann.presses(label)
        await town.quiet()
    await ann.hears(f"{number}: the promise to the customer stays: resolved by Wed 18:00", "Bob")
    await bob.hears(f"{number}: Ann named Acme Works to answer", "Do you agree?")
    await bob.presses("Approve")
    await mary.hears(f"{number}", "a partner of ours has to answer")
    await ann.hears("Bob agreed to the limit of Acme Works")


async def test_a_second_press_finds_the_ticket_elsewhere(
    town: Town, sun: Actor, li: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    for label in ("接单", "更多", "🏭 供应商"):
        await li.presses(label)
        await town.quiet()
    card = await li.hears("由哪个供应商答复")
    await li.presses("顶好工程")
    await li.hears_toast(f"{number} 的供应商已更新")
    data = [
        each["callback_data"] for row in card["reply_markup"]["inline_keyboard"] for each in row
    ]
    for each in data:
        await li.forges(card, each)
    await li.hears_toast("这里没有您可以办理的内容")
    assert town.ticket(number)["handler"] == "孙宁"


async def test_a_desk_without_suppliers_offers_none(
    town: Town, li: Actor, lin: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    suppliers = town.sandbox.house.desk.suppliers
    for each in list(suppliers):
        monkeypatch.delitem(suppliers, each)
    await lin.files(LATE)
    for label in ("接单", "更多"):
        await li.presses(label)
        await town.quiet()
    assert not any("供应商" in label for label in labels(await li.hears("处理中")))


async def test_in_english_it_comes_back_with_the_answer_to_whoever_had_it(
    town: Town, mary: Actor
) -> None:
    joe = await town.staff("Joe", "handler", "logistics", "en")
    sue = await town.staff("Sue", "handler", "supplier", "en")
    number = await mary.files("My parcel is three days late")
    for label in ("Accept", "More", "Supplier", "Acme Works"):
        await joe.presses(label)
        await town.quiet()
    await sue.hears(f"{number} is assigned to you", "🏭 Supplier: Acme Works")
    for label in ("Accept", "More", "Supplier", "Supplier answered"):
        await sue.presses(label)
        await town.quiet()
    await sue.says("A new one is on its way")
    await sue.hears(f"{number} went back to Logistics with the supplier's answer")
    await joe.hears(f"{number}: the supplier's answer (noted by Sue)", "A new one is on its way")

    assert town.ticket(number)["handler"] == "Joe"
    for label in ("See the ticket", "History"):
        await mary.presses(label)
        await town.quiet()
    await mary.has_not_heard("Acme")
    await mary.has_not_heard("A new one is on its way")


async def test_in_english_where_no_supplier_is_concerned_it_goes_back_as_it_was(
    town: Town, mary: Actor
) -> None:
    joe = await town.staff("Joe", "handler", "logistics", "en")
    sue = await town.staff("Sue", "handler", "supplier", "en")
    number = await mary.files("My parcel is three days late")
    for label in ("Accept", "More", "Supplier", "Acme Works"):
        await joe.presses(label)
        await town.quiet()
    for label in ("Accept", "More", "Supplier", "No supplier"):
        await sue.presses(label)
        await town.quiet()
    await joe.hears(f"{number} is assigned to you")

    assert "🏭" not in words(await joe.hears(f"{number} is assigned to you"))
    assert town.ticket(number)["handler"] == "Joe"
