"""Staff write without saying to whom: the desk never guesses, it asks for which ticket it is."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import ticket_of_staff
from handlers.buttons import Button, button
from handlers.errors import OutOfDate
from handlers.incoming import is_empty, words_of
from handlers.limits import excerpt
from handlers.presses.writing import WhichPress
from handlers.staff.answering import reply_with
from handlers.staff.checking import Written
from handlers.staff.idle import answer_idle
from handlers.staff.notes import keep_note
from handlers.staff.offered import MOST, in_hand, numbers_offered
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.talk import adds_nothing
from prompts.texts import Html, quote
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.choosing")

CHOOSING = "choosing"
"""Step: it is to be said for which ticket something is that was written."""
_SHOWN, _NAME = 300, 20
_RIGHT = {False: Right.REPLY, True: Right.NOTE}


def ask_which(turn: Turn, message: Message) -> None:
    """Ask for which of the tickets in hand the message is; without any it is for nobody.

    Nor is a reply to what is no ticket's, such as an internal note: it was meant for that.
    """
    tickets = [] if message.reply_to_message else in_hand(turn)
    nothing = is_empty(message) or adds_nothing(message.text or "")
    if not tickets or nothing:
        answer_idle(turn, "" if nothing else words_of(message))
        return
    _ask(turn, tickets, Written.of(message), turn.inbox_id or 0)


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
    _ask(turn, list(tickets), written, turn.inbox_id or 0, note=True)


def take_more(turn: Turn, message: Message) -> None:
    """What is written before the choice goes with it: lines in a row, an album."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    data = turn.conversation.data
    before, more = Written.from_kept(data), Written.of(message)
    together = replace(before.and_more(more), source=more.source, replies_to=more.replies_to)
    _ask(turn, in_hand(turn), together, data["made"], again=True, note=data["note"])


def change_unsent(turn: Turn, message: Message) -> bool:
    """The message was changed before it was said for which ticket it is."""
    data = turn.conversation.data
    if turn.conversation.step != CHOOSING:
        return False
    written = Written.from_kept(data)
    if not written.is_made_of(message.message_id):
        return False
    changed = written.changed_by(message)
    _ask(turn, in_hand(turn), changed, data["made"], again=True, note=data["note"])
    return True


@router.callback_query(WhichPress.filter())
async def chosen(press: CallbackQuery, callback_data: WhichPress, turn: Turn) -> None:
    """It goes to that ticket's customer, as any reply does; or is a note about it."""
    data = turn.conversation.data
    if turn.conversation.step != CHOOSING or data["made"] != callback_data.made:
        raise OutOfDate(number="")
    ticket = ticket_of_staff(turn, callback_data.ticket, _RIGHT[data["note"]])
    turn.go(None)
    if data["note"]:
        turn.strip_buttons()
        keep_note(turn, ticket, data["text"])
        return
    turn.show(Screen(turn.texts.say("staff-chosen", number=ticket.number)))
    reply_with(turn, ticket, Written.from_kept(data))


def _ask(
    turn: Turn,
    tickets: Sequence[Ticket],
    written: Written,
    made: int,
    *,
    again: bool = False,
    note: bool = False,
) -> None:
    turn.go(CHOOSING, made=made, note=note, offered=numbers_offered(tickets), **written.kept())
    texts, slot = turn.texts, f"choosing:{made}"
    files = [texts.say("draft-files", count=len(written.files))] if written.files else []
    words = [quote(excerpt(written.text, _SHOWN))] if written.text else []
    head = texts.say("staff-which-note" if note else "staff-which")
    text = Html("\n".join((head, *words, *files)))
    screen = Screen(
        text, [*([_choice(ticket, made)] for ticket in tickets[:MOST]), [turn.way_out()]]
    )
    if again:
        turn.update(turn.person, slot, screen)
    else:
        turn.send(turn.person, screen, slot=slot)


def _choice(ticket: Ticket, made: int) -> Button:
    label = f"{ticket.number} · {excerpt(ticket.customer.name, _NAME)}"
    return button(label, WhichPress(ticket=ticket.id, made=made))
