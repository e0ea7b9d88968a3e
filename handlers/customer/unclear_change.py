"""删掉一张照片, "wrong category": something of the draft is to be changed, and they don't say which
of several, or to what. It is asked, with buttons."""

from dataclasses import replace

from handlers.customer.amending import with_change
from handlers.customer.draft import Draft
from handlers.customer.draft_choices import (
    categories_card,
    facts_to_go_card,
    files_to_go_card,
    kinds_card,
)
from handlers.customer.draft_parts import Part
from handlers.customer.live_card import send_card
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.amending import to_be_dropped
from prompts.reading.amending_words import bare, spoken
from prompts.reading.amendments import Amendment, What, field_told
from prompts.reading.changing_files import files_chosen, files_to_go
from prompts.reading.changing_kinds import category_meant, wants_other_category, wants_other_kind
from storage.rules.desk import Desk

_CATEGORY = "category"
_SHORT_ZH = 4  # signs
_LONGEST = 80  # signs: whoever writes more tells something


def asks_what_is_meant(turn: Turn, draft: Draft, part: Part) -> bool:
    """Whether the words are such a wish, and it was asked."""
    if part.file is not None or part.facts or not draft.parts or draft.is_talk:
        return False
    if len(part.text) > _LONGEST:
        return False
    chosen = _chosen(draft, bare(part.text), turn.desk)
    if chosen is not None:
        send_card(turn, with_change(draft, chosen, part))
        return True
    asked = _asked(turn, draft, part.text)
    if asked is None:
        return False
    question, choosing = asked
    asking = replace(draft, editing=True, choosing=choosing, asked=None)
    turn.conversation.draft = asking.to_json()
    turn.take_out(turn.person, draft.slot)
    turn.send(turn.person, question, slot=draft.slot)
    return True


def _chosen(draft: Draft, words: str, desk: Desk) -> Amendment | None:
    """The answer to what was asked, where it is no button's label."""
    if not draft.choosing or not words:
        return None
    if draft.choosing == _CATEGORY:
        category = category_meant(f"category: {words}", desk)
        return None if category is None else Amendment(What.CATEGORY, new=category)
    kinds = draft.choosing.split()
    places = files_chosen(words, sum(file.kind in kinds for file in draft.files))
    chosen = " ".join(map(str, places))
    return Amendment(What.FILES, draft.choosing, chosen) if chosen else None


def _asked(turn: Turn, draft: Draft, words: str) -> tuple[Screen, str] | None:
    """The question, and what is chosen under it."""
    if wants_other_kind(spoken(words)):
        return kinds_card(turn, draft), ""
    again = draft.choosing == _CATEGORY and _is_a_word(bare(words))
    if again or wants_other_category(spoken(words), turn.desk):
        return categories_card(turn, draft), _CATEGORY
    going = files_to_go(bare(words), [file.kind for file in draft.files])
    if going is not None and not going.places:
        return files_to_go_card(turn, draft, going.kinds), " ".join(going.kinds)
    facts = draft.facts()
    type_ = field_told(to_be_dropped(words) or "", facts)
    values = {fact["value"] for fact in facts if fact["type"] == type_}
    if type_ is not None and len(values) > 1:
        return facts_to_go_card(turn, draft, type_), ""
    return None


def _is_a_word(words: str) -> bool:
    """Whether that is hardly more than the name of something."""
    return len(words.split()) <= 2 if words.isascii() else len(words) <= _SHORT_ZH
