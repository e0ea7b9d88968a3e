"""Topics of forums, and reactions."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.call import Call
from bot.sandbox.chats import any_message, writable_chat
from bot.sandbox.errors import bad_request
from bot.sandbox.state import Group, Topic
from bot.sandbox.world import World

NAME_LIMIT = 128
REACTIONS = frozenset(
    "👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🙏👌🕊🤡🥱🥴🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡"
)


def create_forum_topic(world: World, call: Call) -> dict[str, Any]:
    group = _forum(world, call, "create a topic")
    name = call.text("name").strip()
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    topic = world.opens_topic(world.bot.as_user(), group.id, name[:NAME_LIMIT])
    return {"message_thread_id": topic.id, "name": topic.name, "icon_color": 7322096}


def _turn(*, closed: bool) -> Callable[[World, Call], bool]:
    def turn(world: World, call: Call) -> bool:
        group = _forum(world, call, "close the topic" if closed else "reopen the topic")
        topic = _topic(group, call)
        if topic.closed == closed:
            raise bad_request("TOPIC_NOT_MODIFIED")
        world.turns_topic(world.bot.as_user(), group.id, topic.id, closed=closed)
        return True

    return turn


def delete_forum_topic(world: World, call: Call) -> bool:
    group = _forum(world, call, "delete the topic")
    world.deletes_topic(group.id, _topic(group, call).id)
    return True


def set_message_reaction(world: World, call: Call) -> bool:
    """No update comes of the bot's own reaction."""
    _, chat = writable_chat(world, call)
    message = any_message(chat, call, "message to react")
    wanted = call.json("reaction", "can't parse reaction types JSON object") or []
    if not isinstance(wanted, list):
        raise bad_request("expected an Array of ReactionType")
    signs = [each.get("emoji", "") if isinstance(each, dict) else "" for each in wanted]
    if not REACTIONS.issuperset(signs) or len(signs) > 1:
        raise bad_request("REACTION_INVALID")
    world.react(message, signs)
    return True


def _forum(world: World, call: Call, deed: str) -> Group:
    chat_id, _ = writable_chat(world, call)
    group = world.state.groups.get(chat_id)
    if group is None or not group.forum:
        raise bad_request("the chat is not a forum")
    if not group.manages_topics:
        raise bad_request(f"not enough rights to {deed}")
    return group


def _topic(group: Group, call: Call) -> Topic:
    topic = group.topics.get(call.integer("message_thread_id"))
    if topic is None:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


METHODS: dict[str, Callable[[World, Call], Any]] = {
    "createforumtopic": create_forum_topic,
    "closeforumtopic": _turn(closed=True),
    "reopenforumtopic": _turn(closed=False),
    "deleteforumtopic": delete_forum_topic,
    "setmessagereaction": set_message_reaction,
}
