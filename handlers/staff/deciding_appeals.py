"""申诉成立, 维持原结果: an appeal is decided in one tap. The customer reads a reasoning that stands
ready; who wants to give one of their own resolves it in their own words."""

from enum import StrEnum

from handlers.access import possible
from handlers.errors import NotNow, Taken
from handlers.staff.checking import Written
from handlers.staff.outcomes import Outcome
from handlers.staff.resolving import keep_solution, send_off
from handlers.staff.taking_on import take_on_unseen
from handlers.turn import Turn
from storage.appeals import contested_by
from storage.held_answers import held_by
from storage.rules.kinds import Kind
from storage.rules.moves import Action, State
from storage.tickets import Ticket


class Verdict(StrEnum):
    """How an appeal can be decided."""

    UPHOLD = "uphold"  # the customer is right
    REJECT = "reject"  # the earlier outcome stands


def uphold(turn: Turn, ticket: Ticket) -> None:
    """申诉成立."""
    decide_appeal(turn, ticket, Verdict.UPHOLD)


def reject(turn: Turn, ticket: Ticket) -> None:
    """维持原结果."""
    decide_appeal(turn, ticket, Verdict.REJECT)


def decide_appeal(turn: Turn, ticket: Ticket, verdict: Verdict) -> None:
    """Take the appeal on, unless they have it, and tell its customer; like every outcome it may
    have to be confirmed, or can be taken back for some seconds."""
    if ticket.handler is not None and not ticket.is_worked_on_by(turn.person):
        raise Taken(number=ticket.number, handler=ticket.handler.name)
    if ticket.kind is not Kind.APPEAL or held_by(turn.session, turn.person, ticket.id):
        raise NotNow(number=ticket.number)
    if ticket.state is State.NEW:
        take_on_unseen(turn, ticket)
    possible(ticket, Action.RESOLVE)
    written = Written(_reasoning(turn, ticket, verdict), upholds=verdict is Verdict.UPHOLD)
    if turn.desk.resolving.wants_evidence(ticket.kind, ticket.grade):
        keep_solution(turn, ticket, written)
        return
    cause = turn.texts.label(f"appeal-cause-{verdict.value}")
    send_off(turn, ticket, Outcome(written, cause, turn.received_at))


def _reasoning(turn: Turn, ticket: Ticket, verdict: Verdict) -> str:
    texts, earlier = turn.texts_for(ticket.customer), ticket.refers_to
    if earlier is None:
        return texts.label(f"appeal-{verdict.value}-untied")
    contested = contested_by(ticket) or earlier
    return texts.label(f"appeal-{verdict.value}", earlier=earlier.number, first=contested.number)
