"""The card of what came due for one person at one moment: 催办, or 升级."""

from collections.abc import Sequence

from handlers.buttons import ListPress, Rows, TicketPress, button, in_rows
from handlers.cards.staff_buttons import note_row, work_rows
from handlers.limits import excerpt, units
from handlers.turn import Screen, Work
from handlers.words import matter_words, promise_word
from prompts.texts import Html
from storage.people import Person
from storage.promises import Promise, Reached
from storage.rules.roles import Role
from storage.tickets import Ticket

LINES = 10
"""Tickets named in one message; the lists show the rest."""
LINES_UNITS = 3500
"""What the lines may take of a message; the rest is left for what stands around them."""
NAME_UNITS = 30
"""As much of a handler's name as a line has room for."""

_Matter = list[Promise]
"""What came due of one ticket."""


def chase_card(work: Work, person: Person, reached: Sequence[Reached]) -> Screen:
    """A line for each promise, the nearest deadline first; the actions once for each ticket."""
    texts = work.texts_for(person)
    matters = _by_ticket(reached)
    lines = _lines(work, person, matters)
    shown, hidden = matters[: len(lines)], matters[len(lines) :]
    text = [texts.say(_title(reached), count=len(matters)), *lines]
    alone = len(shown) == 1
    rows = [row for first, *_ in shown for row in _rows(work, person, first.ticket, alone=alone)]
    if hidden:
        more = "chase-more" if person.role is Role.HANDLER else "chase-more-of-others"
        text.append(texts.say(more, count=len(hidden)))
        rows.append([button(texts.label("btn-overdue"), ListPress(what="missed"))])
    return Screen(Html("\n".join(text)), rows)


def _by_ticket(reached: Sequence[Reached]) -> list[_Matter]:
    matters: dict[int, dict[int, Promise]] = {}
    for each in sorted(reached, key=lambda one: one.promise.due_at):
        matters.setdefault(each.promise.ticket_id, {})[each.promise.id] = each.promise
    return [list(promises.values()) for promises in matters.values()]


def _title(reached: Sequence[Reached]) -> str:
    if any(each.late for each in reached):
        return "chase-summary-title"
    escalated = any(each.milestone.to != "handler" for each in reached)
    return "escalation-title" if escalated else "chase-title"


def _lines(work: Work, person: Person, matters: Sequence[_Matter]) -> list[Html]:
    """The lines of each ticket, for as many tickets as one message has room for."""
    found, left = list[Html](), LINES_UNITS
    for matter in matters[:LINES]:
        lines = Html("\n".join(_line(work, person, promise) for promise in matter))
        left -= units(lines)
        if left < 0:
            break
        found.append(lines)
    return found


def _line(work: Work, person: Person, promise: Promise) -> Html:
    missed = promise.due_at <= work.now
    texts = work.texts_for(person)
    ticket, language = promise.ticket, person.language
    handler, pool = ticket.handler, texts.label("in-the-pool")
    return texts.say(
        "chase-missed" if missed else "chase-due",
        number=ticket.number,
        promise=promise_word(promise.name, language),
        matter=matter_words(work.desk, ticket.category, ticket.customer.name, language),
        due=work.by(promise.due_at, person),
        handler=pool if handler is None else excerpt(handler.name, NAME_UNITS),
    )


def _rows(work: Work, person: Person, ticket: Ticket, *, alone: bool) -> Rows:
    """The way to the ticket, and what its owner can do about it; in a list, in one row."""
    press = TicketPress(do="open", ticket=ticket.id, version=ticket.version)
    opening = [button(f"📂 {ticket.number}", press), *note_row(work, ticket, person, "btn-see-to")]
    deeds = work_rows(work, ticket, person)
    if alone:
        return [opening, *deeds]
    return [opening, *in_rows([each for row in deeds for each in row], 4)]
