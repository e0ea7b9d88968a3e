"""申诉在一次点按中决定: an appeal is upheld or turned down in one tap, with a reasoning that stands
ready and that own words can take the place of."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from handlers.presses.decisions import ApprovalPress
from tests.conversations.course import closed, finds, in_both, resolved, resolves
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, labels
from tests.conversations.test_appeals import appeals
from tests.conversations.town import Town

UPHELD = {"zh": "您的申诉成立", "en": "your appeal is upheld"}
REJECTED = {"zh": "维持原来的结果", "en": "the outcome stands"}
KEYS = {"uphold": "✅ 1", "reject": "✖️ 1"}
WORDS = {"uphold": UPHELD, "reject": REJECTED}


async def _appealed(town: Town, customer: Actor, handler: Actor) -> tuple[str, str]:
    """An appeal, and against what."""
    number = await resolved(customer, handler)
    return await appeals(town, customer, number), number


def _press(message: Any, label: str) -> str:
    rows = message["reply_markup"]["inline_keyboard"]
    return str(next(key["callback_data"] for row in rows for key in row if label in key["text"]))


@in_both
@pytest.mark.parametrize("do", ["uphold", "reject"])
async def test_in_the_list_one_tap_decides(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, do: str
) -> None:
    appeal, number = await _appealed(town, customer, handler)
    await supervisor.says("/approvals")
    card = await supervisor.hears(f"1. ⚖️ {appeal}", "✅", "✖️", "🙋")
    assert labels(card) == ["✅ 1", "✖️ 1", "🙋 1", "📂 1"]
    await supervisor.presses(KEYS[do])

    await customer.hears(appeal, WORDS[do][language], number)
    await town.quiet()
    assert town.ticket(appeal)["state"] == "resolved"
    assert town.ticket(appeal)["handler"] == supervisor.person.first_name


@in_both
@pytest.mark.parametrize("do", ["uphold", "reject"])
async def test_under_the_card_one_tap_decides_and_so_does_its_name(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str, do: str
) -> None:
    appeal, _ = await _appealed(town, customer, handler)
    await supervisor.hears(appeal)
    if do == "uphold":
        await supervisor.presses(supervisor.words.label("btn-uphold"))
    else:
        await supervisor.says(supervisor.words.label("btn-reject").split(" ", 1)[1])

    await customer.hears(appeal, WORDS[do][language])
    await town.quiet()
    assert town.ticket(appeal)["state"] == "resolved"


async def test_who_takes_it_on_decides_in_words_of_their_own(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    appeal, _ = await _appealed(town, lin, wang)
    await zhao.says("/approvals")
    await zhao.presses("🙋 1")
    await lin.hears(f"{appeal} 已有人接手")
    assert town.ticket(appeal)["state"] == "in_progress"
    card = await zhao.hears(f"📂 {appeal}")
    assert {"⚖️ 申诉成立", "⚖️ 维持原结果", "✅ 办结"} <= set(labels(card))
    await resolves(zhao)
    await lin.hears(appeal, "已补送")
    await lin.has_not_heard("申诉成立")


async def test_nobody_decides_who_had_a_part_in_it_or_isnt_entitled(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    appeal, _ = await _appealed(town, lin, wang)
    await zhao.says("/approvals")
    card = await zhao.hears(f"1. ⚖️ {appeal}")
    for label in ("✅ 1", "✖️ 1"):
        await wang.forges(await wang.hears("🎉"), _press(card, label))
        await wang.hears_toast("没有您可以办理")
    shown = await zhao.hears(appeal, "申诉对象")
    for label in ("申诉成立", "维持原结果"):
        await wang.forges(await wang.hears("🎉"), _press(shown, label))
        await wang.hears_toast("没有您可以办理")
    chen = await town.staff("陈曦", "manager")
    await chen.forges(await chen.hears("🎉"), _press(card, "✅ 1"))
    await chen.hears_toast("赵敏")

    assert town.ticket(appeal)["state"] == "new"
    await lin.has_not_heard("申诉成立")


async def test_what_is_no_appeal_cant_be_decided_like_one(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    await _appealed(town, lin, wang)
    await zhao.says("/approvals")
    card = await zhao.hears("1. ⚖️")
    number = await lin.files("空调坏了，客服说没有师傅")
    press = ApprovalPress.unpack(_press(card, "✅ 1"))
    forged = press.model_copy(update={"id": press.id + 1}).pack()
    await zhao.forges(card, forged)
    await zhao.hears_toast(f"{number} 已由 王强 接单")
    await finds(zhao, number)
    for key in ("btn-more", "btn-take"):
        await zhao.presses(zhao.words.label(key))
        await zhao.chat_when_quiet()
    await zhao.forges(card, forged)
    await zhao.hears_toast(f"{number} 现在的状态不能这样做")
    await town.quiet()

    assert town.ticket(number)["state"] != "resolved"


async def _resolved_anew(town: Town, handler: Actor) -> None:
    for name in ("btn-open", "btn-resolve"):
        await handler.presses(handler.words.label(name))
        await town.quiet()
    for words in ("Delivered now", "Sorted wrongly"):
        await handler.says(words)
        await town.quiet()


@in_both
async def test_who_upheld_it_has_decided_and_the_next_appeal_goes_above_them(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    manager = await town.staff("Bo", "manager", language=language)
    number = await resolved(customer, handler)
    await appeals(town, customer, number)
    await supervisor.says("/approvals")
    await supervisor.presses("✅ 1")
    await town.quiet()
    await _resolved_anew(town, handler)
    again = await appeals(town, customer, number)
    await manager.hears(again)

    assert town.ticket(again)["handler"] == "Bo"


@in_both
@pytest.mark.parametrize("stage", [resolved, closed])
async def test_upheld_it_opens_what_was_contested_as_a_rework(
    town: Town,
    handler: Actor,
    supervisor: Actor,
    customer: Actor,
    language: str,
    stage: Callable[[Actor, Actor], Awaitable[str]],
) -> None:
    again, reworked = {
        "zh": ("已重新打开，编号不变", "第 1 次返工"),
        "en": ("is open again under the same number", "rework it (no. 1)"),
    }[language]
    number = await stage(customer, handler)
    appeal = await appeals(town, customer, number)
    await supervisor.says("/approvals")
    await supervisor.presses("✅ 1")
    await customer.hears(appeal, UPHELD[language], number)
    await customer.hears(number, again)
    await handler.hears(number, appeal, supervisor.person.first_name, reworked)
    await town.quiet()
    assert town.ticket(number)["state"] == "in_progress"

    await _resolved_anew(town, handler)
    await customer.presses(customer.words.label("btn-satisfied"))
    await town.quiet()
    assert town.ticket(number)["state"] == "closed"


async def test_upheld_in_own_words_it_is_opened_once_the_customer_is_said_to_be_right(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    appeal, number = await _appealed(town, lin, wang)
    await zhao.says("/approvals")
    await zhao.presses("🙋 1")
    await lin.hears(f"{appeal} 已有人接手")
    await resolves(zhao)
    await zhao.presses("本部门")
    await town.quiet()
    assert town.ticket(number)["state"] == "resolved"
    for _ in range(2):
        await zhao.presses("成立")
    await wang.hears(number, appeal, "第 1 次返工")
    await town.quiet()

    assert town.ticket(number)["state"] == "in_progress"
    assert wang.times_heard("第 1 次返工") == 1


async def _appealed_slowly(town: Town, lin: Actor, wang: Actor) -> str:
    """The same where everything can be taken back first."""
    number = await lin.files("快递延误了三天还没送到")
    await wang.presses("接单")
    await lin.hears("已有人接手")
    await wang.presses("✅ 办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.presses("立即发送")
    await lin.hears(number, "已补送")
    return await appeals(town, lin, number)


class TestWithUndo:
    """What stands ready is shown first, and can be taken back and written anew."""

    @pytest.fixture
    def desk(self, tmp_path: Path) -> str:
        """The general preset as it is."""
        return desk_with(tmp_path, {}, undo=True)

    async def test_own_words_take_its_place(
        self, town: Town, wang: Actor, zhao: Actor, lin: Actor
    ) -> None:
        appeal = await _appealed_slowly(town, lin, wang)
        await zhao.says("/approvals")
        await zhao.presses("✅ 1")
        await zhao.hears("您的申诉成立")
        await zhao.presses("撤回")
        await zhao.says("您说得对，是我们漏扫了")
        await zhao.hears("原因是什么")
        await zhao.says("原处理有误")
        await zhao.presses("立即发送")

        await lin.hears(appeal, "您说得对，是我们漏扫了")
        await lin.has_not_heard("申诉成立")

    async def test_a_second_tap_decides_nothing_more(
        self, town: Town, wang: Actor, zhao: Actor, lin: Actor
    ) -> None:
        appeal = await _appealed_slowly(town, lin, wang)
        await zhao.says("/approvals")
        card = await zhao.hears(f"1. ⚖️ {appeal}")
        for each in [_press(card, label) for label in ("✖️ 1", "✅ 1")]:
            await zhao.forges(card, each)
        await zhao.presses("立即发送")

        await lin.hears(appeal, "维持原来的结果")
        await lin.has_not_heard("申诉成立")
