"""几件事: a message that tells of clearly different matters may become a ticket for each.

Looked at only where the form of the first message says so; the customer decides.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.buttons import Button, Rows, button
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part, joined
from handlers.customer.offers import told
from handlers.customer.parting import MOST_ASIDE, OF_TROUBLE, read_alone, read_by_rules
from handlers.presses.customers import DraftPress
from handlers.tones import tone_of
from handlers.turn import Turn
from prompts.reading.after_praise import suggestion_after_praise, trouble_after_praise
from prompts.reading.language import languages_in
from prompts.reading.lists import Listed, listed_in
from prompts.reading.plain import plain
from prompts.reading.reading import TICKET_KINDS, UNSURE
from prompts.reading.sameness.matter import Closeness, closeness, shares_nothing
from prompts.reading.two_matters import announces_several, cuts_of, halves_of, is_of_the_same
from prompts.texts import Texts
from storage.rules.desk import Desk
from storage.rules.kinds import Kind

_OTHER = "other"
_SHARED = 2
"""So many words any two matters of one person share."""
_MARK = len("(3)  ")
_APART = 2**40
"""Between the ids of drafts that were one message: far more than an inbox will ever count."""


def may_be_several(turn: Turn, draft: Draft) -> Draft:
    """The draft, which knows the words of each of its matters, if it seems to have several: it is
    one message, or a list of which each point came by itself."""
    one = len(draft.parts) == 1
    if draft.caller is not None or draft.refers_to is not None or (draft.files and not one):
        return draft
    if draft.is_talk or draft.is_wish or draft.warned or len(draft.aside) >= MOST_ASIDE:
        return draft
    find = matters_in if one else matters_listed
    found = find(draft.text, turn.received_at, turn.desk)
    room = MOST_ASIDE - len(draft.aside)
    rest = [joined(found[room:])] if found[room:] else []
    return replace(draft, matters=(*found[:room], *rest))


def matters_in(text: str, now: datetime, desk: Desk) -> Sequence[str]:
    """The words of each matter, as far as can be seen; none where it is one. ``now`` is an aware
    instant."""
    if listed_in(text) is None:
        cuts = _of_cuts(text, now, desk) if announces_several(text) else ()
        halves = cuts or _of_halves(text, now, desk) or _praise_and_trouble(text, now, desk)
        return halves or _praise_and_suggestion(text, now, desk)
    return matters_listed(text, now, desk)


def matters_listed(text: str, now: datetime, desk: Desk) -> Sequence[str]:
    """The same of a list alone."""
    listed = listed_in(text)
    return () if listed is None else _of_list(listed, now, desk)


def split(turn: Turn, draft: Draft) -> Draft | None:
    """The first of the matters of which they say, unasked, that it is more than one; None: that
    can't be seen, or not to which of them its files belong."""
    if draft.warned or (draft.files and len(draft.parts) > 1):
        return None
    text, at = draft.text, turn.received_at
    found = matters_in(text, at, turn.desk) or _of_cuts(text, at, turn.desk)
    return cut(turn, replace(draft, matters=tuple(found))) if found else None


def asks_whether_several(draft: Draft) -> bool:
    """Whether its card asks; what was reworded meanwhile is another text."""
    return bool(draft.matters) and all(_lines_in(draft.text, each) for each in draft.matters)


def several_rows(texts: Texts, draft: Draft) -> Rows:
    """The two answers."""
    if not asks_whether_several(draft):
        return []

    def key(label: str, value: str) -> Button:
        return button(texts.label(label), DraftPress(do="several", draft=draft.id, value=value))

    return [[key("btn-several-matters", "each"), key("btn-one-matter", "")]]


def cut(turn: Turn, draft: Draft) -> Draft:
    """The first matter; the others wait behind it, in their order. What was written since goes
    with the last."""
    if not asks_whether_several(draft):
        return replace(draft, matters=())
    own, *others = draft.matters
    behind = [_alone(turn, draft, place, words) for place, words in enumerate(others)]
    since = _since(draft)
    if since:
        last = replace(behind[-1], parts=(*behind[-1].parts, *since), matters=())
        behind[-1] = last.as_read(read_alone(turn, last.text))
    ids = (draft.id, *(each.id for each in behind))
    behind = [replace(each, beside=ids) for each in behind]
    first = replace(
        draft,
        beside=ids,
        parts=(replace(draft.parts[0], text=own),),
        aside=(*(each.to_json() for each in behind), *draft.aside),
        matters=(),
        asked=None,
        change=None,
        before=None,
    )
    return first.as_read(read_alone(turn, own))


def _alone(turn: Turn, draft: Draft, place: int, words: str) -> Draft:
    number = (turn.inbox_id or 0) + place * _APART
    # Where no message is that matter alone, an edit of the one they wrote changes the first.
    source = next((part.source for part in draft.parts[1:] if _is_of(part, words)), -number)
    begun = Draft(id=number, parts=(Part(source, words),))
    return may_be_several(turn, begun.as_read(read_alone(turn, words)))


def _is_of(part: Part, words: str) -> bool:
    """Whether that matter, and none beside it, was told in the message."""
    return _lines_in(part.text, words) and len(part.text) <= len(words) + _MARK


def _since(draft: Draft) -> Sequence[Part]:
    """The messages that came after the last of the matters was told."""
    last = draft.matters[-1].split("\n")[-1]
    told_last = max(i for i, part in enumerate(draft.parts) if last in part.text)
    return draft.parts[told_last + 1 :]


def _lines_in(text: str, words: str) -> bool:
    return all(line in text for line in words.split("\n"))


def _of_halves(text: str, now: datetime, desk: Desk) -> Sequence[str]:
    for ends, begins in halves_of(text):
        if not is_of_the_same(text[begins:]):
            first, second = _read(text[:ends], now, desk), _read(text[begins:], now, desk)
            if _is_trouble(first) and _is_trouble(second) and _are_different(desk, first, second):
                return text[:ends].strip(), text[begins:]
    return ()


def _of_cuts(text: str, now: datetime, desk: Desk) -> Sequence[str]:
    """The two of which the writer says that they are; where they are best told apart."""
    begins = announces_several(text)
    told = text[begins:]
    halves = [(told[:end].strip(), told[start:].strip()) for end, start in cuts_of(told)]
    read = [(each, [_read(half, now, desk) for half in each]) for each in halves]
    read = [(each, both) for each, both in read if all(map(_is_matter, both))]
    for are_apart in (_are_different, _are_apart):
        for each, (first, second) in read:
            if not is_of_the_same(second.text) and are_apart(desk, first, second):
                return each
    return ()


def _praise_and_trouble(text: str, now: datetime, desk: Desk) -> Sequence[str]:
    """What is wrong, which comes first, to who puts it right; the thanks to whoever earned them."""
    after = trouble_after_praise(plain(text), languages_in(text))
    if after is None or is_of_the_same(text[after.begins :]):
        return ()
    first, second = text[: after.ends].strip(), text[after.begins :]
    praised, wrong = _read(first, now, desk), _read(second, now, desk)
    known = desk.category(wrong.understood.category).id != _OTHER
    is_praise = praised.ticket_kind() is Kind.PRAISE and _is_matter(praised)
    return (second, first) if is_praise and known and _is_trouble(wrong) else ()


def _praise_and_suggestion(text: str, now: datetime, desk: Desk) -> Sequence[str]:
    """The thanks to whoever earned them; what could be better to who can make it so."""
    after = suggestion_after_praise(plain(text), languages_in(text))
    if after is None:
        return ()
    first, second = text[: after.ends].strip(), text[after.begins :]
    praised, suggested = _read(first, now, desk), _read(second, now, desk)
    both = praised.ticket_kind() is Kind.PRAISE and suggested.ticket_kind() is Kind.SUGGESTION
    return (first, second) if both and _is_matter(praised) and _is_matter(suggested) else ()


def _of_list(listed: Listed, now: datetime, desk: Desk) -> Sequence[str]:
    """Its points; one that is no matter of its own goes with that before it."""
    above = [] if listed.only_announces or not listed.before else [listed.before]
    if not listed.says_several and any(_is_trouble(_read(each, now, desk)) for each in above):
        return ()  # the points are those of what stands above them
    matters: list[tuple[Draft, list[str]]] = []
    for point in (*above, *listed.points):
        read = _read(point, now, desk)
        home = _home(desk, matters, read, several=listed.says_several)
        if home is None:
            matters.append((read, [point]))
        else:
            _put(matters, home, read, point)
    return [joined(points) for _, points in matters] if len(matters) > 1 else ()


def _home(
    desk: Desk, matters: Sequence[tuple[Draft, list[str]]], read: Draft, *, several: bool
) -> int | None:
    """The place of the matter to which the point belongs; None: to none of them."""
    if not matters:
        return None
    stands = _is_matter if several else _is_clear
    apart = _are_apart if several else _are_clearly_apart
    if is_of_the_same(read.text) or not stands(read):
        return len(matters) - 1
    if not stands(matters[-1][0]):
        return len(matters) - 1
    return next((i for i, (head, _) in enumerate(matters) if not apart(desk, head, read)), None)


def _put(matters: list[tuple[Draft, list[str]]], home: int, read: Draft, point: str) -> None:
    head, points = matters[home]
    matters[home] = (head if _is_matter(head) else read), [*points, point]


def _read(text: str, now: datetime, desk: Desk) -> Draft:
    return Draft(id=0, parts=(Part(0, text),)).as_read(read_by_rules(text, now, desk))


def _is_trouble(half: Draft) -> bool:
    return half.understood.kind in OF_TROUBLE and half.understood.confidence >= UNSURE


def _is_clear(point: Draft) -> bool:
    return _is_trouble(point) or (_is_matter(point) and point.ticket_kind() is Kind.PRAISE)


def _is_matter(point: Draft) -> bool:
    return point.understood.kind in TICKET_KINDS and point.understood.confidence >= UNSURE


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


def _are_clearly_apart(desk: Desk, first: Draft, second: Draft) -> bool:
    tones = tone_of(first.ticket_kind()), tone_of(second.ticket_kind())
    return tones[0] != tones[1] or _are_different(desk, first, second)


def _are_apart(desk: Desk, first: Draft, second: Draft) -> bool:
    """Of what the writer says are several things, two that are not plainly the same one."""
    if tone_of(first.ticket_kind()) != tone_of(second.ticket_kind()):
        return True
    new, earlier = told(second), told(first)
    if closeness(new, earlier) is Closeness.LIKELY:
        return False
    one, other = (desk.category(each.understood.category).id for each in (first, second))
    return one != other or shares_nothing(new, earlier)
