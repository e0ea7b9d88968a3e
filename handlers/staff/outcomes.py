"""What follows once solution and cause are given: the outcome is told, or a superior confirms it
first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from handlers.access import known_to
from handlers.cards.staff_buttons import open_row
from handlers.deciders import cut_off, deciders_of
from handlers.dispatching import matter_word
from handlers.quoting import quoted
from handlers.relay import relay
from handlers.staff.checking import Written
from handlers.upholding import carry_out_appeal
from handlers.work import Work
from storage import audit
from storage.attachments import Enclosure, enclose
from storage.messages import Purpose, write
from storage.people import Person
from storage.promise_clock import reckon
from storage.rules.roles import Right
from storage.teams import administrators
from storage.ticket_moves import resolve
from storage.tickets import Ticket


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that the handler gave to resolve a ticket."""

    solution: Written
    """As the customer reads it."""
    cause: str
    written_at: datetime
    """Aware UTC: what the customer wrote later isn't answered by it."""
    evidence: tuple[Enclosure, ...] = ()
    cause_source: int | None = None
    """Telegram's id of the message that gave the cause."""

    def kept(self) -> dict[str, Any]:
        """As it is kept while it can be taken back."""
        evidence = [file.kept() for file in self.evidence]
        cause = {"cause": self.cause, "cause_source": self.cause_source}
        return {**self.solution.kept(), **cause, "evidence": evidence}

    @classmethod
    def from_kept(cls, kept: dict[str, Any], written_at: datetime) -> Self:
        """The other way round."""
        solution, evidence = Written.from_kept(kept), files_from(kept["evidence"])
        return cls(solution, kept["cause"], written_at, evidence, kept.get("cause_source"))


def files_from(kept: list[list[Any]]) -> tuple[Enclosure, ...]:
    """Files as they are kept in a conversation."""
    return tuple(Enclosure(*file) for file in kept)


def confirmers_of(work: Work, ticket: Ticket, handler: Person) -> list[Person]:
    """Who has to confirm an outcome of ``handler``; where none of them can be reached, those who
    would have to. Nobody where the desk doesn't want it, or where there is nobody above at all."""
    if ticket.grade not in work.desk.resolving.confirmed:
        return []
    return deciders_of(work, ticket, handler, Right.CONFIRM) or cut_off(
        work, ticket, handler, Right.CONFIRM
    )


def keep_evidence(work: Work, ticket: Ticket, handler: Person, outcome: Outcome) -> None:
    """The files stay with the ticket, for the staff."""
    enclose(work.session, ticket, outcome.evidence, handler, internal=True)


def tell_unconfirmed(work: Work, ticket: Ticket, handler: Person, outcome: Outcome) -> None:
    """Tell what nobody has to confirm; where somebody should have, the trail says so, and the
    administrators read it."""
    keep_evidence(work, ticket, handler, outcome)
    if ticket.grade in work.desk.resolving.confirmed:
        audit.record(work.session, ticket, "unconfirmed", actor_id=None, at=work.now)
        for reader in administrators(work.session):
            rows = [open_row(work, ticket, each) for each in known_to(ticket, [reader])]
            matter = matter_word(ticket, reader)
            work.tell(reader, "outcome-unconfirmed", rows=rows, matter=matter)
    tell_outcome(work, ticket, handler, outcome)


def tell_outcome(work: Work, ticket: Ticket, handler: Person, outcome: Outcome) -> None:
    """办结: the ticket is resolved, and the outcome goes to the customer for their verdict."""
    said = outcome.solution
    resolve(
        work.session,
        ticket,
        handler,
        solution=said.text,
        cause=outcome.cause,
        at=work.now,
        cause_source=outcome.cause_source,
    )
    # Until the customer knows the outcome the clock runs and its promises are chased.
    reckon(work.session, ticket, work.desk, work.now)
    kept = write(
        work.session,
        ticket,
        handler,
        Purpose.OUTCOME,
        said.text,
        at=outcome.written_at,
        source=said.source,
        enclosures=said.files,
        pieces=said.pieces,
        about=quoted(work, handler, said.replies_to),
    )
    relay(work, ticket, ticket.customer, kept, files=said.files)
    if said.upholds:
        carry_out_appeal(work, ticket, handler)
