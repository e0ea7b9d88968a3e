"""客户档案: who a customer is to the desk, for those who work on their matters."""

from sqlalchemy import select

from storage.audit import trail_of
from storage.people import Person
from tests.conversations.course import accepted, closed, finds, in_both
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

NEEDS = "听力不好，请发文字"


async def _opens(actor: Actor, number: str) -> None:
    await finds(actor, number)
    await actor.hears(f"📂 {number}")


@in_both
async def test_it_shows_group_masked_number_needs_and_tickets(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    noted, vip, title, none_yet, asked, need, needs = {
        "zh": (
            "记下了", "林晓 · 重要客户", "客户档案：林晓 · 重要客户", "还没有记下特殊需求",
            "的客户有什么特殊需求", NEEDS, "特殊需求：",
        ),
        "en": (
            "Noted", "Mary · VIP", "Customer: Mary · VIP", "No particular needs are noted",
            "What does the customer of", "Hard of hearing, please write", "What they need:",
        ),
    }[language]  # fmt: skip
    label = handler.words.label
    earlier = await closed(customer, handler)
    await customer.says("/phone")
    await customer.says("13800001234")
    await customer.hears(noted)
    await town.joins_group(customer, "VIP")
    number = await accepted(customer, handler)
    await _opens(handler, number)
    await handler.hears(f"📂 {number}", f"👤 {vip}")
    await handler.presses(label("btn-more"))
    await handler.presses(label("btn-customer"))
    file = await handler.hears(title, "138****1234", none_yet)
    assert "13800001234" not in words(file).replace(" ", "")
    assert [number in labels(file)[0], earlier in labels(file)[1]] == [True, True]
    await handler.presses(label("btn-needs"))
    await handler.hears(asked)
    await handler.says(need)
    await handler.hears(title, needs, need)
    assert "13800001234" not in handler.chat()
    await handler.presses(label("btn-see-phone"))
    await handler.hears(customer.person.first_name, "13800001234")

    with town.reading() as session:
        trail = [each.action for each in trail_of(session, 2)]
    assert trail[-2:] == ["customer_needs", "see_phone"]
    assert need not in customer.chat()


@in_both
async def test_it_is_known_at_the_next_matter_too_and_can_be_emptied(
    town: Town, handler: Actor, supervisor: Actor, customer: Actor, language: str
) -> None:
    need, other, none_now = {
        "zh": (NEEDS, "多扣了我 300 元，请退款", "还没有记下特殊需求"),
        "en": (
            "Only in the evening",
            "You charged me 300 yuan too much, refund it please",
            "No particular needs are noted",
        ),
    }[language]
    label = handler.words.label
    first = await accepted(customer, handler)
    await _opens(handler, first)
    for key in ("btn-more", "btn-customer", "btn-needs"):
        await handler.presses(label(key))
    await handler.says(need)
    await handler.hears("👤", need)
    await _opens(supervisor, await customer.files(other))
    await supervisor.presses(label("btn-more"))
    await supervisor.presses(label("btn-customer"))
    await supervisor.hears("👤", need)
    await supervisor.presses(label("btn-needs-none"))
    await supervisor.hears(none_now)
    await supervisor.presses(label("btn-back"))
    await supervisor.hears(f"👤 {customer.person.first_name}")


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
