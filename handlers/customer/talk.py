"""A customer writes to the handler, or answers the handler's question."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.access import possible, ticket_of_customer
from handlers.buttons import button
from handlers.cards.outcome_card import tell_added
from handlers.cards.own_card import own_button, verdict_rows
from handlers.customer.emergency import warn_of
from handlers.customer.hearing import said_in
from handlers.customer.opening import closed_once
from handlers.customer.urging import Urged, urge_beside
from handlers.grading import raise_grade
from handlers.groups.posting import tell_groups
from handlers.incoming import file_of, is_empty, words_of
from handlers.owed_answers import owes_answer
from handlers.presses.customers import SaidPress
from handlers.promise_words import is_worth_telling, tell_promise_moved
from handlers.quoting import quoted_by
from handlers.relay import show_handler, slot_of_words
from handlers.turn import Turn
from handlers.work import Screen
from prompts.reading.progress import hurries
from prompts.texts import Html
from storage.attachments import Enclosure
from storage.message_parts import Piece
from storage.messages import Message as Said
from storage.messages import Purpose, last_of, write
from storage.promise_clock import await_response, reckon
from storage.questions import was_asked
from storage.rules.moves import Action, State
from storage.ticket_moves import add, take_answer
from storage.tickets import Ticket

WRITING = "writing"
"""Step: the next message goes to the handler of a ticket."""


def begin_writing(turn: Turn, ticket: Ticket) -> None:
    """Take the next message for the handler."""
    possible(ticket, Action.ADD)
    turn.go(WRITING, ticket=ticket.id)
    key = "write-answer" if ticket.state is State.WAITING else "write-to-handler"
    turn.ask(key, number=ticket.number)


def write_on(turn: Turn, message: Message) -> None:
    """The message that was waited for."""
    ticket = ticket_of_customer(turn, int(turn.conversation.data["ticket"]))
    if not is_empty(message):
        turn.go(None)
    pass_on(turn, ticket, message)


def pass_on(
    turn: Turn,
    ticket: Ticket,
    message: Message,
    *,
    confirm: bool = True,
    may_be_apart: bool = False,
    about: Said | None = None,
) -> None:
    """Hand one message over to the ticket's handler, and confirm that to the customer; for
    ``may_be_apart`` see :func:`passed_on`. ``about``: what it answers where it replies to
    nothing."""
    if is_empty(message):
        turn.say("cannot-keep")
        return
    warn_of(turn, words_of(message))
    file = file_of(message)
    files = [] if file is None else [file]
    about = quoted_by(turn, message) or about
    text, source = said_in(turn, message), message.message_id
    said = hand_over(turn, ticket, text, files, source=source, about=about)
    urged = _urged(turn, ticket, said) if may_be_apart else None
    if confirm:
        told = passed_on(turn, ticket, said, may_be_apart=may_be_apart, urged=urged)
        turn.send(turn.person, told)


def _urged(turn: Turn, ticket: Ticket, said: Said) -> Urged | None:
    """Who hurries us while they add something presses for it; who answers a question doesn't."""
    if said.purpose is not Purpose.ADDITION or not hurries(said.text):
        return None
    return urge_beside(turn, ticket)


def hand_over(
    turn: Turn,
    ticket: Ticket,
    text: str,
    files: Sequence[Enclosure],
    *,
    source: int | None,
    answers: bool = True,
    about: Said | None = None,
    pieces: Sequence[Piece] = (),
    awaits: bool = True,
) -> Said:
    """Keep the customer's words with the ticket and show them to its handler, and to whoever is to
    confirm its outcome. ``answers``: they may answer an open question. ``about``: what they reply
    to. ``source``: Telegram's id of them, where the customer wrote them; ``pieces``: what they
    wrote it in, where that was several messages; ``awaits``: whether it may be owed an answer."""
    purpose = _take_in(turn, ticket, answers=answers)
    tells = owes_answer(purpose, text, files=bool(files))
    if awaits and tells:
        await_response(turn.session, ticket, turn.desk, turn.received_at)
    message = write(
        turn.session,
        ticket,
        ticket.customer,
        purpose,
        text,
        at=turn.received_at,
        source=source,
        enclosures=files,
        about=about,
        pieces=pieces,
    )
    show_handler(turn, ticket, message, files)
    if tells:
        tell_added(turn, ticket, text, len(files))
    raise_grade(turn, ticket, text)
    tell_groups(turn, ticket)
    return message


def _take_in(turn: Turn, ticket: Ticket, *, answers: bool) -> Purpose:
    """An answer is what comes to an open question that they can have seen when they wrote; all else
    is an addition."""
    waiting = answers and ticket.state is State.WAITING
    if not (waiting and was_asked(turn.session, ticket, turn.received_at)):
        possible(ticket, Action.ADD)
        add(turn.session, ticket, ticket.customer, turn.received_at)
        return Purpose.ADDITION
    take_answer(turn.session, ticket, ticket.customer, turn.received_at)
    _close_question(turn, ticket)
    _go_on(turn, ticket)
    return Purpose.ANSWER


def _close_question(turn: Turn, ticket: Ticket) -> None:
    """What is answered asks no more."""
    asked = last_of(turn.session, ticket.id, Purpose.QUESTION)
    if asked is not None:
        turn.bare(ticket.customer, slot_of_words(asked))


def passed_on(
    turn: Turn,
    ticket: Ticket,
    message: Said,
    *,
    may_be_apart: bool = False,
    urged: Urged | None = None,
) -> Screen:
    """That it arrived. Who writes about an outcome may judge it right there; while the desk is
    closed they are told once when it opens. ``may_be_apart``: nobody asked whether it belongs to
    that ticket, so that they can say it doesn't. ``urged``: it was pressed for as well."""
    verdict = verdict_rows(turn, ticket) if ticket.state is State.RESOLVED else []
    look = own_button(turn, turn.person, ticket, "look", "btn-look")
    apart = button(turn.texts.label("btn-new-matter"), SaidPress(message=message.id))
    rows = [
        *verdict,
        *([[apart]] if may_be_apart else []),
        [look],
    ]
    key = "passed-on-resolved" if verdict else "passed-on"
    lines = [turn.texts.say(key, number=ticket.number), *closed_once(turn, ticket, message)]
    if urged is not None:
        lines.append(turn.texts.say("passed-on-urged", **urged._asdict()))
    return Screen(Html("\n".join(lines)), rows)


def _go_on(turn: Turn, ticket: Ticket) -> None:
    """The clock goes on; what it stood for long enough to matter is told to the customer."""
    before = ticket.due_at
    reckon(turn.session, ticket, turn.desk, turn.now)
    if is_worth_telling(ticket, before):
        tell_promise_moved(turn, ticket, "reason-waited")
