"""A complaint about how staff behave: is it about the one who has the customer's own ticket?

Then it must not go to them: the customer is asked once.
"""

import re
from typing import NamedTuple

from handlers.buttons import Button, button
from handlers.customer.blamed import handled_for, said_to_blame
from handlers.customer.callers import known_as
from handlers.customer.draft import Draft
from handlers.customer.talked_about import talked_about
from handlers.customer.verdict_asked import EXPLAINING, JUDGING, verdict_asked
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from prompts.reading.misconduct import (
    blames_others,
    blames_whoever_it_is,
    points_at_handler,
    tells_of_deed,
    tells_of_misconduct,
)
from prompts.reading.staff_names import complained_of, find_staff, may_be
from prompts.wishes.contesting import contests
from storage.appeals import Handled
from storage.rules.kinds import Kind

_DID_SOMETHING = re.compile(
    r"\b[A-Z][a-z]{2,20}\b"
    r"(?! (?:said|told (?:me|us))(?: that)? (?:that|it|I|the|you|they|we|this|there|my)\b)"
    r"(?= (?:was|is|were|has|had|did|said|told|refused|never|ignored|shouted"
    r"|lied|swore|insulted|laughed|hung|yelled|cheated|always|doesn't|didn't|wasn't|isn't))"
)
"""What may be somebody's name; whether it is a handler's is looked up."""


class Suspicion(NamedTuple):
    """A ticket whose handling the draft may be about."""

    ticket: Handled
    named: bool
    """The words name its handler, or point at whoever has it."""
    said: bool = False
    """They say that they complain of somebody who had a part in it, by name."""


def suspicion(turn: Turn, draft: Draft) -> Suspicion | None:
    """Whom the complaint may be about: a handler it names or points at, else, where it is about
    conduct and speaks of nobody else (a courier, a neighbour), the one who has the ticket of which
    they most likely speak; None as well where it was asked already."""
    if draft.handling_asked or draft.about is not None:
        return None
    if draft.ticket_kind() is not Kind.APPEAL and (said := said_to_blame(turn, draft)) is not None:
        return Suspicion(said, named=True, said=True)
    misconduct = tells_of_misconduct(draft.text)
    if not _complains(draft, misconduct=misconduct):
        return None
    conduct = misconduct or _is_of_conduct(turn, draft)
    others = blames_others(draft.text)
    names = [] if others else names_in(draft.text)
    if not (conduct or names):
        return None
    customer = known_as(turn, draft)
    if customer is None:
        return None
    known = handled_for(turn, customer)
    for ticket in known:
        if is_named(draft.text, names, ticket.handler_name, ticket.acting_name):
            return Suspicion(ticket, named=True)
    likely = _most_likely(turn, draft, known, customer.id) if conduct else None
    if likely is None or others:
        return None
    return Suspicion(likely, named=points_at_handler(draft.text))


def names_in(text: str) -> list[str]:
    """What may be the names of staff."""
    named = [fact.value for fact in find_staff(text)]
    return [*named, *_DID_SOMETHING.findall(text), *complained_of(text)]


def _complains(draft: Draft, *, misconduct: bool) -> bool:
    """Whether it is a complaint; what was written for a ticket may be one, where it isn't clear."""
    kind = draft.ticket_kind()
    if kind is Kind.COMPLAINT:
        return True
    unclear = draft.meant_as is not None and draft.is_unsure
    return (misconduct or unclear) and kind not in (Kind.PRAISE, Kind.APPEAL)


def _is_of_conduct(turn: Turn, draft: Draft) -> bool:
    """Whether it is about how somebody behaves. What is said of an outcome is that only where it
    says what they did: that nobody apologised is why it isn't accepted."""
    is_conduct = turn.desk.category(draft.ticket_category(turn.desk)).conduct
    says_why = draft.meant_as in (JUDGING, EXPLAINING)
    if not says_why and verdict_asked(turn) is None:
        return is_conduct
    if blames_whoever_it_is(draft.text):
        return True
    judges = says_why or contests(draft.text)
    return is_conduct and (not judges or tells_of_deed(draft.text))


def _most_likely(
    turn: Turn, draft: Draft, known: list[Handled], customer_id: int
) -> Handled | None:
    """The one that the words were for, else that of which something was said last, else the newest;
    praise is none."""
    meant = (ticket for ticket in known if ticket.id in (draft.meant_for, draft.refers_to))
    if (for_it := next(meant, None)) is not None:
        return for_it
    troubles = [ticket for ticket in known if ticket.kind is not Kind.PRAISE]
    latest = talked_about(turn, customer_id) if len(troubles) > 1 else None
    spoken_of = (ticket for ticket in troubles if ticket.id == latest)
    return next(spoken_of, troubles[0] if troubles else None)


def handling_rows(turn: Turn, draft: Draft, ticket: Handled) -> list[list[Button]]:
    """Yes, or no."""
    label = turn.texts.label
    yes = DraftPress(do="about", draft=draft.id, value=str(ticket.id))
    no = DraftPress(do="not_about", draft=draft.id)
    return [[button(label("btn-about-yes"), yes), button(label("btn-about-no"), no)]]


def is_named(text: str, names: list[str], *whom: str | None) -> bool:
    """Whether one of ``whom`` stands in the text, or may be one of the ``names`` in it."""
    people = [each for each in whom if each is not None and len(each) > 1]
    return any(
        _stands_in(text, each) or any(may_be(name, each) for name in names) for each in people
    )


def _stands_in(text: str, name: str) -> bool:
    """Ann isn't in Annabel, nor in "Annual"."""
    return re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", text) is not None
