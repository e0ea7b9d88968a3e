"""催一下0002, "what about my lift?", in the middle of something else: done for the ticket that is
meant, or asked which; what they are writing stays as it is."""

from collections.abc import Callable, Mapping, Sequence

from aiogram.types import Message

from handlers.buttons import Button, button
from handlers.cards.matter import first_words
from handlers.cards.own_card import can, own_button, own_card
from handlers.customer.draft_parts import Part
from handlers.customer.emergency import warn_of, warned
from handlers.customer.live_card import kept_card, show_draft
from handlers.customer.own_history import own_history
from handlers.customer.parting import begun_with
from handlers.customer.past_handler import take_past_handler
from handlers.customer.referring import about_handling, begin_again, begin_appeal, begin_complaint
from handlers.customer.reopening import begin_reopening, open_with, tell_of_appeal
from handlers.customer.setting_aside import begin_another, draft_of
from handlers.customer.standing import show_standing
from handlers.customer.talk import WRITING, hand_over, passed_on
from handlers.customer.ticket_meant import (
    is_writing,
    may_be_about_one,
    of_kind_named,
    tickets_meant,
)
from handlers.customer.urging import urge_beside, urge_on
from handlers.customer.verdict import reject, satisfied
from handlers.customer.withdrawing import withdraw_screen
from handlers.errors import Refused
from handlers.presses.customers import OwnPress
from handlers.referring import may_reopen
from handlers.turn import Turn
from handlers.words import ABOUT_UNITS
from handlers.work import Screen
from prompts.texts import Html
from prompts.wishes.ticket_deeds import Deed, TicketWish, wish_about_ticket
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.appeals import appeal_against
from storage.rules.moves import Action, State
from storage.ticket_lists import unfinished_of
from storage.tickets import Ticket

WHICH = "which_ticket"
"""Step: the next message may say which of several tickets is meant."""
_SHOWN = 4
"""Of several tickets that may be meant, the newest."""


def do_for_ticket(turn: Turn, message: Message) -> bool:
    """Do what the words wish about a ticket of theirs; False when they wish no such thing, or may
    mean what is being written."""
    words = message.text or ""
    wish = wish_about_ticket(words)
    if wish is None:
        return False
    of_kind = of_kind_named(turn, wish, words)
    if len(of_kind) > 1 or (of_kind and not wants_to_withdraw(words)):
        _do(turn, message, wish, of_kind)
        return True
    if not may_be_about_one(turn, wish, words):
        return False
    meant = tickets_meant(turn, wish)
    if not meant:
        return _knows_none(turn, wish)
    if wish.told and wish.deed in _TELLS and not can(meant[0], Action.ADD):
        return False
    _do(turn, message, wish, meant)
    return True


def _do(turn: Turn, message: Message, wish: TicketWish, meant: Sequence[Ticket]) -> None:
    try:
        if wish.deed in _OF_SEVERAL and not (wish.number and wish.told):
            _OF_SEVERAL[wish.deed](turn, wish, meant)
        elif len(meant) > 1:
            ask_which(turn, wish.deed, meant)
        else:
            _DEEDS[wish.deed](turn, message, wish, meant[0])
    except Refused as refusal:
        turn.send(turn.person, Screen(turn.texts.say(refusal.key, **refusal.words)))
        show_draft(turn)


def do_for_chosen(turn: Turn, message: Message, deed: Deed, ticket: Ticket) -> None:
    """Of several they have said which."""
    _do(turn, message, TicketWish(deed, ticket.number, "", False, True, True), [ticket])


def _knows_none(turn: Turn, wish: TicketWish) -> bool:
    """Whether they name by its number what they never filed, and were told so."""
    own = unfinished_of(turn.session, turn.person.id)
    if not wish.number or wish.topic or wish.told or not own:
        return False
    turn.say("ticket-unknown", number=wish.number)
    show_standing(turn, own)
    return True


def _show_standing(turn: Turn, wish: TicketWish, meant: Sequence[Ticket]) -> None:
    if wish.deed is Deed.HISTORY and len(meant) == 1:
        back = own_button(turn, turn.person, meant[0], "look", "btn-look")
        turn.send(turn.person, own_history(turn, meant[0], back))
    else:
        show_standing(turn, meant)
    show_draft(turn)


_OF_SEVERAL: Mapping[Deed, Callable[[Turn, TicketWish, Sequence[Ticket]], None]] = {
    Deed.STANDS: _show_standing,
    Deed.HISTORY: _show_standing,
}
_TELLS = (Deed.STANDS, Deed.HISTORY, Deed.URGE)
"""What is told beside these goes to the ticket."""


def _tell(turn: Turn, message: Message, wish: TicketWish, ticket: Ticket, *before: Html) -> None:
    """They go on with it, by its number; what is to be said ``before`` that it was passed on."""
    if take_past_handler(turn, message, WRITING, ticket.id):
        return
    words = message.text or ""
    warn_of(turn, words)
    said = hand_over(turn, ticket, words, [], source=message.message_id)
    urged = urge_beside(turn, ticket) if wish.deed is Deed.URGE else None
    told = passed_on(turn, ticket, said, may_be_apart=True, urged=urged)
    turn.send(turn.person, Screen(Html("\n".join([*before, told.text])), told.rows))
    show_draft(turn)


def _urge(turn: Turn, message: Message, wish: TicketWish, ticket: Ticket) -> None:
    """At once where it was named by its number; else by a press."""
    if wish.told:
        _tell(turn, message, wish, ticket)
    elif not wish.number:
        ask_which(turn, wish.deed, [ticket])
    elif can(ticket, Action.URGE):
        urge_on(turn, ticket)
        show_draft(turn)
    else:
        _look(turn, ticket)


def _withdraw(turn: Turn, _: Message, __: TicketWish, ticket: Ticket) -> None:
    if can(ticket, Action.WITHDRAW):
        _keeping_draft(turn, withdraw_screen(turn, ticket))
    else:
        _look(turn, ticket)


def _reopen(turn: Turn, message: Message, wish: TicketWish, ticket: Ticket) -> None:
    """What is told besides is why; what is open anyhow reads that."""
    if can(ticket, Action.ADD) and wish.told:
        _tell(turn, message, wish, ticket)
    elif _tell_examiner(turn, message, wish, ticket) or tell_of_appeal(turn, ticket):
        return
    elif ticket.state is State.CLOSED and not may_reopen(turn, ticket):
        begin_again(turn, ticket)
    elif not may_reopen(turn, ticket):
        _look(turn, ticket)
    elif not wish.told:
        begin_reopening(turn, ticket)
    elif not take_past_handler(turn, message, WRITING, ticket.id):
        warn_of(turn, message.text or "")
        why = message.text or ""
        turn.send(turn.person, open_with(turn, ticket, why, [], source=message.message_id))
        show_draft(turn)


def _tell_examiner(turn: Turn, message: Message, wish: TicketWish, ticket: Ticket) -> bool:
    """Whether why it was to be opened again went to whoever decides the appeal against it."""
    appeal = appeal_against(turn.session, ticket)
    if not wish.told or appeal is None or not can(appeal, Action.ADD):
        return False
    runs = turn.texts.say("reopen-appeal-runs", number=ticket.number, appeal=appeal.number)
    _tell(turn, message, wish, appeal, runs)
    return True


def _complain(turn: Turn, message: Message, wish: TicketWish, ticket: Ticket) -> None:
    if not wish.told:
        begin_complaint(turn, ticket)
        return
    part = Part(message.message_id, message.text or "")
    draft = warned(turn, begin_another(turn, about_handling(begun_with(turn, part), ticket)))
    turn.send(turn.person, kept_card(turn, draft), slot=draft.slot)


def _appeal(turn: Turn, _: Message, __: TicketWish, ticket: Ticket) -> None:
    """Why is asked; what they are writing waits."""
    begin_appeal(turn, ticket)


def _satisfied(turn: Turn, _: Message, __: TicketWish, ticket: Ticket) -> None:
    satisfied(turn, ticket)


def _not_satisfied(turn: Turn, _: Message, __: TicketWish, ticket: Ticket) -> None:
    reject(turn, ticket)


_DEEDS: Mapping[Deed, Callable[[Turn, Message, TicketWish, Ticket], None]] = {
    Deed.APPEAL: _appeal,
    Deed.STANDS: _tell,
    Deed.HISTORY: _tell,
    Deed.URGE: _urge,
    Deed.WITHDRAW: _withdraw,
    Deed.REOPEN: _reopen,
    Deed.COMPLAIN: _complain,
    Deed.SATISFIED: _satisfied,
    Deed.NOT_SATISFIED: _not_satisfied,
}
_KEYS = {
    Deed.URGE: ("urge", "ticket-urge", "btn-urge-this"),
    Deed.WITHDRAW: ("withdraw", "ticket-which", "btn-withdraw-this"),
    Deed.REOPEN: ("reopen", "ticket-which", "btn-reopen-this"),
    Deed.COMPLAIN: ("complain", "ticket-complain", "btn-complain-this"),
    Deed.SATISFIED: ("satisfied", "ticket-which", "btn-satisfied-this"),
    Deed.NOT_SATISFIED: ("not_satisfied", "ticket-which", "btn-not-satisfied-this"),
}
"""What its button does, the text that asks, and what stands on it."""


def ask_which(turn: Turn, deed: Deed, meant: Sequence[Ticket]) -> None:
    """Of the tickets, for which the deed was wished: by a press, or by the next message."""
    do, asked, key = _KEYS.get(deed, ("look", "ticket-which", "btn-look-at"))
    shown = meant[:_SHOWN]
    rows = [[_this(turn, each, do, key)] for each in shown]
    lines = [turn.texts.say(asked)]
    if len(shown) > 1:
        lines += [_line(turn, place, each) for place, each in enumerate(shown, start=1)]
        turn.go(WHICH, deed=deed.value, tickets=[each.id for each in shown])
        rows.append([turn.way_out()])
    _keeping_draft(turn, Screen(Html("\n".join(lines)), rows))


def _line(turn: Turn, place: int, ticket: Ticket) -> Html:
    matter = first_words(ticket.text)
    return turn.texts.say("ticket-which-line", place=place, number=ticket.number, matter=matter)


def _this(turn: Turn, ticket: Ticket, do: str, key: str) -> Button:
    matter = first_words(ticket.text, ABOUT_UNITS)
    press = OwnPress(do=do, ticket=ticket.id, version=ticket.version)
    return button(turn.texts.label(key, number=ticket.number, matter=matter), press)


def _look(turn: Turn, ticket: Ticket) -> None:
    _keeping_draft(turn, own_card(turn, ticket))


def _keeping_draft(turn: Turn, screen: Screen) -> None:
    """What is asked stands last in the chat; what they are writing is still there."""
    lines = [screen.text]
    if is_writing(draft_of(turn)):
        lines.append(turn.texts.say("ticket-draft-stays"))
    turn.send(turn.person, Screen(Html("\n".join(lines)), screen.rows))
