"""The lines of a draft's card: what was written, what it is about, what is promised."""

from dataclasses import replace

from handlers.cards.facts import facts_line
from handlers.customer.callers import group_of
from handlers.customer.draft import Draft
from handlers.limits import excerpt
from handlers.tones import is_of_trouble, tone_of
from handlers.turn import Turn
from handlers.words import category_word, grade_word, kind_word, topic_word
from prompts.texts import Html, Texts, quote
from storage.rules.course import Course, due_at
from storage.rules.kinds import Kind
from storage.rules.phones import masked
from storage.rules.promised import PromiseName

TEXT_SHOWN = 600


def caller_line(texts: Texts, draft: Draft) -> list[Html]:
    """Who called or came in, where staff write for them."""
    caller = draft.caller
    if caller is None:
        return []
    phone = texts.label("caller-no-phone") if caller.phone is None else masked(caller.phone)
    return [texts.say("draft-caller", customer=caller.name, phone=phone)]


def words_lines(texts: Texts, draft: Draft) -> list[Html]:
    """What they wrote, or that they sent no words."""
    if draft.text:
        return [quote(excerpt(draft.text, TEXT_SHOWN))]
    spoken = any(file.kind in ("voice", "video_note") for file in draft.files)
    return [texts.say("draft-voice-only" if spoken else "draft-no-words")]


def about_lines(turn: Turn, draft: Draft) -> list[Html]:
    """What it is about, and how grave."""
    language, desk, kind = turn.person.language, turn.desk, draft.ticket_kind()
    category = draft.ticket_category(desk)
    topic = category_word(desk, category, language)
    if not is_of_trouble(kind):
        told = draft.category or topic_word(desk, kind, category, language)
        return [turn.texts.say("draft-about-what", category=topic)] if told else []
    grade = desk.grade_for(draft.ticket_grade(desk), group_of(turn, draft))
    named = grade_word(desk, grade, language)
    return [turn.texts.say("draft-about", category=topic, grade=named)]


def told_lines(texts: Texts, draft: Draft) -> list[Html]:
    """The details picked out of it, and how many files."""
    facts = facts_line(texts, "draft-facts", draft.facts(), told=draft.text)
    files = [texts.say("draft-files", count=len(draft.files))] if draft.files else []
    return [*facts, *files]


def as_kind_line(turn: Turn, draft: Draft, kind: Kind) -> Html:
    """What the choice of a kind decides."""
    response, resolve = _promised(turn, replace(draft, kind=kind.value))
    named = kind_word(kind, turn.person.language)
    return turn.texts.say("draft-as-kind", kind=named, response=response, resolve=resolve)


def promise_line(turn: Turn, draft: Draft) -> Html:
    """Until when an answer and the end are promised."""
    response, resolve = _promised(turn, draft)
    key = f"draft-promise-{tone_of(draft.ticket_kind())}"
    return turn.texts.say(key, response=response, resolve=resolve)


def _promised(turn: Turn, draft: Draft) -> tuple[str, str]:
    """First answer and end, as they are said."""
    desk, group = turn.desk, group_of(turn, draft)
    course = Course(
        kind=draft.ticket_kind(),
        category=draft.ticket_category(desk),
        grade=desk.grade_for(draft.ticket_grade(desk), group),
        group=group,
        supplier=draft.ticket_route(desk).supplier,
        opened=turn.now,
    )
    response = _by(turn, course, PromiseName.FIRST_RESPONSE)
    return response, _by(turn, course, PromiseName.RESOLVE)


def _by(turn: Turn, course: Course, promise: PromiseName) -> str:
    due = due_at(turn.desk, course, promise)
    return "" if due is None else turn.by(due, turn.person)
