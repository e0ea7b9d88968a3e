"""Everything the sandbox knows, and how each journal entry changes it."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.people import FIRST_PERSON_ID, Person

Message = dict[str, Any]
Lane = tuple[int, str]


@dataclass(slots=True)
class Chat:
    """A person's private chat with the bot. Messages are replaced when changed, never altered.

    `opened`: the person has written, so the bot may write. `keyboard`: the reply keyboard.
    """

    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: dict[str, Any] | None = None
    opened: bool = False
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum; its id is that of the message that says it was made."""

    id: int
    name: str
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat. Replaced when changed, never altered.

    `bot`: what the bot is there ("member", "administrator"), or None. `manages_topics`: whether it
    may, as an administrator. `moved_to`: the supergroup that it became.
    """

    id: int
    title: str
    forum: bool = False
    bot: str | None = None
    manages_topics: bool = False
    moved_to: int | None = None
    topics: dict[int, Topic] = field(default_factory=dict)

    @property
    def type(self) -> str:
        return "supergroup" if str(self.id).startswith("-100") else "group"

    def as_chat(self) -> dict[str, Any]:
        chat = {"id": self.id, "type": self.type, "title": self.title}
        return {**chat, "is_forum": True} if self.forum else chat


@dataclass(frozen=True, slots=True)
class PendingUpdate:
    """An update the bot has not taken yet; `expires` is in Unix seconds."""

    id: int
    type: str
    chat_id: int
    expires: float
    body: dict[str, Any]

    @property
    def lane(self) -> Lane:
        """Chat and type: a webhook gets the updates of each lane one after the other."""
        return self.chat_id, self.type

    def as_json(self) -> dict[str, Any]:
        return {"update_id": self.id, self.type: self.body}


@dataclass(frozen=True, slots=True)
class Press:
    """A button press that waits for its answer; `asked` is in Unix seconds."""

    id: str
    user_id: int
    message_id: int
    asked: float


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with the name and type its sender claimed; `path` is what getFile tells."""

    file_id: str
    unique_id: str
    kind: str
    path: str
    size: int
    name: str | None = None
    mime: str | None = None


@dataclass(slots=True)
class State:
    """Rebuilt from the journal at each start. `settings` holds what the bot set for itself:
    the webhook, allowed updates, command lists, descriptions, the menu button. `lanes` holds
    the same updates as `updates`, by chat and type."""

    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: OrderedDict[int, PendingUpdate] = field(default_factory=OrderedDict)
    lanes: dict[Lane, OrderedDict[int, PendingUpdate]] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    groups: dict[int, Group] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    last_person_id: int = FIRST_PERSON_ID - 1
    last_message_id: int = 0
    last_update_id: int = 0
    last_press: int = 0

    def apply(self, kind: str, body: Any) -> None:
        _APPLY[kind](self, body)


def _person(state: State, body: dict[str, Any]) -> None:
    person = Person(**body)
    state.people[person.id] = person
    state.chats.setdefault(person.id, Chat())
    state.last_person_id = max(state.last_person_id, person.id)


def _group(state: State, body: dict[str, Any]) -> None:
    topics = [Topic(**topic) for topic in body["topics"].values()]
    group = Group(**{**body, "topics": {topic.id: topic for topic in topics}})
    state.groups[group.id] = group
    state.chats.setdefault(group.id, Chat(opened=True))


def _message(state: State, body: Message) -> None:
    chat = state.chats[body["chat"]["id"]]
    chat.messages[body["message_id"]] = body
    chat.opened = chat.opened or not body["from"]["is_bot"]
    state.last_message_id = max(state.last_message_id, body["message_id"])


def _deleted(state: State, body: dict[str, Any]) -> None:
    for message_id in body["message_ids"]:
        state.chats[body["chat_id"]].messages.pop(message_id, None)


def _keyboard(state: State, body: dict[str, Any]) -> None:
    state.chats[body["chat_id"]].keyboard = body["keyboard"]


def _blocked(state: State, body: dict[str, Any]) -> None:
    state.chats[body["chat_id"]].blocked = body["blocked"]


def _update(state: State, body: dict[str, Any]) -> None:
    update = PendingUpdate(**body)
    state.updates[update.id] = update
    state.lanes.setdefault(update.lane, OrderedDict())[update.id] = update
    state.last_update_id = update.id


def _taken(state: State, body: list[int]) -> None:
    for update_id in body:
        if update := state.updates.pop(update_id, None):
            del state.lanes[update.lane][update_id]
            if not state.lanes[update.lane]:
                del state.lanes[update.lane]


def _press(state: State, body: dict[str, Any]) -> None:
    press = Press(**body)
    state.presses[press.id] = press
    state.last_press += 1


def _answered(state: State, body: str) -> None:
    state.presses.pop(body, None)


def _file(state: State, body: dict[str, Any]) -> None:
    stored = StoredFile(**body)
    state.files[stored.file_id] = stored


def _setting(state: State, body: dict[str, Any]) -> None:
    state.settings[body["name"]] = body["value"]


def _first_update_id(state: State, body: int) -> None:
    state.last_update_id = body


_APPLY: dict[str, Callable[[State, Any], None]] = {
    "person": _person,
    "group": _group,
    "message": _message,
    "deleted": _deleted,
    "keyboard": _keyboard,
    "blocked": _blocked,
    "update": _update,
    "taken": _taken,
    "press": _press,
    "answered": _answered,
    "file": _file,
    "setting": _setting,
    "first_update_id": _first_update_id,
}
