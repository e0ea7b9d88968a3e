"""Who writes while nobody is there is told when somebody is; danger gets a number at once."""

from tests.conversations.course import accepted, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town, november


async def test_filed_at_night_it_is_said_when_the_desk_opens(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await town.waits_until(november(21, 20))
    await lin.files("快递延误了三天还没送到")

    await lin.hears("已受理", "🌙 现在是休息时间，周一 09:00 恢复办公")


@in_both
async def test_within_hours_nothing_of_it_is_said(
    handler: Actor, customer: Actor, language: str
) -> None:
    await accepted(customer, handler)

    await customer.has_not_heard("🌙")


@in_both
async def test_written_at_night_it_is_said_too(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    empty, passed_on, closed_now = {
        "zh": ("箱子是空的", "已转给负责", "🌙 现在是休息时间，周一 09:00 恢复办公"),
        "en": ("The box is empty", "passed on", "🌙 We're closed now and open Mon 09:00"),
    }[language]
    number = await accepted(customer, handler)
    await town.waits_until(november(20, 20))
    await customer.says("/mine")
    await customer.presses(number)
    await customer.presses(customer.words.label("btn-write"))
    await customer.says(empty)

    await customer.hears(passed_on, closed_now)


@in_both
async def test_danger_gets_the_number_at_once_and_once(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    fire, first, numbers, burning, still, registered = {
        "zh": (
            "电表箱着火了，有人受伤！",
            "🚨 火灾、燃气泄漏",
            "有人受伤打 120",
            "着火",
            "火还在烧，着火的是二楼",
            "已受理",
        ),
        "en": (
            "There is a fire in the meter box and somebody is injured!",
            "🚨 Fire, gas",
            "anybody hurt: 120",
            "fire",
            "The fire is still burning, on the second floor",
            "Registered",
        ),
    }[language]
    await town.waits_until(november(21, 20))
    await customer.says(fire)
    await customer.hears(first, numbers)
    await customer.hears("📝", burning)
    await customer.says(still)
    await town.quiet()
    await customer.presses(customer.words.label("btn-submit"))
    await customer.hears(registered)

    assert customer.times_heard(first) == 1
    await customer.has_not_heard("🌙")  # grade 1 runs round the clock
    await handler.hears(fire, {"zh": "1 级", "en": "Grade 1"}[language])


async def test_press_and_privacy_are_grave_but_no_emergency(town: Town, lin: Actor) -> None:
    await lin.says("你们泄露个人信息，我要找记者曝光")
    await lin.hears("📝")

    await lin.has_not_heard("🚨 火灾")


async def test_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    await town.waits_until(november(21, 20))
    await mary.says("There is a fire in the meter box and somebody is injured")
    await mary.hears("🚨 Fire, gas, trapped: 119", "in China", "anybody hurt: 120", "Get out")
    await mary.says("/start")
    await mary.presses("✖️ Cancel")
    await mary.files("My parcel is late by three days")

    await mary.hears("🌙 We're closed now and open Mon 09:00")


async def test_it_is_said_once_in_the_same_closed_hours(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await town.waits_until(november(20, 20))
    for words in ("箱子是空的", "单子也不见了"):
        await lin.says("/mine")
        await lin.presses("处理中")
        await lin.presses("写给处理人")
        await lin.hears("请写下")
        await lin.says(words)
        await town.quiet()

    assert lin.times_heard("🌙") == 1
    assert lin.times_heard("已转给负责") == 2
