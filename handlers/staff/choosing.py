"""Staff write without saying to whom: the desk never guesses, it asks for which ticket it is."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.access import possible, ticket_of_staff
from handlers.buttons import Button, button
from handlers.errors import OutOfDate
from handlers.incoming import is_empty, words_of
from handlers.limits import excerpt
from handlers.presses.customers import ChoicePress
from handlers.presses.lists import ListPress
from handlers.presses.writing import WhichPress
from handlers.staff.advising import advise_with
from handlers.staff.answering import write_as
from handlers.staff.asked_by_colleagues import answer_choice, open_questions
from handlers.staff.checking import Way, Written
from handlers.staff.consulting import ask_about
from handlers.staff.deeds_meant import do_deed
from handlers.staff.idle import answer_idle
from handlers.staff.notes import keep_note
from handlers.staff.offered import MOST, in_hand, numbers_offered
from handlers.staff.ticket_meant import names_whole, ticket_numbered, tickets_bound
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.talk import adds_nothing
from prompts.texts import Html, quote
from prompts.wishes.consulting import asks_on
from prompts.wishes.desk_words import desk_words
from prompts.wishes.leaving import calls_off, goes_back
from prompts.wishes.yes_or_no import Says, said_to_question
from storage.keyboards import is_under_last
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket, find_ticket

router = Router(name="staff.choosing")

CHOOSING = "choosing"
"""Step: it is to be said for which ticket something is that was written."""
_SHOWN, _NAME = 300, 20
_NOTE, _NAMED, _CONSULT, _DEED = "note", "named", "consult", "deed"
"""What it is for, if not for a customer by one of the ways; or that it may be for the one who is
named with it, or a note about them; or asks a colleague; or says what is to be done."""
_RIGHTS = {
    _NOTE: Right.NOTE,
    _NAMED: Right.REPLY,
    _CONSULT: Right.CONSULT,
    _DEED: Right.SEE_TICKET,
    Way.REPLY: Right.REPLY,
    Way.QUESTION: Right.ASK,
}
_HEADS = {
    _NOTE: "staff-which-note",
    _NAMED: "staff-which-named",
    _CONSULT: "staff-which-consult",
    _DEED: "desk-words-which",
}


def ask_which(
    turn: Turn, message: Message, way: Way = Way.REPLY, among: Sequence[Ticket] = ()
) -> None:
    """Ask for which of the tickets in hand, or ``among`` these, the message is; without any it is
    for nobody.

    Nor is a reply to what is no ticket's, such as an internal note: it was meant for that.
    """
    if leaves_nothing(turn, message):
        return
    tickets = [] if message.reply_to_message else in_hand(turn)
    tickets = [each for each in tickets if each in among] or tickets
    nothing = is_empty(message) or adds_nothing(message.text or "")
    asked = not message.reply_to_message and way == Way.REPLY and open_questions(turn)
    if not (tickets or asked) or nothing:
        answer_idle(turn, "" if nothing else words_of(message))
        return
    _ask(turn, tickets, Written.of(message), turn.inbox_id or 0, what=way)


def leaves_nothing(turn: Turn, message: Message) -> bool:
    """Whether they call something off where nothing waits, and were told so: that is no word for a
    customer."""
    words = words_of(message)
    if not (calls_off(words) or goes_back(words)):
        return False
    queue = button(turn.texts.label("btn-view-mine"), ListPress(what="queue"))
    turn.say("nothing-waits", rows=[[queue]])
    return True


def ask_whether_for(turn: Turn, ticket: Ticket, written: Written) -> None:
    """Its number stood before it: is it for its customer, or a note about it?"""
    _ask(turn, [ticket], written, turn.inbox_id or 0, what=_NAMED)


def ask_of_name(turn: Turn, tickets: Sequence[Ticket], written: Written, way: Way) -> None:
    """Ask for which of ``tickets`` it is, whose customers have the name that was said: it is for
    nobody else."""
    _ask(turn, list(tickets), written, turn.inbox_id or 0, what=way, only=True)


def ask_among(turn: Turn, named: Collection[int], message: Message) -> None:
    """Ask for which of the tickets with these ids it is, as far as they can be answered still."""
    tickets = [ticket for ticket in in_hand(turn) if ticket.id in named]
    if not tickets or is_empty(message):
        answer_idle(turn, words_of(message))
        return
    _ask(turn, tickets, Written.of(message), turn.inbox_id or 0)


def ask_for(turn: Turn, written: Written) -> None:
    """Ask for which ticket it is what they said is for a customer."""
    turn.strip_buttons()
    _ask(turn, in_hand(turn), written, turn.inbox_id or 0)


def ask_for_note(turn: Turn, tickets: Sequence[Ticket], written: Written) -> None:
    """Ask to which of ``tickets`` a note belongs."""
    _ask(turn, list(tickets), written, turn.inbox_id or 0, what=_NOTE)


def ask_for_consulting(turn: Turn, tickets: Sequence[Ticket], written: Written) -> None:
    """Ask about which of ``tickets`` a colleague is to be asked."""
    _ask(turn, list(tickets), written, turn.inbox_id or 0, what=_CONSULT, only=True)


def ask_for_deed(turn: Turn, tickets: Sequence[Ticket], written: Written) -> None:
    """Ask with which of ``tickets`` it is to be done."""
    _ask(turn, list(tickets), written, turn.inbox_id or 0, what=_DEED, only=True)


def take_more(turn: Turn, message: Message) -> None:
    """What is written before the choice goes with it: lines in a row, an album; but no yes to what
    can't be answered so."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    data, words = turn.conversation.data, words_of(message)
    agrees = said_to_question(words) in (Says.YES, Says.NOD)
    if agrees or (_what(data) == _CONSULT and asks_on(words)):
        ask_anew(turn)
        return
    before, more = Written.from_kept(data), Written.of(message)
    together = replace(before.and_more(more), source=more.source, replies_to=more.replies_to)
    if _what(data) == _DEED and desk_words(together.text) is None:
        ask_anew(turn)
        return
    _ask_again(turn, together)
    turn.mark_kept(turn.person.account, message.message_id)


def change_unsent(turn: Turn, message: Message) -> bool:
    """The message was changed before it was said for which ticket it is."""
    data = turn.conversation.data
    if turn.conversation.step != CHOOSING:
        return False
    written = Written.from_kept(data)
    if not written.is_made_of(message.message_id):
        return False
    named = find_ticket(turn.session, data.get("named") or 0)
    _ask_again(turn, written.changed_by(message, about=named))
    return True


def ask_anew(turn: Turn) -> None:
    """Below what else was shown since."""
    data = turn.conversation.data
    turn.bare(turn.person, _slot(data))
    _ask_again(turn, Written.from_kept(data), again=False)


def _ask_again(turn: Turn, written: Written, *, again: bool = True) -> None:
    data = turn.conversation.data
    named = find_ticket(turn.session, data.get("named") or 0)
    only = data.get("only", ())
    known = [each for each in (find_ticket(turn.session, one) for one in only) if each is not None]
    tickets = [named] if named is not None else known or in_hand(turn)
    what, made = _what(data), data["made"]
    _ask(turn, tickets, written, made, again=again, what=what, only=bool(only))


@router.callback_query(WhichPress.filter())
async def chosen(press: CallbackQuery, callback_data: WhichPress, turn: Turn) -> None:
    """It goes to that ticket's customer, as any reply does; or is a note about it."""
    data = turn.conversation.data
    if turn.conversation.step != CHOOSING or data["made"] != callback_data.made:
        raise OutOfDate(number="")
    choose(turn, callback_data.ticket)


def choose(turn: Turn, ticket_id: int) -> None:
    """What was written is for that ticket: by a press, or in words."""
    data = turn.conversation.data
    what = _what(data)
    ticket = ticket_of_staff(turn, ticket_id, _RIGHTS[what])
    if what == _DEED:
        _do(turn, ticket)
        return
    if what == _NOTE:
        _keep_note(turn, ticket)
        return
    turn.go(None)
    if what == _CONSULT:
        turn.bare(turn.person, _slot(data))
        ask_about(turn, ticket, data["text"])
        return
    turn.update(
        turn.person, _slot(data), Screen(turn.texts.say("staff-chosen", number=ticket.number))
    )
    way = Way.QUESTION if what == Way.QUESTION else Way.REPLY
    write_as(turn, ticket, Written.from_kept(data).about(ticket), way)


def _do(turn: Turn, ticket: Ticket) -> None:
    written, slot = Written.from_kept(turn.conversation.data), _slot(turn.conversation.data)
    found = desk_words(written.text)
    if found is None:
        raise OutOfDate(number="")
    turn.go(None)
    turn.bare(turn.person, slot)
    do_deed(turn, ticket.id, found, written)


@router.callback_query(ChoicePress.filter(F.what == "note"))
async def chosen_as_note(press: CallbackQuery, turn: Turn) -> None:
    """It isn't for the customer of the ticket that they named, but a note about it."""
    data = turn.conversation.data
    if turn.conversation.step != CHOOSING or not data.get("named"):
        raise OutOfDate(number="")
    _keep_note(turn, ticket_of_staff(turn, data["named"], Right.NOTE))


@router.callback_query(ChoicePress.filter(F.what == "advise"))
async def chosen_as_answer(press: CallbackQuery, callback_data: ChoicePress, turn: Turn) -> None:
    """It is for no customer, but answers a colleague."""
    data = turn.conversation.data
    question, _, made = callback_data.value.partition("-")
    if turn.conversation.step != CHOOSING or str(data["made"]) != made or not question.isdigit():
        raise OutOfDate(number="")
    written = Written.from_kept(data)
    turn.bare(turn.person, _slot(data))
    advise_with(turn, int(question), written.text, written.files)


def _keep_note(turn: Turn, ticket: Ticket) -> None:
    written = Written.from_kept(turn.conversation.data)
    slot = _slot(turn.conversation.data)
    turn.go(None)
    turn.bare(turn.person, slot)
    keep_note(turn, ticket, written.text, written.files)


def ask_between(turn: Turn, tickets: Sequence[Ticket], label: str) -> None:
    """What they wrote may mean either of these."""
    made = turn.conversation.data["made"]
    rows = [[_choice(ticket, made)] for ticket in tickets]
    turn.say("typed-which", rows=rows, label=label)


def is_asked_last(turn: Turn) -> bool:
    """Whether the question for which ticket it is, or between which two, is the last that they were
    told."""
    asked = f"{WhichPress.__prefix__}:"
    return is_under_last(turn.session, turn.person.account, turn.received_at, asked)


def _slot(data: dict[str, Any]) -> str:
    """The name of the message that asks for which it is."""
    return f"choosing:{data['made']}"


def _what(data: dict[str, Any]) -> str:
    return str(data.get("what", _NOTE if data.get("note") else Way.REPLY))


def _ask(
    turn: Turn,
    tickets: Sequence[Ticket],
    written: Written,
    made: int,
    *,
    again: bool = False,
    what: str = Way.REPLY,
    only: bool = False,
) -> None:
    """``only``: whatever is written meanwhile, it is for no other tickets than these."""
    tickets = _bound(turn, tickets, written.text) if what in (Way.REPLY, Way.QUESTION) else tickets
    named = tickets[0].id if what == _NAMED else None
    about = {"made": made, "what": what, "named": named, "offered": numbers_offered(tickets)}
    about["only"] = [each.id for each in tickets] if only else []
    turn.go(CHOOSING, **about, **written.kept())
    texts, slot = turn.texts, _slot(about)
    files = [texts.say("draft-files", count=len(written.files))] if written.files else []
    words = [quote(excerpt(written.text, _SHOWN))] if written.text else []
    questions = open_questions(turn) if what == Way.REPLY and not only else []
    head = texts.say("staff-which-or-asked" if questions else _HEADS.get(what, "staff-which"))
    text = Html("\n".join((head, *words, *files)))
    rows = [[answer_choice(turn, each, made)] for each in questions]
    rows += [[_choice(ticket, made)] for ticket in tickets[:MOST]]
    if what == _NAMED:
        rows.append([button(texts.label("btn-as-note"), ChoicePress(what="note", value="keep"))])
    screen = Screen(text, [*rows, [turn.way_out()]])
    if again:
        turn.update(turn.person, slot, screen)
    else:
        turn.send(turn.person, screen, slot=slot)


def _bound(turn: Turn, tickets: Sequence[Ticket], words: str) -> Sequence[Ticket]:
    """Words that name a ticket by its number are for no other customer."""
    named = tickets_bound(turn, words)
    meant = [each for each in tickets if each in named]
    if meant or not (named or names_whole(words)):
        return meant or tickets
    ticket = ticket_numbered(turn, words, Right.REPLY)
    possible(ticket, Action.REPLY)
    return [ticket]


def _choice(ticket: Ticket, made: int) -> Button:
    label = f"{ticket.number} · {excerpt(ticket.customer.name, _NAME)}"
    return button(label, WhichPress(ticket=ticket.id, made=made))
