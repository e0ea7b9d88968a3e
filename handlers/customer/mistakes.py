"""手机号写错了: what a customer says was told wrongly is put right, or asked; two values never
stand there without a word."""

from collections.abc import Mapping
from typing import Any

from handlers.customer.amending import amended
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from prompts.reading.amending import to_be_dropped
from prompts.reading.amending_words import LONG_NUMBER, field_named
from prompts.reading.amendments import field_told
from prompts.reading.mistakes import mistake_in, slip_in
from storage.rules.desk import Desk


def fact_told_wrongly(desk: Desk, draft: Draft, part: Part) -> Mapping[str, Any] | None:
    """The fact that the words, all of them, call wrong, and don't say what is right."""
    mistake = mistake_in(part.text) if _is_words(draft, part) else None
    if mistake is None or mistake.rest or amended(draft, part, desk) is not None:
        return None
    known = _facts(draft, mistake.field)
    return known[0] if len(known) == 1 else None


def told_wrongly(draft: Draft, part: Part) -> str:
    """What the words call wrong, or want away, as they call it, where it isn't clear what of the
    draft is meant; "": nothing, or nothing of it was told before."""
    if not _is_words(draft, part):
        return ""
    mistake = mistake_in(part.text)
    if mistake is None:
        return to_be_dropped(part.text) or ""
    unknown = field_named(mistake.field.lower()) is None
    return mistake.field if unknown or _facts(draft, mistake.field) else ""


def two_numbers(draft: Draft) -> tuple[str, str] | None:
    """The number that the latest message is, behind the one before that is so like it that only one
    of them may be right."""
    before, number = draft.parts[:-1], draft.parts[-1].text.strip() if draft.parts else ""
    if not before or LONG_NUMBER.fullmatch(number) is None:
        return None
    first = slip_in("\n".join(part.text for part in before), number)
    return None if first is None else (first, number)


def _is_words(draft: Draft, part: Part) -> bool:
    return bool(draft.parts) and not draft.is_talk and part.file is None and not part.facts


def _facts(draft: Draft, field: str) -> list[dict[str, Any]]:
    facts = draft.facts()
    type_ = field_told(field, facts)
    return [fact for fact in facts if fact["type"] == type_]
