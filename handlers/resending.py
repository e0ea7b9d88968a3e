"""What never reached the customer is sent again when they can be written to."""

from handlers.buttons import Rows
from handlers.cards.own_card import own_button, verdict_rows
from handlers.relay import relay
from handlers.turn import Work
from storage.messages import Enclosure, Message, Purpose, attachments_with, unheard
from storage.rules.moves import State
from storage.tickets import Ticket

_HEADS = {
    Purpose.QUESTION: "customer-question",
    Purpose.REPLY: "customer-reply",
    Purpose.OUTCOME: "customer-outcome",
}


def send_again(work: Work, ticket: Ticket) -> int:
    """Send what was refused, in its order; returns how many messages."""
    refused = unheard(work.session, ticket)
    for message in refused:
        message.refused_at = None
        relay(
            work,
            ticket,
            ticket.customer,
            _HEADS[message.purpose],
            message.text,
            files=_files(work, message),
            rows=_rows(work, ticket, message),
            receipt=f"message:{message.id}",
        )
    return len(refused)


def _files(work: Work, message: Message) -> list[Enclosure]:
    kept = attachments_with(work.session, message)
    return [Enclosure(file.kind, file.file_id, file.name) for file in kept]


def _rows(work: Work, ticket: Ticket, message: Message) -> Rows:
    if message.purpose is Purpose.OUTCOME and ticket.state is State.RESOLVED:
        return verdict_rows(work, ticket)
    key = "btn-answer" if message.purpose is Purpose.QUESTION else "btn-write"
    return [[own_button(work, ticket.customer, ticket, "write", key)]]
