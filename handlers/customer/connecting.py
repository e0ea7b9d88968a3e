"""A caller opens the chat: by a code of the staff their matters become those of their account."""

from handlers.cards.own_card import own_button
from handlers.privacy.notice import take_notice
from handlers.turn import Turn
from handlers.unreachable import write_again
from storage.callers import connect, is_caller
from storage.people import Person

SHOWN = 5
"""Matters that are named with a button to each; /mine lists them all."""


def connect_caller(turn: Turn, caller: Person) -> None:
    """All that was filed for ``caller`` is the person's own; what they weren't told is sent."""
    if not is_caller(caller):
        refuse_code(turn)
        return
    tickets = connect(turn.session, turn.keys, caller, turn.person, turn.received_at)
    turn.go(None)
    turn.greet("caller-connected", below=take_notice(turn), count=len(tickets))
    for ticket in tickets[-SHOWN:]:
        look = own_button(turn, turn.person, ticket, "look", "btn-look")
        turn.say("caller-ticket", number=ticket.number, rows=[[look]])
    write_again(turn, turn.person)


def refuse_code(turn: Turn) -> None:
    """Say that the code is void; who isn't staff needs none to be heard, and is greeted."""
    if turn.person.is_staff:
        turn.say("invite-invalid")
    else:
        turn.greet("customer-code-invalid", below=take_notice(turn))
