"""不同意: a superior refuses more time, or a supplier's later limit, and says why in a tap or in
words: without a reason the handler can only ask again, or give up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import button
from handlers.errors import NotYours
from handlers.presses.decisions import ExtensionPress, LimitPress, RefusalPress
from handlers.staff.deciders import to_be_decided
from handlers.staff.deciding import refuse_wish
from handlers.staff.notes import reason_of
from handlers.staff.supplier_limits import refuse_wished_limit
from handlers.turn import Turn
from storage.extensions import Extension
from storage.notes import NotePurpose, write_note
from storage.supplier_limits import SupplierLimit

router = Router(name="staff.refusing")

REFUSING = "refusing"
"""Step: the next message says why more time is refused."""


@dataclass(frozen=True, slots=True)
class _Refusable:
    """A wish that can be refused."""

    kind: type[Extension] | type[SupplierLimit]
    refuse: Callable[[Turn, Any, str], None]
    canned: tuple[str, ...]
    """The reasons that are one tap, by their keys among the texts."""


_REFUSABLE = {
    "extension": _Refusable(Extension, refuse_wish, ("waits", "thin")),
    "limit": _Refusable(SupplierLimit, refuse_wished_limit, ("waits", "push")),
}


@router.callback_query(ExtensionPress.filter(F.do == "refuse"))
async def extension_refused(
    press: CallbackQuery, callback_data: ExtensionPress, turn: Turn
) -> None:
    """✖️ below a wish for more time."""
    ask_why(turn, "extension", callback_data.extension)


@router.callback_query(LimitPress.filter(F.do == "refuse"))
async def limit_refused(press: CallbackQuery, callback_data: LimitPress, turn: Turn) -> None:
    """✖️ below a supplier's later limit."""
    ask_why(turn, "limit", callback_data.limit)


def ask_why(turn: Turn, what: str, wish_id: int) -> None:
    """The next message is the reason, or one of those below the question."""
    ticket = _wish(turn, what, wish_id).ticket
    turn.go(REFUSING, what=what, wish=wish_id)
    ways = [
        button(
            turn.texts.label(f"btn-refusal-{why}"), RefusalPress(what=what, wish=wish_id, why=why)
        )
        for why in _REFUSABLE[what].canned
    ]
    turn.ask(f"refuse-why-{what}", ways=ways, number=ticket.number)


@router.callback_query(RefusalPress.filter())
async def chosen(press: CallbackQuery, callback_data: RefusalPress, turn: Turn) -> None:
    """A reason in one tap."""
    wish = _wish(turn, callback_data.what, callback_data.wish)
    if callback_data.why not in _REFUSABLE[callback_data.what].canned:
        raise NotYours
    why = turn.texts_for(wish.asker).label(f"refusal-{callback_data.why}")
    _refuse(turn, callback_data.what, wish, why)


def take_reason(turn: Turn, message: Message) -> None:
    """The reason in words."""
    said = turn.conversation.data
    wish = _wish(turn, said["what"], int(said["wish"]))
    why = reason_of(turn, message)
    if why is not None:
        _refuse(turn, said["what"], wish, why)


def _wish(turn: Turn, what: str, wish_id: int) -> Extension | SupplierLimit:
    if what not in _REFUSABLE:
        raise NotYours
    return to_be_decided(turn, _REFUSABLE[what].kind, wish_id)


def _refuse(turn: Turn, what: str, wish: Extension | SupplierLimit, why: str) -> None:
    """It is decided; whoever takes the ticket later finds the reason among its notes."""
    turn.go(None)
    write_note(turn.session, wish.ticket, turn.person, NotePurpose.REFUSAL, why, turn.received_at)
    _REFUSABLE[what].refuse(turn, wish, why)
    turn.say("refusal-told", number=wish.ticket.number, handler=wish.asker.name)
