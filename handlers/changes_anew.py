"""A change that could not be made in the other's copy: they get what it says now all the same."""

from handlers.new_files import show_beside
from handlers.relay import relay
from handlers.work import Work
from storage.messages import Message
from storage.tickets import Ticket


def send_instead(work: Work, ticket: Ticket, change: Message, piece: str) -> None:
    """A message of its own in place of the "change" of the words, or of the "new_file"."""
    by_customer = change.author_id == ticket.customer_id
    reader = ticket.worker if by_customer else ticket.customer
    said = None if change.about_id is None else work.session.get(Message, change.about_id)
    if reader is None:
        return
    if piece == "change" or said is None:
        relay(work, ticket, reader, change)
    else:
        show_beside(work, ticket, reader, change, said)
