"""Who has no chat is told by telephone that their matter was closed, and why: a call like those of
the follow-up visits, with its own answers."""

from handlers.buttons import button
from handlers.cards.matter import told_line
from handlers.cards.staff_buttons import open_row, phone_row
from handlers.limits import excerpt
from handlers.presses.lists import CallPress
from handlers.relay import slot_of_ticket
from handlers.staff.visitors import callers_for
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.follow_ups import FollowUp, finish, plan_call
from storage.messages import Purpose, hear, last_of
from storage.people import Person
from storage.rules.phones import masked
from storage.ticket_moves import miss_by_phone, phone
from storage.tickets import Ticket

_WORDS_SHOWN = 600


def have_told(turn: Turn, ticket: Ticket) -> None:
    """By who closed it; where they don't make such calls, by those who do."""
    call = plan_call(turn.session, ticket, turn.after(turn.desk.follow_up.expires))
    callers = callers_for(turn, call)
    for reader in [turn.person] if turn.person in callers else callers:
        turn.send(reader, telling_card(turn, call, reader), slot=slot_of_ticket(ticket))


def telling_card(work: Work, call: FollowUp, reader: Person) -> Screen:
    """Whom to phone, and what to say."""
    texts, ticket, number = work.texts_for(reader), call.ticket, call.ticket.customer.phone
    said = last_of(work.session, ticket.id, Purpose.CLOSING)
    lines = [
        texts.say("telling-title", number=ticket.number),
        texts.say("card-customer", customer=ticket.customer.name),
        *([] if number is None else [texts.say("card-phone", phone=masked(number))]),
        told_line(work, ticket, reader),
        *([] if said is None else [quote(excerpt(said.text, _WORDS_SHOWN))]),
    ]
    answers = [
        button(texts.label("btn-spoke"), CallPress(do="told", visit=call.id)),
        button(texts.label("btn-call-nobody"), CallPress(do="missed", visit=call.id)),
    ]
    looks = [*phone_row(work, ticket, reader), *open_row(work, ticket, reader)]
    return Screen(Html("\n".join(lines)), [answers, looks])


def told(turn: Turn, call: FollowUp) -> None:
    """They know by now."""
    phone(turn.session, call.ticket, turn.person, turn.received_at)
    hear(turn.session, call.ticket, turn.received_at, Purpose.CLOSING)
    finish(call)
    text = turn.texts.say("telling-done", number=call.ticket.number)
    turn.show(Screen(text, [open_row(turn, call.ticket, turn.person)]))


def missed(turn: Turn, call: FollowUp) -> None:
    """Nobody answered: it is still to be done."""
    miss_by_phone(turn.session, call.ticket, turn.person, turn.received_at)
    turn.toast("telling-missed", number=call.ticket.number)
