"""申诉: an outcome is contested before a level that did not decide it."""

import pytest

from tests.conversations.course import accepted, closed, finds, in_both, resolved, resolves
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

REASON = "不接受这个结果，快递明明是你们丢的"
_SAID = {
    "zh": {
        "reason": REASON,
        "asked": "为什么不接受",
        "against": "申诉对象",
        "higher": "由没有参与原处理的上级复核",
        "upheld": "核实后维持原处理",
        "evidence": "证据充分",
        "resolved": "已办结",
    },
    "en": {
        "reason": "I don't accept it: it was you who lost my parcel",
        "asked": "Why don't you accept the outcome of",
        "against": "Appeal against",
        "higher": "Somebody higher up who had no part in it looks at it",
        "upheld": "We looked at it again and uphold the outcome",
        "evidence": "The papers are clear",
        "resolved": "is resolved",
    },
}


async def _card(customer: Actor, number: str) -> list[str]:
    await customer.says("/mine")
    await customer.presses(number)
    await customer.chat_when_quiet()
    return labels(await customer.hears(f"📄 {number}"))


async def appeals(town: Town, customer: Actor, number: str) -> str:
    """The customer appeals against it; returns the appeal's number."""
    said = _SAID[customer.language]
    before = {each["number"] for each in town.tickets()}
    await _card(customer, number)
    await customer.presses(customer.words.label("btn-appeal"))
    await customer.hears(said["asked"], number)
    await customer.says(said["reason"])
    await customer.hears("📝", said["against"], number, said["reason"])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(said["higher"])
    await town.quiet()
    (appeal,) = {each["number"] for each in town.tickets()} - before
    return str(appeal)


async def _decides(staff: Actor, number: str) -> None:
    said = _SAID[staff.language]
    await staff.presses(staff.words.label("btn-accept"))
    await staff.chat_when_quiet()
    await staff.presses(staff.words.label("btn-resolve"))
    await staff.says(said["upheld"])
    await staff.says(said["evidence"])
    await staff.hears(number, said["resolved"])


@in_both
async def test_a_handlers_decision_goes_to_the_supervisor(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    against, told, related = {
        "zh": ("申诉对象", "客户对 {} 申诉，已登记为 {}", "相关工单"),
        "en": ("Appeal against", "The customer appeals against {}: filed as {}", "Related"),
    }[language]
    number = await resolved(customer, handler)
    appeal = await appeals(town, customer, number)

    assert appeal.startswith("A")
    assert town.ticket(appeal)["handler"] == supervisor.person.first_name
    await supervisor.hears(appeal, against, number)
    await handler.hears(told.format(number, appeal))
    await _card(customer, number)
    await customer.hears(f"📄 {number}", related, appeal)


async def test_who_decided_has_no_part_in_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """Not from the pool, not given by anybody, not by a forged press."""
    number = await resolved(lin, wang)
    li = await town.staff("李雷", "handler")
    appeal = await appeals(town, lin, number)
    card = await zhao.hears(appeal)
    accept = next(
        each["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for each in row
        if "接单" in each["text"]
    )
    told = await wang.hears("申诉")
    await wang.forges(told, accept)
    await wang.hears_toast("没有您可以办理")
    await li.says("/pool")
    await li.has_not_heard(appeal)
    await zhao.presses("更多", under=card)
    await zhao.presses("转派")
    await zhao.hears_toast("")
    await town.quiet()

    assert town.ticket(appeal)["handler"] == "赵敏"
    assert "王强" not in str(zhao.said()[-1].get("reply_markup"))


@in_both
@pytest.mark.parametrize("others", [True, False], ids=["another is there", "nobody else is"])
async def test_who_granted_more_time_examines_it_only_where_nobody_else_can(
    town: Town,
    handler: Actor,
    supervisor: Actor,
    customer: Actor,
    language: str,
    *,
    others: bool,
) -> None:
    number = await accepted(customer, handler)
    label = handler.words.label
    amount, why = {"zh": ("+1 个工作日", "等配件"), "en": ("+1 working day", "A part")}[language]
    for key in (label("btn-extend"), amount):
        await handler.presses(key)
        await town.quiet()
    await handler.says(why)
    await supervisor.presses(label("btn-grant"))
    await town.quiet()
    if others:
        await town.staff("Zoe", "supervisor", language=language)
    await resolves(handler)
    await town.quiet()
    appeal = await appeals(town, customer, number)

    examiner = "Zoe" if others else supervisor.person.first_name
    assert town.ticket(appeal)["handler"] == examiner


@in_both
async def test_level_after_level_until_it_is_final(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    resolved_now, told, decided, final, final_card = {
        "zh": (
            "已办结",
            "客户对 {} 申诉，已登记为 {}",
            "的申诉已有结果",
            "最终结论",
            "最终处理结论",
        ),
        "en": (
            "is resolved",
            "The customer appeals against {}: filed as {}",
            "Your appeal",
            "This decision is final",
            "This decision is final",
        ),
    }[language]
    manager = await town.staff("陈曦", "manager", language=language)
    admin = await town.staff("钱总", "admin", language=language)
    number = await resolved(customer, handler)
    first = await appeals(town, customer, number)
    await _decides(supervisor, first)
    await customer.hears(first, resolved_now)
    await town.quiet()
    second = await appeals(town, customer, first)
    assert town.ticket(second)["handler"] == "陈曦"
    await supervisor.hears(told.format(first, second))
    await _decides(manager, second)
    await customer.hears(second, resolved_now)
    await town.quiet()
    third = await appeals(town, customer, second)
    assert town.ticket(third)["handler"] == "钱总"
    await _decides(admin, third)
    await customer.hears(third, decided, final)
    await town.quiet()

    assert customer.words.label("btn-appeal") not in await _card(customer, third)
    await customer.hears(f"📄 {third}", final_card)


async def test_one_appeal_a_ticket(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    number = await resolved(lin, wang)
    await _card(lin, number)
    card = await lin.hears(f"📄 {number}")
    data = next(
        each["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for each in row
        if "申诉" in each["text"]
    )
    appeal = await appeals(town, lin, number)
    await lin.forges(card, data)
    await lin.hears(f"{number} 已有申诉 {appeal}", "会转给复核人")
    await lin.says("结果太不公平了，没人看我的证据")

    await zhao.hears(appeal, "补充", "没人看我的证据")
    await wang.has_not_heard("没人看我的证据")
    assert len(town.tickets()) == 2
    assert "⚖️ 申诉" not in await _card(lin, number)


async def test_what_contests_it_beside_the_appeal_goes_past_who_decided(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    appeal = await appeals(town, lin, number)
    await lin.drafts("处理结果不公平，根本没人看我的证据")
    await lin.presses("新的事")
    await lin.hears("由没有参与原处理的上级复核")
    await town.quiet()

    (other,) = {each["number"] for each in town.tickets()} - {number, appeal}
    assert town.ticket(other)["handler"] == "赵敏"
    await wang.has_not_heard("没人看我的证据")


@in_both
async def test_while_it_is_appealed_the_outcome_is_not_judged(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    label = customer.words.label
    number = await resolved(customer, handler)
    await town.quiet()
    outcome = customer.said()[-1]
    pressed = {
        name: next(
            key["callback_data"]
            for row in outcome["reply_markup"]["inline_keyboard"]
            for key in row
            if key["text"] == label(name)
        )
        for name in ("btn-satisfied", "btn-not-satisfied")
    }
    appeal = await appeals(town, customer, number)
    (now,) = [each for each in customer.said() if each["message_id"] == outcome["message_id"]]
    assert labels(now) == []
    assert label("btn-satisfied") not in await _card(customer, number)
    for data in pressed.values():
        await customer.forges(outcome, data)
        await customer.hears_toast(appeal)
    await customer.says({"zh": "不满意", "en": "not satisfied"}[language])
    await town.quiet()

    assert town.ticket(number)["state"] == "resolved"


@in_both
async def test_why_it_cant_be_reopened_meanwhile_is_said(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await closed(customer, handler)
    await town.quiet()
    old = customer.said()[-1]
    rows = old["reply_markup"]["inline_keyboard"]
    (data,) = [
        key["callback_data"]
        for row in rows
        for key in row
        if key["text"] == customer.words.label("btn-reopen")
    ]
    appeal = await appeals(town, customer, number)
    why = {"zh": "由上级复核，所以现在不能重新打开", "en": "so it can't be reopened now"}[language]
    await customer.forges(old, data)
    await customer.hears("⚖️", number, appeal, why)
    for text in {
        "zh": ("没解决，重新打开", "重新打开"),
        "en": ("not solved, reopen it", "please reopen"),
    }[language]:
        said = await customer.says(text)
        await town.quiet()
        assert (await customer.hears("⚖️", why))["message_id"] > said["message_id"]
    before = len(customer.said())
    again = {"zh": f"重新打开{number}，又坏了", "en": f"reopen {number}, it broke again"}[language]
    await customer.says(again)
    await supervisor.hears(appeal, again)
    await town.quiet()
    (told,) = customer.said()[before:]
    both = {"zh": ("现在不能重新打开", "已转给"), "en": ("can't be reopened", "passed on")}[
        language
    ]
    assert all(each in words(told) for each in (number, appeal, *both))
    await customer.presses(appeal)
    await customer.hears(f"📄 {appeal}")


async def test_an_appeal_in_words_finds_its_ticket(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await lin.says(f"我要申诉 {number}")
    await lin.hears("📝", f"申诉对象：{number}")
    await lin.presses("✅ 提交")
    await lin.hears("由没有参与原处理的上级复核")
    await town.quiet()

    assert sorted(each["kind"] for each in town.tickets()) == ["appeal", "complaint"]


@in_both
async def test_it_is_begun_by_its_number_beside_what_is_being_written(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    said = _SAID[language]
    number = await closed(customer, handler)
    other = {"zh": "楼道的灯坏了一个月", "en": "The lamp on the stairs is broken"}[language]
    await customer.drafts(other)
    await town.waits(minutes=2)
    await customer.says({"zh": "我要申诉", "en": "i want to appeal "}[language] + number[-4:])
    await customer.hears(said["asked"], number)
    await customer.says(said["reason"])
    await customer.hears("📝", said["against"], number, said["reason"])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(said["higher"])
    await town.quiet()
    (appeal,) = {each["number"] for each in town.tickets()} - {number}
    await supervisor.hears(appeal, said["reason"])
    assert other not in supervisor.chat()
    assert other in customer.said()[-1]["text"]


async def test_an_appeal_in_english(town: Town, wang: Actor, zhao: Actor, mary: Actor) -> None:
    number = await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await wang.hears_toast("已接单")
    await wang.presses("办结")
    await wang.says("It has arrived")
    await wang.says("lost")
    await mary.hears("is resolved")
    await town.quiet()
    await mary.says("I want to appeal")
    await mary.hears(f"Appeal against {number}")
    await mary.presses("✅ Submit")
    await mary.hears("Somebody higher up who had no part in it")
    await zhao.hears(f"申诉对象：{number}")


async def test_praise_and_what_is_open_are_not_appealed(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files("快递晚了三天")

    assert "⚖️ 申诉" not in await _card(lin, number)


async def test_the_pool_doesnt_show_it_to_a_superior_who_had_a_part_in_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """The only supervisor had asked the customer something before a handler resolved it."""
    number = await lin.files("快递延误了三天还没送到")
    await finds(zhao, number)
    await zhao.presses("更多")
    await zhao.presses("我来处理")
    await town.quiet()
    await zhao.presses("更多")
    await zhao.presses("转派")
    await zhao.presses("王强")
    await zhao.says("请你处理")
    await wang.presses("接单")
    await resolves(wang)
    await lin.hears(f"{number} 已办结")
    appeal = await appeals(town, lin, number)

    assert town.ticket(appeal)["handler"] is None
    await zhao.says("/pool")
    await town.quiet()
    assert appeal not in str(zhao.said()[-1])
    sun = await town.staff("孙丽", "supervisor")
    await sun.says("/pool")
    await town.quiet()
    assert appeal in str(sun.said()[-1])


async def test_who_may_decide_finds_what_waits_among_the_approvals(
    town: Town, wang: Actor, lin: Actor
) -> None:
    """Nobody is there for it at first; the supervisor who comes is told, and takes it on."""
    number = await resolved(lin, wang)
    appeal = await appeals(town, lin, number)
    assert town.ticket(appeal)["handler"] is None
    zhao = await town.staff("赵敏", "supervisor")
    await zhao.hears("有 1 件申诉或对员工的投诉等您受理：/approvals")
    sun = await town.staff("孙丽", "supervisor", "finance")
    await sun.says("/approvals")
    await sun.hears("没有等您审批的事")
    await zhao.says("/approvals")
    card = await zhao.hears(f"1. ⚖️ {appeal} 申诉（针对 {number}），等您受理", REASON)
    assert labels(card) == ["✅ 1", "✖️ 1", "🙋 1", "📂 1"]
    take = card["reply_markup"]["inline_keyboard"][0][2]["callback_data"]
    await wang.forges(wang.said()[-1], take)
    await wang.hears_toast("没有您可以办理")
    await zhao.presses("🙋 1")
    await lin.hears(f"{appeal} 已有人接手")
    await zhao.hears("没有等您审批的事")
    chen = await town.staff("陈曦", "manager")
    await chen.forges(chen.said()[-1], take)

    await chen.hears_toast("赵敏")
    assert town.ticket(appeal)["handler"] == "赵敏"


async def test_an_appeal_given_to_somebody_stands_in_their_list_as_well(
    town: Town, wang: Actor, lin: Actor
) -> None:
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await resolved(lin, wang)
    appeal = await appeals(town, lin, number)
    assert town.ticket(appeal)["handler"] == "Bob"
    await bob.says("/approvals")
    await bob.hears(f"1. ⚖️ {appeal} Appeal about {number}, waits for you")
    await bob.presses("🙋 1")

    await lin.hears(f"{appeal} 已有人接手")
    await bob.hears("Nothing waits for your decision")


async def test_it_goes_above_what_who_decided_was_then(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """A supervisor who has become a handler since decided as a supervisor."""
    number = await accepted(lin, wang)
    await finds(zhao, number)
    for key in ("btn-more", "btn-take"):
        await zhao.presses(zhao.words.label(key))
        await zhao.chat_when_quiet()
    await resolves(zhao)
    await lin.hears(number, "已办结")
    await town.staff("孙丽", "supervisor")
    chen = await town.staff("陈曦", "manager")
    await _make(chen, "赵敏", "处理人")
    appeal = await appeals(town, lin, number)

    assert town.ticket(appeal)["handler"] == "陈曦"


async def test_nor_below_what_they_have_become(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """A handler who is a supervisor now is not judged by a supervisor."""
    number = await resolved(lin, wang)
    chen = await town.staff("陈曦", "manager")
    await _make(chen, "王强", "主管")
    appeal = await appeals(town, lin, number)

    assert town.ticket(appeal)["handler"] == "陈曦"


async def _make(manager: Actor, name: str, role: str) -> None:
    await manager.says("/people")
    for label in (name, f"改为{role}", "✅ 确定"):
        await manager.presses(label)
        await manager.chat_when_quiet()


WISH = {"zh": "我要申诉", "en": "I want to appeal"}
AGAINST = {"zh": "申诉对象", "en": "Appeal against"}
WHICH = {"zh": "要对哪件工单申诉", "en": "Which ticket"}
HIGHER = {"zh": "由没有参与原处理的上级复核", "en": "Somebody higher up"}


@in_both
async def test_said_in_words_it_is_against_the_only_outcome_there_is(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    number = await resolved(customer, handler)
    await customer.says(WISH[language])
    await customer.hears("📝", AGAINST[language], number)
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(HIGHER[language])
    await town.quiet()

    assert town.tickets()[-1]["handler"] == supervisor.person.first_name


@in_both
@pytest.mark.parametrize("digits", [0, 4], ids=["whole", "as people say it"])
async def test_of_several_outcomes_its_number_says_which(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, digits: int
) -> None:
    number = await closed(customer, handler)
    other = await closed(customer, handler)
    assert number != other
    await customer.says(f"{WISH[language]} {number[-digits:].lower()}")

    await customer.hears("📝", AGAINST[language], number)


@in_both
async def test_against_whichever_it_is_nobody_who_decided_has_it(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    for _ in range(2):
        await closed(customer, handler)
    await customer.says(WISH[language])
    await customer.hears(WHICH[language])
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(HIGHER[language])
    await town.quiet()

    assert town.tickets()[-1]["handler"] == supervisor.person.first_name
    assert WISH[language] not in handler.chat()


@in_both
async def test_a_caller_appeals_by_telephone(
    town: Town, handler: Actor, supervisor: Actor, language: str
) -> None:
    who, late, says = {
        "zh": ("张大爷 13900001111", "快递延误了三天还没送到", "我对结果不服，要申诉"),
        "en": ("Mr Old 13900001111", "My parcel is three days late", "I want to appeal"),
    }[language]
    for said in (late, says):
        await supervisor.says("/file")
        await supervisor.chat_when_quiet()
        await supervisor.says(who)
        await supervisor.chat_when_quiet()
        await supervisor.says(said)
        await supervisor.hears("📝", said)
        if said == late:
            await supervisor.presses(supervisor.words.label("btn-submit"))
            await handler.presses(handler.words.label("btn-accept"))
            await town.quiet()
            await handler.presses(handler.words.label("btn-resolve"))
            for word in ("888", "999"):
                await handler.chat_when_quiet()
                await handler.says(word)
            await town.quiet()
    number = str(town.tickets()[0]["number"])
    await supervisor.hears("📝", AGAINST[language], number)
    await supervisor.presses(supervisor.words.label("btn-submit"))
    await supervisor.hears(HIGHER[language])
    await town.quiet()

    assert town.tickets()[-1]["handler"] != handler.person.first_name
