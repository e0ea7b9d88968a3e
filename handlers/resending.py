"""What never reached the customer is sent again when they can be written to."""

from handlers.relay import relay
from handlers.work import Work
from storage.messages import Enclosure, Message, attachments_with, unheard
from storage.tickets import Ticket


def send_again(work: Work, ticket: Ticket) -> int:
    """Send what was refused, in its order; returns how many messages."""
    refused = unheard(work.session, ticket)
    for message in refused:
        message.refused_at = None
        relay(work, ticket, ticket.customer, message, files=_files(work, message))
    return len(refused)


def _files(work: Work, message: Message) -> list[Enclosure]:
    kept = attachments_with(work.session, message)
    return [Enclosure(file.kind, file.file_id, file.name) for file in kept]
