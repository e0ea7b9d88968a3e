"""转人工: who asks for a human hears that people read this, and who has their matter."""

from collections.abc import Sequence

from handlers.buttons import Button, Rows
from handlers.cards.own_card import own_button
from handlers.customer.live_card import show_draft
from handlers.customer.setting_aside import draft_of
from handlers.customer.wish_cards import look_button
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Html
from storage.rules.moves import State
from storage.ticket_lists import unfinished_of
from storage.tickets import Ticket

SHOWN = 3
"""Of somebody's matters, the newest."""


def tell_of_people(turn: Turn) -> None:
    """Answer the wish; what they are writing stays as it is, and stands below."""
    unfinished = unfinished_of(turn.session, turn.person.id)
    tickets = sorted(unfinished, key=lambda ticket: -ticket.id)[:SHOWN]
    texts = turn.texts
    lines = [
        texts.say("human-reads"),
        *(_who_has(turn, ticket) for ticket in tickets),
        *_what_to_do(turn, tickets),
    ]
    turn.send(turn.person, Screen(Html("\n".join(lines)), _rows(turn, tickets)))
    if _writes_a_matter(turn):
        show_draft(turn)


def _writes_a_matter(turn: Turn) -> bool:
    """Whether there is something to be submitted: a hello is nothing of the kind."""
    draft = draft_of(turn)
    return draft is not None and not (draft.parts and (draft.is_talk or draft.is_wish))


def _what_to_do(turn: Turn, tickets: Sequence[Ticket]) -> list[Html]:
    if _writes_a_matter(turn):
        return [turn.texts.say("human-draft")]
    return [] if tickets else [turn.texts.say("human-begin")]


def _who_has(turn: Turn, ticket: Ticket) -> Html:
    language = turn.person.language
    department = department_word(turn.desk, ticket.department, language)
    key = "human-resolved" if ticket.state is State.RESOLVED else "human-has"
    key = "human-pool" if ticket.handler_id is None or ticket.state is State.NEW else key
    return turn.texts.say(key, number=ticket.number, department=department)


def _rows(turn: Turn, tickets: Sequence[Ticket]) -> Rows:
    if len(tickets) != 1:
        return [[look_button(turn.texts, each.id, each.number)] for each in tickets]
    ticket = tickets[0]

    def own(do: str, key: str) -> Button:
        return own_button(turn, turn.person, ticket, do, key)

    look = own("look", "btn-look")
    if ticket.state is State.RESOLVED:
        return [[look]]
    return [[own("write", "btn-write"), own("urge", "btn-urge")], [look]]
