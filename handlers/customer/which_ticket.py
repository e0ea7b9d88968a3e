"""Of several tickets it was asked which: answered in words as well as by a press."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.access import ticket_of_customer
from handlers.customer.ticket_deeds import WHICH, do_for_chosen
from handlers.customer.ticket_meant import is_called
from handlers.customer.ticket_named import named_among
from handlers.turn import Turn
from prompts.wishes.choosing import chooses_none, place_chosen
from prompts.wishes.ticket_deeds import Deed
from storage.tickets import Ticket


def choose_in_words(turn: Turn, message: Message) -> bool:
    """Whether they were just asked which ticket they mean, and said so, or that it is none; whoever
    writes anything else isn't asked any more."""
    if turn.conversation.step != WHICH or message.reply_to_message is not None:
        return False
    words, kept = message.text or "", turn.conversation.data
    if chooses_none(words):
        turn.go(None)
        turn.say("ticket-which-none")
        return True
    chosen = _chosen([ticket_of_customer(turn, each) for each in kept["tickets"]], words)
    turn.go(None)
    if chosen is not None:
        do_for_chosen(turn, message, Deed(kept["deed"]), chosen)
    return chosen is not None


def _chosen(tickets: Sequence[Ticket], words: str) -> Ticket | None:
    """By its number, its place in the list, how new it is, or what it is about."""
    place = place_chosen(words, [each.id for each in tickets])
    if place is not None:
        return tickets[place]
    called = named_among(tickets, words) or [each for each in tickets if is_called(each, words)]
    return called[0] if len(called) == 1 else None
