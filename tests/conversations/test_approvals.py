"""/approvals: what waits for a superior in one list, each decided in one tap."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, labels
from tests.conversations.test_confirmations import grave, writes_outcome
from tests.conversations.town import Town

NOT_YOURS = "这里没有您可以办理的内容"


async def asks(town: Town, lin: Actor, wang: Actor, reason: str = "等配件") -> str:
    """A ticket whose handler asks for more time; returns its number."""
    number = await lin.files(LATE)
    await wang.presses("接单")
    await lin.hears(f"{number} 已有人接手")
    await town.quiet()
    await wang.presses("申请延期")
    await town.quiet()
    await wang.presses("+2 个工作日")
    await town.quiet()
    await wang.says(reason)
    await wang.hears(f"{number} 的延期申请已报主管")
    return number


async def test_each_is_decided_in_one_tap_and_the_list_goes_on(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    first = await asks(town, lin, wang)
    second = await asks(town, lin, wang, "<i>厂家</i>停产")
    await zhao.says("/approvals")
    card = await zhao.hears(
        "🗳 待我审批", f"1. ⏳ {first} 王强 申请延期 2 个工作日", f"2. ⏳ {second}"
    )
    await zhao.hears("🗳", "11月27日 周五 18:00 前办结。同意后客户会看到：等配件", "<i>厂家</i>停产")
    assert labels(card) == ["✅ 1", "✖️ 1", "📂 1", "✅ 2", "✖️ 2", "📂 2"]
    await zhao.presses("✅ 1", under=card)
    await wang.hears(f"{first}：赵敏 同意延期 2 个工作日")
    await lin.hears(f"{first} 的承诺时间改为11月27日")
    await zhao.hears("🗳 待我审批", f"1. ⏳ {second}")
    await zhao.hears(f"{first}：赵敏 已同意 王强 延期")
    await town.quiet()
    await zhao.presses("✖️ 1", under=card)
    await zhao.hears_toast("请写明不同意的原因")
    await zhao.says("厂家有现货")
    await wang.hears(f"{second}：赵敏 不同意延期", "厂家有现货")
    await zhao.says("/approvals")

    await zhao.hears("没有等您审批的事")


@pytest.mark.parametrize("bob_reads", ["zh", "en"])
async def test_what_is_named_is_granted_in_words(
    town: Town, wang: Actor, lin: Actor, bob_reads: str
) -> None:
    bob = await town.staff("Bob", "supervisor", language=bob_reads)
    first, second, third, fourth = [await asks(town, lin, wang, f"原因{n}") for n in range(4)]
    named, by_place, besides, alone = {
        "zh": (
            f"同意 {third[-4:]}",
            "2 同意",
            f"{first[-4:]}同意，下次早点申请",
            "同意，但要写清原因",
        ),
        "en": (
            f"approve {third[-4:]}",
            "2 approve",
            f"{first[-4:]} approved, but ask earlier",
            "approve but name the cause",
        ),
    }[bob_reads]
    await bob.says(named)
    await wang.hears(f"{third}：Bob 同意延期")
    await bob.says("7 同意")
    await town.quiet()
    for each in (first, second, fourth):
        await wang.has_not_heard(f"{each}：Bob 同意延期")
    await bob.says("/approvals")
    await bob.hears(f"2. ⏳ {second}")
    await bob.says(by_place)
    await wang.hears(f"{second}：Bob 同意延期")
    await bob.says(named)
    await bob.hears({"zh": "不在等您审批", "en": "doesn't wait for you"}[bob_reads])
    await bob.says(besides)
    await wang.hears(f"{first}：Bob 同意延期")
    await wang.hears(first, "Bob", besides.replace("，", ", ").split(", ")[1])
    await bob.says(alone)
    await wang.hears(f"{fourth}：Bob 同意延期")
    await wang.hears(fourth, "Bob", {"zh": "但要写清原因", "en": "but name the cause"}[bob_reads])
    await bob.has_not_heard(
        {"zh": "上面的页面在等您点按钮", "en": "The screen above waits"}[bob_reads]
    )
    await lin.has_not_heard({"zh": "下次早点申请", "en": "ask earlier"}[bob_reads])


@pytest.mark.parametrize("bob_reads", ["zh", "en"])
async def test_what_is_named_is_refused_in_words(
    town: Town, wang: Actor, lin: Actor, bob_reads: str
) -> None:
    bob = await town.staff("Bob", "supervisor", language=bob_reads)
    first, second, third = [await asks(town, lin, wang, f"原因{n}") for n in range(3)]
    done = await grave(town, lin, wang)
    await writes_outcome(wang)
    by_number, by_place, given_back, not_theirs = {
        "zh": (
            f"{second[-4:]}不同意，没写原因",
            "1 不同意",
            f"{done[-4:]}退回去，没写日期",
            "驳回0099",
        ),
        "en": (
            f"no to {second[-4:]}, cause is missing",
            "refuse 1",
            f"send {done[-4:]} back, name the date",
            "reject 0099",
        ),
    }[bob_reads]
    await bob.says(by_number)
    await wang.hears(
        second, "Bob 不同意延期", {"zh": "没写原因", "en": "cause is missing"}[bob_reads]
    )
    await bob.says(not_theirs)
    await bob.hears({"zh": "不在等您审批", "en": "doesn't wait for you"}[bob_reads])
    await bob.says(given_back)
    await wang.hears(done, "Bob", {"zh": "没写日期", "en": "name the date"}[bob_reads])
    await bob.says("/approvals")
    await bob.hears(f"1. ⏳ {first}", f"2. ⏳ {third}")
    await bob.says(by_place)
    await bob.hears({"zh": "为什么不同意延期", "en": "why no more time"}[bob_reads], first)
    await bob.says("家里没电")
    await wang.hears(first, "Bob 不同意延期", "家里没电")

    await wang.has_not_heard(f"{third}：Bob 不同意延期")
    await lin.has_not_heard("家里没电")


@pytest.mark.parametrize("bob_reads", ["zh", "en"])
async def test_what_names_another_is_no_reason_for_the_one_that_is_asked_about(
    town: Town, wang: Actor, lin: Actor, bob_reads: str
) -> None:
    bob, zh = await town.staff("Bob", "supervisor", language=bob_reads), bob_reads == "zh"
    first, second, third, fourth = [await asks(town, lin, wang, f"原因{n}") for n in range(4)]
    why = "为什么不同意延期" if zh else "why no more time"
    await bob.says(f"{int(first[-4:])} 不同意" if zh else f"refuse {int(first[-4:])}")
    await bob.hears(why, first)

    await bob.says(f"{second[-4:]} 不，没写原因" if zh else f"{second[-4:]} no, cause is missing")
    await wang.hears(second, "Bob 不同意延期", "没写原因" if zh else "cause is missing")
    unclear = "写得不清楚" if zh else "isn't clear"
    await bob.says(f"不同意，{third[-4:]}{unclear}" if zh else f"rejected, {third[-4:]} {unclear}")
    await wang.hears(third, "Bob 不同意延期", unclear)
    await bob.says(f"{int(fourth[-4:])} 同意" if zh else f"{int(fourth[-4:])} approved")
    await wang.hears(f"{fourth}：Bob 同意延期")
    await wang.has_not_heard(f"{first}：Bob 不同意延期")

    await bob.says("不同意，家里没电" if zh else f"{first[-4:]} rejected, no power at home")
    await wang.hears(first, "Bob 不同意延期", "家里没电" if zh else "no power at home")
    await bob.says("/approvals")
    await bob.hears("没有等您审批" if zh else "Nothing waits for")
    last = await asks(town, lin, wang, "又一件")
    await bob.says("这次可以" if zh else "fine this time")
    await wang.hears(f"{last}：Bob 同意延期")


async def test_what_another_decided_is_told_and_leaves_the_list(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await asks(town, lin, wang)
    await chen.says("/approvals")
    await chen.hears(f"1. ⏳ {number}")
    await zhao.presses("✅ 同意")
    await wang.hears("赵敏 同意延期")
    await chen.presses("✖️ 1")
    await chen.hears_toast(f"{number} 的延期申请已由 赵敏 答复")
    await chen.says("/approvals")

    await chen.hears("没有等您审批的事")


async def test_the_list_keeps_to_the_scope(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await asks(town, lin, wang)
    qian = await town.staff("钱进", "supervisor", "finance")
    await qian.says("/approvals")
    await qian.hears("没有等您审批的事")
    await zhao.says("/approvals")
    card = await zhao.hears("🗳", number)
    grant = card["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for data in (grant, grant.replace("extension", "x"), grant.replace("grant", "x"), "v::x:1"):
        await qian.forges(qian.said()[-1], data)

    await town.quiet()
    assert sum(NOT_YOURS in toast for toast in qian.toasts()) == 4
    await wang.has_not_heard("同意延期")


async def test_one_s_own_wishes_and_what_is_over_are_not_in_it(
    town: Town, zhao: Actor, lin: Actor
) -> None:
    sun = await town.staff("孙宁", "supervisor")
    number = await lin.files(LATE)
    await zhao.says("/pool")
    await zhao.presses(number)
    await zhao.presses("接单")
    await zhao.presses("申请延期")
    await zhao.presses("+1 个工作日")
    await zhao.says("等配件")
    await zhao.hears("延期申请已报主管")
    await zhao.says("/approvals")
    await zhao.hears("没有等您审批的事")
    await sun.says("/approvals")
    await sun.hears("🗳 待我审批", number)
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("撤回")
    await lin.presses("确认撤回")
    await zhao.hears("客户撤回了")
    await sun.presses("✅ 1")
    await sun.hears_toast("现在的状态不能这样做")
    await sun.says("/approvals")

    await sun.hears("没有等您审批的事")


async def test_more_than_the_list_holds_follows_once_some_are_decided(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    numbers = [await asks(town, lin, wang, f"原因{place}") for place in range(9)]
    await zhao.says("/approvals")
    card = await zhao.hears(f"8. ⏳ {numbers[7]}", "还有更多")
    assert numbers[8] not in str(card["text"])
    await zhao.presses("✅ 1", under=card)
    last = await zhao.hears(f"8. ⏳ {numbers[8]}")

    assert "还有更多" not in str(last["text"])


async def test_handlers_and_customers_have_no_such_list(
    town: Town, wang: Actor, lin: Actor
) -> None:
    for somebody in (wang, lin):
        await somebody.says("/approvals")
        await somebody.hears(NOT_YOURS)


async def test_approvals_in_english(town: Town, wang: Actor, lin: Actor) -> None:
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await asks(town, lin, wang)
    await bob.says("/approvals")
    await bob.hears("Waiting for my decision", f"{number} 王强 asks for 2 working days more")
    await bob.presses("✖️ 1")
    await bob.hears(f"{number}: why no more time?")
    await bob.presses("Can't wait")
    await wang.hears("Bob 不同意延期", "客户不能再等")
    await bob.says("/approvals")

    await bob.hears("Nothing waits for your decision")


@pytest.mark.parametrize("bob_reads", ["zh", "en"])
async def test_superiors_decide_as_they_speak(
    town: Town, wang: Actor, lin: Actor, bob_reads: str
) -> None:
    bob, zh = await town.staff("Bob", "supervisor", language=bob_reads), bob_reads == "zh"
    first, second, third, fourth, fifth = [
        await asks(town, lin, wang, f"原因{n}") for n in range(5)
    ]
    await bob.says(
        f"{int(second[-4:])}不行，一天够了" if zh else f"{int(second[-4:])} no, one day will do"
    )
    await wang.hears(second, "Bob 不同意延期", "一天够了" if zh else "one day will do")
    await bob.says(f"{first[-4:]}可以" if zh else f"{first[-4:]} ok")
    await wang.hears(f"{first}：Bob 同意延期")

    await bob.says("都同意" if zh else "yes both")
    sure = await bob.hears("还没有同意" if zh else "Nothing is granted yet", third, fifth)
    late = await asks(town, lin, wang, "后来的")
    await town.quiet()
    await bob.presses("全部同意" if zh else "Approve all", under=sure)
    await bob.hears("🗳", "4.", late)
    await wang.has_not_heard(f"{third}：Bob 同意延期")
    await bob.says("全部批准" if zh else "approve all")
    await bob.hears("还没有同意" if zh else "Nothing is granted yet", late)
    await bob.says("好的" if zh else "sure")
    for each in (third, fourth, fifth, late):
        await wang.hears(f"{each}：Bob 同意延期")

    last = await asks(town, lin, wang, "又一件")
    condition = "但下次写清是哪个司机" if zh else "but next time say which driver"
    await bob.says(f"好的，{condition}" if zh else f"ok {condition}")
    await wang.hears(f"{last}：Bob 同意延期")
    await wang.hears(last, condition)


@pytest.mark.parametrize(
    ("bob_reads", "said", "why"),
    [
        ("zh", "1同意,2不同意,太久了", "太久了"),
        ("zh", "第一个同意,第二个不行,太久了", "太久了"),
        ("en", "1 yes, 2 no too long", "too long"),
    ],
)
async def test_of_several_each_is_decided_in_its_turn_or_none(
    town: Town, wang: Actor, lin: Actor, bob_reads: str, said: str, why: str
) -> None:
    bob = await town.staff("Bob", "supervisor", language=bob_reads)
    first, second, third = [await asks(town, lin, wang, f"原因{n}") for n in range(3)]
    await bob.says("/approvals")
    await bob.hears(f"1. ⏳ {first}", f"2. ⏳ {second}")
    await bob.says("1同意,3再等等" if bob_reads == "zh" else "1 yes, 3 let me think")
    await bob.hears("一件也没有决定" if bob_reads == "zh" else "so nothing is decided")
    await wang.has_not_heard(f"{first}：Bob 同意延期")

    await bob.says(said)
    await wang.hears(f"{first}：Bob 同意延期")
    await wang.hears(second, "Bob 不同意延期", why)
    await town.quiet()

    assert "内部备注" not in wang.chat()
    assert f"{third}：Bob" not in wang.chat()
