"""What staff said in words is done with a ticket: at once where it is plain which they mean, or
once they have said so."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from handlers.access import ticket_of_staff
from handlers.staff.checking import Written
from handlers.staff.extending import begin_in_words
from handlers.staff.regrading import regrade_to
from handlers.staff.resolving import solve_with
from handlers.staff.returning import begin_returning, begin_with_reason
from handlers.turn import Turn
from prompts.wishes.desk_wish import Deed, DeskWords
from storage.rules.roles import Right
from storage.tickets import Ticket


def do_deed(turn: Turn, ticket_id: int, found: DeskWords, written: Written) -> None:
    """``found`` is what they said, in the message that is kept as ``written``."""
    right, do = _DEEDS[found.deed]
    do(turn, ticket_of_staff(turn, ticket_id, right), found, written)


def _regrade(turn: Turn, ticket: Ticket, found: DeskWords, _: Written) -> None:
    regrade_to(turn, ticket, found.what, found.why)


def _extend(turn: Turn, ticket: Ticket, found: DeskWords, written: Written) -> None:
    begin_in_words(turn, ticket, found.what, Written(found.why, written.source))


def _elsewhere(turn: Turn, ticket: Ticket, found: DeskWords, _: Written) -> None:
    if found.what:
        begin_with_reason(turn, ticket, found.what)
    else:
        begin_returning(turn, ticket)


def _resolve(turn: Turn, ticket: Ticket, found: DeskWords, written: Written) -> None:
    pieces = () if written.source is None else ((written.source, found.what),)
    solve_with(turn, ticket, replace(written, text=found.what, pieces=pieces))


_DEEDS: Mapping[Deed, tuple[Right, Callable[[Turn, Ticket, DeskWords, Written], None]]] = {
    Deed.REGRADE: (Right.REGRADE, _regrade),
    Deed.EXTEND: (Right.EXTEND, _extend),
    Deed.ELSEWHERE: (Right.RETURN, _elsewhere),
    Deed.RESOLVE: (Right.RESOLVE, _resolve),
}
