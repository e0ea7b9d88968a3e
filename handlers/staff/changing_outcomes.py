"""What was given to resolve a ticket is changed afterwards: the evidence at any time, the solution
while it waits for a superior's word."""

from typing import Any

from aiogram.types import Message

from handlers.cards.outcome_card import show_asked, show_proof
from handlers.incoming import file_of
from handlers.new_files import keep_instead
from handlers.staff.checking import Way, Written, passes
from handlers.turn import Turn
from storage.attachments import Enclosure, proof_from
from storage.confirmations import Confirmation
from storage.decisions import undecided, undecided_of
from storage.held_answers import held_by
from storage.tickets import Ticket, find_ticket


def change_evidence(turn: Turn, message: Message) -> bool:
    """Whether it is the message of a file that proves something: another took its place."""
    file = file_of(message)
    if file is None or not turn.person.is_staff:
        return False
    return _given(turn, file) or _held(turn, file) or _kept(turn, file)


def change_asked_solution(turn: Turn, message: Message) -> bool:
    """Whether it is the solution of an outcome that is to be confirmed: its superior reads what it
    says now."""
    for waiting in undecided_of(turn.session, Confirmation, turn.person):
        if waiting.written.get("source") == message.message_id:
            before = Written.from_kept(waiting.written)
            changed = before.changed_by(message, Way.SOLUTION, about=waiting.ticket)
            if passes(turn, waiting.ticket, Way.SOLUTION, changed, asked=waiting.id):
                put_instead(turn, waiting, changed)
            return True
    return False


def change_asked_anyway(turn: Turn, ticket: Ticket, changed: Written, asked: int) -> bool:
    """Whether what was found in it, and is meant to stay, is of an outcome that still waits."""
    waiting = undecided(turn.session, Confirmation, ticket)
    if waiting is None or waiting.id != asked:
        return False
    put_instead(turn, waiting, changed)
    return True


def put_instead(turn: Turn, waiting: Confirmation, changed: Written) -> None:
    """Its superiors read what it says now, and see the files that are new."""
    before = Written.from_kept(waiting.written)
    waiting.solution = changed.text
    waiting.written = {**waiting.written, **changed.kept()}
    show_asked(turn, waiting)
    files = [file for file in changed.files if file not in before.files]
    show_proof(turn, waiting, files, new=True)
    turn.say("solution-changed", number=waiting.ticket.number)


def _given(turn: Turn, file: Enclosure) -> bool:
    """While the cause is still asked for."""
    data = turn.conversation.data
    evidence = _with(data.get("evidence", []), file)
    if evidence is not None:
        turn.conversation.data = {**data, "evidence": evidence}
    return evidence is not None


def _held(turn: Turn, file: Enclosure) -> bool:
    """While the outcome can be taken back."""
    for held in held_by(turn.session, turn.person):
        evidence = _with(held.written.get("evidence", []), file)
        if evidence is not None:
            held.written = {**held.written, "evidence": evidence}
            return True
    return False


def _kept(turn: Turn, file: Enclosure) -> bool:
    """Afterwards: the file before it stays."""
    before = proof_from(turn.session, turn.person, file.source or 0)
    ticket = None if before is None else find_ticket(turn.session, before.ticket_id)
    if before is None or ticket is None:
        return False
    if not before.enclosure.is_same_as(file):
        keep_instead(turn.session, ticket, turn.person, file, turn.received_at, internal=True)
        waiting = undecided(turn.session, Confirmation, ticket)
        if waiting is not None:
            show_proof(turn, waiting, [file], new=True)
        turn.say("evidence-changed", number=ticket.number)
    return True


def _with(kept: list[list[Any]], file: Enclosure) -> list[list[Any]] | None:
    """The files with ``file`` in the place of the one that came with the same message; None: none
    did."""
    files = [Enclosure(*each) for each in kept]
    if all(each.source != file.source for each in files):
        return None
    return [(file if each.source == file.source else each).kept() for each in files]
