"""撤回: with the general preset what staff write goes to the customer four seconds later; until
then it is shown to them, and can be taken back, changed, or sent at once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.held_answers import HeldAnswer
from storage.people import find
from storage.promises import promises_of
from storage.tickets import find_by_number
from tests.conversations.course import LATE, finds
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

WORDS = "包裹今天已经出库"
PREVIEW = "4 秒后发给客户"


@pytest.fixture
def desk() -> str:
    return "general"


async def accepted(lin: Actor, wang: Actor) -> str:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    return number


async def replies(wang: Actor, text: str = WORDS) -> None:
    """Written, and shown before it goes."""
    await wang.presses("💬 回复客户")
    await wang.hears("回复")
    await wang.says(text)
    await wang.hears(PREVIEW, text)


def held(town: Town) -> int:
    with town.reading() as session:
        return len(session.scalars(select(HeldAnswer)).all())


async def goes(town: Town) -> None:
    await town.waits(seconds=5)


async def test_cancel_takes_it_back_and_what_is_muttered_is_no_outcome(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await wang.says("取消")
    await goes(town)
    await lin.has_not_heard(WORDS)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says("等一下，先问问陈静")
    await wang.hears("像是写给服务台的")
    await wang.says("hold on undo that")
    await wang.hears(wang.words.label("step-left"))
    await goes(town)
    await lin.has_not_heard("陈静")
    assert held(town) == 0


async def test_what_only_says_that_it_is_changed_is_not_sent_along(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await wang.says("改一下：抱歉，后天到")
    await wang.hears(PREVIEW, "抱歉，后天到")
    await wang.says("undo")
    await wang.hears("没有发")
    await wang.says("改成：抱歉，周四到")
    await wang.hears(PREVIEW, "抱歉，周四到")
    await goes(town)
    await lin.hears("抱歉，周四到")
    for each in ("改一下", "改成", "后天到", WORDS):
        await lin.has_not_heard(each)


@pytest.mark.parametrize("before", ["{short}：", "{short}, ", "{number} "])
async def test_what_is_written_anew_goes_without_the_number_before_it(
    town: Town, wang: Actor, lin: Actor, before: str
) -> None:
    number = await accepted(lin, wang)
    await replies(wang)
    await wang.says("undo")
    await wang.hears("没有发")
    before = before.format(short=number[-4:], number=number)
    await wang.says(f"{before}抱歉，后天到")
    await wang.hears(PREVIEW, "抱歉，后天到")
    await goes(town)
    await lin.hears("抱歉，后天到")
    await lin.has_not_heard(f"{before}抱歉")


@pytest.mark.parametrize("again", ["撤销", "返回", "算了", "先不发", "forget it"])
async def test_who_took_it_back_and_cancels_sends_nothing_in_its_place(
    town: Town, wang: Actor, lin: Actor, again: str
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await wang.says("撤销")
    await wang.hears("没有发")
    await wang.says(again)
    await wang.hears(wang.words.label("step-left"))
    await goes(town)
    await lin.has_not_heard(again)
    assert held(town) == 0


async def test_a_reply_is_shown_and_goes_when_the_time_is_over(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await replies(wang)
    preview = await wang.hears(PREVIEW)
    assert labels(preview) == ["↩️ 撤回", "📨 立即发送"]
    assert WORDS not in lin.chat()
    await goes(town)

    await lin.hears(f"{number}：处理人回复您", WORDS)
    sent = await wang.hears("已发给客户")
    assert sent["message_id"] == preview["message_id"]
    assert labels(sent) == ["📂 打开工单"]
    assert held(town) == 0


async def test_what_is_taken_back_never_goes_and_can_be_changed(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await wang.presses("↩️ 撤回")
    await wang.hears("已撤回，没有发给客户")
    await wang.hears("请改好后发来")
    await wang.hears(WORDS)
    await goes(town)
    await lin.has_not_heard(WORDS)
    await wang.says("包裹明天出库")
    await wang.hears(PREVIEW, "包裹明天出库")
    await goes(town)

    await lin.hears("处理人回复您", "包裹明天出库")
    await lin.has_not_heard(WORDS)


async def test_an_answer_leaves_one_message_whether_it_goes_or_is_taken_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await town.quiet()
    before = len(wang.said())
    await replies(wang)
    await goes(town)
    await wang.hears("✓ 已发给客户", WORDS)
    assert len(wang.said()) == before + 1

    await replies(wang, "包裹后天送到")
    preview = await wang.hears(PREVIEW, "包裹后天送到")
    await wang.presses("↩️ 撤回")
    undone = await wang.hears("已撤回，没有发给客户", "请改好后发来", "包裹后天送到")
    assert undone["message_id"] == preview["message_id"]
    assert labels(undone) == ["✖️ 不发了", "📂 打开工单"]
    await wang.presses("✖️ 不发了")
    await wang.hears("好的，不写了")
    await town.quiet()
    assert len(wang.said()) == before + 2


async def test_the_ticket_still_waits_for_the_customer_when_an_answer_is_taken_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("❓ 询问客户")
    await wang.says("订单号是多少？")
    await goes(town)
    await lin.hears("订单号是多少")
    before = _standing(town, number)
    assert before[:2] == ("waiting", True)
    for press in ("💬 回复客户", "❓ 询问客户"):
        await finds(wang, number)
        await town.quiet()
        await wang.presses(press)
        await wang.says("手机号是多少？")
        await wang.hears(PREVIEW, "手机号")
        await wang.presses("↩️ 撤回")
        await wang.hears("已撤回")
        await wang.presses("✖️ 不发了")
        await goes(town)
        assert _standing(town, number) == before

    await lin.has_not_heard("手机号")


async def test_a_question_taken_back_leaves_the_ticket_in_work(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.quiet()
    before = _standing(town, number)
    await wang.presses("❓ 询问客户")
    await wang.says("订单号是多少？")
    await wang.presses("↩️ 撤回")
    await wang.hears("已撤回")
    await goes(town)

    assert _standing(town, number) == before
    assert before[:2] == ("in_progress", False)


def _standing(town: Town, number: str) -> tuple[object, ...]:
    """Its state, whether its clock stands, what it waits for and until when, and its trail."""
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        promises = promises_of(session, ticket).values()
        due = sorted((each.name.value, each.due_at, each.met_at) for each in promises)
        stands = ticket.paused_at is not None
        return ticket.state.value, stands, ticket.pause_ends, due, ticket.trail_length


async def test_what_one_was_in_the_middle_of_goes_on_when_an_answer_is_dropped(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    preview = await wang.hears(PREVIEW)
    await wang.says("/find 延误")
    await wang.presses("C2026", under=await wang.hears("🔎 延误"))
    await town.quiet()
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.presses("↩️ 撤回", under=preview)
    await wang.hears("已撤回")
    await wang.presses("✖️ 不发了")
    await wang.hears("怎么解决的")
    await wang.says("已补送")

    await wang.hears("原因是什么")


async def test_undo_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await ann.presses("Reply")
    await ann.says("It has left the depot")
    await ann.hears("goes to the customer in 4 seconds", "It has left the depot")
    await ann.presses("Undo")
    await ann.hears("taken back, nothing was sent")
    await ann.says("It left the depot today")
    await ann.hears("in 4 seconds", "today")
    await ann.presses("Send now")

    await mary.hears("It left the depot today")
    await ann.hears("On its way to the customer")


async def test_send_now_waits_for_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await replies(wang)
    preview = await wang.hears(PREVIEW)
    press = await wang.presses("📨 立即发送")
    await lin.hears(WORDS)
    await wang.forges(preview, press.replace(":send:", ":undo:"))

    await wang.hears_toast("已经发出或已撤回")
    await goes(town)
    assert lin.times_heard(WORDS) == 1


async def test_two_messages_go_in_their_order_also_when_the_second_is_hurried(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang, "第一句话")
    await replies(wang, "第二句话")
    await wang.presses("📨 立即发送")
    await lin.hears("第二句话")

    chat = await lin.chat_when_quiet()
    assert chat.index("第一句话") < chat.index("第二句话")
    assert held(town) == 0


async def test_one_of_two_is_taken_back_and_the_other_goes(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang, "第一句话")
    first = await wang.hears("第一句话")
    await replies(wang, "第二句话")
    await wang.presses("↩️ 撤回", under=first)
    await wang.hears("已撤回")
    await goes(town)

    await lin.hears("第二句话")
    await lin.has_not_heard("第一句话")


async def test_the_chat_goes_on_meanwhile(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await wang.says("/queue")
    await wang.hears("我的待办")
    await lin.says("/mine")

    await lin.hears("C2026")
    await lin.has_not_heard(WORDS)
    await goes(town)
    await lin.hears(WORDS)


async def test_a_question_stops_no_clock_before_it_goes(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("❓ 询问客户")
    await wang.says("订单号是多少？")
    await wang.hears(PREVIEW, "订单号是多少")
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await goes(town)

    await lin.hears("处理人想问您", "订单号是多少")
    assert town.ticket(number)["state"] == "waiting"


async def test_an_outcome_can_be_taken_back_and_is_resolved_only_when_it_goes(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _resolves(wang, "已补送")
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"
    await wang.presses("↩️ 撤回")
    await wang.hears("分拣错误")
    await wang.says("已补送，并退还运费")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears(PREVIEW, "退还运费")
    await goes(town)

    await lin.hears(f"{number} 已办结", "已补送，并退还运费")
    asked = await wang.hears("责任认定", "1/2 · 谁的责任")
    assert "供应商" in labels(asked)
    assert lin.times_heard("已补送") == 1


async def test_an_edit_in_time_goes_as_it_is_then(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("💬 回复客户")
    written = await wang.says("包裹今天出库")
    await wang.hears(PREVIEW)
    await wang.edits(written, "包裹明天出库")
    await wang.hears(PREVIEW, "包裹明天出库")
    await goes(town)
    await lin.hears("处理人回复您", "包裹明天出库")
    await lin.has_not_heard("今天出库")

    await wang.edits(written, "包裹后天出库")
    await wang.hears(PREVIEW, "包裹后天出库")
    await lin.has_not_heard("后天")
    await goes(town)
    await lin.hears("处理人回复您", "包裹后天出库", "已修改")


async def test_a_file_that_is_replaced_in_time_never_goes(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("回复")
    own = await wang.sends("photo", caption="请看这张")
    await wang.hears("请看这张")
    new = await wang.exchanges(own, "document", caption="请看这份")
    await wang.hears("请看这份")
    await wang.presses("立即发送")
    await lin.hears("请看这份")
    await town.quiet()

    files = [each for each in lin.said() if "photo" in each or "document" in each]
    assert [each["document"]["file_id"] for each in files] == [new["document"]["file_id"]]
    another = await wang.exchanges(own, "document", caption="请看这份")
    await wang.presses("立即发送")
    await lin.hears("改发的文件")
    await town.quiet()
    files = [each for each in lin.said() if "photo" in each or "document" in each]
    assert [each["document"]["file_id"] for each in files] == [another["document"]["file_id"]]


async def test_files_go_with_the_words_they_came_with(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("💬 回复客户")
    await wang.sends("photo", caption="请看照片")
    await wang.hears(PREVIEW, "请看照片", "📎 附件 1 个")
    await town.quiet()
    assert not any("photo" in message for message in lin.said())
    await goes(town)

    await lin.hears("请看照片")
    assert sum("photo" in message for message in lin.said()) == 1


async def test_who_has_lost_the_ticket_meanwhile_gets_the_text_back(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await replies(wang)
    await finds(zhao, number)
    await zhao.presses("更多")
    await zhao.presses("我来处理")
    await zhao.hears_toast("由您办理")
    await goes(town)

    await wang.hears("情况有变", "没有发给客户")
    await wang.hears(WORDS)
    await lin.has_not_heard(WORDS)


async def test_what_the_customer_withdrew_meanwhile_is_answered_no_more(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await lin.presses("查看")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await wang.hears("客户撤回了")
    await goes(town)

    await wang.hears("情况有变")
    await lin.has_not_heard(WORDS)


async def test_a_restart_forgets_and_doubles_nothing(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await town.quiet()
    await town.restarts(after=timedelta(minutes=1))

    await lin.hears(WORDS)
    assert lin.times_heard(WORDS) == 1
    assert wang.times_heard("已发给客户") == 1


async def test_nobody_else_takes_it_back(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await replies(wang)
    preview = await wang.hears(PREVIEW)
    undo = preview["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await zhao.forges(await zhao.hears("🎉"), undo)
    await zhao.hears_toast("没有您可以办理的")
    await goes(town)

    await lin.hears(WORDS)


async def test_rude_words_are_warned_of_before_and_then_kept_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await wang.presses("💬 回复客户")
    await wang.says("公司就这规定")
    await wang.hears("还没有发给客户")
    assert held(town) == 0
    await wang.presses("仍然发送")
    await wang.hears(PREVIEW, "公司就这规定")
    await goes(town)

    await lin.hears("公司就这规定")


async def test_who_is_deleted_meanwhile_leaves_nothing_behind(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await replies(wang)
    await lin.says("/deleteme")
    await lin.presses("撤回并全部删除")
    await lin.hears("已")
    await town.quiet()

    assert held(town) == 0
    await goes(town)
    with town.reading() as session:
        assert find(session, lin.id) is None


async def _resolves(wang: Actor, solution: str) -> None:
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says(solution)
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears(PREVIEW, solution)


async def test_an_album_is_taken_back_as_one(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    await wang.presses("💬 回复客户")
    await wang.sends(caption="请看照片", media_group_id="two")
    await wang.sends(media_group_id="two")
    await wang.hears(PREVIEW, "📎 附件 2 个")
    await wang.presses("↩️ 撤回")
    await wang.hears("已撤回")
    await goes(town)

    assert not any("photo" in message for message in lin.said())
    assert held(town) == 0


async def test_a_cause_is_changed_while_the_outcome_can_be_taken_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    cause = await wang.says("分拣错误")
    await wang.hears(PREVIEW, "已补送")
    await wang.edits(cause, "漏扫")
    await wang.hears(f"{number}：原因已按您改的记下")
    await goes(town)
    await lin.hears("已补送")
    await town.quiet()

    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        assert ticket.cause == "漏扫"
