"""getUpdates: offsets, waiting, types, conflicts, and what is kept how long."""

import asyncio
from datetime import timedelta
from typing import Any

from bot.clock import MovableClock
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask, eventually


async def texts(ask: Ask, **params: Any) -> list[str]:
    updates = (await ask("getUpdates", **params))["result"]
    return [update["message"]["text"] for update in updates if "message" in update]


async def test_updates_come_again_until_the_offset_confirms_them(
    world: World, ask: Ask, lin: Person
) -> None:
    world.says(lin.id, "一")
    first = (await ask("getUpdates"))["result"]
    assert (await ask("getUpdates"))["result"] == first
    assert await texts(ask, offset=first[0]["update_id"] + 1) == ["一"]
    assert await texts(ask, offset=first[-1]["update_id"] + 1) == []
    assert await texts(ask) == []


async def test_a_limit_cuts_the_batch_and_minus_one_keeps_the_last(
    world: World, ask: Ask, lin: Person
) -> None:
    for number in range(4):
        world.says(lin.id, str(number))
    assert await texts(ask, limit=2) == ["/start", "0"]
    assert await texts(ask, offset=-1) == ["3"]
    assert await texts(ask) == ["3"]


async def test_a_long_poll_ends_when_something_is_said(world: World, ask: Ask, lin: Person) -> None:
    await ask("getUpdates", offset=-1)
    update_id = (await ask("getUpdates"))["result"][0]["update_id"]
    poll = asyncio.create_task(ask("getUpdates", offset=update_id + 1, timeout=50))
    await eventually(lambda: world.calls["getupdates"] == 3)
    world.says(lin.id, "你好")
    assert (await poll)["result"][0]["message"]["text"] == "你好"


async def test_news_between_two_who_begin_to_wait_reach_the_first(
    world: World, lin: Person
) -> None:
    async def says() -> None:
        world.says(lin.id, "你好")

    first = asyncio.create_task(world.updates.news(60))
    await asyncio.gather(says(), world.updates.news(0.01))
    async with asyncio.timeout(60):
        await first


async def test_a_second_poller_ends_the_first(world: World, ask: Ask, lin: Person) -> None:
    await ask("getUpdates", offset=2**31)
    first = asyncio.create_task(ask("getUpdates", timeout=50))
    await eventually(lambda: world.calls["getupdates"] == 2)
    second = asyncio.create_task(ask("getUpdates", timeout=50))
    refused = await first
    assert refused["error_code"] == 409
    assert refused["description"].startswith("Conflict: terminated by other getUpdates request")
    world.says(lin.id, "你好")
    assert len((await second)["result"]) == 1


async def test_only_the_types_asked_for_are_kept(world: World, ask: Ask, lin: Person) -> None:
    await ask("getUpdates", offset=2**31, allowed_updates=["message"])
    said = world.says(lin.id, "一")
    world.edits(lin.id, said["message_id"], "二")
    world.presses(lin.id, said["message_id"], "x")
    assert await texts(ask) == ["一"]
    await ask("getUpdates", allowed_updates=[])
    world.edits(lin.id, said["message_id"], "三")
    [*_, edited] = (await ask("getUpdates"))["result"]
    assert edited["edited_message"]["text"] == "三"
    assert "edit_date" in edited["edited_message"]


async def test_messages_are_forgotten_after_a_day(
    world: World, clock: MovableClock, ask: Ask, lin: Person
) -> None:
    clock.move(timedelta(hours=23))
    world.says(lin.id, "später")
    clock.move(timedelta(hours=2))
    assert await texts(ask) == ["später"]


async def test_blocking_is_told_to_the_bot(world: World, ask: Ask, lin: Person) -> None:
    world.blocks(lin.id)
    world.blocks(lin.id)
    world.says(lin.id, "wieder da")
    updates = (await ask("getUpdates"))["result"]
    changes = [it["my_chat_member"] for it in updates if "my_chat_member" in it]
    assert [it["new_chat_member"]["status"] for it in changes] == ["kicked", "member"]


async def test_worlds_of_different_times_do_not_share_update_ids(clock: MovableClock) -> None:
    ids = []
    for _ in range(2):
        world = World(clock)
        person = world.add_person("林")
        world.says(person.id, "/start")
        ids.append(world.updates.pending()[0].id)
        clock.move(timedelta(minutes=1))
    assert ids[0] != ids[1]
    assert all(0 < id_ < 2**31 for id_ in ids)
