"""停用吴桐？, "Accept all 3": the key of a card that asks staff for nothing but their yes."""

from functools import cache

from handlers.buttons import Button
from handlers.presses.tickets import AcceptGivenPress
from prompts.texts import LANGUAGES, texts
from storage.keyboards import Keyboard

_YES = ("btn-yes", "btn-close-yes", "btn-regrade-sure", "btn-withdraw-yes", "btn-grant-all")
_ACCEPTS_ALL = f"{AcceptGivenPress.__prefix__}:"


def sure_key(keyboard: Keyboard) -> Button | None:
    """The key that says yes; None: the message asks something else, or nothing. The offer to accept
    what was handed over asks nothing where it stands beside another key."""
    keys = [key for row in keyboard.rows for key in row if "callback_data" in key]
    accepts_all = len(keys) == 1 and keys[0]["callback_data"].startswith(_ACCEPTS_ALL)
    sure = keys if accepts_all else [key for key in keys if key["text"] in _labels()]
    found = [Button(text=key["text"], callback_data=key["callback_data"]) for key in sure]
    return next(iter(found), None)


@cache
def _labels() -> frozenset[str]:
    return frozenset(texts(each).label(key) for each in LANGUAGES for key in _YES)
