"""The grade of a ticket changes: what was promised is reckoned anew, and all who count on it are
told."""

from collections.abc import Sequence

from handlers.cards.staff_card import tell_handler
from handlers.dispatching import accept_by, alarmed, pool_of, show, superiors_for
from handlers.promise_words import tell_promise_moved
from handlers.turn import Turn
from handlers.words import grade_word
from prompts.reading.grades import graver
from prompts.reading.reading import MessageKind
from storage.grades import regrade
from storage.messages import attachments_of
from storage.people import Person
from storage.promises import reckon
from storage.rules.moves import MOVES, Action
from storage.tickets import Ticket


def put_grade(turn: Turn, ticket: Ticket, grade: int) -> None:
    """By the person whose turn it is: everybody else who has to know is told."""
    regrade(turn.session, ticket, grade, turn.person, turn.received_at)
    _reckon_anew(turn, ticket, "reason-regraded")
    _tell(turn, ticket, alarmed(turn, ticket))


def raise_grade(turn: Turn, ticket: Ticket, words: str) -> None:
    """By the desk itself, where what the customer adds makes the matter critical; who is told of a
    matter of that grade when it is filed is told, and so is the supervisor.

    That they have to say it a second time makes no other matter of it: a rework counts that.
    """
    if (ticket.state, Action.REGRADE) not in MOVES:
        return
    read = graver(words, MessageKind(ticket.kind.value), ticket.grade)
    grade = turn.desk.grade_for(read.grade, ticket.customer_group)
    if grade >= ticket.grade or grade != min(turn.desk.grades):
        return
    regrade(turn.session, ticket, grade, None, turn.received_at, read=" ".join(read.words))
    _reckon_anew(turn, ticket, "reason-graver")
    managers = alarmed(turn, ticket)
    leaders = [*superiors_for(turn, ticket), *managers] if managers else []
    _tell(turn, ticket, list({each.id: each for each in leaders}.values()))


def _reckon_anew(turn: Turn, ticket: Ticket, reason: str) -> None:
    reckon(turn.session, ticket, turn.desk, turn.now)
    if ticket.accept_by is not None:
        ticket.accept_by = accept_by(turn, ticket.grade, turn.received_at)
    tell_promise_moved(turn, ticket, reason)


def _tell(turn: Turn, ticket: Ticket, leaders: Sequence[Person]) -> None:
    handler, files = ticket.worker, len(attachments_of(turn.session, ticket.id))
    if handler is not None and handler.id != turn.person.id:
        word = grade_word(turn.desk, ticket.grade, handler.language)
        due = turn.by(ticket.due_at, handler)
        tell_handler(turn, ticket, "handler-regraded", grade=word, due=due)
    if handler is None:
        show(turn, ticket, pool_of(turn, ticket), "card-pool", files=files)
    readers = [each for each in leaders if each.id != turn.person.id]
    show(turn, ticket, readers, "card-grave", files=files)
