"""Changing and deleting messages, and answering button presses."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.chats import any_message, known_chat, own_message, writable_chat
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboards import inline_of, read_markup
from bot.sandbox.media import KINDS
from bot.sandbox.methods.media import media_content
from bot.sandbox.methods.sending import caption_content, preview, text_content
from bot.sandbox.state import Message
from bot.sandbox.world import World

ANSWER_WITHIN = 150  # seconds; later Telegram has forgotten the press
DELETE_WITHIN = 48 * 3600
ANSWER_LIMIT = 200
_MARKS = ("edit_date", "edit_hide")


def edit_message_text(world: World, call: Call) -> Message:
    new = {**text_content(call), **preview(call)}
    old = _to_edit(world, call)
    if "text" not in old:
        raise bad_request("there is no text in the message to edit")
    return _changed(world, call, old, ("text", "entities", "link_preview_options"), new)


def edit_message_caption(world: World, call: Call) -> Message:
    new = caption_content(call)
    old = _to_edit(world, call)
    if not any(kind in old for kind in KINDS):
        raise bad_request("there is no caption in the message to edit")
    return _changed(world, call, old, ("caption", "caption_entities"), new)


def edit_message_media(world: World, call: Call) -> Message:
    item = call.json("media", "can't parse input media JSON object")
    new = media_content(world, call, item)
    old = _to_edit(world, call)
    gone = (*KINDS, "text", "entities", "caption", "caption_entities")
    return _changed(world, call, old, gone, new)


def edit_message_reply_markup(world: World, call: Call) -> Message:
    return _changed(world, call, _to_edit(world, call), (), {})


def _to_edit(world: World, call: Call) -> Message:
    if call.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    _, chat = writable_chat(world, call)
    return own_message(world, chat, call, "message to edit")


def _changed(
    world: World, call: Call, old: Message, gone: tuple[str, ...], new: dict[str, Any]
) -> Message:
    """An edit without markup takes the buttons away."""
    markup = read_markup(call)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    dropped = (*gone, "reply_markup", *_MARKS)
    kept = {name: value for name, value in old.items() if name not in dropped}
    message = {**kept, **new, **inline_of(markup)}
    if message == {name: value for name, value in old.items() if name not in _MARKS}:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly"
            " the same as a current content and reply markup of the message"
        )
    dated = {**message, "edit_date": world.timestamp()}
    world.replace({**dated, **_mark(old, message)})
    return dated


def _mark(old: Message, new: Message) -> dict[str, Any]:
    """Telegram's clients call a message edited only when more than its buttons changed."""
    changed = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    only_buttons = changed <= {"reply_markup", *_MARKS}
    seen = "edit_date" in old and "edit_hide" not in old
    return {"edit_hide": True} if only_buttons and not seen else {}


def delete_message(world: World, call: Call) -> bool:
    chat_id, chat = known_chat(world, call)
    message = any_message(chat, call, "message to delete")
    if world.timestamp() - message["date"] > DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    world.erase(chat_id, [message["message_id"]])
    return True


def delete_messages(world: World, call: Call) -> bool:
    """Up to 100; those that aren't there are passed over."""
    chat_id, chat = known_chat(world, call)
    ids = call.json("message_ids", "can't parse message_ids JSON object")
    if not isinstance(ids, list) or not all(isinstance(id_, int) for id_ in ids):
        raise bad_request("expected an Array of message identifiers")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    oldest = world.timestamp() - DELETE_WITHIN
    there = [id_ for id_ in ids if id_ in chat.messages and chat.messages[id_]["date"] >= oldest]
    if there:
        world.erase(chat_id, there)
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    """Once for each press, within 150 s of the world's clock."""
    press = world.state.presses.get(call.text("callback_query_id"))
    if press is None or world.clock.now().timestamp() - press.asked > ANSWER_WITHIN:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(call.text("text")) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    world.record("answered", press.id)
    toast = {
        "callback_query_id": press.id,
        "message_id": press.message_id,
        "text": call.text("text"),
        "show_alert": call.flag("show_alert"),
        "url": call.text("url"),
    }
    world.events.publish("toast", press.user_id, toast)
    return True


METHODS = {
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagemedia": edit_message_media,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "answercallbackquery": answer_callback_query,
}
