"""/find: tickets by number, phone, word or customer's name, within one's scope, page by page."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed, may_do, scope_of
from handlers.buttons import Button, button
from handlers.cards.staff_card import staff_card
from handlers.errors import OutOfDate
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.limits import excerpt
from handlers.lists import staff_list
from handlers.presses.lists import FindPress
from handlers.relay import slot_of_ticket
from handlers.staff.filed import show_filed
from handlers.staff.for_customer import is_named
from handlers.staff.stepping_aside import look_aside
from handlers.staff.ticket_meant import worked_on
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.reading.discretion import with_phones_masked
from prompts.texts import Html
from prompts.wishes.looking_up import (
    asks_who_handles,
    is_bare_number,
    is_written_as_name,
    name_looked_up,
    number_looked_up,
)
from storage import audit
from storage.endings import ending_in, tickets_by_ending
from storage.queues import within_or_filed
from storage.rules.grams import folded
from storage.rules.numbers import spoken
from storage.rules.roles import Right, may
from storage.search import Hits, TooShort, find_named, find_tickets
from storage.tickets import Ticket

router = Router(name="staff.finding")

FINDING = "finding"
"""Step: the next message says what to look for."""
LONGEST = 60
"""Characters to look for: they stand in the title, from which the next page is looked for."""
PAGE = 6
SHOWN = 70
"""Of what stands in a ticket, around the words."""


@router.message(command_filter("find"))
async def find(message: Message, command: CommandObject, turn: Turn) -> None:
    """/find WORDS; without words they are asked for."""
    may_do(turn, Right.LISTS)
    if command.args:
        look_aside(turn)
        _look(turn, command.args)
    else:
        turn.go(FINDING)
        turn.ask("find-what")


def take_words(turn: Turn, message: Message) -> None:
    """The words that were waited for."""
    may_do(turn, Right.LISTS)
    words = words_of(message)
    if not words:
        turn.ask("words-needed")
        return
    turn.go(None)
    _look(turn, words)


def find_in_words(turn: Turn, words: str) -> bool:
    """Whether they asked in words to see a ticket, and it was done: by a number, or by the name of
    a customer; a number that is all they wrote has to be a ticket's."""
    if not may(turn.person.role, Right.LISTS):
        return False
    wanted = number_looked_up(words)
    if wanted is None and is_bare_number(words):
        wanted = words if _numbered(turn, words) or _called(turn, words) else None
    name = name_looked_up(words) if wanted is None else None
    if name is not None:
        sure = is_written_as_name(name) or asks_who_handles(words)
        known = sure or _is_a_customers(turn, name)
        wanted = name if known else _in_hand_of(turn, name)
    if wanted is None:
        return False
    turn.go(None)
    _look(turn, wanted)
    return True


def _in_hand_of(turn: Turn, name: str) -> str | None:
    """The whole name of whoever it may be the first sign of, or a part, of those whose matters they
    have in hand; where there are several, as it was written."""
    names = {each.customer.name for each in worked_on(turn)}
    meant = [each for each in names if is_named(each, name)]
    return meant[0] if len(meant) == 1 else (name if meant else None)


def _is_a_customers(turn: Turn, name: str) -> bool:
    scope = scope_of(turn.desk, turn.person)
    try:
        hits = find_tickets(turn.session, scope, name, before=None, limit=PAGE)
    except TooShort:
        return False
    return any(folded(name) in folded(each.customer.name) for each in hits.tickets)


@router.callback_query(FindPress.filter())
async def turn_page(press: CallbackQuery, callback_data: FindPress, turn: Turn) -> None:
    """Another page: what is looked for stands in the title, which only the bot can write."""
    may_do(turn, Right.LISTS)
    words = _words_in_title(press)
    turn.show(_screen(turn, words, before=callback_data.before or None))


def _look(turn: Turn, words: str) -> None:
    """Who names one ticket by its number sees it at once; one with another letter is offered."""
    wanted = " ".join(words.split())[:LONGEST]
    numbered = _numbered(turn, wanted)
    alone = len(numbered) == 1 and not _called(turn, wanted)
    if alone and _is_lettered(wanted, numbered[0]) and show_filed(turn, numbered[0]):
        return
    if alone and _is_meant(turn, wanted, numbered[0]):
        card = staff_card(turn, numbered[0], turn.person)
        turn.send(turn.person, card, slot=slot_of_ticket(numbered[0]))
    else:
        turn.send(turn.person, _screen(turn, wanted, before=None))


def _is_meant(turn: Turn, words: str, ticket: Ticket) -> bool:
    sees = allowed(turn.desk, turn.person, ticket, Right.SEE_TICKET)
    return sees and _is_lettered(words, ticket)


def _is_lettered(words: str, ticket: Ticket) -> bool:
    said = spoken(words)
    return said is not None and said.kind in (None, ticket.kind)


def _numbered(turn: Turn, words: str) -> Sequence[Ticket]:
    shown = within_or_filed(scope_of(turn.desk, turn.person))
    today = turn.now.astimezone(turn.desk.zone).date()
    return find_named(turn.session, shown, words, today)


def _called(turn: Turn, words: str) -> Sequence[Ticket]:
    """Those whose customer's number ends with the four digits, where they may see it."""
    digits = ending_in(words)
    if digits is None:
        return []
    numbers = scope_of(turn.desk, turn.person, Right.SEE_PHONE)
    return tickets_by_ending(turn.session, numbers, digits, PAGE)


def _screen(turn: Turn, words: str, *, before: int | None) -> Screen:
    scope = scope_of(turn.desk, turn.person)
    numbered = _numbered(turn, words)
    called = [] if before else _called(turn, words)
    for ticket in called:
        by, at = turn.person.id, turn.received_at
        audit.record(turn.session, ticket, "find_phone", actor_id=by, at=at)
    if numbered:
        known = dict.fromkeys([*numbered[:PAGE], *called])
        return _found(turn, words, Hits(list(known), None), before)
    try:
        hits = find_tickets(turn.session, scope, words, before=before, limit=PAGE)
    except TooShort:
        return Screen(turn.texts.say("find-too-short", words=words))
    found = dict.fromkeys([*called, *hits.tickets])
    return _found(turn, words, Hits(list(found), hits.before), before)


def _found(turn: Turn, words: str, hits: Hits, before: int | None) -> Screen:
    nothing = "find-none" if hits.before is None else "find-none-yet"
    title = "find-title" if hits.tickets else nothing
    said, rows = staff_list(
        turn,
        hits.tickets,
        words=lambda ticket: _around(with_phones_masked(ticket.text), words),
    )
    lines = [turn.texts.say(title, words=words, where=_searched(turn)), *said]
    return Screen(Html("\n".join(lines)), [*rows, _ways(turn, hits, before)])


def _searched(turn: Turn) -> str:
    """Whose tickets were looked through."""
    scope = scope_of(turn.desk, turn.person)
    whose = department_word(turn.desk, scope.department, turn.person.language)
    return turn.texts.label("find-in-scope" if scope.others else "find-in-own", whose=whose)


def _ways(turn: Turn, hits: Hits, before: int | None) -> list[Button]:
    label, ways = turn.texts.label, []
    if before is not None:
        ways.append(button(label("btn-newest"), FindPress()))
    if hits.before is not None:
        ways.append(button(label("btn-older"), FindPress(before=hits.before)))
    return ways


def _around(text: str, words: str) -> str:
    """The part of ``text`` in which the first of ``words`` stands, from the beginning of a word on;
    its beginning, if they stand elsewhere in the ticket."""
    plain = " ".join(text.split())
    first = folded(words).split()[0]
    found = folded(plain).find(first)
    at = max(found - SHOWN // 3, 0)
    if at:
        at = plain.find(" ", at, found) + 1 or at
    return ("…" if at else "") + excerpt(plain[at:], SHOWN)


def _words_in_title(press: CallbackQuery) -> str:
    text = getattr(press.message, "text", None) or ""
    entities = getattr(press.message, "entities", None) or []
    bold = next((entity for entity in entities if entity.type == "bold"), None)
    if bold is None or not text.startswith("🔎"):
        raise OutOfDate
    return str(bold.extract_from(text))
