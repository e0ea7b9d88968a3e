"""A department's group: who may bind it, what goes there, who has what is accepted there."""

import pytest

from tests.conversations.course import LATE
from tests.conversations.people import Actor, words
from tests.conversations.rooms import Room
from tests.conversations.town import Town

LOGISTICS = "物流配送部"


@pytest.fixture
async def off_duty(town: Town, wang: Actor) -> Actor:
    """The only handler is off duty, so that what is filed goes to the pool."""
    await wang.says("/duty off")
    await wang.hears("您已离岗")
    return wang


@pytest.fixture
async def room(town: Town, chen: Actor) -> Room:
    """The group of the department that delays go to, bound by a manager; no forum."""
    room = Room(town, "物流群")
    await room.becomes(chen, LOGISTICS)
    return room


async def test_a_ticket_in_the_pool_comes_to_the_group_without_its_customer(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await room.hears(number, "待领池", LATE)

    assert "林晓" not in room.chat()
    assert room.buttons(number) == ["🙋 接单", "📂 打开工单"]


async def test_numbers_that_the_customer_wrote_are_masked(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(f"{LATE}，请打13812345678")
    await room.hears(number, "待领池", "138****5678")
    card = await off_duty.hears(number, "待领池", "138****5678")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says("或者打13912345679")
    await room.hears("客户补充", "139****5679")
    for chat in (room.chat(), off_duty.chat()):
        assert "13812345678" not in chat
    await off_duty.presses("接单", under=card)

    await off_duty.hears(number, "处理中", "138****5678")


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "manager", language="en")
    room = Room(town, "Logistics")
    ann.world.adds_bot(ann.id, room.id)
    await room.says(ann, "/group@duban_sandbox_bot")
    await room.hears("Which department is this group for?")
    await room.presses(ann, "Logistics")
    await room.hears("This is now the group of Logistics")
    number = await mary.files("My parcel is three days late")

    # In a group the language of who bound it is spoken, not the desk's.
    await room.hears(number, "is in the pool", "My parcel")
    bob = await town.staff("Bob", "handler", "logistics", "en")
    await room.presses(bob, "Open the ticket", number=number)
    await bob.hears_toast("Sent to your private chat")
    await bob.hears(number, "Mary")
    note = await room.says(bob, "Call the courier", reply_to=await room.hears(number))
    await town.quiet()
    assert room.reaction(note) == ["✍"]
    await mary.has_not_heard("courier")


async def test_the_first_to_accept_has_it_and_the_card_says_who(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    li = await town.staff("李娜", "handler", "logistics")
    await li.says("/duty off")
    await li.hears("您已离岗")
    number = await lin.files(LATE)
    accept = await room.presses(off_duty, "接单", number=number)
    await off_duty.hears_toast("已接单")
    await room.hears(number, "处理中 · 王强")
    await room.forges(li, await room.hears(number), accept)

    await li.hears_toast("已由 王强")
    await off_duty.hears(number, "林晓")  # the whole card, with all its buttons, in private
    assert "💬 回复客户" in off_duty.buttons()
    await off_duty.hears(f"{number}：您已接单")  # in place of the card from the pool
    await lin.hears(f"{number} 已有人接手")
    assert room.buttons(number) == ["📂 打开工单"]
    assert town.ticket(number)["handler"] == "王强"


async def test_what_is_accepted_in_the_private_chat_is_seen_in_the_group(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await room.hears(number, "待领池")
    await off_duty.presses("接单")
    await town.waits(seconds=2)

    await room.hears(number, "处理中 · 王强")
    assert len([each for each in room.said() if number in str(each)]) == 1


async def test_what_the_customer_adds_replies_to_the_card(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await room.hears(number, "待领池")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says("订单号是 A1234567")

    said = await room.hears("客户补充", "A1234567")
    assert said["reply_to_message"]["message_id"] == card["message_id"]
    assert "林晓" not in room.chat()


async def test_a_reply_to_the_card_is_a_note_and_never_reaches_the_customer(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await room.hears(number, "待领池")
    note = await room.says(off_duty, "司机说丢了", reply_to=card)
    await room.says(off_duty, "中午吃什么？")
    await town.quiet()

    assert room.reaction(note) == ["✍"]
    await lin.has_not_heard("司机说丢了")
    await off_duty.presses("接单")
    await off_duty.presses("全文")
    await off_duty.hears("司机说丢了")
    assert "中午吃什么" not in off_duty.chat()


async def test_a_reply_to_the_customers_words_is_a_note_as_well(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await room.presses(off_duty, "接单", number=number)
    await off_duty.hears_toast("已接单")
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says("还没有消息吗")
    asked = await room.hears("客户补充", "还没有消息吗")
    note = await room.says(off_duty, "别理他", reply_to=asked)
    await town.quiet()

    assert room.reaction(note) == ["✍"]
    await lin.has_not_heard("别理他")


async def test_what_is_no_text_or_too_long_is_not_kept_and_the_writer_is_told(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    card = await room.hears(await lin.files(LATE))
    await room.says(off_duty, "长" * 1001, reply_to=card)
    await room.hears("太长了，没有记下")
    reply = {"reply_to_message": card, "text": None}
    photo = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]
    off_duty.world.sends_in(off_duty.id, room.id, {**reply, "photo": photo})
    await room.hears("这里只记文字备注")


async def test_customers_and_strangers_get_nothing_in_a_group(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    number = await lin.files(LATE)
    card = await room.hears(number)
    before = room.chat()
    stranger = await town.customer("路人")
    for actor in (lin, stranger):
        for said in ("/group", "/help", "/queue", f"/why {number}", "你好"):
            await room.says(actor, said, reply_to=card)
        for data in ("t:accept:1:1", "t:open:1:1", "gr:unbind:0", "gr:bind:1", "x", "t:x"):
            await room.forges(actor, card, data)
    await town.quiet()

    assert room.chat() == before
    assert "联系" not in stranger.chat()
    assert {*lin.toasts()[-6:], *stranger.toasts()} == {
        "这里没有您可以办理的内容。/help 看您能办什么。"
    }
    assert town.ticket(number)["state"] == "new"


async def test_an_unbound_group_is_quiet_but_for_the_command_of_a_manager(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    room = Room(town, "闲聊")
    chen.world.adds_bot(chen.id, room.id, admin=True)
    for actor in (lin, wang, chen):
        await room.says(actor, "大家好")
        await room.says(actor, "/help")
        await room.says(actor, "/group@another_bot")
    await room.says(lin, "/group")
    await town.quiet()
    assert room.chat() == ""

    await room.says(wang, "/group")
    await room.hears("没有您可以办理")
    await room.says(chen, "/group")
    await room.hears("这个群给哪个部门用")


async def test_a_manager_binds_groups_of_their_own_scope_only(town: Town) -> None:
    boss = await town.staff("陈曦", "manager", "logistics")
    room = Room(town, "群")
    boss.world.adds_bot(boss.id, room.id)
    await room.says(boss, "/group")
    message = await room.hears("哪个部门")
    assert room.buttons("") == [LOGISTICS]
    for data in ("gr:bind:1", "gr:bind:99", "gr:unbind:0", "gr:frobnicate:0", "gr:bind:x"):
        await room.forges(boss, message, data)
    await room.presses(boss, LOGISTICS)
    await room.hears("✅", LOGISTICS)

    other = await town.staff("钱进", "manager", "finance")
    await room.says(other, "/group")
    await room.hears("没有您可以办理")
    await room.forges(other, message, "gr:unbind:0")
    await other.hears_toast("没有您可以办理")
    await boss.says("/group")
    await boss.hears("部门群", LOGISTICS, "群")


async def test_it_is_let_go_of_and_nothing_more_comes(
    town: Town, off_duty: Actor, room: Room, chen: Actor, lin: Actor
) -> None:
    card = await room.hears(await lin.files(LATE))
    await room.says(chen, "/group")
    await room.hears("这个群是", LOGISTICS)
    await room.presses(chen, "不再绑定")
    await room.hears("不再是部门群")
    number = await lin.files("又延误了，快递还是没到，换个单子")
    await room.forges(off_duty, card, "t:accept:1:1")

    await room.has_not_heard(number)
    assert town.ticket(number)["state"] == "new"
    assert [ticket["state"] for ticket in town.tickets()] == ["new", "new"]


async def test_a_department_has_one_group(
    town: Town, off_duty: Actor, room: Room, chen: Actor, lin: Actor
) -> None:
    second = Room(town, "新群")
    await second.becomes(chen, LOGISTICS)
    await room.hears("换了别的群")
    number = await lin.files(LATE)

    await second.hears(number)
    await room.has_not_heard(number)


async def test_who_is_thrown_out_is_bound_no_more_and_the_manager_knows(
    town: Town, off_duty: Actor, room: Room, chen: Actor, lin: Actor
) -> None:
    chen.world.removes_bot(chen.id, room.id)
    await chen.hears("我已不在群“物流群”里", LOGISTICS)
    number = await lin.files(LATE)

    await room.has_not_heard(number)
    assert chen.times_heard("我已不在群") == 1


async def test_what_was_missed_goes_to_the_group_too(
    town: Town, room: Room, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)  # it is assigned, so the group hears nothing of it
    await wang.presses("接单")
    await room.has_not_heard(number)
    await town.waits(days=7)

    news = await room.hears(number, "超时升级：办结")
    assert news["reply_to_message"]["text"].startswith(f"📂 {number}")
    assert "🙋 接单" not in str(room.said())


async def test_a_group_that_becomes_a_supergroup_stays_the_departments(
    town: Town, off_duty: Actor, room: Room, chen: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await room.hears(number)
    card = await off_duty.hears(number, "待领池")
    room.id = chen.world.upgrades(chen.id, room.id)
    second = await lin.files("又延误了，快递还是没到，换个单子")
    await room.hears(second, "待领池")
    await room.presses(off_duty, "接单", number=second)
    await off_duty.hears_toast("已接单")

    await room.hears(second, "王强")
    await off_duty.presses("接单", under=card)
    await town.waits(seconds=2)
    await room.hears(number, "王强")  # its card stands in the supergroup now


async def test_what_was_under_way_to_a_group_of_before_arrives(
    town: Town, off_duty: Actor, room: Room, chen: Actor, lin: Actor
) -> None:
    """Telegram tells of the new id with a refusal, before its update is worked."""
    state = chen.world.state
    room.id = chen.world.upgrades(chen.id, room.id)
    state.updates.clear()
    state.lanes.clear()
    number = await lin.files(LATE)

    await room.hears(number, "待领池")


async def test_a_ticket_of_another_department_leaves_the_group(
    town: Town, room: Room, wang: Actor, lin: Actor
) -> None:
    await wang.says("/duty off")
    await wang.hears("您已离岗")
    number = await lin.files(LATE)
    await room.presses(wang, "接单", number=number)
    await wang.hears_toast("已接单")
    await wang.presses("更多")
    await wang.presses("退单")
    await wang.presses("财务部")
    await wang.says("这是账单问题")
    await wang.hears("已退")
    await town.waits(seconds=2)

    await room.hears(number, "已不由本群处理")
    await room.has_not_heard("账单")
    assert LATE not in room.chat()


async def test_what_other_departments_write_to_a_ticket_is_not_kept_and_they_are_told(
    town: Town, off_duty: Actor, room: Room, lin: Actor
) -> None:
    other = await town.staff("周远", "handler", "supplier")
    number = await lin.files(LATE)
    card = await room.hears(number, "待领池")
    remark = await room.says(other, "问问仓库", reply_to=card)
    await room.says(other, "中午吃什么？")

    told = await room.hears("没有记进工单", number, LOGISTICS)
    assert told["reply_to_message"]["message_id"] == remark["message_id"]
    assert room.reaction(remark) == []
    assert sum("没有记进工单" in words(each) for each in room.said()) == 1
    await room.presses(other, "接单", number=number)
    await other.hears_toast(f"只有{LOGISTICS}的人可以在这里接单")
