"""The part of a desk file that says what its staff write: replies to begin with."""

from enum import StrEnum
from string import Formatter

from storage.rules.desk_words import Name, Part
from storage.rules.kinds import Kind
from storage.rules.moves import State

PLACEHOLDERS = ("name", "number", "by", "desk", "kind", "category")
"""What may stand in braces in a reply: the customer's name, the ticket's number, until when it is
promised to be resolved, the desk's name, the kind and the category of the ticket."""


LONGEST_REPLY = 1500
"""Characters: with what is filled in it stands in one message, under a line of the desk's."""


class When(StrEnum):
    """What has happened to a ticket that a reply speaks of."""

    ADDED = "added"  # its customer added something since they filed it
    LATE = "late"  # what was promised is over


class Reply(Part):
    """A reply to begin with, for tickets that fit all of the first four."""

    kind: Kind | None = None
    category: str | None = None
    state: State | None = None
    when: When | None = None  # only for tickets of which that is so
    title: Name | None = None  # on the button; default: how the text begins
    text: Name


def placeholders_in(text: str) -> set[str]:
    """What stands in braces in a reply; ValueError where the braces don't pair or hold anything
    but a word."""
    found = set()
    for _, name, format_, conversion in Formatter().parse(text):
        if name is None:
            continue
        if format_ or conversion:
            raise ValueError(name)
        found.add(name)
    return found
