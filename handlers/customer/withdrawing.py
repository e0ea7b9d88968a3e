"""A customer takes a matter back: asked once more, then done."""

from handlers.access import possible
from handlers.cards.outcome_card import drop_outcome
from handlers.cards.own_card import own_button, own_card
from handlers.cards.telling import tell_handler
from handlers.turn import Turn
from handlers.work import Screen
from storage.promise_clock import stop_chasing
from storage.rules.moves import Action
from storage.ticket_moves import withdraw
from storage.tickets import Ticket


def ask_to_withdraw(turn: Turn, ticket: Ticket) -> None:
    """Whether they mean it."""
    turn.show(withdraw_screen(turn, ticket))


def withdraw_screen(turn: Turn, ticket: Ticket) -> Screen:
    """The question. Raises `NotNow` where there is nothing to take back."""
    possible(ticket, Action.WITHDRAW)
    yes = own_button(turn, turn.person, ticket, "withdraw_yes", "btn-withdraw-yes")
    no = own_button(turn, turn.person, ticket, "look", "btn-back")
    return Screen(turn.texts.say("withdraw-sure", number=ticket.number), [[yes, no]])


def take_back(turn: Turn, ticket: Ticket) -> None:
    """They do."""
    end_for_customer(turn, ticket)
    turn.show(own_card(turn, ticket))


def end_for_customer(turn: Turn, ticket: Ticket) -> None:
    """Its customer takes it back, whoever writes that down."""
    possible(ticket, Action.WITHDRAW)
    drop_outcome(turn, ticket)
    withdraw(turn.session, ticket, ticket.customer, turn.now)
    stop_chasing(turn.session, ticket)
    tell_handler(turn, ticket, "handler-withdrawn")
