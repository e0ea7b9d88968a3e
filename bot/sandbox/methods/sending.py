"""What the bot writes without a file: texts, places, contacts, signs, copies."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.chats import any_message, known_chat, writable_chat, write
from bot.sandbox.entities import formatted
from bot.sandbox.errors import bad_request
from bot.sandbox.state import Message
from bot.sandbox.text import CAPTION_LIMIT, TEXT_LIMIT
from bot.sandbox.world import World

ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(world: World, call: Call) -> Message:
    return write(world, call, {**text_content(call), **preview(call)})


def text_content(call: Call) -> dict[str, Any]:
    """`text` and `entities`; raises ApiError for an empty or too long text."""
    if not call.text("text"):
        raise bad_request("message text is empty")
    content = formatted(call, "text", "entities", "message is too long", TEXT_LIMIT)
    if not content:
        raise bad_request("text must be non-empty")
    return content


def preview(call: Call) -> dict[str, Any]:
    """`link_preview_options`, nothing without any; raises ApiError."""
    options = call.json("link_preview_options", "can't parse link preview options JSON object")
    if options is None and call.flag("disable_web_page_preview"):
        options = {"is_disabled": True}
    if options is not None and not isinstance(options, dict):
        raise bad_request("object expected as link preview options")
    return {"link_preview_options": options} if options else {}


def caption_content(call: Call) -> dict[str, Any]:
    """`caption` and `caption_entities`, nothing without one; raises ApiError when too long."""
    complaint = "message caption is too long"
    return formatted(call, "caption", "caption_entities", complaint, CAPTION_LIMIT)


def send_location(world: World, call: Call) -> Message:
    location = {"latitude": call.number("latitude"), "longitude": call.number("longitude")}
    return write(world, call, {"location": location})


def send_contact(world: World, call: Call) -> Message:
    contact = {name: call.text(name) for name in ("phone_number", "first_name")}
    for name, value in contact.items():
        if not value:
            raise bad_request(f"{name.replace('_', ' ')} is empty")
    if call.text("last_name"):
        contact["last_name"] = call.text("last_name")
    return write(world, call, {"contact": contact})


def send_chat_action(world: World, call: Call) -> bool:
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat_id, _ = writable_chat(world, call)
    world.events.publish("typing", chat_id, {"action": action})
    return True


def forward_message(world: World, call: Call) -> Message:
    source = _source(world, call, "message to forward")
    origin = source.get("forward_origin") or {
        "type": "user",
        "date": source["date"],
        "sender_user": source["from"],
    }
    return write(world, call, {"forward_origin": origin, **_content_of(source)})


def copy_message(world: World, call: Call) -> dict[str, int]:
    """The content without its sender; a new caption and markup may take the old one's place."""
    content = _content_of(_source(world, call, "message to copy"))
    content.pop("forward_origin", None)
    if "caption" in call.params and "text" not in content:
        for name in ("caption", "caption_entities"):
            content.pop(name, None)
        content |= caption_content(call)
    return {"message_id": write(world, call, content)["message_id"]}


_ABOUT_THE_SENDING = (
    "message_id",
    "from",
    "chat",
    "date",
    "edit_date",
    "reply_to_message",
    "media_group_id",
    "reply_markup",
    "has_protected_content",
)


def _content_of(message: Message) -> dict[str, Any]:
    return {name: value for name, value in message.items() if name not in _ABOUT_THE_SENDING}


def _source(world: World, call: Call, purpose: str) -> Message:
    _, chat = known_chat(world, call, "from_chat_id")
    return any_message(chat, call, purpose)


METHODS = {
    "sendmessage": send_message,
    "sendlocation": send_location,
    "sendcontact": send_contact,
    "sendchataction": send_chat_action,
    "forwardmessage": forward_message,
    "copymessage": copy_message,
}
