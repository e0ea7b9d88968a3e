"""What is written while a draft is open, and is another matter: danger at once, the rest is asked.

Looked at only where somebody writes on in a draft; the first message of a matter costs nothing.
"""

import re
from datetime import datetime, timedelta

from handlers.buttons import Button, button
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.offers import told
from handlers.limits import excerpt
from handlers.presses.customers import DraftPress
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.after_praise import is_of_the_praised
from prompts.reading.grades import tells_of_danger
from prompts.reading.mistakes import corrects
from prompts.reading.offline import OfflineReader
from prompts.reading.plain import plain
from prompts.reading.praising import praised
from prompts.reading.progress import asks_for_progress
from prompts.reading.reading import UNSURE, MessageKind, Reading
from prompts.reading.sameness.matter import Closeness, Told, closeness, shares_nothing
from prompts.reading.two_matters import is_of_the_same
from prompts.texts import Html, Texts, quote
from prompts.wishes.at_the_scene import tells_of_the_scene
from prompts.wishes.parting import after_announcing
from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.tickets import Ticket

_READER = OfflineReader()
_OTHER = "other"
_SHORTEST = 6  # signs; whoever writes less goes on with what they said
_SHORTEST_ANNOUNCED = 4
_WISH = 40  # signs; a longer one tells of something besides
MOST_ASIDE = 5
"""So many matters may be set aside at a time."""
_LONG = timedelta(hours=1)
_SHOWN = 80
_PLAINLY = 0.92
"""So sure is whoever praises somebody by what they did; thanks for what is to come are less."""
_GOES_ON = re.compile(
    r"\W*(?:而且|并且|同时|[也又]|后来|结果|然后|接着|因为|所以|但是?|不过|补充|刚才|对了|[他她它]|那个|这个"
    r"|已经|一直|到现在|至今|目前|客服|师傅|工作人员|店家|商家|卖家|经理"
    r"|the (?:staff|driver|technician|seller|shop|clerk|manager|agent)\b"
    r"|(?:and|but|so|then|because|also|besides|moreover|he|she|it|they|its|his|her|their|this|that)"
    r"\b)",
    re.IGNORECASE,
)
_TOO = re.compile(r"[也又]|还(?![没未不在])|\b(?:too|also|as well|either)\b", re.IGNORECASE)
OF_TROUBLE = (MessageKind.COMPLAINT, MessageKind.FAULT_REPORT, MessageKind.APPEAL)
"""Kinds of message by which something has gone wrong."""
_CALM = (MessageKind.PRAISE, MessageKind.SUGGESTION, MessageKind.INQUIRY)


def can_part(draft: Draft, part: Part) -> bool:
    """Whether a matter of its own may follow upon the draft at all."""
    if draft.caller is not None or draft.is_talk or draft.is_wish or len(draft.aside) >= MOST_ASIDE:
        return False
    return bool(draft.text and part.text) and part.file is None and not part.facts


def danger_apart(turn: Turn, draft: Draft, part: Part, *, burst: bool) -> Draft | None:
    """A draft of its own for words of danger that have nothing to do with ``draft``; None: they
    have, or are none."""
    if not tells_of_danger(part.text) or tells_of_danger(draft.text):
        return None
    if _GOES_ON.match(part.text):
        return None
    draft_of_its_own = begun_with(turn, part)
    new, earlier = told(draft_of_its_own), told(draft)
    if closeness(new, earlier) is Closeness.LIKELY:
        return None
    if burst and not (_is_no_trouble(draft) or _is_clearly_apart(draft, new, earlier)):
        return None
    return draft_of_its_own


def _is_no_trouble(draft: Draft) -> bool:
    """Whether it praises, suggests or asks something: no danger begins so, however it is
    cut up into lines."""
    understood = draft.understood
    calm = understood.kind in _CALM and understood.confidence >= UNSURE
    return calm or any(asks_for_progress(each.text) for each in draft.parts)


def _is_clearly_apart(draft: Draft, new: Told, earlier: Told) -> bool:
    """Whether it is known what the draft is about, and that it is nothing of the danger: a place
    alone is where the danger is."""
    known = draft.understood.confidence >= UNSURE and earlier.category != _OTHER
    return known and shares_nothing(new, earlier)


def is_other_than(desk: Desk, danger: Draft, another: Draft) -> bool:
    """Whether what is written after a danger minds plainly another thing, for other people, and
    isn't told of the scene."""
    understood, text = another.understood, another.text
    if understood.kind not in OF_TROUBLE or understood.confidence < UNSURE:
        return False
    if tells_of_danger(text) or tells_of_the_scene(text) or is_of_the_same(text):
        return False
    return _is_of_others(desk, danger, another)


def matter_apart(turn: Turn, draft: Draft, part: Part) -> Draft | None:
    """A draft of its own for what is clearly another matter; None: it goes on with ``draft``."""
    announced = announced_apart(turn, draft, part)
    if announced is not None:
        return announced
    if len(part.text) < _SHORTEST:
        return None
    if asks_for_progress(part.text):
        return None  # the card asks whether that is for a ticket
    reading = read_alone(turn, part.text)
    if reading.outcome and len(part.text) <= _WISH:
        return None  # what they want done about it
    another = Draft(id=turn.inbox_id or 0, parts=(part,)).as_read(reading)
    if _is_praise_in_trouble(draft, part.text, reading):
        return another
    names = told(another).names
    if reading.confidence < UNSURE and not names:
        return None  # a guess: "300 yuan on the receipt" is billing to nobody
    if _GOES_ON.match(part.text) and not names - told(draft).names:
        return None
    return another if _is_another(turn.desk, draft, another) else None


def _is_praise_in_trouble(draft: Draft, text: str, reading: Reading) -> bool:
    """Whether it plainly thanks somebody, where the draft tells or asks something else."""
    least = UNSURE if praised(plain(text)) else _PLAINLY
    plainly = reading.kind is MessageKind.PRAISE and reading.confidence >= least
    return plainly and draft.understood.kind != MessageKind.PRAISE and draft.kind != Kind.PRAISE


def apart_from(turn: Turn, ticket: Ticket, part: Part) -> Draft | None:
    """The same for what is written about a ticket."""
    filed = Draft(id=0, parts=(Part(0, ticket.text),), category=ticket.category)
    return matter_apart(turn, filed.as_read(read_alone(turn, ticket.text)), part)


def left_apart(turn: Turn, draft: Draft, part: Part) -> Draft | None:
    """A draft of its own for what comes long after ``draft`` was last touched, and doesn't plainly
    go on with it."""
    if turn.received_at - turn.conversation.changed_at < _LONG:
        return None
    text = part.text
    if len(text) < _SHORTEST or goes_on(text) or _TOO.search(text) or is_of_the_same(text):
        return None
    if asks_for_progress(text) or corrects(text):
        return None
    reading = read_alone(turn, text)
    if draft.asked in {fact.type for fact in reading.facts}:
        return None  # what the card asks for
    if reading.outcome and len(text) <= _WISH:
        return None
    another = Draft(id=turn.inbox_id or 0, parts=(part,)).as_read(reading)
    return another if shares_nothing(told(another), told(draft)) else None


def announced_apart(turn: Turn, draft: Draft, part: Part) -> Draft | None:
    """A draft of its own for what they say themselves is something else, and is about trouble."""
    rest = after_announcing(part.text)
    if rest is None or len(rest) < _SHORTEST_ANNOUNCED:
        return None
    reading = read_alone(turn, rest)
    another = begun_with(turn, part).as_read(reading)
    if reading.kind not in OF_TROUBLE or told(another).names & told(draft).names:
        return None
    if is_of_the_same(rest) and not _is_of_others(turn.desk, draft, another):
        return None
    return another


def suggested_apart(turn: Turn, draft: Draft, part: Part) -> Draft | None:
    """A draft of its own for what could be better, written after praise; None: it is none, or more
    of the praise."""
    if draft.ticket_kind() is not Kind.PRAISE or is_of_the_praised(plain(part.text)):
        return None
    another = begun_with(turn, part)
    reading = another.understood
    suggests = reading.kind == MessageKind.SUGGESTION and reading.confidence >= UNSURE
    return another if suggests else None


def goes_on(text: str) -> bool:
    """Whether it begins as people do who go on with what they said."""
    return _GOES_ON.match(text) is not None


def begun_with(turn: Turn, part: Part) -> Draft:
    draft = Draft(id=turn.inbox_id or 0, parts=(part,))
    return draft.as_read(read_alone(turn, part.text))


def read_alone(turn: Turn, text: str) -> Reading:
    """What the rules read in the text by itself."""
    return read_by_rules(text, turn.received_at, turn.desk)


def read_by_rules(text: str, now: datetime, desk: Desk) -> Reading:
    """The same, without anybody's turn."""
    return _READER.read_now(text, now=now, desk=desk)


def parting_card(turn: Turn, draft: Draft) -> Screen:
    """Whether it is a matter of its own."""
    texts, earlier = turn.texts, first_words(draft)
    lines = [
        quote(excerpt(draft.text, _SHOWN * 2)),
        texts.say("draft-another", earlier=earlier),
    ]
    apart = button(texts.label("btn-another-matter"), DraftPress(do="apart", draft=draft.id))
    return Screen(Html("\n".join(lines)), [[apart], together_row(texts, draft)])


def together_row(texts: Texts, draft: Draft) -> list[Button]:
    """To say that it belongs to what was set aside for it."""
    if not draft.aside or draft.refers_to is not None:
        return []
    return [button(texts.label("btn-same-matter"), DraftPress(do="together", draft=draft.id))]


def aside_lines(texts: Texts, draft: Draft) -> list[Html]:
    """That something else is kept for afterwards."""
    if not draft.aside:
        return []
    one_of_several = Draft.from_json(draft.aside[0]).is_one_of_several
    key = "draft-aside-next" if one_of_several else "draft-aside"
    return [texts.say(key, earlier=first_words(draft), count=len(draft.aside))]


def first_words(draft: Draft) -> str:
    """Of what was set aside for the draft the last."""
    kept = draft.next_in_line()
    text = "" if kept is None else Draft.from_json(kept).text
    return excerpt(" ".join(text.split()), _SHOWN // 2)


def _is_another(desk: Desk, draft: Draft, another: Draft) -> bool:
    """By what tells two matters apart; not by "too", which goes on with the first."""
    both_named = bool(told(another).names and told(draft).names)
    too = not both_named and _TOO.search(another.text)
    return _is_of_others(desk, draft, another) and not too


def _is_of_others(desk: Desk, draft: Draft, another: Draft) -> bool:
    """By its number; or by what it is about, where that is known of both, is seen to by different
    people, and is not how somebody behaved: that happens in any matter."""
    new, earlier = told(another), told(draft)
    if closeness(new, earlier) is not Closeness.DIFFERENT:
        return False
    if new.names and earlier.names:
        return True
    ours, theirs = desk.category(new.category), desk.category(earlier.category)
    if _OTHER in (ours.id, theirs.id) or ours.conduct or ours.department == theirs.department:
        return False
    return shares_nothing(new, earlier)
