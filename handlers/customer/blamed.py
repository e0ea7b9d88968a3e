"""Of whom of the staff a customer says by name that they complain of them: these words never come
before that person."""

from datetime import timedelta

from handlers.customer.callers import known_as
from handlers.customer.draft import Draft
from handlers.turn import Turn
from prompts.reading.blaming import blames, may_blame
from storage.appeals import Handled, acted_on, lately_handled
from storage.people import Person
from storage.teams import staff
from storage.tickets import filed_from_any

_LATELY = timedelta(days=30)
_LOOKED_AT = 10


def said_to_blame(turn: Turn, draft: Draft) -> Handled | None:
    """The customer's ticket in which somebody had a part of whom the draft, whatever its kind,
    says so; None: of nobody."""
    customer = known_as(turn, draft) if may_blame(draft.text) else None
    if customer is None:
        return None
    known = handled_for(turn, customer)
    # They complain the least of what was written beside it and has only been filed now.
    beside = filed_from_any(turn.session, draft.beside) if draft.beside else ()
    known.sort(key=lambda ticket: ticket.id in beside)
    now = (each for each in known if _is_of_who_has_it(draft.text, each))
    return next(now, None) or _of_who_had_it(turn, draft.text, known, customer)


def blamed_in(turn: Turn, draft: Draft) -> list[Person]:
    """All of the staff of whom the draft says so, whether or not they ever met."""
    if not may_blame(draft.text):
        return []
    return [each for each in staff(turn.session) if blames(draft.text, each.name)]


def handled_for(turn: Turn, customer: Person) -> list[Handled]:
    """The customer's tickets that somebody has, or had until lately; the newest first."""
    since = turn.received_at - _LATELY
    return lately_handled(turn.session, customer.id, since, _LOOKED_AT)


def _is_of_who_has_it(text: str, ticket: Handled) -> bool:
    names = (ticket.handler_name, ticket.acting_name)
    return any(name and blames(text, name, loosely=True) for name in names)


def _of_who_had_it(turn: Turn, text: str, known: list[Handled], customer: Person) -> Handled | None:
    acted = acted_on(turn.session, [each.id for each in known])
    parts = ((each, who) for each in known for who in acted[each.id] if who is not customer)
    return next((each for each, who in parts if blames(text, who.name)), None)
