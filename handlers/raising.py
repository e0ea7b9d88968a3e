"""A ticket that was reworked or transferred too often is raised by itself: its leaders are told."""

from handlers.dispatching import managers_for, show, superiors_for
from handlers.groups.posting import show_in_group
from handlers.work import Work
from storage.attachments import attachments_of
from storage.ticket_moves import raise_up
from storage.tickets import Ticket


def raise_reworked(work: Work, ticket: Ticket) -> None:
    """After a rejected outcome."""
    if ticket.reworks == work.desk.escalation.reworks:
        _raise(work, ticket, "card-raised-reworks")


def raise_transferred(work: Work, ticket: Ticket) -> None:
    """After the owner changed."""
    if ticket.transfers == work.desk.escalation.transfers:
        _raise(work, ticket, "card-raised-transfers")


def _raise(work: Work, ticket: Ticket, key: str) -> None:
    raise_up(work.session, ticket, work.now)
    show_in_group(work, ticket)
    leaders = [*superiors_for(work, ticket), *managers_for(work, ticket)]
    readers = list({each.id: each for each in leaders if not ticket.is_worked_on_by(each)}.values())
    show(work, ticket, readers, key, files=len(attachments_of(work.session, ticket.id)))
