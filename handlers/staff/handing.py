"""转派, 我来处理: a ticket gets another owner.

A handler hands a ticket of their own to a colleague and says why; a superior gives any ticket of
their scope to anybody of the department or of that scope, or takes it over. Of two who decide at
once the later is told that the button is out of date: each time the ticket has a new version.
"""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import possible, still_at, ticket_of_staff
from handlers.cards.outcome_card import drop_outcome
from handlers.cards.staff_card import staff_card
from handlers.dispatching import accept_by, show
from handlers.errors import NotYours
from handlers.incoming import words_of
from handlers.presses.tickets import ColleaguePress
from handlers.raising import raise_transferred
from handlers.staff.colleagues import (
    CHOOSING,
    CONSULT,
    GIVE,
    ask_whom_first,
    choose_colleague,
    chosen_colleague,
    is_too_long_for_a_name,
    named_colleague,
    named_elsewhere,
)
from handlers.staff.notes import begin_consulting, keep_note, reason_of, show_note
from handlers.staff.returning import can_return, offer_there
from handlers.staff.taking_on import tell_taken_on
from handlers.turn import Turn
from handlers.work import Screen
from storage.attachments import attachments_of
from storage.notes import Note, NotePurpose, write_note
from storage.people import Person
from storage.promises import meet
from storage.rules.moves import Action, State
from storage.rules.promises import PromiseName
from storage.rules.roles import Right
from storage.ticket_moves import accept, hand_on
from storage.tickets import Ticket

router = Router(name="staff.handing")

HANDING = "handing"
"""Step: the next message says why the ticket is handed to a colleague."""


def begin_transferring(turn: Turn, ticket: Ticket) -> None:
    """Let the owner choose a colleague; why is asked next."""
    possible(ticket, Action.HAND_ON)
    choose_colleague(turn, ticket, "transfer", "staff-transfer")


def begin_giving(turn: Turn, ticket: Ticket) -> None:
    """Let a superior choose who has it from now on."""
    possible(ticket, Action.HAND_ON)
    choose_colleague(turn, ticket, GIVE, "staff-give")


def take_over(turn: Turn, ticket: Ticket) -> None:
    """The superior has it in hand from now on, and accepts it if nobody has."""
    possible(ticket, Action.HAND_ON)
    before = ticket.handler
    if ticket.handler_id == turn.person.id:
        raise NotYours
    drop_outcome(turn, ticket)
    hand_on(turn.session, ticket, turn.person, turn.person, accept_by=None, at=turn.now)
    if ticket.state is State.NEW:
        accept(turn.session, ticket, turn.person, turn.now)
        meet(turn.session, ticket, PromiseName.ACKNOWLEDGE, turn.received_at)
        tell_taken_on(turn, ticket)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-taken-over", number=ticket.number)
    _tell_former(turn, ticket, before, turn.person)


@router.callback_query(ColleaguePress.filter())
async def chosen(press: CallbackQuery, callback_data: ColleaguePress, turn: Turn) -> None:
    """A colleague was chosen, or another page of them."""
    if callback_data.do not in _RIGHTS:
        raise NotYours
    right, key = _RIGHTS[callback_data.do]
    ticket = ticket_of_staff(turn, callback_data.ticket, right)
    still_at(ticket, callback_data.version)
    if not callback_data.person:
        choose_colleague(turn, ticket, callback_data.do, key, callback_data.page)
        return
    colleague = chosen_colleague(turn, ticket, callback_data.do, callback_data.person)
    _go_on(turn, ticket, callback_data.do, colleague)


def take_name(turn: Turn, message: Message) -> None:
    """The colleague was named in words; what is too long for a name is the question or the reason,
    which isn't lost, and is never offered to customers."""
    said = turn.conversation.data
    right, _ = _RIGHTS[said["do"]]
    ticket = ticket_of_staff(turn, int(said["ticket"]), right)
    still_at(ticket, said["version"])
    if is_too_long_for_a_name(message):
        ask_whom_first(turn, ticket, words_of(message))
        return
    _take_named(turn, ticket, said["do"], words_of(message))


def hand_to(turn: Turn, ticket: Ticket, do: str, name: str, why: str = "") -> None:
    """What they wrote says to whom, and maybe why: it is theirs, or (not ``GIVE``) the reason is
    asked next; where the name is nobody's, or that of several, they are offered."""
    possible(ticket, Action.HAND_ON)
    turn.go(CHOOSING, do=do, ticket=ticket.id, version=ticket.version, text=why)
    _take_named(turn, ticket, do, name)


def ask_colleague(turn: Turn, ticket: Ticket, name: str, question: str) -> None:
    """They say whom to ask, and maybe what."""
    turn.go(CHOOSING, do=CONSULT, ticket=ticket.id, version=ticket.version, text=question)
    _take_named(turn, ticket, CONSULT, name)


def _take_named(turn: Turn, ticket: Ticket, do: str, name: str) -> None:
    elsewhere = named_elsewhere(turn, ticket, name) if can_return(turn, ticket) else None
    if elsewhere is not None:
        offer_there(turn, ticket, elsewhere, _reason_kept(turn, ticket))
        return
    colleague = named_colleague(turn, ticket, name)
    if colleague is not None:
        _go_on(turn, ticket, do, colleague)


def _go_on(turn: Turn, ticket: Ticket, do: str, colleague: Person) -> None:
    reason = _reason_kept(turn, ticket)
    if do == CONSULT:
        begin_consulting(turn, ticket, colleague, reason)
        return
    possible(ticket, Action.HAND_ON)
    if do == GIVE:
        turn.go(None)
        _give(turn, ticket, colleague)
        if reason:
            keep_note(turn, ticket, reason)
    elif reason:
        _transfer(turn, ticket, colleague, reason)
    else:
        turn.go(HANDING, ticket=ticket.id, version=ticket.version, person=colleague.id)
        turn.ask("staff-transfer-reason", number=ticket.number, colleague=colleague.name)


def _reason_kept(turn: Turn, ticket: Ticket) -> str:
    """What they said of why before it was clear to whom; empty: nothing."""
    said = turn.conversation.data
    mine = turn.conversation.step == CHOOSING and said["ticket"] == ticket.id
    return said.get("text", "") if mine else ""


_RIGHTS = {
    "transfer": (Right.TRANSFER, "staff-transfer"),
    GIVE: (Right.ASSIGN, "staff-give"),
    CONSULT: (Right.CONSULT, "staff-consult"),
}


def _give(turn: Turn, ticket: Ticket, heir: Person) -> None:
    before = ticket.handler
    drop_outcome(turn, ticket)
    hand_on(turn.session, ticket, heir, turn.person, accept_by=_until(turn, ticket), at=turn.now)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-given", number=ticket.number, colleague=heir.name)
    _show_heir(turn, ticket, heir)
    _tell_former(turn, ticket, before, heir)


def take_reason(turn: Turn, message: Message) -> None:
    """The reason: the colleague has it from now on, and reads why."""
    said = turn.conversation.data
    ticket = ticket_of_staff(turn, int(said["ticket"]), Right.TRANSFER)
    still_at(ticket, said["version"])
    possible(ticket, Action.HAND_ON)
    heir = chosen_colleague(turn, ticket, "transfer", said["person"])
    reason = reason_of(turn, message)
    if reason is None:
        return
    _transfer(turn, ticket, heir, reason)


def _transfer(turn: Turn, ticket: Ticket, heir: Person, reason: str) -> None:
    turn.go(None)
    note = write_note(
        turn.session, ticket, turn.person, NotePurpose.TRANSFER, reason, turn.received_at
    )
    drop_outcome(turn, ticket)
    hand_on(turn.session, ticket, heir, turn.person, accept_by=_until(turn, ticket), at=turn.now)
    turn.say("staff-transferred", number=ticket.number, colleague=heir.name)
    _show_heir(turn, ticket, heir, note)


def _until(turn: Turn, ticket: Ticket) -> datetime | None:
    """What nobody has accepted yet has to be accepted in time; what is worked on goes on."""
    return accept_by(turn, ticket.grade, turn.now) if ticket.state is State.NEW else None


def _show_heir(turn: Turn, ticket: Ticket, heir: Person, note: Note | None = None) -> None:
    files = len(attachments_of(turn.session, ticket.id))
    show(turn, ticket, [heir], "card-assigned", files=files)
    if note is not None:
        show_note(turn, ticket, heir, note)
    raise_transferred(turn, ticket)


def _tell_former(turn: Turn, ticket: Ticket, before: Person | None, heir: Person) -> None:
    """Whoever had it in hand doesn't any more."""
    if before is not None and before.id not in (turn.person.id, heir.id):
        key = "handler-taken-over" if heir is turn.person else "handler-relieved"
        text = turn.texts_for(before).say(
            key, number=ticket.number, by=turn.person.name, colleague=heir.name
        )
        turn.send(before, Screen(text))
