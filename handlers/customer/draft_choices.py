"""What of a draft can be changed, and the kinds and categories to choose from."""

from handlers.buttons import Button, DraftPress, button, in_rows
from handlers.customer.draft import Draft
from handlers.turn import Screen, Turn
from handlers.words import kind_word
from prompts.texts import Texts
from storage.rules.kinds import Kind

CHOOSABLE_KINDS = (
    Kind.COMPLAINT,
    Kind.FAULT_REPORT,
    Kind.SUGGESTION,
    Kind.INQUIRY,
    Kind.PRAISE,
)


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


def _back(texts: Texts, draft: Draft) -> Button:
    return button(texts.label("btn-back"), DraftPress(do="show", draft=draft.id))
