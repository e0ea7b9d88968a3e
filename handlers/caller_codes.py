"""A code by which a caller opens the chat, for the staff to hand on."""

from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from storage import audit, meta
from storage.invites import link_to, make_connect_code
from storage.tickets import Ticket


def give_code(turn: Turn, ticket: Ticket) -> None:
    """Show the staff a code and a link for the ticket's customer."""
    turn.send(turn.person, Screen(code_text(turn, ticket)))


def code_text(turn: Turn, ticket: Ticket) -> Html:
    """A new code and a link for the ticket's customer; that they were given is on record."""
    until = turn.desk.round_the_clock_calendar.add(turn.now, turn.desk.invite.valid)
    code = make_connect_code(
        turn.session, turn.keys, ticket.customer, now=turn.now, expires_at=until
    )
    audit.record(turn.session, ticket, "give_code", actor_id=turn.person.id, at=turn.received_at)
    link = link_to(meta.get(turn.session, meta.BOT_USERNAME), code)
    return turn.texts.say(
        "caller-code" if link is None else "caller-code-link",
        customer=ticket.customer.name,
        code=code,
        link=link or "",
        until=turn.by(until, turn.person),
    )
