"""关闭工单: what nobody can carry on is closed by a superior, openly."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.audit import Entry
from storage.promises import Promise
from tests.conversations.course import LATE, LATE_IN, accepted, finds
from tests.conversations.people import NUMBER, Actor, labels, words
from tests.conversations.test_filing import files_for
from tests.conversations.town import Town

NOT_YOURS = "没有您可以办理"


async def _begins(superior: Actor, number: str) -> list[str]:
    """Opens the card and asks to close it; returns the reasons that are offered."""
    await finds(superior, number)
    for label in ("更多", "🗂 关闭工单"):
        await superior.chat_when_quiet()
        await superior.presses(label)
    await superior.chat_when_quiet()
    return labels(await superior.hears(f"{number} 为什么无法办理"))


async def _closes(superior: Actor, number: str, reason: str = "属于其他单位") -> None:
    await _begins(superior, number)
    await superior.presses(reason)
    await superior.hears(f"要关闭 {number} 吗", "客户将读到")
    await superior.presses("确认关闭")
    await superior.hears_toast(f"{number} 已关闭")


async def test_the_customer_reads_why_and_the_handler_has_done(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    assert await _begins(zhao, number) == [
        "广告或没有实际内容",
        "属于其他单位",
        "✍️ 其他原因",
        "‹ 返回",
    ]
    await zhao.presses("属于其他单位")
    await zhao.hears("客户将读到", "这件事不由我们负责")
    assert town.ticket(number)["state"] == "in_progress"
    await zhao.presses("确认关闭")
    told = await lin.hears(f"{number} 无法办理，已关闭", "这件事不由我们负责")
    assert labels(told) == ["🔁 没解决，重新打开", "⚖️ 申诉"]
    await wang.hears(f"{number}：赵敏 已关闭，不用再处理", "属于其他单位")
    await zhao.hears(number, "赵敏 关闭，没有办理结果：属于其他单位")
    await lin.says("/mine")
    await lin.presses(number)

    await lin.hears(f"📄 {number}", "没有办理结果即关闭", "这件事不由我们负责")
    ticket = town.ticket(number)
    assert (ticket["state"], ticket["closed_without_outcome"]) == ("closed", "elsewhere")
    with town.reading() as session:
        (entry,) = session.scalars(select(Entry).where(Entry.action == "close"))
        assert entry.detail["why"] == "elsewhere"


async def test_nothing_is_chased_and_nobody_asks_how_it_went(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _closes(zhao, number)
    await town.quiet()
    with town.reading() as session:
        assert not list(session.scalars(select(Promise).where(Promise.chase_at.isnot(None))))
    await town.waits(days=10)

    await wang.has_not_heard("催办")
    await lin.has_not_heard("星")
    await zhao.says("/overdue")
    await zhao.hears("没有超时")


async def test_the_customer_opens_it_again_and_the_clock_goes_on(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    before = town.ticket(number)["due"]
    await _closes(zhao, number)
    await town.waits(days=1)
    await lin.presses("🔁 没解决，重新打开")
    await lin.says("就是你们的快递")
    await lin.hears(f"{number} 已重新打开")
    await wang.hears(number, "就是你们的快递")
    await town.quiet()

    ticket = town.ticket(number)
    assert (ticket["state"], ticket["closed_without_outcome"]) == ("in_progress", None)
    assert ticket["due"] > before
    with town.reading() as session:
        chased = session.scalars(select(Promise.name).where(Promise.chase_at.isnot(None)))
        assert {"first_response", "resolve"} <= set(chased)


async def test_what_nobody_had_accepted_is_dispatched_once_it_is_opened_again(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await _closes(zhao, number)
    await lin.presses("🔁 没解决，重新打开")
    await lin.says("请再看一次")
    await lin.hears(f"{number} 已重新打开")
    await town.quiet()

    assert town.ticket(number)["state"] == "new"


async def test_what_was_given_to_somebody_who_had_not_accepted_it_is_to_be_accepted_first(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    assert town.ticket(number)["handler"] == "王强"
    await _closes(zhao, number)
    await lin.presses("🔁 没解决，重新打开")
    await lin.says("请再看一次")
    await lin.hears(f"{number} 已重新打开")
    await town.quiet()

    ticket = town.ticket(number)
    assert (ticket["state"], ticket["handler"]) == ("new", "王强")
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")


async def test_who_never_got_the_reason_is_told_of_to_whoever_closed_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    lin.world.blocks(lin.id)
    await _closes(zhao, number)
    await town.quiet()

    assert number in words(zhao.said()[-1])
    assert town.ticket(number)["state"] == "closed"


async def test_the_history_says_why(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await _closes(zhao, number)
    await town.quiet()
    for label in ("更多", "🕘 经过"):
        await zhao.chat_when_quiet()
        await zhao.presses(label)

    await zhao.hears("赵敏：没有办理结果，关闭（属于其他单位）")


async def test_an_appeal_goes_above_who_closed_it(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _closes(zhao, number)
    await lin.presses("⚖️ 申诉", under=await lin.hears("无法办理，已关闭"))
    await lin.says("不接受，这就是你们的事")
    await lin.presses("✅ 提交")
    await chen.hears("申诉", number)
    await town.quiet()

    (appeal,) = [each for each in town.tickets() if each["kind"] == "appeal"]
    assert appeal["handler"] == "陈曦"


async def test_a_duplicate_names_the_ticket_that_goes_on(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    again = await lin.files("多扣了我 300 元，请退款")
    other = await town.customer("何平")
    foreign = await other.files("发票开错了")
    assert "与另一件重复" in await _begins(zhao, again)
    await zhao.presses("与另一件重复")
    offered = labels(await zhao.hears(f"{again} 与哪一件是同一件事"))
    assert offered == [number, "‹ 返回"]
    await zhao.presses(number)
    await zhao.hears("客户将读到", f"已在 {number} 里办理")
    await zhao.presses("确认关闭")
    told = await lin.hears(f"{again} 与您的另一件是同一件事", f"已在 {number} 里办理")
    assert "无法办理" not in words(told)

    await wang.hears(f"{number}：同一客户的 {again} 是同一件事")
    assert town.ticket(number)["state"] == "in_progress"
    await _begins(zhao, foreign)
    await zhao.has_not_heard(f"{foreign} 与哪一件")


async def test_a_reason_in_words_is_looked_at_before_the_customer_reads_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _begins(zhao, number)
    await zhao.presses("其他原因")
    await zhao.hears(f"{number}：请写明为什么无法办理")
    await zhao.says("爱等不等")
    await zhao.hears("还没有发给客户")
    assert town.ticket(number)["state"] == "in_progress"
    await zhao.presses("修改")
    await zhao.says("该线路由 <b>外市</b> 运营，我们无权查询")
    await lin.hears(f"{number} 无法办理，已关闭", "该线路由 <b>外市</b> 运营")

    await zhao.hears(number, "关闭，没有办理结果。已告诉客户：")
    assert town.ticket(number)["closed_without_outcome"] == "other"


async def test_a_reason_written_at_once_is_shown_before_it_closes_anything(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """It was meant for whoever it may concern, never for another customer."""
    number = await accepted(lin, wang)
    await _begins(zhao, number)
    await zhao.says("线路由外市运营，我们无权查询")
    await zhao.hears(f"要关闭 {number} 吗", "客户将读到", "线路由外市运营")
    assert town.ticket(number)["state"] == "in_progress"
    assert "要发给哪位客户" not in zhao.chat()
    await zhao.presses("确认关闭")
    await lin.hears(f"{number} 无法办理，已关闭", "线路由外市运营")

    await wang.hears(number, "线路由外市运营，我们无权查询")
    assert town.ticket(number)["closed_without_outcome"] == "other"


async def test_who_goes_back_closes_nothing_in_english(town: Town, mary: Actor) -> None:
    await town.staff("Ann", "handler", language="en")
    tom = await town.staff("Tom", "supervisor", language="en")
    number = await mary.files("My parcel is three days late")
    await finds(tom, number)
    for label in ("More", "Close", "Another reason"):
        await tom.chat_when_quiet()
        await tom.presses(label)
    await tom.hears("You see it once more before it is closed")
    await tom.says("Another carrier has it")
    sure = await tom.hears(f"Close {number}?", "Another carrier has it")
    await tom.presses("Back", under=sure)
    await tom.chat_when_quiet()

    assert town.ticket(number)["state"] == "new"
    await tom.forges(sure, "cl:other:1:1:0:1")
    await tom.hears_toast("out of date")
    await mary.has_not_heard("Another carrier")


async def test_nobody_is_unreachable_before_they_were_tried(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    assert "联系不上客户" not in await _begins(zhao, number)
    await wang.presses("询问客户")
    await wang.says("请问单号是多少？")
    await lin.hears("请问单号是多少")
    assert "联系不上客户" in await _begins(zhao, number)
    await zhao.presses("联系不上客户")
    await zhao.presses("确认关闭")

    await lin.hears(f"{number} 无法办理", "方便时请重新打开并补充")


async def test_nobody_closes_their_own_nor_what_isn_t_theirs(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    version = 2
    told = await wang.hears(number)
    for data in (f"t:close:1:{version}", f"cl:elsewhere:1:{version}:0:1"):
        await wang.forges(told, data)
        await wang.hears_toast(NOT_YOURS)
    sun = await town.staff("孙丽", "supervisor", "finance")
    await sun.forges(await sun.hears("🎉"), f"cl:elsewhere:1:{version}:0:1")
    await sun.hears_toast(NOT_YOURS)
    await zhao.forges(await zhao.hears("🎉"), f"cl:duplicate:1:{version}:1:1")
    await zhao.hears_toast(NOT_YOURS)
    await finds(zhao, number)
    await zhao.presses("更多")
    await zhao.presses("我来处理")
    await zhao.hears_toast("")
    await town.quiet()
    await zhao.presses("更多")
    await town.quiet()
    assert "🗂 关闭工单" not in zhao.chat_buttons()
    await zhao.forges(zhao.said()[-1], f"cl:elsewhere:1:{version + 1}:0:1")
    await zhao.hears_toast(f"不能关闭自己的工单（{number}）")

    assert town.ticket(number)["state"] == "in_progress"


async def test_the_digest_counts_it_and_lists_it(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await chen.says("/digest")
    digest = await chen.hears("📊 日报")
    assert "无结果关闭" not in f"{digest['text']} {labels(digest)}"
    await _closes(zhao, number)
    await chen.says("/digest")
    await chen.hears("📊 日报", "无结果关闭 1", "办结 0")
    await chen.presses("无结果关闭")
    card = await chen.hears("📑 无结果关闭")
    assert number in str(labels(card))
    await town.waits_until(town.clock.now() + timedelta(days=2))
    await chen.says("/digest")
    await town.quiet()

    assert "无结果关闭" not in str(chen.said()[-2:])


async def test_who_has_no_chat_is_told_by_telephone(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await files_for(wang)
    await _begins(zhao, number)
    await zhao.presses("属于其他单位")
    await zhao.hears(f"要关闭 {number} 吗", "要打电话告诉他们", "/calls")
    await zhao.presses("确认关闭")
    call = await zhao.hears(f"☎ {number} 已关闭", "周梅", "138****1234", "这件事不由我们负责")
    await zhao.presses("打不通", under=call)
    await zhao.hears_toast(f"{number} 没打通。还在 /calls 里")
    await zhao.says("/calls")
    await zhao.hears("要打的电话（1）")
    await zhao.presses(f"{number} · 周梅")
    await town.quiet()
    await zhao.presses("✅ 已告诉客户")
    await zhao.hears(f"☎ {number} 已告诉客户")
    await zhao.says("/calls")
    await zhao.hears("没有要打的电话")
    await zhao.has_not_heard("几颗星")

    with town.reading() as session:
        actions = list(session.scalars(select(Entry.action).order_by(Entry.running)))
    assert actions[-2:] == ["not_reached", "phone"]


async def test_what_was_not_told_in_time_is_put_away(town: Town, wang: Actor, zhao: Actor) -> None:
    number = await files_for(wang)
    await _begins(zhao, number)
    await zhao.presses("属于其他单位")
    await zhao.presses("确认关闭")
    call = await zhao.hears(f"☎ {number} 已关闭")
    await town.waits(days=8)
    await zhao.presses("✅ 已告诉客户", under=call)
    await zhao.hears("已经结束")
    await zhao.says("/calls")

    await zhao.hears("没有要打的电话")


async def test_closing_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("My parcel is late by three days")
    await finds(bob, number)
    await bob.presses("More")
    await bob.presses("Close without outcome")
    await bob.hears(f"Why can't {number} be carried on?")
    await bob.presses("Belongs to another organisation")
    await bob.hears(f"Close {number}?", "This isn't ours to decide")
    await bob.presses("Close it")
    told = await mary.hears(f"{number} can't be carried on", "This isn't ours to decide")

    assert any("appeal" in label.lower() for label in labels(told))


async def test_who_has_no_chat_is_told_by_telephone_in_english(town: Town) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    await ann.says("/file")
    await ann.hears("What is the name of the customer")
    await ann.says("Jo Hill, +1 202 555 0123")
    await ann.hears("What does Jo Hill say")
    await ann.says("My parcel is three days late")
    await ann.hears("👤 Jo Hill")
    await ann.presses("Submit")
    number = NUMBER.findall(words(await ann.hears("Filed as")))[0]
    await finds(bob, number)
    for label in ("More", "Close without outcome", "Belongs to another organisation", "Close it"):
        await bob.chat_when_quiet()
        await bob.presses(label)
    call = await bob.hears(f"{number} is closed without an outcome: please phone", "Jo Hill")
    await bob.presses("Told by telephone", under=call)

    await bob.hears(f"The customer of {number} knows")


@pytest.mark.parametrize(("language", "content"), [("zh", "满意"), ("en", "I am satisfied")])
async def test_what_was_withdrawn_is_not_said_to_be_closed(
    town: Town, handler: Actor, customer: Actor, content: str
) -> None:
    number = await customer.files(LATE_IN[customer.language])
    await customer.says({"zh": f"撤回 {number}", "en": f"withdraw {number}"}[customer.language])
    await customer.presses("↩️")
    await customer.presses(customer.words.label("btn-withdraw-yes"))
    await town.waits(minutes=1)
    await customer.says(content)
    await town.quiet()

    assert town.ticket(number)["state"] == "withdrawn"
    assert not words(customer.said()[-1]).startswith("👌")
