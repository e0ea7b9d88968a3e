"""算了不重开了, "no wait, leave it": who has just had a ticket opened again thinks better of it."""

from handlers.cards.own_card import can, own_card
from handlers.cards.telling import tell_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.talked_about import just_reopened
from handlers.customer.ticket_meant import is_writing
from handlers.customer.wish_cards import look_button
from handlers.customer.withdrawing import withdraw_screen
from handlers.turn import Turn
from handlers.work import Screen
from prompts.wishes.reopening import leaves_closed
from storage.reopenings import may_take_back, take_back_reopening
from storage.rules.moves import Action
from storage.tickets import Ticket


def leave_closed_in_words(turn: Turn, words: str) -> bool:
    """Whether they say just that, right after it, and are writing nothing else; then it is done."""
    ticket = just_reopened(turn) if leaves_closed(words) else None
    if ticket is None or is_writing(draft_of(turn)):
        return False
    leave_closed(turn, ticket)
    return True


def leave_closed(turn: Turn, ticket: Ticket) -> None:
    """It is closed as before. Once somebody has answered it can but be withdrawn, and that is
    asked first."""
    if may_take_back(turn.session, ticket):
        visit_at = turn.after(turn.desk.follow_up.after)
        take_back_reopening(turn.session, ticket, turn.person, turn.received_at, visit_at=visit_at)
        tell_handler(turn, ticket, "handler-left-closed")
        look = look_button(turn.texts, ticket.id, ticket.number)
        turn.show(Screen(turn.texts.say("left-closed", number=ticket.number), [[look]]))
    elif can(ticket, Action.WITHDRAW):
        turn.show(withdraw_screen(turn, ticket))
    else:
        turn.show(own_card(turn, ticket))
