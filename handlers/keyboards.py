"""The keyboard under the chat and the commands, by role: what a person does every day."""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar

from aiogram.filters import Command, Filter
from aiogram.types import Message

from prompts.labels import unsigned
from prompts.texts import LANGUAGES, texts
from storage.people import Person
from storage.rules.roles import Right, Role, may

_OWN_DATA = ("phone", "privacy", "mydata", "deleteme")
_EVERYBODY = ("mine", "why", *_OWN_DATA, "language", "help")
_FOR_STAFF = {
    "digest": Right.DIGEST,
    "queue": Right.LISTS,
    "pool": Right.LISTS,
    "overdue": Right.LISTS,
    "find": Right.LISTS,
    "file": Right.FILE,
    "calls": Right.VISIT,
    "duty": Right.DUTY,
    "away": Right.DUTY,
    "me": Right.DUTY,
    "approvals": Right.DECIDE_EXTENSION,
    "export": Right.EXPORT,
    "announce": Right.ANNOUNCE,
    "people": Right.PEOPLE,
    "invite": Right.INVITE,
    "import": Right.IMPORT,
    "group": Right.GROUPS,
    "customer": Right.BE_CUSTOMER,
    "staff": Right.BE_CUSTOMER,
}
"""Commands with the right that they need, in the order in which they are offered."""


def commands_of(role: Role) -> tuple[str, ...]:
    """The commands that Telegram offers somebody in that role after a slash."""
    theirs = (command for command, right in _FOR_STAFF.items() if may(role, right))
    return (*theirs, *_EVERYBODY)


def keys_of(role: Role) -> tuple[tuple[str, ...], ...]:
    """The texts on the keys under the chat of somebody in that role, row by row."""
    if may(role, Right.DIGEST):
        return ("key-digest", "key-queue"), ("key-help",)
    return (("key-queue" if may(role, Right.LISTS) else "key-mine", "key-help"),)


def is_ours(command: str) -> bool:
    """Whether somebody may write it after a slash."""
    return command == "start" or command in _EVERYBODY or command in _FOR_STAFF


def is_for_staff(command: str) -> bool:
    """Whether the command is one by which somebody works for the desk."""
    return command in _FOR_STAFF


def commands_for(person: Person) -> list[dict[str, str]]:
    """The commands that Telegram offers the person after a slash, in their language: the way back
    to work only to who is a customer for a while."""
    offered = tuple(each for each in commands_of(person.role) if each != "staff")
    if person.as_customer:
        offered = ("staff", *commands_of(person.speaks_as))
    return [
        {"command": command, "description": command_words(person, command)} for command in offered
    ]


def command_words(person: Person, command: str) -> str:
    """What the command does, in three or four words; whose tickets /mine shows has to be told
    only to those who have others in hand."""
    own = command == "mine" and person.is_staff
    return texts(person.language).label("command-mine-own" if own else f"command-{command}")


def keyboard_for(person: Person) -> dict[str, Any]:
    """The reply keyboard as the Bot API takes it."""
    label = texts(person.language).label
    rows = [[{"text": label(key)} for key in row] for row in keys_of(person.speaks_as)]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def command_filter(command: str) -> Filter:
    """The message is that command, whatever bot's name is written behind it.

    To compare the name aiogram would ask Telegram for its own, inside the open transaction.
    """
    return Command(command, ignore_mention=True)


class KeyFilter(Filter):
    """The message is what a key of the keyboard sends, in any language: theirs may have changed.

    A coroutine where ``F.text.in_(…)`` would do: what isn't one, aiogram calls in a thread, which
    costs more than all the rest of the routing and suspends the open transaction.
    """

    known: ClassVar[set[str]] = set()
    """What any of them looks for."""

    def __init__(self, key: str) -> None:
        self._labels = frozenset(texts(language).label(key) for language in LANGUAGES)
        self.known.update(self._labels)

    async def __call__(self, message: Message) -> bool:
        """Whether it is."""
        return message.text in self._labels

    @classmethod
    @cache
    def spelled(cls) -> Mapping[str, str]:
        """What stands on each of them, by its words."""
        return {unsigned(label): label for label in cls.known}


class WordsFilter(Filter):
    """The message is neither a command nor a key: nobody who waits for one need be asked."""

    async def __call__(self, message: Message) -> bool:
        """Whether it is."""
        written = message.text or message.caption or ""
        return not written.startswith("/") and written not in KeyFilter.known
