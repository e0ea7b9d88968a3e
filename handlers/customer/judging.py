"""满意, 不满意, "actually no, not satisfied": the verdict itself in words. Of several outcomes that
wait for one it is asked which; where none waits it may be said of what was closed a moment ago."""

from collections.abc import Sequence
from datetime import timedelta

from aiogram.types import Message

from handlers.cards.own_card import can, own_button, verdict_rows
from handlers.customer.asked_last import asked_last
from handlers.customer.follow_up import ask_again
from handlers.customer.past_handler import take_past_handler
from handlers.customer.ticket_deeds import ask_which
from handlers.customer.ticket_named import named_among
from handlers.customer.verdict import judge_in_words
from handlers.customer.verdict_asked import JUDGING
from handlers.customer.wish_cards import look_button
from handlers.referring import may_reopen
from handlers.turn import Turn
from handlers.work import Screen
from prompts.wishes.judging import is_plainly_not_satisfied, says_satisfied
from prompts.wishes.ticket_deeds import Deed
from storage.appeals import appeal_against
from storage.rules.moves import Action, State
from storage.ticket_lists import tickets_of, unfinished_of
from storage.tickets import Ticket, find_ticket

LATELY = timedelta(hours=24)
"""So long after a ticket was closed a verdict may be said of it once more."""
_LOOKED_AT = 10
"""Of a customer's tickets, the newest, for one that was closed."""


def judge_by_name(turn: Turn, message: Message) -> bool:
    """Whether the verdict was taken, asked about, or answered; what tells why, where it isn't known
    of which outcome, is understood with its words."""
    words = message.text or ""
    own = unfinished_of(turn.session, turn.person.id)
    resolved = [each for each in own if each.state is State.RESOLVED]
    meant = named_among(resolved, words) or resolved
    if not resolved:
        return _judge_none(turn, words, own)
    if len(meant) > 1:
        return _ask_which(turn, words, meant)
    if appeal_against(turn.session, meant[0]) is not None:
        return False
    if take_past_handler(turn, message, JUDGING, meant[0].id):
        return True
    judge_in_words(turn, meant[0], message)
    return True


def ask_once_more(turn: Turn) -> bool:
    """Whether the outcome, or the visit, that asked them last asks again: who leaves it at that may
    be content or not."""
    asked = asked_last(turn)
    if asked is None:
        return False
    if asked.visit is not None:
        return ask_again(turn, asked.visit)
    ticket = None if asked.outcome is None else find_ticket(turn.session, asked.outcome)
    if ticket is None or ticket.state is not State.RESOLVED:
        return False
    text = turn.texts.say("draft-withdraw-resolved", number=ticket.number)
    turn.send(turn.person, Screen(text, verdict_rows(turn, ticket)))
    return True


def _ask_which(turn: Turn, words: str, meant: Sequence[Ticket]) -> bool:
    waiting = [each for each in meant if appeal_against(turn.session, each) is None]
    if says_satisfied(words):
        ask_which(turn, Deed.SATISFIED, waiting)
    elif is_plainly_not_satisfied(words):
        ask_which(turn, Deed.NOT_SATISFIED, waiting)
    else:
        return False
    return True


def _judge_none(turn: Turn, words: str, own: Sequence[Ticket]) -> bool:
    """No outcome waits. A mere verdict is no matter of its own: what was closed lately can be
    opened again, of what is worked on they may look at which they mean."""
    if says_satisfied(words):
        return _offer_to_end(turn, own) or _thank_again(turn)
    if not is_plainly_not_satisfied(words):
        return False
    if _offer_to_reopen(turn):
        return True
    if len(own) > 1:
        ask_which(turn, Deed.STANDS, own)
    return len(own) > 1


def _offer_to_end(turn: Turn, own: Sequence[Ticket]) -> bool:
    """Whether they are content by now with what they sent back before: they may take it back."""
    sent_back = [each for each in own if each.reworks and can(each, Action.WITHDRAW)]
    if len(sent_back) != 1:
        return False
    (ticket,) = sent_back
    withdraw = own_button(turn, turn.person, ticket, "withdraw", "btn-withdraw")
    rows = [[withdraw], [look_button(turn.texts, ticket.id, ticket.number)]]
    turn.send(turn.person, Screen(turn.texts.say("draft-settled"), rows))
    return True


def _offer_to_reopen(turn: Turn) -> bool:
    ticket = _closed_lately(turn)
    if ticket is None or not may_reopen(turn, ticket):
        return False
    reopen = own_button(turn, turn.person, ticket, "reopen", "btn-reopen")
    rows = [[reopen], [look_button(turn.texts, ticket.id, ticket.number)]]
    turn.send(turn.person, Screen(turn.texts.say("verdict-reopen", number=ticket.number), rows))
    return True


def _thank_again(turn: Turn) -> bool:
    """Whether a matter of theirs was closed a moment ago, of which they say once more that they are
    content: that is no new matter."""
    ticket = _closed_lately(turn)
    if ticket is None:
        return False
    rows = [[look_button(turn.texts, ticket.id, ticket.number)]]
    turn.send(turn.person, Screen(turn.texts.say("verdict-known", number=ticket.number), rows))
    return True


def _closed_lately(turn: Turn) -> Ticket | None:
    """The latest, unless a visit's question came after it."""
    newest = tickets_of(turn.session, turn.person.id, offset=0, limit=_LOOKED_AT)
    since = turn.received_at - LATELY
    over = [each for each in newest if each.state is State.CLOSED]
    closed = [each for each in over if each.closed_at is not None and each.closed_at >= since]
    asked = asked_last(turn)
    if asked is not None and asked.visit is not None:
        return None
    return max(closed, key=lambda each: (each.closed_at or since, each.id), default=None)
