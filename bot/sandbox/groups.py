"""Group chats of the sandbox: who adds the bot, what people say and press there, their topics.

Groups don't keep who is a member: whoever acts in one is taken for a member.
"""

from dataclasses import asdict, replace
from typing import Any

from bot.sandbox.core import Core
from bot.sandbox.quotes import quoted
from bot.sandbox.state import Group, Message, Topic
from bot.sandbox.text import clean, found_entities

_FIRST_GROUP = -4_000_000_001
_SUPERGROUPS = -1_000_000_000_000
"""A supergroup's id is this less a number, so that it begins with -100."""


class Groups(Core):
    """What people do in groups."""

    def add_group(self, title: str, *, forum: bool = False) -> Group:
        """A new one, without the bot; a forum is a supergroup."""
        number = _FIRST_GROUP - len(self.state.groups)
        group = Group(_SUPERGROUPS + number if forum else number, title, forum)
        self._put(group)
        return group

    def group(self, chat_id: int) -> Group:
        """Raises KeyError for an unknown id."""
        return self.state.groups[chat_id]

    def adds_bot(self, user_id: int, chat_id: int, *, admin: bool = False) -> None:
        """As a member, or as an administrator who may manage topics; also a change of that."""
        status = "administrator" if admin else "member"
        self._change_bot(user_id, chat_id, status)

    def removes_bot(self, user_id: int, chat_id: int) -> None:
        self._change_bot(user_id, chat_id, None)

    def says_in(
        self,
        user_id: int,
        chat_id: int,
        text: str,
        *,
        topic: int | None = None,
        reply_to: int | None = None,
        **more: Any,
    ) -> Message:
        """In a topic, or in General; the bot hears of it as far as Telegram lets it."""
        content: dict[str, Any] = {"text": clean(text), **more}
        entities = found_entities(content["text"])
        if entities:
            content["entities"] = entities
        quote = quoted(self.chat_of(chat_id), reply_to)
        return self._speak_in(user_id, chat_id, {**quote, **content}, topic)

    def sends_in(
        self, user_id: int, chat_id: int, content: dict[str, Any], *, topic: int | None = None
    ) -> Message:
        """Anything that has no text."""
        return self._speak_in(user_id, chat_id, content, topic)

    def edits_in(self, user_id: int, chat_id: int, message_id: int, text: str) -> Message:
        """A message of theirs."""
        old = self.chat_of(chat_id).messages[message_id]
        if old["from"]["id"] != user_id:
            raise ValueError("Only one's own messages can be edited.")
        new = {**old, "text": clean(text), "edit_date": self.timestamp()}
        self.replace(new)
        if self._bot_hears(new):
            self.updates.add("edited_message", chat_id, new)
        return new

    def presses_in(self, user_id: int, chat_id: int, message_id: int, data: str) -> str:
        """Presses an inline button in the group; `data` can be forged. The query's id."""
        gone = {"chat": self.chat_as_json(chat_id), "message_id": message_id, "date": 0}
        press_id = str((user_id << 24) + self.state.last_press + 1)
        query = {
            "id": press_id,
            "from": self.person(user_id).as_user(),
            "message": self.chat_of(chat_id).messages.get(message_id, gone),
            "chat_instance": str(chat_id),
            "data": data,
        }
        asked = self.clock.now().timestamp()
        press = {"id": press_id, "user_id": user_id, "message_id": message_id, "asked": asked}
        self.record("press", press)
        self.updates.add("callback_query", chat_id, query)
        return press_id

    def upgrades(self, user_id: int, chat_id: int) -> int:
        """The group becomes a supergroup; its new id. Messages stay behind."""
        old = self.group(chat_id)
        new = replace(old, id=_SUPERGROUPS + chat_id)
        self._put(new)
        self._put(replace(old, moved_to=new.id))
        self._serve(user_id, old.id, {"migrate_to_chat_id": new.id})
        self._serve(user_id, new.id, {"migrate_from_chat_id": old.id})
        return new.id

    def opens_topic(self, sender: dict[str, Any], chat_id: int, name: str) -> Topic:
        """The message that says so gives the topic its id."""
        number = self.state.last_message_id + 1
        made = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        topic = Topic(number, name)
        self._keep(chat_id, topic)
        self.post(chat_id, sender, {**_in_topic(number), **made})
        return topic

    def turns_topic(
        self, sender: dict[str, Any], chat_id: int, topic_id: int, *, closed: bool
    ) -> None:
        """Closes it, or opens it again; what people do is told to the bot."""
        self._keep(chat_id, replace(self.group(chat_id).topics[topic_id], closed=closed))
        said: dict[str, Any] = {"forum_topic_closed" if closed else "forum_topic_reopened": {}}
        message = self.post(chat_id, sender, {**_in_topic(topic_id), **said})
        if not sender["is_bot"]:
            self.updates.add("message", chat_id, message)

    def deletes_topic(self, chat_id: int, topic_id: int) -> None:
        """With all its messages; Telegram doesn't tell the bot."""
        group = self.group(chat_id)
        rest = {id_: topic for id_, topic in group.topics.items() if id_ != topic_id}
        self._put(replace(group, topics=rest))
        messages = self.chat_of(chat_id).messages.values()
        self.erase(
            chat_id,
            [each["message_id"] for each in messages if each.get("message_thread_id") == topic_id],
        )

    def _keep(self, chat_id: int, topic: Topic) -> None:
        group = self.group(chat_id)
        self._put(replace(group, topics={**group.topics, topic.id: topic}))

    def _put(self, group: Group) -> None:
        body = asdict(group)
        body["topics"] = {str(id_): topic for id_, topic in body["topics"].items()}
        self.record("group", body)

    def _change_bot(self, user_id: int, chat_id: int, status: str | None) -> None:
        group = self.group(chat_id)
        admin = status == "administrator"
        self._put(replace(group, bot=status, manages_topics=admin))
        change = {
            "chat": group.as_chat(),
            "from": self.person(user_id).as_user(),
            "date": self.timestamp(),
            "old_chat_member": self._standing(group.bot),
            "new_chat_member": self._standing(status),
        }
        self.updates.add("my_chat_member", chat_id, change)

    def _standing(self, status: str | None) -> dict[str, Any]:
        user = self.bot.as_user()
        if status is None:
            return {"user": user, "status": "kicked", "until_date": 0}
        if status == "member":
            return {"user": user, "status": "member"}
        return {"user": user, "status": "administrator", **_RIGHTS}

    def _speak_in(
        self, user_id: int, chat_id: int, content: dict[str, Any], topic: int | None
    ) -> Message:
        place = {} if topic is None else _in_topic(topic)
        message = self.post(chat_id, self.person(user_id).as_user(), {**place, **content})
        if self._bot_hears(message):
            self.updates.add("message", chat_id, message)
        return message

    def _serve(self, user_id: int, chat_id: int, content: dict[str, Any]) -> None:
        """A service message: the bot always sees it."""
        message = self.post(chat_id, self.person(user_id).as_user(), content)
        self.updates.add("message", chat_id, message)

    def _bot_hears(self, message: Message) -> bool:
        """Privacy mode: as a member, commands and replies to it; as an administrator, all."""
        status = self.group(message["chat"]["id"]).bot
        if status != "member":
            return status == "administrator"
        command = str(message.get("text", "")).partition(" ")[0]
        if command.startswith("/"):
            whose = command.partition("@")[2]
            return not whose or whose.lower() == self.bot.username.lower()
        replied = message.get("reply_to_message", {}).get("from", {})
        return bool(replied.get("id") == self.bot.id)


_RIGHTS: dict[str, bool] = dict.fromkeys(
    (
        "can_be_edited",
        "is_anonymous",
        "can_promote_members",
        "can_change_info",
        "can_restrict_members",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_send_welcome_messages",
    ),
    False,
) | dict.fromkeys(
    ("can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_manage_topics"), True
)


def _in_topic(topic: int) -> dict[str, Any]:
    return {"message_thread_id": topic, "is_topic_message": True}
