"""改级别: a superior judges a matter graver or lighter, and all who count on it are told.

An ordinary complaint of Friday 14:05 is promised by Wednesday 18:00; as a minor one by Tuesday
1 December; as a serious one by Tuesday 24 November.
"""

from datetime import datetime, timedelta

from storage.promises import promises_of
from storage.rules.promised import PromiseName
from storage.tickets import find_by_number
from tests.conversations.course import accepted, in_both, resolved
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town, november

NOT_YOURS = "这里没有您可以办理的内容"


def _due(town: Town, number: str) -> datetime:
    return datetime.fromisoformat(town.ticket(number)["due"])


async def _opens(superior: Actor, version: int = 2) -> None:
    await superior.forges(await superior.hears("🎉"), f"t:open:1:{version}")
    await superior.hears("📍")


async def test_a_graver_matter_is_promised_sooner(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _opens(zhao)
    await zhao.presses("改级别")
    offered = labels(await zhao.hears("现为 3 级 · 一般", "改为哪一级"))
    assert [label[:5] for label in offered] == ["1 级 ·", "2 级 ·", "• 3 级", "4 级 ·", "‹ 返回"]
    await zhao.presses("2 级")

    await zhao.hears_toast(f"{number} 现为 2 级")
    await zhao.hears(number, "2 级")
    await lin.hears(f"{number} 的承诺时间改为周二 18:00 前办结", "更紧急的办")
    await wang.hears(f"{number} 改为 2 级", "周二 18:00 前办结", "赵敏 由 3 级 · 一般 调高")
    await town.quiet()
    assert (town.ticket(number)["grade"], _due(town, number)) == (2, november(24, 18))


@in_both
async def test_grade_and_why_are_taken_in_one_sentence_and_what_is_missing_is_asked(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    short, zh = number[-4:], language == "zh"
    await town.quiet()
    await supervisor.says(f"{short}改成2级" if zh else f"make {short} grade 2")
    await supervisor.hears("为什么改级" if zh else "why", number)
    assert town.ticket(number)["grade"] == 2
    await supervisor.says("你好，问个问题" if zh else "hey quick q")
    await handler.has_not_heard("问个问题" if zh else "quick q")
    await supervisor.says("有人被困" if zh else "somebody is trapped")
    await handler.hears(number, "有人被困" if zh else "somebody is trapped")

    out = "已经没人在里面了" if zh else "Nobody is inside any more"
    await supervisor.says(f"{short}改成3级，{out}" if zh else f"{short} change to grade 3, {out}")
    await handler.hears(number, out)
    await town.quiet()
    assert town.ticket(number)["grade"] == 3
    assert handler.times_heard(out) == 1

    hurt = "司机受伤" if zh else "the driver is hurt"
    top = f"把{short}升级到最高，{hurt}" if zh else f"raise {short} to the highest, {hurt}"
    await supervisor.says(top)
    await supervisor.hears("原因记下了" if zh else "The reason is kept", number)
    await supervisor.says("改成特急，还有乘客" if zh else "make it critical, and a passenger")
    await handler.hears(number, hurt, "还有乘客" if zh else "and a passenger")
    await town.quiet()
    assert town.ticket(number)["grade"] == 1
    await customer.has_not_heard(hurt)


@in_both
async def test_what_becomes_later_is_asked_about_also_in_words(
    town: Town, customer: Actor, handler: Actor, supervisor: Actor, language: str
) -> None:
    number = await accepted(customer, handler)
    await town.waits_until(november(23, 16))
    hurt = {"zh": "有人受伤", "en": "somebody is hurt"}[language]
    said = {"zh": f"{number[-4:]}改成2级，{hurt}", "en": f"make {number[-4:]} grade 2, {hurt}"}
    await supervisor.says(said[language])
    await supervisor.hears({"zh": "有承诺反而变晚", "en": "become later"}[language], number)
    assert town.ticket(number)["grade"] == 3
    await supervisor.presses(supervisor.words.label("btn-regrade-sure"))
    await handler.hears(number, hurt)


async def test_a_lighter_matter_is_promised_later(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _opens(chen)
    await chen.presses("改级别")
    await chen.presses("4 级")
    await lin.hears(f"{number} 的承诺时间改为12月1日 周二 18:00 前", "不那么紧急的办")
    await wang.hears(f"{number} 改为 4 级", "陈曦 由 3 级 · 一般 调低")

    await town.quiet()
    assert _due(town, number) == november(1, 18).replace(month=12)


async def test_nothing_is_due_earlier_than_the_first_response_counted_from_now(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """On Wednesday at 10 a matter of Friday would as a grave one have been due long ago."""
    number = await accepted(lin, wang)
    await town.waits_until(november(25, 10))
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("1 级")
    await wang.hears(f"{number} 改为 1 级")

    await town.quiet()
    assert abs(_due(town, number) - november(25, 11)) < timedelta(minutes=1)


async def test_managers_hear_at_once_of_what_became_critical(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("1 级")

    card = await chen.hears(f"{number} 重大事项，请立即关注")
    assert labels(card)[0] == "👀 已知悉"
    await zhao.has_not_heard("请立即关注")


async def test_the_customer_reads_which_way_it_went(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("4 级")

    await lin.hears(f"{number} 的承诺时间改为", "不那么紧急")


async def test_regrading_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on")
    await _opens(bob)
    await bob.presses("Change grade")
    await bob.hears(f"{number} is Grade 3", "Change it to?")
    await bob.presses("Grade 2")

    await mary.hears("will now be resolved by Tue 18:00; it is now treated as more urgent")
    await ann.hears(f"{number} is now Grade 2", "by Tue 18:00", "raised from Grade 3")


async def test_the_same_grade_again_changes_and_tells_nothing(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("2 级", times=2)
    await zhao.hears_toast("现为 2 级")

    await town.quiet()
    assert lin.times_heard("承诺时间改为") == 1


async def test_who_has_no_say_changes_no_grade(
    town: Town, wang: Actor, lin: Actor, mary: Actor
) -> None:
    number = await accepted(lin, wang)
    li = await town.staff("李娜", "handler")
    qian = await town.staff("钱进", "supervisor", "finance")
    await mary.says("/mine")
    await mary.hears("no tickets")
    for actor in (lin, wang, li, qian, mary):
        for data in ("t:regrade:1:2", "g:1:2:1", "g:99:1:1"):
            await actor.forges(actor.said()[-1], data)

    await town.quiet()
    for actor in (lin, wang, li, qian):
        assert sum(NOT_YOURS in toast for toast in actor.toasts()) == 3
    assert town.ticket(number)["grade"] == 3


async def test_a_grade_that_does_not_exist_and_an_older_state_are_refused(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    for data in ("g:1:2:9", "g:1:2:0", "g:1:1:1"):
        await zhao.forges(await zhao.hears("🎉"), data)

    await town.quiet()
    assert [NOT_YOURS in toast for toast in zhao.toasts()] == [True, True, False]
    assert "已经过时" in zhao.toasts()[-1]
    assert town.ticket(number)["grade"] == 3


async def test_a_finished_matter_keeps_its_grade(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await resolved(lin, wang)
    await zhao.forges(await zhao.hears("🎉"), "g:1:3:1")

    await zhao.hears_toast("现在的状态不能这样做")
    assert town.ticket(number)["grade"] == 3


async def test_the_reason_can_be_written_before_the_grade_and_its_handler_reads_it(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.hears("可以先写一句原因")
    await zhao.says("客户是孕妇，请先办")
    kept = await zhao.hears(f"原因记下了。{number} 改为哪一级")
    await zhao.presses("2 级", under=kept)

    await wang.hears(f"{number} 改为 2 级", "赵敏 由 3 级")
    await wang.hears("赵敏 的内部备注", "客户是孕妇，请先办")
    assert "孕妇" not in await lin.chat_when_quiet()
    assert zhao.times_heard("没有发出") == 0
    await zhao.says("再看看")
    await zhao.hears("您手上没有工单")


async def test_going_back_leaves_the_grade_and_forgets_the_reason(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("返回")
    await town.quiet()  # the button of that name is gone
    await zhao.says("2 级")
    await zhao.has_not_heard("原因记下了")
    assert town.ticket(number)["grade"] == 3


async def test_who_raises_a_grade_reads_first_what_becomes_later(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """Nobody has answered yet: two hours before that is due, time for it counts from now."""
    number = await accepted(lin, wang)
    await town.waits_until(november(23, 16))
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("2 级")
    warned = await zhao.hears(f"{number} 改为 2 级 · 严重 后，有承诺反而变晚")
    assert "首次回复：今天 18:00 前 → 明天 11:00 前" in words(warned)
    await zhao.presses("返回")
    assert town.ticket(number)["grade"] == 3
    for label in ("改级别", "2 级", "仍要改"):
        await town.quiet()
        await zhao.presses(label)

    await zhao.hears_toast(f"{number} 现为 2 级")
    await wang.hears(f"{number} 改为 2 级")
    await town.quiet()
    assert town.ticket(number)["grade"] == 2


async def test_reason_and_warning_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await mary.hears("Somebody has taken on")
    await town.waits_until(november(23, 16))
    await bob.forges(await bob.hears("🎉"), "t:open:1:2")
    await bob.presses("Change grade", under=await bob.hears(number, "📍"))
    await bob.says("She is expecting")
    await bob.presses("Grade 2", under=await bob.hears("The reason is kept"))
    await bob.hears("some promises of", "become later")
    await bob.presses("Change it all the same")

    await ann.hears(f"{number} is now Grade 2", "raised from Grade 3", "by Bob")
    await ann.hears("note of Bob", "She is expecting")


def _to_accept(town: Town, number: str) -> datetime:
    """Until when somebody has to accept it."""
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        return promises_of(session, ticket)[PromiseName.ACKNOWLEDGE].due_at


async def _regrades(zhao: Actor, *grades: str) -> None:
    await _opens(zhao, 1)
    for grade in grades:
        for label in ("改级别", grade):
            await zhao.chat_when_quiet()
            await zhao.presses(label)
    await zhao.chat_when_quiet()


async def test_a_lighter_matter_is_to_be_accepted_as_though_it_had_always_been_one(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """Of Friday 14:05: as a grave one by 14:35, as an ordinary one by 16:05."""
    number = await lin.files("快递延误了三天还没送到")
    await wang.hears(number)
    await _regrades(zhao, "2 级")
    assert abs(_to_accept(town, number) - november(20, 14, 35)) < timedelta(minutes=1)
    await town.waits_until(november(20, 14, 25))
    await _regrades(zhao, "3 级")

    assert abs(_to_accept(town, number) - november(20, 16, 5)) < timedelta(minutes=1)


async def test_a_slip_of_the_grade_and_back_gives_nobody_more_time_to_accept(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await lin.files("厨房有一股燃气味，邻居晕倒了")
    await wang.hears(number)
    before = _to_accept(town, number)
    assert town.ticket(number)["grade"] == 1
    await _regrades(zhao, "2 级", "1 级")

    assert _to_accept(town, number) - before < timedelta(minutes=1)


async def test_what_is_judged_graver_is_to_be_accepted_no_later_than_before(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    """Ten minutes before it is due, half an hour is more than there was."""
    number = await lin.files("快递延误了三天还没送到")
    await wang.hears(number)
    before = _to_accept(town, number)
    await town.waits_until(november(20, 15, 55))
    await _regrades(zhao, "2 级")

    assert _to_accept(town, number) == before
    assert town.ticket(number)["grade"] == 2


async def test_what_was_late_before_the_grade_was_lowered_stays_late(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    """The answer was due on Monday at 18:00."""
    number = await accepted(lin, wang)
    await town.waits_until(november(24, 11))
    await _opens(zhao)
    await zhao.presses("改级别")
    await zhao.presses("4 级")
    await wang.hears(f"{number} 改为 4 级")
    await chen.says("/digest")
    await chen.hears("超时 1", "🔴 请先看超时的")

    await zhao.says(f"/why {number}")
    await zhao.hears("首次回复", "昨天 18:00 到期，改级别前已超时")
    await wang.presses("回复客户")
    await wang.says("正在核实")
    await lin.hears("正在核实")
    await town.waits_until(november(24, 18, 1))
    await chen.hears("日报 · 11月24日", "超时 0", "首次回复 0%（0/1）")
