"""What takes seconds to think out and waits for nobody: a look at the ledger, a thought without it,
in a process of its own, and then what follows, in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from handlers.pondering.exports import Exports
from handlers.pondering.learning import Lessons
from handlers.pondering.problems import Incidents
from handlers.work import Work
from storage.keys import KeyRing
from storage.rules.desk import Desk


@dataclass(frozen=True, slots=True)
class Pondering:
    """A piece of it."""

    name: str
    every: timedelta
    look: Callable[[Session, datetime], Any]
    """What is to be thought out, by that instant (UTC); None: nothing."""
    thought: str
    """The function that thinks it out, as "module:name"."""
    matter: Callable[[Any], Any]
    """As much of it as the thought needs; it has to be picklable."""
    act: Callable[[Session, datetime, Any, Any], None]
    """What follows from the question and its answer, unless the ledger has moved on."""
    read: Callable[[Session, Any], bool] = lambda _session, _question: False
    """Look at a page more of what the question is about; False when that was the last: the desk
    goes on between two pages."""


def all_ponderings(desk: Desk, keys: KeyRing) -> Sequence[Pondering]:
    """The desk's long thoughts."""
    lessons, incidents, exports = Lessons(desk, keys), Incidents(), Exports(desk)
    return [
        Pondering(
            name="exports",
            every=timedelta(seconds=3),
            look=exports.look,
            read=exports.read,
            thought="prompts.sheets:as_workbook",
            matter=exports.matter,
            act=exports.act,
        ),
        Pondering(
            name="incidents",
            every=timedelta(seconds=30),
            look=incidents.look,
            thought="prompts.reading.sameness.sameness:same_incident",
            matter=lambda told: told.texts,
            act=lambda session, now, asked, answer: incidents.act(
                Work(session, now, desk), asked, answer
            ),
        ),
        Pondering(
            name="lessons",
            every=timedelta(minutes=1),
            look=lessons.look,
            thought="prompts.reading.learning.learnt:learnt",
            matter=lambda lecture: lecture,
            act=lessons.act,
        ),
    ]
