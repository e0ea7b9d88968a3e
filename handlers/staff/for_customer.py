"""What of a message of the staff's its customer reads: as it came, and as it was changed."""

import re

from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words
from prompts.wishes.short_numbers import with_whole_number
from prompts.wishes.to_customer import addressed_by_name, named_first, without_address
from storage.tickets import Ticket

_TITLE = re.compile(r"(?:女士|先生|小姐|阿姨|大爷|大妈|老师)$|^(?:mr|mrs|ms|miss)\b\.?")


def for_customer(text: str, ticket: Ticket | None, before: str, *, asks: bool) -> str:
    """Without what says for whom it is, or that it resolves the ticket, unless they read that
    ``before``; not ``asks``: where no question can be meant."""
    words = without_address(text, asks=asks)
    if not asks and _solution_in(before) is None:
        words = _solution_in(words) or words
    return words if ticket is None else without_whom(words, ticket)


def without_whom(text: str, ticket: Ticket) -> str:
    """Without the ticket's own number before it, or its customer's name in an address: they say
    only for whom it is."""
    whole = with_whole_number(text, [ticket.number])
    found = named_first(whole)
    if found is not None and ticket.number.lower().endswith(found[0]):
        return whole[slice(*found[1])].strip()
    by_name = addressed_by_name(text)
    if by_name is not None and is_named(ticket.customer.name, text[slice(*by_name.name)]):
        return text[slice(*by_name.what)].strip()
    return text


def is_named(name: str, written: str) -> bool:
    """Whether ``written`` is the name, words of it, or how Chinese names begin, with a title."""
    known, said = name.lower(), _TITLE.sub("", written.lower()).strip()
    begins = not said.isascii() and known.startswith(said)
    return bool(said) and (f" {said} " in f" {known} " or begins)


def _solution_in(text: str) -> str | None:
    found = desk_words(text)
    return found.what if found is not None and found.deed is Deed.RESOLVE else None
