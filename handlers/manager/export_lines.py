"""What an export says of each ticket, in its reader's language."""

from collections.abc import Callable
from datetime import datetime

from handlers.words import (
    category_word,
    department_word,
    grade_word,
    kind_word,
    staff_state_word,
    supplier_word,
)
from prompts.sheets import Cell
from prompts.texts import Texts, texts
from storage.exported import Exported, Kept, Line
from storage.rules.desk import Desk
from storage.rules.promised import PromiseName


def header_of(language: str) -> list[str]:
    """What stands above the columns."""
    said = texts(language)
    return [said.label(f"export-{key}") for key in _COLUMNS]


def cells_of(desk: Desk, line: Line, language: str, now: datetime) -> list[Cell]:
    """The line of a ticket."""
    said = texts(language)
    return [say(desk, said, line, now) for say in _COLUMNS.values()]


Say = Callable[[Desk, Texts, Line, datetime], Cell]
"""One cell: by the desk file's names, a reader's words, at that instant."""


def _named(word: Callable[[Desk, Exported, str], str | None]) -> Say:
    return lambda desk, said, line, _: word(desk, line.ticket, said.language)


def _at(when: Callable[[Exported], datetime | None]) -> Say:
    return lambda desk, _said, line, _: _local(desk, when(line.ticket))


def _done(name: PromiseName) -> Say:
    def say(desk: Desk, _: Texts, line: Line, _now: datetime) -> Cell:
        kept = line.promises.get(name)
        return None if kept is None else _local(desk, kept.met_at)

    return say


def _in_time(name: PromiseName) -> Say:
    """Yes, no, or nothing where it isn't known yet."""

    def say(_: Desk, said: Texts, line: Line, now: datetime) -> Cell:
        kept = line.promises.get(name)
        answer = None if kept is None else _is_in_time(kept, line.ticket, now)
        return None if answer is None else said.label(f"export-{'yes' if answer else 'no'}")

    return say


def _is_in_time(kept: Kept, ticket: Exported, now: datetime) -> bool | None:
    """What was closed before it could be done was neither kept nor missed."""
    if kept.met_at is not None:
        return kept.met_at <= kept.due_at
    ended = min(now, ticket.closed_at or now)
    return False if kept.due_at < ended else None


def _coded(prefix: str, value: Callable[[Exported], str | None]) -> Say:
    def say(_: Desk, said: Texts, line: Line, _now: datetime) -> Cell:
        found = value(line.ticket)
        return None if found is None else said.label(f"{prefix}-{found.replace('_', '-')}")

    return say


def _local(desk: Desk, at: datetime | None) -> datetime | None:
    """By the desk's clock, without its zone."""
    return None if at is None else at.astimezone(desk.zone).replace(tzinfo=None, microsecond=0)


def _supplier(desk: Desk, ticket: Exported, language: str) -> str | None:
    return None if ticket.supplier is None else supplier_word(desk, ticket.supplier, language)


_COLUMNS: dict[str, Say] = {
    "number": _named(lambda _desk, ticket, _language: ticket.number),
    "kind": _named(lambda _desk, ticket, language: kind_word(ticket.kind, language)),
    "category": _named(lambda desk, ticket, said: category_word(desk, ticket.category, said)),
    "grade": _named(lambda desk, ticket, language: grade_word(desk, ticket.grade, language)),
    "department": _named(lambda desk, ticket, said: department_word(desk, ticket.department, said)),
    "handler": _named(lambda _desk, ticket, _language: ticket.handler),
    "state": _named(lambda _desk, ticket, language: staff_state_word(ticket.state, language)),
    "given-up": _coded("close", lambda ticket: ticket.closed_why),
    "opened": _at(lambda ticket: ticket.opened_at),
    "due": _at(lambda ticket: ticket.due_at),
    "acknowledged": _done(PromiseName.ACKNOWLEDGE),
    "acknowledged-in-time": _in_time(PromiseName.ACKNOWLEDGE),
    "answered": _done(PromiseName.FIRST_RESPONSE),
    "answered-in-time": _in_time(PromiseName.FIRST_RESPONSE),
    "resolved": _at(lambda ticket: ticket.resolved_at),
    "resolved-in-time": _in_time(PromiseName.RESOLVE),
    "closed": _at(lambda ticket: ticket.closed_at),
    "stars": lambda _desk, _said, line, _now: line.stars,
    "reworks": lambda _desk, _said, line, _now: line.ticket.reworks,
    "supplier": _named(_supplier),
    "responsible": _coded("responsible", lambda ticket: ticket.responsible),
    "justified": _coded("justified", lambda ticket: ticket.justified),
}
"""The columns in their order: the key of the header's text, and what stands below it."""
