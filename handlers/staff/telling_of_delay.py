"""Who has no chat is told by telephone that a promise was missed: a call for those who make the
follow-up calls, as long as the ticket is open. Whoever has the ticket may do it as well."""

from collections.abc import Iterator

from handlers.buttons import button
from handlers.cards.matter import told_line
from handlers.cards.staff_buttons import open_row, phone_row
from handlers.customer.delays import concerns_customer
from handlers.presses.lists import CallPress
from handlers.relay import slot_of_ticket
from handlers.staff.visitors import callers_for, is_phoned
from handlers.turn import Turn
from handlers.words import promise_word
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.follow_ups import FollowUp, call_about_delay, finish, plan_call
from storage.people import Person
from storage.promises import Promise, promises_of
from storage.rules.phones import masked
from storage.rules.promised import PromiseName
from storage.ticket_moves import phone
from storage.tickets import Ticket


def is_to_be_phoned(work: Work, promise: Promise) -> bool:
    """Whether its customer has to be phoned that this promise has just been missed."""
    return is_phoned(promise.ticket.customer) and concerns_customer(work, promise)


def have_told_of_delay(work: Work, ticket: Ticket) -> None:
    """By those who make such calls, unless they were asked before and nobody has done it yet."""
    if call_about_delay(work.session, ticket) is not None:
        return
    until = work.after(work.desk.follow_up.expires)
    call = plan_call(work.session, ticket, until, about_delay=True)
    for reader in callers_for(work, call):
        work.send(reader, delay_card(work, call, reader), slot=slot_of_ticket(ticket))


def delay_card(work: Work, call: FollowUp, reader: Person) -> Screen:
    """Whom to phone, what it is about, and what is late."""
    texts, ticket, number = work.texts_for(reader), call.ticket, call.ticket.customer.phone
    lines = [
        texts.say("telling-delay-title", number=ticket.number),
        texts.say("card-customer", customer=ticket.customer.name),
        *([] if number is None else [texts.say("card-phone", phone=masked(number))]),
        told_line(work, ticket, reader),
        *_missed(work, ticket, reader),
        _until(work, ticket, reader),
    ]
    answers = [
        button(texts.label("btn-spoke"), CallPress(do="told", visit=call.id)),
        button(texts.label("btn-call-nobody"), CallPress(do="missed", visit=call.id)),
    ]
    looks = [*phone_row(work, ticket, reader), *open_row(work, ticket, reader)]
    return Screen(Html("\n".join(lines)), [answers, looks])


def _missed(work: Work, ticket: Ticket, reader: Person) -> Iterator[Html]:
    """What the customer was promised and hasn't got."""
    for promise in promises_of(work.session, ticket).values():
        late = promise.met_at is None and promise.due_at <= work.now
        if late and promise.name is not PromiseName.RESOLVE and concerns_customer(work, promise):
            name, due = promise_word(promise.name, reader.language), work.by(promise.due_at, reader)
            yield work.texts_for(reader).say("card-first-overdue", promise=name, due=due)


def _until(work: Work, ticket: Ticket, reader: Person) -> Html:
    key = "card-due" if ticket.due_at > work.now else "card-overdue"
    return work.texts_for(reader).say(key, due=work.by(ticket.due_at, reader))


def told_of_delay(turn: Turn, call: FollowUp) -> None:
    """They know by now; what is promised is still to be done."""
    phone(turn.session, call.ticket, turn.person, turn.received_at)
    finish(call)
    text = turn.texts.say("telling-done", number=call.ticket.number)
    turn.show(Screen(text, [open_row(turn, call.ticket, turn.person)]))


def knows_of_delay(turn: Turn, ticket: Ticket) -> None:
    """Who has the ticket has phoned them: nobody else need."""
    call = call_about_delay(turn.session, ticket)
    if call is not None:
        finish(call)
