"""What is added to a matter may make it graver, and never less than it was: what it is about stays
what they said first, unless that was not known or the addition is graver. Only a change that the
customer says or presses does the rest."""

from dataclasses import replace

from handlers.customer.draft import Draft
from handlers.customer.draft_matter import OF_TROUBLE
from handlers.customer.draft_parts import Part, Understood
from handlers.customer.live_card import in_a_burst
from handlers.customer.parting import read_alone
from handlers.tones import is_of_trouble
from handlers.turn import Turn
from prompts.reading.amendments import What
from prompts.reading.mistakes import corrects
from prompts.reading.progress import asks_for_progress
from prompts.reading.reading import TICKET_KINDS, UNSURE, Reading
from storage.rules.desk import Desk
from storage.rules.kinds import Kind

_OTHER = "other"
_OF_NO_TOPIC = frozenset(
    what.value for what in (What.FACT_WORDS, What.GIVEN, What.FILES, What.EXCHANGED)
)
"""Changes that make nothing of it another matter."""


def with_addition(turn: Turn, draft: Draft, part: Part) -> Draft:
    """The draft with one more message, and what it was before where that makes it another."""
    whole = draft.with_part(part).as_read(turn.reading)
    if turn.reading is None or not _is_settled(draft):
        return whole
    burst = in_a_burst(turn)
    if asks_for_progress(part.text):
        return replace(whole, understood=replace(draft.understood, facts=whole.understood.facts))
    if _about(whole.understood) != _about(draft.understood):
        alone = read_alone(turn, part.text)
        # What is cut up into lines is one message, and read as one; "no, wait" is no delay.
        if not (burst and _is_trouble(alone)) or corrects(part.text):
            whole = replace(whole, understood=_held(turn.desk, draft, whole.understood, alone))
    whole = _no_lower(turn.desk, draft, whole)
    return whole if burst else _marked(turn.desk, draft, whole)


def as_changed(turn: Turn, draft: Draft, changed: Draft) -> Draft:
    """The draft with a change of its words: what these words don't move stays as it was."""
    whole = changed.as_read(turn.reading)
    if turn.reading is None or not _is_settled(draft):
        return whole
    old, new, before = draft.understood, whole.understood, read_alone(turn, draft.text)
    if changed.change is not None and changed.change.what in _OF_NO_TOPIC:
        return replace(whole, understood=replace(new, kind=old.kind, category=old.category))
    kind = old.kind if new.kind == before.kind else new.kind
    category = old.category if new.category == before.category else new.category
    return replace(whole, understood=replace(new, kind=kind, category=category))


def _is_settled(draft: Draft) -> bool:
    """Whether it is known what it is about."""
    understood = draft.understood
    return bool(draft.text) and understood.kind in TICKET_KINDS and understood.confidence >= UNSURE


def _about(understood: Understood) -> tuple[str, str]:
    return understood.kind, understood.category


def _held(desk: Desk, draft: Draft, new: Understood, alone: Reading) -> Understood:
    old = draft.understood
    raised = _raises(old, new, alone)
    kind = new.kind if raised else old.kind
    moves = raised or old.category == _OTHER or _is_graver(desk, draft, new, alone)
    return replace(
        new,
        kind=kind,
        category=new.category if moves else old.category,
        confidence=max(old.confidence, new.confidence),
    )


def _raises(old: Understood, new: Understood, alone: Reading) -> bool:
    """A question that becomes a complaint; a fault of which they now complain; an appeal."""
    if new.confidence < UNSURE or new.kind not in OF_TROUBLE or new.kind == old.kind:
        return False
    if old.kind not in OF_TROUBLE or new.kind == Kind.APPEAL:
        return True
    announced = alone.kind.value == new.kind == Kind.COMPLAINT and alone.confidence >= UNSURE
    return old.kind == Kind.FAULT_REPORT and announced


def _is_graver(desk: Desk, draft: Draft, new: Understood, alone: Reading) -> bool:
    """Whether the addition tells, by itself, of something that is usually graver."""
    kind = draft.ticket_kind()
    usual = desk.usual_grade(kind, draft.understood.category)
    return _is_trouble(alone) and desk.usual_grade(kind, new.category) < usual


def _is_trouble(alone: Reading) -> bool:
    return alone.kind.value in OF_TROUBLE and alone.confidence >= UNSURE


def _no_lower(desk: Desk, draft: Draft, whole: Draft) -> Draft:
    """As grave as it was, at least; a suggestion that becomes a complaint is no measure."""
    before = draft.ticket_grade(desk)
    if not is_of_trouble(draft.ticket_kind()) or whole.ticket_grade(desk) <= before:
        return whole
    return replace(whole, understood=replace(whole.understood, grade=before))


def _marked(desk: Desk, draft: Draft, whole: Draft) -> Draft:
    before, after = _what(desk, draft), _what(desk, whole)
    return whole if before == after else replace(whole, was=before)


def _what(desk: Desk, draft: Draft) -> tuple[str, str, int]:
    return draft.ticket_kind().value, draft.ticket_category(desk), draft.ticket_grade(desk)
