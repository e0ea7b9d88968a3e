"""/why C20261120-0001: why a deadline is what it is: the time counted, the days skipped.

For the customer whose matter it is and for the staff whose scope it is in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import Message

from handlers.access import allowed, may_read, scope_of, ticket_of_reader
from handlers.buttons import Button, button
from handlers.keyboards import command_filter
from handlers.limits import excerpt
from handlers.presses.customers import OwnPress
from handlers.presses.tickets import TicketPress
from handlers.staff.stepping_aside import look_aside
from handlers.turn import Turn
from handlers.words import ABOUT_UNITS, category_word, duration_word, several, supplier_word
from handlers.work import Screen, Work
from prompts.dates import say_date, say_spans
from prompts.texts import Html
from storage import audit
from storage.courses import course_of
from storage.people import Person
from storage.promises import Promise, promises_of
from storage.queues import known_to_reader
from storage.rules.course import Course, Explanation, explain
from storage.rules.desk_words import Name
from storage.rules.local_time import Span
from storage.rules.numbers import spoken
from storage.rules.promised import PromiseName, limit_of
from storage.rules.roles import Right, may
from storage.search import find_named
from storage.suppliers import SUPPLIER
from storage.ticket_lists import unfinished_of
from storage.tickets import Ticket

router = Router(name="why")

_MINUTE = timedelta(minutes=1)
_OFFERED = 5
"""Of one's own tickets, the newest."""
DAYS_SHOWN = 6
"""So many days are named of each promise: the first ones and the last one."""


@router.message(command_filter("why"))
async def why(message: Message, command: CommandObject, turn: Turn) -> None:
    """Explain the deadlines of the ticket whose number follows, as people say it."""
    look_aside(turn)
    said = spoken(command.args or "")
    found = [] if said is None else _named(turn, command.args or "")
    if len(found) > 1:
        _ask_which(turn, found)
    elif found or (said is not None and said.day is not None):
        ticket = ticket_of_reader(turn, found[0] if found else None)
        turn.send(turn.person, why_screen(turn, ticket, turn.person))
    else:
        _say_which(turn)


def _named(turn: Turn, number: str) -> Sequence[Ticket]:
    """Those of that number that are the person's own, or that they may see as staff."""
    person = turn.person
    scope = scope_of(turn.desk, person) if may(person.role, Right.LISTS) else None
    shown = known_to_reader(person.id, scope)
    today = turn.now.astimezone(turn.desk.zone).date()
    found = find_named(turn.session, shown, number, today)
    return [each for each in found if may_read(turn, each)]


def _say_which(turn: Turn) -> None:
    """Whoever names none means one of their own: the only one that is open, or one they choose."""
    own = unfinished_of(turn.session, turn.person.id)
    if not own:
        turn.say("why-how")
    elif len(own) == 1:
        turn.send(turn.person, why_screen(turn, own[0], turn.person))
    else:
        _ask_which(turn, sorted(own, key=lambda ticket: -ticket.id))


def _ask_which(turn: Turn, tickets: Sequence[Ticket]) -> None:
    rows = [[_choice(turn, each)] for each in tickets[:_OFFERED]]
    turn.send(turn.person, Screen(turn.texts.say("why-which"), rows))


def _choice(turn: Turn, ticket: Ticket) -> Button:
    about = excerpt(category_word(turn.desk, ticket.category, turn.person.language), ABOUT_UNITS)
    press = OwnPress if ticket.customer_id == turn.person.id else TicketPress
    choice = press(do="why", ticket=ticket.id, version=ticket.version)
    return button(f"{ticket.number} · {about}", choice)


def why_screen(work: Work, ticket: Ticket, reader: Person, *ways: Button) -> Screen:
    """How each promise of the ticket falls due, with the ``ways`` on from there."""
    course = course_of(work.session, ticket)
    texts = work.texts_for(reader)
    opened = work.when(ticket.opened_at, reader)
    parts = [texts.say("why-title", number=ticket.number, opened=opened)]
    made, told = promises_of(work.session, ticket), set[Span]()
    for promise in (made[name] for name in PromiseName if name in made):
        held = _as_it_was(course, promise)
        found = explain(work.desk, held, promise.name, promise.begun_at)
        if found is not None:
            stood = [span for span in _stood(promise, found) if span not in told]
            told.update(stood)
            limit = _limit(work, ticket, promise, reader)
            changed = [] if found.not_before is None else [_changed(work, ticket, reader, found)]
            lines = [_promise(work, reader, promise, found, stood), *changed, *limit]
            parts.append(Html("\n".join(lines)))
    if ticket.is_open and ticket.paused_at is not None:
        own = ticket.customer_id == reader.id
        parts.append(texts.say("own-clock-stands" if own else "card-clock-stands"))
    return Screen(Html("\n\n".join(parts)), [list(ways)])


def _as_it_was(course: Course, promise: Promise) -> Course:
    """What was kept before the grade or the supplier changed: the change moved nothing of it."""
    changed, met = course.regraded_at, promise.met_at
    if changed is None or met is None or met > changed:
        return course
    return replace(course, regraded_at=None, accept_not_before=None)


def _changed(work: Work, ticket: Ticket, reader: Person, found: Explanation) -> Html:
    """What was changed at the moment from which the earliest due instant counts, and that one."""
    at = "" if found.not_before is None else work.when(found.not_before, reader)
    then = {
        entry.action
        for entry in audit.trail_of(work.session, ticket.id)
        if entry.at == ticket.regraded_at
    }
    texts = work.texts_for(reader)
    if SUPPLIER in then:
        return texts.say("why-supplier-changed", at=at)
    return texts.say("why-regraded" if "regrade" in then else "why-reclassified", at=at)


def _stood(promise: Promise, found: Explanation) -> list[Span]:
    """How long the clock stood for the promise, and not after it was kept."""
    met = promise.met_at
    return _seen([pause for pause in found.pauses if met is None or pause[0] < met])


def _seen(spans: list[Span]) -> list[Span]:
    """Without moments that no clock shows."""
    return [(start, end) for start, end in spans if end - start >= _MINUTE]


def _promise(
    work: Work, reader: Person, promise: Promise, found: Explanation, stood: Sequence[Span]
) -> Html:
    texts = work.texts_for(reader)
    key, due = _how_it_went(work, promise, found)
    lines = [
        texts.say(
            key,
            promise=texts.label(f"promise-{promise.name.value.replace('_', '-')}"),
            duration=duration_word(found.duration, reader.language),
            due=work.when(due, reader),
        ),
        texts.say("why-counted", spans=_spans(work, reader, _seen(found.counted) or found.counted)),
    ]
    if found.skipped:
        lines.append(texts.say("why-skipped", days=_days(work, reader, found.skipped)))
    if found.make_up:
        made_up = [(day, None) for day in found.make_up]
        lines.append(texts.say("why-make-up", days=_days(work, reader, made_up)))
    if stood:
        lines.append(texts.say("why-pauses", spans=_spans(work, reader, stood)))
    if found.extended_by is not None:
        more = duration_word(found.extended_by, reader.language)
        lines.append(texts.say("why-extended", duration=more))
    return Html("\n".join(lines))


def _limit(work: Work, ticket: Ticket, promise: Promise, reader: Person) -> Sequence[Html]:
    """That a supplier's own limit holds; customers needn't know which supplier it is."""
    supplier = ticket.limit_supplier
    limit = limit_of(
        work.desk,
        promise.name,
        kind=ticket.promised_kind or ticket.kind,
        category=ticket.promised_category or ticket.category,
        grade=ticket.grade,
        group=ticket.customer_group,
        supplier=supplier,
    )
    if limit is None:
        return []
    texts = work.texts_for(reader)
    if supplier is None or not allowed(work.desk, reader, ticket, Right.SEE_TICKET):
        return [texts.say("why-limit")]
    word = supplier_word(work.desk, supplier, reader.language)
    return [texts.say("why-supplier", supplier=word)]


def _how_it_went(work: Work, promise: Promise, found: Explanation) -> tuple[str, datetime]:
    """The text for it, and its due instant: of what is met, the one that stood then."""
    if promise.met_at is not None:
        return ("why-kept" if promise.met_at <= promise.due_at else "why-late"), promise.due_at
    if found.stays_late:
        return "why-stays-late", found.due
    return ("why-promise" if found.due > work.now else "why-missed"), found.due


def _spans(work: Work, reader: Person, spans: Sequence[Span]) -> str:
    said = say_spans(spans, zone=work.desk.zone, language=reader.language)
    if len(said) > DAYS_SHOWN:
        said = [*said[: DAYS_SHOWN - 1], "…", said[-1]]
    return "；".join(said) if reader.language == "zh" else "; ".join(said)


def _days(work: Work, reader: Person, days: Iterable[tuple[date, Name | None]]) -> str:
    said = []
    for day, name in days:
        called = "" if name is None else f" {name.text(reader.language)}"
        said.append(f"{say_date(day, language=reader.language)}{called}")
    return several(said, reader.language)
