"""办结确认: a superior confirms an outcome in one tap, or sends it back and says why."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import not_below, possible, ticket_of_staff
from handlers.cards.assessment import ask_to_assess
from handlers.cards.deadlines import deadline_lines
from handlers.cards.outcome_card import (
    ask_to_confirm,
    decided_screen,
    end_undecided,
    show_decided,
    show_proof,
)
from handlers.cards.staff_buttons import open_row, staff_button
from handlers.dispatching import matter_word
from handlers.errors import NotNow, NotYours, OutcomeDecided, OutcomeReplaced, OwnOutcome
from handlers.presses.decisions import ConfirmPress
from handlers.relay import slot_of_ticket
from handlers.staff.checking import Written
from handlers.staff.notes import reason_of
from handlers.staff.outcomes import Outcome, keep_evidence, tell_outcome
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.confirmations import (
    Confirmation,
    ConfirmationState,
    ask_confirmation,
    confirm,
    send_back,
)
from storage.decisions import find_decision
from storage.people import Person
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.teams import administrators
from storage.tickets import Ticket

router = Router(name="staff.confirming")

SENDING_BACK = "sending_back"
"""Step: the next message says why an outcome is sent back."""


def have_confirmed(
    work: Work, ticket: Ticket, handler: Person, outcome: Outcome, confirmers: Sequence[Person]
) -> None:
    """The outcome goes to ``confirmers`` first; what was asked before and not decided is
    replaced."""
    end_undecided(work, ticket, ConfirmationState.REPLACED)
    keep_evidence(work, ticket, handler, outcome)
    confirmation = ask_confirmation(
        work.session,
        ticket,
        handler,
        solution=outcome.solution.text,
        cause=outcome.cause,
        written={**outcome.solution.kept(), "cause_source": outcome.cause_source},
        evidence=len(outcome.evidence),
        written_at=outcome.written_at,
        at=work.now,
    )
    reached = [each for each in confirmers if each.blocked_at is None]
    if not reached:
        _tell_held(work, ticket, handler)
    ask_to_confirm(work, confirmation, reached)
    show_proof(work, confirmation, (*outcome.solution.files, *outcome.evidence))


def _tell_held(work: Work, ticket: Ticket, handler: Person) -> None:
    """Who could appoint somebody else reads that nobody can be reached who would confirm it."""
    for reader in administrators(work.session):
        if reader is not handler:
            work.tell(reader, "outcome-held", matter=matter_word(ticket, reader))


@router.callback_query(ConfirmPress.filter())
async def pressed(press: CallbackQuery, callback_data: ConfirmPress, turn: Turn) -> None:
    """One tap confirms; to send it back takes a reason."""
    confirmation = _undecided(turn, callback_data.confirmation)
    if callback_data.do == "confirm":
        _confirm(turn, confirmation)
        turn.show(decided_screen(turn, confirmation, turn.person))
        show_decided(turn, confirmation, without=turn.person.id)
    elif callback_data.do == "return":
        _ask_why(turn, confirmation)
    else:
        raise NotYours


def decide_in_passing(turn: Turn, confirmation_id: int, do: str) -> None:
    """The same, from a list: the message by which one was asked oneself tells it as well."""
    confirmation = _undecided(turn, confirmation_id)
    if do == "grant":
        _confirm(turn, confirmation)
        show_decided(turn, confirmation)
    elif do == "refuse":
        _ask_why(turn, confirmation)
        turn.toast("toast-why-sent-back")
    else:
        raise NotYours


def take_reason(turn: Turn, message: Message) -> None:
    """The reason: the handler goes on with it."""
    confirmation = _undecided(turn, int(turn.conversation.data["confirmation"]))
    reason = reason_of(turn, message)
    if reason is None:
        return
    turn.go(None)
    send_back(turn.session, confirmation, turn.person, reason, turn.received_at)
    show_decided(turn, confirmation)
    turn.say("outcome-sent-back", number=confirmation.ticket.number)
    _tell_returned(turn, confirmation, reason)


def _ask_why(turn: Turn, confirmation: Confirmation) -> None:
    turn.go(SENDING_BACK, confirmation=confirmation.id)
    turn.ask("outcome-why", number=confirmation.ticket.number)


def _undecided(turn: Turn, confirmation_id: int) -> Confirmation:
    """The outcome, if this person may decide about it and nobody has yet."""
    confirmation = find_decision(turn.session, Confirmation, confirmation_id)
    if confirmation is None:
        raise NotYours
    ticket = ticket_of_staff(turn, confirmation.ticket_id, Right.CONFIRM)
    if turn.person.id in (confirmation.asker_id, ticket.handler_id):
        raise OwnOutcome(number=ticket.number)
    not_below(turn, confirmation.asker)
    if confirmation.state is ConfirmationState.REPLACED:
        raise OutcomeReplaced(number=ticket.number)
    if confirmation.decider is not None:
        raise OutcomeDecided(number=ticket.number, decider=confirmation.decider.name)
    if confirmation.state is not ConfirmationState.ASKED:
        raise NotNow(number=ticket.number)
    possible(ticket, Action.RESOLVE)
    return confirmation


def _confirm(turn: Turn, confirmation: Confirmation) -> None:
    ticket, handler = confirmation.ticket, confirmation.asker
    confirm(turn.session, confirmation, turn.person, turn.received_at)
    said = Written.from_kept(confirmation.written)
    source = confirmation.written.get("cause_source")
    outcome = Outcome(said, confirmation.cause, confirmation.asked_at, cause_source=source)
    tell_outcome(turn, ticket, handler, outcome)
    for reader in _told(ticket, handler):
        head = turn.texts_for(reader).say(
            "handler-confirmed", number=ticket.number, decider=turn.person.name
        )
        own = ticket.is_worked_on_by(reader)
        if own and ask_to_assess(turn, ticket, reader, head):
            continue
        rows = [open_row(turn, ticket, reader)] if own else []
        turn.send(reader, Screen(head, rows), slot=slot_of_ticket(ticket) if own else None)


def _told(ticket: Ticket, handler: Person) -> list[Person]:
    """Who wrote the outcome; and who has the ticket now, where a stand-in wrote it who has done."""
    has_it = ticket.is_worked_on_by(handler) or ticket.worker is None
    both = [handler] if has_it else [handler, ticket.worker]
    return [each for each in both if each is not None and each.is_staff]


def _tell_returned(turn: Turn, confirmation: Confirmation, reason: str) -> None:
    """Not under a name of the ticket's: what the handler replies to it isn't for the customer."""
    ticket = confirmation.ticket
    for reader in _told(ticket, confirmation.asker):
        head = turn.texts_for(reader).say(
            "handler-sent-back", number=ticket.number, decider=turn.person.name
        )
        again = staff_button(turn, ticket, reader, Action.RESOLVE.value, "btn-resolve")
        own = ticket.is_worked_on_by(reader)
        rows = [[again, *open_row(turn, ticket, reader)]] if own else []
        due = deadline_lines(turn, ticket, reader)
        turn.send(reader, Screen(Html("\n".join([head, quote(reason), *due])), rows))
