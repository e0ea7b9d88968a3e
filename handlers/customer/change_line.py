"""What was just changed in a draft, or moved by what was added, in a line of its card; and the way
back."""

from handlers.buttons import Button, button
from handlers.customer.callers import group_of
from handlers.customer.draft import Draft
from handlers.customer.draft_choices import fact_name
from handlers.customer.draft_parts import Change
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.tones import is_of_trouble
from handlers.turn import Turn
from handlers.words import category_word, grade_word, kind_word
from prompts.reading.amendments import What
from prompts.texts import Html, Texts
from storage.rules.facts import FactType
from storage.rules.kinds import Kind

_SHOWN = 60


def change_lines(turn: Turn, draft: Draft) -> list[Html]:
    """Nothing, where nothing was changed since the last message."""
    change = draft.change
    return [] if change is None else [_line(turn, change)]


def change_row(texts: Texts, draft: Draft) -> list[Button]:
    """To take it back; or, where words were mistaken for a change, to keep them as words."""
    if draft.change is None:
        return []
    undo = button(texts.label("btn-undo-change"), DraftPress(do="undo", draft=draft.id))
    words = button(texts.label("btn-keep-words"), DraftPress(do="words", draft=draft.id))
    return [undo, words] if draft.change.said else [undo]


def moved_lines(turn: Turn, draft: Draft) -> list[Html]:
    """That an addition made it another: from what to what."""
    if draft.was is None:
        return []
    (kind, category, grade), language, desk = draft.was, turn.person.language, turn.desk
    group, now = group_of(turn, draft), draft.ticket_grade(desk)
    pairs = [
        (kind_word(Kind(kind), language), kind_word(draft.ticket_kind(), language)),
        (
            category_word(desk, category, language),
            category_word(desk, draft.ticket_category(desk), language),
        ),
    ]
    if is_of_trouble(Kind(kind)):
        grades = (grade_word(desk, desk.grade_for(each, group), language) for each in (grade, now))
        pairs.append((next(grades), next(grades)))
    changes = ", ".join(f"{old} → {new}" for old, new in pairs if old != new)
    return [turn.texts.say("draft-moved", changes=changes)] if changes else []


def _line(turn: Turn, change: Change) -> Html:
    texts, language = turn.texts, turn.person.language
    match change.what:
        case What.KIND:
            return texts.say("changed-to", new=kind_word(Kind(change.new), language))
        case What.CATEGORY:
            return texts.say("changed-to", new=category_word(turn.desk, change.new, language))
        case What.LANGUAGE:
            return texts.say("changed-to", new=texts.label(f"language-{change.new}"))
        case What.FACT:
            return texts.say("changed-fact", old=excerpt(change.old, _SHOWN))
        case What.FILES:
            return texts.say("changed-files", count=int(change.old))
        case What.EXCHANGED:
            return texts.say("changed-file-anew")
        case What.GIVEN:
            fact = f"{texts.label(fact_name(FactType(change.old)))}: {change.new}"
            return texts.say("changed-added", fact=excerpt(fact, _SHOWN))
    old, new = excerpt(change.old, _SHOWN), excerpt(change.new, _SHOWN)
    if not new or change.what == What.FACT_WORDS:
        return texts.say("changed-away", old=old)
    return texts.say("changed-words", old=old, new=new)
