"""The grade of a ticket changes: what was promised is reckoned anew, and all who count on it are
told."""

from collections.abc import Sequence

from handlers.cards.telling import tell_handler
from handlers.dispatching import accept_by, alarmed, pool_of, show, superiors_for
from handlers.promise_words import tell_promise_moved
from handlers.turn import Turn
from handlers.words import grade_word
from prompts.reading.grades import graver
from prompts.reading.reading import MessageKind
from storage.attachments import attachments_of
from storage.grades import regrade
from storage.people import Person
from storage.promise_clock import reckon
from storage.promises import next_answer
from storage.rules.moves import State
from storage.tickets import UNFINISHED, Ticket


def put_grade(turn: Turn, ticket: Ticket, grade: int) -> None:
    """By the person whose turn it is: everybody else who has to know is told."""
    before = ticket.grade
    regrade(turn.session, turn.desk, ticket, grade, turn.person, turn.received_at)
    _reckon_anew(turn, ticket, "reason-raised" if grade < before else "reason-lowered")
    _tell(turn, ticket, alarmed(turn, ticket), before, turn.person)


def raise_grade(turn: Turn, ticket: Ticket, words: str, *, known: str = "") -> None:
    """By the desk itself, where what the customer adds, or changes ``known`` words to, makes the
    matter critical, also while its clock stands or its outcome waits for a verdict; the handler,
    the supervisor and who is told of a matter of that grade when it is filed are told at once.

    That they have to say it a second time makes no other matter of it: a rework counts that.
    """
    if ticket.state not in UNFINISHED:
        return
    kind = MessageKind(ticket.kind.value)
    read = graver(words, kind, ticket.grade)
    if read.grade == graver(known, kind, ticket.grade).grade:
        return
    grade = turn.desk.grade_for(read.grade, ticket.customer_group)
    if grade >= ticket.grade or grade != min(turn.desk.grades):
        return
    before = ticket.grade
    said, at = " ".join(read.words), turn.received_at
    regrade(turn.session, turn.desk, ticket, grade, None, at, read=said)
    _reckon_anew(turn, ticket, "reason-graver")
    leaders = [*superiors_for(turn, ticket), *alarmed(turn, ticket)]
    _tell(turn, ticket, list({each.id: each for each in leaders}.values()), before, None)


def _reckon_anew(turn: Turn, ticket: Ticket, reason: str) -> None:
    reckon(turn.session, ticket, turn.desk, turn.now)
    if ticket.accept_by is not None:
        ticket.accept_by = accept_by(turn, ticket.grade, turn.received_at)
    if ticket.state is State.RESOLVED:
        _tell_answer_promised(turn, ticket)
    else:
        tell_promise_moved(turn, ticket, reason)


def _tell_answer_promised(turn: Turn, ticket: Ticket) -> None:
    """The outcome stands; until when somebody answers is what the customer has to know."""
    awaited = next_answer(turn.session, ticket)
    if awaited is not None:
        due, late = turn.by(awaited.due_at, ticket.customer), int(awaited.due_at <= turn.now)
        key = "graver-after-outcome"
        turn.tell(ticket.customer, key, number=ticket.number, due=due, late=late)


def _tell(
    turn: Turn, ticket: Ticket, leaders: Sequence[Person], before: int, by: Person | None
) -> None:
    handler, files = ticket.worker, len(attachments_of(turn.session, ticket.id))
    if handler is not None and handler.id != turn.person.id:
        _tell_handler(turn, ticket, handler, before, by)
    if handler is None:
        show(turn, ticket, pool_of(turn, ticket), "card-pool", files=files)
    readers = [each for each in leaders if each.id != turn.person.id]
    show(turn, ticket, readers, "card-grave", files=files)


def _tell_handler(
    turn: Turn, ticket: Ticket, handler: Person, before: int, by: Person | None
) -> None:
    """Which grade it has, which way it changed, and by whom (None: by the desk itself)."""
    word = grade_word(turn.desk, ticket.grade, handler.language)
    if ticket.state is State.RESOLVED:
        tell_handler(turn, ticket, "handler-danger-after-outcome", grade=word)
    else:
        key = "handler-raised" if ticket.grade < before else "handler-lowered"
        was = grade_word(turn.desk, before, handler.language)
        who = turn.texts_for(handler).label("by-the-desk") if by is None else by.name
        due, late = turn.by(ticket.due_at, handler), int(ticket.due_at <= turn.now)
        tell_handler(turn, ticket, key, grade=word, before=was, by=who, due=due, late=late)
