"""What of a draft can be changed, and the kinds and categories to choose from."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from zlib import crc32

from handlers.buttons import Button, Rows, button, in_rows
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part, key_of
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.words import kind_word
from handlers.work import Screen
from prompts.texts import LANGUAGES, Texts
from storage.rules.facts import FactType
from storage.rules.kinds import Kind

CHOOSABLE_KINDS = (
    Kind.COMPLAINT,
    Kind.FAULT_REPORT,
    Kind.SUGGESTION,
    Kind.INQUIRY,
    Kind.PRAISE,
)
_MOST = 20
"""Facts or files on a screen."""
_SHOWN = 30


def edit_card(turn: Turn, draft: Draft) -> Screen:
    """What of the draft can be changed."""
    texts = turn.texts
    press = [
        button(texts.label("btn-edit-kind"), DraftPress(do="kinds", draft=draft.id)),
        button(texts.label("btn-edit-category"), DraftPress(do="categories", draft=draft.id)),
        button(texts.label("btn-edit-words"), DraftPress(do="rewrite", draft=draft.id)),
    ]
    press.append(button(texts.label("btn-edit-facts"), _press(draft, "facts")))
    if draft.files:
        press.append(button(texts.label("btn-drop-files"), DraftPress(do="drop", draft=draft.id)))
    if len(draft.files) > 1:
        press.append(button(texts.label("btn-edit-files"), _press(draft, "files")))
    press.append(button(texts.label("btn-edit-language"), _press(draft, "languages")))
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


def facts_card(turn: Turn, draft: Draft) -> Screen:
    """The facts that were found, each to be changed or taken out; and a way to add one."""
    texts, facts = turn.texts, draft.facts()
    rows = [[button(_fact_label(texts, fact), _of(draft, "fact", fact))] for fact in facts[:_MOST]]
    add = button(texts.label("btn-add-fact"), _press(draft, "fact_types"))
    key = "draft-facts-which" if facts else "draft-facts-none"
    return Screen(texts.say(key), [*rows, [add, _back(texts, draft, "edit")]])


def fact_card(turn: Turn, draft: Draft, fact: dict[str, Any]) -> Screen:
    """What can be done about one."""
    texts = turn.texts
    row = [
        button(texts.label("btn-fact-change"), _of(draft, "re_fact", fact)),
        button(texts.label("btn-fact-drop"), _of(draft, "no_fact", fact)),
        _back(texts, draft, "facts"),
    ]
    return Screen(texts.say("draft-fact", fact=_fact_label(texts, fact)), [row])


def fact_types_card(turn: Turn, draft: Draft) -> Screen:
    """What can be added."""
    texts = turn.texts
    choices = [
        button(texts.label(fact_name(type_)), _press(draft, "new_fact", type_.value))
        for type_ in FactType
    ]
    rows = [*in_rows(choices, 2), [_back(texts, draft, "facts")]]
    return Screen(texts.say("draft-fact-types"), rows)


def facts_to_go_card(turn: Turn, draft: Draft, type_: FactType) -> Screen:
    """Those of that type, each to go with its words."""
    texts, facts = turn.texts, [fact for fact in draft.facts() if fact["type"] == type_]
    rows = [
        [button(f"✖️ {_fact_label(texts, fact)}", _of(draft, "cut_fact", fact))]
        for fact in facts[:_MOST]
    ]
    return Screen(texts.say("draft-facts-cut"), [*rows, [_back(texts, draft)]])


def files_card(turn: Turn, draft: Draft) -> Screen:
    """The files, each to be taken out; whoever wants to add one just sends it."""
    kept = [part for part in draft.parts if part.file is not None]
    back = _back(turn.texts, draft, "edit")
    return Screen(turn.texts.say("draft-files-which"), [*_file_rows(turn, draft, kept), [back]])


def files_to_go_card(turn: Turn, draft: Draft, kinds: Collection[str]) -> Screen:
    """The files of these kinds, of which one is to go, in the order in which they were sent."""
    kept = [part for part in draft.parts if part.file is not None and part.file.kind in kinds]
    back = _back(turn.texts, draft)
    return Screen(turn.texts.say("draft-files-cut"), [*_file_rows(turn, draft, kept), [back]])


def _file_rows(turn: Turn, draft: Draft, kept: Sequence[Part]) -> Rows:
    choices = [
        button(
            f"✖️ {place}. {_file_name(turn.texts, part)}",
            _press(draft, "no_file", str(part.source)),
        )
        for place, part in enumerate(kept[:_MOST], 1)
    ]
    return in_rows(choices, 2)


def languages_card(turn: Turn, draft: Draft) -> Screen:
    """The languages that the desk speaks."""
    choices = [
        button(turn.texts.label(f"language-{each}"), _press(draft, "language", each))
        for each in LANGUAGES
    ]
    return Screen(turn.texts.say("language-choose"), [choices, [_back(turn.texts, draft, "edit")]])


def mark_of(fact: Mapping[str, Any]) -> str:
    """A fact in so few signs that a button can carry them."""
    return f"{crc32(key_of(fact).encode()):x}"


def _fact_label(texts: Texts, fact: Mapping[str, Any]) -> str:
    return f"{texts.label(fact_name(FactType(fact['type'])))}: {excerpt(fact['value'], _SHOWN)}"


def fact_name(type_: FactType) -> str:
    """The key of what it is called."""
    return f"fact-{type_.value.replace('_', '-')}"


def _file_name(texts: Texts, part: Part) -> str:
    """With what was written to it, by which it is known again."""
    if part.file is None:
        return ""
    named = part.file.name or texts.label(f"file-{part.file.kind.replace('_', '-')}")
    return excerpt(f"{named} · {part.text}" if part.text else named, _SHOWN)


def _of(draft: Draft, do: str, fact: Mapping[str, Any]) -> DraftPress:
    return _press(draft, do, mark_of(fact))


def _press(draft: Draft, do: str, value: str = "") -> DraftPress:
    return DraftPress(do=do, draft=draft.id, value=value)


def _back(texts: Texts, draft: Draft, to: str = "show") -> Button:
    return button(texts.label("btn-back"), _press(draft, to))
