"""/help of the staff: every command of the role, in groups; the menu follows a change of role."""

import re

import pytest

from bot.sandbox.page.commands import commands_for
from handlers.guide import GROUPS
from handlers.keyboards import commands_of
from storage.rules.roles import Role
from tests.conversations.people import Actor
from tests.conversations.town import Town

COMMAND = re.compile(r"/([a-z]+) \S")
STAFF = [role for role in Role if role.staff]


@pytest.mark.parametrize("role", STAFF)
@pytest.mark.parametrize("language", ["zh-hans", "en"])
async def test_each_role_reads_all_its_commands_on_one_screen(
    town: Town, role: Role, language: str
) -> None:
    ann = await town.staff("Ann", role.value, language=language)
    await ann.says("/help")
    guide = (await ann.hears("👋", "/queue"))["text"]

    named = COMMAND.findall(guide)
    assert sorted(named) == sorted(set(commands_of(role)) - {"help", "staff"})
    assert len(guide.splitlines()) <= 1 + len(GROUPS)
    assert len(guide) < 900


async def test_the_key_says_the_same_and_start_stays_short(town: Town, wang: Actor) -> None:
    await wang.says("❓ 帮助")
    await wang.hears("处理人 · 全部部门", "工单：/queue 我的待办 · /pool 待领池", "/duty")
    await wang.says("/start")
    await town.quiet()
    short = wang.said()[-1]["text"]
    assert len(short.splitlines()) == 2
    assert "/help" in short


async def test_a_handler_is_not_told_of_what_others_may(town: Town, wang: Actor) -> None:
    await wang.says("/help")
    guide = (await wang.hears("👋", "/queue"))["text"]
    assert "/people" not in guide
    assert "👥" not in guide


async def test_staff_as_customers_read_what_customers_read(town: Town, wang: Actor) -> None:
    await wang.says("/customer")
    await wang.says("/help")
    await town.quiet()
    assert "请直接写下发生了什么" in wang.said()[-1]["text"]


async def test_a_new_role_brings_its_menu_and_keyboard_at_once(
    town: Town, wang: Actor, chen: Actor
) -> None:
    await chen.says("/people")
    for label in ("王强", "改为主管", "✅ 确定"):
        await town.quiet()
        await chen.presses(label)
    await wang.hears("您现在是主管", "/help")
    await town.quiet()

    assert set(_menu(town, wang)) == set(commands_of(Role.SUPERVISOR)) - {"staff"}
    assert "📋 我的待办" in _keys(wang)


async def test_who_is_suspended_has_the_menu_of_a_customer(
    town: Town, wang: Actor, chen: Actor
) -> None:
    await chen.says("/people")
    for label in ("王强", "🚫 停用", "✅ 确定"):
        await town.quiet()
        await chen.presses(label)
    await wang.hears("员工权限已停用")
    await town.quiet()

    assert set(_menu(town, wang)) == set(commands_of(Role.CUSTOMER))
    assert "📄 我的工单" in _keys(wang)


def _menu(town: Town, actor: Actor) -> list[str]:
    return [each["command"] for each in commands_for(town.sandbox.world, actor.person)]


def _keys(actor: Actor) -> list[str]:
    keyboard = actor.world.reply_keyboard(actor.id) or {}
    return [key["text"] for row in keyboard["keyboard"] for key in row]
