"""客户档案: who a customer is to the desk, for those who work on their matters."""

from sqlalchemy import select

from storage.audit import trail_of
from storage.people import Person
from tests.conversations.course import accepted, closed, finds
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

NEEDS = "听力不好，请发文字"


async def _opens(actor: Actor, number: str) -> None:
    await finds(actor, number)
    await actor.hears(f"📂 {number}")


async def test_it_shows_group_masked_number_needs_and_tickets(
    town: Town, wang: Actor, lin: Actor
) -> None:
    earlier = await closed(lin, wang)
    await lin.says("/phone")
    await lin.says("13800001234")
    await lin.hears("记下了")
    await town.joins_group(lin, "VIP")
    number = await accepted(lin, wang)
    await _opens(wang, number)
    await wang.hears(f"📂 {number}", "👤 林晓 · 重要客户")
    await wang.presses("更多")
    await wang.presses("客户档案")
    file = await wang.hears("客户档案：林晓 · 重要客户", "138****1234", "还没有记下特殊需求")
    assert "13800001234" not in words(file).replace(" ", "")
    assert [number in labels(file)[0], earlier in labels(file)[1]] == [True, True]
    await wang.presses("写特殊需求")
    await wang.hears("林晓 有什么特殊需求")
    await wang.says(NEEDS)
    await wang.hears("客户档案", "特殊需求：", NEEDS)
    await wang.presses("看电话")
    await wang.hears("林晓，13800001234")

    with town.reading() as session:
        trail = [each.action for each in trail_of(session, 2)]
    assert trail[-2:] == ["customer_needs", "see_phone"]
    assert NEEDS not in lin.chat()


async def test_it_is_known_at_the_next_matter_too_and_can_be_emptied(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    first = await accepted(lin, wang)
    await _opens(wang, first)
    await wang.presses("更多")
    await wang.presses("客户档案")
    await wang.presses("写特殊需求")
    await wang.says(NEEDS)
    await wang.hears(NEEDS)
    await _opens(zhao, await lin.files("多扣了我 300 元，请退款"))
    await zhao.presses("更多")
    await zhao.presses("客户档案")
    await zhao.hears("客户档案", NEEDS)
    await zhao.presses("清空需求")
    await zhao.hears("还没有记下特殊需求")


async def test_nothing_beyond_the_scope_is_in_it(town: Town, lin: Actor) -> None:
    wang = await town.staff("王强", "handler", "logistics")
    await town.staff("钱进", "handler", "finance")
    hidden = await lin.files("退货十天了，退款一直没到账")
    number = await accepted(lin, wang)
    await _opens(wang, number)
    await wang.presses("更多")
    await wang.presses("客户档案")
    file = await wang.hears("客户档案")

    assert hidden not in str(file)
    assert number in labels(file)[0]


async def test_their_data_holds_it_and_deleting_erases_it(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await _opens(wang, number)
    await wang.presses("更多")
    await wang.presses("客户档案")
    await wang.presses("写特殊需求")
    await wang.says(NEEDS)
    await wang.hears(NEEDS)
    await lin.says("/mydata")
    await lin.hears("全部资料")
    await town.quiet()
    file = next(each["document"] for each in lin.said() if "document" in each)
    assert NEEDS in lin.world.file_bytes(lin.world.file(file["file_id"])).decode()
    await lin.says("/deleteme")
    await lin.presses("🗑 全部删除")
    await lin.hears("已全部删除")
    with town.reading() as session:
        assert not [each for each in session.scalars(select(Person)) if each.needs is not None]


async def test_in_english(town: Town, mary: Actor) -> None:
    bob = await town.staff("Bob", "handler", language="en")
    await mary.files("My parcel is three days late")
    await bob.presses("Accept")
    await bob.presses("More")
    await bob.presses("👤 Customer")
    await bob.hears("Customer: Mary", "No particular needs are noted")
    await bob.presses("Note a need")
    await bob.says("Only in the evening")
    await bob.hears("What they need:", "Only in the evening")
    await bob.presses("Back")
    await bob.hears("👤 Mary")
