"""两件事: a message that tells of two clearly different matters may become two tickets.

Looked at only where the form of the first message says so; the customer decides.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from handlers.buttons import Button, DraftPress, Rows, button
from handlers.customer.draft import Draft, Part
from handlers.customer.offers import told
from handlers.customer.parting import MOST_ASIDE, OF_TROUBLE, read_alone, read_by_rules
from handlers.turn import Turn
from prompts.reading.reading import UNSURE
from prompts.reading.sameness.matter import Closeness, closeness
from prompts.reading.two_matters import halves_of, is_of_the_same
from prompts.texts import Texts
from storage.rules.desk import Desk

_OTHER = "other"
_SHARED = 2
"""So many words any two matters of one person share."""


def may_be_two(turn: Turn, draft: Draft) -> Draft:
    """The draft, which knows where its second matter begins, if it seems to have one."""
    first = draft.parts[0]
    if draft.caller is not None or draft.refers_to is not None or len(draft.parts) > 1:
        return draft
    if draft.is_talk or draft.is_wish or draft.warned or len(draft.aside) >= MOST_ASIDE:
        return draft
    return replace(draft, halves=two_in(first.text, turn.received_at, turn.desk))


def two_in(text: str, now: datetime, desk: Desk) -> tuple[int, int] | None:
    """Where the words of one matter end and those of another begin; None: it is one, as far as
    can be seen. ``now`` is an aware instant."""
    for ends, begins in halves_of(text):
        if not is_of_the_same(text[begins:]):
            first, second = _read(text[:ends], now, desk), _read(text[begins:], now, desk)
            if _is_trouble(first) and _is_trouble(second) and _are_different(desk, first, second):
                return ends, begins
    return None


def asks_whether_two(draft: Draft) -> bool:
    """Whether its card asks; what was reworded meanwhile has other places."""
    return draft.halves is not None and draft.halves in _places(draft)


def two_rows(texts: Texts, draft: Draft) -> Rows:
    """The two answers."""
    if not asks_whether_two(draft):
        return []

    def key(label: str, value: str) -> Button:
        return button(texts.label(label), DraftPress(do="halves", draft=draft.id, value=value))

    return [[key("btn-two-matters", "two"), key("btn-one-matter", "")]]


def cut(turn: Turn, draft: Draft) -> Draft:
    """The first matter; the second waits behind it. What was written since goes with that one."""
    if draft.halves is None or not asks_whether_two(draft):
        return replace(draft, halves=None)
    (ends, begins), (told_first, *since) = draft.halves, draft.parts
    number = turn.inbox_id or 0
    # No message is the second one alone: an edit of the one they wrote changes the first.
    half = Part(-number, told_first.text[begins:])
    second = Draft(id=number, parts=(half, *since))
    second = may_be_two(turn, second.as_read(read_alone(turn, second.text)))
    first = replace(
        draft,
        parts=(replace(told_first, text=told_first.text[:ends].strip()),),
        aside=(second.to_json(), *draft.aside),
        halves=None,
        asked=None,
        change=None,
        before=None,
    )
    return first.as_read(read_alone(turn, first.text))


def _places(draft: Draft) -> Iterator[tuple[int, int]]:
    return halves_of(draft.parts[0].text) if draft.parts else iter(())


def _read(text: str, now: datetime, desk: Desk) -> Draft:
    return Draft(id=0, parts=(Part(0, text),)).as_read(read_by_rules(text, now, desk))


def _is_trouble(half: Draft) -> bool:
    return half.understood.kind in OF_TROUBLE and half.understood.confidence >= UNSURE


def _are_different(desk: Desk, first: Draft, second: Draft) -> bool:
    """They are seen to by different people, and neither is how somebody behaved: that happens in
    any matter."""
    one, other = (desk.category(each.understood.category) for each in (first, second))
    if _OTHER in (one.id, other.id) or one.conduct or other.conduct:
        return False
    if one.department == other.department:
        return False
    new, earlier = told(second), told(first)
    apart = closeness(new, earlier) is Closeness.DIFFERENT
    return apart and len(new.traits & earlier.traits) <= _SHARED
