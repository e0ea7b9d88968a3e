"""What one side writes reaches the other, in full, without showing anybody's account.

What was written stands in the other's chat under a name of its own: so a reply to it is known for a
reply to just that, and when it is changed the copy can be changed.
"""

from collections.abc import Iterable, Sequence

from handlers.buttons import Rows
from handlers.cards.own_card import objection_rows, own_button, verdict_rows
from handlers.cards.staff_buttons import staff_button, work_rows
from handlers.limits import parts_of
from handlers.maps import with_maps
from handlers.tones import is_of_trouble
from handlers.work import Screen, Work
from prompts.reading.discretion import with_phones_masked
from prompts.reading.mistakes import corrects
from prompts.texts import Html, quote
from storage.appeals import is_final
from storage.attachments import Attachment, Enclosure
from storage.messages import BY_STAFF, Message, Purpose, newest_words
from storage.outbox import message_in
from storage.people import Person
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.tickets import Ticket

_HEADS = {
    Purpose.QUESTION: "customer-question",
    Purpose.REPLY: "customer-reply",
    Purpose.OUTCOME: "customer-outcome",
    Purpose.CLOSING: "customer-closed",
    Purpose.ADDITION: "handler-addition",
    Purpose.ANSWER: "handler-answer",
    Purpose.REJECTION: "handler-reason",
}
"""The text above the words, as the other side reads it."""


def slot_of_ticket(ticket: Ticket) -> str:
    """Whatever is said about the ticket and has no other name."""
    return f"ticket:{ticket.id}"


def slot_of_card(ticket: Ticket) -> str:
    """The name of the card by which somebody was given the ticket, to be taken back when it is
    passed on; whatever else is said about the ticket stands elsewhere."""
    return f"{slot_of_ticket(ticket)}:card"


def slot_of_raised(ticket: Ticket) -> str:
    """The message by which superiors are told that it went up, where it is about nothing else: it
    changes when one of them sees to it."""
    return f"raised:{ticket.id}"


def slot_of_due(tickets: Iterable[Ticket]) -> str:
    """The message by which somebody is told what of these is due or overdue. Several such messages
    may bear the same name: none of them is changed."""
    return f"due:{','.join(str(ticket.id) for ticket in tickets)}"


def tickets_due_in_slot(slot: str | None) -> list[int]:
    """The ids of the tickets that a message names which says what is due, overdue, or went up."""
    kind, _, rest = (slot or "").partition(":")
    return [int(each) for each in rest.split(",")] if kind in ("due", "raised") else []


def slot_of_words(message: Message) -> str:
    """The copy of a message, as far as one message goes."""
    return f"ticket:{message.ticket_id}:words:{message.id}"


def slot_of_files(message: Message) -> str:
    """What belongs to the copy and doesn't change with its words: the rest of a long text, files
    of which it isn't known with which message they came."""
    return f"ticket:{message.ticket_id}:files:{message.id}"


def slot_of_file(message: Message, file: Enclosure) -> str:
    """The copy of one of its files, which changes when that does."""
    several = slot_of_files(message)
    return several if file.source is None else f"{several}:{file.source}"


def slot_of_story(ticket: Ticket) -> str:
    """What the staff read of it among themselves: its full text, notes. It is no name of the
    ticket's: a reply to one of these messages isn't for the customer."""
    return f"story:{ticket.id}"


def slots_of(ticket: Ticket, messages: Iterable[Message], files: Iterable[Attachment]) -> list[str]:
    """All names under which the ticket's messages and ``files`` stand."""
    copies = [slot for each in messages for slot in (slot_of_words(each), slot_of_files(each))]
    sent = {
        f"ticket:{ticket.id}:files:{each.message_id}:{each.source}"
        for each in files
        if each.source is not None
    }
    own = [slot_of_ticket, slot_of_card, slot_of_story, slot_of_raised]
    return [*(slot_of(ticket) for slot_of in own), *copies, *sent]


def ticket_in_slot(slot: str | None) -> int | None:
    """The ticket's id, if the slot is one of a ticket."""
    parts = (slot or "").split(":")
    return int(parts[1]) if parts[0] == "ticket" else None


def ticket_of_story(slot: str | None) -> int | None:
    """The ticket's id, if what stands there is what the staff read of it among themselves."""
    parts = (slot or "").split(":")
    return int(parts[1]) if parts[0] == "story" else None


def message_in_slot(slot: str | None) -> int | None:
    """The id of the message of which a copy stands there."""
    parts = (slot or "").split(":")
    return int(parts[3]) if parts[0] == "ticket" and len(parts) >= 4 else None


def relay(
    work: Work,
    ticket: Ticket,
    reader: Person,
    message: Message,
    *,
    files: Iterable[Enclosure] = (),
    words: str | None = None,
) -> None:
    """Show ``reader`` what was written about ``ticket``: the words, ``files`` after. ``words``:
    what it says by now, where it was changed since.

    A reply to a message is one to their copy of it; a file has the ticket's number. Each piece has
    a receipt: once the first is there the words have arrived, and what never arrives is told to
    whoever wrote it.
    """
    said = message.text if words is None else words
    first, *rest = parts_of(_discreet(ticket, message, said))
    screens = [Screen(_headed(work, ticket, reader, message, first))]
    screens += [Screen(quote(part)) for part in rest]
    screens[-1] = Screen(screens[-1].text, _rows(work, ticket, reader, message, said))
    for place, screen in enumerate(screens):
        work.send(
            reader,
            screen,
            slot=slot_of_files(message) if place else slot_of_words(message),
            receipt=f"{'part' if place else 'message'}:{message.id}",
            reply_to=None if place else _place_of(work, message, reader),
        )
    for file in files:
        slot, receipt = slot_of_file(message, file), f"file:{message.id}"
        work.forward(reader, file, caption=ticket.number, slot=slot, receipt=receipt)


def show_handler(
    work: Work, ticket: Ticket, message: Message, files: Sequence[Enclosure] = ()
) -> None:
    """Relay to the handler; what is in the pool waits with the ticket."""
    if ticket.worker is not None:
        relay(work, ticket, ticket.worker, message, files=files)


def change_copy(
    work: Work, ticket: Ticket, reader: Person, message: Message, change: Message
) -> None:
    """Let the reader's copy of ``message`` say what ``change`` says, marked as changed."""
    texts = work.texts_for(reader)
    told = _discreet(ticket, message, change.text)
    words = _headed(work, ticket, reader, message, told)
    mark = texts.say("relay-changed", at=work.when(change.said_at, reader))
    rows = _rows(work, ticket, reader, message, change.text)
    screen = Screen(Html(f"{words}\n{mark}"), rows)
    work.update(reader, slot_of_words(message), screen, receipt=f"change:{change.id}")


def copy_for(work: Work, ticket: Ticket, reader: Person, message: Message) -> Screen | None:
    """The message as it stands before the reader, in the language they speak now; None: it takes
    several messages."""
    newest = newest_words(work.session, message)
    first, *rest = parts_of(_discreet(ticket, message, newest))
    if rest:
        return None
    words = _headed(work, ticket, reader, message, first)
    return Screen(words, _rows(work, ticket, reader, message, newest))


def _discreet(ticket: Ticket, message: Message, words: str) -> str:
    """A customer's telephone number is masked for the staff: they ask for it, which is recorded."""
    return with_phones_masked(words) if message.author_id == ticket.customer_id else words


def _headed(work: Work, ticket: Ticket, reader: Person, message: Message, words: str) -> Html:
    why = "" if ticket.closed_why is None else ticket.closed_why.value
    names = {"number": ticket.number, "customer": ticket.customer.name, "why": why}
    head = work.texts_for(reader).say(_head(ticket, message), **names)
    return with_maps(Html(f"{head}\n{quote(words)}"), reader.language) if words else head


def _head(ticket: Ticket, message: Message) -> str:
    if message.purpose is Purpose.OUTCOME and is_final(ticket):
        return "customer-outcome-final"
    if message.purpose is Purpose.OUTCOME and not is_of_trouble(ticket.kind):
        return "customer-outcome-praise" if ticket.kind is Kind.PRAISE else "customer-answered"
    if message.purpose is Purpose.ADDITION and corrects(message.text):
        return "handler-corrects"
    if message.purpose is not Purpose.CORRECTION:
        return _HEADS[message.purpose]
    by_customer = message.author_id == ticket.customer_id
    return "handler-correction" if by_customer else "customer-correction"


def _rows(work: Work, ticket: Ticket, reader: Person, message: Message, words: str) -> Rows:
    """What the reader can do about it; who reads a masked number can see what was written."""
    if message.author_id == ticket.customer_id:
        rows = work_rows(work, ticket, reader)
        if not rows or words == _discreet(ticket, message, words):
            return rows
        return [*rows, [staff_button(work, ticket, reader, "story", "btn-story")]]
    if message.purpose is Purpose.CLOSING:
        return objection_rows(work, ticket)
    if message.purpose not in BY_STAFF:
        return ()
    if message.purpose is Purpose.OUTCOME and ticket.state is State.RESOLVED:
        return verdict_rows(work, ticket)
    key = "btn-answer" if message.purpose is Purpose.QUESTION else "btn-write"
    return [[own_button(work, reader, ticket, "write", key)]]


def _place_of(work: Work, message: Message, reader: Person) -> int | None:
    """Telegram's id, in the reader's chat, of what ``message`` replies to."""
    about = None if message.about_id is None else work.session.get(Message, message.about_id)
    if about is None or reader.telegram_id is None:
        return None
    if about.author_id == reader.id:
        return about.source
    return message_in(work.session, reader.telegram_id, slot_of_words(about))
