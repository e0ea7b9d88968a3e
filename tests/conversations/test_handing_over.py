"""转派, 我来处理, 退单: a ticket gets another owner, once, and everybody concerned knows."""

import pytest

from bot.sandbox.state import Message
from tests.conversations.course import LATE, accepted, finds
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november


@pytest.fixture
async def li(town: Town, wang: Actor) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


async def _more(town: Town, actor: Actor, number: str, *wanted: str) -> Message:
    """From the ticket's card to what stands behind "More", and on."""
    await town.quiet()
    await finds(actor, number)
    for label in ("⋯ 更多", *wanted):
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


async def test_who_handed_it_over_works_on_it_no_more(
    town: Town, wang: Actor, li: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    card = await wang.hears(number, "处理中 · 王强")
    await _more(town, wang, number, "↪️ 转派", "李娜")
    await wang.says("休假")
    await wang.hears("已转给 李娜")
    await wang.forges(card, "t:reply:1:3")
    await wang.hears_toast(f"{number} 现在由 李娜 负责")
    await wang.says("/queue")

    await wang.hears("您手上没有待办")
    await li.says("/queue")
    await li.hears("我的待办（1）")


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


async def test_a_superior_gives_a_ticket_to_somebody_else_and_all_are_told(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.hears(f"{number} 派给您了")
    await _more(town, zhao, number, "↪️ 转派", "李娜")

    await zhao.hears_toast(f"{number} 已交给 李娜")
    await li.hears(f"🆕 {number} 派给您了", "待接单")
    await wang.hears(f"👉 {number}：赵敏 已改由 李娜 办理")
    await li.presses("接单")
    await lin.hears(f"{number} 已有人接手")


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


async def test_two_superiors_press_at_once_and_one_of_them_is_told(
    town: Town, wang: Actor, li: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    of_zhao = await _more(town, zhao, number, "↪️ 转派")
    of_chen = await _more(town, chen, number, "↪️ 转派")
    await zhao.presses("李娜", under=of_zhao, times=2)
    await zhao.hears_toast("已交给 李娜")
    await chen.presses("李娜", under=of_chen)

    await chen.hears_toast("这个按钮已经过时")
    await zhao.hears_toast("这个按钮已经过时")
    await town.quiet()
    assert li.times_heard(f"{number} 派给您了") == 1
    await li.says("/queue")
    await li.hears("我的待办（1）")


async def test_a_superior_takes_a_new_ticket_over_and_has_accepted_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.hears(f"{number} 派给您了")
    card = await _more(town, zhao, number, "✋ 我来处理")

    assert "💬 回复客户" in labels(card)
    await lin.hears(f"{number} 已有人接手")
    await wang.hears(f"✋ {number}：赵敏 已接手办理")
    assert (town.ticket(number)["handler"], town.ticket(number)["state"]) == (
        "赵敏",
        "in_progress",
    )


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


async def test_a_wrong_dispatch_goes_to_the_department_it_belongs_to_with_the_reason(
    town: Town, lin: Actor
) -> None:
    wang = await town.staff("王强", "handler", "logistics")
    qian = await town.staff("钱进", "handler", "finance")
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↩️ 退单", "财务部")
    await wang.hears("退给财务部：请写明原因")
    await wang.says("是退款的问题")
    await wang.hears(f"↩️ {number} 已退给财务部")

    await qian.hears(f"🆕 {number} 派给您了", "待接单", "财务部")
    await qian.hears("王强 退单的原因", "是退款的问题")
    ticket = town.ticket(number)
    assert (ticket["handler"], ticket["department"], ticket["state"]) == ("钱进", "finance", "new")
    await qian.presses("接单")
    await qian.hears(f"{number}", "处理中 · 钱进")
    assert "退款的问题" not in await lin.chat_when_quiet()


async def test_a_reason_written_before_the_department_is_kept_and_offered_to_no_customer(
    town: Town, lin: Actor
) -> None:
    wang = await town.staff("王强", "handler", "logistics")
    qian = await town.staff("钱进", "handler", "finance")
    number = await accepted(lin, wang)
    await _more(town, wang, number, "↩️ 退单")
    await wang.says("不归我们管，是退款的问题")
    await wang.presses("财务部", under=await wang.hears(f"{number}：原因记下了"))
    await wang.hears(f"↩️ {number} 已退给财务部")

    await qian.hears("王强 退单的原因", "不归我们管，是退款的问题")
    assert "要发给哪位客户" not in wang.chat()
    assert "没有发出" not in wang.chat()
    assert "不归我们管" not in await lin.chat_when_quiet()


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


async def test_after_the_desk_s_limit_nothing_is_returned(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await town.waits_until(november(24, 17, 59))
    await _more(town, wang, number, "↩️ 退单")
    await wang.hears("派错了？")
    await town.waits_until(november(24, 18, 1))
    await wang.presses("财务部")

    await wang.hears_toast(f"{number} 须在今天 18:00 前退单")
    assert town.ticket(number)["department"] == "logistics"


async def test_the_third_transfer_is_raised_by_itself(
    town: Town, wang: Actor, li: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    for giver, heir, name in ((wang, li, "李娜"), (li, wang, "王强"), (wang, li, "李娜")):
        await _more(town, giver, number, "↪️ 转派", name)
        await giver.says("不归我管")
        await heir.hears("转派的原因", "不归我管")
        await town.quiet()

    await zhao.hears(f"🔺 {number}", "多次转派")


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
