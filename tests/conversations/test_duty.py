"""/duty: whether one is given new tickets is shown first; a button, on and off change it."""

from tests.conversations.course import LATE
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


async def test_whoever_only_looks_stays_on_duty(town: Town, wang: Actor, lin: Actor) -> None:
    await wang.says("/duty")
    shown = await wang.hears("🟢 您在值班，新工单会派给您")
    assert labels(shown)[0] == "⚪️ 暂时离岗"
    await lin.files(LATE)

    await wang.hears("派给您了")


async def test_the_button_goes_off_duty_and_back(town: Town, wang: Actor, lin: Actor) -> None:
    await wang.says("/duty")
    await wang.presses("暂时离岗")
    await wang.hears("⚪️ 您已离岗", "手上的工单还由您办")
    await lin.files(LATE)
    await wang.hears("进了待领池")
    await wang.presses("我回来值班")

    await wang.hears("🟢 您在值班")


async def test_on_and_off_say_which(town: Town, wang: Actor) -> None:
    for _ in range(2):
        await wang.says("/duty off")
    await town.quiet()
    assert wang.times_heard("您已离岗") == 2
    await wang.says("/duty 值班")
    await wang.hears("您在值班")
    await wang.says("/duty perhaps")

    await town.quiet()
    assert wang.times_heard("您在值班") == 2


async def test_a_button_of_before_changes_nothing_twice(town: Town, wang: Actor) -> None:
    await wang.says("/duty")
    shown = await wang.hears("您在值班")
    await wang.presses("暂时离岗", under=shown)
    await wang.hears("您已离岗")
    await wang.forges(shown, shown["reply_markup"]["inline_keyboard"][0][0]["callback_data"])

    await town.quiet()
    assert "您已离岗" in wang.said()[-1]["text"]


async def test_in_english(town: Town) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    await ann.says("/duty")
    await ann.hears("🟢 You are on duty")
    await ann.presses("Go off duty")
    await ann.hears("⚪️ You are off duty", "those in hand stay yours")
    await ann.says("/duty on")

    await ann.hears("🟢 You are on duty")
