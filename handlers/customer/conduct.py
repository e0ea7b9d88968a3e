"""A complaint about how staff behave: is it about the one who has the customer's own ticket?

Then it must not go to them: the customer is asked once.
"""

import re
from datetime import timedelta
from typing import NamedTuple

from handlers.buttons import Button, DraftPress, button
from handlers.customer.draft import Draft
from handlers.turn import Turn
from prompts.reading.staff_names import complained_of, find_staff, may_be
from storage.appeals import Handled, lately_handled
from storage.rules.kinds import Kind

LATELY = timedelta(days=30)
_DID_SOMETHING = re.compile(
    r"\b[A-Z][a-z]{2,20}\b(?= (?:was|is|were|has|had|did|said|told|refused|never|ignored|shouted))"
)
"""What may be somebody's name; whether it is a handler's is looked up."""
LOOKED_AT = 10


class Suspicion(NamedTuple):
    """A ticket whose handling the draft may be about."""

    ticket: Handled
    named: bool
    """The words name its handler."""


def suspicion(turn: Turn, draft: Draft) -> Suspicion | None:
    """Whom the complaint may be about: a handler it names, else, where it is about conduct, the
    one who has the customer's newest ticket that is no praise; None as well where it was asked
    already."""
    if draft.handling_asked or draft.refers_to or draft.caller:
        return None
    if draft.ticket_kind() is not Kind.COMPLAINT:
        return None
    conduct = turn.desk.category(draft.ticket_category(turn.desk)).conduct
    names = [fact.value for fact in find_staff(draft.text)] + _DID_SOMETHING.findall(draft.text)
    names += complained_of(draft.text)
    if not (conduct or names):
        return None
    since = turn.received_at - LATELY
    known = lately_handled(turn.session, turn.person.id, since, LOOKED_AT)
    for ticket in known:
        if _is_named(draft.text, names, ticket.handler_name):
            return Suspicion(ticket, named=True)
    troubles = [ticket for ticket in known if ticket.kind is not Kind.PRAISE]
    return Suspicion(troubles[0], named=False) if conduct and troubles else None


def handling_rows(turn: Turn, draft: Draft, ticket: Handled) -> list[list[Button]]:
    """Yes, or no."""
    label = turn.texts.label
    yes = DraftPress(do="about", draft=draft.id, value=str(ticket.id))
    no = DraftPress(do="not_about", draft=draft.id)
    return [[button(label("btn-about-yes"), yes), button(label("btn-about-no"), no)]]


def _is_named(text: str, names: list[str], handler: str) -> bool:
    return (len(handler) > 1 and handler in text) or any(may_be(name, handler) for name in names)
