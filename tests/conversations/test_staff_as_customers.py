"""/customer: staff write about a matter of their own, and go back to work."""

from tests.conversations.people import Actor
from tests.conversations.town import Town


async def test_staff_file_as_customers_and_dont_get_their_own_ticket(
    town: Town, wang: Actor
) -> None:
    li = await town.staff("李雷", "handler")
    await wang.says("/customer")
    await wang.hears("直接写下发生了什么")
    number = await wang.files("快递延误了三天还没送到")
    await li.hears(f"{number} 派给您")
    await wang.says("📄 我的工单")
    await wang.presses(number)
    await wang.hears(f"📄 {number}")

    assert town.ticket(number)["customer"] == "王强"
    assert town.ticket(number)["handler"] == "李雷"
    await wang.has_not_heard("派给您")


async def test_staff_and_any_command_of_the_staff_end_it(town: Town, wang: Actor) -> None:
    for command in ("/staff", "/queue"):
        await wang.says("/customer")
        await wang.hears("直接写下发生了什么")
        await wang.says(command)
        await town.quiet()
        before = wang.times_heard("📝")
        await wang.says("快递延误了三天")
        await town.quiet()
        assert wang.times_heard("📝") == before


async def test_customers_have_no_such_commands(town: Town, lin: Actor) -> None:
    await lin.says("/customer")
    await lin.hears("没有您可以办理")
    await lin.says("/staff")
    await town.quiet()

    assert lin.times_heard("没有您可以办理") == 2


async def test_in_english(town: Town) -> None:
    anna = await town.staff("Anna", "supervisor", language="en")
    await anna.says("/customer")
    await anna.hears("Just write what happened")
    number = await anna.files("My parcel is late by three days")
    await anna.says("/staff")
    await anna.hears("You are a supervisor")

    assert town.ticket(number)["customer"] == "Anna"
