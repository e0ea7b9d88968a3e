"""The bot's own account: who it is, its command lists and descriptions; chats and files."""

import re
from collections.abc import Callable
from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.chats import any_message, known_chat, writable_chat
from bot.sandbox.errors import bad_request
from bot.sandbox.world import World

DOWNLOAD_LIMIT = 20 * 1024 * 1024
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)


def get_me(world: World, call: Call) -> dict[str, Any]:
    return {
        **world.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def get_chat(world: World, call: Call) -> dict[str, Any]:
    chat_id, chat = known_chat(world, call)
    pinned = chat.messages.get(world.state.settings.get(f"pinned:{chat_id}", 0))
    return {
        **world.chat_as_json(chat_id),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            True,
        ),
        **({"pinned_message": pinned} if pinned else {}),
    }


def get_file(world: World, call: Call) -> dict[str, Any]:
    if not call.text("file_id"):
        raise bad_request("file_id not specified")
    try:
        stored = world.file(call.text("file_id"))
    except KeyError:
        raise bad_request("invalid file_id") from None
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": call.text("file_id"),
        "file_unique_id": stored.unique_id,
        "file_size": stored.size,
        "file_path": stored.path,
    }


def pin_chat_message(world: World, call: Call) -> bool:
    chat_id, chat = writable_chat(world, call)
    message = any_message(chat, call, "message to pin")
    world.set(f"pinned:{chat_id}", message["message_id"])
    return True


def unpin_chat_message(world: World, call: Call) -> bool:
    chat_id, _ = writable_chat(world, call)
    world.set(f"pinned:{chat_id}", 0)
    return True


def set_my_commands(world: World, call: Call) -> bool:
    commands = call.json("commands", "can't parse commands JSON object")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.set(_commands_key(call), [_checked_command(command) for command in commands])
    _tell_who_it_is_for(world, call)
    return True


def _tell_who_it_is_for(world: World, call: Call) -> None:
    """A desk gives a person other commands when their role has changed: the page looks again."""
    scope = call.json("scope", "can't parse BotCommandScope JSON object") or {}
    person = world.state.people.get(scope.get("chat_id", 0))
    if person is not None:
        world.events.publish("person", person.id, person.as_user())


def _checked_command(command: Any) -> dict[str, str]:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def get_my_commands(world: World, call: Call) -> list[dict[str, str]]:
    commands: list[dict[str, str]] = world.state.settings.get(_commands_key(call)) or []
    return commands


def delete_my_commands(world: World, call: Call) -> bool:
    world.set(_commands_key(call), [])
    return True


def _commands_key(call: Call) -> str:
    """Each scope and language has a list of its own."""
    scope = call.json("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return f"commands:{scope['type']}:{scope.get('chat_id', '')}:{call.text('language_code')}"


def _setter(field: str, limit: int) -> Callable[[World, Call], bool]:
    def set_text(world: World, call: Call) -> bool:
        text = call.text(field)
        if len(text) > limit:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        world.set(f"{field}:{call.text('language_code')}", text)
        return True

    return set_text


def _getter(field: str) -> Callable[[World, Call], dict[str, str]]:
    def get_text(world: World, call: Call) -> dict[str, str]:
        return {field: world.state.settings.get(f"{field}:{call.text('language_code')}", "")}

    return get_text


def set_chat_menu_button(world: World, call: Call) -> bool:
    button = call.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    world.set(f"menu_button:{call.text('chat_id')}", button)
    return True


def get_chat_menu_button(world: World, call: Call) -> dict[str, Any]:
    button = world.state.settings.get(f"menu_button:{call.text('chat_id')}")
    return button or {"type": "commands"}


METHODS: dict[str, Callable[[World, Call], Any]] = {
    "getme": get_me,
    "getchat": get_chat,
    "getfile": get_file,
    "pinchatmessage": pin_chat_message,
    "unpinchatmessage": unpin_chat_message,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": _setter("name", 64),
    "getmyname": _getter("name"),
    "setmydescription": _setter("description", 512),
    "getmydescription": _getter("description"),
    "setmyshortdescription": _setter("short_description", 120),
    "getmyshortdescription": _getter("short_description"),
    "setchatmenubutton": set_chat_menu_button,
    "getchatmenubutton": get_chat_menu_button,
}
