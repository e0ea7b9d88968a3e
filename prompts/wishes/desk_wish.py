"""What staff can ask of the desk in words (:mod:`prompts.wishes.desk_words`), with what they say
about it."""

from enum import StrEnum
from typing import NamedTuple


class Deed(StrEnum):
    """What it is to be done with, or by."""

    NOTE = "note"
    """It is an internal note."""
    HAND = "hand"
    """A ticket goes to ``whom``."""
    HAND_ALL = "hand_all"
    """All tickets of ``what`` go to ``whom``; empty: to whom isn't said."""
    STAFF = "staff"
    """Something (``what``) is to become of ``whom``, who may be one of the staff; a role may be one
    in a department, ``why``."""
    AWAY = "away"
    """``whom``, who may be one of the staff, is away, as ``what`` says."""
    ELSEWHERE = "elsewhere"
    """The ticket belongs to another department; ``what`` says why, where that is said."""
    ON_CARD = "on_card"
    """The button of a card, ``what``, is named."""
    ACCEPT = "accept"
    """Several tickets are accepted: those that are named, or all."""
    REGRADE = "regrade"
    """A ticket is to have the grade ``what``: its number, or the word for it."""
    RESOLVE = "resolve"
    """The ticket is resolved; ``what`` is the solution."""
    EXTEND = "extend"
    """More time is wished, of which ``what`` may name the amount."""
    APPEAL = "appeal"
    """An appeal is decided; ``what`` is the verdict."""
    UNDO = "undo"
    GRANT = "grant"
    """``whom`` says which, by number or place, or that it is all; ``what`` is said besides, and if
    ``why`` isn't empty plainly to who asked."""
    REFUSE = "refuse"
    """``whom`` says which, as above; ``what`` is why; empty: it isn't said."""
    PARTLY = "partly"
    """More time is to be granted, but less than was wished."""
    ANNOUNCE = "announce"
    """``what`` is to be announced."""
    FILE = "file"
    """A matter is to be filed for a caller; ``what`` says who it is, and what they say."""
    CORRECT = "correct"
    """``what`` is what the outcome was to say."""
    TELL = "tell"
    """``what`` is to be written to the customer of the ticket ``whom``; empty: it isn't named."""
    ASK = "ask"
    """The same of a question; ``what`` empty: it is still to be put into words."""
    TELL_BY_NAME = "tell_by_name"
    """``what`` is for who is named, ``whom``, if that is a customer."""
    ASK_BY_NAME = "ask_by_name"
    """The same of a question."""
    NAMED = "named"
    """``what`` stands behind the number of a ticket, ``whom``: it may be for its customer."""
    CONSULT = "consult"
    """Somebody of the staff, with whose name ``what`` begins, is asked what stands behind it."""
    LOOK = "look"
    """A list or a screen, ``what``, is to be shown."""


class DeskWords(NamedTuple):
    """What is written for the desk."""

    deed: Deed
    what: str = ""
    whom: str = ""
    why: str = ""
    """Why it goes to them, is taken over, has another grade or needs more time, where that is
    said."""
    surely: bool = True
    """False: it is so only where the desk knows whom or what it names, or something waits for
    just that."""
