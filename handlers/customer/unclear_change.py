"""删掉一张照片, "wrong category": something of the draft is to be changed, and they don't say which
of several, or to what. It is asked, with buttons."""

from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.customer.draft_choices import (
    categories_card,
    facts_to_go_card,
    files_to_go_card,
    kinds_card,
)
from handlers.customer.draft_parts import Part
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.amending import to_be_dropped
from prompts.reading.amending_words import bare, field_named, spoken
from prompts.reading.changing_files import files_to_go
from prompts.reading.changing_kinds import wants_other_category, wants_other_kind


def asks_what_is_meant(turn: Turn, draft: Draft, part: Part) -> bool:
    """Whether the words are such a wish, and it was asked."""
    if part.file is not None or part.facts or not draft.parts or draft.is_talk:
        return False
    question = _question(turn, draft, part.text)
    if question is None:
        return False
    turn.conversation.draft = replace(draft, editing=True, asked=None).to_json()
    turn.take_out(turn.person, draft.slot)
    turn.send(turn.person, question, slot=draft.slot)
    return True


def _question(turn: Turn, draft: Draft, words: str) -> Screen | None:
    if wants_other_kind(spoken(words)):
        return kinds_card(turn, draft)
    if wants_other_category(spoken(words), turn.desk):
        return categories_card(turn, draft)
    going = files_to_go(bare(words), [file.kind for file in draft.files])
    if going is not None and not going.places:
        return files_to_go_card(turn, draft, going.kinds)
    type_ = field_named(to_be_dropped(words))
    values = {fact["value"] for fact in draft.facts() if fact["type"] == type_}
    if type_ is not None and len(values) > 1:
        return facts_to_go_card(turn, draft, type_)
    return None
