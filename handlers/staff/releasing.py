"""What was kept back goes when its seconds are over, at once, or not at all.

It is looked at again at that moment: the writer may have lost the ticket, the ticket may have
moved on. Then nothing is sent, and the writer gets their text back.
"""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed, possible
from handlers.buttons import UndoPress
from handlers.cards.assessment import ask_to_assess
from handlers.cards.staff_buttons import open_row
from handlers.errors import NotYours, Refused, Sent
from handlers.limits import parts_of
from handlers.staff import answering, resolving
from handlers.staff.checking import RIGHTS, Way, Written, hand_back, wait_for_changed
from handlers.staff.outcomes import Outcome
from handlers.staff.undoing import more_of, show_undone, slot_of_held
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import copyable
from storage.held_answers import HeldAnswer, find_held, held_by, let_go_of
from storage.people import Person
from storage.rules.moves import Action
from storage.tickets import Ticket

router = Router(name="staff.releasing")

_ACTIONS = {
    Way.QUESTION: Action.ASK,
    Way.REPLY: Action.REPLY,
    Way.CORRECTION: Action.REPLY,
    Way.SOLUTION: Action.RESOLVE,
}


def release(work: Work, held: HeldAnswer) -> None:
    """It goes, if it still may."""
    ticket, writer, way = held.ticket, held.writer, Way(held.way)
    let_go_of(work.session, held)
    try:
        _check(work, ticket, writer, way)
    except Refused:
        _give_back(work, held)
        return
    if way is Way.SOLUTION:
        _release_outcome(work, held)
        return
    answering.deliver(work, ticket, writer, way, Written.from_kept(held.written), held.written_at)
    _show_sent(work, held, "staff-sent")


@router.callback_query(UndoPress.filter())
async def pressed(press: CallbackQuery, callback_data: UndoPress, turn: Turn) -> None:
    """Undo, or send at once."""
    held = find_held(turn.session, callback_data.held)
    decide = _DECISIONS.get(callback_data.do)
    if held is None:
        raise Sent
    if decide is None or held.writer_id != turn.person.id:
        raise NotYours
    decide(turn, held)


def _undo(turn: Turn, held: HeldAnswer) -> None:
    ticket, written, way = held.ticket, Written.from_kept(held.written), Way(held.way)
    let_go_of(turn.session, held)
    show_undone(turn, held)
    wait_for_changed(turn, ticket, way, written, more_of(held))
    key = "staff-change-suggested" if written.source is None else "staff-change"
    hand_back(turn, ticket, written.text, key)
    if way is Way.SOLUTION and held.written["cause"]:
        _show_copyable(turn, turn.person, held.written["cause"])


def _send_now(turn: Turn, held: HeldAnswer) -> None:
    """With what was written before it."""
    for each in held_by(turn.session, turn.person, held.ticket_id):
        if each.id <= held.id:
            release(turn, each)
    turn.toast("toast-sent-now")


_DECISIONS: dict[str, Callable[[Turn, HeldAnswer], None]] = {"undo": _undo, "send": _send_now}


def _check(work: Work, ticket: Ticket, writer: Person, way: Way) -> None:
    if not allowed(work.desk, writer, ticket, RIGHTS[way]):
        raise NotYours
    possible(ticket, _ACTIONS[way])


def _release_outcome(work: Work, held: HeldAnswer) -> None:
    outcome = Outcome.from_kept(held.written, held.written_at)
    told = resolving.conclude(work, held.ticket, held.writer, outcome)
    _show_sent(work, held, "staff-resolved" if told else "staff-outcome-asked")


def _show_sent(work: Work, held: HeldAnswer, key: str) -> None:
    ticket, writer = held.ticket, held.writer
    text = work.texts_for(writer).say(key, number=ticket.number)
    work.update(writer, slot_of_held(held), Screen(text, [open_row(work, ticket, writer)]))
    if key == "staff-resolved":
        ask_to_assess(work, ticket, writer)


def _give_back(work: Work, held: HeldAnswer) -> None:
    ticket, writer = held.ticket, held.writer
    text = work.texts_for(writer).say("staff-not-sent", number=ticket.number)
    rows = [open_row(work, ticket, writer)] if writer.is_staff else []
    work.update(writer, slot_of_held(held), Screen(text, rows))
    _show_copyable(work, writer, Written.from_kept(held.written).text)


def _show_copyable(work: Work, reader: Person, text: str) -> None:
    for part in parts_of(text):
        if part:
            work.send(reader, Screen(copyable(part)))
