"""/deleteme: everything goes, everywhere; what names nobody stays, and the trail stays whole."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.audit import is_whole, trail_of
from storage.auditing import look_through
from storage.base import Base
from storage.corrections import keep, use_model
from storage.erasures import Erasure
from storage.follow_ups import FollowUp
from storage.people import find
from storage.search_words import TicketWord
from storage.tables import load_tables
from storage.tickets import find_by_number
from tests.conversations.course import resolved
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE = "快递延误了三天，单号 SF1234567890，请打给我"
NAME, PHONE, WORDS = "林晓", "13800001234", "SF1234567890"
DELETE, WITHDRAW, KEEP = "🗑 全部删除", "🗑 撤回并全部删除", "不删，保留"


def everything(session: Session) -> Iterator[tuple[str, Any]]:
    """Each value of each row of each table, opened where it is sealed."""
    load_tables()
    for mapper in Base.registry.mappers:
        columns = list(mapper.columns)
        for row in session.execute(select(*columns)):
            for column, value in zip(columns, row, strict=True):
                yield f"{mapper.local_table}.{column.name}", value


def places_of(town: Town, *wanted: str) -> list[str]:
    """Where one of these words stands in the database."""
    with town.reading() as session:
        return [
            f"{place}: {value}"
            for place, value in everything(session)
            for each in wanted
            if each in (value.decode("utf8", "replace") if isinstance(value, bytes) else str(value))
        ]


async def tidied(town: Town) -> None:
    """What is still under way has arrived, and the desk has looked after what is to be erased."""
    await town.waits(minutes=3)


async def _deletes(actor: Actor, label: str = DELETE) -> None:
    await actor.says("/deleteme")
    await actor.presses(label)
    await actor.hears("🗑 您的资料已全部删除")


async def test_nothing_of_theirs_is_left_in_any_table(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says("/phone")
    await lin.says(PHONE)
    await lin.hears("记下了")
    await lin.sends(caption=f"{WORDS} 的照片", filename="林晓的家.png", kind="document")
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("林晓您好，单号 SF1234567890 对吗？")
    await lin.hears("处理人想问您")
    await lin.presses("💬 答复")
    await lin.says("对，就是 SF1234567890")
    await wang.hears("林晓 答复")
    await wang.presses("办结")
    await wang.says("已补送 SF1234567890")
    await wang.hears("原因是什么")
    await wang.says("林晓的地址写错")
    await wang.hears("已办结")
    await lin.presses("👍 满意")
    await town.waits(days=4)
    await lin.presses("✅ 已解决")
    await lin.presses("★★★★★")
    await lin.says("谢谢，SF1234567890 收到了")
    async with town.sandbox.house.writing() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        keys = town.sandbox.house.database.keys
        lesson = [(ticket.text, "delay")]
        keep(session, keys, "category", lesson, now=town.clock.now(), ticket_id=ticket.id)
        use_model(session, "category", WORDS.encode(), town.clock.now())
    await lin.says("还有一份没写完的草稿 SF1234567890")
    await town.quiet()
    assert places_of(town, NAME, PHONE, WORDS, str(lin.id))

    await _deletes(lin)
    await tidied(town)

    assert places_of(town, NAME, PHONE, WORDS, str(lin.id)) == []


async def test_the_facts_stay_and_so_does_the_trail(town: Town, wang: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await lin.presses("👍 满意")
    await lin.hears("已关闭")
    await _deletes(lin)
    await tidied(town)

    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        assert (ticket.text, ticket.solution, ticket.cause, ticket.facts) == ("", None, None, [])
        assert (ticket.state, ticket.category, ticket.grade) == ("closed", "delay", 3)
        assert ticket.closed_at is not None
        assert ticket.erased_at is not None
        trail = trail_of(session, ticket.id)
        assert is_whole(ticket, trail)
        assert [entry.action for entry in trail][-1] == "satisfied"
        stretch = look_through(session, 0)
        assert stretch is not None
        assert stretch.broken == []
        assert session.scalars(select(FollowUp.due_at)).all() == [None]
        assert session.scalars(select(TicketWord)).all() == []


async def test_what_is_not_finished_is_withdrawn_with_it_and_its_handler_told(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.says("/deleteme")
    question = await lin.hears("删除您的全部资料", "1 件没办完")
    assert labels(question) == [WITHDRAW, KEEP]
    await lin.presses(WITHDRAW)
    await wang.hears(f"{number}：客户撤回了")
    await tidied(town)

    assert town.ticket(number)["state"] == "withdrawn"
    assert places_of(town, NAME, WORDS) == []
    await wang.says("/queue")
    await wang.hears("您手上没有待办")


async def test_a_resolved_matter_is_closed_without_a_visit(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await _deletes(lin, WITHDRAW)
    before = len(lin.said())
    await town.waits(days=10)

    assert town.ticket(number)["state"] == "closed"
    assert len(lin.said()) == before


async def test_what_was_filed_after_the_question_is_asked_about_first(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says("/deleteme")
    question = await lin.hears("删除您的全部资料")
    number = await lin.files(LATE)
    await lin.presses(DELETE, under=question)
    await lin.hears("1 件没办完")

    assert town.ticket(number)["text"] == LATE


async def test_keeping_deletes_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("/deleteme")
    await lin.presses(KEEP)
    await lin.hears("什么都没有删")

    assert town.ticket(number)["text"] == LATE


async def test_an_old_button_deletes_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("/deleteme")
    await lin.hears("删除您的全部资料")
    await town.waits(minutes=16)
    await lin.presses(WITHDRAW)
    await lin.hears_toast("请重新发送 /deleteme")

    assert town.ticket(number)["text"] == LATE


async def test_pressing_twice_makes_nobody_known_anew(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.says("/start")
    await lin.says("/deleteme")
    await lin.presses(DELETE, times=2)
    await lin.hears("🗑 您的资料已全部删除")
    await lin.hears_toast("已经过时")
    lin.world.blocks(lin.id)
    lin.world.unblocks(lin.id)
    await town.quiet()

    assert lin.times_heard("您的资料已全部删除") == 1
    with town.reading() as session:
        assert find(session, lin.id) is None


async def test_an_edit_of_what_was_deleted_makes_nobody_known_anew(
    town: Town, wang: Actor, lin: Actor
) -> None:
    said = await lin.says(LATE)
    await lin.hears("请确认")
    await _deletes(lin)
    await lin.edits(said, "改了")
    await town.quiet()

    with town.reading() as session:
        assert find(session, lin.id) is None


async def test_they_can_begin_anew_as_somebody_new(town: Town, wang: Actor, lin: Actor) -> None:
    first = await lin.files(LATE)
    await _deletes(lin, WITHDRAW)
    await tidied(town)
    await lin.says("/mine")
    await lin.hears("您还没有工单")
    second = await lin.files("花瓶碎了，请赔偿")
    await tidied(town)

    with town.reading() as session:
        old, new = find_by_number(session, first), find_by_number(session, second)
        assert old is not None
        assert new is not None
        assert old.customer_id != new.customer_id
        assert (old.text, new.text) == ("", "花瓶碎了，请赔偿")
    assert lin.times_heard("🔐") == 2


async def test_nobody_is_left_to_be_told_anything(town: Town, wang: Actor, lin: Actor) -> None:
    """A staff member who had begun to write about it finds it gone."""
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await _deletes(lin, WITHDRAW)
    before = len(lin.said())
    await wang.says("马上处理")
    await town.quiet()

    assert len(lin.said()) == before
    assert town.ticket(number)["state"] == "withdrawn"


async def test_the_staff_see_that_the_words_were_deleted(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await _deletes(lin, WITHDRAW)
    await wang.hears(f"{number}：客户撤回了")
    await wang.presses("打开工单")
    card = await wang.hears(f"📂 {number}", "内容已按规定删除", "👤 —")
    assert NAME not in card["text"]


async def test_what_the_staff_were_shown_is_taken_out_of_their_chats(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.sends(caption=f"{WORDS} 的照片")
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("📎 附件")
    await wang.presses("📖 全文")
    await town.quiet()
    assert any("photo" in each for each in wang.said())
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says(f"{WORDS} 还没到")
    await wang.hears("林晓 补充", WORDS)
    await _deletes(lin, WITHDRAW)
    await tidied(town)

    assert NAME not in wang.chat()
    assert WORDS not in wang.chat()
    assert not any("photo" in each for each in wang.said())
    await wang.hears(f"🗑 {number}：内容已按客户要求删除")


async def test_so_is_an_outcome_that_a_supervisor_was_to_confirm(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await wang.presses("接单")
    await wang.presses("✅ 办结")
    await wang.says("已赔付三百元。" + "我们逐件核对了。" * 240)
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await zhao.hears("报请确认", "已赔付三百元")
    await _deletes(lin, WITHDRAW)
    await tidied(town)

    assert "三百元" not in zhao.chat()
    assert "逐件核对" not in zhao.chat()
    await zhao.hears(f"🗑 {number}：内容已按客户要求删除")


async def test_other_customers_cards_stay(town: Town, wang: Actor, lin: Actor, mary: Actor) -> None:
    await lin.files(LATE)
    await mary.files("My parcel is three days late")
    await _deletes(lin, WITHDRAW)
    await tidied(town)

    await wang.hears("派给您了", "My parcel is three days late")


async def test_staff_hand_over_first(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.hears("派给您了")
    await wang.says("/deleteme")
    await wang.hears("手上还有 1 件工单")
    await wang.presses("接单")
    await lin.says("/mine")
    await lin.presses("C20")
    await lin.presses("↩️ 撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await _deletes(wang)
    await tidied(town)

    assert places_of(town, "王强", str(wang.id)) == []


async def test_the_only_administrator_stays(town: Town) -> None:
    boss = await town.staff("周宁", "admin")
    await boss.says("/deleteme")
    await boss.hears("您是唯一的管理员")


@pytest.mark.parametrize("data", ["c:erase:yes", "c:erase:yes-x", "c:erase:all-1", "c:erase:"])
async def test_a_forged_answer_deletes_nothing(
    town: Town, wang: Actor, lin: Actor, data: str
) -> None:
    number = await lin.files(LATE)
    await lin.forges(await lin.hears("已受理"), data)
    await town.quiet()

    assert town.ticket(number)["text"] == LATE


async def test_it_goes_on_after_a_restart(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await _deletes(lin, WITHDRAW)
    await town.restarts()
    await tidied(town)

    assert places_of(town, NAME, WORDS, str(lin.id)) == []
    with town.reading() as session:
        orders = session.scalars(select(Erasure)).all()
        assert [(each.chat_id, each.due_at) for each in orders] == [(None, None)]


async def test_in_english(town: Town, mary: Actor) -> None:
    wang = await town.staff("Ann", "handler", language="en")
    number = await mary.files("My parcel 1Z999AA10123456784 is three days late")
    await wang.presses("Accept")
    await mary.says("/deleteme")
    await mary.hears("Delete all your data?", "One of your matters isn't finished")
    await mary.presses("Withdraw and delete")
    await mary.hears("All your data was deleted")
    await tidied(town)

    assert places_of(town, "Mary", "1Z999AA10123456784") == []
    assert town.ticket(number)["state"] == "withdrawn"
