"""A department's forum: a topic for each ticket, and nothing of one in that of another."""

import pytest
from sqlalchemy import select

from bot.sandbox.faults import Fault
from storage.notes import Note
from tests.conversations.course import LATE, resolves
from tests.conversations.people import Actor
from tests.conversations.rooms import Room
from tests.conversations.town import Town

LOGISTICS = "物流配送部"
OTHER = "另一个包裹也延误了，快递没到"


@pytest.fixture
async def wang(town: Town) -> Actor:
    """The only handler, off duty, so that what is filed goes to the pool."""
    wang = await town.staff("王强", "handler")
    await wang.says("/duty off")
    await wang.hears("您已离岗")
    return wang


@pytest.fixture
async def forum(town: Town, wang: Actor, chen: Actor) -> Room:
    """The department's group, with topics that the bot may manage."""
    forum = Room(town, "物流群", forum=True)
    await forum.becomes(chen, LOGISTICS)
    return forum


async def _adds(lin: Actor, number: str, text: str) -> None:
    await lin.says("/mine")
    await lin.presses(number)
    await lin.presses("写给处理人")
    await lin.says(text)
    await lin.hears(f"{number}")


async def test_each_ticket_has_a_topic_of_its_own(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    first, second = await lin.files(LATE), await lin.files(OTHER)
    one, two = await forum.topic_of(first), await forum.topic_of(second)
    await forum.hears(first, LATE, topic=one)
    await forum.hears(second, topic=two)
    await _adds(lin, first, "订单号是 A1234567")
    await forum.hears("客户补充", "A1234567", topic=one)

    assert forum.group.topics[one].name == f"{first} · 延误"
    assert second not in forum.chat(one)
    assert first not in forum.chat(two)
    assert "A1234567" not in forum.chat(two)
    assert first not in forum.in_general()
    assert second not in forum.in_general()


async def test_in_english(town: Town, mary: Actor) -> None:
    ann = await town.staff("Ann", "manager", language="en")
    bob = await town.staff("Bob", "handler", "logistics", "en")
    await bob.says("/duty off")
    await bob.hears("off duty")
    forum = Room(town, "Logistics", forum=True)
    ann.world.adds_bot(ann.id, forum.id, admin=True)
    await forum.says(ann, "/group")
    await forum.presses(ann, "Logistics")
    await forum.hears("a topic for each ticket")
    number = await mary.files("My parcel is three days late")
    topic = await forum.topic_of(number)
    await forum.presses(bob, "Accept", number=number)
    await bob.hears_toast("Accepted")
    await mary.hears("taken on", number)
    await forum.says(bob, "The driver lost it", topic=topic)

    await mary.has_not_heard("The driver lost it")
    await bob.presses("Full text")
    await bob.hears("The driver lost it")


async def test_words_in_a_topic_are_notes_of_its_ticket_and_of_no_other(
    town: Town, forum: Room, wang: Actor, lin: Actor, mary: Actor
) -> None:
    first, second = await lin.files(LATE), await mary.files("My parcel is late, no delivery")
    one, two = await forum.topic_of(first), await forum.topic_of(second)
    await forum.hears(first, topic=one)
    note = await forum.says(wang, "司机说丢了", topic=one)
    in_general = await forum.says(wang, "大家早")
    await town.quiet()

    assert forum.reaction(note) == ["✍"]
    assert forum.reaction(in_general) == []
    with town.reading() as session:
        noted = {each.ticket_id: each.text for each in session.scalars(select(Note))}
    assert noted == {1: "司机说丢了"}
    assert "司机说丢了" not in lin.chat() + mary.chat() + forum.chat(two)


async def test_a_topic_is_closed_and_opened_again_with_its_ticket(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    topic = await forum.topic_of(number)
    await forum.presses(wang, "接单", number=number)
    await wang.hears_toast("已接单")
    await resolves(wang)
    await lin.presses("👍 满意")
    await lin.hears(number, "已关闭")
    await town.waits(seconds=2)
    assert forum.group.topics[topic].closed
    await town.waits(days=4)  # the follow-up visit
    await lin.presses("没解决")
    await town.waits(seconds=2)

    assert not forum.group.topics[topic].closed
    await forum.hears(number, "处理中", topic=topic)


async def test_a_deleted_topic_is_made_again_and_what_was_said_stands_there(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    town.forgives("thread not found")
    first, second = await lin.files(LATE), await lin.files(OTHER)
    one, two = await forum.topic_of(first), await forum.topic_of(second)
    await forum.hears(first, topic=one)
    await forum.hears(second, topic=two)
    wang.world.deletes_topic(forum.id, one)
    await _adds(lin, first, "还有一件事")
    await forum.hears("客户补充", "还有一件事")
    await town.quiet()
    again = await forum.topic_of(first)

    assert again not in (one, two)
    assert first in forum.chat(again)
    assert forum.chat(again).count("还有一件事") == 1
    assert "还有一件事" not in forum.chat(two) + forum.in_general()
    await forum.presses(wang, "接单", number=first)
    await wang.hears_toast("已接单")
    await forum.hears(first, "处理中 · 王强", topic=again)


async def test_a_topic_made_again_holds_all_that_stood_there_in_order(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    town.forgives("thread not found")
    number = await lin.files(LATE)
    one = await forum.topic_of(number)
    await forum.hears(number, topic=one)
    await _adds(lin, number, "第一件")
    await forum.hears("第一件", topic=one)
    await town.waits(minutes=1)
    await forum.says(wang, "车队说明天到", topic=one)
    await town.waits(minutes=1)
    await _adds(lin, number, "第二件")
    await forum.hears("第二件", topic=one)
    wang.world.deletes_topic(forum.id, one)
    await _adds(lin, number, "第三件")
    await town.quiet()
    again = await forum.topic_of(number)
    said = forum.chat(again)

    assert again != one
    told = ["第一件", "王强 的内部备注", "车队说明天到", "第二件", "第三件"]
    assert [said.count(words) for words in told] == [1] * 5
    assert sorted(told, key=said.index) == told
    await _adds(lin, number, "第四件")
    await forum.hears("第四件", topic=again)
    assert forum.chat(again).count("车队说明天到") == 1
    assert "内部备注" not in await lin.chat_when_quiet()


async def test_a_topic_is_made_again_in_english(town: Town, mary: Actor) -> None:
    town.forgives("thread not found")
    ann = await town.staff("Ann", "manager", language="en")
    bob = await town.staff("Bob", "handler", "logistics", "en")
    await bob.says("/duty off")
    await bob.hears("off duty")
    forum = Room(town, "Logistics", forum=True)
    ann.world.adds_bot(ann.id, forum.id, admin=True)
    await forum.says(ann, "/group")
    await forum.presses(ann, "Logistics")
    await forum.hears("a topic for each ticket")
    number = await mary.files("My parcel is late by three days")
    one = await forum.topic_of(number)
    await forum.hears(number, topic=one)
    await forum.says(bob, "The lorry comes tomorrow", topic=one)
    await town.quiet()
    ann.world.deletes_topic(forum.id, one)
    await bob.presses("Accept")
    await town.waits(seconds=2)

    again = await forum.topic_of(number)
    await forum.hears("note of Bob", "The lorry comes tomorrow", topic=again)


async def test_a_card_that_is_to_be_changed_in_a_deleted_topic_comes_in_a_new_one(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    town.forgives("thread not found")
    number = await lin.files(LATE)
    one = await forum.topic_of(number)
    await forum.hears(number, topic=one)
    wang.world.deletes_topic(forum.id, one)
    await wang.presses("接单")
    await town.waits(seconds=2)

    await forum.hears(number, "处理中 · 王强", topic=await forum.topic_of(number))
    assert number not in forum.in_general()


async def test_a_topic_deleted_while_a_lot_is_on_its_way_loses_nothing(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    town.forgives("thread not found")
    number = await lin.files(LATE)
    one = await forum.topic_of(number)
    await forum.hears(number, topic=one)
    wang.world.deletes_topic(forum.id, one)
    for words in ("第一句", "第二句", "第三句"):
        await _adds(lin, number, words)
    await town.quiet()
    again = await forum.topic_of(number)

    said = forum.chat(again)
    assert [said.count(words) for words in ("第一句", "第二句", "第三句")] == [1, 1, 1]
    assert said.index("第一句") < said.index("第二句") < said.index("第三句")


async def test_a_topic_that_somebody_closed_is_opened_for_what_the_customer_writes(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    topic = await forum.topic_of(number)
    await forum.hears(number, topic=topic)
    wang.world.turns_topic(wang.person.as_user(), forum.id, topic, closed=True)
    await town.quiet()
    assert town.ticket(number)["state"] == "new"
    await _adds(lin, number, "还在吗")

    await forum.hears("还在吗", topic=topic)
    assert not forum.group.topics[topic].closed


async def test_without_the_right_to_make_topics_nothing_goes_to_general_and_it_is_made_up_for(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    town.forgives("rights to create a topic")
    forum = Room(town, "物流群", forum=True)
    await forum.becomes(chen, LOGISTICS, admin=False)
    number = await lin.files(LATE)
    await chen.hears("⚠️", "物流群", "管理话题")
    second = await lin.files(OTHER)
    await town.waits(seconds=5)
    assert number not in forum.chat()
    assert chen.times_heard("⚠️") == 1

    chen.world.adds_bot(chen.id, forum.id, admin=True)
    await town.quiet()
    await town.waits(seconds=2)
    await forum.hears(number, topic=await forum.topic_of(number))
    await forum.hears(second, topic=await forum.topic_of(second))


async def test_a_group_that_gets_topics_has_them_used(
    town: Town, wang: Actor, chen: Actor, lin: Actor
) -> None:
    """Telegram tells of it with the next message from the group."""
    room = Room(town, "物流群")
    await room.becomes(chen, LOGISTICS)
    number = await lin.files(LATE)
    await room.hears(number)
    world = chen.world
    world.record("group", {**_as_body(room), "forum": True})
    await room.says(wang, "现在有话题了")
    await town.quiet()
    await _adds(lin, number, "进展如何")

    topic = await room.topic_of(number)
    await room.hears("进展如何", topic=topic)
    await room.hears(number, "待领池", topic=topic)


def _as_body(room: Room) -> dict[str, object]:
    group = room.group
    return {
        "id": group.id,
        "title": group.title,
        "bot": group.bot,
        "manages_topics": group.manages_topics,
        "topics": {},
    }


async def test_the_answer_about_a_topic_may_be_lost(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    wang.world.faults.order(method="createForumTopic", fault=Fault.answer_lost())
    number = await lin.files(LATE)

    card = await forum.hears(number, "待领池")
    await town.quiet()
    assert number in forum.group.topics[card["message_thread_id"]].name
    assert number not in forum.in_general()


async def test_deleting_ones_data_takes_the_words_out_of_the_group(
    town: Town, forum: Room, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    topic = await forum.topic_of(number)
    await forum.hears(LATE, topic=topic)
    await _adds(lin, number, "门牌 12 号")
    await forum.hears("门牌 12 号", topic=topic)
    await lin.says("/deleteme")
    await lin.presses("删除")
    await town.waits(minutes=3)

    assert LATE not in forum.chat()
    assert "门牌" not in forum.chat()
