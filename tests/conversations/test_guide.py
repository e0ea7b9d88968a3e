"""/help of the staff: every command of the role, in groups; the menu follows a change of role."""

import re

import pytest

from bot.sandbox.page.commands import commands_for
from handlers.guide import GROUPS
from handlers.keyboards import commands_of
from storage.rules.roles import Role
from tests.conversations.course import in_both
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


@in_both
async def test_customers_read_in_two_lines_what_to_do(
    town: Town, customer: Actor, language: str
) -> None:
    write, key = {
        "zh": ("请直接写下发生了什么", "❓ 帮助"),
        "en": ("Just write what happened", "❓ Help"),
    }[language]
    for wish in ("/start", "/help", key):
        await customer.says(wish)
        await town.quiet()
        told = customer.said()[-1]["text"].split("\n🔐")[0]
        assert write in told
        assert {"/mine", "/privacy", "/language"} <= set(re.findall(r"/[a-z]+", told))
        assert len(told.splitlines()) == 2
        assert len(told) < 300


@pytest.mark.parametrize("role", Role)
@in_both
async def test_the_menu_is_of_the_role_and_in_the_language_even_if_another_is_chosen(
    town: Town, role: Role, language: str
) -> None:
    somebody = await town.customer("Ann", language)
    if role.staff:
        somebody = await town.staff("Bob", role.value, language=language)
    other = {"zh": "en", "en": "zh"}[language]
    await somebody.says("/start")
    for spoken, name in ((language, None), (other, {"zh": "中文", "en": "English"}[other])):
        if name is not None:
            await somebody.says("/language")
            await somebody.presses(name)
        await town.quiet()
        menu = commands_for(town.sandbox.world, somebody.person)
        assert {each["command"] for each in menu} == set(commands_of(role)) - {"staff"}
        helps = [each["description"] for each in menu if each["command"] == "help"]
        assert helps == [{"zh": "帮助", "en": "Help"}[spoken]]
        assert any(helps[0] in key for key in _keys(somebody))


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
