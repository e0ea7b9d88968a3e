"""Delivery by webhook: secret, order, retries, conflicts with polling."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.clock import MovableClock
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask, eventually, served


class Desk:
    """Takes updates; answers with `answers` first, then 200."""

    def __init__(self) -> None:
        self.answers: list[web.Response] = []
        self.secrets: list[str | None] = []
        self.tried: list[dict[str, Any]] = []
        self.taken: list[dict[str, Any]] = []
        self.address = ""

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.tried.append(update)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.answers:
            return self.answers.pop(0)
        self.taken.append(update)
        return web.Response()

    async def has(self, number: int) -> list[dict[str, Any]]:
        await eventually(lambda: len(self.taken) >= number)
        return self.taken


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    desk = Desk()
    app = web.Application()
    app.router.add_post("/hook", desk.take)
    async with served(app) as address:
        desk.address = f"{address}/hook"
        yield desk


async def test_updates_are_posted_with_the_secret(
    world: World, ask: Ask, lin: Person, desk: Desk
) -> None:
    assert (await ask("setWebhook", url=desk.address, secret_token="s3cret"))["ok"]
    world.says(lin.id, "你好")
    taken = await desk.has(2)
    assert [update["message"]["text"] for update in taken] == ["/start", "你好"]
    assert set(desk.secrets) == {"s3cret"}
    await eventually(lambda: not world.updates.pending())


async def test_a_refused_update_is_tried_again_before_later_ones_of_its_chat(
    world: World, ask: Ask, lin: Person, desk: Desk
) -> None:
    desk.answers = [web.Response(status=503), web.Response(status=500)]
    await ask("setWebhook", url=desk.address)
    world.says(lin.id, "你好")
    taken = await desk.has(2)
    assert [update["message"]["text"] for update in taken] == ["/start", "你好"]
    assert [update["message"]["text"] for update in desk.tried[:3]] == ["/start"] * 3
    info = (await ask("getWebhookInfo"))["result"]
    assert info["last_error_message"].startswith("Wrong response from the webhook: 5")


async def test_another_chat_does_not_wait_for_a_failing_one(
    world: World, ask: Ask, lin: Person, wang: Person, desk: Desk
) -> None:
    desk.answers = [web.Response(status=503, headers={"Retry-After": "3600"})]
    await ask("setWebhook", url=desk.address)
    await eventually(lambda: bool(desk.tried))
    world.says(wang.id, "hello")
    [update] = await desk.has(1)
    assert update["message"]["from"]["id"] == wang.id
    assert (await ask("getWebhookInfo"))["result"]["pending_update_count"] == 1


async def test_a_press_overtakes_a_message_that_fails(
    world: World, ask: Ask, lin: Person, desk: Desk
) -> None:
    desk.answers = [web.Response(status=503, headers={"Retry-After": "3600"})]
    await ask("setWebhook", url=desk.address)
    await eventually(lambda: bool(desk.tried))
    world.presses(lin.id, 1, "x")
    [update] = await desk.has(1)
    assert update["callback_query"]["data"] == "x"


async def test_a_desk_that_is_not_there_yet_gets_its_updates_later(
    world: World, ask: Ask, lin: Person, desk: Desk
) -> None:
    await ask("setWebhook", url="http://127.0.0.1:9/hook")
    await eventually(lambda: "last_error_message" in world.state.settings["webhook"])
    await ask("setWebhook", url=desk.address)
    await desk.has(1)


async def test_polling_and_webhook_exclude_each_other(ask: Ask, desk: Desk, world: World) -> None:
    waiting = asyncio.create_task(ask("getUpdates", timeout=50))
    await eventually(lambda: world.calls["getupdates"] > 0)
    await ask("setWebhook", url=desk.address)
    assert (await waiting)["description"] == "Conflict: terminated by setWebhook request"
    refused = await ask("getUpdates")
    assert (refused["error_code"], refused["description"]) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
        " delete the webhook first",
    )
    await ask("deleteWebhook")
    assert (await ask("getUpdates"))["ok"]


async def test_a_webhook_that_is_gone_for_a_day_is_closed(
    world: World, clock: MovableClock, ask: Ask, lin: Person, desk: Desk
) -> None:
    desk.answers = [web.Response(status=410) for _ in range(2)]
    await ask("setWebhook", url=desk.address)
    await eventually(lambda: len(desk.tried) == 1)
    clock.move(timedelta(hours=23, minutes=1))
    await eventually(lambda: not world.state.settings["webhook"])


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"url": "nowhere"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1/", "secret_token": "x" * 257}, "secret token is too long"),
        (
            {"url": "http://127.0.0.1/", "secret_token": "密"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_bad_webhook_settings_are_refused(
    ask: Ask, params: dict[str, Any], sentence: str
) -> None:
    assert (await ask("setWebhook", **params))["description"] == f"Bad Request: {sentence}"


async def test_pending_updates_are_dropped_on_demand(ask: Ask, lin: Person) -> None:
    assert (await ask("getWebhookInfo"))["result"]["pending_update_count"] == 1
    await ask("deleteWebhook", drop_pending_updates=True)
    assert (await ask("getUpdates"))["result"] == []
