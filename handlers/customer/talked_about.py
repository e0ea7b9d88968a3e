"""The matter that a customer and the desk were just talking about: what they write next, and which
names no other, is most likely about that one."""

from datetime import timedelta

from handlers.turn import Turn
from storage.rules.moves import REOPENED, Action
from storage.spoken import FILED, Spoken, spoken_since
from storage.tickets import Ticket, find_ticket

_JUST_NOW = timedelta(minutes=15)
_LATELY = timedelta(hours=24)


def talked_about(turn: Turn, customer_id: int) -> int | None:
    """The ticket of the customer's of which something was said last; None: of none lately."""
    spoken = _spoken(turn, customer_id)
    return spoken[0].ticket_id if spoken else None


def just_told(turn: Turn) -> Ticket | None:
    """Their ticket about which words went to and fro a moment ago, and that is still worked on; one
    that was but filed is none: they may go on to the next."""
    spoken = _just_spoken(turn)
    return _open(turn, spoken[0].ticket_id) if spoken and spoken[0].action != FILED else None


def just_rejected(turn: Turn) -> Ticket | None:
    """Their ticket whose outcome they didn't accept a moment ago, where nothing was said since but
    why."""
    spoken = _just_spoken(turn)
    if not spoken:
        return None
    rejected = (Action.NOT_SATISFIED, spoken[0].ticket_id)
    before = next((each for each in spoken if each.action != Action.ADD), None)
    is_it = before is not None and (before.action, before.ticket_id) == rejected
    return _open(turn, spoken[0].ticket_id) if is_it else None


def just_reopened(turn: Turn) -> Ticket | None:
    """Their ticket that they had opened again a moment ago, where nothing was said of another
    since."""
    spoken = _just_spoken(turn)
    since = turn.received_at - _JUST_NOW
    of_it = [each for each in spoken if each.ticket_id == spoken[0].ticket_id]
    again = any(each.action in REOPENED and each.at >= since for each in of_it)
    return _open(turn, spoken[0].ticket_id) if again else None


def _just_spoken(turn: Turn) -> list[Spoken]:
    """The latest first; empty where the latest was longer ago."""
    spoken = _spoken(turn, turn.person.id)
    since = turn.received_at - _JUST_NOW
    return spoken if spoken and spoken[0].at >= since else []


def _spoken(turn: Turn, customer_id: int) -> list[Spoken]:
    return spoken_since(turn.session, customer_id, turn.received_at - _LATELY)


def _open(turn: Turn, ticket_id: int) -> Ticket | None:
    ticket = find_ticket(turn.session, ticket_id)
    return ticket if ticket is not None and ticket.is_open else None
