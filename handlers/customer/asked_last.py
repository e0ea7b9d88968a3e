"""What we asked the customer last, and when: what they write is read against that first, and goes
into a draft that is older only if it can't be the answer.

Known by the buttons that stand in the chat: a question that is answered has none any more.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from handlers.customer.live_card import in_a_burst
from handlers.customer.setting_aside import draft_of
from handlers.presses.customers import FollowUpPress, OwnPress
from handlers.relay import message_in_slot
from handlers.turn import Turn
from storage.keyboards import Keyboard, keyboards_in

_LOOKED_AT = 5
"""Messages with buttons, the newest first."""
_MENU = "history"
"""A ticket's own card asks nothing, whatever can be pressed under it."""


class Asked(NamedTuple):
    """One question of ours that is open; of its places one has an id."""

    at: datetime
    """Aware UTC: when it was put before them; by a press of theirs, in the very instant of it."""
    outcome: int | None = None
    """The ticket of which they are asked whether its outcome satisfies."""
    visit: int | None = None
    """The follow-up visit that asks."""
    words: int | None = None
    """The message of the staff's, which may ask something or not."""


def asked_last(turn: Turn) -> Asked | None:
    """The newest; None: there is none, or they have written a matter since, or are just writing
    it."""
    draft, since = draft_of(turn), turn.conversation.changed_at
    writes = draft is not None and bool(draft.parts) and not draft.is_talk
    if writes and in_a_burst(turn):
        return None
    asked = next(_asked(turn), None)
    return None if asked is None or (writes and asked.at < since) else asked


def _asked(turn: Turn) -> Iterator[Asked]:
    standing = keyboards_in(turn.session, turn.person.account, turn.received_at, _LOOKED_AT)
    for keyboard in standing:
        asked = _asked_by(keyboard)
        if asked is not None:
            yield asked


def _asked_by(keyboard: Keyboard) -> Asked | None:
    keys = [key.get("callback_data", "") for row in keyboard.rows for key in row]
    visits = [key for key in keys if key.startswith(f"{FollowUpPress.__prefix__}:")]
    if visits:
        return Asked(keyboard.at, visit=FollowUpPress.unpack(visits[0]).visit)
    own = [key for key in keys if key.startswith(f"{OwnPress.__prefix__}:")]
    wishes = {press.do: press for press in map(OwnPress.unpack, own)}
    if "satisfied" in wishes and _MENU not in wishes:
        return Asked(keyboard.at, outcome=wishes["satisfied"].ticket)
    words = message_in_slot(keyboard.slot) if "write" in wishes else None
    return None if words is None else Asked(keyboard.at, words=words)
