"""1同意,2不同意,太久了: of several things that wait each is decided in its turn; or none, where a
part of it isn't understood."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.manager.approvals import Found
from handlers.staff.desk_decisions import (
    BEGUN,
    TAKES_WHY,
    grant_one,
    named_of,
    show_what_waits,
    waiting_for,
)
from handlers.staff.desk_refusals import refuse_one
from handlers.turn import Turn
from prompts.reading.plain import plain
from prompts.wishes.deciding import Decision, Verdict
from prompts.wishes.deciding_each import decided_each


def decide_each(turn: Turn, message: Message) -> bool:
    """Whether several things that wait for them are decided, or they were asked which."""
    words = message.text or ""
    found = decided_each(plain(words))
    waiting = [] if found is None else waiting_for(turn)
    if found is None or not waiting:
        return False
    meant = [named_of(turn, waiting, each.which) for each in found.decisions]
    if not any(meant):
        return False
    if not (found.is_clear and _can_be_decided(meant, found.decisions)):
        show_what_waits(turn, message, "desk-words-each")
        return True
    # The one whose reason is asked for comes last: the question stands below what is done.
    for [one], each in sorted(zip(meant, found.decisions, strict=True), key=_asks_why):
        said = words[slice(*each.said)]
        if each.verdict is Verdict.GRANT:
            grant_one(turn, one, said)
        else:
            refuse_one(turn, one, said, message)
    return True


def _can_be_decided(meant: Sequence[Sequence[Found]], decisions: Sequence[Decision]) -> bool:
    """Each names one thing, and another one; only one of them needs to be asked about."""
    if any(len(found) != 1 for found in meant):
        return False
    pairs = list(zip(meant, decisions, strict=True))
    different = {(what, one.id) for [(what, one)] in meant}
    able = all(_is_able(one, each) for [one], each in pairs)
    return len(different) == len(meant) and able and sum(map(_asks_why, pairs)) <= 1


def _is_able(found: Found, decision: Decision) -> bool:
    what, one = found
    said = any(decision.said)
    if decision.verdict is Verdict.GRANT:
        return what != BEGUN and not (said and one.ticket is None)
    return what in TAKES_WHY or (what != BEGUN and not said)


def _asks_why(pair: tuple[Sequence[Found], Decision]) -> bool:
    [(what, _)], decision = pair
    return decision.verdict is Verdict.REFUSE and what in TAKES_WHY and not any(decision.said)
