"""A cause, or a word about how it went, is changed in its message after it was recorded: the record
follows, and its writer is told so."""

import pytest
from sqlalchemy import select

from storage.audit import trail_of
from storage.follow_ups import FollowUp
from storage.tickets import Ticket
from tests.conversations.course import accepted, closed, in_both
from tests.conversations.people import Actor
from tests.conversations.test_confirmations import grave
from tests.conversations.test_filing import files_for
from tests.conversations.test_follow_up_calls import _settles_in_english
from tests.conversations.town import Town

CHANGED = {"zh": "原因已按您改的记下", "en": "the cause says now what you changed it to"}


def _ticket(town: Town) -> tuple[str | None, list[str]]:
    """Its cause, and what its trail says."""
    with town.reading() as session:
        ticket = session.scalars(select(Ticket)).one()
        return ticket.cause, [entry.action for entry in trail_of(session, ticket.id)]


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_cause_is_changed_after_the_outcome_was_told(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)
    await handler.presses(handler.words.label("btn-resolve"))
    for said in ("***", "Sorting"):
        await town.quiet()
        message = await handler.says(said)
    await customer.hears("***")
    await town.quiet()
    await handler.edits(message, "Sorting!")

    await handler.hears(CHANGED[language])
    cause, trail = _ticket(town)
    assert (cause, trail.count("change_cause")) == ("Sorting!", 1)
    await customer.has_not_heard("Sorting!")


async def test_who_is_to_confirm_it_reads_the_changed_cause(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says("已全额赔付")
    await wang.hears("原因是什么")
    message = await wang.says("装卸不当")
    await zhao.hears("报请确认办结结果", "原因：装卸不当")
    await wang.edits(message, "包装太薄")
    await wang.hears(CHANGED["zh"])
    await zhao.hears("报请确认办结结果", "原因：包装太薄")
    await zhao.presses("✅ 确认")
    await lin.hears("已全额赔付")
    await town.quiet()

    assert _ticket(town)[0] == "包装太薄"


SOLVED = {"zh": ("已全额赔付", "已赔付一半"), "en": ("All of it is repaid", "Half is repaid")}


@in_both
async def test_who_is_to_confirm_it_reads_the_changed_outcome(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    first, then = SOLVED[language]
    burnt = {"zh": "充电器冒烟起火了", "en": "The charger caught fire"}[language]
    label, other = handler.words.label, supervisor.words.label
    await customer.files(burnt)
    await handler.presses(label("btn-accept"))
    await handler.presses(label("btn-resolve"))
    await handler.chat_when_quiet()
    own = await handler.says(first)
    await handler.chat_when_quiet()
    await handler.says("Sorting")
    await supervisor.hears(first)
    await handler.edits(own, then)
    await handler.hears({"zh": "已按您改的报请确认", "en": "to be confirmed says now"}[language])
    await supervisor.hears(then)
    await supervisor.presses(other("btn-confirm"))
    await customer.hears(then)

    assert first not in await customer.chat_when_quiet()


async def test_a_changed_outcome_is_looked_at_like_the_first(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await grave(town, lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    own = await wang.says("已全额赔付")
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await zhao.hears("报请确认办结结果", "已全额赔付")
    await wang.edits(own, "系统就是这样，只能赔一半")
    await wang.hears("请再看一眼", "系统就是这样")
    await zhao.has_not_heard("系统就是这样")
    await wang.presses("仍然发送")
    await zhao.hears("报请确认办结结果", "系统就是这样，只能赔一半")
    await zhao.presses("✅ 确认")

    await lin.hears("系统就是这样，只能赔一半")
    assert _ticket(town)[0] == "装卸不当"


async def test_who_is_to_confirm_it_sees_the_file_that_took_anothers_place(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await grave(town, lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    own = await wang.sends(caption="新箱子的照片")
    await wang.hears("原因是什么")
    await wang.says("装卸不当")
    await zhao.hears("报请确认", "新箱子的照片")
    await town.quiet()
    await wang.exchanges(own, "document", caption="新箱子的照片")
    await town.quiet()

    (shown,) = [message for message in zhao.said() if "document" in message]
    assert number in shown["caption"]
    assert "改发的文件" in shown["caption"]


async def test_what_was_written_down_of_a_call_is_changed(town: Town, wang: Actor) -> None:
    number = await files_for(wang)
    await wang.presses("接单")
    await wang.presses("询问客户")
    await wang.says("几点在家？")
    await wang.hears(f"☎ 已记下（{number}）")
    await wang.presses("已电话联系")
    await wang.presses("已告诉客户")
    await wang.hears(f"✍️ {number}：客户在电话里怎么回答的")
    own = await wang.says("他说在家等三个小时")
    await wang.hears("已记下客户的答复")
    await town.quiet()
    await wang.edits(own, "他说下午三点以后在家")

    await wang.hears(f"{number}：客户在电话里的答复已按您的修改更新")
    await wang.says(f"/find {number}")
    await wang.hears(f"📂 {number}", "他说下午三点以后在家")


async def test_a_customers_word_about_how_it_went_is_changed(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await closed(lin, wang)
    await town.waits(days=3, hours=4)
    for press in ("已解决", "★★★★★"):
        await lin.presses(press)
        await town.quiet()
    message = await lin.says("谢谢")
    await lin.hears("您的评价已记录")
    await lin.edits(message, "谢谢，很快")
    await lin.hears("已按您改的记下")

    with town.reading() as session:
        assert session.scalars(select(FollowUp)).one().word == "谢谢，很快"
    assert _ticket(town)[1][-1] == "change_word"
    await lin.has_not_heard("📝")


async def test_a_word_noted_on_the_telephone_is_changed(town: Town, ann: Actor, bob: Actor) -> None:
    await _settles_in_english(town, ann)
    await bob.presses("Solved", under=await bob.hears("follow-up call"))
    for press in ("★★★★", "Their own words"):
        await town.quiet()
        await bob.presses(press)
    await town.quiet()
    message = await bob.says("Quick, thank you")
    await bob.hears("is recorded")
    await bob.edits(message, "Quick, thank you all")
    await bob.hears("noted as you changed it")

    with town.reading() as session:
        assert session.scalars(select(FollowUp)).one().word == "Quick, thank you all"
