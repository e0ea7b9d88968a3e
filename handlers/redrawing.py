"""Another language: the list and the cards before somebody of the staff are drawn anew where they
stand."""

from datetime import timedelta

from handlers.access import allowed
from handlers.cards.staff_card import ACKNOWLEDGED, TITLES, staff_card
from handlers.relay import ticket_in_slot
from handlers.staff.queue import overdue_screen, pool_screen, queue_screen
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import texts
from storage.outbox import Standing, standing_in
from storage.rules.moves import State
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

OF_THE_MOMENT = timedelta(hours=12)
CARDS = 3
"""As many cards are drawn anew; what is further up is looked for in the list."""
_LOOKED_AT = 30
LISTS = {"queue": queue_screen, "pool": pool_screen, "overdue": overdue_screen}
"""What a command shows as a live message of the chat."""


def slot_of_list(what: str) -> str:
    """The name of the newest list of that kind."""
    return f"list:{what}"


def draw_anew(turn: Turn, before: str) -> None:
    """Everything said in the language ``before``: the newest list, the newest card of a ticket."""
    if not turn.person.speaks_as_staff or before == turn.person.language:
        return
    since = turn.now - OF_THE_MOMENT
    lists, cards = 0, set[int]()
    for each in standing_in(turn.session, turn.person.account, since, _LOOKED_AT):
        what = each.slot.removeprefix("list:")
        ticket_id = ticket_in_slot(each.slot)
        if what in LISTS and not lists:
            lists = 1
            turn.update(turn.person, each.slot, LISTS[what](turn))
        elif ticket_id is not None and ticket_id not in cards and len(cards) < CARDS:
            screen = _card(turn, each, ticket_id, before)
            if screen is not None:
                cards.add(ticket_id)
                turn.replace(turn.person, each.message_id, screen)


def _card(turn: Turn, shown: Standing, ticket_id: int, before: str) -> Screen | None:
    """The card as the ticket stands now, if one stood there."""
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or not allowed(turn.desk, turn.person, ticket, Right.SEE_TICKET):
        return None
    said = texts(before)
    key = next(
        (key for key in TITLES if shown.text.startswith(said.say(key, number=ticket.number))), None
    )
    return None if key is None else staff_card(turn, ticket, turn.person, key=_title(ticket, key))


def _title(ticket: Ticket, key: str) -> str:
    """What was new may not be so any more."""
    return key if key in ACKNOWLEDGED or ticket.state is State.NEW else "card-title"
