"""What never reached the customer is sent again when they can be written to."""

from handlers.relay import relay
from handlers.work import Work
from storage.messages import attachments_with, changes_of, newest_words, unheard
from storage.tickets import Ticket


def send_again(work: Work, ticket: Ticket) -> int:
    """Send what was refused, in its order and as it says by now; returns how many messages."""
    refused = unheard(work.session, ticket)
    for message in refused:
        for told in (message, *changes_of(work.session, message)):
            told.refused_at = None
        files = [kept.enclosure for kept in attachments_with(work.session, message)]
        words = newest_words(work.session, message)
        relay(work, ticket, ticket.customer, message, words=words, files=files)
    return len(refused)
