"""/invite: a code made in the chat lets in only whom a manager confirms."""

import re
from collections.abc import Sequence

import pytest

from prompts.texts import texts
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

NOT_YOURS = "这里没有您可以办理的内容"


async def code_of(town: Town, actor: Actor, *choices: str) -> str:
    """The code that ``actor`` makes with these buttons."""
    await actor.says("/invite")
    for choice in choices:
        await town.quiet()
        await actor.presses(choice)
    await town.quiet()
    found = re.findall(r"start=([\w-]+)", words(actor.said()[-1]))
    return str(found[0])


async def test_who_joins_by_a_code_of_the_chat_is_confirmed_in_one_tap(
    town: Town, chen: Actor, lin: Actor
) -> None:
    code = await code_of(town, chen, "处理人", "物流配送部")
    await chen.hears("处理人（物流配送部）的邀请链接", "11月27日 周五当天内有效")
    await lin.says(f"/start {code}")
    await lin.hears("您将是处理人（物流配送部），等经理确认")
    await lin.says("/queue")
    await lin.hears(NOT_YOURS)
    card = await chen.hears("👋 林晓 用 陈曦 的邀请码加入", "处理人（物流配送部）")
    assert labels(card) == ["✅ 确认加入", "✖️ 拒绝"]
    await chen.presses("确认加入", under=card)

    await lin.hears("🎉 欢迎！您现在是处理人（物流配送部）")
    done = await chen.hears("✅ 林晓 已加入：处理人（物流配送部）。确认人：陈曦")
    assert labels(done) == []
    await lin.says("/queue")
    await lin.hears("您手上没有待办")
    assert (lin.world.reply_keyboard(lin.id) or {})["keyboard"][0][0]["text"] == "📋 我的待办"


async def test_once_the_code_is_made_no_page_waits_any_more(town: Town, chen: Actor) -> None:
    await code_of(town, chen, "处理人", "物流配送部")
    await chen.says("今天真热")
    await town.quiet()

    assert "上面的页面在等您点按钮" not in chen.chat()


@pytest.mark.parametrize("says", [(), ("/approvals", "1 不同意，不认识", "1 不同意")])
async def test_who_is_refused_is_told_and_stays_a_customer(
    town: Town, chen: Actor, lin: Actor, says: Sequence[str]
) -> None:
    await lin.says(f"/start {await code_of(town, chen, '主管', '全部部门')}")
    await chen.hears("林晓 用 陈曦 的邀请码加入")
    for line in says:
        await lin.has_not_heard("经理没有确认您加入")
        await chen.says(line)
        await town.quiet()
    if not says:
        await chen.presses("✖️ 拒绝")

    await lin.hears("经理没有确认您加入")
    await lin.says("/queue")
    await lin.hears(NOT_YOURS)
    await lin.has_not_heard("不认识")


async def test_it_stands_in_the_list_of_approvals_too(
    town: Town, chen: Actor, zhao: Actor, lin: Actor
) -> None:
    await lin.says(f"/start {await code_of(town, chen, '处理人', '物流配送部')}")
    await chen.hears("林晓 用 陈曦 的邀请码加入")
    await zhao.says("/approvals")
    await zhao.hears("没有等您审批的事")
    await chen.says("/approvals")
    card = await chen.hears("1. 👋 林晓 要加入：处理人（物流配送部），陈曦 邀请")
    assert labels(card) == ["✅ 1", "✖️ 1"]
    await chen.presses("✅ 1")

    await lin.hears("🎉 欢迎")
    await chen.hears("没有等您审批的事")
    await chen.hears("林晓 已加入")


async def test_an_administrator_who_was_not_asked_lets_in_from_the_list(
    town: Town, chen: Actor, lin: Actor
) -> None:
    admin = await town.staff("孙悦", "admin")
    await lin.says(f"/start {await code_of(town, chen, '处理人', '物流配送部')}")
    await chen.hears("林晓 用 陈曦 的邀请码加入")
    await admin.says("/approvals")
    await admin.hears("1. 👋 林晓 要加入")
    await admin.presses("✅ 1")

    await lin.hears("🎉 欢迎")
    await chen.hears("林晓 已加入", "确认人：孙悦")


async def test_who_is_of_the_staff_already_is_shown_as_such(
    town: Town, chen: Actor, wang: Actor
) -> None:
    await wang.says(f"/start {await code_of(town, chen, '主管', '物流配送部')}")
    await chen.hears("王强（现在是处理人，全部部门）用 陈曦 的邀请码，将改为主管（物流配送部）")
    await chen.presses("拒绝")

    await wang.hears("您的角色和部门不变")


@pytest.mark.parametrize(
    ("language", "asked", "listed"),
    [
        (
            "zh-hans",
            "王强 已被停用（原来是处理人，物流配送部）",
            "王强（已被停用，原来是处理人，物流配送部）要加入",
        ),
        (
            "en",
            "王强 is suspended (was handler, Logistics",
            "王强 (suspended; was handler, Logistics",
        ),
    ],
)
async def test_of_who_was_suspended_it_is_said_to_who_lets_them_in(
    town: Town, language: str, asked: str, listed: str
) -> None:
    eve = await town.staff("Eve", "manager", language=language)
    wang = await town.staff("王强", "handler", "logistics")
    role, where = eve.words.label("role-handler"), {"en": "Finance", "zh-hans": "财务部"}[language]
    code = await code_of(town, eve, role, where)
    await eve.says("/people")
    for label in ("王强", eve.words.label("btn-suspend"), eve.words.label("btn-yes")):
        await town.quiet()
        await eve.presses(label)
    await wang.says(f"/start {code}")

    await eve.hears("👋", asked)
    await eve.says("/approvals")
    await eve.hears("👋", listed)


async def test_two_managers_are_asked_and_the_first_decides(
    town: Town, chen: Actor, lin: Actor
) -> None:
    other = await town.staff("冯军", "manager")
    await lin.says(f"/start {await code_of(town, chen, '处理人', '全部部门')}")
    asked = await other.hears("林晓 用 陈曦 的邀请码加入")
    grant = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await chen.presses("确认加入")
    await other.hears("确认人：陈曦")
    await other.forges(asked, grant)

    await other.hears_toast("林晓 已不在等待确认")
    assert (await lin.chat_when_quiet()).count("🎉") == 1


async def test_a_manager_invites_within_the_own_department_and_below_the_own_role(
    town: Town, lin: Actor
) -> None:
    qian = await town.staff("钱总", "manager", "finance")
    await qian.says("/invite")
    asked = await qian.hears("邀请同事：给什么角色")
    assert labels(asked) == ["处理人", "主管"]
    for forged in ("iv:manager:0:0", "iv:admin:0:0", "iv:customer:0:0", "iv:x:0:0"):
        await qian.forges(asked, forged)
    await qian.forges(asked, "iv:handler:1:1")  # another department
    await town.quiet()
    assert sum(NOT_YOURS in toast for toast in qian.toasts()) == 5
    await qian.presses("处理人")
    await qian.hears("处理人（财务部）的邀请链接")


async def test_nobody_else_decides(town: Town, chen: Actor, wang: Actor, lin: Actor) -> None:
    finance = await town.staff("钱总", "manager", "finance")
    await lin.says(f"/start {await code_of(town, chen, '处理人', '物流配送部')}")
    asked = await chen.hears("林晓 用 陈曦 的邀请码加入")
    grant = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for somebody in (wang, finance, lin):
        await somebody.forges(somebody.said()[-1], grant)
    await town.quiet()

    for somebody in (wang, finance, lin):
        assert NOT_YOURS in somebody.toasts()[-1]
    await lin.has_not_heard("🎉")


async def test_only_managers_invite(town: Town, wang: Actor, zhao: Actor, lin: Actor) -> None:
    for somebody in (wang, zhao, lin):
        await somebody.says("/invite")
        await somebody.hears(NOT_YOURS)


async def test_a_second_code_takes_the_place_of_the_first(
    town: Town, chen: Actor, lin: Actor
) -> None:
    first = await code_of(town, chen, "处理人", "物流配送部")
    second = await code_of(town, chen, "主管", "物流配送部")
    await lin.says(f"/start {first}")
    await lin.hears("您将是处理人")
    await lin.says(f"/start {second}")
    await lin.hears("您将是主管")
    await chen.says("/approvals")

    card = await chen.hears("1. 👋 林晓 要加入：主管")
    assert len(labels(card)) == 2


async def test_the_only_administrator_cannot_join_as_something_less(town: Town) -> None:
    zhou = await town.staff("周洁", "admin")
    code = await code_of(town, zhou, "处理人", "物流配送部")
    await zhou.says(f"/start {code}")

    await zhou.hears(texts("zh").label("refused-only-one"))
    await zhou.says("/people")
    await zhou.hears("📇 人员")


async def test_changes_of_roles_stand_in_a_trail(
    town: Town, chen: Actor, wang: Actor, lin: Actor
) -> None:
    await chen.says("/people")
    for label in ("王强", "改为主管", "✅ 确定", "🚫 停用", "✅ 确定", "▶️ 恢复", "🕘 变动记录"):
        await town.quiet()
        await chen.presses(label)

    card = await chen.hears("🕘 王强 的角色变动")
    shown = words(card).splitlines()
    assert "恢复为主管（全部部门），陈曦" in shown[1]
    assert "停用（原为主管），陈曦" in shown[2]
    assert "改为主管（全部部门），陈曦" in shown[3]
    assert "加入：处理人（全部部门），命令行" in shown[4]
    assert labels(card) == ["‹ 返回"] or "返回" in labels(card)[0]


async def test_inviting_in_english(town: Town, mary: Actor) -> None:
    bob = await town.staff("Bob", "manager", language="en")
    code = await code_of(town, bob, "handler", "Logistics")
    await bob.hears("A link for a handler (Logistics", "Send it on")
    await mary.says(f"/start {code}")
    await mary.hears("You will be handler", "once a manager confirms it")
    await bob.hears("Mary used Bob's code", "Is this who was meant")
    await bob.presses("Let in")

    await mary.hears("🎉")
    await bob.hears("Mary joined: handler", "Confirmed by Bob")


async def test_in_english_the_first_of_two_managers_decides(
    town: Town, eve: Actor, ann: Actor
) -> None:
    other = await town.staff("Sue", "manager", language="en")
    await ann.says(f"/start {await code_of(town, eve, 'supervisor', 'Logistics')}")
    asked = await other.hears("Ann (now handler, all departments) used Eve's code")
    grant = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await eve.presses("Let in")
    await other.hears("Ann joined: supervisor (Logistics", "Confirmed by Eve")
    await other.forges(asked, grant)

    await other.hears_toast("Ann isn't waiting to be confirmed any more")
    await ann.hears("supervisor (Logistics")


async def test_in_english_one_invites_within_the_own_department_and_below_the_own_role(
    town: Town, bob: Actor
) -> None:
    kim = await town.staff("Kim", "manager", "finance", "en")
    await kim.says("/invite")
    asked = await kim.hears("Invite a colleague: for which role?")
    assert labels(asked) == ["handler", "supervisor"]
    for forged in ("iv:manager:0:0", "iv:handler:1:1"):
        await kim.forges(asked, forged)
    await town.quiet()
    assert sum("nothing here for you" in toast for toast in kim.toasts()) == 2
    await kim.presses("handler")
    await kim.hears("A link for a handler (Finance)")
    await bob.says("/invite")

    await bob.hears("that is for the role manager and above")
