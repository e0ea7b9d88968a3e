"""What never arrived is told to whoever wrote it: which message, why, and what to do now."""

from handlers.buttons import Button
from handlers.cards.staff_buttons import open_row, phoned_button
from handlers.cards.telling import tell_handler
from handlers.dispatching import superiors_for
from handlers.relay import slot_of_ticket
from handlers.work import Screen, Work
from storage.messages import Message, Purpose
from storage.outbox import Outcome
from storage.people import Person
from storage.tickets import UNFINISHED, Ticket


def tell_lost(work: Work, ticket: Ticket, message: Message, piece: str, outcome: Outcome) -> None:
    """A ``piece`` of the message did not arrive: its words ("message"), a further "part" of them, a
    "file", or the "change" of an earlier message.

    Who can't be written to at all gets none of them: that is said once, for the words.
    """
    if outcome.blocked and piece not in ("message", "change"):
        return
    by_customer = message.author_id == ticket.customer_id
    of_words = "file" if piece == "file" else _why(outcome)
    _say(work, ticket, message, f"lost-{'to-staff' if by_customer else 'to-customer'}-{of_words}")
    if by_customer and of_words != "file":
        _tell_superiors(work, ticket)
    elif not ticket.is_worked_on_by(message.author) and not (by_customer or outcome.blocked):
        # Who has it in hand by now has to know as well.
        first = [phoned_button(work, ticket, ticket.worker)] if ticket.worker else []
        tell_handler(work, ticket, "lost-to-customer", first=first)


def tell_not_shown(work: Work, ticket: Ticket, reader: Person) -> None:
    """A file that somebody of the staff wanted to see is none for Telegram any more."""
    text = work.texts_for(reader).say("file-not-shown", number=ticket.number)
    work.send(reader, Screen(text), slot=slot_of_ticket(ticket))


def _why(outcome: Outcome) -> str:
    if outcome.blocked:
        return "blocked"
    return "doubtful" if outcome.doubtful else "refused"


def _say(work: Work, ticket: Ticket, message: Message, key: str) -> None:
    """As a reply to what they wrote, so that they see which it was."""
    writer = message.author
    text = work.texts_for(writer).say(key, number=ticket.number)
    rows = [] if writer.id == ticket.customer_id else [_ways(work, ticket, writer)]
    slot = slot_of_ticket(ticket)
    work.send(writer, Screen(text, rows), slot=slot, reply_to=_place_of(work, message))


def _place_of(work: Work, message: Message) -> int | None:
    """Telegram's id of what they wrote; of a change, of the message that they changed."""
    if message.source is not None or message.about_id is None:
        return message.source
    about = work.session.get(Message, message.about_id)
    return None if about is None or message.purpose is not Purpose.CORRECTION else about.source


def _ways(work: Work, ticket: Ticket, writer: Person) -> list[Button]:
    in_hand = ticket.is_worked_on_by(writer) and ticket.state in UNFINISHED
    phoned = [phoned_button(work, ticket, writer)] if in_hand else []
    return [*phoned, *open_row(work, ticket, writer)]


def _tell_superiors(work: Work, ticket: Ticket) -> None:
    """What a customer wrote waits with the ticket, and nobody has read it."""
    handler = "—" if ticket.worker is None else ticket.worker.name
    for superior in superiors_for(work, ticket):
        if not ticket.is_worked_on_by(superior):
            words = {"number": ticket.number, "handler": handler}
            text = work.texts_for(superior).say("superior-lost-to-staff", **words)
            screen = Screen(text, [open_row(work, ticket, superior)])
            work.send(superior, screen, slot=slot_of_ticket(ticket))
