"""Faults on order: from the test itself, and over HTTP for a desk in another process."""

import time

import pytest
from aiohttp import ClientError, ClientSession

from bot.sandbox.faults import Fault
from bot.sandbox.people import Person
from bot.sandbox.server import create_server
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask, served


async def test_a_fault_meets_so_many_calls_of_its_method(
    world: World, ask: Ask, lin: Person
) -> None:
    world.faults.order(method="sendMessage", fault=Fault.too_many_requests(3), times=2)
    for _ in range(2):
        refused = await ask("sendMessage", chat_id=lin.id, text="x")
        assert refused["error_code"] == 429
        assert refused["parameters"] == {"retry_after": 3}
        assert refused["description"] == "Too Many Requests: retry after 3"
    assert (await ask("sendMessage", chat_id=lin.id, text="x"))["ok"]


async def test_a_fault_can_be_for_one_chat(
    world: World, ask: Ask, lin: Person, wang: Person
) -> None:
    world.says(wang.id, "/start")
    world.faults.order(method="*", fault=Fault.forbidden(), chat_id=wang.id)
    assert (await ask("sendMessage", chat_id=lin.id, text="x"))["ok"]
    assert (await ask("sendMessage", chat_id=wang.id, text="x"))["error_code"] == 403


@pytest.mark.parametrize(
    ("fault", "code", "description"),
    [
        (Fault.server_error(), 500, "Internal Server Error"),
        (Fault.server_error(502), 502, "Bad Gateway"),
        (Fault.bad_request("PEER_ID_INVALID"), 400, "Bad Request: PEER_ID_INVALID"),
    ],
)
async def test_refusals_on_order(
    world: World, ask: Ask, fault: Fault, code: int, description: str
) -> None:
    world.faults.order(method="getMe", fault=fault)
    answer = await ask("getMe")
    assert (answer["error_code"], answer["description"]) == (code, description)


async def test_a_migrated_chat_tells_its_new_id(world: World, ask: Ask, lin: Person) -> None:
    world.faults.order(method="sendMessage", fault=Fault.migrated(-100500))
    answer = await ask("sendMessage", chat_id=lin.id, text="x")
    assert answer["parameters"] == {"migrate_to_chat_id": -100500}


async def test_a_dropped_call_was_not_done_and_a_lost_answer_was(
    world: World, ask: Ask, lin: Person
) -> None:
    before = len(world.chat(lin.id))
    for fault, done in ((Fault.dropped(), 0), (Fault.answer_lost(), 1)):
        world.faults.order(method="sendMessage", fault=fault)
        with pytest.raises(ClientError):
            await ask("sendMessage", chat_id=lin.id, text="x")
        assert len(world.chat(lin.id)) == before + done


async def test_a_slow_call_is_served_all_the_same(world: World, ask: Ask) -> None:
    world.faults.order(method="getMe", fault=Fault.slow(30))
    began = time.monotonic()
    assert (await ask("getMe"))["ok"]
    assert time.monotonic() - began >= 0.03


async def test_faults_are_ordered_over_http(
    world: World, ask: Ask, base: str, http: ClientSession
) -> None:
    order = {"method": "getMe", "fault": "too_many_requests", "retry_after": 2, "times": 3}
    async with http.post(f"{base}/sandbox/faults", json=order) as answer:
        assert await answer.json() == {"left": 3}
    assert (await ask("getMe"))["parameters"] == {"retry_after": 2}
    async with http.get(f"{base}/sandbox/faults") as answer:
        assert await answer.json() == {"left": 2}
    async with http.delete(f"{base}/sandbox/faults") as answer:
        assert await answer.json() == {"left": 0}
    assert (await ask("getMe"))["ok"]


async def test_an_order_that_makes_no_sense_is_refused(base: str, http: ClientSession) -> None:
    async with http.post(f"{base}/sandbox/faults", json={"fault": "rain"}) as answer:
        assert answer.status == 400
    async with http.post(f"{base}/sandbox/faults", data={"method": "getMe"}) as answer:
        assert answer.status == 415


async def test_every_call_can_be_made_to_take_its_time(world: World, http: ClientSession) -> None:
    async with served(create_server(world, delay_ms=30)) as base:
        began = time.monotonic()
        async with http.get(f"{base}/bot{world.token}/getMe") as answer:
            assert answer.status == 200
        assert time.monotonic() - began >= 0.03
