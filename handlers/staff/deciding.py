"""同意: a superior grants in one tap more time that a handler asked for. Refused: `refusing.py`."""

from collections.abc import Sequence
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.cards.staff_buttons import decision_row, open_row
from handlers.errors import NoMoreTime, NotYours
from handlers.presses.decisions import ExtensionPress
from handlers.promise_words import tell_promise_moved
from handlers.relay import slot_of_ticket
from handlers.staff.deciders import concerned_by, show_decided, to_be_decided
from handlers.turn import Turn
from handlers.words import duration_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.extensions import (
    Extension,
    ExtensionState,
    grant,
    refuse,
)
from storage.people import Person
from storage.promise_clock import reckon
from storage.rules.extending import BeyondLimit

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
        work.send(reader, Screen(_with(head, wish.reason), rows), slot=_slot(wish))


@router.callback_query(ExtensionPress.filter())
async def decided(press: CallbackQuery, callback_data: ExtensionPress, turn: Turn) -> None:
    """One tap grants."""
    wish = _grant(turn, callback_data.extension, callback_data.do)
    _show(turn, wish, here=True)


def grant_in_passing(turn: Turn, extension_id: int) -> None:
    """The same, from a list: the message by which one was asked oneself tells it as well."""
    wish = _grant(turn, extension_id, "grant")
    _show(turn, wish, here=False)


def refuse_wish(turn: Turn, wish: Extension, why: str) -> None:
    """不同意: whoever asked reads ``why``, and so do the others who were asked to decide."""
    refuse(turn.session, wish, turn.person, turn.received_at)
    _tell_handlers(turn, wish, "handler-not-extended", why)
    _show(turn, wish, why, here=False)


def _grant(turn: Turn, extension_id: int, do: str) -> Extension:
    wish = to_be_decided(turn, Extension, extension_id)
    if do != "grant":
        raise NotYours
    ticket, at_most = wish.ticket, turn.desk.extension.at_most
    try:
        grant(turn.session, wish, turn.person, at_most, turn.received_at)
    except BeyondLimit:
        most = duration_word(at_most, turn.person.language)
        raise NoMoreTime(number=ticket.number, most=most) from None
    reckon(turn.session, ticket, turn.desk, turn.now)
    tell_promise_moved(turn, ticket, "reason-extended", said=wish.reason)
    _tell_handlers(turn, wish, "handler-extended")
    return wish


def _tell_handlers(turn: Turn, wish: Extension, key: str, why: str = "") -> None:
    ticket = wish.ticket
    for reader in concerned_by(wish):
        text = turn.texts_for(reader).say(
            key,
            number=ticket.number,
            amount=duration_word(wish.more, reader.language),
            decider=turn.person.name,
            due=turn.by(ticket.due_at, reader),
        )
        # What is replied to a refusal isn't for the customer.
        slot = None if why else slot_of_ticket(ticket)
        screen = Screen(_with(text, why), [open_row(turn, ticket, reader)])
        turn.send(reader, screen, slot=slot)


def _show(turn: Turn, wish: Extension, why: str = "", *, here: bool) -> None:
    def screen(reader: Person) -> Screen:
        return _decided_screen(turn, wish, reader, why)

    show_decided(turn, wish, _slot(wish), screen, here=here)


def _decided_screen(turn: Turn, wish: Extension, reader: Person, why: str = "") -> Screen:
    granted = wish.state is ExtensionState.GRANTED
    texts = turn.texts_for(reader)
    head = texts.say(
        "extension-granted" if granted else "extension-refused",
        number=wish.ticket.number,
        handler=wish.asker.name,
        amount=duration_word(wish.more, reader.language),
        decider=turn.person.name,
        due=turn.by(wish.ticket.due_at, reader),
    )
    text = _with(head, wish.reason)
    if why:
        because = texts.say("refused-because")
        text = _with(Html(f"{text}\n{because}"), why)
    return Screen(text, [open_row(turn, wish.ticket, reader)])


def _with(head: Html, words: str) -> Html:
    return Html(f"{head}\n{quote(words)}") if words else head


def _slot(wish: Extension) -> str:
    return f"extension:{wish.id}"
