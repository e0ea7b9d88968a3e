"""What falls due, one module each. Due work is found by an indexed query, so that a restart, a long
stop or a second process misses nothing and doubles nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import InstrumentedAttribute, Session

from handlers.ticks.absences import change_over
from handlers.ticks.answers import send_kept_back
from handlers.ticks.calendars import warn_of_guesses
from handlers.ticks.catching_up import CatchUp
from handlers.ticks.chases import chase
from handlers.ticks.digests import send_digests
from handlers.ticks.drafts import ask_after_drafts
from handlers.ticks.erasing import erase_what_passed, put_old_things_away
from handlers.ticks.follow_ups import follow_up
from handlers.ticks.groups import follow_in_groups, let_old_ones_rest
from handlers.ticks.seals import seal_days
from handlers.ticks.still_overdue import name_what_is_overdue
from handlers.ticks.supervision import report_steps
from handlers.ticks.verdicts import close_unjudged
from handlers.ticks.waits import end_waits
from handlers.work import Work
from storage.absences import Absence
from storage.conversations import Conversation
from storage.earliest import earliest
from storage.erasures import Erasure
from storage.follow_ups import FollowUp
from storage.held_answers import HeldAnswer
from storage.people import Person
from storage.promises import Promise
from storage.rules.desk import Desk
from storage.tickets import Ticket

BATCH = 200
"""Rows of due work in one transaction."""
CHASES = 5000
"""Promises in one transaction: what comes due for a person at one moment is one card, and what
came due while the desk was down one summary."""

FINDABLE = 100
"""Old tickets that get their search words in one transaction."""

Due = InstrumentedAttribute[datetime | None]
Deed = Callable[[Work, int], int]


@dataclass(frozen=True, slots=True)
class Tick:
    """A piece of regular work."""

    name: str
    every: timedelta
    run: Callable[[Session, datetime], int]
    """Does what is due at that instant (UTC), at most ``batch`` rows; returns how many."""
    next_due: Callable[[Session], datetime | None]
    """When there is something to do next, in the past where it is late; None: unknown."""
    batch: int = BATCH


def all_ticks(desk: Desk) -> list[Tick]:
    """The desk's regular work."""

    def tick(name: str, seconds: int, do: Deed, *dues: Due, batch: int = BATCH) -> Tick:
        def run(session: Session, now: datetime) -> int:
            return do(Work(session, now, desk), batch)

        def next_due(session: Session) -> datetime | None:
            found = (earliest(session, due) for due in dues)
            return min((at for at in found if at is not None), default=None)

        return Tick(name, timedelta(seconds=seconds), run, next_due, batch)

    return [
        # First, so that what a clock that goes on makes due is on the same card.
        tick("waits", 1, end_waits, Ticket.pause_ends),
        tick("answers", 1, send_kept_back, HeldAnswer.due_at),
        tick("absences", 1, change_over, Absence.due_at),
        tick("chases", 1, chase, Promise.chase_at, Ticket.accept_by, batch=CHASES),
        tick("still overdue", 1, name_what_is_overdue, Promise.chase_at, batch=CHASES),
        tick("verdicts", 10, close_unjudged, Ticket.verdict_due),
        tick("follow_ups", 10, follow_up, FollowUp.due_at),
        tick("drafts", 10, ask_after_drafts, Conversation.ask_at),
        tick("supervision", 1, report_steps),
        tick("groups", 1, follow_in_groups),
        tick("old groups", 3600, let_old_ones_rest),
        tick("digests", 5, send_digests, Person.digest_due),
        tick("seals", 600, seal_days),
        tick("calendars", 600, warn_of_guesses),
        tick("erasures", 10, erase_what_passed, Erasure.due_at),
        tick("old things", 3600, put_old_things_away),
        tick("catching up", 10, CatchUp().go_on, batch=FINDABLE),
    ]
