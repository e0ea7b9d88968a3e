"""Which ticket staff mean who write for the desk: the one they name, whose message they reply to,
whose card they have just been shown, or the only one in hand."""

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, true

from handlers.access import allowed, scope_of, ticket_of_staff
from handlers.turn import Turn, tickets_under
from prompts.wishes.short_numbers import short_numbers, with_whole_number
from storage.inbox import came_from
from storage.keyboards import keyboards_in
from storage.queues import within_or_filed
from storage.rules.roles import Right
from storage.search import find_named
from storage.ticket_lists import in_hands_of
from storage.tickets import Ticket, find_ticket

_NUMBER = re.compile(r"(?<![\d-])(?:[A-Za-z]-?)?(?:20\d{6}-\d{4,}|\d{4})(?![\d-])", re.ASCII)
_SURELY = re.compile(r"(?<![\d-])(?:[A-Za-z]-?)?(?:20\d{6}-\d{4,}|0\d{3})(?![\d-])", re.ASCII)
"""A year or a sum is no ticket's."""
_HEAD = re.compile(r"[:：,，]")


def tickets_meant(turn: Turn, words: str, replied_to: int | None, right: Right) -> Sequence[Ticket]:
    """The ticket with which they have ``right``, or those among which they have to choose.
    ``replied_to`` is the id of the ticket whose message theirs is a reply to. A card that came by
    itself is only the first to choose from."""
    named = tickets_named(turn, words)
    if named:
        return [each for each in named if allowed(turn.desk, turn.person, each, right)] or named
    if _SURELY.search(_HEAD.split(words, 1)[0]):
        return []
    if replied_to is not None:
        found = find_ticket(turn.session, replied_to)
        return [] if found is None else [found]
    able = [each for each in worked_on(turn) if allowed(turn.desk, turn.person, each, right)]
    shown, sent_for = _just_shown(turn)
    if shown is None or not allowed(turn.desk, turn.person, shown, right):
        return able
    return [shown] if sent_for else [shown, *(each for each in able if each.id != shown.id)]


def names_ticket(words: str) -> bool:
    """Whether a number stands in them, of a ticket that there is or isn't."""
    return _NUMBER.search(words) is not None


def numbers_in(words: str) -> Sequence[str]:
    """Those that stand in them, once each."""
    return list(dict.fromkeys(_NUMBER.findall(words)))


def tickets_named(turn: Turn, words: str) -> Sequence[Ticket]:
    """By a number that stands in the words, whole or as people say it aloud."""
    shown = within_or_filed(scope_of(turn.desk, turn.person))
    return _first_found(turn, shown, _NUMBER.findall(words))


def tickets_bound(turn: Turn, words: str) -> Sequence[Ticket]:
    """The same of what can hardly be another number, also if these tickets aren't theirs: no words
    that name them are for the customer of any other."""
    return _first_found(turn, true(), _SURELY.findall(words))


def names_whole(words: str) -> bool:
    """Whether a number with its day stands in them, which can be nothing but a ticket's."""
    return any("-" in each for each in _SURELY.findall(words))


def ticket_numbered(turn: Turn, number: str, right: Right) -> Ticket:
    """The newest with which they have ``right``; why not is refused to them, where there is none,
    or it isn't theirs any more."""
    named = tickets_named(turn, number) or tickets_bound(turn, number)
    able = [each for each in named if allowed(turn.desk, turn.person, each, right)]
    newest = next(iter(able or named), None)
    return ticket_of_staff(turn, 0 if newest is None else newest.id, right)


def in_whole_numbers(turn: Turn, words: str) -> str:
    """The words with the running numbers of tickets that are cut short written out: of those in
    hand, or else of others, which bind as well."""
    short = short_numbers(words)
    if not short:
        return words
    known = [each.number for each in worked_on(turn)]
    others = [each for each in short if not any(number.endswith(each) for number in known)]
    bound = (found for each in others for found in tickets_bound(turn, each))
    return with_whole_number(words, [*known, *(each.number for each in bound)])


def _first_found(turn: Turn, shown: ColumnElement[bool], numbers: list[str]) -> Sequence[Ticket]:
    today = turn.now.astimezone(turn.desk.zone).date()
    found = (find_named(turn.session, shown, each, today) for each in numbers)
    return next(filter(None, found), [])


def _just_shown(turn: Turn) -> tuple[Ticket | None, bool]:
    """The one that the newest message with buttons is about, if it is about one only; and whether
    they had it shown to them."""
    account = turn.person.account
    for newest in keyboards_in(turn.session, account, turn.received_at, 1):
        found = set(tickets_under(newest.rows))
        if len(found) == 1:
            sent_for = came_from(turn.session, newest.inbox_id, account)
            return find_ticket(turn.session, found.pop()), sent_for
    return None, False


def worked_on(turn: Turn) -> list[Ticket]:
    """Also of whom they stand in for, the nearest deadline first."""
    owners = [turn.person, *turn.person.stands_in_for]
    found = [each for owner in owners for each in in_hands_of(turn.session, owner.id)]
    mine = [each for each in found if each.is_worked_on_by(turn.person)]
    return sorted(mine, key=lambda ticket: (ticket.due_at, ticket.id))
