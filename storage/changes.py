"""A ticket's grade, what it is about or who has to answer changes: what its promises are from then
on. What is promised is reckoned from the opening, as though it had always been so; but nobody is
late at once, because of something that didn't hold before."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from storage.promises import promises_of
from storage.rules.course import Course, due_at
from storage.rules.desk import Desk
from storage.rules.promised import PromiseName
from storage.tickets import Ticket


def from_now_on(
    session: Session, desk: Desk, ticket: Ticket, course: Course, at: datetime
) -> Course:
    """``course`` changed at ``at``: nothing falls due before its first response counted from then.

    Accepting is due before that, as of a ticket that is filed just then, and never later than it
    was: whoever hasn't accepted in time has no more of it for a change of the grade.
    """
    afresh = replace(course, opened=at, pauses=(), regraded_at=None, accept_not_before=None)
    stood = promises_of(session, ticket)[PromiseName.ACKNOWLEDGE].due_at
    fresh = due_at(desk, afresh, PromiseName.ACKNOWLEDGE) or stood
    return replace(course, regraded_at=at, accept_not_before=min(fresh, stood))


def unless_earlier(
    session: Session, desk: Desk, ticket: Ticket, course: Course, at: datetime
) -> Course:
    """The same where the outcome would be due earlier, else ``course`` as it is."""
    due = due_at(desk, course, PromiseName.RESOLVE)
    earlier = due is not None and due < ticket.due_at
    return from_now_on(session, desk, ticket, course, at) if earlier else course


def hold_to(ticket: Ticket, course: Course) -> None:
    """Its promises are those of ``course`` from now on; they are to be reckoned anew."""
    ticket.limit_supplier = course.supplier
    ticket.promised_kind = None if course.kind is ticket.kind else course.kind
    ticket.promised_category = None if course.category == ticket.category else course.category
    ticket.regraded_at, ticket.accept_not_before = course.regraded_at, course.accept_not_before
