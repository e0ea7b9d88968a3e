"""导出: the tickets of one's scope as a workbook, without anybody's words, and never a formula."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from storage.exports import Export
from tests.conversations.course import LATE, accepted, closed
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

NOT_YOURS = "这里没有您可以办理的内容"


def _table(town: Town, message: Any) -> list[dict[str, Any]]:
    """The lines of the file, by the words above the columns."""
    world = town.sandbox.world
    content = world.file_bytes(world.file(message["document"]["file_id"]))
    page = load_workbook(BytesIO(content)).active
    assert page is not None
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    head, *lines = [list(row) for row in page.iter_rows(values_only=True)]
    return [dict(zip(head, line, strict=True)) for line in lines]


async def _exports(superior: Actor, town: Town, label: str = "本周") -> Any:
    await superior.says("/export")
    await superior.chat_when_quiet()
    await superior.presses(label)
    await town.quiet()
    await town.waits(seconds=1)
    return superior.said()[-1]


async def test_each_ticket_is_a_line_with_what_was_promised_and_kept(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    other = await lin.files(LATE)
    await zhao.says("/export")
    asked = await zhao.hears("📤 导出哪段时间登记的工单（范围：全部部门）")
    assert labels(asked) == ["本周", "上周", "本月", "上月", "✖️ 取消"]
    await zhao.presses("本周")
    await zhao.hears("正在导出 11月16日 周一 至 11月22日 周日")
    await town.waits(seconds=1)
    sent = await zhao.hears("登记的工单：2 件")

    assert sent["document"]["file_name"] == "duban-20261116-20261122.xlsx"
    first, second = _table(town, sent)
    assert (first["编号"], second["编号"]) == (number, other)
    assert (first["类型"], first["处理人"], first["状态"]) == ("投诉", "王强", "已关闭")
    assert (first["按时接单"], first["按时答复"], first["按时办结"]) == ("是", "是", "是")
    assert f"{first['登记时间']:%Y-%m-%d %H:%M}" == "2026-11-20 14:05"
    assert (second["按时接单"], second["办结时间"], second["评分"]) == (None, None, None)
    assert "林晓" not in str([first, second])
    assert "快递延误" not in str([first, second])


async def test_it_is_recorded_and_whoever_answers_for_them_sees_it(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _exports(zhao, town)
    await chen.says("/export")
    await chen.hears("最近导出", "赵敏：11月16日 周一 至 11月22日 周日，1 件")
    await zhao.says("/export")
    await zhao.hears("📤 导出哪段时间")

    assert "最近导出" not in words(zhao.said()[-1])
    with town.reading() as session:
        (export,) = session.query(Export).all()
        assert (export.person.name, export.tickets) == ("赵敏", 1)


@pytest.mark.parametrize(
    "said", ["11月1日到11月20日", "11月1-20日", "1 Nov to 20 Nov", "1-20 Nov", "2026-11-20"]
)
async def test_a_time_can_be_written(
    said: str, town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await zhao.says("/export")
    await zhao.says("不知道")
    await zhao.hears("没看懂是哪段时间")
    await zhao.says(said)
    await zhao.hears("正在导出", "至 11月20日 周五")
    await town.waits(seconds=1)

    await zhao.hears("至 11月20日", "登记的工单：1 件")


async def test_the_file_keeps_to_the_scope_and_to_the_time(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.files("发票开错了，多收了钱")
    qian = await town.staff("钱进", "supervisor", "finance")
    sent = await _exports(qian, town)
    assert [line["部门"] for line in _table(town, sent)] == ["财务部"]
    last = await _exports(chen, town, "上周")
    assert "没有登记工单" in words(last)


async def test_a_name_that_looks_like_a_formula_stays_a_name(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    evil = await town.staff('=HYPERLINK("http://x")', "handler")
    await lin.files(LATE)
    await evil.presses("接单")
    sent = await _exports(zhao, town)

    assert _table(town, sent)[0]["处理人"] == '=HYPERLINK("http://x")'


async def test_one_at_a_time_and_not_for_handlers_or_customers(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await zhao.says("/export")
    asked = await zhao.hears("📤 导出哪段时间")
    press = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for somebody in (wang, lin):
        await somebody.says("/export")
        await somebody.hears(NOT_YOURS)
        await somebody.forges(somebody.said()[-1], press)
        await somebody.hears_toast(NOT_YOURS)
    await zhao.forges(asked, "ex:year")
    await zhao.hears_toast(NOT_YOURS)
    await town.waits(seconds=1)

    with town.reading() as session:
        assert session.query(Export).count() == 0


async def test_an_export_in_english(town: Town, wang: Actor, lin: Actor) -> None:
    bob = await town.staff("Bob", "supervisor", language="en")
    await lin.files(LATE)
    sent = await _exports(bob, town, "This month")

    assert "Tickets opened from" in words(sent)
    (line,) = _table(town, sent)
    assert (line["Kind"], line["Handler"]) == ("Complaint", "王强")
