"""我的电话是…，打给我: who gives a number, and has a ticket open, is not asked what that is."""

from aiogram.types import Message

from handlers.customer.draft import Draft
from handlers.customer.number_beside import left_beside
from handlers.customer.number_words import for_number, number_asked, tell_words
from handlers.customer.setting_aside import draft_of
from handlers.privacy.phone import keep_number
from handlers.turn import Turn
from prompts.wishes.leaving_number import Left, number_left, says_when_to_call
from storage.rules.moves import State
from storage.tickets import Ticket


def take_number_left(turn: Turn, message: Message) -> bool:
    """Keep the number and pass on what goes with it; False where it may be anything else, or a
    part of what they are writing."""
    words, draft = message.text or "", draft_of(turn)
    left = number_left(words)
    if left is None and not says_when_to_call(words):
        return False
    ticket = for_number(turn)
    if draft is not None and _takes_it(draft, ticket):
        return _leaves_beside(turn, draft, words)
    if ticket is not None and left is None:
        tell_words(turn, ticket, message)
        return True
    if ticket is None or left is None or (left.bare and number_asked(turn, [ticket]) is None):
        return False
    beside = left.another and turn.person.phone is not None
    if not beside:
        keep_number(turn, left.number, vouched=False)
    if beside or _is_for_handler(ticket, left):
        tell_words(turn, ticket, message)
    return True


def _takes_it(draft: Draft, ticket: Ticket | None) -> bool:
    """Whether when to call is a part of what they are writing: of what hardly says anything yet
    only where nobody else would call."""
    if draft.is_talk or draft.is_wish:
        return False
    return ticket is None or not (draft.is_unsure or draft.asks_where)


def _leaves_beside(turn: Turn, draft: Draft, words: str) -> bool:
    """In the middle of a matter it is kept as theirs, masked for the staff, and stands in no text;
    False where it is none, or more is said beside it, which goes into the draft."""
    left = left_beside(draft, words)
    if left is not None:
        keep_number(turn, left.number, vouched=False)
    return left is not None and not left.says_when


def _is_for_handler(ticket: Ticket, left: Left) -> bool:
    """Whether more than the number is for them, or it is the answer to their question."""
    return left.says_when or ticket.state is State.WAITING
