"""What staff press about what they wrote, or want to write."""

from aiogram.filters.callback_data import CallbackData

from handlers.presses.numbers import BigId, Id


class UndoPress(CallbackData, prefix="u"):
    """What becomes of a text that can still be taken back."""

    do: str
    held: Id


class HeldPress(CallbackData, prefix="hd"):
    """What becomes of a text that staff wrote, held back by the update with that inbox id."""

    do: str
    held: BigId


class SuggestionPress(CallbackData, prefix="y"):
    """What becomes of a reply that the update with that inbox id brought up."""

    do: str
    made: BigId
    place: Id = 0
    """Which of several is meant, beginning with 0."""


class WhichPress(CallbackData, prefix="wh"):
    """For which ticket something is that staff wrote; the update that began it has that id."""

    ticket: Id
    made: BigId


class NotePress(CallbackData, prefix="i"):
    """A wish about an internal note."""

    do: str
    note: Id


class AnnouncePress(CallbackData, prefix="a"):
    """What becomes of an announcement, by the id of the message that holds its words."""

    do: str
    message: Id
