"""How a ticket refers to an earlier one, and whether a closed one can be opened again."""

from handlers.errors import AppealedAlready
from handlers.work import Work
from storage.appeals import appeal_against
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.tickets import Ticket


def reference_key(kind: Kind, *, handling: bool) -> str:
    """The text that says how a ticket of the kind, about the ``handling`` or not, refers to an
    earlier one."""
    if kind is Kind.APPEAL:
        return "refers-appeal"
    return "refers-handling" if handling else "refers-on"


def not_appealed(work: Work, ticket: Ticket) -> None:
    """Refuse a verdict on an outcome about which somebody higher up has to decide."""
    appeal = appeal_against(work.session, ticket)
    if appeal is not None:
        raise AppealedAlready(number=ticket.number, appeal=appeal.number)


def may_reopen(work: Work, ticket: Ticket) -> bool:
    """Whether its customer can open it again: for some time after the close, unless somebody
    higher up has the matter."""
    if ticket.state is not State.CLOSED or ticket.closed_at is None:
        return False
    until = work.desk.calendar.add(ticket.closed_at, work.desk.closing.reopen_within)
    return work.now <= until and appeal_against(work.session, ticket) is None
