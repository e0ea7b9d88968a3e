"""A customer looks at their tickets, writes to the handler, withdraws."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.tickets import Ticket
from tests.conversations.course import LATE, LATE_IN, accepted, answers, closed, in_both
from tests.conversations.desks import PATIENT, desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

NO_TICKETS = {"zh": "您还没有工单", "en": "You have no tickets yet"}
HISTORY_OF = {"zh": "的经过", "en": "History of"}


async def _looks_at(customer: Actor, number: str, *keys: str) -> None:
    """The card of one of their tickets, and what is pressed on it."""
    await customer.says("/mine")
    await customer.presses(number)
    await customer.chat_when_quiet()
    for key in keys:
        await customer.presses(customer.words.label(key))
        await customer.chat_when_quiet()


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


@in_both
async def test_somebody_without_tickets_is_told_what_to_do(customer: Actor, language: str) -> None:
    await customer.says("/mine")

    await customer.hears(NO_TICKETS[language])


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


@in_both
async def test_the_answer_to_a_suggestion_stands_on_its_card_and_in_its_history(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    told, reply, answer, answered, card, team, own = {
        "zh": (
            "建议在门口加一把椅子，方便老人等候",
            "谢谢您的建议",
            "下周就加",
            "已答复",
            "我们的答复",
            "服务团队",
            "您：登记",
        ),
        "en": (
            "I suggest putting a chair at the door for people who wait",
            "Thank you for the idea",
            "It comes next week",
            "is answered, as follows",
            "Our answer",
            "The service team",
            "You: registered",
        ),
    }[language]
    number = await customer.files(told)
    await handler.presses(handler.words.label("btn-accept"))
    await handler.presses(handler.words.label("btn-reply"))
    await town.quiet()
    await handler.says(reply)
    await customer.hears(reply)
    await answers(handler, answer)
    await customer.hears(number, answered, answer)
    await _looks_at(customer, number)
    await customer.hears(f"📄 {number}", card, answer)
    await customer.presses(customer.words.label("btn-history"))

    history = words(await customer.hears(HISTORY_OF[language], number))
    for line in (f"{team}", reply, answer, own):
        assert line in history
    assert handler.person.first_name not in history


async def test_the_keyboard_under_the_chat_opens_the_list(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    await lin.says("📄 我的工单")

    assert labels(await lin.hears("我的工单")) == [f"{number} · 已登记，待接单"]


@in_both
async def test_the_card_shows_state_promise_and_words(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    about, state, promise = {
        "zh": ("投诉 · 延误", "已登记，待接单", "承诺周三 18:00 前办结"),
        "en": ("Complaint · Delay", "registered, not accepted yet", "To be resolved by Wed 18:00"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await _looks_at(customer, number)

    card = await customer.hears(number, about, LATE_IN[language], state, promise)
    keys = ("btn-write", "btn-urge", "btn-history", "btn-withdraw", "btn-complain")
    assert labels(card) == [customer.words.label(key) for key in keys]


@in_both
async def test_the_history_tells_what_was_done_in_order(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    in_order, promise, state = {
        "zh": (
            ["您：登记", "派单给服务团队", "服务团队：接单"],
            "⏱ 承诺周三 18:00 前办结",
            "处理中",
        ),
        "en": (
            ["You: registered", "assigned to the service team", "The service team: accepted"],
            "⏱ To be resolved by Wed 18:00",
            "in progress",
        ),
    }[language]
    number = await accepted(customer, handler)
    await _looks_at(customer, number, "btn-history")

    history = words(await customer.hears(HISTORY_OF[language], number))
    did = [line.split(" · ")[-1] for line in history.splitlines()[1:4]]
    assert did == in_order
    assert promise in history
    await customer.presses(customer.words.label("btn-back"))
    await customer.hears(number, state)


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


@in_both
async def test_a_photo_for_the_handler_reaches_them(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    caption, adds = {
        "zh": ("箱子是这样的", "补充"),
        "en": ("This is how the box looks", "adds"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await _looks_at(customer, number, "btn-write")
    await customer.sends(caption=caption)

    await handler.hears(adds, caption)
    await town.quiet()
    assert "photo" in handler.said()[-1]
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


@in_both
async def test_what_is_added_before_anybody_accepted_waits_with_the_ticket(
    town: Town, customer: Actor, language: str
) -> None:
    more, adds = {
        "zh": ("门牌是 8 号", "林晓 补充"),
        "en": ("It is house no. 8", "Mary adds"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await _looks_at(customer, number, "btn-write")
    await customer.says(more)
    await town.quiet()

    handler = await town.staff("王强", "handler", language=language)
    await handler.says("/pool")
    await handler.presses(number)
    await handler.presses(handler.words.label("btn-accept"))
    await handler.hears(number, adds, more)


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


@in_both
async def test_the_withdrawal_is_asked_once_more_and_told_to_the_handler(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    sure, withdrawn, told = {
        "zh": ("确定撤回", "已撤回", "客户撤回了"),
        "en": ("Nobody will work on it any more", "withdrawn", "withdrawn by the customer"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await _looks_at(customer, number, "btn-withdraw")
    await customer.hears(sure, number)
    await customer.presses(customer.words.label("btn-withdraw-yes"))

    await customer.hears(number, withdrawn)
    await handler.hears(number, told)
    assert town.ticket(number)["state"] == "withdrawn"


@in_both
async def test_a_withdrawal_can_be_thought_over(town: Town, customer: Actor, language: str) -> None:
    number = await customer.files(LATE_IN[language])
    await _looks_at(customer, number, "btn-withdraw", "btn-back")

    await customer.hears(number, {"zh": "已登记", "en": "registered"}[language])
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
    assert (
        mary.toasts() == ["There is nothing here for you to do. /help shows what you can do."] * 2
    )
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


@pytest.mark.parametrize(
    ("language", "name", "done", "unsaid"),
    [
        ("zh", "王强", ("派单给王强", "王强：接单"), "服务团队"),
        ("en", "Anna Schmidt", ("assigned to Anna", "Anna: accepted"), "Schmidt"),
    ],
)
async def test_a_desk_may_let_customers_know_the_first_name(
    tmp_path: Path, language: str, name: str, done: tuple[str, ...], unsaid: str
) -> None:
    changes = {"[customers]": '[customers]\nshow = "name"'}
    desk = desk_with(tmp_path, {**PATIENT, **changes})
    async with Town(tmp_path, desk=desk) as town:
        anna = await town.staff(name, "handler", language=language)
        mary = await town.customer("Mary", language)
        number = await accepted(mary, anna)
        await _looks_at(mary, number, "btn-history")
        history = words(await mary.hears(HISTORY_OF[language], number))

    assert all(step in history for step in done)
    assert unsaid not in history


@in_both
async def test_a_file_that_was_added_stands_in_the_history(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    passed_on, sent = {
        "zh": ("已转给", "您：发来附件"),
        "en": ("passed on", "You: sent a file"),
    }[language]
    number = await accepted(customer, handler)
    await _looks_at(customer, number, "btn-write")
    await customer.sends("photo")
    await customer.hears(passed_on)
    await _looks_at(customer, number, "btn-history")

    await customer.hears(HISTORY_OF[language], sent)
