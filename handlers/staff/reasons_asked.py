"""Staff are asked for a reason: an order about another ticket is none. It is done, and the reason
asked for again, at once or when what the order asked for itself is said."""

import re
from collections.abc import Callable
from typing import Any

from handlers.manager.approvals import Found
from handlers.staff.checking import Written
from handlers.staff.closing import CLOSING, close_anew
from handlers.staff.confirming import SENDING_BACK
from handlers.staff.desk_decisions import OUTCOME, waiting_for, waits_for_them
from handlers.staff.extending import AMOUNT, REASONING, begin_in_words
from handlers.staff.handing import HANDING
from handlers.staff.refusing import REFUSING
from handlers.staff.regrading import REGRADED, REGRADING, regrade_to
from handlers.staff.returning import RETURNING, return_anew
from handlers.staff.ticket_meant import in_whole_numbers, names_ticket, tickets_bound
from handlers.turn import ASKED, Turn
from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words, is_plainly_for_the_desk
from storage.tickets import Ticket, find_ticket

_REFUSES = (SENDING_BACK, REFUSING)
"""Steps in which it is asked why something is refused."""
_ASK_WHY = (*_REFUSES, AMOUNT, CLOSING, HANDING, REASONING, REGRADED, REGRADING, RETURNING)
"""Steps in which a reason is waited for, or can be written before a choice."""
_THEN = "then"
"""The step, with what it keeps, that goes on after another that an order began."""
_OF_WHAT_FOLLOWS = (Deed.NOTE, Deed.RESOLVE)
"""What is said in it may mention any ticket; whose it is stands before."""


def asks_why_refused(turn: Turn) -> bool:
    """Whether they are asked why they refuse something."""
    return turn.conversation.step in _REFUSES


def asked_about(turn: Turn) -> Found | None:
    """For what it is asked why it is refused, as long as it isn't decided."""
    said = turn.conversation.data
    if not asks_why_refused(turn):
        return None
    of_outcome = turn.conversation.step == SENDING_BACK
    asked = (
        (OUTCOME, int(said["confirmation"])) if of_outcome else (said["what"], int(said["wish"]))
    )
    return next((each for each in waiting_for(turn) if (each[0], each[1].id) == asked), None)


def names_another(turn: Turn, words: str) -> bool:
    """Whether the ticket that is named in them isn't the one that the step is about."""
    named, own = {each.id for each in tickets_bound(turn, words)}, _own(turn)
    return bool(named) and (own is None or own.id not in named)


def is_for_another(turn: Turn, text: str) -> bool:
    """Whether a reason is asked for, and this is plainly an order about another ticket: one that is
    only mentioned is a part of the reason."""
    if turn.conversation.step not in _ASK_WHY:
        return False
    text = in_whole_numbers(turn, text)
    found = desk_words(text)
    if found is None:
        return False
    if found.deed in (Deed.TELL, Deed.ASK):
        return names_another(turn, found.whom)
    if found.deed in (Deed.GRANT, Deed.REFUSE):
        return names_another(turn, found.whom) and waits_for_them(turn, found.whom)
    follows = found.deed in _OF_WHAT_FOLLOWS
    head = re.split(r"[:：,，]", text, maxsplit=1)[0] if follows else text.removesuffix(found.why)
    return is_plainly_for_the_desk(text) and names_ticket(head) and names_another(turn, head)


def goes_on_after(turn: Turn, words: str) -> bool:
    """Whether a reason is asked for, and is still wanted once the words are done."""
    return asks_why_refused(turn) or (
        turn.conversation.step in _ASK_WHY and names_another(turn, words)
    )


def ask_why_still(turn: Turn, step: str, said: dict[str, Any]) -> None:
    """Once something else was done: the reason is asked for again; where that asks for something
    itself, after it."""
    if turn.conversation.step is None or turn.conversation.data is said:
        _ask_again(turn, step, said)
    elif step not in _REFUSES:
        _keep(turn, step, said)


def ask_why_after(turn: Turn, step: str | None, said: dict[str, Any]) -> None:
    """What ``said`` keeps for later is asked for again where the ``step`` is over."""
    if step is None or _THEN not in said or _THEN in turn.conversation.data:
        return
    if turn.conversation.step is None:
        _ask_again(turn, *said[_THEN])
    else:
        _keep(turn, *said[_THEN])


def _keep(turn: Turn, step: str, said: dict[str, Any]) -> None:
    turn.conversation.data = {**turn.conversation.data, _THEN: [step, said]}


def _ask_again(turn: Turn, step: str, said: dict[str, Any]) -> None:
    """Unless it was decided, or the ticket was changed, meanwhile."""
    turn.go(step, **said)
    own = _own(turn)
    if own is None or said.get("version", own.version) != own.version:
        turn.go(None)
    elif ASKED in said:
        turn.ask_again(said)
    elif step in _ANEW:
        _ANEW[step](turn, own)


def _own(turn: Turn) -> Ticket | None:
    """The ticket that the step is about."""
    if asks_why_refused(turn):
        asked = asked_about(turn)
        return None if asked is None else asked[1].ticket
    return find_ticket(turn.session, int(turn.conversation.data.get("ticket", 0)))


def _extend_anew(turn: Turn, ticket: Ticket) -> None:
    said = turn.conversation.data
    begin_in_words(turn, ticket, "", Written.from_kept(said) if "text" in said else Written(""))


_ANEW: dict[str, Callable[[Turn, Ticket], None]] = {
    AMOUNT: _extend_anew,
    CLOSING: close_anew,
    REGRADING: lambda turn, ticket: regrade_to(turn, ticket, "", ""),
    RETURNING: return_anew,
}
"""Steps that show a choice, with what was written before it."""
