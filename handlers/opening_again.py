"""A closed ticket is opened again, whoever wished it: who had it has it again; where they are not
there any more it is dispatched."""

from collections.abc import Callable

from handlers.access import may_work_on
from handlers.dispatching import accept_by, next_handler, pool_of, show
from handlers.raising import raise_reworked
from handlers.work import Work
from storage.attachments import attachments_of
from storage.audit import trail_of
from storage.follow_ups import drop_follow_up
from storage.people import Person
from storage.promise_clock import renew_resolution
from storage.reopenings import as_closed
from storage.rules.moves import Action, State
from storage.ticket_moves import pass_on, reopen
from storage.tickets import Ticket


def open_again(work: Work, ticket: Ticket, actor: Person, tell: Callable[[], None]) -> None:
    """Open it for ``actor``; ``tell`` whoever had it and has it again."""
    there = _is_there(work, ticket)
    before = as_closed(work.session, ticket)
    reopen(work.session, ticket, actor, work.now, before=before, anew=not there)
    renew_resolution(work.session, ticket, work.desk, work.now)
    drop_follow_up(work.session, ticket)
    if there:
        tell()
    else:
        _dispatch(work, ticket)
    raise_reworked(work, ticket)


def _is_there(work: Work, ticket: Ticket) -> bool:
    """Whether who had it can have it again: a ticket that was closed before they accepted it is
    to be accepted first."""
    handler = ticket.handler
    return (
        handler is not None
        and not _was_new(work, ticket)
        and handler.is_staff
        and handler.blocked_at is None
        and may_work_on(work.desk, handler, ticket)
    )


def _was_new(work: Work, ticket: Ticket) -> bool:
    if ticket.closed_why is None:
        return False
    closings = (each for each in trail_of(work.session, ticket.id) if each.action == Action.CLOSE)
    return [each.detail["before"] for each in closings][-1:] == [State.NEW]


def _dispatch(work: Work, ticket: Ticket) -> None:
    heir = next_handler(work, ticket, work.now)
    until = None if heir is None else accept_by(work, ticket.grade, work.now)
    pass_on(work.session, ticket, heir, accept_by=until, at=work.now)
    readers = pool_of(work, ticket) if heir is None else [heir]
    files = len(attachments_of(work.session, ticket.id))
    show(work, ticket, readers, "card-pool" if heir is None else "card-assigned", files=files)
