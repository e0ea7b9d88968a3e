"""满意 / 不满意: the customer judges the outcome."""

from aiogram.types import Message

from handlers.access import possible, ticket_of_customer
from handlers.cards.assessment import ask_once_more
from handlers.cards.own_card import own_card
from handlers.cards.staff_card import tell_handler
from handlers.customer.hearing import said_in
from handlers.incoming import file_of, is_empty
from handlers.quoting import quoted_by
from handlers.raising import raise_reworked
from handlers.relay import show_handler
from handlers.turn import Turn
from storage.follow_ups import plan_follow_up
from storage.messages import Purpose, hear, write
from storage.promises import await_response, outcome_known, renew_resolution, stop_chasing
from storage.rules.moves import Action
from storage.ticket_moves import accept_outcome, add, reject_outcome
from storage.tickets import Ticket

EXPLAINING = "explaining_rejection"
"""Step: the next message says why the outcome is not accepted."""


def satisfied(turn: Turn, ticket: Ticket) -> None:
    """The ticket is closed; the follow-up visit comes later."""
    possible(ticket, Action.SATISFIED)
    _prove_outcome(turn, ticket)
    accept_outcome(turn.session, ticket, turn.person, turn.now)
    stop_chasing(turn.session, ticket)
    plan_follow_up(turn.session, ticket, turn.after(turn.desk.follow_up.after))
    turn.show(own_card(turn, ticket))
    turn.toast("toast-thanks")
    tell_handler(turn, ticket, "handler-satisfied")
    ask_once_more(turn, ticket)


def rejected_key(turn: Turn, ticket: Ticket) -> str:
    """The text that says until when the rework is promised, or that it is late already."""
    return "rejected" if ticket.due_at > turn.now else "rejected-late"


def reject(turn: Turn, ticket: Ticket) -> None:
    """Back to work at once, whether or not the customer says why; then ask why."""
    possible(ticket, Action.NOT_SATISFIED)
    _prove_outcome(turn, ticket)
    reject_outcome(turn.session, ticket, turn.person, turn.received_at)
    renew_resolution(turn.session, ticket, turn.desk, turn.now)
    turn.strip_buttons()
    turn.go(EXPLAINING, ticket=ticket.id)
    turn.ask(
        rejected_key(turn, ticket), number=ticket.number, due=turn.by(ticket.due_at, turn.person)
    )
    tell_handler(turn, ticket, "handler-rejected", reworks=ticket.reworks)
    raise_reworked(turn, ticket)


def _prove_outcome(turn: Turn, ticket: Ticket) -> None:
    """Who judges the outcome has been told of it, whatever Telegram said of the message."""
    outcome_known(turn.session, ticket, turn.received_at)
    hear(turn.session, ticket, turn.received_at, Purpose.OUTCOME)


def take_reason(turn: Turn, message: Message) -> None:
    """What the customer is missing goes to the handler."""
    ticket = ticket_of_customer(turn, int(turn.conversation.data["ticket"]))
    if is_empty(message):
        turn.say("cannot-keep")
        return
    turn.go(None)
    pass_on_reason(turn, ticket, message)
    turn.say("passed-on", number=ticket.number)


def pass_on_reason(turn: Turn, ticket: Ticket, message: Message) -> None:
    """What is not solved goes to the handler, and is to be answered."""
    possible(ticket, Action.ADD)
    add(turn.session, ticket, turn.person, turn.received_at)
    await_response(turn.session, ticket, turn.desk, turn.received_at)
    file = file_of(message)
    files = [] if file is None else [file]
    kept = write(
        turn.session,
        ticket,
        turn.person,
        Purpose.REJECTION,
        said_in(turn, message),
        at=turn.received_at,
        source=message.message_id,
        enclosures=files,
        about=quoted_by(turn, message),
    )
    show_handler(turn, ticket, kept, files)
