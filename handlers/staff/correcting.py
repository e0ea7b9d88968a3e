"""更正0003：扣罚200: the outcome that they reported, or the answer that they just wrote, says
something else from now on: before it goes, while it waits for a superior's word, or with its
customer, whose message changes with it."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.access import ticket_of_staff
from handlers.staff.answering import send_correction
from handlers.staff.changing_outcomes import put_instead
from handlers.staff.checking import Way, Written, passes
from handlers.staff.ticket_meant import numbers_in, tickets_named
from handlers.staff.undoing import can_be_undone, change_held
from handlers.turn import Turn
from storage.confirmations import Confirmation
from storage.decisions import undecided
from storage.held_answers import HeldAnswer, held_by
from storage.messages import Message, Purpose, last_of
from storage.rules.moves import State
from storage.rules.roles import Right
from storage.ticket_lists import in_hands_of
from storage.tickets import Ticket, find_ticket


def correct_outcome(turn: Turn, address: str, text: str, replied_to: int | None) -> str | None:
    """Put ``text`` in place of the outcome of the ticket that ``address`` names, that they reply
    to, or that is the only one of theirs with an outcome. Else which text says why not."""
    found = _meant(turn, address, replied_to)
    able = [each for each in found if _has_outcome(turn, each)]
    if len(able) != 1:
        return "correct-which" if able else _why_not(found)
    ticket_of_staff(turn, able[0].id, Right.REPLY)
    _correct(turn, able[0], text)
    return None


def _meant(turn: Turn, address: str, replied_to: int | None) -> Sequence[Ticket]:
    numbers = numbers_in(address)
    if numbers:
        return tickets_named(turn, numbers[0])
    if replied_to is not None:
        replied = find_ticket(turn.session, replied_to)
        return [] if replied is None else [replied]
    return in_hands_of(turn.session, turn.person.id)


def _why_not(found: Sequence[Ticket]) -> str:
    over = len(found) == 1 and found[0].state is State.CLOSED
    return "correct-closed" if over else "correct-none"


def _has_outcome(turn: Turn, ticket: Ticket) -> bool:
    return any(look(turn, ticket) is not None for look in (_held, _waiting, _told))


def _correct(turn: Turn, ticket: Ticket, text: str) -> None:
    held, waiting, told = _held(turn, ticket), _waiting(turn, ticket), _told(turn, ticket)
    if held is not None:
        change_held(turn, held, _saying(Written.from_kept(held.written), text))
    elif waiting is not None:
        changed = _saying(Written.from_kept(waiting.written), text)
        if passes(turn, ticket, Way.SOLUTION, changed, asked=waiting.id):
            put_instead(turn, waiting, changed)
    elif told is not None:
        _correct_told(turn, ticket, _saying(Written("", told.source), text))


def _correct_told(turn: Turn, ticket: Ticket, written: Written) -> None:
    if passes(turn, ticket, Way.CORRECTION, written):
        send_correction(turn, ticket, written)
        if not can_be_undone(turn, ticket):
            turn.say("outcome-corrected", number=ticket.number)


def _saying(before: Written, text: str) -> Written:
    pieces = () if before.source is None else ((before.source, text),)
    return replace(before, text=text, pieces=pieces)


def _held(turn: Turn, ticket: Ticket) -> HeldAnswer | None:
    """It can still be taken back; an outcome before an answer that was written later."""
    found = held_by(turn.session, turn.person, ticket.id)
    outcome = next((each for each in found if each.way == Way.SOLUTION), None)
    return outcome or next(reversed(found), None)


def _waiting(turn: Turn, ticket: Ticket) -> Confirmation | None:
    found = undecided(turn.session, Confirmation, ticket)
    return found if found is not None and found.asker_id == turn.person.id else None


def _told(turn: Turn, ticket: Ticket) -> Message | None:
    """What its customer reads as the outcome, if they wrote it themselves."""
    if ticket.state is not State.RESOLVED:
        return None
    found = last_of(turn.session, ticket.id, Purpose.OUTCOME)
    theirs = found is not None and found.author_id == turn.person.id
    return found if found is not None and theirs and found.source is not None else None
