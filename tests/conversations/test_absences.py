"""/away: somebody is away for a time, and another stands in for them meanwhile."""

from datetime import timedelta

import pytest

from tests.conversations.course import LATE, accepted, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november


@pytest.fixture
async def li(town: Town, wang: Actor) -> Actor:
    """A second handler."""
    return await town.staff("李娜", "handler")


async def goes(town: Town, actor: Actor, until: str, substitute: str) -> None:
    """``actor`` is away until then, and that one stands in."""
    await actor.says("/away")
    for label in (until, substitute):
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def test_the_substitute_has_the_tickets_meanwhile(
    town: Town, wang: Actor, lin: Actor, li: Actor
) -> None:
    number = await accepted(lin, wang)
    await goes(town, wang, "到明天", "李娜")
    await wang.hears("您的休假开始了", "周一 09:00 回来")
    await li.hears("从现在起您代 王强 办理", "1 件工单")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says("还没到吗？")
    await li.hears(number, "还没到吗？")
    await li.says("/queue")
    await li.presses(number)
    card = await li.hears(f"📂 {number}", "代 王强 办理，王强 周一 09:00 回来")
    assert "💬 回复客户" in labels(card)
    await li.presses("回复客户", under=card)
    await li.says("今天送到，请放心")

    await lin.hears("今天送到，请放心")
    await wang.has_not_heard("还没到吗？")
    assert town.ticket(number)["handler"] == "王强"


async def test_new_tickets_and_chases_go_to_the_substitute(
    town: Town, wang: Actor, lin: Actor, li: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.says("/away")
    await wang.presses("其他日期")
    await wang.says("到下周五")
    await town.quiet()
    await wang.presses("李娜")
    await li.hears("您代 王强 办理")
    other = await lin.files("订单又错了，发错货")
    assert town.ticket(other)["handler"] == "李娜"
    heard = wang.times_heard(number)
    await town.waits_until(november(24, 17))

    await li.hears(number, "王强")
    assert wang.times_heard(number) == heard


async def test_it_ends_by_itself_and_both_are_told(
    town: Town, wang: Actor, lin: Actor, li: Actor
) -> None:
    await accepted(lin, wang)
    await goes(town, wang, "今天", "李娜")
    await li.hears("您代 王强 办理")
    await town.waits_until(november(23, 9, 1))
    await wang.hears("欢迎回来", "1 件工单")
    await li.hears("您不用再代 王强 办理了")
    await li.says("/queue")
    await li.hears("您手上没有待办")


async def test_it_begins_and_ends_though_the_desk_stood_still(
    town: Town, wang: Actor, li: Actor
) -> None:
    await wang.says("/away")
    await wang.presses("其他日期")
    await wang.says("从11月24日到11月25日")
    await town.quiet()
    await wang.presses("李娜")
    await wang.hears("将于 周二 09:00 开始休假，周四 09:00 回来")
    await li.hears("王强 将于 周二 09:00 开始休假", "由您代办")
    await li.has_not_heard("从现在起您代")
    await town.restarts(timedelta(days=4, hours=2))
    await li.hears("从现在起您代 王强 办理")
    await town.restarts(timedelta(days=2))
    await wang.hears("欢迎回来")
    assert li.times_heard("您不用再代") == 1


async def test_whoever_comes_back_earlier_says_so(town: Town, wang: Actor, li: Actor) -> None:
    await goes(town, wang, "到本周日", "李娜")
    await wang.says("/away")
    await wang.hears("休假中", "代办：李娜")
    await wang.presses("我回来了")

    await wang.hears("欢迎回来")
    await li.hears("您不用再代 王强 办理了")


async def test_where_the_substitute_goes_as_well_theirs_stands_in(
    town: Town, wang: Actor, lin: Actor, li: Actor
) -> None:
    sun = await town.staff("孙洁", "handler")
    number = await accepted(lin, wang)
    await goes(town, wang, "到本周日", "李娜")
    await goes(town, li, "到明天", "孙洁")
    await sun.hears("您代 王强 办理", "1 件工单")
    await sun.hears("您代 李娜 办理")
    await wang.hears("改由 孙洁 代办")
    await li.hears("您不用再代 王强 办理了")
    await sun.says("/queue")
    await sun.presses(number)
    await sun.hears(f"📂 {number}", "代 王强 办理")


async def test_a_circle_ends_with_the_supervisor(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, li: Actor
) -> None:
    number = await accepted(lin, wang)
    await goes(town, wang, "到本周日", "李娜")
    await goes(town, li, "到本周日", "王强")
    await zhao.hears("您代 王强 办理")
    await zhao.hears("您代 李娜 办理")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says("在吗？")

    await zhao.hears(number, "在吗？")


async def test_who_chooses_nobody_is_told_which_superior_stands_in(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    await wang.says("/away")
    await wang.says("从11月24日到11月25日")
    assert "没有人代办，就由上级 赵敏 代办" in labels(await wang.hears("谁代办"))
    await wang.presses("没有人代办")
    await wang.hears("将于 周二 09:00 开始休假", "代办：赵敏")
    await zhao.hears("王强 将于", "由您代办")
    await town.waits_until(november(24, 9, 5))

    await wang.hears("您的休假开始了", "期间由 赵敏 代办")


async def test_without_anybody_the_pool_holds_what_is_new(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await goes(town, wang, "到本周日", "没有人代办")
    await wang.hears("没有人代办，您手上的工单由主管过问")
    number = await lin.files(LATE)

    assert town.ticket(number)["handler"] is None


async def test_whoever_doesn_t_stand_in_may_do_nothing(
    town: Town, wang: Actor, lin: Actor, li: Actor
) -> None:
    sun = await town.staff("孙洁", "handler")
    number = await accepted(lin, wang)
    await goes(town, wang, "到本周日", "李娜")
    await li.says("/queue")
    await li.presses(number)
    card = await li.hears(f"📂 {number}")
    reply = next(
        key["callback_data"]
        for row in card["reply_markup"]["inline_keyboard"]
        for key in row
        if "回复客户" in key["text"]
    )
    await sun.forges(sun.said()[-1], reply)
    await sun.hears_toast("这里没有您可以办理的内容")
    await wang.says("/away")
    await wang.presses("我回来了")
    await wang.hears("欢迎回来")
    await li.forges(card, reply)
    await li.hears_toast("这里没有您可以办理的内容")


async def test_a_manager_says_so_for_who_is_ill(
    town: Town, wang: Actor, chen: Actor, lin: Actor, li: Actor
) -> None:
    await chen.says("/people")
    for label in ("王强", "🏖 休假", "到本周日", "李娜"):
        await town.quiet()
        await chen.presses(label)

    await wang.hears("您的休假开始了", "李娜 代办")
    await chen.hears("王强 休假中", "代办：李娜")
    await lin.says("/start")
    await town.quiet()
    await lin.forges(lin.said()[-1], "aw:end:1::0:0:0:0")
    await lin.hears_toast("这里没有您可以办理的内容")


async def test_who_is_suspended_meanwhile_stands_in_no_more(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor, li: Actor
) -> None:
    await accepted(lin, wang)
    await goes(town, wang, "到本周日", "李娜")
    await chen.says("/people")
    for label in ("李娜", "🚫 停用", "✅ 确定"):
        await town.quiet()
        await chen.presses(label)

    await zhao.hears("您代 王强 办理")
    await wang.hears("改由 赵敏 代办")


async def test_a_supervisor_s_substitute_is_of_their_rank_and_hears_what_they_would(
    town: Town, zhao: Actor, wang: Actor, lin: Actor
) -> None:
    qian = await town.staff("钱进", "supervisor")
    await zhao.says("/away")
    await zhao.presses("到本周日")
    offered = labels(await zhao.hears("谁代办"))
    assert [label for label in offered if "王强" in label] == []
    await zhao.presses("钱进")
    await qian.hears("您代 赵敏 办理")
    number = await accepted(lin, wang)
    await wang.presses("申请延期")
    await town.quiet()
    await wang.presses("+2 个工作日")
    await town.quiet()
    await wang.says("等配件")

    await qian.hears(number, "申请延期")
    await zhao.has_not_heard("等配件")


async def test_words_that_name_no_day_are_asked_again(town: Town, wang: Actor, li: Actor) -> None:
    await wang.says("/away")
    await wang.presses("其他日期")
    await wang.says("一阵子")
    await town.quiet()
    assert wang.times_heard("请写从哪天到哪天") == 2


async def test_being_away_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "handler", language="en")
    number = await lin.files(LATE)
    await goes(town, ann, "Until tomorrow", "Bob")
    await ann.hears("You are away now, until Mon 09:00", "Bob stands in")
    await bob.hears("you stand in for Ann, until Mon 09:00", "(1)")
    await bob.says("/queue")
    await bob.presses(number)
    await bob.hears(number, "For Ann, away until Mon 09:00")


@pytest.mark.parametrize("day", ["周一", "下周一", "11月23日", "23号", "Monday", "休四天"])
async def test_the_day_can_be_written_at_once(town: Town, wang: Actor, li: Actor, day: str) -> None:
    await wang.says("/away")
    await wang.hears("到哪天")
    await wang.says(day)
    await wang.hears("谁代办", "周二 09:00 回来")


@pytest.mark.parametrize("day", ["周五", "到星期五", "Friday", "今天"])
async def test_todays_weekday_is_today(town: Town, wang: Actor, li: Actor, day: str) -> None:
    await wang.says("/away")
    await wang.hears("到哪天")
    await wang.says(day)
    await wang.hears("谁代办", "周一 09:00 回来")


@pytest.mark.parametrize("day", ["下周五", "next Friday"])
async def test_next_friday_is_not_today(town: Town, wang: Actor, li: Actor, day: str) -> None:
    await wang.says("/away")
    await wang.hears("到哪天")
    await wang.says(day)
    await wang.hears("谁代办", "11月30日 周一 09:00 回来")


async def test_the_working_days_ahead_are_buttons(town: Town, wang: Actor, li: Actor) -> None:
    await wang.says("/away")
    offered = labels(await wang.hears("到哪天"))
    nearest = ["今天", "到明天", "到本周日"]
    assert offered[:7] == [*nearest, "到周一", "到周二", "到周三", "到周四"]
    await wang.presses("到周三")
    await wang.hears("谁代办", "周四 09:00 回来")


async def test_on_a_saturday_sunday_is_offered_once(town: Town, wang: Actor, li: Actor) -> None:
    await town.waits_until(november(21, 10))
    await wang.says("/away")

    assert labels(await wang.hears("到哪天"))[:3] == ["今天", "到明天", "到周一"]


async def test_the_substitute_can_be_named(town: Town, wang: Actor, li: Actor) -> None:
    await wang.says("/away")
    await wang.presses("到本周日")
    await wang.hears("谁代办")
    await wang.says("请李娜代办")

    await wang.hears("您的休假开始了", "李娜")
    await li.hears("您代 王强 办理")


async def test_of_two_of_that_name_both_are_offered(town: Town, wang: Actor, li: Actor) -> None:
    await town.staff("李强", "handler")
    await wang.says("/away")
    await wang.presses("到本周日")
    await wang.hears("谁代办")
    await wang.says("李")
    await town.quiet()
    assert [label.split("（")[0] for label in labels(wang.said()[-1])[:2]] == ["🟢 李娜", "🟢 李强"]
    await wang.says("李强")
    await wang.hears("您的休假开始了", "李强")


async def test_nobody_can_be_written_and_an_unknown_name_is_asked_again(
    town: Town, wang: Actor, li: Actor
) -> None:
    await wang.says("/away")
    await wang.presses("到本周日")
    await wang.hears("谁代办")
    await wang.says("诸葛亮")
    again = await wang.hears("没有这个名字", "谁代办")
    assert "🟢 李娜（在办 0）" in labels(again)
    await wang.says("没有人")
    await wang.hears("没有人代办，您手上的工单由主管过问")


async def test_what_is_plainly_something_else_is_not_lost(
    town: Town, wang: Actor, lin: Actor, li: Actor
) -> None:
    number = await accepted(lin, wang)
    await wang.says("/away")
    await wang.presses("到本周日")
    await wang.hears("谁代办")
    await wang.says("您的包裹已经找到了，今天下午五点以前会由配送员送到您家门口，请放心")
    await wang.hears("要发给哪位客户", "您的包裹已经找到了")
    await wang.presses(number)
    await lin.hears("您的包裹已经找到了")


async def test_colleagues_of_the_department_are_offered_before_superiors(
    town: Town, zhao: Actor
) -> None:
    own = await town.staff("王强", "handler", "logistics")
    await town.staff("孙洁", "handler")
    await town.staff("李娜", "handler", "logistics")
    await town.staff("钱进", "supervisor", "logistics")
    await own.says("/away")
    await own.presses("到本周日")
    offered = labels(await own.hears("谁代办"))

    assert [label.split("（")[0] for label in offered] == [
        "🟢 李娜",
        "🟢 孙洁",
        "🟢 钱进",
        "🟢 赵敏",
        "没有人代办，就由上级 钱进 代办",
        "✖️ 取消",
    ]
    assert "主管" in offered[2]


async def test_what_is_planned_stands_in_the_list_of_people(
    town: Town, wang: Actor, chen: Actor, li: Actor
) -> None:
    await wang.says("/away")
    await wang.says("从11月24日到11月25日")
    await wang.hears("谁代办")
    await wang.says("李娜")
    await wang.hears("将于 周二 09:00 开始休假")
    await chen.says("/people")
    listed = labels(await chen.hears("人员"))
    assert any("王强" in label and "周二 09:00 起休假" in label for label in listed)
    await chen.presses("王强")
    await chen.hears("计划休假：周二 09:00 开始，周四 09:00 回来；代办：李娜")
    await town.waits_until(november(24, 9, 5))
    await chen.says("/people")
    await chen.presses("王强 ·")
    await chen.hears("休假中，周四 09:00 回来；代办：李娜")


async def test_chases_name_the_owner_and_who_stands_in(
    town: Town, wang: Actor, zhao: Actor, lin: Actor, li: Actor
) -> None:
    number = await accepted(lin, wang)
    await goes(town, wang, "到周三", "李娜")
    await town.waits_until(november(23, 18, 1))
    await li.hears(f"🔴 {number}：首次回复已超时", "（王强，李娜 代办）")
    await zhao.hears("🔺", f"🔴 {number}", "（王强，李娜 代办）")


async def test_days_and_names_in_english(town: Town, lin: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "handler", language="en")
    await ann.says("/away")
    assert "Until Wed" in labels(await ann.hears("From when until when"))
    await ann.says("until Wednesday")
    await ann.hears("Who stands in?", "back on Thu 09:00")
    await ann.says("bob")
    await ann.hears("You are away now, until Thu 09:00", "Bob stands in")
    await bob.hears("you stand in for Ann")


async def test_the_command_takes_words_and_who_stands_in(
    town: Town, wang: Actor, li: Actor
) -> None:
    await wang.says("/away 周一到周二，李娜代办")

    await wang.hears("将于 周一 09:00 开始休假", "代办：李娜")
    await li.hears("王强", "代办")


async def test_the_start_is_repeated_before_it_is_said_who_stands_in(
    town: Town, wang: Actor, li: Actor
) -> None:
    await wang.says("/away")
    await wang.hears("您从哪天到哪天休假？还没有登记")
    await wang.says("下周二到周四")
    await wang.hears("您休假：周二 09:00起", "周五 09:00 回来", "谁代办")
    await wang.says("李娜")
    await wang.hears("将于 周二 09:00 开始休假", "周五 09:00 回来", "代办：李娜")


async def test_who_cannot_stand_in_is_not_dropped_in_silence(
    town: Town, wang: Actor, li: Actor
) -> None:
    await wang.says("/away 下周二到周四，周远代办")

    await wang.hears("能代办的人里没有这个名字", "周二 09:00起")


@pytest.mark.parametrize(
    ("written", "start", "ends", "tongue"),
    [
        (["I'm off on Monday, Joe stands in"], "from Mon 09:00", "until Tue 09:00", "en"),
        (["i am on leave on monday, Joe covers"], "from Mon 09:00", "until Tue 09:00", "en"),
        (["/away", "Monday", "Joe"], "from Mon 09:00", "until Tue 09:00", "en"),
        (["/away", "tomorrow", "Joe"], "from tomorrow 00:00", "until Mon 09:00", "en"),
        (["/away until Monday, Joe stands in"], "is away until Tue 09:00", "Joe", "en"),
        (["我下周一请假，Joe代班"], "周一 09:00 开始休假", "周二 09:00 回来", "zh"),
        (["/away", "周一休息", "Joe"], "周一 09:00 开始休假", "周二 09:00 回来", "zh"),
        (["/away", "明天", "Joe"], "明天 00:00 开始休假", "周一 09:00 回来", "zh"),
        (["我周一下午请假，Joe顶班"], "周一 13:30 开始休假", "周二 09:00 回来", "zh"),
        (["我周一上午请假，Joe顶班"], "周一 09:00 开始休假", "周一 13:30 回来", "zh"),
        (["im off on monday afternoon, Joe covers"], "from Mon 13:30", "until Tue 09:00", "en"),
        (["/away 到周一，Joe代班"], "您的休假开始了", "周二 09:00", "zh"),
    ],
)
async def test_a_day_named_by_itself_is_that_day_only(
    town: Town, written: list[str], start: str, ends: str, tongue: str
) -> None:
    ann = await town.staff("Ann", "handler", language=tongue)
    await town.staff("Joe", "handler", language=tongue)
    for words in written:
        await ann.says(words)
    await ann.hears(start, ends)


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("明天请假一天，周远顶一下", "周远（财务部）不能代办"),
        ("下周一请假，让周远帮我看着", "周远（财务部）不能代办"),
        ("下周一请假，李娜帮我看着", "李娜"),
    ],
)
async def test_who_is_named_without_a_word_for_it_is_not_dropped_either(
    town: Town, written: str, heard: str
) -> None:
    nora = await town.staff("郭芳", "handler", "logistics")
    await town.staff("李娜", "handler", "logistics")
    await town.staff("周远", "handler", "finance")
    await nora.says(written)
    await nora.hears(heard, "代办")


async def test_words_that_name_no_day_are_asked_for_again(town: Town, wang: Actor) -> None:
    await wang.says("/away 看情况")

    await wang.hears("请写从哪天到哪天")


@in_both
async def test_a_manager_sees_who_else_is_away_and_is_not_away_themselves(
    town: Town, handler: Actor, language: str
) -> None:
    manager = await town.staff("Max", "manager", language=language)
    days, planned, denial, left = {
        "zh": ("23号到25号", "将于 周一 09:00 开始休假", "我没休假", "没有登记休假"),
        "en": (
            "23 Nov to 25 Nov",
            "will be away from Mon 09:00",
            "I'm not away",
            "You aren't away",
        ),
    }[language]
    await handler.says(f"/away {days}")
    await town.quiet()
    await handler.presses("Max")
    await manager.says("/away")
    await manager.hears(handler.person.first_name, planned)
    await manager.says(denial)

    await manager.hears(left)
