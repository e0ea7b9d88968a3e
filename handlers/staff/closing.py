"""关闭工单: a superior closes what nobody can carry on. The customer reads why, and can open it
again or appeal; it is no outcome, so nobody asks how content they were, and the digest shows it."""

from collections.abc import Sequence
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed, possible, still_at, ticket_of_staff
from handlers.buttons import Button, button, in_rows
from handlers.cards.outcome_card import drop_outcome
from handlers.cards.staff_buttons import staff_button
from handlers.cards.staff_card import staff_card
from handlers.cards.telling import tell_handler
from handlers.errors import NotYours, OutOfDate, OwnClosing
from handlers.limits import excerpt
from handlers.presses.tickets import ClosePress
from handlers.relay import relay, slot_of_ticket
from handlers.staff.checking import Way, Written, passes
from handlers.staff.notes import reason_of
from handlers.staff.telling import have_told
from handlers.staff.visitors import is_phoned
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, quote
from storage.audit import trail_of
from storage.messages import Purpose, write
from storage.promise_clock import stop_chasing
from storage.rules.closing import ClosedWhy
from storage.rules.moves import Action, State
from storage.rules.roles import Right
from storage.ticket_lists import tickets_of
from storage.ticket_moves import close
from storage.tickets import Ticket, find_ticket

router = Router(name="staff.closing")

CLOSING = "closing"
"""Step: the next message is why, as the customer will read it."""
WORDS_SHOWN = 300
OTHERS = 6
"""So many of the customer's other tickets are offered as the one that goes on."""


def begin_closing(turn: Turn, ticket: Ticket) -> None:
    """Offer the reasons that fit."""
    _may_be_closed(turn, ticket)
    reasons = [
        button(turn.texts.label(f"close-{why.value}"), _press(ticket, why))
        for why in ClosedWhy
        if _fits(turn, ticket, why)
    ]
    turn.go(CLOSING, ticket=ticket.id, version=ticket.version)
    _show(turn, ticket, turn.texts.say("staff-close", number=ticket.number), reasons)


def close_anew(turn: Turn, ticket: Ticket) -> None:
    """The same as far as they have come: with the words that they wrote already."""
    words = turn.conversation.data.get("text")
    if words:
        _ask_whether_sure(turn, ticket, ClosedWhy.OTHER, words)
    else:
        begin_closing(turn, ticket)


@router.callback_query(ClosePress.filter())
async def chosen(press: CallbackQuery, callback_data: ClosePress, turn: Turn) -> None:
    """The reason: what the customer will read is shown first."""
    ticket = ticket_of_staff(turn, callback_data.ticket, Right.CLOSE)
    still_at(ticket, callback_data.version)
    _may_be_closed(turn, ticket)
    if callback_data.why not in list(ClosedWhy):
        raise NotYours
    why, same = ClosedWhy(callback_data.why), _other(turn, ticket, callback_data.same)
    if why is ClosedWhy.OTHER:
        _in_words(turn, ticket, sure=callback_data.sure)
    elif not _fits(turn, ticket, why):
        raise NotYours
    elif why is ClosedWhy.DUPLICATE and same is None:
        _offer_others(turn, ticket)
    elif not callback_data.sure:
        _ask_whether_sure(turn, ticket, why, _sentence(turn, ticket, why, same), same)
    else:
        _close(turn, ticket, why, _sentence(turn, ticket, why, same), same)
        _show_closed(turn, ticket)


def _in_words(turn: Turn, ticket: Ticket, *, sure: bool) -> None:
    """What was written is sure now; or it is asked for."""
    said = turn.conversation.data if turn.conversation.step == CLOSING else {}
    if not sure:
        turn.go(CLOSING, ticket=ticket.id, version=ticket.version)
        turn.ask("staff-close-why", number=ticket.number)
    elif said.get("ticket") == ticket.id and said.get("text"):
        _close(turn, ticket, ClosedWhy.OTHER, said["text"], None)
        _show_closed(turn, ticket)
    else:
        raise OutOfDate(number=ticket.number)


def _show_closed(turn: Turn, ticket: Ticket) -> None:
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-closed", number=ticket.number)


def take_words(turn: Turn, message: Message) -> None:
    """The reason in words, looked at like all that customers read, and shown once more before it
    closes anything: they may have been meant for something else."""
    said = turn.conversation.data
    ticket = ticket_of_staff(turn, int(said["ticket"]), Right.CLOSE)
    still_at(ticket, said["version"])
    _may_be_closed(turn, ticket)
    words = reason_of(turn, message)
    if words is None:
        return
    turn.go(CLOSING, ticket=ticket.id, version=ticket.version, text=words)
    if passes(turn, ticket, Way.CLOSING, Written(words, message.message_id)):
        _ask_whether_sure(turn, ticket, ClosedWhy.OTHER, words)


def close_in_words(turn: Turn, ticket: Ticket, written: Written, more: dict[str, Any]) -> None:
    """Close it for the reason as it is written."""
    _may_be_closed(turn, ticket)
    _close(turn, ticket, ClosedWhy.OTHER, written.text, None)
    card = staff_card(turn, ticket, turn.person)
    turn.send(turn.person, card, slot=slot_of_ticket(ticket))


def _may_be_closed(turn: Turn, ticket: Ticket) -> None:
    if ticket.is_worked_on_by(turn.person):
        raise OwnClosing(number=ticket.number)
    possible(ticket, Action.CLOSE)


def _close(turn: Turn, ticket: Ticket, why: ClosedWhy, words: str, same: Ticket | None) -> None:
    turn.go(None)
    drop_outcome(turn, ticket)
    close(turn.session, ticket, turn.person, why, turn.now, same=same)
    stop_chasing(turn.session, ticket)
    said = write(turn.session, ticket, turn.person, Purpose.CLOSING, words, at=turn.received_at)
    relay(turn, ticket, ticket.customer, said)
    if is_phoned(ticket.customer):
        have_told(turn, ticket)
    superior, label = turn.person.name, f"close-{why.value}"
    worker = ticket.worker
    if worker is not None:
        is_told = why is ClosedWhy.OTHER
        reason = excerpt(words, WORDS_SHOWN) if is_told else turn.texts_for(worker).label(label)
        tell_handler(turn, ticket, "handler-closed", superior=superior, why=reason)
    if same is not None:
        tell_handler(turn, same, "handler-same-matter", closed=ticket.number)


def _sentence(turn: Turn, ticket: Ticket, why: ClosedWhy, same: Ticket | None) -> str:
    """The reason as the customer reads it."""
    texts = turn.texts_for(ticket.customer)
    number = "" if same is None else same.number
    return texts.label(f"closing-{why.value}", number=number)


def _fits(turn: Turn, ticket: Ticket, why: ClosedWhy) -> bool:
    """Nobody is given up as unreachable before they were tried."""
    if why is ClosedWhy.DUPLICATE:
        return bool(_others(turn, ticket))
    if why is ClosedWhy.UNREACHABLE:
        return (
            ticket.unreachable_at is not None
            or ticket.state is State.WAITING
            or any(each.action == "not_reached" for each in trail_of(turn.session, ticket.id))
        )
    return True


def _others(turn: Turn, ticket: Ticket) -> Sequence[Ticket]:
    """What else the customer raised and is carried on, or has an outcome."""
    theirs = tickets_of(turn.session, ticket.customer_id, offset=0, limit=OTHERS + 1)
    return [each for each in theirs if _goes_on(turn, ticket, each)][:OTHERS]


def _goes_on(turn: Turn, ticket: Ticket, other: Ticket) -> bool:
    over = other.state is State.WITHDRAWN or other.closed_why is not None
    same = other.id == ticket.id or other.customer_id != ticket.customer_id
    seen = allowed(turn.desk, turn.person, other, Right.SEE_TICKET)
    return not (over or same or other.level or ticket.level) and seen


def _other(turn: Turn, ticket: Ticket, other_id: int) -> Ticket | None:
    """The ticket that goes on in its place; refused where it can't be that."""
    if not other_id:
        return None
    other = find_ticket(turn.session, other_id)
    if other is None or not _goes_on(turn, ticket, other):
        raise NotYours
    return other


def _offer_others(turn: Turn, ticket: Ticket) -> None:
    others = [
        button(each.number, _press(ticket, ClosedWhy.DUPLICATE, same=each.id))
        for each in _others(turn, ticket)
    ]
    _show(turn, ticket, turn.texts.say("staff-close-which", number=ticket.number), others)


def _ask_whether_sure(
    turn: Turn, ticket: Ticket, why: ClosedWhy, words: str, same: Ticket | None = None
) -> None:
    lines = [
        turn.texts.say("staff-close-sure", number=ticket.number),
        quote(words),
        *([turn.texts.say("staff-close-phone")] if is_phoned(ticket.customer) else []),
    ]
    press = _press(ticket, why, same=0 if same is None else same.id, sure=True)
    yes = button(turn.texts.label("btn-close-yes"), press)
    _show(turn, ticket, Html("\n".join(lines)), [yes])


def _show(turn: Turn, ticket: Ticket, text: Html, choices: Sequence[Button]) -> None:
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    turn.show(Screen(text, [*in_rows(choices, 2), [back]]))


def _press(ticket: Ticket, why: ClosedWhy, *, same: int = 0, sure: bool = False) -> ClosePress:
    return ClosePress(why=why.value, ticket=ticket.id, version=ticket.version, same=same, sure=sure)
