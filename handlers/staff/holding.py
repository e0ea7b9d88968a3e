"""仍然发送 / 修改: what becomes of a text that was held back."""

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import ticket_of_staff
from handlers.buttons import button
from handlers.errors import OutOfDate
from handlers.incoming import is_empty
from handlers.limits import excerpt
from handlers.presses.writing import HeldPress
from handlers.staff import answering, closing, extending, resolving
from handlers.staff.checking import HELD, RIGHTS, Way, Written, hand_back, passes
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html, quote
from prompts.wishes.editing import written_anew
from storage import audit
from storage.tickets import Ticket

router = Router(name="staff.holding")

CHANGING = "changing"
"""Kept with what is held back: its writer is about to write it anew."""
INSTEAD = "instead"
"""Kept with it: what they wrote since, which may be meant to take its place."""
WORDS_SHOWN = 300

_ONWARD: dict[Way, Callable[[Turn, Ticket, Written, dict[str, Any]], None]] = {
    Way.QUESTION: answering.send_question,
    Way.REPLY: answering.send_reply,
    Way.CORRECTION: answering.send_correction,
    Way.SOLUTION: resolving.keep_solution,
    Way.REASON: extending.ask_with,
    Way.CLOSING: closing.close_in_words,
}
"""How a text goes on that was held back."""


@router.callback_query(HeldPress.filter())
async def decided(press: CallbackQuery, callback_data: HeldPress, turn: Turn) -> None:
    """Send it as it is, or write it anew."""
    data = turn.conversation.data
    if turn.conversation.step != HELD or data["held"] != callback_data.held:
        raise OutOfDate
    decide = _DECISIONS.get(callback_data.do)
    if decide is None:
        raise OutOfDate
    decide(turn, data)


def take_changed(turn: Turn, message: Message) -> None:
    """Another text in place of the one that was held back. Who was shown what is wrong with theirs
    and just writes on may have overlooked it: they are asked."""
    data = turn.conversation.data
    if is_empty(message):
        turn.say("cannot-keep")
        return
    if message.text:
        message = message.model_copy(update={"text": written_anew(message.text)})
    changed = Written.of(message, Way(data["way"])).about(_ticket(turn, data))
    written = changed.or_files_of(Written.from_kept(data))
    if data["found"] and not data.get(CHANGING):
        _ask_whether_instead(turn, data, written)
    else:
        _look_again(turn, data, written)


def _ask_whether_instead(turn: Turn, data: dict[str, Any], written: Written) -> None:
    ticket = _ticket(turn, data)
    turn.go(HELD, **{**data, INSTEAD: written.kept()})
    lines = [turn.texts.say("check-instead", number=ticket.number)]
    if written.text:
        lines.append(quote(excerpt(written.text, WORDS_SHOWN)))
    choices = (("instead", "btn-instead"), ("send", "btn-send-first"))
    rows = [
        [button(turn.texts.label(key), HeldPress(do=do, held=data["held"]))] for do, key in choices
    ]
    turn.send(turn.person, Screen(Html("\n".join(lines)), [*rows, [turn.way_out()]]))


def change_held(turn: Turn, message: Message) -> bool:
    """The message that was held back was itself changed; False when it is another one."""
    data = turn.conversation.data
    if turn.conversation.step != HELD:
        return False
    held = Written.from_kept(data)
    if not held.is_made_of(message.message_id):
        return False
    changed = held.changed_by(message, Way(data["way"]), about=_ticket(turn, data))
    _look_again(turn, data, changed)
    return True


def _look_again(turn: Turn, data: dict[str, Any], written: Written) -> None:
    way, ticket = Way(data["way"]), _ticket(turn, data)
    if passes(turn, ticket, way, written, **data["more"]):
        _go_on(turn, data, ticket, written)


def _send(turn: Turn, data: dict[str, Any]) -> None:
    ticket = _ticket(turn, data)
    # Which sorts of concern, never the words: the trail holds no personal text.
    concerns = " ".join(data["found"])
    way = data["way"]
    turn.show(Screen(turn.texts.say("check-left", number=ticket.number)))
    _go_on(turn, data, ticket, Written.from_kept(data))
    audit.record(
        turn.session,
        ticket,
        "send_anyway",
        actor_id=turn.person.id,
        at=turn.received_at,
        way=way,
        concerns=concerns,
    )


def _change(turn: Turn, data: dict[str, Any]) -> None:
    ticket = _ticket(turn, data)
    turn.strip_buttons()
    turn.go(HELD, **{**data, CHANGING: True})
    hand_back(turn, ticket, data["text"], "staff-change")


def _take_instead(turn: Turn, data: dict[str, Any]) -> None:
    if INSTEAD not in data:
        raise OutOfDate
    turn.strip_buttons()
    _look_again(turn, data, Written.from_kept(data[INSTEAD]))


_DECISIONS: dict[str, Callable[[Turn, dict[str, Any]], None]] = {
    "send": _send,
    "change": _change,
    "instead": _take_instead,
}


def _go_on(turn: Turn, data: dict[str, Any], ticket: Ticket, written: Written) -> None:
    step, before = data["before"]
    turn.go(step, **before)
    _ONWARD[Way(data["way"])](turn, ticket, written, data["more"])


def _ticket(turn: Turn, data: dict[str, Any]) -> Ticket:
    return ticket_of_staff(turn, data["ticket"], RIGHTS[Way(data["way"])])
