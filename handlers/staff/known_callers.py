"""Who calls again is recognised by their number, before a matter is filed a second time: what is
open of theirs is offered to who may see it; of what is open elsewhere others read that there is
something; and who has the chat can be said to be the caller.

That their number was looked at stands in the trail of each of the tickets.
"""

from collections.abc import Iterator
from dataclasses import replace

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed, may_do
from handlers.buttons import Button, Rows, button
from handlers.customer.callers import known_as
from handlers.customer.draft import Draft
from handlers.customer.live_card import send_card
from handlers.errors import OutOfDate
from handlers.lists import PAGE
from handlers.presses.tickets import CallerPress, TicketPress
from handlers.referring import may_reopen
from handlers.staff.elsewhere import draft_of_caller, elsewhere, elsewhere_rows, press_elsewhere
from handlers.turn import Turn
from handlers.words import customer_word, matter_words
from handlers.work import Screen
from prompts.texts import Html, quote
from storage import audit
from storage.callers import find_connected, known_under
from storage.people import Person
from storage.rules.roles import Right
from storage.ticket_lists import tickets_of
from storage.tickets import UNFINISHED, Ticket

router = Router(name="staff.known_callers")


def offer_known(turn: Turn, draft: Draft, phone: str | None) -> None:
    """What is known of the number from which they call."""
    screen = _screen(turn, draft, phone)
    if screen is None:
        return
    for ticket in (*_seen(turn, phone), *elsewhere(turn, phone)):
        by, at = turn.person.id, turn.received_at
        audit.record(turn.session, ticket, "find_phone", actor_id=by, at=at)
    turn.send(turn.person, screen)


@router.callback_query(CallerPress.filter())
async def pressed(press: CallbackQuery, callback_data: CallerPress, turn: Turn) -> None:
    """A button below it."""
    may_do(turn, Right.FILE)
    if callback_data.do == "is":
        _it_is_them(turn, callback_data.about)
    else:
        press_elsewhere(turn, callback_data.do, callback_data.about)


def _it_is_them(turn: Turn, person_id: int) -> None:
    """The caller is who has that number in the chat: what is filed now is theirs."""
    draft, phone = draft_of_caller(turn)
    person = find_connected(turn.session, turn.keys, phone)
    if draft.caller is None or person is None or person.id != person_id:
        raise OutOfDate(number="")
    known = replace(draft, caller=replace(draft.caller, known=person.id))
    turn.keep_draft(known.to_json())
    screen = _screen(turn, known, phone)
    if screen is not None:
        turn.show(screen)
    if known.parts:
        send_card(turn, known)


def _screen(turn: Turn, draft: Draft, phone: str | None) -> Screen | None:
    """None: nothing is known of it."""
    parts = (_seen_part, _chat_part, _elsewhere_part)
    found = [part(turn, draft, phone) for part in parts]
    lines = [line for lines, _ in found for line in lines]
    rows = [row for _, rows in found for row in rows]
    return Screen(Html("\n".join(lines)), rows) if lines else None


def _seen_part(turn: Turn, _: Draft, phone: str | None) -> tuple[list[Html], Rows]:
    """Who is known under the number, as their file says, and which matters it may be about."""
    known = [each for each in _known(turn, phone) if each[1]]
    if not known:
        return [], []
    lines = [turn.texts.say("caller-known")]
    for person, tickets in known:
        who = customer_word(turn.desk, person, turn.person.language)
        lines += [turn.texts.say("card-customer", customer=who), *_needs(turn, person, tickets)]
    rows = [[_about(turn, ticket)] for _, tickets in known for ticket in tickets]
    return lines, rows[:PAGE]


def _chat_part(turn: Turn, draft: Draft, phone: str | None) -> tuple[list[Html], Rows]:
    """That somebody has the number in the chat; who it is stands there for nobody who may not see a
    matter of theirs."""
    person = find_connected(turn.session, turn.keys, phone)
    if person is None:
        return [], []
    if known_as(turn, draft) is person:
        return [turn.texts.say("caller-in-chat")], []
    label = turn.texts.label("btn-caller-is-them")
    is_them = button(label, CallerPress(do="is", about=person.id))
    return [turn.texts.say("caller-in-chat-ask")], [[is_them]]


def _elsewhere_part(turn: Turn, _: Draft, phone: str | None) -> tuple[list[Html], Rows]:
    hidden = elsewhere(turn, phone)
    if not hidden:
        return [], []
    return [turn.texts.say("caller-elsewhere", count=len(hidden))], elsewhere_rows(turn, hidden)


def _seen(turn: Turn, phone: str | None) -> Iterator[Ticket]:
    return (ticket for _, tickets in _known(turn, phone) for ticket in tickets)


def _known(turn: Turn, phone: str | None) -> list[tuple[Person, list[Ticket]]]:
    there = known_under(turn.session, turn.keys, phone)
    return [(each, _matters(turn, each)) for each in there]


def _matters(turn: Turn, caller: Person) -> list[Ticket]:
    """What isn't over, or can be opened again, the newest first."""
    found = tickets_of(turn.session, caller.id, offset=0, limit=PAGE)
    return [
        each
        for each in found
        if (each.state in UNFINISHED or may_reopen(turn, each))
        and allowed(turn.desk, turn.person, each, Right.FOR_CALLER)
    ]


def _needs(turn: Turn, person: Person, tickets: list[Ticket]) -> list[Html]:
    """What they need particularly, where their file may be seen."""
    sees = any(allowed(turn.desk, turn.person, each, Right.CUSTOMER_FILE) for each in tickets)
    if person.needs is None or not sees:
        return []
    return [turn.texts.say("customer-needs"), quote(person.needs)]


def _about(turn: Turn, ticket: Ticket) -> Button:
    matter = matter_words(turn.desk, ticket.category, "", turn.person.language)
    label = turn.texts.label("btn-caller-about", number=ticket.number, matter=matter)
    return button(label, TicketPress(do="caller", ticket=ticket.id, version=ticket.version))
