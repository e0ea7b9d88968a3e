"""Replies: the message that is quoted, as it stands inside the one that quotes it."""

from typing import Any

from bot.sandbox.state import Chat


def quoted(chat: Chat, message_id: int | None) -> dict[str, Any]:
    """The quoted message without what it quoted itself; nothing when it is gone."""
    message = chat.messages.get(message_id or 0)
    if message is None:
        return {}
    bare = {name: value for name, value in message.items() if name != "reply_to_message"}
    return {"reply_to_message": bare}
