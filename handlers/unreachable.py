"""失联: a customer who can't be written to has to be phoned; until they come back."""

from handlers.cards.staff_buttons import phone_row, work_rows
from handlers.cards.telling import tell_handler
from handlers.customer.follow_up import first_question
from handlers.dispatching import pool_of
from handlers.manager.calls_left import tell_of_calls
from handlers.passing_on import tell_what_waited
from handlers.relay import slot_of_ticket
from handlers.resending import send_again
from handlers.standing_in import settle_stand_ins
from handlers.work import Screen, Work
from storage.follow_ups import asked_visit, begin
from storage.people import Person, set_blocked
from storage.ticket_lists import unfinished_of
from storage.ticket_moves import find_customer_again, lose_customer
from storage.tickets import Ticket


def lost(work: Work, person: Person) -> None:
    """They blocked the bot or are gone: each handler of theirs gets a phone task."""
    set_blocked(work.session, person, work.now)
    if person.is_staff:
        settle_stand_ins(work)
    for ticket in unfinished_of(work.session, person.id):
        if ticket.unreachable_at is None:
            lose_customer(work.session, ticket, work.now)
            _give_phone_task(work, ticket)


def found_again(work: Work, person: Person) -> None:
    """They write again, so they can be written to: what never reached them is sent again."""
    set_blocked(work.session, person, None)
    if person.is_staff:
        settle_stand_ins(work)
        tell_what_waited(work, person)
        tell_of_calls(work, person)
    write_again(work, person)


def write_again(work: Work, person: Person) -> None:
    """Their matters need no telephone any more; the handlers are told."""
    for ticket in unfinished_of(work.session, person.id):
        if ticket.unreachable_at is not None:
            find_customer_again(work.session, ticket, work.now)
            again = send_again(work, ticket)
            key = "handler-reachable-resent" if again else "handler-reachable"
            tell_handler(work, ticket, key, count=again)
    _ask_what_was_to_be_phoned(work, person)


def _ask_what_was_to_be_phoned(work: Work, person: Person) -> None:
    """A visit that waited for a call is made in the chat: nobody is to phone them any more."""
    visit = asked_visit(work.session, person.id)
    if visit is None or visit.solved is not None or visit.tells_closing:
        return
    screen = first_question(work, visit)
    if screen is not None:
        begin(visit, work.after(work.desk.follow_up.expires))
        work.send(person, screen)


def _give_phone_task(work: Work, ticket: Ticket) -> None:
    """To its owner, or to whoever could take it; who does reads it on the card as well."""
    handler = ticket.worker
    key = "phone-task-pool" if handler is None else "phone-task"
    for person in pool_of(work, ticket) if handler is None else [handler]:
        text = work.texts_for(person).say(key, number=ticket.number)
        screen = Screen(text, [phone_row(work, ticket, person), *work_rows(work, ticket, person)])
        work.send(person, screen, slot=slot_of_ticket(ticket))
