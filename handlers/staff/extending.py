"""申请延期: the handler asks for more time with a reason; a superior decides in one tap."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import possible, still_at, ticket_of_staff
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import before_deadline
from handlers.deciders import deciders_of
from handlers.errors import Nobody, NoMoreTime, NotYours, TooLate
from handlers.incoming import words_of
from handlers.limits import units
from handlers.presses.tickets import MorePress
from handlers.staff.checking import Way, Written, passes
from handlers.staff.deciding import ask_superiors
from handlers.turn import Turn
from handlers.words import duration_word, in_each_language
from handlers.work import Work
from prompts.wishes.more_time import time_wanted, without_time
from storage.courses import course_of
from storage.decisions import undecided
from storage.extensions import Extension, ask_extension, granted_to
from storage.rules.course import due_at
from storage.rules.durations import Duration, Unit
from storage.rules.extending import offers, together
from storage.rules.moves import Action
from storage.rules.promises import PromiseName
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.extending")

AMOUNT = "choosing_time"
"""Step: how much more time is to be chosen; what is written meanwhile is the reason."""
REASONING = "reasoning"
"""Step: the next message says why more time is needed."""
_DAYS = (Unit.DAY, Unit.WORKING_DAY)
LONGEST_REASON = 1000
"""In Telegram's units: it is read on a card, and by the customer."""


def begin_extending(turn: Turn, ticket: Ticket) -> None:
    """Offer what the desk still allows."""
    _offers(turn, ticket)
    turn.go(AMOUNT, ticket=ticket.id)
    wish = undecided(turn.session, Extension, ticket)
    _choose(turn, ticket, "staff-extend" if wish is None else "staff-extend-anew")


def take_early_reason(turn: Turn, message: Message) -> None:
    """The amount in words; or the reason came before the amount: then it is kept, and the amount
    asked for again."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.EXTEND)
    before, words = turn.conversation.data.get("text"), words_of(message)
    more, alone = _amount_in(turn, ticket, words)
    why = "" if alone else words if more is None else _why(turn, words)
    reason = "\n".join(filter(None, (before, why)))
    if reason or more is not None:
        _take(turn, ticket, more, Written(reason, message.message_id))
    else:
        turn.say("words-needed")


def begin_in_words(turn: Turn, ticket: Ticket, wanted: str, reason: Written) -> None:
    """More time of which ``wanted`` may name the amount; what is said beside it is the reason."""
    more, _ = _amount_in(turn, ticket, wanted)
    if reason.text or more is not None:
        _take(turn, ticket, more, reason)
    else:
        begin_extending(turn, ticket)


def _take(turn: Turn, ticket: Ticket, more: Duration | None, reason: Written) -> None:
    """Either may be missing, and is asked for."""
    if more is not None and not reason.text:
        _ask_reason(turn, ticket, more)
    elif units(reason.text) > LONGEST_REASON:
        turn.say("staff-extend-too-long", most=LONGEST_REASON)
    elif more is not None:
        _give(turn, ticket, more, reason)
    else:
        turn.go(AMOUNT, ticket=ticket.id, **reason.kept())
        _choose(turn, ticket, "staff-extend-kept")


def _choose(turn: Turn, ticket: Ticket, key: str) -> None:
    due = turn.by(ticket.due_at, turn.person)
    offered = [[_offer(turn, ticket, amount)] for amount in _offers(turn, ticket)]
    turn.say(key, number=ticket.number, due=due, rows=[*offered, [turn.way_out()]])


@router.callback_query(MorePress.filter())
async def chosen(press: CallbackQuery, callback_data: MorePress, turn: Turn) -> None:
    """So much more time; the reason is asked next, unless it was written before."""
    ticket = ticket_of_staff(turn, callback_data.ticket, Right.EXTEND)
    still_at(ticket, callback_data.version)
    more = _offered(turn, ticket, callback_data.amount)
    step, said = turn.conversation.step, turn.conversation.data
    if step == AMOUNT and said["ticket"] == ticket.id and said.get("text"):
        turn.strip_buttons()
        _give(turn, ticket, more, Written.from_kept(said))
        return
    _ask_reason(turn, ticket, more)


def _amount_in(turn: Turn, ticket: Ticket, words: str) -> tuple[Duration | None, bool]:
    """Which of those that are offered the words name, and whether they say nothing else."""
    today = turn.now.astimezone(turn.desk.zone).date()
    wanted = time_wanted(words, today, turn.desk.calendar)
    if wanted is None:
        return None, False
    for more in _offers(turn, ticket):
        until = due_with(turn, ticket, more).astimezone(turn.desk.zone).date()
        if wanted.until == until or (more.unit in _DAYS and more.amount == wanted.days):
            return more, wanted.alone
    return None, False


def _why(turn: Turn, words: str) -> str:
    today = turn.now.astimezone(turn.desk.zone).date()
    return without_time(words, today, turn.desk.calendar)


def _ask_reason(turn: Turn, ticket: Ticket, more: Duration) -> None:
    turn.go(REASONING, ticket=ticket.id, amount=str(more))
    amount = in_each_language(partial(duration_word, more))
    turn.ask("staff-extend-reason", number=ticket.number, amount=amount)


def take_reason(turn: Turn, message: Message) -> None:
    """The reason: whoever may decide is asked."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.EXTEND)
    more = _offered(turn, ticket, turn.conversation.data["amount"])
    reason = words_of(message)
    if _amount_in(turn, ticket, reason)[0] == more:
        reason = _why(turn, reason)
    if not reason:
        turn.ask("words-needed")
        return
    if units(reason) > LONGEST_REASON:
        turn.ask("staff-extend-too-long", most=LONGEST_REASON)
        return
    _give(turn, ticket, more, Written(reason, message.message_id))


def _give(turn: Turn, ticket: Ticket, more: Duration, reason: Written) -> None:
    turn.go(None)
    if passes(turn, ticket, Way.REASON, reason, amount=str(more)):
        _ask(turn, ticket, more, reason.text)


def ask_with(turn: Turn, ticket: Ticket, written: Written, chosen: dict[str, str]) -> None:
    """Ask with a reason that was looked at; what was ``chosen`` may not be offered any more."""
    more = _offered(turn, ticket, chosen["amount"])
    if not written.text or units(written.text) > LONGEST_REASON:
        turn.go(REASONING, ticket=ticket.id, amount=chosen["amount"])
        turn.ask("staff-extend-too-long" if written.text else "words-needed", most=LONGEST_REASON)
        return
    _ask(turn, ticket, more, written.text)


def _ask(turn: Turn, ticket: Ticket, more: Duration, reason: str) -> None:
    deciders = deciders_of(turn, ticket, turn.person, Right.DECIDE_EXTENSION)
    if not deciders:
        raise Nobody(number=ticket.number)
    wish = ask_extension(turn.session, ticket, turn.person, more, reason, turn.received_at)
    ask_superiors(turn, wish, deciders, due=due_with(turn, ticket, more))
    turn.say("staff-extend-asked", number=ticket.number)


def due_with(work: Work, ticket: Ticket, more: Duration) -> datetime:
    """The promise to resolve the ticket, once ``more`` time is granted."""
    extended_by = together(work.desk.extension.at_most, granted_to(ticket), more)
    course = course_of(work.session, ticket)
    course = replace(course, extended_by=extended_by, extended_at=work.now)
    return due_at(work.desk, course, PromiseName.RESOLVE) or ticket.due_at


def _offers(turn: Turn, ticket: Ticket) -> list[Duration]:
    """Refused after the deadline, and where the desk allows no more."""
    possible(ticket, Action.EXTEND)
    if not before_deadline(ticket, turn.received_at):
        raise TooLate(number=ticket.number)
    at_most = turn.desk.extension.at_most
    amounts = offers(at_most, granted_to(ticket))
    if not amounts:
        most = duration_word(at_most, turn.person.language)
        raise NoMoreTime(number=ticket.number, most=most)
    return amounts


def _offered(turn: Turn, ticket: Ticket, amount: str) -> Duration:
    """The amount that was chosen, if the desk offers it still."""
    found = next((more for more in _offers(turn, ticket) if str(more) == amount), None)
    if found is None:
        raise NotYours
    return found


def _offer(turn: Turn, ticket: Ticket, more: Duration) -> Button:
    due = turn.by(due_with(turn, ticket, more), turn.person)
    amount = duration_word(more, turn.person.language)
    press = MorePress(ticket=ticket.id, version=ticket.version, amount=str(more))
    return button(turn.texts.label("extend-by", amount=amount, due=due), press)
