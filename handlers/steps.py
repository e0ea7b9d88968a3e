"""A step of a ticket's trail as staff read it: who did what, from what to what."""

from collections.abc import Callable

from handlers.words import (
    category_word,
    department_word,
    duration_word,
    grade_word,
    kind_word,
    promise_word,
    supplier_word,
)
from handlers.work import Work
from prompts.texts import Html, texts
from storage.audit import Entry
from storage.people import Person
from storage.rules.closing import ClosedWhy
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.promised import PromiseName
from storage.tickets import Ticket


def what_was_done(work: Work, entry: Entry, reader: Person) -> str:
    """The entry in a few plain words: 回复客户, wrote to the customer."""
    return work.texts_for(reader).label(f"did-{entry.action.replace('_', '-')}")


def step_line(work: Work, ticket: Ticket, entry: Entry, reader: Person, words: str = "") -> Html:
    """When, who, and what: "今天 12:57 · 孙悦：改级别（3 级 → 2 级）"; or the ``words`` of it."""
    what = what_was_done(work, entry, reader)
    particulars = words or _particulars(work, entry, reader)
    said = work.texts_for(reader)
    if particulars:
        what = said.label("did-what", what=what, particulars=particulars)
    who = _who(work, ticket, entry, reader)
    return said.say("step-line", at=work.when(entry.at, reader), who=who, what=what)


def _who(work: Work, ticket: Ticket, entry: Entry, reader: Person) -> str:
    said = work.texts_for(reader)
    if entry.actor_id is None:
        return said.label("by-the-desk")
    if entry.actor_id == ticket.customer_id:
        return said.label("role-customer")
    return _name(work, entry.actor_id)


def _name(work: Work, person_id: int) -> str:
    person = work.session.get(Person, person_id)
    return "—" if person is None else person.name


def _particulars(work: Work, entry: Entry, reader: Person) -> str:
    tell = _TOLD.get(entry.action)
    return "" if tell is None else tell(work, entry, reader.language)


def _chased(work: Work, entry: Entry, language: str) -> str:
    """Which promise, and who was told of it; in older entries that doesn't stand."""
    promise = promise_word(PromiseName(entry.detail["promise"]), language)
    if "told" not in entry.detail:
        return promise
    name, more = _name(work, entry.detail["told"]), entry.detail["more"]
    key = "step-told-several" if more else "step-told"
    return texts(language).label(key, promise=promise, name=name, more=more)


def _asker(work: Work, entry: Entry, language: str) -> str:
    """Whose outcome it is."""
    return _name(work, entry.detail["asker"]) if "asker" in entry.detail else ""


def _handler(work: Work, entry: Entry, language: str) -> str:
    return _name(work, entry.detail["handler"])


def _grades(work: Work, entry: Entry, language: str) -> str:
    before, after = (grade_word(work.desk, entry.detail[at], language) for at in _SIDES)
    return _from_to(before, after)


def _classes(work: Work, entry: Entry, language: str) -> str:
    kinds = (kind_word(Kind(entry.detail[f"kind_{at}"]), language) for at in _SIDES)
    about = (category_word(work.desk, entry.detail[f"category_{at}"], language) for at in _SIDES)
    return " · ".join(filter(None, (_from_to(*kinds), _from_to(*about))))


def _departments(work: Work, entry: Entry, language: str) -> str:
    before, after = (department_word(work.desk, entry.detail[at], language) for at in _SIDES)
    return _from_to(before, after)


def _supplier(work: Work, entry: Entry, language: str) -> str:
    return supplier_word(work.desk, entry.detail["after"], language)


def _limit(work: Work, entry: Entry, language: str) -> str:
    return supplier_word(work.desk, entry.detail["supplier"], language)


def _more(work: Work, entry: Entry, language: str) -> str:
    return duration_word(Duration.parse(entry.detail["more"]), language)


def _why_closed(work: Work, entry: Entry, language: str) -> str:
    """The reason, unless it was written, and which ticket goes on in its place."""
    if entry.detail["why"] == ClosedWhy.OTHER:
        return ""
    why = texts(language).label(f"close-{entry.detail['why']}")
    return " · ".join(filter(None, (why, entry.detail.get("same"))))


def _from_to(before: str, after: str) -> str:
    return "" if before == after else f"{before} → {after}"


_SIDES = ("before", "after")
_TOLD: dict[str, Callable[[Work, Entry, str], str]] = {
    "chase": _chased,
    "escalate": _chased,
    "confirm_outcome": _asker,
    "return_outcome": _asker,
    "assign": _handler,
    "regrade": _grades,
    "reclassify": _classes,
    "return": _departments,
    "supplier": _supplier,
    "ask_limit": _limit,
    "grant_limit": _limit,
    "refuse_limit": _limit,
    "ask_extension": _more,
    "grant_extension": _more,
    "close": _why_closed,
}
