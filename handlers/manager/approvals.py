"""待我审批: all that waits for a superior's decision in one list, each decided in one tap."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from zlib import crc32

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed, may_do, scope_of
from handlers.buttons import Button, button
from handlers.cards.staff_buttons import staff_button
from handlers.errors import NotYours
from handlers.keyboards import command_filter
from handlers.limits import excerpt
from handlers.manager.appeals import answers_to, appeal_line
from handlers.manager.appeals import decide_in_passing as decide_appeal_in_passing
from handlers.manager.letting_in import decide_joining_in_passing, joining_line
from handlers.presses.decisions import ApprovalPress, GrantAllPress
from handlers.presses.numbers import LARGEST_ID
from handlers.staff import confirming
from handlers.staff.deciding import grant_in_passing
from handlers.staff.extending import due_with
from handlers.staff.refusing import ask_why
from handlers.staff.stepping_aside import look_aside
from handlers.staff.supplier_limits import grant_limit_in_passing
from handlers.turn import Turn
from handlers.words import duration_word, supplier_word
from handlers.work import Screen
from prompts.texts import Html
from storage.confirmations import Confirmation
from storage.decisions import Some, undecided_within
from storage.extensions import Extension
from storage.joinings import undecided_joinings
from storage.queues import waiting_on_level
from storage.rules.extending import BeyondLimit
from storage.rules.roles import Right, may
from storage.supplier_limits import SupplierLimit, moved_by_limit
from storage.tickets import Ticket

router = Router(name="manager.approvals")

LINES = 8
"""Decisions in one message; the others follow once these are taken."""
REASON_SHOWN = 120
_IN_BULK = ("outcome", "extension", "limit")
"""What can be granted together with others."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits for a decision."""

    id: int
    line: Html
    ticket: Ticket | None = None
    """Which it is about, if it is about one."""
    answers: Mapping[str, str] = field(default_factory=lambda: {"grant": "✅", "refuse": "✖️"})
    """What can be pressed, each with its sign."""


Found = tuple[str, Waiting]
"""What waits, with its kind (:data:`MATTERS`)."""


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of decision: what of it waits for the person, and how they take it."""

    right: Right
    waiting: Callable[[Turn, int], Sequence[Waiting]]
    """At most so many, the most pressing first."""
    decide: Callable[[Turn, int, str], None]
    """Refuses what isn't theirs to decide, or is decided already."""


@router.message(command_filter("approvals"))
async def approvals(message: Message, turn: Turn) -> None:
    """/approvals, 待我审批."""
    may_do(turn, Right.DECIDE_EXTENSION)
    look_aside(turn)
    turn.send(turn.person, approvals_screen(turn))


@router.callback_query(ApprovalPress.filter())
async def decided(press: CallbackQuery, callback_data: ApprovalPress, turn: Turn) -> None:
    """One tap decides, and the list goes on with what is left."""
    matter = MATTERS.get(callback_data.what)
    if matter is None:
        raise NotYours
    may_do(turn, matter.right)
    matter.decide(turn, callback_data.id, callback_data.do)
    turn.show(approvals_screen(turn))
    if not turn.is_answered:
        turn.toast("toast-decided")


@router.callback_query(GrantAllPress.filter())
async def granted_all(press: CallbackQuery, callback_data: GrantAllPress, turn: Turn) -> None:
    """Just what they were shown; where something came or went since, they read it anew."""
    may_do(turn, Right.DECIDE_EXTENSION)
    shown = _grantable(turn)
    if told_by(shown) == callback_data.shown:
        for what, each in shown:
            MATTERS[what].decide(turn, each.id, "grant")
    turn.show(approvals_screen(turn))
    if not turn.is_answered:
        turn.toast("toast-decided")


def told_by(found: Sequence[Found]) -> int:
    """A number that is another once anything else waits."""
    return crc32(",".join(f"{what}:{each.id}" for what, each in found).encode()) & LARGEST_ID


def ask_to_grant_all(turn: Turn) -> None:
    """All that one tap can grant, with one button for it; nothing is granted yet."""
    shown = _grantable(turn)
    yes = button(turn.texts.label("btn-grant-all"), GrantAllPress(shown=told_by(shown)))
    head = turn.texts.say("grant-all-sure", count=len(shown))
    turn.send(turn.person, Screen(Html("\n".join([head, *_lines(turn, shown)])), [[yes]]))


def _grantable(turn: Turn) -> list[Found]:
    """Neither a level's matter, which is taken on first, nor who wants to join."""
    return [each for each in found_waiting(turn) if each[0] in _IN_BULK][:LINES]


def _lines(turn: Turn, shown: Sequence[Found]) -> list[Html]:
    return [
        turn.texts.say("approvals-line", place=place, line=each.line)
        for place, (_, each) in enumerate(shown, start=1)
    ]


def approvals_screen(turn: Turn) -> Screen:
    """What waits, a line and two answers each."""
    found = found_waiting(turn)
    if not found:
        return Screen(turn.texts.say("approvals-none"))
    shown = found[:LINES]
    more = [turn.texts.say("approvals-more")] if len(found) > LINES else []
    lines = _lines(turn, shown)
    rows = [_row(turn, place, what, each) for place, (what, each) in enumerate(shown, start=1)]
    return Screen(Html("\n".join([turn.texts.say("approvals-title"), *lines, *more])), rows)


def found_waiting(turn: Turn) -> list[Found]:
    """What waits for the person, of each kind the most pressing: one more than is shown."""
    return [
        (what, each)
        for what, matter in MATTERS.items()
        if may(turn.person.role, matter.right)
        for each in matter.waiting(turn, LINES + 1)
        if each.ticket is None or allowed(turn.desk, turn.person, each.ticket, matter.right)
    ]


def _row(turn: Turn, place: int, what: str, waiting: Waiting) -> list[Button]:
    def answer(do: str, sign: str) -> Button:
        return button(f"{sign} {place}", ApprovalPress(what=what, do=do, id=waiting.id))

    answers = [answer(do, sign) for do, sign in waiting.answers.items()]
    if waiting.ticket is None:
        return answers
    look = staff_button(turn, waiting.ticket, turn.person, "open", "btn-open")
    return [*answers, {**look, "text": f"📂 {place}"}]


def _extensions(turn: Turn, limit: int) -> Sequence[Waiting]:
    return _undecided(turn, limit, Extension, Right.DECIDE_EXTENSION, _wish_line)


def _outcomes(turn: Turn, limit: int) -> Sequence[Waiting]:
    return _undecided(turn, limit, Confirmation, Right.CONFIRM, _outcome_line)


def _limits(turn: Turn, limit: int) -> Sequence[Waiting]:
    return _undecided(turn, limit, SupplierLimit, Right.DECIDE_EXTENSION, _limit_line)


def _undecided(
    turn: Turn, limit: int, kind: type[Some], right: Right, line: Callable[[Turn, Some], Html]
) -> Sequence[Waiting]:
    departments = scope_of(turn.desk, turn.person, right).departments
    found = undecided_within(turn.session, kind, departments, without=turn.person, limit=limit)
    return [Waiting(each.id, line(turn, each), each.ticket) for each in found]


def _wish_line(turn: Turn, wish: Extension) -> Html:
    return turn.texts.say(
        "approvals-extension",
        number=wish.ticket.number,
        handler=wish.asker.name,
        amount=duration_word(wish.more, turn.person.language),
        due=turn.by(_due(turn, wish), turn.person),
        reason=excerpt(wish.reason, REASON_SHOWN),
    )


def _outcome_line(turn: Turn, outcome: Confirmation) -> Html:
    return turn.texts.say(
        "approvals-outcome",
        number=outcome.ticket.number,
        handler=outcome.asker.name,
        due=turn.by(outcome.ticket.due_at, turn.person),
        late=int(outcome.ticket.due_at <= turn.now),
        solution=excerpt(outcome.solution, REASON_SHOWN),
    )


def _limit_line(turn: Turn, wish: SupplierLimit) -> Html:
    at = turn.received_at
    moved = moved_by_limit(turn.session, turn.desk, wish.ticket, wish.supplier, at)
    latest = max((each.after for each in moved), default=wish.ticket.due_at)
    return turn.texts.say(
        "approvals-limit",
        number=wish.ticket.number,
        handler=wish.asker.name,
        supplier=supplier_word(turn.desk, wish.supplier, turn.person.language),
        before=turn.by(wish.ticket.due_at, turn.person),
        due=turn.by(latest, turn.person),
    )


def _decide_extension(turn: Turn, wish_id: int, do: str) -> None:
    if do == "grant":
        grant_in_passing(turn, wish_id)
    else:
        _refuse(turn, "extension", wish_id, do)


def _decide_limit(turn: Turn, wish_id: int, do: str) -> None:
    if do == "grant":
        grant_limit_in_passing(turn, wish_id)
    else:
        _refuse(turn, "limit", wish_id, do)


def _refuse(turn: Turn, what: str, wish_id: int, do: str) -> None:
    if do != "refuse":
        raise NotYours
    ask_why(turn, what, wish_id)
    turn.toast("toast-why-refused")


def _due(turn: Turn, wish: Extension) -> datetime:
    """Until when it would be promised; as it is, where the desk allows no more by now."""
    try:
        return due_with(turn, wish.ticket, wish.more)
    except BeyondLimit:
        return wish.ticket.due_at


def _joinings(turn: Turn, limit: int) -> Sequence[Waiting]:
    departments = scope_of(turn.desk, turn.person, Right.INVITE).departments
    found = undecided_joinings(turn.session, turn.person, departments, limit)
    return [Waiting(each.id, joining_line(turn, each, turn.person)) for each in found]


def _on_level(turn: Turn, limit: int) -> Sequence[Waiting]:
    scope = scope_of(turn.desk, turn.person, Right.APPEAL)
    found = waiting_on_level(turn.session, scope, limit)
    return [Waiting(each.id, appeal_line(turn, each), each, answers_to(each)) for each in found]


MATTERS: dict[str, Matter] = {
    "outcome": Matter(Right.CONFIRM, _outcomes, confirming.decide_in_passing),
    "extension": Matter(Right.DECIDE_EXTENSION, _extensions, _decide_extension),
    "limit": Matter(Right.DECIDE_EXTENSION, _limits, _decide_limit),
    "appeal": Matter(Right.APPEAL, _on_level, decide_appeal_in_passing),
    "joining": Matter(Right.INVITE, _joinings, decide_joining_in_passing),
}
"""By the word that stands in their buttons."""
