"""不是，是新的事: what went straight on to a ticket was no part of it. It becomes a draft of its
own, with all the lines that came in one go and of which nobody had asked whether they belong
there."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import ticket_of_customer
from handlers.cards.telling import tell_handler
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from handlers.customer.live_card import send_card
from handlers.customer.parting import read_alone
from handlers.customer.setting_aside import begin_another, draft_of
from handlers.errors import NotYours
from handlers.presses.customers import SaidPress
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from storage.keyboards import Keyboard, keyboards_in
from storage.messages import Message as Said
from storage.messages import attachments_with

router = Router(name="customer.said_apart")

_IN_ONE_GO = timedelta(seconds=30)
"""So soon after the line before it a line goes on with that."""
_LOOKED_AT = 8
"""Messages with buttons, the newest."""


class _Line(NamedTuple):
    said: Said
    keyboard: Keyboard
    """That it was passed on, with the key to say that it is no part of the ticket."""


@router.callback_query(SaidPress.filter())
async def is_another(press: CallbackQuery, callback_data: SaidPress, turn: Turn) -> None:
    """The draft is shown, and the handler is told."""
    said = turn.session.get(Said, callback_data.message)
    if said is None or said.author_id != turn.person.id or said.source is None:
        raise NotYours
    ticket, before = ticket_of_customer(turn, said.ticket_id), draft_of(turn)
    lines = _in_one_go(list(_passed_on(turn, said)), said)
    turn.strip_buttons()
    if before is not None and before.has(said.source):
        return
    for line in lines:
        if line.said is not said:
            text = Html(line.keyboard.text or "")
            turn.replace(turn.person, line.keyboard.message_id, Screen(text))
    apart = [line.said for line in lines] or [said]
    parts = tuple(_part(turn, each) for each in apart)
    draft = Draft(id=turn.inbox_id or 0, parts=parts, insisted=True)
    draft = begin_another(turn, draft.as_read(read_alone(turn, draft.text)))
    turn.send(turn.person, Screen(turn.texts.say("said-apart", number=ticket.number)))
    send_card(turn, draft)
    tell_handler(turn, ticket, "handler-said-apart", count=len(parts))


def _passed_on(turn: Turn, said: Said) -> Iterator[_Line]:
    """What of theirs went to the same ticket unasked, in its order."""
    account = turn.person.account
    standing = keyboards_in(turn.session, account, turn.received_at, _LOOKED_AT)
    for keyboard in reversed(standing):
        line = _line_of(turn, keyboard)
        same = line is not None and line.ticket_id == said.ticket_id
        if line is not None and same and line.author_id == said.author_id and line.source:
            yield _Line(line, keyboard)


def _line_of(turn: Turn, keyboard: Keyboard) -> Said | None:
    keys = (key.get("callback_data", "") for row in keyboard.rows for key in row)
    mine = next((key for key in keys if key.startswith(f"{SaidPress.__prefix__}:")), None)
    return None if mine is None else turn.session.get(Said, SaidPress.unpack(mine).message)


def _in_one_go(lines: list[_Line], said: Said) -> list[_Line]:
    """Those that came in one go with what it was ``said`` of."""
    gone: list[_Line] = []
    for line in lines:
        goes_on = gone and line.said.said_at - gone[-1].said.said_at <= _IN_ONE_GO
        if not goes_on and any(each.said is said for each in gone):
            break
        gone = [*gone, line] if goes_on else [line]
    return gone if any(each.said is said for each in gone) else []


def _part(turn: Turn, said: Said) -> Part:
    files = attachments_with(turn.session, said)
    file = next((each.enclosure for each in files), None)
    return Part(said.source or 0, said.text, file)
