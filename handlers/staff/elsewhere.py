"""What is open of who calls, and isn't for whoever takes the call to see: they read that there is
something, and no more; what the caller says of it goes to whoever has it.

By whom it is, and which ticket, is known by the number that the caller gave: it stands in the draft
that is written for them, or in the step.
"""

from collections.abc import Callable, Mapping, Sequence

from aiogram.types import Message

from handlers.access import allowed, is_kept_from, may_do
from handlers.buttons import Rows, button
from handlers.cards.own_card import can
from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Caller, Part
from handlers.customer.emergency import warn_of
from handlers.customer.setting_aside import draft_of
from handlers.customer.talk import hand_over
from handlers.customer.urging import urge_beside
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import words_of
from handlers.lists import PAGE
from handlers.presses.tickets import CallerPress
from handlers.staff.for_caller import (
    Wish,
    drop_empty,
    goes_past_handler,
    tell_connected,
    written_already,
)
from handlers.staff.notes import reason_of
from handlers.turn import Turn
from prompts.dates import say_day
from storage import audit
from storage.callers import known_under
from storage.message_parts import keep_writing_of
from storage.rules.kinds import Kind
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.ticket_lists import tickets_of
from storage.tickets import UNFINISHED, Ticket

PASSING = "passing_on_words"
"""Step: the next message is what a caller says of a matter that is elsewhere."""


def elsewhere(turn: Turn, phone: str | None) -> list[Ticket]:
    """What is open under the number, and not theirs to act on; nothing that complains about
    them."""
    there = known_under(turn.session, turn.keys, phone)
    found = [t for each in there for t in tickets_of(turn.session, each.id, offset=0, limit=PAGE)]
    return [each for each in found if _is_elsewhere(turn, each)]


def elsewhere_rows(turn: Turn, tickets: Sequence[Ticket]) -> Rows:
    """By the day on which each was filed, which the caller knows."""
    return [
        [
            button(turn.texts.label(key, day=_day(turn, ticket)), CallerPress(do=do, about=each))
            for do, key, action in (
                ("add", "btn-elsewhere-add", Action.ADD),
                ("urge", "btn-elsewhere-urge", Action.URGE),
            )
            if can(ticket, action) and not (do == "urge" and ticket.kind is Kind.PRAISE)
        ]
        for ticket, each in ((ticket, ticket.id) for ticket in tickets[:PAGE])
    ]


def draft_of_caller(turn: Turn) -> tuple[Draft, str | None]:
    """What they are writing down for somebody, and that one's number."""
    draft = draft_of(turn)
    if draft is None or draft.caller is None:
        raise OutOfDate(number="")
    return draft, draft.caller.phone


def press_elsewhere(turn: Turn, do: str, ticket_id: int) -> None:
    """A button under what is known of a number."""
    if do not in _DEEDS:
        raise NotYours
    _, phone = draft_of_caller(turn)
    _DEEDS[do](turn, _ticket(turn, ticket_id, phone))


def take_words(turn: Turn, message: Message) -> None:
    """What the caller says."""
    may_do(turn, Right.FILE)
    kept = turn.conversation.data
    ticket = _ticket(turn, int(kept["ticket"]), kept["phone"])
    text = reason_of(turn, message)
    if text is None:
        return
    turn.go(None)
    caller = Caller(kept["name"], kept["phone"], known=ticket.customer_id)
    if not goes_past_handler(turn, ticket, Part(message.message_id, words_of(message)), caller):
        _pass_on(turn, ticket, Wish(text, [], [(message.message_id, text)]))


def _add(turn: Turn, ticket: Ticket) -> None:
    draft, phone = draft_of_caller(turn)
    written = written_already(turn, ticket)
    if written is not None:
        _pass_on(turn, ticket, written)
        return
    drop_empty(turn)
    name = draft.caller.name if draft.caller else ""
    turn.go(PASSING, ticket=ticket.id, phone=phone, name=name)
    turn.ask("caller-elsewhere-what")


def _pass_on(turn: Turn, ticket: Ticket, said: Wish) -> None:
    warn_of(turn, said.text)
    kept = hand_over(turn, ticket, said.text, said.files, source=None)
    keep_writing_of(turn.session, kept.id, turn.person.id, said.pieces)
    _done(turn, ticket, "caller-added")
    turn.say("caller-elsewhere-added")


def _urge(turn: Turn, ticket: Ticket) -> None:
    urged = urge_beside(turn, ticket)
    if urged is None:
        turn.say("caller-elsewhere-too-soon")
        return
    _done(turn, ticket, "caller-urged")
    turn.say("caller-elsewhere-urged", **urged._asdict())


_DEEDS: Mapping[str, Callable[[Turn, Ticket], None]] = {"add": _add, "urge": _urge}


def _done(turn: Turn, ticket: Ticket, key: str) -> None:
    by, at = turn.person.id, turn.received_at
    audit.record(turn.session, ticket, "told_by_phone", actor_id=by, at=at)
    tell_connected(turn, ticket, key)


def _ticket(turn: Turn, ticket_id: int, phone: str | None) -> Ticket:
    """The ticket, if it is open under that number still."""
    found = (each for each in elsewhere(turn, phone) if each.id == ticket_id)
    ticket = next(found, None)
    if ticket is None:
        raise OutOfDate(number="")
    return ticket


def _is_elsewhere(turn: Turn, ticket: Ticket) -> bool:
    hidden = not allowed(turn.desk, turn.person, ticket, Right.FOR_CALLER)
    return ticket.state in UNFINISHED and hidden and not is_kept_from(turn.person, ticket)


def _day(turn: Turn, ticket: Ticket) -> str:
    return say_day(ticket.opened_at, zone=turn.desk.zone, language=turn.person.language)
