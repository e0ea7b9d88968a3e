"""Another language: the list and the cards before somebody of the staff are drawn anew where they
stand; before a customer, what waits for their answer. The cards of what was filed, once its words
were changed, likewise."""

from datetime import timedelta

from handlers.access import allowed
from handlers.cards.own_card import own_card, own_title
from handlers.cards.staff_card import ACKNOWLEDGED, TITLES, staff_card
from handlers.relay import copy_for, message_in_slot, ticket_in_slot
from handlers.staff.queue import overdue_screen, pool_screen, queue_screen
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import texts
from storage.messages import Message, Purpose, last_of
from storage.outbox import newest_in, standing_in
from storage.people import Person
from storage.rules.moves import State
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

OF_THE_MOMENT = timedelta(hours=12)
OF_A_TICKET = timedelta(days=7)
"""So far back a question to a customer is looked for."""
CARDS = 3
"""As many cards are drawn anew; what is further up is looked for in the list."""
_LOOKED_AT = 30
_CARDS_LOOKED_AT = 300
"""Things said in a chat: some days of a busy one. Who changes what they filed does so soon."""
LISTS = {"queue": queue_screen, "pool": pool_screen, "overdue": overdue_screen}
"""What a command shows as a live message of the chat."""
_ASKS = {State.WAITING: Purpose.QUESTION, State.RESOLVED: Purpose.OUTCOME}
"""What a customer is to answer, by where their ticket stands."""


def slot_of_list(what: str) -> str:
    """The name of the newest list of that kind."""
    return f"list:{what}"


def draw_anew(turn: Turn, before: str) -> None:
    """What was said in the language ``before`` and still leads on."""
    if before == turn.person.language:
        return
    if turn.person.speaks_as_staff:
        _for_staff(turn, before)
    else:
        _for_customer(turn)


def show_as_changed(turn: Turn, ticket: Ticket) -> None:
    """They changed what they had filed: all their cards of it say so, and so do those of whoever
    has it, as far up as is looked: none with buttons says what is no longer so."""
    title, card = own_title(turn, ticket), own_card(turn, ticket)
    for message_id, text in newest_in(turn.session, turn.person.account, _CARDS_LOOKED_AT):
        if text.startswith(title):
            turn.replace(turn.person, message_id, card)
    reader = ticket.worker
    if reader is None or reader.telegram_id is None or reader.id == turn.person.id:
        return
    for message_id, text in newest_in(turn.session, reader.account, _CARDS_LOOKED_AT):
        screen = _card(turn, reader, text, ticket.id, reader.language)
        if screen is not None:
            turn.replace(reader, message_id, screen)


def _for_customer(turn: Turn) -> None:
    """The open questions and the outcomes to be judged, however long ago they were said."""
    since, drawn = turn.now - OF_A_TICKET, set[int]()
    for each in standing_in(turn.session, turn.person.account, since, _LOOKED_AT):
        message_id = message_in_slot(each.slot)
        message = None if message_id is None else turn.session.get(Message, message_id)
        ticket = None if message is None else find_ticket(turn.session, message.ticket_id)
        if message is None or ticket is None or ticket.id in drawn:
            continue
        if _waits(turn, ticket, message) and ticket.customer_id == turn.person.id:
            drawn.add(ticket.id)
            screen = copy_for(turn, ticket, turn.person, message)
            if screen is not None:
                turn.replace(turn.person, each.message_id, screen)


def _waits(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """Whether the message still asks something of its customer: the latest of its kind does."""
    if _ASKS.get(ticket.state) is not message.purpose:
        return False
    last = last_of(turn.session, ticket.id, message.purpose)
    return last is not None and last.id == message.id


def _for_staff(turn: Turn, before: str) -> None:
    """The newest list, the newest card of a ticket."""
    since = turn.now - OF_THE_MOMENT
    lists, cards = 0, set[int]()
    for each in standing_in(turn.session, turn.person.account, since, _LOOKED_AT):
        what = each.slot.removeprefix("list:")
        ticket_id = ticket_in_slot(each.slot)
        if what in LISTS and not lists:
            lists = 1
            turn.update(turn.person, each.slot, LISTS[what](turn))
        elif ticket_id is not None and ticket_id not in cards and len(cards) < CARDS:
            screen = _card(turn, turn.person, each.text, ticket_id, before)
            if screen is not None:
                cards.add(ticket_id)
                turn.replace(turn.person, each.message_id, screen)


def _card(turn: Turn, reader: Person, shown: str, ticket_id: int, before: str) -> Screen | None:
    """The card as the ticket stands now, if one stood there."""
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or not allowed(turn.desk, reader, ticket, Right.SEE_TICKET):
        return None
    said = texts(before)
    key = next(
        (key for key in TITLES if shown.startswith(said.say(key, number=ticket.number))), None
    )
    if key is None:
        return None
    return staff_card(turn, ticket, reader, key=_title(ticket, key), again=True)


def _title(ticket: Ticket, key: str) -> str:
    """What was new may not be so any more."""
    return key if key in ACKNOWLEDGED or ticket.state is State.NEW else "card-title"
