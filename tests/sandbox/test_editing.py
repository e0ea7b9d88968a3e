"""Edits, deletions and the answers to button presses."""

from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask

BUTTONS = {"inline_keyboard": [[{"text": "提交", "callback_data": "submit"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are"
    " exactly the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.fixture
async def card(ask: Ask, lin: Person) -> dict[str, Any]:
    """The address of a message with a button."""
    answer = await ask("sendMessage", chat_id=lin.id, text="草稿", reply_markup=BUTTONS)
    return {"chat_id": lin.id, "message_id": answer["result"]["message_id"]}


async def test_an_edit_changes_the_message_in_place(
    world: World, ask: Ask, lin: Person, card: dict[str, Any]
) -> None:
    before = len(world.chat(lin.id))
    answer = await ask("editMessageText", **card, text="草稿二")
    assert world.chat(lin.id)[-1] == answer["result"]
    assert len(world.chat(lin.id)) == before
    assert answer["result"]["text"] == "草稿二"
    assert "edit_date" in answer["result"]
    assert "reply_markup" not in answer["result"]


async def test_an_edit_that_changes_nothing_is_refused(ask: Ask, card: dict[str, Any]) -> None:
    same = await ask("editMessageText", **card, text="草稿", reply_markup=BUTTONS)
    assert same["description"] == NOT_MODIFIED
    assert (await ask("editMessageText", **card, text="草稿"))["ok"]
    again = await ask("editMessageText", **card, text="草稿")
    assert again["description"] == NOT_MODIFIED


@pytest.mark.parametrize(
    ("method", "params", "sentence"),
    [
        ("editMessageText", {"text": "x", "message_id": 999}, "message to edit not found"),
        ("editMessageText", {"text": ""}, "message text is empty"),
        ("editMessageText", {"text": "x", "message_id": 1}, "message can't be edited"),
        (
            "editMessageText",
            {"text": "x", "reply_markup": {"keyboard": [["x"]]}},
            "inline keyboard expected",
        ),
        ("editMessageCaption", {"caption": "x"}, "there is no caption in the message to edit"),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
        ("deleteMessage", {"message_id": None}, "message identifier is not specified"),
    ],
)
async def test_what_cannot_be_changed(
    ask: Ask, card: dict[str, Any], method: str, params: dict[str, Any], sentence: str
) -> None:
    answer = await ask(method, **{**card, **params})
    assert answer["description"] == f"Bad Request: {sentence}"


async def test_buttons_are_changed_alone(world: World, ask: Ask, card: dict[str, Any]) -> None:
    answer = await ask("editMessageReplyMarkup", **card)
    assert "reply_markup" not in answer["result"]
    assert answer["result"]["text"] == "草稿"


async def test_deleted_messages_are_gone_for_48_hours_only(
    world: World, clock: MovableClock, ask: Ask, lin: Person, card: dict[str, Any]
) -> None:
    assert (await ask("deleteMessage", **card))["ok"]
    assert card["message_id"] not in [message["message_id"] for message in world.chat(lin.id)]
    old = world.says(lin.id, "alt")
    clock.move(timedelta(hours=49))
    answer = await ask("deleteMessage", chat_id=lin.id, message_id=old["message_id"])
    assert answer["description"] == "Bad Request: message can't be deleted for everyone"
    new = world.says(lin.id, "neu")
    ids = [old["message_id"], new["message_id"], 999]
    assert (await ask("deleteMessages", chat_id=lin.id, message_ids=ids))["ok"]
    assert old in world.chat(lin.id)
    assert new not in world.chat(lin.id)


async def test_a_press_is_answered_once_with_a_toast(
    world: World, ask: Ask, lin: Person, card: dict[str, Any]
) -> None:
    press = world.presses(lin.id, card["message_id"], "submit")
    [*_, update] = (await ask("getUpdates"))["result"]
    query = update["callback_query"]
    assert (query["id"], query["data"]) == (press, "submit")
    assert query["from"]["id"] == lin.id
    assert query["message"]["text"] == "草稿"
    seen = world.subscribe()
    assert (await ask("answerCallbackQuery", callback_query_id=press, text="已提交"))["ok"]
    toast = await anext(seen)
    assert (toast.type, toast.body["text"]) == ("toast", "已提交")
    again = await ask("answerCallbackQuery", callback_query_id=press)
    assert again["description"] == TOO_OLD


async def test_a_press_is_forgotten_after_150_seconds(
    world: World, clock: MovableClock, ask: Ask, lin: Person, card: dict[str, Any]
) -> None:
    press = world.presses(lin.id, card["message_id"], "submit")
    clock.move(timedelta(seconds=151))
    answer = await ask("answerCallbackQuery", callback_query_id=press)
    assert answer["description"] == TOO_OLD
    updates = (await ask("getUpdates"))["result"]
    assert not any("callback_query" in update for update in updates)


async def test_a_press_under_a_deleted_message_shows_it_as_inaccessible(
    world: World, ask: Ask, lin: Person, card: dict[str, Any]
) -> None:
    world.deletes(lin.id, card["message_id"])
    world.presses(lin.id, card["message_id"], "submit")
    [*_, update] = (await ask("getUpdates"))["result"]
    message = update["callback_query"]["message"]
    assert (message["message_id"], message["date"]) == (card["message_id"], 0)
    assert "text" not in message
