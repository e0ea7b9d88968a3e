"""/people: roles change, people are suspended and let in again; what they had goes to others."""

from collections import Counter

import pytest

from tests.conversations.course import LATE, accepted, finds
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


@pytest.fixture
async def zhou(town: Town) -> Actor:
    """An administrator."""
    return await town.staff("周洁", "admin")


async def _presses(town: Town, actor: Actor, *wanted: str) -> None:
    for label in wanted:
        await town.quiet()
        await actor.presses(label)
    await town.quiet()


async def test_a_manager_sees_who_there_is(town: Town, wang: Actor, chen: Actor) -> None:
    await chen.says("/people")

    assert labels(await chen.hears("📇 人员（2）")) == [
        "🟢 陈曦 · 经理 · 全部部门 · 在办 0 件",
        "🟢 王强 · 处理人 · 全部部门 · 在办 0 件",
        "📥 导入",
    ]


async def test_a_manager_suspends_a_handler_and_the_tickets_go_to_others(
    town: Town, wang: Actor, chen: Actor, lin: Actor, mary: Actor
) -> None:
    first, second = await accepted(lin, wang), await mary.files("My parcel is late by three days")
    li = await town.staff("李娜", "handler")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "🚫 停用")
    await chen.hears("确定停用 王强 吗？", "2 件工单")
    await _presses(town, chen, "✅ 确定")

    await chen.hears("王强 · 处理人（已停用）", "在办 0 件")
    await li.hears("📦 王强 的 2 件工单转给您了")
    assert [town.ticket(each)["handler"] for each in (first, second)] == ["李娜", "李娜"]
    await wang.hears("您的员工权限已停用")
    await wang.says("/queue")
    await wang.hears("没有您可以办理的内容")


async def test_whoever_is_suspended_can_press_no_old_button(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    card = await wang.hears(number, "处理中")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "🚫 停用", "✅ 确定")
    for do in ("reply", "resolve", "open"):
        await wang.forges(card, f"t:{do}:1:2")
    await town.quiet()

    assert wang.toasts()[-3:] == ["这里没有您可以办理的内容。/help 看您能办什么。"] * 3


async def test_whoever_is_let_in_again_is_what_they_were(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "🚫 停用", "✅ 确定", "▶️ 恢复")
    await wang.hears("您现在是处理人（全部部门）")
    number = await lin.files(LATE)

    await wang.hears(f"{number} 派给您了")


async def test_all_of_somebody_s_tickets_are_handed_over_at_once(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    li = await town.staff("李娜", "handler")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "📦 转出全部工单", "转给手上最少的人")

    await chen.hears_toast("已转出 1 件工单：李娜 (1)")
    await wang.hears("您手上的 1 件工单已转给：李娜 (1)")
    await li.hears("📦 王强 的 1 件工单转给您了")
    assert town.ticket(number)["handler"] == "李娜"
    assert town.ticket(number)["state"] == "in_progress"
    await wang.says("/queue")
    await wang.hears("您手上没有待办")


async def test_a_manager_says_who_gets_them(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    li, zhao = await town.staff("李娜", "handler"), await town.staff("赵敏", "handler")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "📦 转出全部工单")
    offered = labels(await chen.hears("王强 在办的 1 件工单全部转给谁？"))
    assert any("李娜" in label for label in offered)
    assert not any("王强" in label for label in offered)
    await _presses(town, chen, "赵敏")

    await chen.hears_toast("已转出 1 件工单：赵敏 (1)")
    assert town.ticket(number)["handler"] == "赵敏"
    await zhao.hears("📦 王强 的 1 件工单转给您了")
    await wang.hears("您手上的 1 件工单已转给：赵敏 (1)")
    assert "转给您了" not in li.chat()


async def test_a_colleague_of_their_department_is_offered_also_for_tickets_of_another(
    town: Town, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    await town.staff("李娜", "handler", "finance")
    number = await lin.files("退货十天了，退款一直没到账")
    zhou = await town.staff("周杰", "handler", "logistics")
    hu = await town.staff("胡明", "handler", "logistics")
    await finds(zhao, number)
    await _presses(town, zhao, "更多", "↪️ 转派", "周杰")
    await zhou.hears(f"🆕 {number}")
    await chen.says("/people")
    await _presses(town, chen, "周杰 · 处理人", "📦 转出全部工单")
    offered = labels(await chen.hears("周杰 在办的 1 件工单全部转给谁？"))
    assert offered[1] == "🟢 胡明（在办 0）"
    assert "🟢 李娜（在办 0） · 财务部" in offered
    await _presses(town, chen, "胡明")

    await hu.hears("📦 周杰 的 1 件工单转给您了")
    assert town.ticket(number)["handler"] == "胡明"


async def test_nobody_else_s_hands_can_be_forged(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    outside = await town.staff("钱进", "manager", "finance")
    await town.staff("韩雪", "handler", "finance")
    await outside.says("/people")
    page = await outside.hears("📇 人员")
    for data in ("ho:least:1:0:0", "ho:to:1:3:0", "ho:who:1:0:0"):
        await outside.forges(page, data)
    await town.quiet()

    assert outside.toasts()[-3:] == ["这里没有您可以办理的内容。/help 看您能办什么。"] * 3
    assert town.ticket(number)["handler"] == "王强"


async def test_where_there_is_no_colleague_the_manager_has_them(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "🚫 停用", "✅ 确定")

    assert town.ticket(number)["handler"] == "陈曦"
    await chen.hears("📦 王强 的 1 件工单转给您了")


async def test_a_handler_becomes_a_supervisor(town: Town, wang: Actor, chen: Actor) -> None:
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "改为主管")
    await chen.hears("把 王强（现为处理人）改为主管吗？")
    assert "您现在是主管" not in wang.chat()
    await _presses(town, chen, "✅ 确定")

    await chen.hears("王强 · 主管")
    await wang.hears("您现在是主管")


async def test_a_manager_changes_no_manager_and_makes_none(
    town: Town, wang: Actor, chen: Actor, zhou: Actor
) -> None:
    other = await town.staff("韩雪", "manager")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人")
    assert not {"改为经理", "改为管理员"} & set(labels(chen.said()[-1]))
    message = chen.said()[-1]
    roles = ("manager", "admin", "customer")
    forged = [f"p:{do}:1:{role}:0" for do in ("role", "role_yes") for role in roles]
    forged += [f"p:{do}:{who}::0" for do in ("suspend_yes", "readmit") for who in (2, 3, 4)]
    for data in forged:
        await chen.forges(message, data)
    await town.quiet()

    assert chen.toasts()[-len(forged) :] == [
        "这里没有您可以办理的内容。/help 看您能办什么。"
    ] * len(forged)
    for each in (other, zhou):
        assert "停用" not in each.chat()


async def test_a_manager_of_a_department_sees_its_people_alone(town: Town, wang: Actor) -> None:
    await town.staff("李娜", "handler", "finance")
    qian = await town.staff("钱进", "manager", "finance")
    await qian.says("/people")
    page = await qian.hears("📇 人员（2）")
    assert "王强" not in "".join(labels(page))
    await qian.forges(page, "p:suspend_yes:1::0")

    await qian.hears_toast("没有您可以办理的内容")


async def test_the_only_administrator_can_not_lock_themselves_out(town: Town, zhou: Actor) -> None:
    await zhou.says("/people")
    await _presses(town, zhou, "周洁 · 管理员")
    await town.quiet()
    page = zhou.said()[-1]
    assert not any("改为" in label or "停用" in label for label in labels(page))
    await zhou.forges(page, "p:role_yes:1:handler:0")
    await zhou.hears_toast("您是唯一的管理员")
    await zhou.forges(page, "p:suspend_yes:1::0")
    await town.quiet()
    assert len([toast for toast in zhou.toasts() if "唯一的管理员" in toast]) == 2

    await zhou.says("/people")
    await town.quiet()
    assert labels(zhou.said()[-1]) == ["🟢 周洁 · 管理员 · 全部部门 · 在办 0 件", "📥 导入"]


async def test_of_two_administrators_one_can_go(town: Town, zhou: Actor) -> None:
    other = await town.staff("韩雪", "admin")
    await zhou.says("/people")
    await _presses(town, zhou, "周洁 · 管理员", "改为处理人", "✅ 确定")

    await zhou.hears("您现在是处理人")
    await other.says("/people")
    await other.hears("📇 人员（2）")


@pytest.mark.parametrize("role", ["customer", "handler", "supervisor"])
async def test_nobody_else_sees_the_people(town: Town, wang: Actor, role: str) -> None:
    other = await town.customer("某人")
    if role != "customer":
        other = await town.staff("某人", role)
    await other.says("/people")
    await other.hears("没有您可以办理的内容")
    await other.forges(other.said()[0], "p:list:0::0")
    await town.quiet()

    assert "王强" not in other.chat()
    assert len(other.toasts()) == 1


async def test_who_is_away_is_shown_so(town: Town, wang: Actor, chen: Actor) -> None:
    await wang.says("/away")
    await _presses(town, wang, "到明天", "没有人代办")
    await wang.says("/me")
    await wang.hears("⚙️ 王强", "🏖 休假中", "回来")
    await chen.says("/people")
    page = await chen.hears("📇 人员（2）", "🏖 休假")
    line = next(label for label in labels(page) if "王强" in label)
    assert line.startswith("🏖")
    assert line.endswith("回来")
    await _presses(town, chen, "王强 · 处理人")

    await chen.hears("📇 王强", "🏖 休假中")


async def test_promoting_and_being_away_in_english(town: Town, wang: Actor) -> None:
    ben = await town.staff("Ben", "manager", language="en")
    await wang.says("/away")
    await _presses(town, wang, "到明天", "没有人代办")
    await ben.says("/people")
    await _presses(town, ben, "王强 · handler")
    await ben.hears("📇 王强 · handler", "🏖 Away, back")
    await _presses(town, ben, "Make supervisor", "Back")
    assert "您现在是主管" not in wang.chat()
    await _presses(town, ben, "Make supervisor", "Yes")

    await ben.hears("王强 · supervisor")
    await wang.hears("您现在是主管")


async def test_in_english(town: Town, wang: Actor, lin: Actor) -> None:
    ben = await town.staff("Ben", "manager", language="en")
    await accepted(lin, wang)
    await ben.says("/people")
    await _presses(town, ben, "王强 · handler", "Suspend", "Yes")

    await ben.hears("王强 · handler (suspended)", "In hand: 0")
    await ben.hears("1 ticket of 王强 is yours now")


async def test_a_long_list_says_which_page_it_is_and_ways_lead_back(
    town: Town, wang: Actor, chen: Actor
) -> None:
    for number in range(8):
        await town.staff(f"处理人{number}", "handler")
    await chen.says("/people")
    await chen.hears("📇 人员（10）", "第 1/2 页")
    await _presses(town, chen, "下一页")
    await chen.hears("第 2/2 页")
    await _presses(town, chen, "上一页", "处理人0", "语言和时间")
    await chen.hears("⚙️ 处理人0")
    await _presses(town, chen, "返回")

    await chen.hears("📇 处理人0", "在办 0 件")


@pytest.mark.parametrize(
    ("language", "name", "end"),
    [("zh", "王强 · 处理人", "👋 结束休假"), ("en", "王强 · handler", "👋 End the absence")],
)
async def test_who_ends_another_s_absence_doesn_t_say_i_m_back(
    town: Town, wang: Actor, language: str, name: str, end: str
) -> None:
    boss = await town.staff("Ben", "manager", language=language)
    await wang.says("/away")
    await _presses(town, wang, "到明天", "没有人代办")
    await boss.says("/people")
    await _presses(town, boss, name, "🏖")
    await town.quiet()

    assert end in labels(boss.said()[-1])
    await boss.presses(end)
    await wang.hears("欢迎回来")


async def test_what_is_handed_over_is_spread_and_accepted_with_one_tap(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    numbers = [await lin.files(LATE) for _ in range(4)]
    await wang.hears(numbers[-1], "派给您了")
    li, zhao = await town.staff("李娜", "handler"), await town.staff("赵敏", "handler")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "📦 转出全部工单", "转给手上最少的人")
    await chen.hears_toast("已转出 4 件工单：李娜 (2) · 赵敏 (2)")
    told = await li.hears("📦 王强 的 2 件工单转给您了")
    assert labels(told)[0] == "🙋 全部接单"
    await li.presses("全部接单")

    await li.hears("🙋 已接单 2 件", "客户已收到告知")
    await town.quiet()
    states = Counter((town.ticket(each)["handler"], town.ticket(each)["state"]) for each in numbers)
    assert states == {("李娜", "in_progress"): 2, ("赵敏", "new"): 2}
    assert lin.times_heard("已有人接手") == 2
    await zhao.hears("📦 王强 的 2 件工单转给您了")


async def test_accept_all_takes_only_what_is_theirs_still(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    numbers = [await lin.files(LATE) for _ in range(2)]
    await wang.hears(numbers[-1], "派给您了")
    li = await town.staff("李娜", "handler")
    await chen.says("/people")
    await _presses(town, chen, "王强 · 处理人", "📦 转出全部工单", "转给手上最少的人")
    told = await li.hears("📦 王强 的 2 件工单转给您了")
    data = told["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    later = await lin.files(LATE)
    await town.quiet()
    await wang.forges(wang.said()[-1], data)
    await wang.hears("没有还要接的单")
    await lin.forges(lin.said()[-1], data)
    await lin.hears_toast("这里没有您可以办理的内容")
    await li.presses("全部接单", under=told)
    await li.hears("已接单 2 件")
    assert town.ticket(later)["state"] == "new"


async def test_accept_all_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await mary.files("My parcel is late by three days")
    cara = await town.staff("Cara", "manager", language="en")
    bob = await town.staff("Bob", "handler", language="en")
    await cara.says("/people")
    await _presses(town, cara, "Ann · handler", "Hand over all", "Whoever has least")
    await bob.hears("1 ticket of Ann is yours now")
    await bob.presses("Accept all")

    await bob.hears("1 ticket accepted")
    await ann.hears("Bob (1)")
