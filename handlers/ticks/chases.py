"""催办: reminders before a promise is due, and who is told when it was missed.

What comes due for one person at one moment is one message.
"""

from collections.abc import Sequence

from handlers.buttons import Button, TicketPress, button
from handlers.ticks.one_by_one import one_by_one
from handlers.turn import Screen, Work
from prompts.texts import Html
from storage import audit
from storage.people import Person, handlers_of, managers_of, supervisors_of
from storage.promises import Promise, due_chases, tell
from storage.rules.promises import Milestone
from storage.rules.roles import Role
from storage.tickets import Ticket

LINES = 10
"""Tickets named in one message; the queue shows the rest."""

_Told = dict[int, tuple[Person, list[tuple[Promise, Milestone]]]]


def chase(work: Work, limit: int) -> int:
    """Tell everybody what is due by now; returns how many promises were looked at."""
    told: _Told = {}

    def reach(work: Work, promise: Promise) -> None:
        for milestone in tell(promise, work.desk, work.now):
            _record(work, promise, milestone)
            for person in _recipients(work, promise.ticket, milestone):
                told.setdefault(person.id, (person, []))[1].append((promise, milestone))

    due = due_chases(work.session, work.now, limit)
    worked = one_by_one(work, due, reach, _set_aside)
    for person, reached in told.values():
        work.send(person, _screen(work, person, reached))
    return worked


def _set_aside(work: Work, promise: Promise) -> None:
    promise.chase_at = None


def _recipients(work: Work, ticket: Ticket, milestone: Milestone) -> Sequence[Person]:
    session, department = work.session, ticket.department
    if milestone.to == "handler":
        return [ticket.handler] if ticket.handler is not None else handlers_of(session, department)
    if milestone.to == "supervisor":
        return supervisors_of(session, department)
    if milestone.to == "manager":
        return managers_of(session, department)
    office = work.desk.quality_office
    return supervisors_of(session, department if office is None else office.id)


def _record(work: Work, promise: Promise, milestone: Milestone) -> None:
    audit.record(
        work.session,
        promise.ticket,
        "chase" if milestone.to == "handler" else "escalate",
        actor_id=None,
        at=work.now,
        promise=promise.name.value,
        milestone=milestone.name,
    )


def _screen(work: Work, person: Person, reached: list[tuple[Promise, Milestone]]) -> Screen:
    texts = work.texts_for(person)
    by_ticket: dict[int, tuple[Promise, Milestone]] = {}
    for promise, milestone in sorted(reached, key=lambda one: one[0].due_at, reverse=True):
        by_ticket[promise.ticket_id] = (promise, milestone)
    shown = list(reversed(by_ticket.values()))[:LINES]
    escalated = any(milestone.to != "handler" for _, milestone in reached)
    title = "escalation-title" if escalated else "chase-title"
    lines = [texts.say(title, count=len(by_ticket))]
    lines += [_line(work, person, promise, milestone) for promise, milestone in shown]
    if len(by_ticket) > LINES:
        more = "chase-more" if person.role is Role.HANDLER else "chase-more-of-others"
        lines.append(texts.say(more, count=len(by_ticket) - LINES))
    rows = [[_open_button(promise.ticket)] for promise, _ in shown]
    return Screen(Html("\n".join(lines)), rows)


def _line(work: Work, person: Person, promise: Promise, milestone: Milestone) -> Html:
    missed = promise.due_at <= work.now
    texts = work.texts_for(person)
    handler = promise.ticket.handler
    return texts.say(
        "chase-missed" if missed else "chase-due",
        number=promise.ticket.number,
        promise=texts.label(f"promise-{promise.name.value.replace('_', '-')}"),
        due=work.by(promise.due_at, person),
        handler=texts.label("in-the-pool") if handler is None else handler.name,
    )


def _open_button(ticket: Ticket) -> Button:
    press = TicketPress(do="open", ticket=ticket.id, version=ticket.version)
    return button(f"📂 {ticket.number}", press)
