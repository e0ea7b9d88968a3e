"""The card that shows a customer what was understood, with the buttons to file it."""

from collections.abc import Sequence

from handlers.buttons import Button, DraftPress, Rows, button, in_rows
from handlers.customer.draft import Draft
from handlers.limits import excerpt
from handlers.turn import Screen, Turn
from handlers.words import category_word, grade_word, kind_word
from prompts.reading.reading import Sentiment
from prompts.texts import Html, Texts, quote
from storage.rules.course import Course, due_at
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.rules.promised import PromiseName
from storage.ticket_lists import TicketLine, open_tickets_of

TEXT_SHOWN = 600
FACTS_SHOWN = 6
FACT_SHOWN = 60
OFFERED_TICKETS = 2
"""To so many open tickets the draft can be added by a button."""
CHOOSABLE_KINDS = (
    Kind.COMPLAINT,
    Kind.FAULT_REPORT,
    Kind.SUGGESTION,
    Kind.INQUIRY,
    Kind.PRAISE,
)


def draft_card(turn: Turn, draft: Draft) -> Screen:
    """What was understood, the promise, and what can be done."""
    language, desk, texts = turn.person.language, turn.desk, turn.texts
    kind, category = draft.ticket_kind(), draft.ticket_category(desk)
    group = turn.person.customer_group
    grade = desk.grade_for(draft.ticket_grade(desk), group)
    course = Course(kind=kind, category=category, grade=grade, group=group, opened=turn.now)
    lines = [
        texts.say("draft-title", kind=kind_word(kind, language)),
        quote(excerpt(draft.text, TEXT_SHOWN)) if draft.text else texts.say("draft-no-words"),
        texts.say(
            "draft-about",
            category=category_word(desk, category, language),
            grade=grade_word(desk, grade, language),
        ),
        *_facts_line(texts, draft),
        *_files_line(texts, draft),
        texts.say(
            "draft-promise",
            response=_by(turn, course, PromiseName.FIRST_RESPONSE),
            resolve=_by(turn, course, PromiseName.RESOLVE),
        ),
    ]
    offered = open_tickets_of(turn.session, turn.person.id, OFFERED_TICKETS)
    asked = [ticket for ticket in offered if ticket.state is State.WAITING]
    hint = texts.say("draft-hint-asked", number=asked[0].number) if asked else None
    lines.append(hint or texts.say("draft-hint"))
    return Screen(Html("\n".join(lines)), _rows(texts, draft, offered))


def _by(turn: Turn, course: Course, promise: PromiseName) -> str:
    due = due_at(turn.desk, course, promise)
    return "" if due is None else turn.by(due, turn.person)


def talk_card(turn: Turn, draft: Draft) -> Screen:
    """The answer to talk, in its tone: what the bot is for, and a way to file it all the same."""
    sentiment = draft.understood.sentiment
    key = "talk-upset" if sentiment == Sentiment.NEGATIVE else "talk"
    key = "talk-thanks" if sentiment == Sentiment.POSITIVE else key
    insist = button(turn.texts.label("btn-file-anyway"), DraftPress(do="insist", draft=draft.id))
    return Screen(turn.texts.say(key), [[insist]])


def edit_card(turn: Turn, draft: Draft) -> Screen:
    """What of the draft can be changed."""
    texts = turn.texts
    press = [
        button(texts.label("btn-edit-kind"), DraftPress(do="kinds", draft=draft.id)),
        button(texts.label("btn-edit-category"), DraftPress(do="categories", draft=draft.id)),
        button(texts.label("btn-edit-words"), DraftPress(do="rewrite", draft=draft.id)),
    ]
    if draft.files:
        press.append(button(texts.label("btn-drop-files"), DraftPress(do="drop", draft=draft.id)))
    return Screen(texts.say("draft-edit"), [*in_rows(press, 2), [_back(texts, draft)]])


def kinds_card(turn: Turn, draft: Draft) -> Screen:
    """The kinds to choose from."""
    choices = [
        button(
            kind_word(kind, turn.person.language),
            DraftPress(do="kind", draft=draft.id, value=kind.value),
        )
        for kind in CHOOSABLE_KINDS
    ]
    rows = [*in_rows(choices, 2), [_back(turn.texts, draft)]]
    return Screen(turn.texts.say("draft-choose-kind"), rows)


def categories_card(turn: Turn, draft: Draft) -> Screen:
    """The desk's categories to choose from."""
    choices = [
        button(
            category.name.text(turn.person.language),
            DraftPress(do="category", draft=draft.id, value=category.id),
        )
        for category in turn.desk.categories.values()
    ]
    rows = [*in_rows(choices, 2), [_back(turn.texts, draft)]]
    return Screen(turn.texts.say("draft-choose-category"), rows)


def _rows(texts: Texts, draft: Draft, offered: Sequence[TicketLine]) -> Rows:
    main = [
        button(texts.label("btn-submit"), DraftPress(do="submit", draft=draft.id)),
        button(texts.label("btn-edit"), DraftPress(do="edit", draft=draft.id)),
        button(texts.label("btn-cancel"), DraftPress(do="cancel", draft=draft.id)),
    ]
    answers = [[_offer(texts, draft, each)] for each in offered if each.state is State.WAITING]
    others = [[_offer(texts, draft, each)] for each in offered if each.state is not State.WAITING]
    return [*answers, main, *others]


def _offer(texts: Texts, draft: Draft, ticket: TicketLine) -> Button:
    key = "btn-answer-to" if ticket.state is State.WAITING else "btn-add-to"
    press = DraftPress(do="add", draft=draft.id, value=str(ticket.id))
    return button(texts.label(key, number=ticket.number), press)


def _back(texts: Texts, draft: Draft) -> Button:
    return button(texts.label("btn-back"), DraftPress(do="show", draft=draft.id))


def _facts_line(texts: Texts, draft: Draft) -> list[Html]:
    values = (excerpt(fact["value"], FACT_SHOWN) for fact in draft.understood.facts)
    found = list(dict.fromkeys(values))[:FACTS_SHOWN]
    return [texts.say("draft-facts", facts=" · ".join(found))] if found else []


def _files_line(texts: Texts, draft: Draft) -> list[Html]:
    return [texts.say("draft-files", count=len(draft.files))] if draft.files else []
