"""点错了: 👎 was pressed by mistake. While nothing has happened since it is undone."""

from datetime import datetime
from typing import Any

from handlers.access import possible
from handlers.cards.own_card import verdict_rows
from handlers.cards.telling import tell_handler
from handlers.errors import OutOfDate
from handlers.turn import Turn
from handlers.work import Screen
from storage.outcome_known import keep_as_before, kept_so_far
from storage.rules.moves import Action
from storage.rules.promised import PromiseName
from storage.ticket_moves import take_back_verdict
from storage.tickets import Ticket


def as_it_was(turn: Turn, ticket: Ticket) -> dict[str, Any]:
    """What of a resolved ticket a rejection changes, as the conversation keeps it."""
    met = kept_so_far(turn.session, ticket)
    resolved_at = ticket.resolved_at or turn.now
    return {
        "version": ticket.version,
        "resolved_at": resolved_at.isoformat(),
        "met": {name.value: at.isoformat() for name, at in met.items()},
    }


def may_take_back(turn: Turn, ticket: Ticket) -> bool:
    """Whether nothing but the rejection has happened to the ticket since."""
    before = turn.conversation.data.get("before")
    of_this = turn.conversation.data.get("ticket") == ticket.id
    return before is not None and of_this and before["version"] + 1 == ticket.version


def take_back(turn: Turn, ticket: Ticket) -> None:
    """The outcome waits for the verdict again; its handler has nothing to rework."""
    if not may_take_back(turn, ticket):
        raise OutOfDate(number=ticket.number)
    possible(ticket, Action.TAKE_BACK_VERDICT)
    before = turn.conversation.data["before"]
    met = {PromiseName(name): _at(at) for name, at in before["met"].items()}
    resolved_at = _at(before["resolved_at"])
    take_back_verdict(turn.session, ticket, turn.person, turn.received_at, resolved_at=resolved_at)
    keep_as_before(turn.session, ticket, turn.desk, met, turn.now)
    turn.go(None)
    tell_handler(turn, ticket, "handler-slip")


def take_back_and_ask(turn: Turn, ticket: Ticket) -> None:
    """By the button: then the two answers again."""
    take_back(turn, ticket)
    asked = turn.texts.say("verdict-again", number=ticket.number)
    turn.show(Screen(asked, verdict_rows(turn, ticket)))


def _at(kept: str) -> datetime:
    return datetime.fromisoformat(kept)
