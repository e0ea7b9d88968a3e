"""Updates come in by polling and by webhook; nothing is confirmed before it is stored."""

import asyncio
import socket
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.intake import chat_of, loads
from bot.sandbox.faults import Fault
from bot.sandbox.people import Person
from bot.settings import SettingsError, load_settings
from storage.database import Database
from storage.inbox import RawUpdate, receive
from tests.engine.conftest import EchoDesk


async def test_an_update_that_is_served_again_is_stored_once(desk: EchoDesk) -> None:
    update = RawUpdate(5, 1, b"{}")
    for _ in range(2):
        with desk.database.writing() as session:
            receive(session, [update, update, RawUpdate(None, 1, b"{}")], desk.clock.now())
    assert [row.update_id for row in desk.inbox()] == [5, None, None]


async def test_a_second_poller_is_told_about_in_a_sentence(desk: EchoDesk, lin: Person) -> None:
    desk.world.faults.order(method="getUpdates", fault=Fault.server_error(502))
    async with desk.running():
        await desk.until(lambda: desk.hears(lin) == ["echo /start"])
    with capture_logs() as lines:
        async with desk.running(), desk.running("intake"):
            await desk.until(lambda: any(line["event"] == "telegram_refused" for line in lines))
    assert any("Another process" in line.get("why", "") for line in lines)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def webhook() -> dict[str, Any]:
    port = free_port()
    return {
        "webhook_url": f"http://127.0.0.1:{port}/hook",
        "webhook_secret": "s3cret",
        "webhook_port": port,
    }


async def test_updates_come_by_webhook(
    desk: EchoDesk, lin: Person, webhook: dict[str, Any]
) -> None:
    async with desk.running(**webhook):
        desk.world.says(lin.id, "hello")
        await desk.until(lambda: len(desk.hears(lin)) == 2)
    assert desk.hears(lin) == ["echo /start", "echo hello"]


async def test_a_webhook_call_without_the_secret_is_refused(
    desk: EchoDesk, webhook: dict[str, Any]
) -> None:
    async with desk.running(**webhook), aiohttp.ClientSession() as http:
        for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guess"}):
            async with http.post(webhook["webhook_url"], json={}, headers=headers) as answer:
                assert answer.status == 401
    assert desk.inbox() == []


async def test_a_webhook_answers_503_while_nothing_can_be_stored(
    desk: EchoDesk, webhook: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Database) -> Any:
        raise OSError("the disk is full")

    headers = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}
    update = {"update_id": 1, "message": {"chat": {"id": 4}}}
    async with desk.running("intake", **webhook), aiohttp.ClientSession() as http:
        with monkeypatch.context() as outage:
            outage.setattr(Database, "writing", refuse)
            async with http.post(webhook["webhook_url"], json=update, headers=headers) as answer:
                assert answer.status == 503
        async with http.post(webhook["webhook_url"], json=update, headers=headers) as answer:
            assert answer.status == 200
        async with http.post(webhook["webhook_url"], data=b"[1]", headers=headers) as answer:
            assert answer.status == 400
    assert [(row.update_id, row.chat_id) for row in desk.inbox()] == [(1, 4)]


def test_a_webhook_without_a_secret_is_refused() -> None:
    with pytest.raises(SettingsError, match="DUBAN_WEBHOOK_SECRET"):
        load_settings(webhook_url="https://desk.example/hook")


def test_half_a_surrogate_pair_does_not_stop_a_batch() -> None:
    assert loads(b'[{"text": "a\\ud83dz"}]') == [{"text": "a?z"}]


@pytest.mark.parametrize(
    ("update", "chat"),
    [
        ({"update_id": 1, "message": {"chat": {"id": -5}, "from": {"id": 3}}}, -5),
        ({"callback_query": {"from": {"id": 3}, "message": {"chat": {"id": 3}}}}, 3),
        ({"callback_query": {"from": {"id": 3}, "inline_message_id": "x"}}, 3),
        ({"my_chat_member": {"chat": {"id": 8}, "from": {"id": 3}}}, 8),
        ({"message": {"chat": {"id": 2**70}}}, 0),
        ({"update_id": 1}, 0),
    ],
)
def test_the_chat_keeps_the_order(update: dict[str, Any], chat: int) -> None:
    assert chat_of(update) == chat


async def test_who_leaves_while_a_batch_is_stored_takes_nothing_with_them(
    desk: EchoDesk,
) -> None:
    async with desk.running("delivery") as engine:
        leaving = asyncio.create_task(engine.receiver.store([RawUpdate(1, 1, b"{}")]))
        staying = asyncio.create_task(engine.receiver.store([RawUpdate(2, 1, b"{}")]))
        await asyncio.sleep(0)
        leaving.cancel()
        await staying
    assert [row.update_id for row in desk.inbox()] == [1, 2]
