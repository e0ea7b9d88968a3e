"""同意 / 不同意: a superior decides in one tap about more time that a handler asked for."""

from collections.abc import Callable, Sequence
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import may_work_on, possible, ticket_of_staff
from handlers.buttons import ExtensionPress
from handlers.cards.staff_buttons import decision_row, open_row
from handlers.errors import Decided, NoMoreTime, NotYours, OnesOwn, Replaced
from handlers.promise_words import tell_promise_moved
from handlers.relay import slot_of_ticket
from handlers.turn import Turn
from handlers.words import duration_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.decisions import ASKED, REPLACED, Some, deciders_for, find_decision
from storage.extensions import (
    Extension,
    ExtensionState,
    grant,
    refuse,
)
from storage.people import Person
from storage.promises import reckon
from storage.rules.extending import BeyondLimit
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.deciding")


def ask_superiors(
    work: Work, wish: Extension, deciders: Sequence[Person], *, due: datetime
) -> None:
    """Show each of ``deciders`` the wish; granted, the promise would be ``due``."""
    ticket = wish.ticket
    for reader in deciders:
        head = work.texts_for(reader).say(
            "extension-asked",
            number=ticket.number,
            handler=wish.asker.name,
            amount=duration_word(wish.more, reader.language),
            before=work.by(ticket.due_at, reader),
            due=work.by(due, reader),
        )
        rows = [decision_row(work, wish, reader), open_row(work, ticket, reader)]
        work.send(reader, Screen(_with_reason(head, wish), rows), slot=_slot(wish))


@router.callback_query(ExtensionPress.filter())
async def decided(press: CallbackQuery, callback_data: ExtensionPress, turn: Turn) -> None:
    """One tap decides."""
    wish = _decide(turn, callback_data.extension, callback_data.do)
    turn.show(_decided_screen(turn, wish, turn.person))
    _show_decided(turn, wish, [each for each in _asked(turn, wish) if each.id != turn.person.id])


def decide_in_passing(turn: Turn, extension_id: int, do: str) -> None:
    """The same, from a list: the message by which one was asked oneself tells it as well."""
    wish = _decide(turn, extension_id, do)
    _show_decided(turn, wish, _asked(turn, wish))


def _decide(turn: Turn, extension_id: int, do: str) -> Extension:
    wish = to_be_decided(turn, Extension, extension_id)
    decide = _DECISIONS.get(do)
    if decide is None:
        raise NotYours
    decide(turn, wish)
    return wish


def to_be_decided(turn: Turn, kind: type[Some], wish_id: int) -> Some:
    """What a superior may make a promise later by, if this person may decide about it and nobody
    has yet."""
    wish = find_decision(turn.session, kind, wish_id)
    if wish is None:
        raise NotYours
    ticket = ticket_of_staff(turn, wish.ticket_id, Right.DECIDE_EXTENSION)
    if wish.asker_id == turn.person.id or ticket.is_worked_on_by(turn.person):
        raise OnesOwn(number=ticket.number)
    if wish.state == REPLACED:
        raise Replaced(number=ticket.number)
    if wish.state != ASKED:
        raise Decided(number=ticket.number, decider=wish.decider.name if wish.decider else "")
    possible(ticket, kind.stands_while)
    return wish


def _grant(turn: Turn, wish: Extension) -> None:
    ticket, at_most = wish.ticket, turn.desk.extension.at_most
    try:
        grant(turn.session, wish, turn.person, at_most, turn.received_at)
    except BeyondLimit:
        most = duration_word(at_most, turn.person.language)
        raise NoMoreTime(number=ticket.number, most=most) from None
    reckon(turn.session, ticket, turn.desk, turn.now)
    tell_promise_moved(turn, ticket, "reason-extended", said=wish.reason)
    _tell_handlers(turn, wish, "handler-extended")


def _refuse(turn: Turn, wish: Extension) -> None:
    refuse(turn.session, wish, turn.person, turn.received_at)
    _tell_handlers(turn, wish, "handler-not-extended")


_DECISIONS: dict[str, Callable[[Turn, Extension], None]] = {"grant": _grant, "refuse": _refuse}


def _tell_handlers(turn: Turn, wish: Extension, key: str) -> None:
    """Whoever asked is told, and whoever has the ticket by now."""
    ticket = wish.ticket
    concerned = {each.id: each for each in (wish.asker, ticket.worker) if each is not None}
    for reader in concerned.values():
        text = turn.texts_for(reader).say(
            key,
            number=ticket.number,
            amount=duration_word(wish.more, reader.language),
            decider=turn.person.name,
            due=turn.by(ticket.due_at, reader),
        )
        screen = Screen(text, [open_row(turn, ticket, reader)])
        turn.send(reader, screen, slot=slot_of_ticket(ticket))


def deciders_of(work: Work, ticket: Ticket, asker: Person) -> list[Person]:
    """Who decides about more time for the ticket."""

    def may(person: Person) -> bool:
        return person.id != asker.id and may_work_on(work.desk, person, ticket)

    return deciders_for(work.session, work.desk, ticket.department, may)


def _asked(turn: Turn, wish: Extension) -> Sequence[Person]:
    return deciders_of(turn, wish.ticket, wish.asker)


def _show_decided(turn: Turn, wish: Extension, readers: Sequence[Person]) -> None:
    """The buttons go, with everybody who was asked; in their place stands who decided."""
    for reader in readers:
        turn.update(reader, _slot(wish), _decided_screen(turn, wish, reader))


def _decided_screen(turn: Turn, wish: Extension, reader: Person) -> Screen:
    granted = wish.state is ExtensionState.GRANTED
    head = turn.texts_for(reader).say(
        "extension-granted" if granted else "extension-refused",
        number=wish.ticket.number,
        handler=wish.asker.name,
        amount=duration_word(wish.more, reader.language),
        decider=turn.person.name,
        due=turn.by(wish.ticket.due_at, reader),
    )
    return Screen(_with_reason(head, wish), [open_row(turn, wish.ticket, reader)])


def _with_reason(head: Html, wish: Extension) -> Html:
    return Html(f"{head}\n{quote(wish.reason)}")


def _slot(wish: Extension) -> str:
    return f"extension:{wish.id}"
