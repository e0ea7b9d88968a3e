"""办结: solution, evidence where the desk wants it, cause where something went wrong; then the
outcome goes its way."""

from typing import Any

from aiogram.types import Message

from handlers.access import possible, ticket_of_staff
from handlers.cards.assessment import ask_to_assess
from handlers.deciders import deciders_of
from handlers.incoming import file_of, words_of
from handlers.staff.changing_outcomes import change_asked_anyway
from handlers.staff.checking import Way, Written, passes
from handlers.staff.confirming import have_confirmed
from handlers.staff.earlier import offer_cause, offer_solution
from handlers.staff.outcomes import Outcome, confirmers_of, files_from, tell_unconfirmed
from handlers.staff.phoning import confirm_sent, worded
from handlers.staff.undoing import can_be_undone, keep_back
from handlers.tones import tone_of
from handlers.turn import Turn
from handlers.words import several
from handlers.work import Work
from prompts.wishes.causes import cause_in, names_no_cause
from storage.confirmations import Confirmation
from storage.decisions import undecided
from storage.people import Person
from storage.rules.assessing import ASSESSED
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

SOLVING = "solving"
"""Step: the next message is the solution, as the customer will read it."""
PROVING = "proving"
"""Step: the next message is a photo or file as evidence, for the desk."""
EXPLAINING = "explaining"
"""Step: the next message is the cause, for the desk."""


def begin_resolving(turn: Turn, ticket: Ticket) -> None:
    """Ask for the solution."""
    possible(ticket, Action.RESOLVE)
    turn.go(SOLVING, ticket=ticket.id)
    waits = undecided(turn.session, Confirmation, ticket) is not None
    key = "staff-solution-anew" if waits else "staff-solution"
    confirmers = [each.name for each in confirmers_of(turn, ticket, turn.person)]
    first = several(confirmers, turn.person.language) if confirmers else "customer"
    tone = tone_of(ticket.kind)
    ways = offer_solution(turn, ticket)
    turn.ask(worded(ticket, key), ways=ways, number=ticket.number, first=first, tone=tone)


def take_solution(turn: Turn, message: Message) -> None:
    """The solution; what else is wanted is asked next."""
    ticket = _ticket(turn)
    if not words_of(message):
        turn.ask("words-needed")
        return
    solve_with(turn, ticket, Written.of(message, Way.SOLUTION))


def solve_with(turn: Turn, ticket: Ticket, written: Written) -> None:
    """That is the solution, once it was looked at."""
    possible(ticket, Action.RESOLVE)
    turn.go(None)
    _look_at(turn, ticket, written)


def change_solution(turn: Turn, message: Message) -> bool:
    """The solution was changed before the cause was given; False when it is another message."""
    step, said = turn.conversation.step, turn.conversation.data
    if step not in (PROVING, EXPLAINING):
        return False
    before = Written.from_kept(said)
    if not before.is_made_of(message.message_id):
        return False
    ticket, evidence = _ticket(turn), said["evidence"]
    changed = before.changed_by(message, Way.SOLUTION, about=ticket)
    if passes(turn, ticket, Way.SOLUTION, changed, evidence=evidence):
        turn.conversation.data = {**said, **changed.kept()}
    return True


def joins_solution(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """The rest of an album whose first picture came with the solution is told with it, not
    before."""
    step, said = turn.conversation.step, turn.conversation.data
    if step not in (PROVING, EXPLAINING) or said["ticket"] != ticket.id:
        return False
    before, joining = Written.from_kept(said), Written.of(message)
    together = before.and_more(joining)
    turn.conversation.data = {**said, **together.kept()}
    return True


def keep_solution(
    turn: Turn, ticket: Ticket, written: Written, more: dict[str, Any] | None = None
) -> None:
    """It may be told as it is; evidence is asked for, unless there is some or none is wanted, then
    the cause, if there is one to be asked for."""
    possible(ticket, Action.RESOLVE)
    if not written.text:
        turn.go(SOLVING, ticket=ticket.id)
        turn.ask("words-needed")
        return
    asked = (more or {}).get("asked")
    if asked is not None and change_asked_anyway(turn, ticket, written, asked):
        return
    evidence = (more or {}).get("evidence", [])
    wanted = turn.desk.resolving.wants_evidence(ticket.kind, ticket.grade) and not evidence
    if not wanted and not _asks_cause(turn, ticket):
        _finish(turn, ticket, Outcome(written, "", turn.received_at))
        return
    turn.go(
        PROVING if wanted else EXPLAINING, ticket=ticket.id, evidence=evidence, **written.kept()
    )
    if wanted:
        turn.ask("staff-evidence", number=ticket.number)
    else:
        _ask_cause(turn, ticket)


def _ask_cause(turn: Turn, ticket: Ticket, key: str = "staff-cause") -> None:
    turn.ask(key, ways=offer_cause(turn, ticket), number=ticket.number)


def _asks_cause(turn: Turn, ticket: Ticket) -> bool:
    """Of a praise, a suggestion or an inquiry nobody asks what caused it; unless it is grave enough
    for evidence."""
    wants = turn.desk.resolving.wants_evidence(ticket.kind, ticket.grade)
    return ticket.kind in ASSESSED or wants


def take_evidence(turn: Turn, message: Message) -> None:
    """A photo or file that stays with the desk; the cause is asked next."""
    ticket = _ticket(turn)
    if not _keep_file(turn, message):
        turn.ask("evidence-needed")
        return
    turn.go(EXPLAINING, **turn.conversation.data)
    _ask_cause(turn, ticket)


def take_cause(turn: Turn, message: Message) -> None:
    """The cause: the outcome goes its way, unless evidence came instead, whatever it is called."""
    ticket, words = _ticket(turn), words_of(message)
    had_some = bool(turn.conversation.data["evidence"])
    if _keep_file(turn, message):
        turn.mark_kept(turn.person.account, message.message_id)
        if words or not had_some:
            _ask_cause(turn, ticket, "staff-cause-evidence")
    elif not words or names_no_cause(words):
        _ask_cause(turn, ticket, "staff-cause-still")
    else:
        finish_with(turn, ticket, words, message.message_id)


def finish_with(turn: Turn, ticket: Ticket, cause: str, source: int | None = None) -> None:
    """That is the cause, the last that was wanted; ``source``: Telegram's id of the message."""
    possible(ticket, Action.RESOLVE)
    said = turn.conversation.data
    solution, evidence = Written.from_kept(said), files_from(said["evidence"])
    cause = cause_in(cause)
    _finish(turn, ticket, Outcome(solution, cause, turn.received_at, evidence, source))


def _finish(turn: Turn, ticket: Ticket, outcome: Outcome) -> None:
    """All is given."""
    turn.go(None)
    send_off(turn, ticket, outcome)


def send_off(turn: Turn, ticket: Ticket, outcome: Outcome) -> None:
    """It goes its way, and the writer is told which."""
    if can_be_undone(turn, ticket) and not confirmers_of(turn, ticket, turn.person):
        keep_back(turn, ticket, Way.SOLUTION, outcome.kept())
        return
    told = conclude(turn, ticket, turn.person, outcome)
    if not told:
        asked = deciders_of(turn, ticket, turn.person, Right.CONFIRM)
        confirm_sent(turn, ticket, "staff-outcome-asked" if asked else "staff-outcome-held")
        return
    head = turn.texts.say("staff-resolved", number=ticket.number)
    if ticket.customer.telegram_id is None:
        confirm_sent(turn, ticket, "staff-resolved")
        ask_to_assess(turn, ticket, turn.person)
    elif not ask_to_assess(turn, ticket, turn.person, head):
        confirm_sent(turn, ticket, "staff-resolved")


def conclude(work: Work, ticket: Ticket, handler: Person, outcome: Outcome) -> bool:
    """The outcome is told (True), or confirmed first."""
    confirmers = confirmers_of(work, ticket, handler)
    if confirmers:
        have_confirmed(work, ticket, handler, outcome, confirmers)
        return False
    tell_unconfirmed(work, ticket, handler, outcome)
    return True


def _keep_file(turn: Turn, message: Message) -> bool:
    """Whether the message brought a file as evidence."""
    file, data = file_of(message), turn.conversation.data
    if file is None:
        return False
    evidence = [*data["evidence"], file.kept()]
    turn.conversation.data = {**data, "evidence": evidence}
    return True


def _look_at(turn: Turn, ticket: Ticket, written: Written) -> None:
    if passes(turn, ticket, Way.SOLUTION, written):
        keep_solution(turn, ticket, written)


def _ticket(turn: Turn) -> Ticket:
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.RESOLVE)
    possible(ticket, Action.RESOLVE)
    return ticket
