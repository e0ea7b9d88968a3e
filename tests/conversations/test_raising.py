"""Three reworks, or three transfers, raise a ticket by themselves: its leaders are told."""

from tests.conversations.course import LATE, accepted, resolves
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

REWORKED, PASSED_ABOUT = "多次返工仍未解决，请过问", "多次转派仍无人接，请过问"


async def _reworked(lin: Actor, wang: Actor, times: int) -> None:
    for count in range(1, times + 1):
        await resolves(wang)
        await lin.presses("不满意")
        await lin.says(f"第 {count} 次还是没解决")
        await wang.hears(f"第 {count} 次还是没解决")


async def test_the_third_rework_tells_supervisor_and_manager(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _reworked(lin, wang, 2)
    await town.quiet()
    assert "🔺" not in zhao.chat() + chen.chat()

    await _reworked(lin, wang, 1)
    for leader in (zhao, chen):
        card = await leader.hears(f"🔺 {number} {REWORKED}", LATE, "王强")
        assert "👀 已知悉" in labels(card)


async def test_it_is_raised_once_and_stands_in_the_history(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _reworked(lin, wang, 4)
    await town.quiet()
    assert chen.times_heard(f"🔺 {number} {REWORKED}") == 1

    await wang.presses("打开工单")
    await wang.presses("更多")
    await wang.presses("经过")
    await wang.hears("多次返工或转派，上报领导")


async def test_not_solved_at_the_follow_up_visit_is_a_rework_too(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    await _reworked(lin, wang, 2)
    await resolves(wang)
    await lin.presses("👍 满意")
    await lin.hears(number, "已关闭")
    await town.waits(days=4)
    await lin.presses("没解决")

    await chen.hears(f"🔺 {number} {REWORKED}")


async def test_the_third_transfer_tells_them_as_well(
    town: Town, wang: Actor, zhao: Actor, chen: Actor, lin: Actor
) -> None:
    for name in ("李娜", "孙丽"):
        await town.staff(name, "handler")
    number = await lin.files(LATE)
    await town.waits_until(november(20, 17, 4))
    assert PASSED_ABOUT not in zhao.chat() + chen.chat()

    await town.waits_until(november(20, 17, 6))
    await chen.hears(f"🔺 {number} {PASSED_ABOUT}")
    await zhao.hears(f"📣 {number}")  # who has it now needn't be told of it as well
    assert PASSED_ABOUT not in zhao.chat()


async def test_in_english(town: Town, wang: Actor, lin: Actor) -> None:
    ben = await town.staff("Ben", "manager", language="en")
    number = await accepted(lin, wang)
    await _reworked(lin, wang, 3)

    await ben.hears(f"🔺 {number}", "Ordinary")
