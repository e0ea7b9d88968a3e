"""您邻居怎么样了？ in a plain reply: what the customer writes a few minutes after it is the answer,
unless it is clearly a matter by itself; with one key to say that it isn't."""

import re
from datetime import timedelta

from aiogram.types import Message

from handlers.albums import remember_album
from handlers.customer.emergency import warn_of
from handlers.customer.hearing import said_in
from handlers.customer.parting import OF_TROUBLE
from handlers.customer.past_handler import take_past_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.straight_on import WISHES, read_as_thought
from handlers.customer.talk import WRITING, hand_over, passed_on
from handlers.incoming import file_of, words_of
from handlers.quoting import quoted_by
from handlers.turn import Turn
from prompts.reading.appeals import wants_appeal
from prompts.reading.grades import tells_of_danger
from prompts.reading.questions import asks_something
from prompts.reading.reading import UNSURE, FactType
from storage.messages import Message as Said
from storage.questions import latest_reply
from storage.tickets import find_ticket

JUST_NOW = timedelta(minutes=10)
_OTHER = "other"
_BEGINS = re.compile(
    r"\W*(?:是的?\W|不|没|对|嗯|好[的了]|[他她它]|还[是在没]|更"
    r"|(?:yes|yeah|no|nope|not|still|it|it's|he|she|they|we|that|this|the same)\b)",
    re.IGNORECASE,
)
"""How an answer begins, and hardly ever a matter."""


def take_for_answer(turn: Turn, message: Message) -> bool:
    """Hand it over to whoever asked; False where it may be anything else."""
    words = words_of(message)
    if not (words or file_of(message)) or _writes_a_matter(turn):
        return False
    if any(is_one(words) for is_one in WISHES) or _is_clear(turn, words):
        return False
    asked = _just_asked(turn)
    ticket = None if asked is None else find_ticket(turn.session, asked.ticket_id)
    if ticket is None:
        return False
    if take_past_handler(turn, message, WRITING, ticket.id):
        return True
    warn_of(turn, words)
    file = file_of(message)
    text, about = said_in(turn, message), quoted_by(turn, message) or asked
    files = [] if file is None else [file]
    said = hand_over(turn, ticket, text, files, source=message.message_id, about=about)
    turn.send(turn.person, passed_on(turn, ticket, said, may_be_apart=True))
    remember_album(turn, message, ticket.id)
    return True


def _writes_a_matter(turn: Turn) -> bool:
    draft = draft_of(turn)
    return draft is not None and not draft.is_talk


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


def _just_asked(turn: Turn) -> Said | None:
    """The reply that they have just read, if it asks something."""
    reply = latest_reply(turn.session, turn.person.id, turn.received_at - JUST_NOW)
    return reply if reply is not None and asks_something(reply.text) else None
