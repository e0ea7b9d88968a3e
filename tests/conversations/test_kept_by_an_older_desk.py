"""The desk is updated while a clerk is asked for a caller's number: what they wrote down before,
as the older desk kept it, goes on."""

from typing import Any

import pytest

from storage.conversations import conversation_of
from storage.people import find
from tests.conversations.people import Actor
from tests.conversations.town import Town

SAID = "快递柜打不开"


def _together(data: dict[str, Any]) -> dict[str, Any]:
    data["said"] = [data.pop("text"), data.pop("source")]
    return data


def _without_id(data: dict[str, Any]) -> dict[str, Any]:
    data.pop("draft")
    return _together(data)


@pytest.fixture(params=[_together, _without_id])
async def clerk(town: Town, wang: Actor, request: pytest.FixtureRequest) -> Actor:
    """They are asked for the number, by the desk as it was."""
    await wang.says("/file")
    await wang.says(f"张大爷说{SAID}")
    await wang.hears("张大爷", "电话")
    async with town.sandbox.house.writing() as session:
        person = find(session, wang.id)
        assert person is not None
        talk = conversation_of(session, person.id, town.clock.now())
        talk.data = request.param(dict(talk.data))
    return wang


async def test_the_number_is_taken(clerk: Actor) -> None:
    await clerk.says("13800001234")
    await clerk.hears("📝 ", SAID, "张大爷")


async def test_a_number_that_looks_like_a_slip_is_asked_about(clerk: Actor) -> None:
    await clerk.says("1380000123")
    await clerk.presses("就是这个号")
    await clerk.hears("📝 ", SAID, "张大爷")


async def test_it_is_put_away(clerk: Actor) -> None:
    await clerk.says("取消")
    await clerk.hears(SAID, "张大爷")
