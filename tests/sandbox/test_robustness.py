"""Whatever a client sends, it gets an answer or Telegram's refusal, never a crash."""

import asyncio
import inspect
import re
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import MovableClock
from bot.sandbox.call import Call
from bot.sandbox.errors import ApiError
from bot.sandbox.html_text import parse_html
from bot.sandbox.methods import METHODS
from bot.sandbox.server import create_server
from bot.sandbox.text import utf16_length
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask, eventually, served

NAMES = re.findall(
    r"\w+",
    "chat_id message_id message_ids text parse_mode entities caption caption_entities photo media"
    " reply_markup reply_parameters link_preview_options callback_query_id file_id commands scope"
    " menu_button offset limit allowed_updates url secret_token action from_chat_id latitude"
    " longitude phone_number first_name description name language_code document",
)
BITS = st.sampled_from(["<b>", "</b>", "<a href=", "&lt;", "&#", '"', ">", "<", "/", "x", "投"])
HTML = st.lists(BITS, max_size=12).map("".join)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.text(max_size=8)
    | HTML
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["inline_keyboard", "keyboard", "text", "callback_data", "url", "type", "media"]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=25, deadline=None)
@given(params=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=5))
@pytest.mark.parametrize("method", sorted(METHODS.keys() - {"getupdates"}))
def test_a_method_answers_or_refuses(method: str, params: dict[str, Any]) -> None:
    world = World(MovableClock())
    lin = world.add_person("林")
    said = world.says(lin.id, "/start")
    known = {"chat_id": lin.id, "from_chat_id": lin.id, "message_id": said["message_id"]}
    for given_ in (params, {**params, **known}):
        with suppress(ApiError):
            METHODS[method](world, Call(method, dict(given_)))


@settings(max_examples=200, deadline=None)
@given(html=HTML)
def test_html_gives_entities_inside_the_text_or_is_refused(html: str) -> None:
    text, entities = _parsed_or_refused(html)
    for entity in entities:
        assert entity["offset"] >= 0
        assert entity["length"] > 0
        assert entity["offset"] + entity["length"] <= utf16_length(text)


def _parsed_or_refused(html: str) -> tuple[str, list[dict[str, Any]]]:
    try:
        return parse_html(html)
    except ApiError:
        return "", []


async def test_a_server_that_ends_sends_its_pollers_home(world: World, http: Any) -> None:
    async with served(create_server(world)) as base:
        address = f"{base}/bot{world.token}/getUpdates"
        poll = asyncio.create_task(_answer(http, address))
        await eventually(lambda: world.calls["getupdates"])
    assert await poll == {"ok": True, "result": []}


async def _answer(http: Any, address: str) -> Any:
    async with http.post(address, json={"timeout": 50}) as answer:
        return await answer.json()


async def test_expired_updates_are_dropped_also_among_many(
    world: World, clock: MovableClock, ask: Ask
) -> None:
    lin = world.add_person("林")
    said = world.says(lin.id, "/start")
    for _ in range(150):
        world.presses(lin.id, said["message_id"], "x")
    clock.move(timedelta(minutes=3))
    world.says(lin.id, "再来")
    updates = (await ask("getUpdates"))["result"]
    assert [update["message"]["text"] for update in updates] == ["/start", "再来"]


def test_get_updates_alone_waits() -> None:
    waiting = [name for name, method in METHODS.items() if inspect.iscoroutinefunction(method)]
    assert waiting == ["getupdates"]
