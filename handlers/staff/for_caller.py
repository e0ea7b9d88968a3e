"""☎ A caller rings again: what they wish about their matter is written down, and done by the same
rules as in the chat. The trail says who wrote it down, and that the customer did it.

Whoever has the ticket in hand doesn't end it in the customer's name: a colleague does.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from aiogram.types import Message as Written

from handlers.access import possible, ticket_of_staff
from handlers.buttons import Button, in_rows
from handlers.cards.own_card import can, own_button
from handlers.cards.staff_buttons import open_row, staff_button
from handlers.customer.callers import caller_of, known_as
from handlers.customer.conduct import suspicion
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Caller, Part
from handlers.customer.emergency import warn_of, warned
from handlers.customer.live_card import send_card
from handlers.customer.parting import begun_with
from handlers.customer.referring import begin_again, begin_appeal
from handlers.customer.reopening import open_for_customer
from handlers.customer.setting_aside import begin_another, done_with, draft_of
from handlers.customer.talk import hand_over
from handlers.customer.urging import press_on
from handlers.customer.verdict import accept_for_customer, give_reason, reject_for_customer
from handlers.customer.withdrawing import end_for_customer
from handlers.errors import OutOfDate, OwnEnding, TooLateToReopen
from handlers.incoming import words_of
from handlers.referring import may_reopen, not_appealed
from handlers.staff.filed import filed_card
from handlers.staff.notes import reason_of
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from storage import audit
from storage.appeals import may_be_appealed
from storage.attachments import Enclosure
from storage.callers import is_caller
from storage.message_parts import Piece, keep_writing_of
from storage.messages import Message
from storage.rules.kinds import Kind
from storage.rules.moves import Action, State
from storage.rules.roles import Right
from storage.tickets import Ticket

WISHING = "wishing_for_caller"
"""Step: the next message is what the caller says about their ticket."""


_OF_CONNECTED = frozenset({"urge", "add"})
"""What may be put down for who has the chat."""


class Wish(NamedTuple):
    """What a caller says, and with which files."""

    text: str
    files: list[Enclosure]
    pieces: Sequence[Piece] = ()
    """The messages in which it was written down, to follow their edits."""


def ask_caller_wish(turn: Turn, ticket: Ticket) -> None:
    """How it stands, to be told to them; and what they wish."""
    drop_empty(turn)
    card = filed_card(turn, ticket, turn.person)
    asked = turn.texts.say("caller-wish", customer=ticket.customer.name)
    rows = in_rows(list(_ways(turn, ticket)), 2)
    turn.show(Screen(Html(f"{card.text}\n{asked}"), [*rows, open_row(turn, ticket, turn.person)]))


def _ways(turn: Turn, ticket: Ticket) -> Iterator[Button]:
    """What its customer could press in the chat as it stands; who has the chat decides there."""
    if can(ticket, Action.URGE) and ticket.kind is not Kind.PRAISE:
        yield _button(turn, ticket, "urge", "btn-urge")
    if can(ticket, Action.ADD):
        yield _button(turn, ticket, "add", "btn-caller-add")
    if is_caller(ticket.customer):
        yield from _decisions(turn, ticket)


def _decisions(turn: Turn, ticket: Ticket) -> Iterator[Button]:
    if ticket.state is State.RESOLVED:
        if not ticket.is_worked_on_by(turn.person):
            yield _button(turn, ticket, "accept", "btn-satisfied")
        yield _button(turn, ticket, "reject", "btn-not-satisfied")
    if can(ticket, Action.WITHDRAW) and not ticket.is_worked_on_by(turn.person):
        yield _button(turn, ticket, "withdraw", "btn-withdraw")
    if may_reopen(turn, ticket):
        yield _button(turn, ticket, "reopen", "btn-reopen")
    elif ticket.state in (State.CLOSED, State.WITHDRAWN):
        yield _button(turn, ticket, "again", "btn-again")
    if may_be_appealed(turn.session, ticket):
        yield _button(turn, ticket, "appeal", "btn-appeal")


def _button(turn: Turn, ticket: Ticket, wish: str, key: str) -> Button:
    return staff_button(turn, ticket, turn.person, f"c_{wish}", key)


def _urge(turn: Turn, ticket: Ticket) -> None:
    _done(turn, ticket, "caller-urged", **press_on(turn, ticket)._asdict())


def _accept(turn: Turn, ticket: Ticket) -> None:
    _not_ones_own(turn, ticket)
    accept_for_customer(turn, ticket)
    _done(turn, ticket, "caller-satisfied")


def _ask_to_withdraw(turn: Turn, ticket: Ticket) -> None:
    _not_ones_own(turn, ticket)
    possible(ticket, Action.WITHDRAW)
    yes = _button(turn, ticket, "withdrawn", "btn-withdraw-yes")
    no = staff_button(turn, ticket, turn.person, "caller", "btn-back")
    turn.show(Screen(turn.texts.say("withdraw-sure", number=ticket.number), [[yes, no]]))


def _withdraw(turn: Turn, ticket: Ticket) -> None:
    _not_ones_own(turn, ticket)
    end_for_customer(turn, ticket)
    _done(turn, ticket, "caller-withdrawn")


def _add(turn: Turn, ticket: Ticket, said: Wish) -> Message:
    kept = hand_over(turn, ticket, said.text, said.files, source=None)
    _done(turn, ticket, "caller-added")
    return kept


def _reject(turn: Turn, ticket: Ticket, said: Wish) -> Message:
    reject_for_customer(turn, ticket)
    kept = give_reason(turn, ticket, said.text, said.files, source=None)
    _done(turn, ticket, "caller-rejected", due=turn.by(ticket.due_at, turn.person))
    return kept


def _reopen(turn: Turn, ticket: Ticket, said: Wish) -> Message:
    kept = open_for_customer(turn, ticket, said.text, said.files, source=None)
    _done(turn, ticket, "caller-reopened", due=turn.by(ticket.due_at, turn.person))
    return kept


_IN_WORDS: Mapping[str, tuple[str, Callable[[Turn, Ticket, Wish], Message]]] = {
    "add": ("caller-add-what", _add),
    "reject": ("caller-reject-why", _reject),
    "reopen": ("caller-reopen-why", _reopen),
}
"""What takes words of the caller: how they are asked for, and what is done with them."""


def _asks_words(wish: str) -> Callable[[Turn, Ticket], None]:
    def ask(turn: Turn, ticket: Ticket) -> None:
        _still_possible(turn, ticket, wish)
        written = written_already(turn, ticket)
        if written is not None:
            _carry_out(turn, ticket, wish, written)
            return
        turn.go(WISHING, ticket=ticket.id, wish=wish)
        turn.ask(_IN_WORDS[wish][0], number=ticket.number)

    return ask


def _still_possible(turn: Turn, ticket: Ticket, wish: str) -> None:
    """Before they are asked for words that would be for nothing."""
    _still_theirs(ticket, wish)
    if wish in ("reopen", "reject"):
        not_appealed(turn, ticket)
    if wish == "reopen" and not may_reopen(turn, ticket):
        raise TooLateToReopen(number=ticket.number)
    if wish != "reopen":
        possible(ticket, Action.ADD if wish == "add" else Action.NOT_SATISFIED)


def written_already(turn: Turn, ticket: Ticket) -> Wish | None:
    """What they wrote down for this caller before they found the ticket; it is no draft then."""
    draft = draft_of(turn)
    if draft is None or draft.caller is None or not draft.text:
        return None
    by_number = draft.caller.phone is not None and draft.caller.phone == ticket.customer.phone
    if not by_number and known_as(turn, draft) is not ticket.customer:
        return None
    turn.take_out(turn.person, draft.slot)
    done_with(turn)
    # They stand in the chat of whoever wrote them down: no edit of the caller's is about them.
    files = [replace(file, source=None) for file in draft.files]
    return Wish(draft.text, files, draft.pieces)


def take_words(turn: Turn, message: Written) -> None:
    """What the caller says."""
    kept = turn.conversation.data
    ticket = ticket_of_staff(turn, int(kept["ticket"]), Right.FOR_CALLER)
    text = reason_of(turn, message)
    if text is None:
        return
    _still_possible(turn, ticket, kept["wish"])
    turn.go(None)
    said = Part(message.message_id, words_of(message))
    if not goes_past_handler(turn, ticket, said, caller_of(turn, ticket)):
        _carry_out(turn, ticket, kept["wish"], Wish(text, [], [(message.message_id, text)]))


def _carry_out(turn: Turn, ticket: Ticket, wish: str, said: Wish) -> None:
    warn_of(turn, said.text)
    kept = _IN_WORDS[wish][1](turn, ticket, said)
    keep_writing_of(turn.session, kept.id, turn.person.id, said.pieces)


def goes_past_handler(
    turn: Turn, ticket: Ticket, said: Part, caller: Caller | None, *, before: str = ""
) -> bool:
    """What plainly blames the handler is a matter of its own, which they don't read; where it said
    so ``before`` it was changed, that was asked about then."""

    def blaming(part: Part) -> Draft | None:
        draft = begun_with(turn, part)
        draft = replace(draft, caller=caller, insisted=True, meant_for=ticket.id)
        return None if suspicion(turn, draft) is None else draft

    draft = blaming(said)
    if draft is None or (before and blaming(replace(said, text=before)) is not None):
        return False
    send_card(turn, warned(turn, begin_another(turn, draft)))
    return True


def _done(turn: Turn, ticket: Ticket, key: str, **words: str) -> None:
    """It stands in the trail who wrote it down; and they read what to tell the caller."""
    by, at = turn.person.id, turn.received_at
    audit.record(turn.session, ticket, "told_by_phone", actor_id=by, at=at)
    text = turn.texts.say(key, number=ticket.number, customer=ticket.customer.name, **words)
    turn.show(Screen(text, [open_row(turn, ticket, turn.person)]))
    tell_connected(turn, ticket, key)


def tell_connected(turn: Turn, ticket: Ticket, key: str) -> None:
    """Who has the chat reads there what was put down in their name: it may not have been them."""
    if not is_caller(ticket.customer):
        look = own_button(turn, ticket.customer, ticket, "look", "btn-look")
        turn.tell(ticket.customer, f"own-{key}", rows=[[look]], number=ticket.number)


def _still_theirs(ticket: Ticket, wish: str) -> None:
    """Who has opened the chat meanwhile decides there; what they add can be written down."""
    if not is_caller(ticket.customer) and wish not in _OF_CONNECTED:
        raise OutOfDate(number=ticket.number)


def _not_ones_own(turn: Turn, ticket: Ticket) -> None:
    if ticket.is_worked_on_by(turn.person):
        raise OwnEnding(number=ticket.number)


def drop_empty(turn: Turn) -> None:
    """What was begun for them by /file, and holds nothing yet, isn't waited for any more."""
    draft: Draft | None = draft_of(turn)
    if draft is not None and draft.caller is not None and not draft.parts:
        turn.bare(turn.person, draft.slot)
        done_with(turn)


def _of_caller(
    wish: str, carry_out: Callable[[Turn, Ticket], None]
) -> Callable[[Turn, Ticket], None]:
    def checked(turn: Turn, ticket: Ticket) -> None:
        _still_theirs(ticket, wish)
        carry_out(turn, ticket)

    return checked


_DEEDS: Mapping[str, Callable[[Turn, Ticket], None]] = {
    "urge": _urge,
    "accept": _accept,
    "withdraw": _ask_to_withdraw,
    "withdrawn": _withdraw,
    "again": begin_again,
    "appeal": begin_appeal,
    **{wish: _asks_words(wish) for wish in _IN_WORDS},
}
WISHES = {wish: _of_caller(wish, carry_out) for wish, carry_out in _DEEDS.items()}
"""By what stands in the buttons."""
