"""What can't be done says why to who may know, and what to do; to all others nothing."""

import pytest

from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor
from tests.conversations.rooms import Room
from tests.conversations.town import Town

OUT_OF_REACH = "没有这件工单，或已转给别人，或不在您的范围"


async def test_a_button_of_before_says_who_has_the_ticket_now(
    town: Town, wang: Actor, zhao: Actor, lin: Actor
) -> None:
    number = await accepted(lin, wang)
    card = await wang.hears(number, "处理中 · 王强")
    await zhao.forges(zhao.said()[-1], "t:take:1:2")
    await zhao.hears_toast("由您办理")
    for do in ("reply", "resolve", "ask"):
        await wang.forges(card, f"t:{do}:1:2")
        await wang.hears_toast(f"{number} 现在由 赵敏 负责")


async def test_what_nobody_has_is_to_be_accepted_first(town: Town, wang: Actor, lin: Actor) -> None:
    await wang.says("/duty off")
    await wang.hears("离岗")
    number = await lin.files(LATE)
    card = await wang.hears(number, "待领池")
    await wang.forges(card, "t:reply:1:1")

    await wang.hears_toast(f"{number} 在待领池，现在没有人办理；接单后才能这样做")


@pytest.mark.parametrize(
    "what", ["t:open:{}:1", "t:accept:{}:1", "t:reply:{}:1", "h:give:{}:1:1:0"]
)
async def test_a_wrong_ticket_and_one_of_others_read_the_same(
    town: Town, wang: Actor, lin: Actor, what: str
) -> None:
    number = await lin.files(LATE)
    await wang.hears(number)
    for role in ("handler", "supervisor"):
        qian = await town.staff(f"钱{role}", role, "finance")
        for ticket in (1, 77):
            await qian.forges(qian.said()[-1], what.format(ticket))
        await town.quiet()
        foreign, wrong = qian.toasts()

        assert foreign == wrong
        assert OUT_OF_REACH in wrong or "需要主管" in wrong


async def test_why_of_a_wrong_number_and_one_of_others_read_the_same(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    qian = await town.staff("钱进", "handler", "finance")
    for asked in (number, f"{number[:-4]}0077"):
        await qian.says(f"/why {asked}")
    await town.quiet()

    assert qian.times_heard(OUT_OF_REACH) == 2


async def test_a_button_of_superiors_says_whose_it_is(town: Town, wang: Actor, lin: Actor) -> None:
    await accepted(lin, wang)
    for data in ("g:1:2:1", "dg:of:0", "v:extension:grant:1"):
        await wang.forges(wang.said()[-1], data)

    await town.quiet()
    assert ["需要" in toast and "或以上的角色" in toast for toast in wang.toasts()[-3:]] == [
        True
    ] * 3


async def test_in_a_group_only_its_department_accepts(town: Town, chen: Actor, lin: Actor) -> None:
    room = Room(town, "物流群")
    await room.becomes(chen, "物流")
    li = await town.staff("李娜", "handler", "logistics")
    await li.says("/duty off")
    await li.hears("离岗")
    qian = await town.staff("钱进", "handler", "finance")
    number = await lin.files(LATE)
    card = await room.hears(number, "待领池")
    for data in ("t:accept:1:1", "t:open:1:1"):
        await room.forges(qian, card, data)
        await qian.hears_toast("只有物流配送部的人可以在这里接单、打开工单")

    assert town.ticket(number)["state"] == "new"


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "handler", language="en")
    bob = await town.staff("Bob", "supervisor", language="en")
    number = await mary.files("My parcel is late by three days")
    await ann.presses("Accept")
    await bob.forges(bob.said()[-1], "t:take:1:2")
    await bob.hears_toast("")
    await ann.forges(ann.said()[-1], "t:reply:1:2")
    await ann.hears_toast(f"{number} is now with Bob")
    await ann.forges(ann.said()[-1], "t:open:77:1")
    await ann.hears_toast("no such ticket, or it is with somebody else, or outside your scope")
    await ann.says("/people")

    await ann.hears("that is for the role manager and above")
