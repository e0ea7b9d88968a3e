"""What customers and staff put right is kept, and the desk reads by it without a restart."""

import pytest
from sqlalchemy import select

from storage.corrections import Correction
from tests.conversations.course import LATE, accepted, finds
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town


def _lessons(town: Town) -> set[tuple[str, str, str]]:
    with town.reading() as session:
        kept = session.scalars(select(Correction)).all()
        assert all(each.ticket_id is not None for each in kept)
        return {(each.field, each.text, each.label) for each in kept}


async def test_what_the_customer_chose_instead_is_kept(town: Town, wang: Actor, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    await lin.presses("修改", under=card)
    await lin.presses("类别", under=card)
    await lin.presses("退款", under=card)
    await lin.presses("修改", under=card)
    await lin.presses("类型", under=card)
    await lin.presses("报障", under=card)
    await lin.hears("请确认：报障", "退款")
    assert _lessons(town) == set()
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert _lessons(town) == {("category", LATE, "refund"), ("kind", LATE, "fault_report")}


async def test_what_was_read_rightly_is_no_correction(town: Town, wang: Actor, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    await lin.presses("修改", under=card)
    await lin.presses("类别", under=card)
    await lin.presses("延误", under=card)
    await lin.presses("✅ 提交")
    await lin.hears("已受理")

    assert _lessons(town) == set()


async def test_the_answer_to_an_unclear_kind_is_kept_where_it_was_read_otherwise(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says("空调")
    await lin.presses("✅ 提交投诉")
    await lin.hears("已受理")

    assert _lessons(town) == {("kind", "空调", "complaint")}


async def test_the_handler_puts_category_and_kind_right(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _open(wang)
    await wang.presses("🏷 改类别")
    assert "• 延误" in labels(await wang.hears(f"🏷 {number}", "应是哪一类别"))
    await wang.presses("退款")
    await wang.hears(f"📂 {number}", "投诉 · 退款")
    await _open(wang)
    await wang.presses("🏷 改类别")
    await wang.presses("类型")
    await wang.hears("应是哪一类型")
    await wang.presses("咨询")
    await wang.hears(f"📂 {number}", "咨询 · 退款")

    assert _lessons(town) == {("category", LATE, "refund"), ("kind", LATE, "inquiry")}
    ticket = town.ticket(number)
    assert (ticket["kind"], ticket["category"], ticket["department"]) == (
        "inquiry",
        "refund",
        "logistics",
    )


async def test_the_grade_that_a_superior_gives_is_kept(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await lin.hears(number)
    await finds(zhao, number)
    await _press_rare(zhao, "🎚 改级别")
    await zhao.presses("2 级")
    await zhao.hears_toast("现为 2 级")

    assert _lessons(town) == {("grade", LATE, "2")}


async def test_who_has_no_right_to_it_changes_nothing(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    number = await accepted(lin, wang)
    await _open(wang)
    await wang.presses("🏷 改类别")
    await town.quiet()
    data = await wang.presses("退款")
    await town.quiet()
    card = await mary.drafts("My parcel is late by three days")
    await mary.forges(card, data.replace("refund", "billing"))
    await mary.hears_toast("nothing here for you")
    for value in ("nonsense", "incident"):
        for field in ("category", "kind", "grade"):
            await wang.forges(card, data.replace("category:refund", f"{field}:{value}"))
    await town.quiet()

    assert town.ticket(number)["category"] == "refund"
    assert "没能处理" not in wang.chat() + mary.chat()


async def test_a_finished_ticket_is_not_put_right(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await _open(wang)
    await wang.presses("🏷 改类别")
    await wang.hears("应是哪一类别")
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await wang.presses("退款")
    await wang.hears_toast("现在的状态不能这样做")

    assert _lessons(town) == set()


@pytest.mark.parametrize("language", ["en"])
async def test_it_works_in_english(town: Town, lin: Actor, language: str) -> None:
    wang = await town.staff("Wang", "handler", language=language)
    number = await lin.files(LATE)
    await wang.presses("Accept")
    await wang.hears(number, "in progress")
    await _press_rare(wang, "🏷 Change category")
    await wang.presses("Refund")
    card = await wang.hears(f"📂 {number}", "Refund")

    assert "Delay" not in words(card)


async def _open(staff: Actor) -> None:
    await _press_rare(staff, None)


async def _press_rare(staff: Actor, label: str | None) -> None:
    """Press what may stand behind "More"."""
    await staff._town.quiet()
    if any("⋯" in each for each in staff.buttons()):
        await staff.presses("⋯")
        await staff._town.quiet()
    if label is not None:
        await staff.presses(label)
