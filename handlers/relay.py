"""What one side writes reaches the other, in full, without showing anybody's account."""

from collections.abc import Iterable, Sequence

from handlers.buttons import Rows
from handlers.cards.staff_buttons import work_rows
from handlers.limits import parts_of
from handlers.turn import Screen, Work
from prompts.texts import Html, Word, quote
from storage.messages import Enclosure, Message
from storage.people import Person
from storage.tickets import Ticket


def slot_of_ticket(ticket: Ticket) -> str:
    """The name under which messages about a ticket stand in a chat: a reply to one is about it."""
    return f"ticket:{ticket.id}"


def slot_of_card(ticket: Ticket) -> str:
    """The name of the card by which somebody was given the ticket, to be taken back when it is
    passed on; whatever else is said about the ticket stands elsewhere."""
    return f"{slot_of_ticket(ticket)}:card"


def slots_of(ticket: Ticket) -> tuple[str, ...]:
    """All names under which its messages stand."""
    return slot_of_ticket(ticket), slot_of_card(ticket)


def ticket_in_slot(slot: str | None) -> int | None:
    """The ticket's id, if the slot is one of a ticket."""
    kind, _, rest = (slot or "").partition(":")
    return int(rest.partition(":")[0]) if kind == "ticket" else None


def relay(
    work: Work,
    ticket: Ticket,
    reader: Person,
    key: str,
    text: str,
    *,
    files: Iterable[Enclosure] = (),
    rows: Rows = (),
    receipt: str | None = None,
    **words: Word,
) -> None:
    """Show ``reader`` what was written about ``ticket``: the text ``key`` above it, files after.

    ``receipt`` belongs to the first message: once it is there, the words have arrived.
    """
    slot = slot_of_ticket(ticket)
    head = work.texts_for(reader).say(key, number=ticket.number, **words)
    first, *rest = parts_of(text)
    screens = [
        Screen(Html(f"{head}\n{quote(first)}" if first else head)),
        *(Screen(quote(part)) for part in rest),
    ]
    screens[-1] = Screen(screens[-1].text, rows)
    for place, screen in enumerate(screens):
        work.send(reader, screen, slot=slot, receipt=None if place else receipt)
    for file in files:
        work.forward(reader, file, slot=slot)


def show_handler(
    work: Work, ticket: Ticket, message: Message, key: str, files: Sequence[Enclosure] = ()
) -> None:
    """Relay to the handler; what is in the pool waits with the ticket."""
    if ticket.handler is None:
        return
    relay(
        work,
        ticket,
        ticket.handler,
        key,
        message.text,
        files=files,
        rows=work_rows(work, ticket, ticket.handler),
        receipt=f"message:{message.id}",
        customer=ticket.customer.name,
    )
