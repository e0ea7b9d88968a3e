"""您邻居怎么样了？ in a plain reply: what the customer writes a few minutes after it is the answer,
unless it is clearly a matter by itself; with one key to say that it isn't."""

import re
from datetime import timedelta

from aiogram.types import Message

from handlers.albums import remember_album
from handlers.customer.asked_last import Asked
from handlers.customer.parting import OF_TROUBLE, goes_on
from handlers.customer.past_handler import take_past_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.straight_on import WISHES, read_as_thought
from handlers.customer.talk import WRITING, hand_over, pass_on, passed_on
from handlers.incoming import file_of, words_of
from handlers.turn import Turn
from prompts.reading.appeals import wants_appeal
from prompts.reading.grades import tells_of_danger
from prompts.reading.questions import asks_something
from prompts.reading.reading import UNSURE, FactType
from prompts.wishes.thanking import begins_by_thanking
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.messages import Message as Said
from storage.messages import Purpose
from storage.questions import latest_answer, latest_reply
from storage.tickets import find_ticket

JUST_NOW = timedelta(minutes=10)
IN_PIECES = timedelta(minutes=2)
"""So long after an answer what follows is the rest of it."""
_NODS = (Says.YES, Says.NOD, Says.NO)
_OTHER = "other"
_BEGINS = re.compile(
    r"\W*(?:是的?\W|不|没|对|嗯|好[的了]|[他她它]|还[是在没]|更"
    r"|(?:yes|yeah|no|nope|not|still|it|it's|he|she|they|we|that|this|the same)\b)",
    re.IGNORECASE,
)
"""How an answer begins, and hardly ever a matter."""


def take_nod(turn: Turn, message: Message, asked: Asked | None) -> bool:
    """可以, "ok" right below what whoever has the ticket wrote: they are waiting for it. What asked
    for nothing is owed no further answer."""
    if asked is None or asked.words is None:
        return False
    about = turn.session.get(Said, asked.words)
    ticket = None if about is None else find_ticket(turn.session, about.ticket_id)
    if about is None or ticket is None or not ticket.is_open:
        return False
    if said_to_question(message.text or "") not in _NODS:
        return False
    awaits = about.purpose is Purpose.QUESTION or asks_something(about.text)
    source, text = message.message_id, message.text or ""
    said = hand_over(turn, ticket, text, [], source=source, about=about, awaits=awaits)
    turn.send(turn.person, passed_on(turn, ticket, said, may_be_apart=True))
    return True


def take_for_answer(turn: Turn, message: Message, newest: Asked | None) -> bool:
    """Hand it over to whoever asked; False where it may be anything else. ``newest``: what was
    asked after all that is being written, which keeps."""
    words = words_of(message)
    if not (words or file_of(message)) or not _may_answer(turn, words, newest):
        return False
    if any(is_one(words) for is_one in WISHES) or _is_clear(turn, words):
        return False
    asked = _question(turn, newest) or _just_asked(turn, words)
    before = asked or latest_answer(turn.session, turn.person.id, turn.received_at - IN_PIECES)
    ticket = None if before is None else find_ticket(turn.session, before.ticket_id)
    if ticket is None:
        return False
    if take_past_handler(turn, message, WRITING, ticket.id):
        return True
    pass_on(turn, ticket, message, may_be_apart=True, about=asked)
    remember_album(turn, message, ticket.id)
    return True


def _may_answer(turn: Turn, words: str, newest: Asked | None) -> bool:
    """Whether they are writing nothing else, or were asked since and don't go on with that."""
    draft = draft_of(turn)
    if draft is None or draft.is_talk:
        return True
    return newest is not None and newest.words is not None and not goes_on(words)


def _question(turn: Turn, newest: Asked | None) -> Said | None:
    """The question that stops the clock, if it came after what they are writing."""
    asked = None if newest is None or newest.words is None else turn.session.get(Said, newest.words)
    draft = draft_of(turn)
    writes = draft is not None and not draft.is_talk
    is_one = asked is not None and asked.purpose is Purpose.QUESTION
    return asked if writes and is_one else None


def _is_clear(turn: Turn, words: str) -> bool:
    """Whether it is a matter by itself, of which it is known what it is about. Whoever was asked
    and tells of danger answers first, and so does who begins with yes or no."""
    if not words or tells_of_danger(words):
        return False
    reading = read_as_thought(turn, words)
    if wants_appeal(words, reading.kind.value):
        return True
    named = any(fact.type is FactType.ORDER_NO for fact in reading.facts)
    is_clear = reading.confidence >= UNSURE and reading.category != _OTHER
    of_trouble = reading.kind in OF_TROUBLE and is_clear
    return of_trouble and (named or _BEGINS.match(words) is None)


def _just_asked(turn: Turn, words: str) -> Said | None:
    """The reply that they have just read, if it asks something, or they begin by thanking for it
    and say more."""
    reply = latest_reply(turn.session, turn.person.id, turn.received_at - JUST_NOW)
    if reply is None:
        return None
    return reply if asks_something(reply.text) or begins_by_thanking(words) else None
