"""/customer: staff write about a matter of their own, and go back to work."""

from sqlalchemy import select

from storage.tickets import Ticket
from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town


@in_both
async def test_staff_file_as_customers_and_dont_get_their_own_ticket(
    town: Town, handler: Actor, language: str
) -> None:
    what, mine, assigned = {
        "zh": ("直接写下发生了什么", "📄 我的工单", "派给您"),
        "en": ("Just write what happened", "📄 My tickets", "is assigned to you"),
    }[language]
    li = await town.staff("李雷", "handler", language=language)
    await handler.says("/customer")
    await handler.hears(what)
    number = await handler.files(LATE_IN[language])
    await li.hears(number, assigned)
    await handler.says(mine)
    await handler.presses(number)
    await handler.hears(f"📄 {number}")

    assert town.ticket(number)["customer"] == handler.person.first_name
    assert town.ticket(number)["handler"] == "李雷"
    await handler.has_not_heard(assigned)


@in_both
async def test_staff_and_any_command_of_the_staff_end_it(
    town: Town, handler: Actor, language: str
) -> None:
    for command in ("/staff", "/queue"):
        await handler.says("/customer")
        await handler.says(command)
        await town.quiet()
        before = handler.times_heard("📝")
        await handler.says(LATE_IN[language])
        await town.quiet()
        assert handler.times_heard("📝") == before


@in_both
async def test_customers_have_no_such_commands(town: Town, customer: Actor, language: str) -> None:
    nothing = {"zh": "没有您可以办理", "en": "nothing here for you"}[language]
    await customer.says("/customer")
    await customer.hears(nothing)
    await customer.says("/staff")
    await town.quiet()

    assert customer.times_heard(nothing) == 2


async def test_in_english(town: Town) -> None:
    anna = await town.staff("Anna", "supervisor", language="en")
    await anna.says("/customer")
    await anna.hears("Just write what happened")
    number = await anna.files("My parcel is late by three days")
    await anna.says("/staff")
    await anna.hears("You are a supervisor")

    assert town.ticket(number)["customer"] == "Anna"


@in_both
async def test_their_own_matter_is_none_of_theirs_as_staff(
    town: Town, handler: Actor, supervisor: Actor, language: str
) -> None:
    """No note about them, no grade, no closing: what staff do with it is kept from its customer."""
    nothing, remark = {"zh": ("没有找到", "客户很难缠"), "en": ("found", "A tiresome customer")}[
        language
    ]
    await supervisor.says("/customer")
    number = await supervisor.files(LATE_IN[language])
    label = handler.words.label
    for key in ("btn-accept", "btn-more", "btn-note"):
        await handler.presses(label(key))
        await handler.chat_when_quiet()
    await handler.says(remark)
    await town.quiet()
    await supervisor.says("/staff")
    await supervisor.says(f"/find {number}")
    answer = await supervisor.hears(nothing)
    for do in ("open", "story", "regrade", "take", "close"):
        await supervisor.forges(answer, f"t:{do}:1:{_version(town)}")
    await supervisor.says("/overdue")
    await town.quiet()

    assert remark not in supervisor.chat()
    assert town.ticket(number)["handler"] == handler.person.first_name
    await supervisor.says("/mine")
    await supervisor.presses(number)
    await supervisor.hears(f"📄 {number}")


async def test_nor_is_a_handlers_own_in_the_pool(town: Town, wang: Actor) -> None:
    await wang.says("/customer")
    number = await wang.files(LATE_IN["zh"])
    await wang.says("/pool")
    answer = await wang.hears("待领池")
    await wang.forges(answer, f"t:accept:1:{_version(town)}")
    await town.quiet()

    assert number not in str(answer)
    assert town.ticket(number)["handler"] is None


async def test_nobody_confirms_the_outcome_of_their_own_matter(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    chen = await town.staff("陈曦", "manager")
    await zhao.says("/customer")
    await zhao.files("你们的人把我的箱子摔坏了，这已经是第三次投诉了！")
    await wang.presses("接单")
    await zhao.chat_when_quiet()
    await zhao.says("/staff")
    await wang.presses("✅ 办结")
    await wang.says("已全额赔付")
    await wang.says("装卸不当")

    await chen.hears("王强 报请确认")
    await zhao.has_not_heard("报请确认")


def _version(town: Town) -> int:
    """Of the only ticket, as its newest buttons have it."""
    with town.reading() as session:
        return int(session.scalars(select(Ticket.version)).one())
