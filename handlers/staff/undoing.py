"""撤回: what staff write to a customer is kept for some seconds, shown to them, and can be taken
back; only then does it enter the outbox (:mod:`handlers.staff.releasing`)."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import Message

from handlers.access import ticket_of_staff
from handlers.buttons import button
from handlers.cards.staff_buttons import open_row
from handlers.incoming import words_of
from handlers.limits import PART_LIMIT, excerpt
from handlers.new_files import new_files_in
from handlers.presses.writing import UndoPress
from handlers.relay import slot_of_ticket
from handlers.staff.checking import RIGHTS, Way, Written, passes
from handlers.staff.for_customer import for_customer
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, Texts, quote
from storage.held_answers import HeldAnswer, held_by, hold, let_go_of
from storage.message_parts import whole_with
from storage.messages import Purpose, said_as
from storage.tickets import Ticket


def can_be_undone(work: Work, ticket: Ticket) -> bool:
    """Whether it is kept back first. Who has no chat isn't written to anyway."""
    return work.desk.answering.undo is not None and ticket.customer.telegram_id is not None


def keep_back(
    turn: Turn, ticket: Ticket, way: Way, kept: dict[str, Any], *, show: bool = True
) -> None:
    """Send it in some seconds, and show until then what is sent."""
    undo = turn.desk.answering.undo
    due_at = turn.now if undo is None else turn.after(undo)
    held = hold(
        turn.session,
        ticket,
        turn.person,
        way.value,
        kept,
        written_at=turn.received_at,
        due_at=due_at,
    )
    if show:
        turn.send(turn.person, _preview(turn, held), slot=slot_of_held(held))


def joins_kept_back(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """The rest of an album whose first picture can still be taken back goes with it."""
    waiting = held_by(turn.session, turn.person, ticket.id)
    joining = Written.of(message)
    if not waiting or joining.text or not joining.files:
        return False
    held = waiting[-1]
    before = Written.from_kept(held.written)
    together = before.and_more(joining)
    held.written = {**held.written, **together.kept()}
    turn.update(turn.person, slot_of_held(held), _preview(turn, held))
    return True


def change_kept_back(turn: Turn, message: Message) -> bool:
    """The message was changed before it went: then it goes as it is now. False when it is another
    one."""
    waiting = held_by(turn.session, turn.person)
    source = message.message_id
    made = (each for each in waiting if Written.from_kept(each.written).is_made_of(source))
    held = next(made, None)
    if held is None:
        return False
    way = Way(held.way)
    ticket = ticket_of_staff(turn, held.ticket_id, RIGHTS[way])
    before = Written.from_kept(held.written)
    if way is Way.CORRECTION:
        changed = correction_by(turn, ticket, message)
    else:
        changed = before.changed_by(message, way, about=ticket)
    change_held(turn, held, changed)
    return True


def change_held(turn: Turn, held: HeldAnswer, changed: Written) -> None:
    """It goes as it is now, unless something is found in it: then it waits for another text."""
    if passes(turn, held.ticket, Way(held.way), changed, **more_of(held)):
        held.written = {**held.written, **changed.kept()}
        turn.update(turn.person, slot_of_held(held), _preview(turn, held))
    else:
        let_go_of(turn.session, held)
        show_undone(turn, held)


def correction_by(turn: Turn, ticket: Ticket, message: Message) -> Written:
    """What the customer has to be told of a change: all that the message says, the new file."""
    source = message.message_id
    said = said_as(turn.session, turn.person.id, source)
    asks = said is None or said.purpose is not Purpose.OUTCOME
    before = "" if said is None else said.text
    words = for_customer(words_of(message), ticket, before, asks=asks)
    whole = words if said is None else whole_with(turn.session, said.id, source, words)
    files = new_files_in(turn.session, ticket, turn.person, message)
    return Written(whole, source, files, pieces=((source, words),))


def more_of(held: HeldAnswer) -> dict[str, Any]:
    """What the way needs besides the text and its files."""
    return {key: held.written[key] for key in ("evidence",) if key in held.written}


def show_undone(work: Work, held: HeldAnswer) -> None:
    """It was taken back: the buttons go."""
    text = work.texts_for(held.writer).say("staff-undone", number=held.ticket.number)
    rows = [open_row(work, held.ticket, held.writer)]
    work.update(held.writer, slot_of_held(held), Screen(text, rows))


def show_sent(work: Work, held: HeldAnswer, key: str) -> None:
    """It went: the message that showed it says so (by the text ``key``), with what went."""
    writer = held.writer
    said = work.texts_for(writer).say(key, number=held.ticket.number)
    lines = [said, *_shown(work.texts_for(writer), Written.from_kept(held.written))]
    rows = [open_row(work, held.ticket, writer)]
    work.update(writer, slot_of_held(held), Screen(Html("\n".join(lines)), rows))


def slot_of_held(held: HeldAnswer) -> str:
    """The name of the message that shows it: one about the ticket."""
    return f"{slot_of_ticket(held.ticket)}:held-{held.id}"


def _preview(turn: Turn, held: HeldAnswer) -> Screen:
    texts, written = turn.texts, Written.from_kept(held.written)
    undo = turn.desk.answering.undo
    seconds = 0 if undo is None else undo.amount
    lines = [
        texts.say("staff-kept-back", number=held.ticket.number, seconds=seconds),
        *_shown(texts, written),
    ]
    row = [
        button(texts.label("btn-undo"), UndoPress(do="undo", held=held.id)),
        button(texts.label("btn-send-now"), UndoPress(do="send", held=held.id)),
    ]
    return Screen(Html("\n".join(lines)), [row])


def _shown(texts: Texts, written: Written) -> Sequence[Html]:
    words = [quote(excerpt(written.text, PART_LIMIT))] if written.text else []
    count = len(written.files)
    return [*words, *([texts.say("card-files", count=count)] if count else [])]
