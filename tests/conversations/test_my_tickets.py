"""A customer looks at their tickets, writes to the handler, withdraws."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.tickets import Ticket
from tests.conversations.course import answers, closed
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"


def _file_more(session: Session, count: int) -> None:
    """So many more of the customer who filed the one there is, each a minute later."""
    first = session.scalars(select(Ticket)).one()
    rows = [
        {
            "number": f"C20261121-{number:04}",
            "draft": -number,
            "kind": Kind.COMPLAINT,
            "category": "delay",
            "grade": 3,
            "state": State.WITHDRAWN,
            "department": "logistics",
            "language": "zh",
            "customer_id": first.customer_id,
            "text": LATE,
            "facts": [],
            "sources": [],
            "opened_at": first.opened_at + timedelta(minutes=number),
            "due_at": first.due_at,
            "transfers": 0,
            "urges": 0,
            "reworks": 0,
        }
        for number in range(1, count + 1)
    ]
    session.execute(insert(Ticket), rows)


async def test_somebody_without_tickets_is_told_what_to_do(town: Town, lin: Actor) -> None:
    await lin.says("/mine")

    await lin.hears("您还没有工单")


async def test_thirty_tickets_are_leafed_through_closed_ones_too(
    town: Town, wang: Actor, lin: Actor
) -> None:
    first = await closed(lin, wang)
    async with town.sandbox.house.writing() as session:
        _file_more(session, 29)
    await lin.says("/mine")
    await lin.hears("我的工单")
    for _ in range(3):
        await lin.presses("下一页")
        await town.quiet()

    last = labels(lin.said()[-1])
    assert last[-2].startswith(f"{first} · 已关闭")
    assert len(last) == 7  # six tickets, and the way back


async def test_the_answer_to_a_suggestion_stands_on_its_card_and_in_its_history(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files("建议在门口加一把椅子，方便老人等候")
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await wang.presses("回复客户")
    await wang.hears("请写")
    await wang.says("谢谢您的建议")
    await lin.hears("谢谢您的建议")
    await answers(wang)
    await lin.hears(f"{number} 已答复")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.hears(f"📄 {number}", "我们的答复", "已补送")
    await lin.presses("经过")

    history = words(await lin.hears(f"{number} 的经过"))
    assert "服务团队：「谢谢您的建议」" in history
    assert "服务团队：「已补送」" in history
    assert "您：登记" in history


async def test_the_keyboard_under_the_chat_opens_the_list(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("📄 我的工单")

    assert labels(await lin.hears("我的工单")) == [f"{number} · 已登记，待接单"]


async def test_the_card_shows_state_promise_and_words(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("/mine")
    await lin.presses(number)

    card = await lin.hears(number, "投诉 · 延误", LATE, "已登记，待接单", "承诺周三 18:00 前办结")
    assert labels(card) == [
        "💬 写给处理人",
        "🔔 催单",
        "🕘 经过",
        "↩️ 撤回",
        "🗣 投诉处理方式",
    ]


async def test_the_history_tells_what_was_done_in_order(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("经过")

    history = words(await lin.hears(f"{number} 的经过"))
    did = [line.split(" · ")[-1] for line in history.splitlines()[1:4]]
    assert did == ["您：登记", "派单", "服务团队：接单"]
    assert "⏱ 承诺周三 18:00 前办结" in history
    await lin.presses("返回")
    await lin.hears(number, "处理中")


async def test_what_is_written_to_the_handler_reaches_them(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话")
    await lin.says("明天我不在家")

    await wang.hears(f"{number}：林晓 补充", "明天我不在家")
    await lin.hears(f"已转给负责 {number}")


async def test_a_photo_for_the_handler_reaches_them(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.sends(caption="箱子是这样的")

    await wang.hears("补充", "箱子是这样的")
    await town.quiet()
    assert "photo" in wang.said()[-1]
    assert [file["kind"] for file in town.ticket(number)["attachments"]] == ["photo"]


async def test_writing_can_be_left_and_the_next_words_are_a_new_matter(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.presses("取消")
    await lin.hears("好的，不写了")
    await lin.says("玻璃杯也碎了")

    await lin.hears("请确认")
    await wang.has_not_heard("玻璃杯")


async def test_what_is_added_before_anybody_accepted_waits_with_the_ticket(
    town: Town, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.says("门牌是 8 号")
    await lin.hears(f"（{number}）")

    wang = await town.staff("王强", "handler")
    await wang.says("/pool")
    await wang.presses(number)
    await wang.presses("接单")
    await wang.hears(f"{number}：林晓 补充", "门牌是 8 号")


async def test_the_full_text_holds_all_that_was_said(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await wang.says("明天送到")
    await lin.presses("写给处理人")
    await lin.says("门牌是 8 号")
    await wang.hears("补充")
    await wang.presses("全文")

    await wang.hears("今天 14:05 · 王强", "明天送到")
    await wang.hears("今天 14:05 · 林晓", "门牌是 8 号")


async def test_a_reply_to_a_relayed_message_goes_to_its_ticket(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.presses("回复客户")
    await wang.says("明天送到")
    await lin.says("上午还是下午？", reply_to=await lin.hears("处理人回复您", "明天送到"))

    await wang.hears(f"{number}：林晓 补充", "上午还是下午？")


async def test_the_withdrawal_is_asked_once_more_and_told_to_the_handler(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.hears(f"确定撤回 {number} 吗")
    await lin.presses("确认撤回")

    await lin.hears(number, "已撤回")
    await wang.hears(f"{number}：客户撤回了")
    assert town.ticket(number)["state"] == "withdrawn"


async def test_a_withdrawal_can_be_thought_over(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("返回")

    await lin.hears(number, "已登记")
    assert town.ticket(number)["state"] == "new"


async def test_two_presses_of_withdraw_withdraw_once(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.files(LATE)
    await lin.presses("查看工单")
    await lin.presses("撤回")
    await lin.presses("确认撤回", times=2)

    await lin.hears_toast("这个按钮已经过时")
    assert (await wang.chat_when_quiet()).count("客户撤回了") == 1


async def test_a_withdrawn_ticket_takes_no_more_words(town: Town, wang: Actor, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.presses("查看工单")
    card = await lin.hears(number, "待接单")
    write = await lin.presses("写给处理人")
    await lin.presses("取消")
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await lin.hears("已撤回")
    await lin.forges(card, write)

    await lin.hears_toast(f"{number} 现在的状态不能这样做")


async def test_long_lists_are_turned_page_by_page(town: Town, lin: Actor) -> None:
    numbers = [await lin.files(f"{LATE}，第 {count} 次") for count in range(1, 11)]
    await lin.says("/mine")
    first = labels(await lin.hears("我的工单"))
    assert first[:8] == [f"{number} · 已登记，待接单" for number in numbers[:1:-1]]
    assert first[8:] == ["下一页 ›"]
    await lin.presses("下一页")
    await town.quiet()
    assert lin.buttons() == [
        *(f"{number} · 已登记，待接单" for number in numbers[1::-1]),
        "‹ 上一页",
    ]
    await lin.presses("上一页")
    await town.quiet()
    assert lin.buttons() == first


async def test_nobody_sees_somebody_elses_ticket(town: Town, lin: Actor, mary: Actor) -> None:
    number = await lin.files(LATE)
    look = await lin.presses("查看工单")
    await mary.says("/mine")
    await mary.forges(await mary.hears("no tickets yet"), look)
    await mary.forges(await mary.hears("no tickets yet"), look.replace("look", "withdraw_yes"))

    await town.quiet()
    assert mary.toasts() == ["There is nothing here for you to do."] * 2
    assert number not in mary.chat()
    assert town.ticket(number)["state"] == "new"


async def test_my_tickets_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await mary.says("📄 My tickets")
    await mary.presses(number)
    await mary.hears(number, "Complaint · Delay", "registered", "To be resolved by Wed 18:00")
    await mary.presses("Write to the handler")
    await mary.says("Please ring twice")

    await wang.hears("Mary 补充", "Please ring twice")
    await mary.hears(f"passed on to whoever handles {number}.")


async def test_a_desk_may_let_customers_know_the_first_name(tmp_path: Path) -> None:
    changes = {"[customers]": '[customers]\nshow = "name"'}
    desk = desk_with(tmp_path, {**PATIENT, **changes})
    async with Town(tmp_path, desk=desk) as town:
        anna = await town.staff("Anna Schmidt", "handler", language="en")
        mary = await town.customer("Mary", "en")
        number = await mary.files("My parcel is late by three days")
        await anna.presses("Accept")
        await mary.hears("Somebody has taken on")
        await mary.says("/mine")
        await mary.presses(number)
        await mary.presses("History")
        history = words(await mary.hears(f"History of {number}"))

    assert "Anna: accepted" in history
    assert "You: registered" in history
    assert "Schmidt" not in history


async def test_a_file_that_was_added_stands_in_the_history(town: Town, lin: Actor) -> None:
    wang = await town.staff("王强", "handler")
    await lin.files("快递延误了三天还没送到")
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.sends("photo")
    await lin.hears("已转给")
    await lin.presses("查看工单")
    await lin.presses("经过")

    await lin.hears("的经过", "您：发来附件")
