"""Finding what a call speaks of: the chat, and messages in it; and writing there."""

from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.errors import bad_request, forbidden, upgraded
from bot.sandbox.keyboards import Markup, inline_of, read_markup
from bot.sandbox.quotes import quoted
from bot.sandbox.state import Chat, Message
from bot.sandbox.world import World


def writable_chat(world: World, call: Call, name: str = "chat_id") -> tuple[int, Chat]:
    """A chat whose person has written to the bot and not blocked it; raises ApiError."""
    chat_id, chat = known_chat(world, call, name)
    if chat_id in world.state.groups and world.state.groups[chat_id].bot is None:
        raise forbidden(f"bot was kicked from the {world.state.groups[chat_id].type} chat")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    return chat_id, chat


def known_chat(world: World, call: Call, name: str = "chat_id") -> tuple[int, Chat]:
    if not call.text(name):
        raise bad_request(f"{name} is empty")
    chat_id = call.integer(name)
    chat = world.state.chats.get(chat_id)
    if chat is None or not chat.opened:
        raise bad_request("chat not found")
    group = world.state.groups.get(chat_id)
    if group is not None and group.moved_to is not None:
        raise upgraded(group.moved_to)
    return chat_id, chat


def own_message(world: World, chat: Chat, call: Call, purpose: str) -> Message:
    """A message of the bot's, such as the "message to edit"; raises ApiError."""
    message = any_message(chat, call, purpose)
    if not message["from"]["is_bot"]:
        raise bad_request("message can't be edited")
    return message


def any_message(chat: Chat, call: Call, purpose: str) -> Message:
    if not call.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(call.integer("message_id"))
    if message is None:
        raise bad_request(f"{purpose} not found")
    return message


def write(world: World, call: Call, content: dict[str, Any]) -> Message:
    """The bot's new message with the call's markup and quote."""
    markup = read_markup(call)
    chat_id, chat = writable_chat(world, call)
    topic = topic_part(world, call, chat_id)
    quote = _quote(call, chat)
    # The keyboard first: whoever hears of the message finds it in place.
    set_keyboard(world, chat_id, chat, markup)
    silent = {"has_protected_content": True} if call.flag("protect_content") else {}
    body = {**topic, **quote, **content, **silent, **inline_of(markup)}
    return world.post(chat_id, world.bot.as_user(), body)


def topic_part(world: World, call: Call, chat_id: int) -> dict[str, Any]:
    """What a message in a topic shows of it; raises ApiError for a topic that there isn't."""
    thread = call.integer("message_thread_id")
    if not thread:
        return {}
    group = world.state.groups.get(chat_id)
    topic = None if group is None else group.topics.get(thread)
    if group is None or topic is None:
        raise bad_request("message thread not found")
    if topic.closed and not group.manages_topics:
        raise bad_request("TOPIC_CLOSED")
    return {"message_thread_id": thread, "is_topic_message": True}


def set_keyboard(world: World, chat_id: int, chat: Chat, markup: Markup | None) -> None:
    """A reply keyboard stays until another takes its place or it is removed."""
    if not markup or "inline_keyboard" in markup:
        return
    keyboard = markup if "keyboard" in markup else None
    removed = markup.get("remove_keyboard") and chat.keyboard is not None
    if removed or (keyboard and keyboard != chat.keyboard):
        world.record("keyboard", {"chat_id": chat_id, "keyboard": keyboard})


def _quote(call: Call, chat: Chat) -> dict[str, Any]:
    parameters = call.json("reply_parameters", "can't parse reply parameters JSON object")
    if parameters is None:
        parameters = {
            "message_id": call.integer("reply_to_message_id"),
            "allow_sending_without_reply": call.flag("allow_sending_without_reply"),
        }
    if not isinstance(parameters, dict):
        raise bad_request("object expected as reply parameters")
    wanted = Call("", parameters)
    quote = quoted(chat, wanted.integer("message_id"))
    if (
        wanted.integer("message_id")
        and not quote
        and not wanted.flag("allow_sending_without_reply")
    ):
        raise bad_request("message to be replied not found")
    return quote
