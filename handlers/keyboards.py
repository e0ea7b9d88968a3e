"""The keyboard under the chat, by role: the few things a person does every day."""

from typing import Any

from prompts.texts import LANGUAGES, texts
from storage.people import Person
from storage.rules.roles import Role

_KEYS = {
    Role.CUSTOMER: (("key-mine", "key-help"),),
    Role.HANDLER: (("key-queue", "key-help"),),
    Role.SUPERVISOR: (("key-queue", "key-help"),),
    Role.MANAGER: (("key-digest", "key-queue"), ("key-help",)),
    Role.ADMIN: (("key-digest", "key-queue"), ("key-help",)),
}


def keyboard_for(person: Person) -> dict[str, Any]:
    """The reply keyboard as the Bot API takes it."""
    label = texts(person.language).label
    rows = [[{"text": label(key)} for key in row] for row in _KEYS[person.role]]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def labels_of(key: str) -> frozenset[str]:
    """What the key says in any language: somebody may have changed theirs since."""
    return frozenset(texts(language).label(key) for language in LANGUAGES)
