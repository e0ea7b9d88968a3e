"""What wasn't accepted in time went on: whoever had it reads so, and so does whoever had given it
to them by hand. All of one moment is one message."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from handlers.access import allowed
from handlers.buttons import Rows
from handlers.cards.chase_card import LINES, opening
from handlers.ticks.one_by_one import on_its_own
from handlers.work import Screen, Work
from prompts.texts import Html
from storage import audit
from storage.audit import Entry
from storage.people import Person
from storage.rules.roles import Right
from storage.tickets import Ticket


class Gone(NamedTuple):
    """A ticket that ``before`` hadn't accepted, and who has it now (None: the pool)."""

    ticket: Ticket
    before: Person
    heir: Person | None


class Hand(NamedTuple):
    """Who gave a ticket to whoever has it, and who had it until then."""

    giver: int
    before: int | None


@dataclass
class TakenAway:
    """What went on just now."""

    lost: dict[int, list[Gone]] = field(default_factory=dict)
    """By who had it."""
    given: dict[int, list[Gone]] = field(default_factory=dict)
    """By who had given it to them."""

    def add(self, gone: Gone, giver: Person | None) -> None:
        """It went on; whoever has it now knows. Of what is in the pool again there is a card."""
        if gone.heir is not None:
            self.lost.setdefault(gone.before.id, []).append(gone)
        if giver is not None and giver is not gone.heir:
            self.given.setdefault(giver.id, []).append(gone)

    def tell(self, work: Work) -> None:
        """Each of them, once."""
        for key, people in (("unaccepted-yours", self.lost), ("unaccepted-given", self.given)):
            for person_id, gone in people.items():
                person = work.session.get_one(Person, person_id)
                on_its_own(work, person, partial(_tell, work, person, key, gone))


def hand_of(trail: Sequence[Entry]) -> Hand | None:
    """By whose hand the ticket came to who has it; None: the desk itself found them, or they took
    it."""
    given = [entry for entry in trail if entry.action == "assign"]
    if not given or given[-1].actor_id in (None, given[-1].detail["handler"]):
        return None
    earlier = int(given[-2].detail["handler"]) if len(given) > 1 else None
    return Hand(int(given[-1].actor_id or 0), earlier)


def giver_of(work: Work, ticket: Ticket) -> Person | None:
    """Who gave it by hand to whoever has it, if it is still for them to see."""
    hand = hand_of(audit.trail_of(work.session, ticket.id))
    giver = None if hand is None else work.session.get(Person, hand.giver)
    if giver is None or not allowed(work.desk, giver, ticket, Right.SEE_TICKET):
        return None
    return giver


def _tell(work: Work, person: Person, key: str, gone: Sequence[Gone]) -> None:
    texts, shown = work.texts_for(person), gone[:LINES]
    lines = [texts.say(key, count=len(gone)), *_lines(work, person, shown)]
    if len(gone) > LINES:
        lines.append(texts.say("unaccepted-more", count=len(gone) - LINES))
    theirs = key == "unaccepted-given"
    rows: Rows = [[opening(each.ticket)] for each in shown] if theirs else []
    work.send(person, Screen(Html("\n".join(lines)), rows))


def _lines(work: Work, person: Person, gone: Iterable[Gone]) -> list[Html]:
    texts = work.texts_for(person)
    pool = texts.label("in-the-pool")
    return [
        texts.say(
            "unaccepted-line",
            number=each.ticket.number,
            before=each.before.name,
            heir=pool if each.heir is None else each.heir.name,
        )
        for each in gone
    ]
