"""The card of what came due for one person at one moment: 催办, or 升级."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from handlers.buttons import Button, Rows, button, in_rows
from handlers.cards.outcome_card import outcome_that_keeps
from handlers.cards.staff_buttons import note_row, work_rows
from handlers.limits import excerpt, units
from handlers.presses.lists import ListPress
from handlers.presses.tickets import SeeToPress, TicketPress
from handlers.words import matter_words, one_by_one, promise_word, several
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.chases import Reached
from storage.people import Person
from storage.promises import Promise
from storage.tickets import Ticket

LINES = 10
"""Tickets named in one message; the lists show the rest."""
LINES_UNITS = 3500
"""What the lines may take of a message; the rest is left for what stands around them."""
NAME_UNITS = 30
"""As much of a handler's name as a line has room for."""

_DUE, _NOT_MISSED = "chase-due", "chase-not-missed"
"""What is ahead, said to who is reminded of it, and where others were missed."""

Matter = list[Promise]
"""What came due of one ticket."""


def chase_card(work: Work, person: Person, reached: Sequence[Reached]) -> Screen:
    """A line for each ticket, what was missed first, then the nearest deadline; below them what
    can be done."""
    texts, title = work.texts_for(person), _title(reached)
    matters = sorted(_by_ticket(reached), key=lambda matter: not _is_missed(work, matter))
    due = _DUE if title == "chase-title" else _NOT_MISSED
    lines = chase_lines(work, person, matters, due)
    shown, hidden = matters[: len(lines)], matters[len(lines) :]
    text = [*_head(work, person, title, matters), *lines]
    tickets = [first.ticket for first, *_ in shown]
    rows = [*_rows(work, person, tickets, raised=went_up(reached))]
    if hidden:
        more = "chase-more-of-others" if person.role.leads else "chase-more"
        text.append(texts.say(more, count=len(hidden)))
        rows.append([button(texts.label("btn-overdue"), ListPress(what="missed"))])
    return Screen(Html("\n".join(text)), rows)


def _by_ticket(reached: Sequence[Reached]) -> list[Matter]:
    matters: dict[int, dict[int, Promise]] = {}
    for each in sorted(reached, key=lambda one: one.promise.due_at):
        matters.setdefault(each.promise.ticket_id, {})[each.promise.id] = each.promise
    return [list(promises.values()) for promises in matters.values()]


def _title(reached: Sequence[Reached]) -> str:
    if any(each.late for each in reached):
        return "chase-summary-title"
    return "escalation-title" if went_up(reached) else "chase-title"


def went_up(reached: Sequence[Reached]) -> bool:
    """Whether some of it is told to who has to see to it that others act."""
    return any(each.milestone.to != "handler" for each in reached)


def _is_missed(work: Work, matter: Matter) -> bool:
    return any(promise.due_at <= work.now for promise in matter)


def _head(work: Work, person: Person, title: str, matters: Sequence[Matter]) -> list[Html]:
    """How many went up, and how many stand here only because they are near."""
    texts = work.texts_for(person)
    missed = sum(_is_missed(work, matter) for matter in matters)
    if title != "escalation-title" or missed == len(matters):
        return [texts.say(title, count=len(matters))]
    near = texts.say("escalation-near", count=len(matters) - missed)
    return [texts.say(title, count=missed), near]


def chase_lines(
    work: Work, person: Person, matters: Sequence[Matter], due: str = _DUE
) -> list[Html]:
    """What is said of each ticket, for as many as one message has room for; ``due`` is how what is
    still ahead is said."""
    found, left = list[Html](), LINES_UNITS
    for matter in matters[:LINES]:
        lines = Html("\n".join(_said_of(work, person, matter, due)))
        left -= units(lines)
        if left < 0:
            break
        found.append(lines)
    return found


def _said_of(work: Work, person: Person, matter: Matter, due: str) -> Iterator[Html]:
    """A line with all that came due; where the outcome is written and waits to be confirmed, that
    as well."""
    yield _line(work, person, matter, due)
    found = (outcome_that_keeps(work, promise) for promise in matter)
    waiting = next(filter(None, found), None)
    if waiting is not None:
        yield work.texts_for(person).say("card-confirming", handler=waiting.asker.name)


def _line(work: Work, person: Person, matter: Matter, due: str) -> Html:
    ticket = matter[0].ticket
    return work.texts_for(person).say(
        "chase-line",
        sign="🔴" if _is_missed(work, matter) else "🟡",
        number=ticket.number,
        promises=one_by_one(_promises(work, person, matter, due), person.language),
        matter=matter_words(work.desk, ticket.category, ticket.customer.name, person.language),
        handler=whose(work, person, ticket),
    )


def _promises(work: Work, person: Person, matter: Matter, due: str) -> Iterator[str]:
    """What is promised by each time; together what is promised by the same."""
    for at, promises in groupby(matter, key=lambda promise: promise.due_at):
        names = [promise_word(promise.name, person.language) for promise in promises]
        yield work.texts_for(person).label(
            "chase-missed" if at <= work.now else due,
            promise=several(names, person.language),
            count=len(names),
            due=work.by(at, person),
        )


def whose(work: Work, person: Person, ticket: Ticket) -> str:
    """Its owner, and whoever stands in for them."""
    texts = work.texts_for(person)
    owner, worker = ticket.handler, ticket.worker
    if owner is None or worker is None:
        return texts.label("in-the-pool")
    name = excerpt(owner.name, NAME_UNITS)
    if worker is owner:
        return name
    return texts.label("chase-by", owner=name, substitute=excerpt(worker.name, NAME_UNITS))


def _rows(work: Work, person: Person, tickets: Sequence[Ticket], *, raised: bool) -> Rows:
    """The way to each ticket. About one: what its owner, or a superior, can do about it; about
    several: to who is reminded, each deed with the ticket's number; to superiors, of what was
    ``raised``, one button for all."""
    if len(tickets) == 1:
        (ticket,) = tickets
        seen = note_row(work, ticket, person, "btn-see-to")
        return [[opening(ticket), *seen], *work_rows(work, ticket, person)]
    if raised:
        return [*in_rows([opening(each) for each in tickets], 2), *_see_to(work, person, tickets)]
    return [row for each in tickets for row in _numbered(work, person, each)]


def opening(ticket: Ticket) -> Button:
    """The way to the ticket."""
    press = TicketPress(do="open", ticket=ticket.id, version=ticket.version)
    return button(f"📂 {ticket.number}", press)


def _see_to(work: Work, person: Person, tickets: Sequence[Ticket]) -> Rows:
    """One button for all of them that they don't work on themselves, with how many that is."""
    others = sum(bool(note_row(work, ticket, person)) for ticket in tickets)
    if not others:
        return []
    label = work.texts_for(person).label("btn-see-to-all", count=others)
    return [[button(label, SeeToPress())]]


def _numbered(work: Work, person: Person, ticket: Ticket) -> Rows:
    """The ticket, and what can be done about it."""
    return [[opening(ticket)], *in_rows(numbered_deeds(work, person, ticket), 2)]


def numbered_deeds(work: Work, person: Person, ticket: Ticket) -> list[Button]:
    """What can be done about it: each button says of which ticket it is."""
    _, _, short = ticket.number.rpartition("-")
    deeds = [key for row in work_rows(work, ticket, person) for key in row]
    return [{**key, "text": f"{key['text']} · {short}"} for key in deeds]
