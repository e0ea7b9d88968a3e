"""A short message that is no clear new matter goes straight on: as the answer where one question of
ours is open, as an addition where one ticket is; with one key to take that back.

Asked before a draft is made of it; whoever is writing something else goes on with that.
"""

import unicodedata

from aiogram.types import Message

from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.offers import LOOKED_AT, filed_just_now, minds_another
from handlers.customer.parting import goes_on, read_alone
from handlers.customer.past_handler import take_past_handler
from handlers.customer.setting_aside import draft_of, end_leftover
from handlers.customer.talk import WRITING, pass_on
from handlers.customer.talked_about import just_told
from handlers.turn import Turn
from prompts.reading.amendments import Told
from prompts.reading.appeals import wants_appeal
from prompts.reading.describing import only_describes
from prompts.reading.grades import tells_of_danger
from prompts.reading.mistakes import corrects
from prompts.reading.progress import asks_for_progress, asks_where
from prompts.reading.reading import UNSURE, FactType, MessageKind, Reading
from prompts.reading.several_changes import amendments
from prompts.reading.staff_names import complains_of_staff
from prompts.reading.two_matters import is_of_the_same
from prompts.wishes.at_the_scene import tells_of_the_scene
from prompts.wishes.humans import asks_for_a_human
from prompts.wishes.judging import is_content, objects
from prompts.wishes.knowing import asks_for_hours
from prompts.wishes.parting import announces_addition
from prompts.wishes.small_talk import is_small_talk
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.questions import was_asked
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.ticket_lists import OpenMatter, open_matters_of, unfinished_of
from storage.tickets import Ticket, find_ticket

_LONGEST = 40  # columns, of which a Chinese sign takes two; whoever writes more tells of something
_LONGEST_GRAVE = 160
_GOES_ON = (MessageKind.ADDITION, MessageKind.ANSWER)
WISHES = (
    asks_for_progress,
    asks_where,
    wants_to_withdraw,
    asks_for_hours,
    asks_for_a_human,
    is_small_talk,
    complains_of_staff,
)
"""What is for nobody who has a ticket: the desk answers it, or a superior has to."""


def pass_straight_on(turn: Turn, message: Message) -> bool:
    """Hand it over at once; False when it may be anything else."""
    words = message.text or ""
    ticket = _ticket_for(turn, words) if _may_go_on(words) else None
    if ticket is None or _may_judge(turn, words):
        return False
    if take_past_handler(turn, message, WRITING, ticket.id):
        return True
    draft = draft_of(turn)
    if draft is not None and not draft.is_talk:
        end_leftover(turn)
    pass_on(turn, ticket, message, may_be_apart=True)
    return True


def _may_go_on(words: str) -> bool:
    """Whether it is short, tells of no danger, and is no wish."""
    if not 0 < _columns(words) <= _LONGEST_GRAVE or tells_of_danger(words):
        return False
    return not any(is_one(words) for is_one in WISHES)


def _ticket_for(turn: Turn, words: str) -> Ticket | None:
    """To which of theirs it goes; None: to none, or it may be a matter by itself."""
    reading = _read(turn, words)
    if reading is None:
        return None
    unclear = _is_unclear(reading) or _goes_on_with_it(turn, words)
    scene, puts_right = tells_of_the_scene(words), corrects(words)
    if not (unclear or scene or puts_right or _describes(reading, words)):
        return None
    matters = open_matters_of(turn.session, turn.person.id, LOOKED_AT)
    put_right = [each for each in matters if puts_right and _is_put_right(turn, each, words)]
    if len(put_right) == 1:
        return find_ticket(turn.session, put_right[0].id)
    if scene and _is_grave_and_fresh(turn, matters):
        return _meant(turn, matters, MessageKind.ADDITION)
    if _columns(words) > _LONGEST and not _goes_on_at_length(turn, matters, reading, words):
        return None
    if unclear:
        return _meant(turn, matters, reading.kind)
    describes = _describes(reading, words) and filed_just_now(turn, matters)
    return _meant(turn, matters, MessageKind.ADDITION) if describes else None


def _columns(words: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in words)


def _read(turn: Turn, words: str) -> Reading | None:
    """How it reads; None: it is a part of what is being written, or an appeal."""
    draft = draft_of(turn)
    if draft is not None and not (draft.is_talk or _only_asks(draft, words)):
        return None
    reading = read_as_thought(turn, words)
    return None if wants_appeal(words, reading.kind.value) else reading


def _only_asks(draft: Draft, words: str) -> bool:
    """Whether they but asked for news, or pressed for it, and go on with that matter."""
    return (draft.presses or draft.stands) and (is_of_the_same(words) or announces_addition(words))


def read_as_thought(turn: Turn, words: str) -> Reading:
    """How it reads by itself: as it was thought out, where it is no part of a draft."""
    thought = turn.reading if draft_of(turn) is None else None
    return thought or read_alone(turn, words)


def _goes_on_with_it(turn: Turn, words: str) -> bool:
    """今天也没人来, "still nobody came", in the middle of a talk about one of their tickets."""
    return is_of_the_same(words) and just_told(turn) is not None


def _is_unclear(reading: Reading) -> bool:
    """Whether it is no clear matter of its own."""
    return reading.confidence < UNSURE or reading.kind in (*_GOES_ON, MessageKind.CHAT)


def _describes(reading: Reading, words: str) -> bool:
    """Whether it tells what a thing is like, and of none that has a number of its own."""
    named = any(fact.type is FactType.ORDER_NO for fact in reading.facts)
    return not named and only_describes(words)


def _is_put_right(turn: Turn, matter: OpenMatter, words: str) -> bool:
    """Whether the words change what was told of it: 是250不是200."""
    return bool(amendments(words, Told(matter.text, matter.facts), turn.desk))


def _is_grave_and_fresh(turn: Turn, matters: list[OpenMatter]) -> bool:
    """Whoever has just told of a danger says where it is: no question keeps that back."""
    return filed_just_now(turn, matters) and matters[0].grade == 1


def _goes_on_at_length(turn: Turn, matters: list[OpenMatter], reading: Reading, words: str) -> bool:
    """Whether it may go on with a danger told just now: nobody minds anything else in it."""
    if not _is_grave_and_fresh(turn, matters):
        return False
    alone = Draft(id=0, parts=(Part(0, words),)).as_read(reading)
    return goes_on(words) or not minds_another(alone, matters[0])


def _meant(turn: Turn, matters: list[OpenMatter], kind: MessageKind) -> Ticket | None:
    if not matters:
        return None
    asked = [each for each in matters if each.state is State.WAITING]
    if len(asked) == 1:
        ticket = find_ticket(turn.session, asked[0].id)
        known = ticket is not None and was_asked(turn.session, ticket, turn.received_at)
        return ticket if known else None
    if asked or kind is MessageKind.CHAT:
        return None
    if len(matters) > 1:
        return just_told(turn)
    if matters[0].kind is Kind.PRAISE and kind not in _GOES_ON:
        return None
    return find_ticket(turn.session, matters[0].id)


def _may_judge(turn: Turn, words: str) -> bool:
    """Whether it may be the verdict about another ticket."""
    if not (is_content(words) or objects(words)):
        return False
    own = unfinished_of(turn.session, turn.person.id)
    return any(each.state is State.RESOLVED for each in own)
