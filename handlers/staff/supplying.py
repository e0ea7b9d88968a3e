"""供应商: which outsider has to answer, and what they answered."""

from collections.abc import Iterator
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import possible, still_at, ticket_of_staff
from handlers.buttons import Button, button, in_rows
from handlers.cards.outcome_card import drop_outcome
from handlers.cards.staff_buttons import staff_button
from handlers.cards.staff_card import staff_card
from handlers.dispatching import accept_by, next_handler, pool_of, show
from handlers.errors import NotNow, NotYours
from handlers.presses.tickets import SupplierPress
from handlers.staff.deciders import makes_later
from handlers.staff.notes import reason_of, show_note
from handlers.staff.supplier_limits import promise_by_limit
from handlers.turn import Turn
from handlers.words import department_word, in_each_language, supplier_word
from handlers.work import Screen
from storage.attachments import attachments_of
from storage.loads import give
from storage.notes import NotePurpose, write_note
from storage.people import Person
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.supplier_limits import drop_limit
from storage.suppliers import Origin, give_back, name_supplier, origin_of, place_with
from storage.ticket_moves import pass_on
from storage.tickets import Ticket

router = Router(name="staff.supplying")

SUPPLYING = "supplier_answer"
"""Step: the next message is what the supplier answered."""


def begin_supplying(turn: Turn, ticket: Ticket) -> None:
    """Offer the desk's suppliers; and to note the answer, where the ticket is to go back."""
    _open(ticket)
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    rows = [*_answer_row(turn, ticket), *in_rows(list(_choices(turn, ticket)), 2), [back]]
    turn.show(Screen(turn.texts.say("staff-supplier", number=ticket.number), rows))


@router.callback_query(SupplierPress.filter())
async def chosen(press: CallbackQuery, callback_data: SupplierPress, turn: Turn) -> None:
    """Another supplier, none, or that theirs has answered."""
    ticket = ticket_of_staff(turn, callback_data.ticket, Right.SUPPLIER)
    still_at(ticket, callback_data.version)
    _open(ticket)
    if callback_data.do == "answer":
        _begin_answer(turn, ticket)
        return
    known = [None, *turn.desk.suppliers]
    if callback_data.do != "name" or callback_data.supplier >= len(known):
        raise NotYours
    supplier = known[callback_data.supplier]
    if supplier != ticket.supplier:
        _name(turn, ticket, supplier)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-supplier", number=ticket.number)


def take_answer(turn: Turn, message: Message) -> None:
    """The answer: with it the ticket goes back to those who asked."""
    said = turn.conversation.data
    ticket = ticket_of_staff(turn, int(said["ticket"]), Right.SUPPLIER)
    still_at(ticket, said["version"])
    origin = _origin(turn, ticket)
    answer = reason_of(turn, message)
    if answer is None:
        return
    turn.go(None)
    note = write_note(
        turn.session, ticket, turn.person, NotePurpose.SUPPLIER, answer, turn.received_at
    )
    drop_outcome(turn, ticket)
    drop_limit(turn.session, ticket, turn.received_at)
    give_back(turn.session, ticket, origin.department, turn.person, turn.received_at)
    for reader in _dispatch(turn, ticket, _former(turn, origin)):
        show_note(turn, ticket, reader, note)
    word = department_word(turn.desk, ticket.department, turn.person.language)
    turn.say("staff-supplier-answered", number=ticket.number, department=word)


def _name(turn: Turn, ticket: Ticket, supplier: str | None) -> None:
    """It goes where it belongs with that supplier at once. Its promises become later only where a
    superior says so, who may be the one who presses."""
    decides = makes_later(turn, ticket)
    origin = None if supplier else origin_of(turn.session, turn.desk, ticket)
    if place_with(turn.session, turn.desk, ticket, supplier) != ticket.department:
        possible(ticket, Action.CALL_IN)
        drop_outcome(turn, ticket)
    moved = name_supplier(turn.session, turn.desk, ticket, supplier, turn.person, turn.received_at)
    promise_by_limit(turn, ticket, decides=decides)
    if moved:
        _dispatch(turn, ticket, None if origin is None else _former(turn, origin))


def _dispatch(turn: Turn, ticket: Ticket, former: Person | None) -> list[Person]:
    """To who had it before, or else to who has least to do; returns who was shown it."""
    if former is not None:
        give(turn.session, former, turn.now)
    heir = former or next_handler(turn, ticket, turn.now)
    if heir is not None:
        until = accept_by(turn, ticket.grade, turn.now)
        pass_on(turn.session, ticket, heir, accept_by=until, at=turn.now)
    readers = list(pool_of(turn, ticket)) if heir is None else [heir]
    files = len(attachments_of(turn.session, ticket.id))
    show(turn, ticket, readers, "card-pool" if heir is None else "card-assigned", files=files)
    return readers


def _former(turn: Turn, origin: Origin) -> Person | None:
    """Who had it in hand there, if they are at work and can be reached."""
    found = None if origin.handler is None else turn.session.get(Person, origin.handler)
    if found is None or not (found.is_staff and found.at_work) or found.blocked_at is not None:
        return None
    return found if found.department in (None, origin.department) else None


def _begin_answer(turn: Turn, ticket: Ticket) -> None:
    origin = _origin(turn, ticket)
    turn.go(SUPPLYING, ticket=ticket.id, version=ticket.version)
    turn.ask(
        "staff-supplier-answer",
        number=ticket.number,
        supplier=in_each_language(partial(supplier_word, turn.desk, ticket.supplier)),
        department=in_each_language(partial(department_word, turn.desk, origin.department)),
    )


def _origin(turn: Turn, ticket: Ticket) -> Origin:
    """Where it goes back to; refused where it can't."""
    possible(ticket, Action.CALL_IN)
    origin = origin_of(turn.session, turn.desk, ticket)
    if origin is None:
        raise NotNow(number=ticket.number)
    return origin


def _open(ticket: Ticket) -> None:
    if not ticket.is_open:
        raise NotNow(number=ticket.number)


def _answer_row(turn: Turn, ticket: Ticket) -> list[list[Button]]:
    if origin_of(turn.session, turn.desk, ticket) is None:
        return []
    label = turn.texts.label("btn-supplier-answer")
    return [[button(label, _press("answer", ticket))]]


def _choices(turn: Turn, ticket: Ticket) -> Iterator[Button]:
    language = turn.person.language
    for place, supplier in enumerate((None, *turn.desk.suppliers)):
        word = supplier_word(turn.desk, supplier, language)
        label = f"• {word}" if supplier == ticket.supplier else word
        yield button(label, _press("name", ticket, place))


def _press(do: str, ticket: Ticket, supplier: int = 0) -> SupplierPress:
    return SupplierPress(do=do, ticket=ticket.id, version=ticket.version, supplier=supplier)
