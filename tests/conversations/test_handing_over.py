"""转派, 我来处理, 退单: a ticket gets another owner, once, and everybody concerned knows."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import LATE, LATE_IN, accepted, finds, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

COLLEAGUE = {"zh": "李娜", "en": "Joe"}
FINANCE = {"zh": "财务部", "en": "Finance"}


@pytest.fixture
async def li(town: Town, wang: Actor) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


@pytest.fixture
async def colleague(town: Town, handler: Actor, language: str) -> Actor:
    """A second handler who speaks the test's language."""
    return await town.staff(COLLEAGUE[language], "handler", language=language)


async def _more(town: Town, actor: Actor, number: str, *wanted: str) -> Message:
    """From the ticket's card to what stands behind "More", and on."""
    await town.quiet()
    await finds(actor, number)
    for label in (actor.words.label("btn-more"), *wanted):
        await town.quiet()
        await actor.presses(label)
    await town.quiet()
    return actor.said()[-1]


async def test_a_handler_hands_a_ticket_to_a_colleague_and_says_why(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↪️ 转派", "李娜（在办 0）")
    await wang.hears("转给 李娜：请写明原因")
    await wang.says("我明天休假")
    await wang.hears(f"↪️ {number} 已转给 李娜")

    await li.hears(f"🆕 {number} 派给您了", LATE, "处理中 · 李娜")
    await li.hears(f"{number}：王强 转派的原因", "我明天休假")
    assert town.ticket(number)["handler"] == "李娜"
    assert "休假" not in await lin.chat_when_quiet()


@in_both
async def test_who_handed_it_over_works_on_it_no_more(
    town: Town, handler: Actor, colleague: Actor, customer: Actor, language: str
) -> None:
    working, leave, gone, theirs, none, queue = {
        "zh": (
            "处理中 · 王强",
            "休假",
            "已转给 李娜",
            "现在由 李娜 负责",
            "您手上没有待办",
            "我的待办（1）",
        ),
        "en": (
            "in progress · Ann",
            "on leave",
            "is with Joe now",
            "is now with Joe",
            "You have no open tickets",
            "My queue (1)",
        ),
    }[language]
    number = await accepted(customer, handler)
    card = await handler.hears(number, working)
    await _more(town, handler, number, handler.words.label("btn-transfer"), COLLEAGUE[language])
    await handler.says(leave)
    await handler.hears(number, gone)
    await handler.forges(card, "t:reply:1:3")
    await handler.hears_toast(f"{number} {theirs}")
    await handler.says("/queue")

    await handler.hears(none)
    await colleague.says("/queue")
    await colleague.hears(queue)


async def test_a_reason_is_needed_in_words_and_not_a_whole_book(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↪️ 转派", "李娜")
    await wang.sends()
    await wang.hears("这里需要一句文字")
    await wang.says("长" * 1001)
    await wang.hears("请控制在 1000 字以内")
    await wang.presses("取消")
    await town.quiet()

    assert town.ticket(number)["handler"] == "王强"
    assert number not in li.chat()


async def test_a_ticket_that_moved_on_meanwhile_is_not_handed_over(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↪️ 转派", "李娜")
    await _more(town, zhao, number, "✋ 我来处理")
    await wang.says("休假")

    await wang.hears(f"{number} 现在由 赵敏 负责")
    assert town.ticket(number)["handler"] == "赵敏"


async def test_the_colleague_can_be_named(town: Town, wang: Actor, li: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↪️ 转派")
    await wang.says("诸葛亮")
    await wang.hears("没有这个名字")
    await wang.says("李娜吧")
    await wang.hears("转给 李娜：请写明原因")
    await wang.says("我明天休假")

    await li.hears(f"🆕 {number} 派给您了")
    assert town.ticket(number)["handler"] == "李娜"


@in_both
async def test_a_reason_given_with_an_unknown_name_goes_with_the_right_one(
    town: Town, handler: Actor, colleague: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    said, unknown, leave = {
        "zh": (f"转给诸葛亮 {number[-4:]} 我明天休假", "没有这个名字", "我明天休假"),
        "en": (f"hand over to Zack {number[-4:]} I am on leave", "has that name", "I am on leave"),
    }[language]
    await handler.says(said)
    await handler.hears(unknown)
    await handler.says(COLLEAGUE[language])

    await colleague.hears(number, leave)
    assert town.ticket(number)["handler"] == COLLEAGUE[language]
    await customer.has_not_heard(leave)


@in_both
async def test_a_colleague_of_another_department_gets_it_by_that_department(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    mei = await town.staff("Mei", "handler", "finance", language=language)
    number = await accepted(customer, handler)
    await town.quiet()
    there, named, why, left, refund = {
        "zh": ("财务部", f"{number[-4:]}转给Mei", "请写明原因", "好的，不写了", "是退款的事"),
        "en": ("Finance", f"hand {number[-4:]} over to Mei", "say why", "never mind", "a refund"),
    }[language]
    await handler.says(named)
    await handler.hears("Mei", there, number, why)
    await handler.presses(handler.words.label("btn-cancel"))
    await handler.hears(left)
    await handler.says(f"{named}，{refund}" if language == "zh" else f"{named}, {refund}")
    card = await handler.hears("Mei", there, number, refund)
    assert labels(card)[:-1] == [there]
    assert town.ticket(number)["handler"] == handler.person.first_name
    await handler.presses(there, under=card)
    await mei.hears(number, refund)
    assert town.ticket(number)["department"] == "finance"
    await customer.has_not_heard(refund)


@in_both
async def test_a_department_that_is_named_gets_it_with_the_reason(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.quiet()
    said, refund = {
        "zh": (f"{number[-4:]}转给财务部，是退款的事", "是退款的事"),
        "en": (f"transfer {number[-4:]} to the finance department, it is a refund", "a refund"),
    }[language]
    await handler.says(said)
    await handler.hears(number, FINANCE[language])
    await town.quiet()
    assert town.ticket(number)["department"] == "finance"
    await customer.has_not_heard(refund)


async def test_of_several_of_that_name_one_is_chosen(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    await town.staff("李强", "handler")
    number = await accepted(lin, wang)
    await _more(town, wang, number, "🙋‍♂️ 问同事")
    await wang.says("李")
    await wang.presses("李强", under=await wang.hears("是哪一位"))
    await wang.hears("请写下要问 李强 的话")


async def test_a_long_text_instead_of_a_name_is_not_lost_and_back_ends_it(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    text = "您的包裹已经找到，今天下午五点以前会送到您家门口，请您放心等候"
    await _more(town, wang, number, "↪️ 转派")
    await wang.says(text)
    await wang.hears("先点一位同事", "还没有发给任何人")
    await wang.hears(text)
    assert "要发给哪位客户" not in wang.chat()
    await wang.presses("‹ 返回")
    await town.quiet()
    await wang.says("今天就到")
    await wang.hears("要发给哪位客户", "今天就到")

    await lin.has_not_heard(text)


async def test_who_takes_it_over_is_named_once(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, zhao, number, "✋ 我来处理")
    await wang.hears(f"✋ {number}：赵敏 已接手办理，您不用再处理")


@in_both
async def test_a_superior_gives_a_ticket_to_somebody_else_and_all_are_told(
    town: Town,
    handler: Actor,
    colleague: Actor,
    supervisor: Actor,
    customer: Actor,
    language: str,
) -> None:
    assigned, told, gone, taken = {
        "zh": ("派给您了", "已交给 李娜", "赵敏 已改由 李娜 办理", "已有人接手"),
        "en": ("is assigned to you", "is with Joe now", "Sue gave it to Joe", "has taken on"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await handler.hears(f"{number} {assigned}")
    label = supervisor.words.label("btn-transfer")
    await _more(town, supervisor, number, label, COLLEAGUE[language])

    await supervisor.hears_toast(f"{number} {told}")
    await colleague.hears(f"🆕 {number} {assigned}")
    await handler.hears(f"👉 {number}", gone)
    await colleague.presses(colleague.words.label("btn-accept"))
    await customer.hears(number, taken)


async def test_what_is_given_has_to_be_accepted_in_time_like_any_other(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await town.waits_until(november(20, 14, 30))
    await _more(town, zhao, number, "↪️ 转派", "李娜")
    await town.waits_until(november(20, 15, 29))
    assert town.ticket(number)["handler"] == "李娜"
    await town.waits_until(november(20, 15, 31))

    await zhao.hears(f"📣 {number} 一直没人接单")


@in_both
async def test_two_superiors_press_at_once_and_one_of_them_is_told(
    town: Town,
    handler: Actor,
    colleague: Actor,
    supervisor: Actor,
    customer: Actor,
    language: str,
) -> None:
    given, old, assigned, queue = {
        "zh": ("已交给 李娜", "这个按钮已经过时", "派给您了", "我的待办（1）"),
        "en": (
            "is with Joe now",
            "This button is out of date",
            "is assigned to you",
            "My queue (1)",
        ),
    }[language]
    other = await town.staff("Eve", "manager", language=language)
    number, name = await accepted(customer, handler), COLLEAGUE[language]
    label = supervisor.words.label("btn-transfer")
    cards = [await _more(town, each, number, label) for each in (supervisor, other)]
    await supervisor.presses(name, under=cards[0], times=2)
    await supervisor.hears_toast(given)
    await other.presses(name, under=cards[1])

    await other.hears_toast(old)
    await supervisor.hears_toast(old)
    await town.quiet()
    assert colleague.times_heard(f"{number} {assigned}") == 1
    await colleague.says("/queue")
    await colleague.hears(queue)


@in_both
async def test_a_superior_takes_a_new_ticket_over_and_has_accepted_it(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    assigned, taken, over = {
        "zh": ("派给您了", "已有人接手", "赵敏 已接手办理"),
        "en": ("is assigned to you", "has taken on", "Sue has taken it over"),
    }[language]
    number = await customer.files(LATE_IN[language])
    await handler.hears(f"{number} {assigned}")
    card = await _more(town, supervisor, number, supervisor.words.label("btn-take"))

    assert supervisor.words.label("btn-reply") in labels(card)
    await customer.hears(number, taken)
    await handler.hears(f"✋ {number}", over)
    ticket = town.ticket(number)
    assert (ticket["handler"], ticket["state"]) == (supervisor.person.first_name, "in_progress")


async def test_two_accept_from_the_pool_and_one_has_it(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    for handler in (wang, li):
        await handler.says("/duty off")
        await handler.hears("您已离岗")
    number = await lin.files(LATE)
    cards = [await each.hears(f"📥 {number}") for each in (wang, li)]
    await wang.presses("接单", under=cards[0], times=2)
    await lin.hears("已有人接手")
    await li.presses("接单", under=cards[1])

    await li.hears_toast(f"{number} 已由 王强 接单")
    assert (await lin.chat_when_quiet()).count("已有人接手") == 1


async def _in_two_departments(town: Town, language: str) -> tuple[Actor, Actor]:
    """A handler of each of two departments."""
    names = {"zh": ("王强", "钱进"), "en": ("Ann", "Kim")}[language]
    first = await town.staff(names[0], "handler", "logistics", language)
    return first, await town.staff(names[1], "handler", "finance", language)


@in_both
async def test_a_wrong_dispatch_goes_to_the_department_it_belongs_to_with_the_reason(
    town: Town, customer: Actor, language: str
) -> None:
    asked, why, gone, assigned, reason, working = {
        "zh": (
            "退给财务部：请写明原因",
            "是退款的问题",
            "已退给财务部",
            "派给您了",
            "王强 退单的原因",
            "处理中 · 钱进",
        ),
        "en": (
            "goes to Finance: please say why",
            "It is about a refund",
            "went to Finance",
            "is assigned to you",
            "why Ann returned it",
            "in progress · Kim",
        ),
    }[language]
    ann, kim = await _in_two_departments(town, language)
    number = await accepted(customer, ann)
    await _more(town, ann, number, ann.words.label("btn-return"), FINANCE[language])
    await ann.hears(asked)
    await ann.says(why)
    await ann.hears(f"{number} {gone}")

    await kim.hears(f"🆕 {number} {assigned}", FINANCE[language])
    await kim.hears(reason, why)
    ticket, name = town.ticket(number), kim.person.first_name
    assert (ticket["handler"], ticket["department"], ticket["state"]) == (name, "finance", "new")
    await kim.presses(kim.words.label("btn-accept"))
    await kim.hears(number, working)
    chat = await customer.chat_when_quiet()
    assert why not in chat
    assert chat.count({"zh": "已有人接手", "en": "has taken on"}[language]) == 1


@in_both
async def test_a_reason_written_before_the_department_is_kept_and_offered_to_no_customer(
    town: Town, customer: Actor, language: str
) -> None:
    why, kept, gone, reason, wrong = {
        "zh": (
            "不归我们管，是退款的问题",
            "原因记下了",
            "已退给财务部",
            "王强 退单的原因",
            ("要发给哪位客户", "没有发出"),
        ),
        "en": (
            "It is about a refund",
            "the reason is kept",
            "went to Finance",
            "why Ann returned it",
            ("To which customer", "was not sent"),
        ),
    }[language]
    ann, kim = await _in_two_departments(town, language)
    number = await accepted(customer, ann)
    await _more(town, ann, number, ann.words.label("btn-return"))
    await ann.says(why)
    await ann.presses(FINANCE[language], under=await ann.hears(number, kept))
    await ann.hears(f"{number} {gone}")

    await kim.hears(reason, why)
    assert not any(each in ann.chat() for each in wrong)
    assert why not in await customer.chat_when_quiet()


async def test_who_goes_back_from_the_departments_returns_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↩️ 退单", "‹ 返回")
    await wang.says("您好，正在处理")

    await wang.hears("要发给哪位客户")
    assert town.ticket(number)["department"] == "logistics"


async def test_where_nobody_is_on_duty_a_returned_ticket_goes_to_the_pool(
    town: Town, wang: Actor, lin: Actor
) -> None:
    qian = await town.staff("钱进", "handler", "finance")
    await qian.says("/duty off")
    await qian.hears("离岗")
    await wang.says("/duty off")
    await wang.hears("离岗")
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await _more(town, wang, number, "↩️ 退单", "财务部")
    await wang.says("是退款的问题")

    await qian.hears(f"📥 {number} 进了待领池")
    await qian.presses("接单")
    await qian.hears_toast("已接单")
    assert town.ticket(number)["handler"] == "钱进"


@in_both
async def test_after_the_desk_s_limit_nothing_is_returned(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    wrong, late = {
        "zh": ("派错了？", "须在今天 18:00 前退单"),
        "en": ("came to the wrong department?", "had to be returned by today 18:00"),
    }[language]
    number = await accepted(customer, handler)
    await town.waits_until(november(24, 17, 59))
    await _more(town, handler, number, handler.words.label("btn-return"))
    await handler.hears(wrong)
    await town.waits_until(november(24, 18, 1))
    await handler.presses(FINANCE[language])

    await handler.hears_toast(f"{number} {late}")
    assert town.ticket(number)["department"] == "logistics"


@in_both
async def test_the_third_transfer_is_raised_by_itself(
    town: Town,
    handler: Actor,
    colleague: Actor,
    supervisor: Actor,
    customer: Actor,
    language: str,
) -> None:
    why, told, raised = {
        "zh": ("不归我管", "转派的原因", "多次转派"),
        "en": ("Not mine", "hands it over", "was passed on again and again"),
    }[language]
    number = await accepted(customer, handler)
    pair = (handler, colleague)
    for giver, heir in (pair, pair[::-1], pair):
        label = giver.words.label("btn-transfer")
        await _more(town, giver, number, label, heir.person.first_name)
        await giver.says(why)
        await heir.hears(told, why)
        await town.quiet()

    await supervisor.hears(f"🔺 {number}", raised)


async def test_nobody_else_s_ticket_is_given_taken_or_returned_by_a_forged_press(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    message = await li.hears("🎉")
    forged = [f"t:{do}:1:2" for do in ("transfer", "return", "give", "take", "note", "consult")]
    forged += [f"h:{do}:1:2:3:0" for do in ("transfer", "give", "consult", "steal")]
    forged += ["w:1:2:1", "w:1:2:99", "i:answer:1", "i:steal:1"]
    for data in forged:
        await li.forges(message, data)
    await town.quiet()

    assert ["没有您可以办理的内容" in toast for toast in li.toasts()] == [True] * len(forged)
    assert town.ticket(number)["handler"] == "王强"


async def test_a_supervisor_of_another_department_gives_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    qian = await town.staff("钱进", "supervisor", "finance")
    message = await qian.hears("🎉")
    for data in ("t:give:1:2", "t:take:1:2", "h:give:1:2:1:0"):
        await qian.forges(message, data)
    await town.quiet()

    assert ["没有您可以办理的内容" in toast for toast in qian.toasts()] == [True] * 3
    assert town.ticket(number)["handler"] == "王强"


async def test_where_there_is_nobody_else_that_is_said(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↪️ 转派")

    await wang.hears_toast("没有别人")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "handler", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await town.quiet()
    for label in ("More", "Hand over"):
        await ann.presses(label)
        await town.quiet()
    assert "Bob (0 in hand)" in str(labels(ann.said()[-1]))
    await ann.says("bob")
    await ann.hears("Bob", "why")
    await ann.says("I am on leave")
    await ann.hears(f"{number} is with Bob now")

    await bob.hears(f"{number}: why Ann hands it over", "I am on leave")
    await mary.has_not_heard("on leave")
