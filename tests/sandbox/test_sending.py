"""sendMessage and its kin: what arrives, and what is refused."""

from typing import Any

import pytest

from bot.sandbox.people import Person
from bot.sandbox.world import World
from tests.sandbox.conftest import Ask


def keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


async def test_a_message_arrives_in_the_chat(world: World, ask: Ask, lin: Person) -> None:
    markup = keyboard(text="接单", callback_data="accept:1")
    answer = await ask(
        "sendMessage", chat_id=lin.id, text=" <b>你好</b> ", parse_mode="HTML", reply_markup=markup
    )
    message = answer["result"]
    assert message == world.chat(lin.id)[-1]
    assert message["text"] == "你好"
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    assert message["reply_markup"] == markup
    assert message["from"]["is_bot"]


@pytest.mark.parametrize(
    ("params", "sentence"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": "  \n"}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "投" * 4097}, "message is too long"),
        ({"text": "x" * 40_000}, "text is too long"),
        ({"text": "*x*", "parse_mode": "Nonsense"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": "["}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": []}, "object expected as reply markup"),
        (
            {"text": "x", "reply_markup": keyboard(text="x")},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": keyboard(callback_data="x")},
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        (
            {"text": "x", "reply_markup": keyboard(text="x", callback_data="督" * 22)},
            "BUTTON_DATA_INVALID",
        ),
        ({"text": "x", "reply_markup": keyboard(text="x", callback_data="")},
         "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard(text="x", url="nowhere")}, "BUTTON_URL_INVALID"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [{}]}},
         'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "chat_id": 1}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
    ],
)  # fmt: skip
async def test_what_telegram_refuses_is_refused(
    ask: Ask, lin: Person, params: dict[str, Any], sentence: str
) -> None:
    answer = await ask("sendMessage", **{"chat_id": lin.id, **params})
    assert answer["description"] == f"Bad Request: {sentence}"
    assert answer["error_code"] == 400


async def test_the_limits_themselves_are_allowed(world: World, ask: Ask, lin: Person) -> None:
    markup = keyboard(text="x", callback_data="x" * 64)
    text = "<b>" + "投" * 4096 + "</b>"
    answer = await ask(
        "sendMessage", chat_id=lin.id, text=text, parse_mode="HTML", reply_markup=markup
    )
    assert answer["ok"]
    assert world.chat(lin.id)[-1]["text"] == "投" * 4096


async def test_the_bot_cannot_begin_a_conversation(ask: Ask, wang: Person) -> None:
    answer = await ask("sendMessage", chat_id=wang.id, text="hello")
    assert answer["description"] == "Bad Request: chat not found"


async def test_whoever_blocked_the_bot_is_out_of_reach(world: World, ask: Ask, lin: Person) -> None:
    world.blocks(lin.id)
    answer = await ask("sendMessage", chat_id=lin.id, text="hello")
    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: bot was blocked by the user",
    )
    world.unblocks(lin.id)
    assert (await ask("sendMessage", chat_id=lin.id, text="hello"))["ok"]


async def test_a_reply_shows_what_it_answers(world: World, ask: Ask, lin: Person) -> None:
    question = world.says(lin.id, "几点？")
    answer = await ask(
        "sendMessage",
        chat_id=lin.id,
        text="五点",
        reply_parameters={"message_id": question["message_id"]},
    )
    assert answer["result"]["reply_to_message"]["text"] == "几点？"


async def test_a_reply_keyboard_stays_until_it_is_removed(
    world: World, ask: Ask, lin: Person
) -> None:
    rows = {"keyboard": [["我的工单", {"text": "帮助"}]], "resize_keyboard": True}
    answer = await ask("sendMessage", chat_id=lin.id, text="x", reply_markup=rows)
    assert "reply_markup" not in answer["result"]
    await ask("sendMessage", chat_id=lin.id, text="y")
    keyboard_ = world.reply_keyboard(lin.id)
    assert keyboard_
    assert keyboard_["keyboard"] == [[{"text": "我的工单"}, {"text": "帮助"}]]
    removal = {"remove_keyboard": True}
    await ask("sendMessage", chat_id=lin.id, text="z", reply_markup=removal)
    assert world.reply_keyboard(lin.id) is None


async def test_links_and_commands_are_marked_but_not_inside_code(ask: Ask, lin: Person) -> None:
    text = "/mine <code>/queue</code> www.example.org"
    answer = await ask("sendMessage", chat_id=lin.id, text=text, parse_mode="HTML")
    kinds = [entity["type"] for entity in answer["result"]["entities"]]
    assert kinds == ["bot_command", "code", "url"]


async def test_a_copy_has_no_sender_and_a_forward_has(
    world: World, ask: Ask, lin: Person, wang: Person
) -> None:
    world.says(wang.id, "/start")
    said = world.says(lin.id, "坏了")
    about = {"from_chat_id": lin.id, "message_id": said["message_id"], "chat_id": wang.id}
    copied = (await ask("copyMessage", **about))["result"]["message_id"]
    await ask("forwardMessage", **about)
    copy, forward = world.chat(wang.id)[-2:]
    assert (copy["message_id"], copy["text"]) == (copied, "坏了")
    assert "forward_origin" not in copy
    assert forward["forward_origin"]["sender_user"]["id"] == lin.id
    missing = await ask("copyMessage", **{**about, "message_id": 999})
    assert missing["description"] == "Bad Request: message to copy not found"


async def test_typing_is_seen_at_the_page(world: World, ask: Ask, lin: Person) -> None:
    seen = world.subscribe()
    await ask("sendChatAction", chat_id=lin.id, action="typing")
    event = await anext(seen)
    assert (event.type, event.user_id, event.body) == ("typing", lin.id, {"action": "typing"})
    wrong = await ask("sendChatAction", chat_id=lin.id, action="dancing")
    assert wrong["description"] == "Bad Request: wrong parameter action in request"


async def test_places_and_contacts_are_sent(world: World, ask: Ask, lin: Person) -> None:
    await ask("sendLocation", chat_id=lin.id, latitude=31.2, longitude="121.5")
    await ask("sendContact", chat_id=lin.id, phone_number="+8610", first_name="Duban")
    place, contact = world.chat(lin.id)[-2:]
    assert place["location"] == {"latitude": 31.2, "longitude": 121.5}
    assert contact["contact"] == {"phone_number": "+8610", "first_name": "Duban"}
    wrong = await ask("sendLocation", chat_id=lin.id, latitude="north", longitude=1)
    assert wrong["description"] == "Bad Request: latitude is empty"


async def test_unknown_methods_and_tokens_are_refused(
    world: World, ask: Ask, base: str, http: Any
) -> None:
    answer = await ask("sendSmell")
    assert (answer["error_code"], answer["description"]) == (404, "Not Found: method not found")
    async with http.get(f"{base}/bot1:wrong/getMe") as refused:
        assert refused.status == 401
        assert (await refused.json())["description"] == "Unauthorized"


async def test_parameters_may_come_in_any_kind_of_body(
    world: World, base: str, http: Any, lin: Person
) -> None:
    address = f"{base}/bot{world.token}/sendmessage"
    params = {"chat_id": str(lin.id), "text": "同样"}
    async with http.get(address, params=params) as by_query:
        assert by_query.status == 200
    async with http.post(address, data=params) as by_form:
        assert by_form.status == 200
    async with http.post(address, data="{", headers={"Content-Type": "application/json"}) as torn:
        assert torn.status == 400
    assert [message["text"] for message in world.chat(lin.id)[-2:]] == ["同样", "同样"]
