"""A customer changes what belongs to a ticket that is over, or to none: nobody reads that by
itself, so they are told what became of it, and a danger begins a matter of its own."""

from dataclasses import replace

from aiogram.types import Message

from handlers.cards.own_card import objection_rows, own_button
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.emergency import warned
from handlers.customer.live_card import kept_card
from handlers.customer.parting import begun_with
from handlers.customer.setting_aside import begin_another
from handlers.incoming import words_of
from handlers.turn import Turn
from handlers.words import own_state_word
from handlers.work import Screen
from prompts.reading.grades import tells_of_danger
from prompts.texts import Html
from storage.tickets import Ticket


def tell_kept(turn: Turn, ticket: Ticket) -> None:
    """That it is kept with the ticket, which nobody works on, and what can be done about that."""
    state = own_state_word(ticket, turn.person.language)
    look = own_button(turn, turn.person, ticket, "look", "btn-look")
    kept = turn.texts.say("change-kept", number=ticket.number, state=state)
    turn.send(turn.person, Screen(kept, [*objection_rows(turn, ticket), [look]]))


def take_danger(turn: Turn, ticket: Ticket, message: Message) -> None:
    """The ticket is over and they tell of danger by now: a matter that refers to it, to be
    submitted at once."""
    state = own_state_word(ticket, turn.person.language)
    head = turn.texts.say("change-danger", number=ticket.number, state=state)
    _begin(turn, replace(_begun_with(turn, message), refers_to=ticket.id), head)


def take_danger_of_nothing(turn: Turn, message: Message) -> bool:
    """What belongs to nothing that is kept is followed only where it tells of danger by now."""
    if turn.person.speaks_as_staff or not tells_of_danger(words_of(message)):
        return False
    _begin(turn, _begun_with(turn, message))
    return True


def _begun_with(turn: Turn, message: Message) -> Draft:
    return begun_with(turn, Part(message.message_id, words_of(message)))


def _begin(turn: Turn, draft: Draft, head: Html | None = None) -> None:
    draft = warned(turn, begin_another(turn, draft))
    card = kept_card(turn, draft)
    text = card.text if head is None else Html(f"{head}\n{card.text}")
    turn.send(turn.person, Screen(text, card.rows), slot=draft.slot)
