"""Tickets as plain data, for the command line and other programs."""

from collections import defaultdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from storage.attachments import Attachment
from storage.rules.moves import State
from storage.tickets import Ticket


def listed(session: Session, state: State | None = None) -> list[dict[str, Any]]:
    """All tickets (in one state), in the order they were opened; instants are ISO in UTC."""
    wanted = select(Ticket).options(joinedload(Ticket.customer), joinedload(Ticket.handler))
    if state is not None:
        wanted = wanted.where(Ticket.state == state)
    tickets = session.scalars(wanted.order_by(Ticket.id)).all()
    files = _files(session, internal=False)
    evidence = _files(session, internal=True)
    return [
        _plain(ticket, files.get(ticket.id, []), evidence.get(ticket.id, [])) for ticket in tickets
    ]


_Files = list[dict[str, str | None]]


def _plain(ticket: Ticket, files: _Files, evidence: _Files) -> dict[str, Any]:
    return {
        "number": ticket.number,
        "kind": ticket.kind.value,
        "category": ticket.category,
        "grade": ticket.grade,
        "state": ticket.state.value,
        "department": ticket.department,
        "handler": None if ticket.handler is None else ticket.handler.name,
        "customer": ticket.customer.name,
        "opened": ticket.opened_at.isoformat(),
        "due": ticket.due_at.isoformat(),
        "resolved": None if ticket.resolved_at is None else ticket.resolved_at.isoformat(),
        "closed_without_outcome": ticket.closed_why,
        "text": ticket.text,
        "attachments": files,
        "evidence": evidence,
        "responsible": ticket.responsible,
        "justified": ticket.justified,
    }


def _files(session: Session, *, internal: bool) -> dict[int, _Files]:
    files: dict[int, _Files] = defaultdict(list)
    of_no_note = Attachment.note_id.is_(None)
    wanted = select(Attachment).where(Attachment.internal.is_(internal), of_no_note)
    for file in session.scalars(wanted.order_by(Attachment.id)):
        files[file.ticket_id].append({"kind": file.kind, "name": file.name})
    return files
