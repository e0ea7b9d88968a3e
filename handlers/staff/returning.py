"""退单: what was dispatched to the wrong department goes to the one it belongs to, and why."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed, possible, still_at, ticket_of_staff
from handlers.buttons import Button, button, in_rows
from handlers.cards.outcome_card import drop_outcome
from handlers.cards.staff_buttons import staff_button
from handlers.dispatching import accept_by, next_handler, pool_of, show
from handlers.errors import NotYours, TooLateToReturn
from handlers.presses.tickets import DepartmentPress
from handlers.raising import raise_transferred
from handlers.staff.notes import reason_of, show_note
from handlers.turn import Turn
from handlers.words import department_word, in_each_language
from handlers.work import Screen
from prompts.texts import Html, quote
from storage import audit
from storage.attachments import attachments_of
from storage.notes import NotePurpose, write_note
from storage.people import Person
from storage.rules.counting import calendar_of
from storage.rules.moves import MOVES, Action
from storage.rules.roles import Right
from storage.ticket_moves import pass_on, return_dispatch
from storage.tickets import Ticket

router = Router(name="staff.returning")

RETURNING = "returning"
"""Step: the next message says why the ticket belongs elsewhere; where may be chosen after it."""


def begin_returning(turn: Turn, ticket: Ticket) -> None:
    """Offer the other departments, as long as the desk lets a dispatch be returned."""
    _in_time(turn, ticket)
    turn.go(RETURNING, ticket=ticket.id, version=ticket.version)
    turn.show(_offer(turn, ticket, "staff-return"))


def _offer(turn: Turn, ticket: Ticket, key: str) -> Screen:
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    text = turn.texts.say(key, number=ticket.number)
    return Screen(text, [*in_rows(list(_choices(turn, ticket)), 2), [back]])


@router.callback_query(DepartmentPress.filter())
async def chosen(press: CallbackQuery, callback_data: DepartmentPress, turn: Turn) -> None:
    """The department it belongs to; the reason is asked next, unless it was written before."""
    ticket = ticket_of_staff(turn, callback_data.ticket, Right.RETURN)
    still_at(ticket, callback_data.version)
    _in_time(turn, ticket)
    known = list(turn.desk.departments)
    if not 0 < callback_data.department <= len(known):
        raise NotYours
    department = known[callback_data.department - 1]
    if department == ticket.department:
        raise NotYours
    step, said = turn.conversation.step, turn.conversation.data
    if step == RETURNING and said["ticket"] == ticket.id and said.get("text"):
        turn.strip_buttons()
        _return(turn, ticket, department, said["text"])
        return
    _ask_why(turn, ticket, department, "staff-return-reason")


def take_reason(turn: Turn, message: Message) -> None:
    """The reason; where no department was chosen yet, that is asked for once more."""
    said = turn.conversation.data
    ticket = ticket_of_staff(turn, int(said["ticket"]), Right.RETURN)
    still_at(ticket, said["version"])
    _in_time(turn, ticket)
    reason = reason_of(turn, message, said.get("text"))
    if reason is None:
        return
    if "department" in said:
        _return(turn, ticket, said["department"], reason)
        return
    begin_with_reason(turn, ticket, reason)


def begin_with_reason(turn: Turn, ticket: Ticket, reason: str) -> None:
    """Why it belongs elsewhere is known; where it belongs is asked for."""
    _in_time(turn, ticket)
    turn.go(RETURNING, ticket=ticket.id, version=ticket.version, text=reason)
    turn.send(turn.person, _offer(turn, ticket, "staff-return-kept"))


def return_anew(turn: Turn, ticket: Ticket) -> None:
    """Where it belongs is asked for again; why is kept, where they wrote it."""
    reason = turn.conversation.data.get("text")
    if reason:
        begin_with_reason(turn, ticket, reason)
    else:
        begin_returning(turn, ticket)


def return_to(turn: Turn, ticket: Ticket, department: str, reason: str) -> None:
    """They named the department; why is asked where ``reason`` is empty."""
    _in_time(turn, ticket)
    if reason:
        _return(turn, ticket, department, reason)
    else:
        _ask_why(turn, ticket, department, "staff-return-reason")


def offer_there(turn: Turn, ticket: Ticket, colleague: Person, reason: str) -> None:
    """They named a colleague of another department: it goes to that with ``reason`` in one tap;
    where that is empty, with the reason that is written next."""
    department = str(colleague.department)
    if not reason:
        _ask_why(turn, ticket, department, "staff-return-named-why", name=colleague.name)
        return
    turn.go(RETURNING, ticket=ticket.id, version=ticket.version, text=reason)
    word = department_word(turn.desk, department, turn.person.language)
    text = turn.texts.say(
        "staff-return-named", number=ticket.number, name=colleague.name, department=word
    )
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    there = list(_choices(turn, ticket, department))
    turn.send(turn.person, Screen(Html(f"{text}\n{quote(reason)}"), [there, [back]]))


def can_return(turn: Turn, ticket: Ticket) -> bool:
    """Whether they may, its state allows it, and the time for it isn't over."""
    may = allowed(turn.desk, turn.person, ticket, Right.RETURN)
    return (
        may and (ticket.state, Action.RETURN) in MOVES and turn.received_at <= _until(turn, ticket)
    )


def _ask_why(turn: Turn, ticket: Ticket, department: str, key: str, name: str = "") -> None:
    turn.go(RETURNING, ticket=ticket.id, version=ticket.version, department=department)
    word = in_each_language(partial(department_word, turn.desk, department))
    turn.ask(key, number=ticket.number, department=word, name=name)


def _return(turn: Turn, ticket: Ticket, department: str, reason: str) -> None:
    """It is dispatched anew, to that department."""
    turn.go(None)
    note = write_note(
        turn.session, ticket, turn.person, NotePurpose.RETURN, reason, turn.received_at
    )
    drop_outcome(turn, ticket)
    return_dispatch(turn.session, ticket, department, turn.person, turn.now)
    heir = next_handler(turn, ticket, turn.now)
    if heir is not None:
        until = accept_by(turn, ticket.grade, turn.now)
        pass_on(turn.session, ticket, heir, accept_by=until, at=turn.now)
    readers = pool_of(turn, ticket) if heir is None else [heir]
    files = len(attachments_of(turn.session, ticket.id))
    show(turn, ticket, readers, "card-pool" if heir is None else "card-assigned", files=files)
    for reader in readers:
        show_note(turn, ticket, reader, note)
    raise_transferred(turn, ticket)
    word = department_word(turn.desk, ticket.department, turn.person.language)
    turn.say("staff-returned", number=ticket.number, department=word)


def _in_time(turn: Turn, ticket: Ticket) -> None:
    """Refused where the state doesn't allow it, or it has been theirs for too long."""
    possible(ticket, Action.RETURN)
    until = _until(turn, ticket)
    if turn.received_at > until:
        raise TooLateToReturn(number=ticket.number, until=turn.by(until, turn.person))


def _until(turn: Turn, ticket: Ticket) -> datetime:
    assigned, within = _assigned_at(turn, ticket), turn.desk.assignment.return_within
    return calendar_of(turn.desk, ticket.grade).add(assigned, within)


def _assigned_at(turn: Turn, ticket: Ticket) -> datetime:
    """When it came into the hands of its owner."""
    entries = audit.trail_of(turn.session, ticket.id)
    given = [entry.at for entry in entries if entry.action == "assign"]
    return max(given, default=ticket.opened_at)


def _choices(turn: Turn, ticket: Ticket, only: str | None = None) -> Iterator[Button]:
    for place, (department, about) in enumerate(turn.desk.departments.items(), 1):
        if department != ticket.department and only in (None, department):
            press = DepartmentPress(ticket=ticket.id, version=ticket.version, department=place)
            yield button(about.name.text(turn.person.language), press)
