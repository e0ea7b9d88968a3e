"""代办: which superior stands in where nobody is chosen, and what if who was chosen is off duty."""

from tests.conversations.people import Actor, labels
from tests.conversations.town import Town, november

OFF_DUTY = "现在不在岗"


async def test_of_superiors_alike_the_nearest_stands_in(town: Town) -> None:
    await town.staff("周远", "supervisor")
    await town.staff("钱进", "supervisor", "logistics")
    wang = await town.staff("王强", "handler", "logistics")
    await wang.says("/away")
    await wang.says("从11月24日到11月25日")
    assert "没有人代办，就由上级 钱进 代办" in labels(await wang.hears("谁代办"))


async def test_who_is_on_duty_comes_before_who_is_nearer(town: Town) -> None:
    await town.staff("周远", "supervisor")
    near = await town.staff("钱进", "supervisor", "logistics")
    wang = await town.staff("王强", "handler", "logistics")
    await near.says("/duty off")
    await near.hears("离岗")
    await wang.says("/away")
    await wang.says("从11月24日到11月25日")
    assert "没有人代办，就由上级 周远 代办" in labels(await wang.hears("谁代办"))


async def test_that_the_stand_in_is_off_duty_the_superior_hears_when_it_begins(
    town: Town, wang: Actor, zhao: Actor
) -> None:
    li = await town.staff("李娜", "handler")
    await wang.says("/away")
    await wang.says("从11月24日到11月25日")
    await town.quiet()
    await wang.presses("李娜")
    await li.says("/duty off")
    await town.waits_until(november(23, 18))
    assert OFF_DUTY not in wang.chat() + zhao.chat()
    await town.waits_until(november(24, 9, 5))
    await wang.hears("您的休假开始了", "期间由 李娜 代办")
    await wang.hears(f"李娜 {OFF_DUTY}", "/away")
    await zhao.hears(f"王强 开始休假，代办的 李娜 {OFF_DUTY}", "0 件没有人看着")


async def test_who_is_on_duty_is_nobody_s_worry(town: Town, wang: Actor, zhao: Actor) -> None:
    await town.staff("李娜", "handler")
    await wang.says("/away")
    await wang.presses("到本周日")
    await town.quiet()
    await wang.presses("李娜")
    await wang.hears("期间由 李娜 代办")
    assert OFF_DUTY not in await wang.chat_when_quiet() + zhao.chat()


async def test_in_english(town: Town, ann: Actor, bob: Actor) -> None:
    joe = await town.staff("Joe", "handler", language="en")
    await joe.says("/duty off")
    await joe.hears("off duty")
    await ann.says("/away")
    await ann.presses("Until Sun")
    await town.quiet()
    await ann.presses("Joe")
    await ann.hears("Joe is off duty just now", "/away")
    await bob.hears("Ann is away from now on, and Joe, who stands in, is off duty")
