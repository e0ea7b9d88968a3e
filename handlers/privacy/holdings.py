"""All that the desk holds of one person, as a page in their language. What stands where, and what
doesn't and why, is the table in :mod:`handlers.privacy.held`."""

from collections.abc import Iterator
from typing import Any

import orjson

from handlers.customer.own_history import own_deed
from handlers.history import told_to
from handlers.privacy.drafts_held import draft_chapter, file_words
from handlers.privacy.held import left_out_for
from handlers.privacy.instants import in_full
from handlers.privacy.page import Page
from handlers.privacy.work_done import work_chapter
from handlers.privacy.work_held import work_facts
from handlers.turn import Turn
from handlers.words import (
    category_word,
    department_word,
    grade_word,
    kind_word,
    own_state_word,
    supplier_word,
)
from storage.attachments import attachments_of
from storage.audit import trail_of
from storage.consents import About, consents_of
from storage.follow_ups import FollowUp, visits_of
from storage.held import has_worked_here
from storage.messages import messages_of
from storage.model_answers import calls_about
from storage.rules.kinds import Kind
from storage.ticket_lists import all_of
from storage.tickets import Ticket


def page_of(turn: Turn) -> Page:
    """Everything about the person whose turn it is."""
    page = Page(turn.person.language, turn.texts.label("data-title"))
    page.line(_label(turn, "data-made", at=in_full(turn, turn.now), desk=_desk(turn)))
    _profile(turn, page)
    _consents(turn, page)
    draft_chapter(turn, page)
    page.heading(turn.texts.label("data-tickets"))
    tickets = all_of(turn.session, turn.person.id)
    for ticket in tickets:
        _ticket(turn, page, ticket)
    if not tickets:
        page.line(turn.texts.label("data-none"))
    work_chapter(turn, page)
    _model(turn, page)
    page.heading(turn.texts.label("data-left-out"))
    page.items([turn.texts.label(key) for key in left_out_for(turn.session, turn.person)])
    return page


def _profile(turn: Turn, page: Page) -> None:
    person, label = turn.person, turn.texts.label
    group = turn.desk.groups.get(person.customer_group or "")
    page.heading(label("data-profile"))
    page.facts(
        [
            (label("data-name"), person.name),
            (label("data-account"), str(person.telegram_id)),
            (label("data-phone"), person.phone),
            (label("data-language"), label(f"language-{person.language}")),
            (label("data-role"), label(f"role-{person.role.value}")),
            (label("data-group"), None if group is None else group.name.text(person.language)),
            (label("data-needs"), person.needs),
            (label("data-joined"), in_full(turn, person.joined_at)),
            (label("data-blocked"), in_full(turn, person.blocked_at)),
            (label("data-given"), in_full(turn, person.data_given_at)),
        ]
    )
    if has_worked_here(turn.session, person):
        page.facts(work_facts(turn))


def _consents(turn: Turn, page: Page) -> None:
    page.heading(turn.texts.label("data-consents"))
    lines = []
    for each in consents_of(turn.session, turn.person.id):
        said = f"data-{each.what.value}"
        key = said if each.what is About.NOTICE else f"{said}-{_yes(each.given)}"
        line = _label(turn, key, at=in_full(turn, each.at), version=each.version or "—")
        lines.append(" · ".join(filter(None, (line, each.recipient))))
    page.items(lines)


def _ticket(turn: Turn, page: Page, ticket: Ticket) -> None:
    label, language = turn.texts.label, turn.person.language
    page.subheading(f"{ticket.number} · {kind_word(ticket.kind, language)}")
    page.facts(
        [
            (label("data-category"), category_word(turn.desk, ticket.category, language)),
            (label("data-grade"), grade_word(turn.desk, ticket.grade, language)),
            (label("data-state"), own_state_word(ticket, language)),
            (label("data-department"), department_word(turn.desk, ticket.department, language)),
            (label("data-opened"), in_full(turn, ticket.opened_at)),
            (label("data-due"), in_full(turn, ticket.due_at)),
            (label("data-closed"), in_full(turn, ticket.closed_at)),
            (label("data-supplier"), _supplier(turn, ticket)),
            (label("data-earlier"), None if ticket.refers_to is None else ticket.refers_to.number),
            (label("data-group"), ticket.customer_group),
            (label("data-urges"), str(ticket.urges or "")),
            (label("data-reworks"), str(ticket.reworks or "")),
            (label("data-filed-by"), None if ticket.filed_by_id is None else label("who-team")),
            (label("data-facts"), " · ".join(str(fact["value"]) for fact in ticket.facts)),
        ]
    )
    page.words(ticket.text or label("no-words"), about=label("data-filed"))
    for message in messages_of(turn.session, ticket.id):
        who = "data-you" if message.author_id == turn.person.id else "data-team"
        about = _label(turn, who, at=in_full(turn, message.said_at))
        page.words(message.text or label("no-words"), about=about)
    if ticket.solution:
        page.words(ticket.solution, about=label("data-outcome"))
    files = attachments_of(turn.session, ticket.id)
    page.items([file_words(turn, file.kind, file.name) for file in files if not file.internal])
    for visit in visits_of(turn.session, ticket.id):
        page.items(list(_visit(turn, visit)))
    trail = told_to(turn, turn.person, trail_of(turn.session, ticket.id), as_customer=True)
    done = ((in_full(turn, entry.at), own_deed(turn, ticket, entry, what)) for entry, what in trail)
    page.items([f"{at} · {deed}" for at, deed in done])


def _visit(turn: Turn, visit: FollowUp) -> Iterator[str]:
    if visit.solved is not None:
        yield turn.texts.label(f"data-solved-{_yes(visit.solved)}")
    if visit.stars is not None:
        yield "⭐" * visit.stars
    if visit.word:
        yield _label(turn, "data-word", word=visit.word)


def _model(turn: Turn, page: Page) -> None:
    calls = calls_about(turn.session, turn.person.id)
    if not calls:
        return
    page.heading(turn.texts.label("data-model"))
    for call in calls:
        about = f"{in_full(turn, call.asked_at)} · {call.model} · {_asked(turn, call.prompt)}"
        page.words(_answer(turn, call.answer), about=about)


def _asked(turn: Turn, prompt: str) -> str:
    """What the model was asked for, by the name of the prompt without its version."""
    name = prompt.partition(".")[0]
    known = ("understand", "summary", "reply")
    return turn.texts.label(f"data-model-for-{name if name in known else 'other'}")


def _answer(turn: Turn, answer: str | None) -> str:
    """What it answered, in plain words where it describes a matter."""
    if not answer:
        return turn.texts.label("data-forgotten")
    try:
        said = orjson.loads(answer)
    except ValueError:
        return answer
    return _described(turn, said) or answer if isinstance(said, dict) else answer


def _described(turn: Turn, said: dict[str, Any]) -> str:
    desk, language = turn.desk, turn.person.language
    kind, category, grade = (said.get(name) for name in ("kind", "category", "grade"))
    told = said.get("facts")
    facts = told if isinstance(told, list) else []
    words = [
        kind_word(Kind(kind), language) if kind in list(Kind) else "",
        category_word(desk, category, language) if category in list(desk.categories) else "",
        grade_word(desk, grade, language) if grade in list(desk.grades) else "",
        *(str(each.get("value", "")) for each in facts if isinstance(each, dict)),
    ]
    return " · ".join(filter(None, words))


def _supplier(turn: Turn, ticket: Ticket) -> str | None:
    if ticket.supplier is None:
        return None
    return supplier_word(turn.desk, ticket.supplier, turn.person.language)


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


def _label(turn: Turn, key: str, **words: str) -> str:
    return turn.texts.label(key, **words)


def _desk(turn: Turn) -> str:
    return turn.desk.name.text(turn.person.language)
