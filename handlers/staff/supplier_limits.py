"""供应商时限: whose limit a ticket is promised by. What becomes later by it waits for a superior's
word, as more time does: nobody who has a ticket in hand makes a promise later by naming somebody.
"""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import open_row
from handlers.deciders import deciders_of
from handlers.errors import NotYours
from handlers.presses.decisions import LimitPress
from handlers.promise_words import moved_lines, tell_promise_moved
from handlers.staff.deciders import concerned_by, show_decided, to_be_decided
from handlers.turn import Turn
from handlers.words import supplier_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.moved import Moved
from storage.people import Person
from storage.promise_clock import reckon
from storage.rules.roles import Right
from storage.supplier_limits import (
    LimitState,
    SupplierLimit,
    ask_limit,
    drop_limit,
    grant_limit,
    moved_by_limit,
    refuse_limit,
    take_limit,
)
from storage.tickets import Ticket

router = Router(name="staff.supplier_limits")


def promise_by_limit(turn: Turn, ticket: Ticket, *, decides: bool) -> None:
    """The limit of the supplier who has just been named holds at once where nothing becomes later
    by it, or where whoever named them ``decides``; else a superior is asked."""
    drop_limit(turn.session, ticket, turn.received_at)
    moved = moved_by_limit(turn.session, turn.desk, ticket, ticket.supplier, turn.received_at)
    if not decides and any(each.later for each in moved):
        _ask(turn, ticket, moved)
    else:
        _take(turn, ticket, moved)


def _take(turn: Turn, ticket: Ticket, moved: Sequence[Moved]) -> None:
    take_limit(turn.session, turn.desk, ticket, ticket.supplier, turn.received_at)
    if moved:
        reckon(turn.session, ticket, turn.desk, turn.now)
        tell_promise_moved(turn, ticket, "reason-supplier")


def _ask(turn: Turn, ticket: Ticket, moved: Sequence[Moved]) -> None:
    deciders = deciders_of(turn, ticket, turn.person, Right.DECIDE_EXTENSION)
    if not deciders:
        turn.say("staff-limit-stays", number=ticket.number, due=turn.by(ticket.due_at, turn.person))
        return
    wish = ask_limit(turn.session, ticket, turn.person, turn.received_at)
    for reader in deciders:
        head = limit_line(turn, wish, reader, "limit-asked")
        lines = [
            head,
            *moved_lines(turn, moved, reader),
            turn.texts_for(reader).say("limit-until-then"),
        ]
        rows = [_answers(turn, wish, reader), open_row(turn, ticket, reader)]
        turn.send(reader, Screen(Html("\n".join(lines)), rows), slot=_slot(wish))
    names = " · ".join(each.name for each in deciders)
    due = turn.by(ticket.due_at, turn.person)
    turn.say("staff-limit-asked", number=ticket.number, due=due, deciders=names)


@router.callback_query(LimitPress.filter())
async def decided(press: CallbackQuery, callback_data: LimitPress, turn: Turn) -> None:
    """One tap grants."""
    wish = _grant(turn, callback_data.limit, callback_data.do)
    _show(turn, wish, here=True)


def grant_limit_in_passing(turn: Turn, limit_id: int) -> None:
    """The same, from a list."""
    wish = _grant(turn, limit_id, "grant")
    _show(turn, wish, here=False)


def refuse_wished_limit(turn: Turn, wish: SupplierLimit, why: str) -> None:
    """不同意: whoever named the supplier reads ``why``, and so do the others who were asked."""
    refuse_limit(turn.session, wish, turn.person, turn.received_at)
    _tell_concerned(turn, wish, why)
    _show(turn, wish, why, here=False)


def limit_line(work: Work, wish: SupplierLimit, reader: Person, key: str) -> Html:
    """What is wished, or became of it, in the words of ``key``."""
    return work.texts_for(reader).say(
        key,
        number=wish.ticket.number,
        handler=wish.asker.name,
        supplier=supplier_word(work.desk, wish.supplier, reader.language),
        decider="" if wish.decider is None else wish.decider.name,
        due=work.by(wish.ticket.due_at, reader),
    )


def _grant(turn: Turn, limit_id: int, do: str) -> SupplierLimit:
    wish = to_be_decided(turn, SupplierLimit, limit_id)
    if do != "grant":
        raise NotYours
    ticket, at = wish.ticket, turn.received_at
    moved = moved_by_limit(turn.session, turn.desk, ticket, wish.supplier, at)
    grant_limit(turn.session, wish, turn.person, at)
    _take(turn, ticket, moved)
    _tell_concerned(turn, wish)
    return wish


def _tell_concerned(turn: Turn, wish: SupplierLimit, why: str = "") -> None:
    for each in concerned_by(wish):
        if each.id != turn.person.id:
            turn.send(each, _decided_screen(turn, wish, each, why))


def _show(turn: Turn, wish: SupplierLimit, why: str = "", *, here: bool) -> None:
    def screen(reader: Person) -> Screen:
        return _decided_screen(turn, wish, reader, why)

    show_decided(turn, wish, _slot(wish), screen, here=here)


def _decided_screen(work: Work, wish: SupplierLimit, reader: Person, why: str = "") -> Screen:
    granted = wish.state is LimitState.GRANTED
    text = limit_line(work, wish, reader, "limit-granted" if granted else "limit-refused")
    if why:
        text = Html(f"{text}\n{quote(why)}")
    sees = allowed(work.desk, reader, wish.ticket, Right.SEE_TICKET)
    return Screen(text, [open_row(work, wish.ticket, reader)] if sees else [])


def _answers(work: Work, wish: SupplierLimit, reader: Person) -> list[Button]:
    label = work.texts_for(reader).label
    return [
        button(label("btn-grant"), LimitPress(do="grant", limit=wish.id)),
        button(label("btn-refuse"), LimitPress(do="refuse", limit=wish.id)),
    ]


def _slot(wish: SupplierLimit) -> str:
    return f"limit:{wish.id}"
