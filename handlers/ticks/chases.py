"""催办: reminders before a promise is due, and who is told when it was missed.

What comes due for one person at one moment is one message.
"""

from collections.abc import Sequence

from handlers.buttons import Rows, TicketPress, button, in_rows
from handlers.cards.staff_buttons import note_row, work_rows
from handlers.ticks.one_by_one import one_by_one
from handlers.turn import Screen, Work
from prompts.texts import Html
from storage import audit
from storage.courses import courses_of
from storage.people import Person, handlers_of, managers_of, members_of, supervisors_of
from storage.promises import Promise, Reached, due_chases, tell
from storage.rules.milestones import Milestone
from storage.rules.roles import Role
from storage.tickets import Ticket

LINES = 10
"""Tickets named in one message; the queue shows the rest."""

_Told = dict[int, tuple[Person, list[Reached]]]


def chase(work: Work, limit: int) -> int:
    """Tell everybody what is due by now; returns how many promises were looked at."""
    due = due_chases(work.session, work.now, limit)
    courses = courses_of(work.session, [promise.ticket for promise in due])
    told: _Told = {}

    def reach(work: Work, promise: Promise) -> None:
        reached = tell(promise, courses[promise.ticket_id], work.desk, work.now)
        for each in reached:
            _record(work, each)
        for last in {each.milestone.to: each for each in reached}.values():
            for person in _recipients(work, promise.ticket, last.milestone):
                told.setdefault(person.id, (person, []))[1].append(last)

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
    return supervisors_of(session, department) if office is None else members_of(session, office.id)


def _record(work: Work, reached: Reached) -> None:
    promise, milestone = reached.promise, reached.milestone
    audit.record(
        work.session,
        promise.ticket,
        "chase" if milestone.to == "handler" else "escalate",
        actor_id=None,
        at=work.now,
        promise=promise.name.value,
        round=promise.round,
        milestone=milestone.name,
    )


def _screen(work: Work, person: Person, reached: list[Reached]) -> Screen:
    """A line for each promise, the nearest deadline first; the actions once for each ticket."""
    texts = work.texts_for(person)
    lines_of: dict[int, dict[int, Promise]] = {}
    for each in sorted(reached, key=lambda one: one.promise.due_at):
        lines_of.setdefault(each.promise.ticket_id, {})[each.promise.id] = each.promise
    shown = [list(promises.values()) for promises in lines_of.values()][:LINES]
    lines = [texts.say(_title(reached), count=len(lines_of))]
    lines += [_line(work, person, promise) for promises in shown for promise in promises]
    if len(lines_of) > LINES:
        more = "chase-more" if person.role is Role.HANDLER else "chase-more-of-others"
        lines.append(texts.say(more, count=len(lines_of) - LINES))
    alone = len(shown) == 1
    rows = [row for first, *_ in shown for row in _rows(work, person, first.ticket, alone=alone)]
    return Screen(Html("\n".join(lines)), rows)


def _title(reached: Sequence[Reached]) -> str:
    if any(each.late for each in reached):
        return "chase-summary-title"
    escalated = any(each.milestone.to != "handler" for each in reached)
    return "escalation-title" if escalated else "chase-title"


def _line(work: Work, person: Person, promise: Promise) -> Html:
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


def _rows(work: Work, person: Person, ticket: Ticket, *, alone: bool) -> Rows:
    """The way to the ticket, and what its owner can do about it; in a list, in one row."""
    press = TicketPress(do="open", ticket=ticket.id, version=ticket.version)
    opening = [button(f"📂 {ticket.number}", press), *note_row(work, ticket, person)]
    deeds = work_rows(work, ticket, person)
    if alone:
        return [opening, *deeds]
    return [opening, *in_rows([each for row in deeds for each in row], 4)]
