"""A new ticket finds its owner, or goes to the pool."""

from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LATE = "快递延误了三天还没送到"
INJURED = "门店天花板掉下来，有人受伤了"


async def test_the_least_loaded_handler_gets_the_ticket(town: Town, lin: Actor) -> None:
    li = await town.staff("李娜", "handler")
    await lin.files(LATE)
    wang = await town.staff("王强", "handler")
    number = await lin.files(LATE)

    await wang.hears(number, "派给您了")
    await li.has_not_heard(number)


async def test_among_equals_the_one_who_waited_longest_is_next(town: Town, lin: Actor) -> None:
    for name in ("李娜", "王强", "孙洁"):
        await town.staff(name, "handler")
    numbers = [await lin.files(LATE) for _ in range(6)]

    owners = [town.ticket(number)["handler"] for number in numbers]
    assert owners == ["李娜", "王强", "孙洁", "李娜", "王强", "孙洁"]


async def test_a_finished_ticket_counts_no_more(town: Town, lin: Actor) -> None:
    li = await town.staff("李娜", "handler")
    await lin.files(LATE)
    await town.staff("王强", "handler")
    await lin.files(LATE)
    await li.presses("接单")
    await li.presses("办结")
    await li.says("已送到")
    await li.hears("原因是什么")
    await li.says("漏扫")
    await li.hears("已办结")

    # Of the same matter it would be asked whether that is what they say of the outcome.
    assert town.ticket(await lin.files("账单多收了 30 元"))["handler"] == "李娜"


async def test_a_handler_of_another_department_gets_nothing(town: Town, lin: Actor) -> None:
    finance = await town.staff("钱进", "handler", "finance")
    logistics = await town.staff("王强", "handler", "logistics")
    number = await lin.files(LATE)

    await logistics.hears(number, "派给您了")
    await finance.has_not_heard(number)


async def test_whoever_is_off_duty_gets_nothing_until_they_are_back(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await wang.says("/duty off")
    await wang.hears("您已离岗")
    await lin.files(LATE)
    await wang.hears("进了待领池")
    await wang.says("/duty on")
    await wang.hears("您在值班")

    await lin.files(LATE)
    await wang.hears("派给您了")


async def test_with_nobody_on_duty_the_whole_department_sees_a_pool_card(
    town: Town, lin: Actor, chen: Actor
) -> None:
    handlers = [await town.staff(name, "handler", "logistics") for name in ("王强", "李娜")]
    other = await town.staff("钱进", "handler", "finance")
    for handler in (*handlers, other):
        await handler.says("/duty off")
        await handler.hears("您已离岗")
    number = await lin.files(LATE)

    for handler in handlers:
        await handler.hears(number, "进了待领池")
    await other.has_not_heard(number)
    await chen.has_not_heard(number)


async def test_for_an_empty_department_the_managers_see_the_pool_card(
    town: Town, lin: Actor, chen: Actor
) -> None:
    number = await lin.files(LATE)

    await chen.hears(number, "进了待领池")


async def test_without_any_staff_the_ticket_waits_in_the_pool(town: Town, lin: Actor) -> None:
    number = await lin.files(LATE)
    wang = await town.staff("王强", "handler")
    await wang.says("/pool")
    await wang.presses(number)
    await wang.presses("接单")

    await lin.hears(number, "已有人接手")


async def test_of_two_who_accept_from_the_pool_the_first_has_it_and_the_other_is_told(
    town: Town, lin: Actor
) -> None:
    wang, li = [await town.staff(name, "handler") for name in ("王强", "李娜")]
    for handler in (wang, li):
        await handler.says("/duty off")
        await handler.hears("您已离岗")
    number = await lin.files(LATE)
    await wang.presses("接单")
    await wang.hears_toast(f"已接单：{number}")
    await li.presses("接单")

    await li.hears_toast(f"{number} 已由 王强 接单")
    assert town.ticket(number)["handler"] == "王强"
    assert (await lin.chat_when_quiet()).count("已有人接手") == 1


async def test_a_grave_matter_is_told_to_the_managers_at_once(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    number = await lin.files(INJURED)

    await chen.hears(number, "重大事项，请立即关注", "1 级")
    await wang.hears(number, "派给您了")


async def test_who_is_only_told_of_a_matter_is_not_offered_its_work(
    town: Town, wang: Actor, lin: Actor, chen: Actor
) -> None:
    await lin.files(INJURED)

    offered = labels(await chen.hears("请立即关注"))
    assert offered[:2] == ["👀 已知悉", "🎚 改级别"]
    work = {"🙋 接单", "❓ 询问客户", "💬 回复客户", "✅ 办结", "⏳ 申请延期"}
    assert not work & set(offered)


async def test_a_grave_matter_reaches_managers_in_english(
    town: Town, wang: Actor, mary: Actor
) -> None:
    boss = await town.staff("Ann", "manager", language="en")
    number = await mary.files("The ceiling fell down and two people were injured")

    await boss.hears(number, "is critical", "Grade 1")


async def test_a_manager_of_another_department_is_not_told(town: Town, lin: Actor) -> None:
    finance = await town.staff("钱总", "manager", "finance")
    service = await town.staff("冯总", "manager", "service")
    number = await lin.files(INJURED)

    await service.hears(number)
    await finance.has_not_heard(number)


async def test_a_grave_matter_in_the_managers_pool_is_one_card_not_two(
    town: Town, lin: Actor, chen: Actor
) -> None:
    number = await lin.files(INJURED)

    await chen.hears(number)
    await town.quiet()
    assert chen.times_heard(number) == 1


async def test_a_manager_can_accept_from_the_pool(town: Town, lin: Actor, chen: Actor) -> None:
    number = await lin.files(LATE)
    await chen.presses("接单")

    await lin.hears("已有人接手")
    assert town.ticket(number)["handler"] == "陈曦"


async def test_a_handler_who_blocked_the_bot_gets_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    wang.world.blocks(wang.id)
    li = await town.staff("李娜", "handler")
    for _ in range(2):
        await li.hears(await lin.files(LATE), "派给您了")
