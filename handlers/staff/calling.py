"""📞 已电话联系: how the call went. Only what was said to the customer keeps a promise."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from aiogram.types import Message

from handlers.access import allowed, is_kept_from, may_do, possible, ticket_of_staff
from handlers.cards.staff_buttons import phone_row, staff_button
from handlers.cards.staff_card import staff_card
from handlers.customer.callers import caller_of
from handlers.customer.draft_parts import Caller, Part
from handlers.errors import OutOfReach
from handlers.grading import raise_grade
from handlers.groups.posting import tell_groups
from handlers.incoming import words_of
from handlers.limits import excerpt
from handlers.mirroring import mirror
from handlers.relay import slot_of_ticket
from handlers.staff.for_caller import goes_past_handler
from handlers.staff.notes import reason_of
from handlers.staff.telling_of_delay import knows_of_delay
from handlers.staff.visitors import is_phoned
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, quote
from storage.message_parts import change_piece, keep_writing_of, whole_with
from storage.messages import Message as Said
from storage.messages import Purpose, hear, newest_words, said_as, unheard, write
from storage.outcome_known import phoned
from storage.promise_clock import reckon
from storage.rules.moves import Action, State
from storage.rules.roles import Right
from storage.ticket_moves import miss_by_phone, phone
from storage.ticket_moves import take_answer as answer
from storage.tickets import UNFINISHED, Ticket, find_ticket

ANSWERING = "answering_by_phone"
"""Step: the next message is what the customer answered on the telephone."""
TO_BE_SAID = 3
"""As many of the messages that never arrived are read out from one screen; the last ones."""
WORDS_SHOWN = 300


def ask_how_the_call_went(turn: Turn, ticket: Ticket) -> None:
    """One careless tap keeps no promise: what was reached is asked once, and what there is to be
    said stands above the answers."""
    texts = turn.texts
    waiting = unheard(turn.session, ticket)[-TO_BE_SAID:]
    key = "phoned-ask-words" if waiting else "phoned-ask"
    lines = [texts.say(key, number=ticket.number), *_quotes(turn, waiting)]
    answers = [
        staff_button(turn, ticket, turn.person, "spoke", "btn-spoke"),
        staff_button(turn, ticket, turn.person, "not_reached", "btn-not-reached"),
    ]
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    ways = [*phone_row(turn, ticket, turn.person), back]
    turn.show(Screen(Html("\n".join(lines)), [answers, ways]))


def spoke(turn: Turn, ticket: Ticket) -> None:
    """The customer was told by telephone what could not be written to them."""
    phone(turn.session, ticket, turn.person, turn.received_at)
    phoned(turn.session, ticket, turn.desk, turn.received_at)
    hear(turn.session, ticket, turn.received_at)
    knows_of_delay(turn, ticket)
    turn.show(staff_card(turn, ticket, turn.person))
    if ticket.state is State.WAITING:
        turn.go(ANSWERING, ticket=ticket.id)
        turn.ask("phone-answer", number=ticket.number)
    call = _next_call(turn, ticket)
    if call is None:
        turn.toast("toast-phoned", number=ticket.number)
    else:
        turn.toast("toast-phoned-call", number=ticket.number, at=turn.when(call, turn.person))


def take_answer(turn: Turn, message: Message) -> None:
    """What they answered on the telephone to what was asked: it stands as their words, and the
    clock goes on."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.REPLY)
    possible(ticket, Action.CUSTOMER_ANSWERS)
    text = reason_of(turn, message)
    if text is None:
        return
    turn.go(None)
    answer(turn.session, ticket, ticket.customer, turn.received_at)
    reckon(turn.session, ticket, turn.desk, turn.now)
    said = write(
        turn.session,
        ticket,
        ticket.customer,
        Purpose.ANSWER,
        text,
        at=turn.received_at,
        source=None,
    )
    keep_writing_of(turn.session, said.id, turn.person.id, [(message.message_id, text)])
    tell_groups(turn, ticket)
    screen = staff_card(turn, ticket, turn.person)
    noted = turn.texts.say("phone-answer-noted", number=ticket.number)
    text_with_card = Html(f"{noted}\n{screen.text}")
    turn.send(turn.person, Screen(text_with_card, screen.rows), slot=slot_of_ticket(ticket))


def change_noted_answer(turn: Turn, message: Message) -> bool:
    """Whether it is the message in which they wrote down what a customer said on the telephone:
    then that says what it says now, also for whoever else has the ticket."""
    source, piece = message.message_id, words_of(message)
    said = said_as(turn.session, turn.person.id, source)
    if said is None or said.author_id == turn.person.id or not piece:
        return False
    ticket, told = _written_for(turn, said.ticket_id)
    before = newest_words(turn.session, said)
    words = whole_with(turn.session, said.id, source, piece)
    written = Part(source, piece)
    if goes_past_handler(turn, ticket, written, _caller(turn, ticket), before=before):
        return True
    if before != words:
        there = ticket.worker if ticket.state in UNFINISHED else None
        reader = None if there is turn.person else there
        mirror(turn, ticket, ticket.customer, reader, said, words, turn.received_at)
        change_piece(turn.session, said.id, source, piece)
        raise_grade(turn, ticket, words, known=before)
        tell_groups(turn, ticket)
    turn.say(told, number=ticket.number)
    return True


def _written_for(turn: Turn, ticket_id: int) -> tuple[Ticket, str]:
    """The ticket, and by which text they read that it was changed. Of one that isn't for them to
    see, to which they only passed it on, they read no number."""
    ticket = find_ticket(turn.session, ticket_id)
    if ticket is None or allowed(turn.desk, turn.person, ticket, Right.FOR_CALLER):
        return ticket_of_staff(turn, ticket_id, Right.FOR_CALLER), "phone-answer-changed"
    may_do(turn, Right.FILE)
    if is_kept_from(turn.person, ticket):
        raise OutOfReach
    return ticket, "caller-elsewhere-changed"


def _caller(turn: Turn, ticket: Ticket) -> Caller | None:
    """Whose words they wrote down. Of who has a ticket that they may not see they read no name."""
    caller = caller_of(turn, ticket)
    if caller is None or allowed(turn.desk, turn.person, ticket, Right.FOR_CALLER):
        return caller
    return replace(caller, name=turn.texts.label("caller-unnamed"))


def not_reached(turn: Turn, ticket: Ticket) -> None:
    """Nobody answered: it stands in the trail, and everything is still to be said."""
    miss_by_phone(turn.session, ticket, turn.person, turn.received_at)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-not-reached", number=ticket.number)


def _quotes(turn: Turn, messages: Iterable[Said]) -> Iterable[Html]:
    said = (newest_words(turn.session, each) for each in messages)
    return (quote(excerpt(words, WORDS_SHOWN)) for words in said if words)


def _next_call(turn: Turn, ticket: Ticket) -> datetime | None:
    """When the customer is to be phoned for the follow-up visit, if nothing comes between: not
    before somebody works."""
    visit, calendar = turn.desk.follow_up, turn.desk.calendar
    if ticket.verdict_due is None or not visit.questions or not is_phoned(ticket.customer):
        return None
    return calendar.next_working(calendar.add(ticket.verdict_due, visit.after))
