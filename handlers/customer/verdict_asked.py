"""Of which ticket the customer was asked last whether its outcome satisfies."""

from handlers.turn import Turn
from storage.rules.moves import State
from storage.ticket_lists import resolved_of, unfinished_of
from storage.tickets import Ticket

EXPLAINING = "explaining_rejection"
"""Step: the next message says why the outcome is not accepted."""
JUDGING = "judging"
"""In place of a step: they judged the outcome in words, and said why."""


def verdict_asked(turn: Turn) -> Ticket | None:
    """The one that waits for a verdict, if they were asked nothing and have filed nothing since;
    None: none, or it can't be known which of several."""
    resolved = resolved_of(turn.session, turn.person.id)
    if len(resolved) != 1:
        return None
    own = unfinished_of(turn.session, turn.person.id)
    if any(each.state is State.WAITING for each in own):
        return None
    since = resolved[0].resolved_at
    filed_since = since is None or any(each.opened_at > since for each in own)
    return None if filed_since else resolved[0]
