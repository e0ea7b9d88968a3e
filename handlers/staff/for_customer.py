"""What of a message of the staff's its customer reads: as it came, and as it was changed."""

from prompts.wishes.desk_words import Deed, desk_words
from prompts.wishes.to_customer import named_first, without_address
from storage.tickets import Ticket


def for_customer(text: str, ticket: Ticket | None, before: str, *, asks: bool) -> str:
    """Without what says for whom it is, or that it resolves the ticket, unless they read that
    ``before``; not ``asks``: where no question can be meant."""
    words = without_address(text, asks=asks)
    if not asks and _solution_in(before) is None:
        words = _solution_in(words) or words
    return words if ticket is None else without_own_number(words, ticket)


def without_own_number(text: str, ticket: Ticket) -> str:
    """Without the ticket's own number before it, which says only for whom it is."""
    found = named_first(text)
    if found is None or not ticket.number.lower().endswith(found[0]):
        return text
    return text[slice(*found[1])].strip()


def _solution_in(text: str) -> str | None:
    found = desk_words(text)
    return found.what if found is not None and found.deed is Deed.RESOLVE else None
