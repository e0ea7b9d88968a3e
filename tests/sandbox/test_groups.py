"""Groups and forums as the Bot API shows them, and how it refuses."""

from pathlib import Path
from typing import Any

import pytest
from aiogram.types import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden
from telegram.ext import ExtBot

from bot.clock import MovableClock
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask


@pytest.fixture
def forum(world: World, lin: Person) -> int:
    """A forum whose topics the bot may manage."""
    group = world.add_group("Forum", forum=True)
    world.adds_bot(lin.id, group.id, admin=True)
    return group.id


@pytest.fixture
def room(world: World, lin: Person) -> int:
    """A group in which the bot is a member like others."""
    group = world.add_group("Room")
    world.adds_bot(lin.id, group.id)
    return group.id


def heard(world: World) -> list[dict[str, Any]]:
    """The updates that wait, each as the libraries can read it."""
    found = [update.as_json() for update in world.updates.pending()]
    for each in found:
        Update.model_validate(each)
    return found


async def test_a_topic_is_made_written_into_closed_and_opened_again(
    world: World, forum: int, ptb_bot: ExtBot[None]
) -> None:
    topic = await ptb_bot.create_forum_topic(forum, "Delay")
    said = await ptb_bot.send_message(forum, "hello", message_thread_id=topic.message_thread_id)
    assert (said.is_topic_message, said.message_thread_id) == (True, topic.message_thread_id)
    assert await ptb_bot.close_forum_topic(forum, topic.message_thread_id)
    with pytest.raises(BadRequest, match="Topic_not_modified"):
        await ptb_bot.close_forum_topic(forum, topic.message_thread_id)
    assert await ptb_bot.reopen_forum_topic(forum, topic.message_thread_id)


async def test_a_deleted_topic_is_not_found(
    world: World, forum: int, ptb_bot: ExtBot[None]
) -> None:
    topic = (await ptb_bot.create_forum_topic(forum, "Delay")).message_thread_id
    said = await ptb_bot.send_message(forum, "hello", message_thread_id=topic)
    world.deletes_topic(forum, topic)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await ptb_bot.send_message(forum, "hello", message_thread_id=topic)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await ptb_bot.edit_message_text("x", forum, said.message_id)
    with pytest.raises(BadRequest, match="Topic_id_invalid"):
        await ptb_bot.reopen_forum_topic(forum, topic)


async def test_topics_need_a_forum_and_the_right_to_manage_them(
    world: World, forum: int, room: int, lin: Person, ask: Ask
) -> None:
    refused = await ask("createForumTopic", chat_id=room, name="x")
    assert refused["description"] == "Bad Request: the chat is not a forum"
    world.adds_bot(lin.id, forum)
    refused = await ask("createForumTopic", chat_id=forum, name="x")
    assert refused["description"] == "Bad Request: not enough rights to create a topic"


async def test_in_privacy_mode_a_member_sees_commands_and_replies_to_it(
    world: World, room: int, lin: Person, ask: Ask
) -> None:
    ours = await ask("sendMessage", chat_id=room, text="card")
    heard(world)
    world.updates.take([each.id for each in world.updates.pending()])
    for text in ("talk", "/group@other_bot", "/group", "/group@duban_sandbox_bot"):
        world.says_in(lin.id, room, text)
    world.says_in(lin.id, room, "a reply", reply_to=ours["result"]["message_id"])

    assert [each["message"]["text"] for each in heard(world)] == [
        "/group",
        "/group@duban_sandbox_bot",
        "a reply",
    ]


async def test_an_administrator_sees_all(world: World, forum: int, lin: Person) -> None:
    world.updates.take([each.id for each in world.updates.pending()])
    world.says_in(lin.id, forum, "talk")
    (update,) = heard(world)
    assert update["message"]["chat"]["is_forum"]


async def test_a_group_that_was_upgraded_says_where_it_is_now(
    world: World, room: int, lin: Person, ptb_bot: ExtBot[None]
) -> None:
    new = world.upgrades(lin.id, room)
    with pytest.raises(ChatMigrated) as refused:
        await ptb_bot.send_message(room, "hello")
    assert refused.value.new_chat_id == new
    assert (await ptb_bot.send_message(new, "hello")).chat.type == "supergroup"
    heard(world)


async def test_who_was_thrown_out_is_forbidden_to_write(
    world: World, room: int, lin: Person, ptb_bot: ExtBot[None]
) -> None:
    world.removes_bot(lin.id, room)
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await ptb_bot.send_message(room, "hello")
    heard(world)


async def test_a_reaction_is_one_of_telegrams(
    world: World, room: int, lin: Person, ptb_bot: ExtBot[None]
) -> None:
    said = world.says_in(lin.id, room, "/group")
    assert await ptb_bot.set_message_reaction(room, said["message_id"], "✍")
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await ptb_bot.set_message_reaction(room, said["message_id"], "🍕")


def test_a_second_start_finds_groups_and_topics_again(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    first = World(MovableClock(), journal)
    lin = first.add_person("Lin")
    forum = first.add_group("Forum", forum=True).id
    first.adds_bot(lin.id, forum, admin=True)
    topic = first.opens_topic(first.bot.as_user(), forum, "Delay")
    first.close()

    second = World(MovableClock(), journal)
    assert second.group(forum) == first.group(forum)
    assert second.group(forum).topics == {topic.id: topic}
    assert len(second.chat(forum)) == 1
    second.close()
