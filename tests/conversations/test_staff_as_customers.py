"""/customer: staff write about a matter of their own, and go back to work."""

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
