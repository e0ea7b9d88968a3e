"""👎, why, and then more: what a customer writes right after goes where that went, with one key to
say that it is something else."""

from aiogram.types import Message

from handlers.albums import remember_album
from handlers.customer.draft_parts import Part
from handlers.customer.hearing import said_in
from handlers.customer.past_handler import take_past_handler
from handlers.customer.setting_aside import draft_of
from handlers.customer.straight_on import WISHES, read_as_thought
from handlers.customer.talk import WRITING, pass_on
from handlers.customer.talked_about import just_rejected
from handlers.customer.verdict import another_matter
from handlers.incoming import file_of, is_empty, words_of
from handlers.turn import Turn
from prompts.reading.appeals import wants_appeal
from prompts.reading.grades import tells_of_danger
from prompts.reading.progress import asks_for_progress, asks_how_it_stands
from storage.tickets import Ticket


def go_on_rejecting(turn: Turn, message: Message) -> bool:
    """Hand it over to who has the ticket again, or ask whether it is about them; False where
    nothing was rejected just now, or it is for something else."""
    draft = draft_of(turn)
    if (draft is not None and not draft.is_talk) or is_empty(message):
        return False
    ticket = just_rejected(turn)
    if ticket is None:
        return False
    if take_past_handler(turn, message, WRITING, ticket.id):
        return True
    if _is_for_something_else(turn, ticket, message):
        return False
    pass_on(turn, ticket, message, may_be_apart=True)
    remember_album(turn, message, ticket.id)
    return True


def _is_for_something_else(turn: Turn, ticket: Ticket, message: Message) -> bool:
    words = words_of(message)
    if not words:
        return False
    # Who but hurries us says so to whoever has it again.
    wishes = (each for each in WISHES if each is not asks_for_progress)
    if tells_of_danger(words) or asks_how_it_stands(words) or any(wish(words) for wish in wishes):
        return True
    if wants_appeal(words, read_as_thought(turn, words).kind.value):
        return True
    part = Part(message.message_id, said_in(turn, message), file_of(message))
    return another_matter(turn, ticket, part) is not None
