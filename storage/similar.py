"""Which tickets of the same category have an outcome already: what is like a new one is among
them.

The cost doesn't grow with the archive: of the newest `LOOKED_AT` with an outcome, those that the
reader may see are read, at most `CANDIDATES`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from storage.departments import among
from storage.kept_from import shown_to
from storage.queues import Scope, in_hands
from storage.tickets import HAS_OUTCOME, Ticket

LOOKED_AT = 1000
CANDIDATES = 200


class Candidate(NamedTuple):
    """A ticket that may be like another one."""

    id: int
    text: str


def candidates(session: Session, ticket: Ticket, scope: Scope) -> Sequence[Candidate]:
    """The newest tickets of the same category with an outcome, within ``scope``."""
    newest = (
        select(Ticket.id, Ticket.handler_id, Ticket.department, Ticket.resolved_at)
        .where(Ticket.category == ticket.category, HAS_OUTCOME, Ticket.id != ticket.id)
        .order_by(Ticket.resolved_at.desc())
        .limit(LOOKED_AT)
        .subquery()
    )
    wanted = (
        select(Ticket.id, Ticket.text)
        .join(newest, newest.c.id == Ticket.id)
        .where(_within(scope, newest.c.handler_id, newest.c.department))
        .where(shown_to(scope.person_id))
        .order_by(newest.c.resolved_at.desc())
        .limit(CANDIDATES)
    )
    return [Candidate(*found) for found in session.execute(wanted)]


def _within(
    scope: Scope, handler: ColumnElement[int | None], department: ColumnElement[str]
) -> ColumnElement[bool]:
    own = in_hands(handler, scope)
    if not scope.others:
        return own
    return true() if scope.departments is None else own | among(department, scope.departments)
