"""How people come to the desk: greeting, language, invites."""

import re

import pytest

from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town


async def test_a_newcomer_is_told_in_two_lines_what_to_do(town: Town, lin: Actor) -> None:
    await lin.says("/start")

    greeting = await lin.hears("请直接写下发生了什么", "/mine")
    assert len(greeting["text"].splitlines()) == 3
    assert "/privacy" in greeting["text"].splitlines()[2]
    await lin.says("/help")
    await town.quiet()
    assert len(lin.said()[-1]["text"].splitlines()) == 2


async def test_each_role_gets_its_keyboard(
    town: Town, lin: Actor, wang: Actor, chen: Actor
) -> None:
    await lin.says("/start")
    await town.quiet()

    assert _keys(lin) == ["📄 我的工单", "❓ 帮助"]
    assert _keys(wang) == ["📋 我的待办", "❓ 帮助"]
    assert _keys(chen) == ["📊 日报", "📋 我的待办", "❓ 帮助"]


def _keys(actor: Actor) -> list[str]:
    keyboard = actor.world.reply_keyboard(actor.id) or {}
    return [key["text"] for row in keyboard["keyboard"] for key in row]


async def test_the_language_can_be_chosen(town: Town, lin: Actor) -> None:
    await lin.says("/language")
    await lin.presses("English")
    await lin.hears("All right, English from now on")
    await lin.says("/mine")
    await lin.hears("You have no tickets yet")


async def test_help_in_the_middle_of_a_draft_keeps_it(town: Town, lin: Actor) -> None:
    await lin.drafts("快递延误了三天")
    await lin.says("/help")
    await lin.hears("👋")
    await lin.says("订单号 SF1234567890")

    await lin.hears("请确认", "快递延误了三天", "SF1234567890")


async def test_an_invite_is_used_once(town: Town, lin: Actor, mary: Actor) -> None:
    code = await town.invite("handler", "logistics")
    await lin.says(f"/start {code}")
    await lin.hears("您现在是处理人（物流配送部）")
    await mary.says(f"/start {code}")
    await mary.hears(
        "This code is unknown, used or expired", "just write what happened", "/privacy"
    )
    await mary.has_not_heard("ask your manager")
    await lin.says(f"/start {code}")
    await lin.hears("这个邀请码无效", "请向经理再要一个")

    await mary.says("/queue")
    await mary.hears("nothing here for you")


async def test_of_two_with_one_link_only_one_gets_in(town: Town) -> None:
    people = [await town.customer(name) for name in ("甲", "乙", "丙")]
    code = await town.invite("manager")
    for person in people:
        await person.says(f"/start {code}")

    heard = [await person.chat_when_quiet() for person in people]
    assert sorted("🎉" in chat for chat in heard) == [False, False, True]


async def test_an_invite_expires_after_a_week(town: Town, lin: Actor) -> None:
    code = await town.invite("handler")
    await town.waits(days=10)
    await lin.says(f"/start {code}")

    await lin.hears("这个码无效、已用过或已过期", "直接写下发生了什么")


async def test_a_made_up_code_opens_nothing(town: Town, lin: Actor) -> None:
    for code in ("admin", "x" * 64, "'; DROP TABLE person;--", "<b>"):
        await lin.says(f"/start {code}")

    await town.quiet()
    assert lin.times_heard("请向给您码的人再要一个") == 4


async def test_a_command_of_a_higher_role_says_so(town: Town, wang: Actor, zhao: Actor) -> None:
    ann = await town.staff("Ann", "supervisor", language="en")
    await wang.says("/approvals")
    await wang.hears("需要主管或以上的角色")
    await zhao.says("/people")
    await zhao.hears("需要经理或以上的角色")
    await ann.says("/people")
    await ann.hears("that is for the role manager and above")


async def test_a_customer_is_not_told_whose_command_it_is(town: Town, lin: Actor) -> None:
    await lin.says("/people")
    await lin.hears("没有您可以办理的内容")

    await lin.has_not_heard("角色")


async def test_unknown_commands_are_answered(town: Town, lin: Actor, wang: Actor) -> None:
    for somebody in (lin, wang):
        await somebody.says("/frobnicate now")
        await somebody.hears("我不认识这个命令")
    assert town.tickets() == []


async def test_an_unknown_command_in_the_middle_of_a_step_is_not_taken_for_the_answer(
    town: Town, lin: Actor, wang: Actor
) -> None:
    await lin.files("快递延误了三天")
    await wang.presses("接单")
    await wang.presses("回复客户")
    await wang.says("/frobnicate")
    await wang.hears("我不认识这个命令")
    await wang.says("明天送到")

    await lin.hears("明天送到")
    await lin.has_not_heard("frobnicate")


@pytest.mark.parametrize(
    ("language", "off", "on"),
    [("zh", "您已离岗", "您在值班"), ("en", "You are off duty", "You are on duty")],
)
async def test_a_handler_comes_and_goes_from_duty(
    town: Town, mary: Actor, language: str, off: str, on: str
) -> None:
    handler = await town.staff("Kim", "handler", language=language)
    owners = []
    for wish, expected in (("off", off), ("on", on)):
        await handler.says(f"/duty {wish}")
        await handler.hears(expected)
        owners.append(town.ticket(await mary.files("My parcel is three days late"))["handler"])

    assert owners == [None, "Kim"]


async def test_an_empty_queue_leads_to_the_pool(town: Town, wang: Actor) -> None:
    await wang.says("📋 我的待办")
    assert labels(await wang.hears("您手上没有待办")) == ["📥 待领池"]
    await wang.presses("待领池")
    await wang.hears("待领池是空的")


@pytest.mark.parametrize(
    ("language", "role", "waits"),
    [("zh-hans", "处理人", "等经理确认"), ("en", "handler", "manager")],
)
async def test_a_code_sent_alone_is_understood(
    town: Town, chen: Actor, language: str, role: str, waits: str
) -> None:
    newcomer = await town.customer("胡明", language)
    await chen.says("/invite")
    await chen.presses("处理人")
    await chen.presses("全部部门")
    made = words(await chen.hears("start="))
    code = re.findall(r"start=([\w-]{16})", made)[0]
    await newcomer.says(code)

    await newcomer.hears(role, waits)
    await newcomer.has_not_heard("📝")
    await chen.hears("胡明", "处理人")


async def test_what_only_looks_like_a_code_is_what_they_say(town: Town, lin: Actor) -> None:
    await lin.says("dUKPDQ85UOEEiI9B")

    await lin.hears("📝", "dUKPDQ85UOEEiI9B")
