"""What people do, what the page hears of it, and what a restart remembers."""

from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.sandbox.people import Person
from bot.sandbox.text import clean, pieces
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask


def test_a_long_text_is_cut_as_clients_cut_it(world: World, lin: Person) -> None:
    world.says(lin.id, "投诉 " * 2000)
    texts = [message["text"] for message in world.chat(lin.id)[1:]]
    assert len(texts) == 2
    assert all(len(text) <= 4096 for text in texts)
    assert "".join(texts).replace(" ", "") == "投诉" * 2000
    assert list(pieces("x" * 4097)) == ["x" * 4096, "x"]


def test_odd_unicode_is_cleaned_as_on_the_way_through_telegram() -> None:
    assert clean(" a\0b\r\n\u202e\ud83dc ") == "a b\nc"
    assert clean("👩‍👩‍👧‍👦\u3000") == "👩‍👩‍👧‍👦"


def test_nobody_can_say_nothing(world: World, lin: Person) -> None:
    with pytest.raises(ValueError, match="empty"):
        world.says(lin.id, " \n ")


def test_commands_are_marked_in_what_people_say(world: World, lin: Person) -> None:
    said = world.says(lin.id, "/start abc 见 a/b 😀 @somebody #投诉 me@example.org")
    marked = {entity["type"]: entity["offset"] for entity in said["entities"]}
    assert marked == {"bot_command": 0, "mention": 20, "hashtag": 30, "email": 34}


def test_replies_quote_one_level_deep(world: World, lin: Person) -> None:
    first = world.says(lin.id, "一")
    second = world.says(lin.id, "二", reply_to=first["message_id"])
    third = world.says(lin.id, "三", reply_to=second["message_id"])
    assert third["reply_to_message"]["text"] == "二"
    assert "reply_to_message" not in third["reply_to_message"]


def test_people_edit_only_what_they_wrote(world: World, lin: Person) -> None:
    said = world.says(lin.id, "一")
    assert world.edits(lin.id, said["message_id"], "二")["text"] == "二"
    reply = world.post(lin.id, world.bot.as_user(), {"text": "x"})
    with pytest.raises(ValueError, match="own messages"):
        world.edits(lin.id, reply["message_id"], "y")


def test_contacts_and_places_are_shared(world: World, lin: Person, wang: Person) -> None:
    own = world.shares_contact(lin.id, "+8613800000000")
    other = world.shares_contact(lin.id, "+441", of=wang.id)
    assert (own["contact"]["user_id"], other["contact"]["user_id"]) == (lin.id, wang.id)
    place = world.sends_location(lin.id, 31.2, 121.5)
    assert place["location"] == {"latitude": 31.2, "longitude": 121.5}


async def test_the_page_hears_everything_in_order(world: World) -> None:
    seen = world.subscribe()
    lin = world.add_person("林")
    said = world.says(lin.id, "一")
    world.edits(lin.id, said["message_id"], "二")
    world.presses(lin.id, said["message_id"], "x")
    world.deletes(lin.id, said["message_id"])
    world.blocks(lin.id)
    events = [await anext(seen) for _ in range(6)]
    assert [event.type for event in events] == [
        "person", "message", "edited", "pressed", "deleted", "blocked",
    ]  # fmt: skip
    assert {event.user_id for event in events} == {lin.id}
    seen.close()


async def test_whoever_comes_back_gets_what_they_missed(world: World, lin: Person) -> None:
    last = world.events.last_id
    world.says(lin.id, "一")
    seen = world.subscribe(after=last)
    assert not seen.missed
    assert (await anext(seen)).body["text"] == "一"
    assert world.subscribe(after=10_000).missed


async def test_a_second_start_continues_where_the_first_ended(
    clock: MovableClock, tmp_path: Path
) -> None:
    path = tmp_path / "world.journal"
    first = World(clock, path)
    lin = first.add_person("林", username="lin")
    first.says(lin.id, "/start")
    photo = first.sends_file(lin.id, b"GIF89a", "a.gif", "image/gif", "photo")
    gone = first.says(lin.id, "weg")
    first.deletes(lin.id, gone["message_id"])
    first.blocks(lin.id)
    first.updates.take([first.updates.pending()[0].id])
    first.close()

    second = World(clock, path)
    assert second.token == first.token
    assert second.people == [lin]
    assert second.chat(lin.id) == first.chat(lin.id)
    assert second.chat_of(lin.id).blocked
    assert second.updates.pending() == first.updates.pending()
    stored = second.file(photo["photo"][-1]["file_id"])
    assert second.file_bytes(stored) == b"GIF89a"
    said = second.says(lin.id, "wieder da")
    assert said["message_id"] > gone["message_id"]
    assert second.add_person("王").id > lin.id
    second.close()


async def test_a_torn_last_line_is_cut_off(clock: MovableClock, tmp_path: Path) -> None:
    path = tmp_path / "world.journal"
    first = World(clock, path)
    lin = first.add_person("林")
    first.close()
    with path.open("ab") as journal:
        journal.write(b'["person",{"id":')

    second = World(clock, path)
    wang = second.add_person("王")
    second.close()
    third = World(clock, path)
    assert third.people == [lin, wang]
    third.close()


async def test_the_bots_own_settings_survive_too(world: World, ask: Ask, lin: Person) -> None:
    commands = [{"command": "mine", "description": "我的工单"}]
    assert (await ask("setMyCommands", commands=commands, language_code="zh"))["ok"]
    assert (await ask("getMyCommands", language_code="zh"))["result"] == commands
    assert (await ask("getMyCommands"))["result"] == []
    await ask("deleteMyCommands", language_code="zh")
    assert (await ask("getMyCommands", language_code="zh"))["result"] == []
    bad = await ask("setMyCommands", commands=[{"command": "Mine", "description": "x"}])
    assert bad["description"] == "Bad Request: BOT_COMMAND_INVALID"
