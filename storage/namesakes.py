"""Which customers' names may stand in a text, though all names are sealed."""

from typing import NamedTuple

from sqlalchemy import not_, select
from sqlalchemy.orm import Session

from storage.base import ring_of
from storage.people import IS_STAFF, Person
from storage.rules.grams import word_grams
from storage.search_words import PersonWord, hashed

LOOKED_AT = 200
"""People with a piece of the text in their name: of more, some aren't looked at."""


class Named(NamedTuple):
    """Somebody whose name may stand there."""

    id: int
    name: str


def customers_named_in(session: Session, text: str) -> list[Named]:
    """Customers with a piece of ``text`` in their name."""
    pieces = hashed(ring_of(session), word_grams(text))
    if not pieces:
        return []
    some = select(PersonWord.person_id).where(PersonWord.gram.in_(pieces)).limit(LOOKED_AT)
    wanted = select(Person.id, Person.name).where(
        Person.id.in_(some.scalar_subquery()), not_(IS_STAFF)
    )
    return [Named(*found) for found in session.execute(wanted)]
