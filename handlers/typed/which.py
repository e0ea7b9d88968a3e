"""Several buttons have the label that somebody wrote: the desk never guesses, it asks which."""

from collections.abc import Sequence

from handlers.buttons import Button
from handlers.limits import excerpt
from handlers.turn import Turn
from handlers.typed.meant import Meant
from handlers.typed.pressing import as_shown
from handlers.work import Screen

MOST = 8
_SHOWN = 40


def ask_which(turn: Turn, meant: Sequence[Meant]) -> None:
    """Each with what it is about, to be pressed, or written by its number."""
    rows = [[_numbered(place, each, meant)] for place, each in enumerate(meant[:MOST], start=1)]
    label = meant[0].button["text"]
    turn.send(turn.person, Screen(turn.texts.say("typed-which", label=label), rows))


def _numbered(place: int, meant: Meant, among: Sequence[Meant]) -> Button:
    about = excerpt(_about(meant, among), _SHOWN)
    return {"text": f"{place}. {about}", "callback_data": meant.button["callback_data"]}


def _about(meant: Meant, among: Sequence[Meant]) -> str:
    """What tells it from the others: its label, what stands beside it, or its message."""
    label = meant.button["text"]
    if len({each.button["text"] for each in among}) == len(among):
        return label
    if len({each.keyboard.message_id for each in among}) == len(among):
        return as_shown(meant.keyboard.text or "")[0].partition("\n")[0] or label
    row = next(row for row in meant.keyboard.rows if dict(meant.button) in row)
    return " · ".join(key["text"] for key in row)
