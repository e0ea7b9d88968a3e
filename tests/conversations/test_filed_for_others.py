"""Who filed for a caller finds the ticket again wherever it went: the caller rings them again."""

import pytest

from tests.conversations.course import LATE, finds
from tests.conversations.people import Actor, labels, words
from tests.conversations.test_filing import files_for
from tests.conversations.test_follow_up_calls import files_in_english
from tests.conversations.town import Town

NOTHING = "没有找到"


@pytest.fixture
async def li(town: Town) -> Actor:
    """A handler at the counter, of another department than the matters of these tests."""
    return await town.staff("李娜", "handler", "finance")


@pytest.mark.parametrize("wanted", ["{number}", "{last}", "周梅", "13800001234", "C-{last}"])
async def test_it_is_found_by_number_name_and_telephone(
    town: Town, wang: Actor, li: Actor, wanted: str
) -> None:
    number = await files_for(li)
    await wang.hears(f"🆕 {number}")
    await li.says("/find " + wanted.format(number=number, last=number[-4:]))
    await town.quiet()
    if f"📂 {number}" not in words(li.said()[-1]):
        await li.presses(number, under=await li.hears("🔎", number))

    card = await li.hears(f"📂 {number}", LATE, "王强", "您代客户登记的", "138****1234")
    assert labels(card) == ["☎ 客户又来电"]


async def test_the_outcome_is_read_and_no_note(
    town: Town, wang: Actor, li: Actor, zhao: Actor
) -> None:
    number = await files_for(li)
    await finds(zhao, number)
    await zhao.presses("更多")
    await town.quiet()
    await zhao.presses("🔒 内部备注")
    await zhao.says("此客户已起诉过两次")
    await zhao.hears("🔒 已记下")
    await wang.presses("接单")
    await town.quiet()
    await wang.presses("办结")
    await wang.hears("怎么解决的")
    await wang.says("已补送")
    await wang.hears("原因是什么")
    await wang.says("分拣错误")
    await wang.hears(f"☎ 已记下（{number}）")
    await li.says(f"/find {number}")
    await li.hears(f"📂 {number}", "✅ 已补送", "您代客户登记的")
    await li.says("/find 起诉")
    await li.hears(NOTHING, "您代客户登记的工单")
    await li.says(f"/why {number}")
    await li.hears(f"⏱ {number} 的时限怎么算的")

    assert "起诉过" not in li.chat()


async def test_what_is_the_handlers_to_do_stays_theirs_and_a_colleague_finds_it_not(
    town: Town, wang: Actor, li: Actor
) -> None:
    number = await files_for(li)
    colleague = await town.staff("吴兵", "handler", "finance")
    await colleague.says("/find 周梅")
    await colleague.hears(NOTHING)
    await li.says(f"/find {number}")
    card = await li.hears(f"📂 {number}")
    for do in (
        "accept",
        "reply",
        "resolve",
        "note",
        "see_phone",
        "story",
        "trail",
        "files",
        "more",
    ):
        await li.forges(card, f"t:{do}:1:1")
    await colleague.forges(card, "t:open:1:1")
    await town.quiet()

    assert town.ticket(number)["handler"] == "王强"
    assert number not in colleague.chat()
    assert "13800001234" not in "".join(words(each) for each in li.said() if "📞" in words(each))


async def test_in_english(town: Town, ann: Actor) -> None:
    kim = await town.staff("Kim", "handler", "finance", "en")
    number = await files_in_english(kim)
    await kim.says("/find jo hill")
    await kim.presses(number, under=await kim.hears("🔎", number))

    await kim.hears(f"📂 {number}", "Ann", "You filed this for the customer", "Jo Hill")
