"""What was kept back goes when its seconds are over, at once, or not at all.

It is looked at again at that moment: the writer may have lost the ticket, the ticket may have
moved on. Then nothing is sent, and the writer gets their text back.
"""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed, possible
from handlers.buttons import button
from handlers.cards.assessment import ask_to_assess
from handlers.cards.staff_buttons import open_row
from handlers.errors import NotYours, Refused, Sent
from handlers.limits import PART_LIMIT, parts_of, units
from handlers.presses.customers import ChoicePress
from handlers.presses.writing import UndoPress
from handlers.relay import slot_of_story
from handlers.staff import answering, resolving
from handlers.staff.checking import RIGHTS, Way, Written, wait_for_changed
from handlers.staff.outcomes import Outcome
from handlers.staff.undoing import more_of, show_sent, slot_of_held
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, copyable
from prompts.wishes.leaving import calls_off
from prompts.wishes.taking_back import undoes
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
    show_sent(work, held, "staff-gone")


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
    wait_for_changed(turn, ticket, way, written, more_of(held))
    _show_undone(turn, held)


def _show_undone(turn: Turn, held: HeldAnswer) -> None:
    """In the place where it stood: that nothing was sent, and the text to be changed."""
    ticket, written = held.ticket, Written.from_kept(held.written)
    kept = [part for part in (written.text, held.written.get("cause")) if part]
    key = "staff-undone-suggested" if written.source is None else "staff-undone-change"
    text = turn.texts.say(key, number=ticket.number)
    leave = button(turn.texts.label("btn-discard"), ChoicePress(what="step", value="leave"))
    rows = [[leave, *open_row(turn, ticket, turn.person)]]
    fits = sum(units(part) for part in kept) <= PART_LIMIT
    shown = [text, *(copyable(part) for part in kept if fits)]
    turn.update(turn.person, slot_of_held(held), Screen(Html("\n".join(shown)), rows))
    for part in kept:
        if not fits:
            _show_copyable(turn, turn.person, ticket, part)


def _send_now(turn: Turn, held: HeldAnswer) -> None:
    """With what was written before it."""
    for each in held_by(turn.session, turn.person, held.ticket_id):
        if each.id <= held.id:
            release(turn, each)
    turn.toast("toast-sent-now")


def undo_in_words(turn: Turn, words: str) -> bool:
    """Whether they wrote that what still waits isn't to be sent, and the latest of it was taken
    back. 取消, 算了 in a step is said of that."""
    takes_back = undoes(words) or (turn.conversation.step is None and calls_off(words))
    waiting = held_by(turn.session, turn.person) if takes_back else []
    if waiting:
        _undo(turn, waiting[-1])
    return bool(waiting)


_DECISIONS: dict[str, Callable[[Turn, HeldAnswer], None]] = {"undo": _undo, "send": _send_now}


def _check(work: Work, ticket: Ticket, writer: Person, way: Way) -> None:
    if not allowed(work.desk, writer, ticket, RIGHTS[way]):
        raise NotYours
    possible(ticket, _ACTIONS[way])


def _release_outcome(work: Work, held: HeldAnswer) -> None:
    outcome = Outcome.from_kept(held.written, held.written_at)
    told = resolving.conclude(work, held.ticket, held.writer, outcome)
    show_sent(work, held, "staff-resolved" if told else "staff-outcome-asked")
    if told:
        ask_to_assess(work, held.ticket, held.writer)


def _give_back(work: Work, held: HeldAnswer) -> None:
    ticket, writer = held.ticket, held.writer
    text = work.texts_for(writer).say("staff-not-sent", number=ticket.number)
    rows = [open_row(work, ticket, writer)] if writer.is_staff else []
    work.update(writer, slot_of_held(held), Screen(text, rows))
    _show_copyable(work, writer, ticket, Written.from_kept(held.written).text)


def _show_copyable(work: Work, reader: Person, ticket: Ticket, text: str) -> None:
    for part in parts_of(text):
        if part:
            work.send(reader, Screen(copyable(part)), slot=slot_of_story(ticket))
