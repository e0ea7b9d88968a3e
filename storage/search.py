"""Finding tickets by what stands in them, though all of it is sealed.

Keyed hashes of pieces of the words (:mod:`storage.search_words`) name candidates; what is found is
only what really holds the words once it is opened. However long the archive and however common
the words, one look walks past at most WALK entries and opens at most OPENED tickets; it says where
the next look goes on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    exists,
    func,
    literal,
    select,
    union,
)
from sqlalchemy.orm import Session, aliased, joinedload

from storage.base import ring_of
from storage.later import write_now
from storage.messages import Message
from storage.notes import Note
from storage.people import find_by_phone
from storage.queues import Scope, in_hands, of_department, within, within_or_filed
from storage.rules.grams import holds, phone_grams, without_phones, word_grams
from storage.rules.kinds import Kind
from storage.rules.numbers import Spoken, spoken, ticket_number
from storage.rules.phones import number_in
from storage.search_words import PersonWord, TicketWord, hashed
from storage.tickets import FILED, IS_OPEN, Ticket

WALK = 2000
"""Entries of the index, or tickets of a handler, that one look goes past."""
OPENED = 120
"""Candidates that one look opens, to see whether they hold the words."""
PIECES = 12
"""Pieces of the words that candidates are looked up by."""
NAMESAKES = 200
"""People of one name whose tickets are candidates."""
RUNNING_DAYS = 7
"""So far back a ticket is found by its running number."""
_AT_ONCE = 24
_BEGINNING = 2**31 - 1
"""Greater than every id."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What one look found, the newest first."""

    tickets: Sequence[Ticket]
    before: int | None
    """The next look is for tickets with a smaller id than this; None: there is nothing more."""


class TooShort(ValueError):
    """A single character finds nothing: too much holds it."""


def find_named(
    session: Session, shown: ColumnElement[bool], words: str, today: date
) -> Sequence[Ticket]:
    """Of the tickets that may be ``shown`` those of that number, the newest first: as it is
    written, without its letter, or only as the running number of the last days, or of what is open,
    as people say it aloud ("0002"); ``today`` by the desk's clock. Where there is none with that
    letter, those with another: one letter is soon mistaken."""
    said = spoken(words)
    if said is None:
        return []
    days = [said.day] if said.day else [today - timedelta(days=ago) for ago in range(RUNNING_DAYS)]
    lettered = [] if said.kind is None else [said.kind]
    found = _numbered(session, shown, lettered, days, said.running) or _numbered(
        session, shown, list(Kind), days, said.running
    )
    older = () if said.day else _open_before(session, shown, min(days), said)
    return [*found, *older]


def _open_before(
    session: Session, shown: ColumnElement[bool], day: date, said: Spoken
) -> Iterator[Ticket]:
    """Those with the running number that were filed earlier and are still to be done."""
    ends = Ticket.number.like(f"%-{said.running:04d}")
    wanted = select(Ticket).where(IS_OPEN, ends, shown).order_by(Ticket.id.desc()).limit(NAMESAKES)
    for ticket in session.scalars(wanted):
        number = spoken(ticket.number)
        if number is not None and number.day is not None and number.day < day:
            yield ticket


def _numbered(
    session: Session,
    shown: ColumnElement[bool],
    kinds: Sequence[Kind],
    days: Sequence[date],
    running: int,
) -> Sequence[Ticket]:
    """Day by day: a handful of numbers is looked up in their index on any database."""
    found: list[Ticket] = []
    for day in days if kinds else ():
        numbers = [ticket_number(kind, day, running) for kind in kinds]
        wanted = select(Ticket).where(Ticket.number.in_(numbers), shown).order_by(Ticket.id.desc())
        found += session.scalars(wanted)
    return found


def find_tickets(
    session: Session, scope: Scope, words: str, *, before: int | None, limit: int
) -> Hits:
    """At most ``limit`` tickets of ``scope`` that hold all of ``words``, or whose customer has
    that name or number; raises TooShort."""
    write_now(session)
    look = _Look(session, scope, words, _BEGINNING if before is None else before)
    ids, reached = look.candidates()
    found: list[Ticket] = []
    for start in range(0, min(len(ids), OPENED), _AT_ONCE):
        for ticket in look.opened(ids[start : start + _AT_ONCE]):
            found.append(ticket)
            if len(found) == limit:
                is_last = ticket.id == ids[-1] and reached is None
                return Hits(found, None if is_last else ticket.id)
    return Hits(found, ids[OPENED - 1] if len(ids) > OPENED else reached)


@dataclass(frozen=True, slots=True)
class _Look:
    session: Session
    scope: Scope
    words: str
    before: int

    def candidates(self) -> tuple[list[int], int | None]:
        """Ids that may hold the words, the newest first; and the id from which on it has not been
        looked yet (None: all has been)."""
        as_words = self._hashed(word_grams(self.words))
        as_phone = self._hashed(chain(phone_grams(self.words), self._beside_phones()))
        if not as_words and not as_phone:
            raise TooShort(self.words)
        looks = [self._holding(as_words)]
        if any(phone_grams(self.words)):
            looks.append(self._holding(as_phone))
        looks.append((self._of_people(as_words), None))
        reached = max((last for _, last in looks if last is not None), default=None)
        found = {each for ids, _ in looks for each in ids if reached is None or each >= reached}
        return sorted(found, reverse=True), reached

    def _hashed(self, pieces: Iterable[str]) -> list[int]:
        return hashed(ring_of(self.session), pieces, PIECES)

    def _beside_phones(self) -> Iterator[str]:
        return word_grams(without_phones(self.words))

    def _holding(self, wanted: Sequence[int]) -> tuple[Sequence[int], int | None]:
        """What holds all the pieces, of what is walked past; and how far that was."""
        walk = self._walk(wanted)
        if walk is None:
            return [], None
        walked = walk.subquery()
        passed, last = self.session.execute(
            select(func.count(), func.min(walked.c.id)).select_from(walked)
        ).one()
        matching = (
            select(Ticket.id)
            .join(walked, walked.c.id == Ticket.id)
            .where(within_or_filed(self.scope), *(_holds(gram) for gram in wanted))
        )
        return self.session.scalars(matching).all(), last if passed >= WALK else None

    def _walk(self, wanted: Sequence[int]) -> Select[Any] | None:
        """The ids to go past: a handler's own, what they filed, and the pool's; else what holds the
        rarest piece."""
        if not wanted:
            return None
        if not self.scope.others:
            return self._of_handler()
        counts = {gram: self._count(gram) for gram in wanted}
        rarest = min(counts, key=lambda gram: counts[gram])
        if not counts[rarest]:
            return None
        entry = TicketWord.ticket_id
        return (
            select(entry.label("id"))
            .where(TicketWord.gram == rarest, entry < self.before)
            .order_by(entry.desc())
            .limit(WALK)
        )

    def _of_handler(self) -> Select[Any]:
        own = select(Ticket.id).where(
            in_hands(Ticket.handler_id, self.scope), Ticket.id < self.before
        )
        # In the order of the index of what is open: in that of ids SQLite would look for the pool
        # among all that was ever nobody's.
        pool = (
            select(Ticket.id)
            .where(IS_OPEN, Ticket.handler_id.is_(None), Ticket.id < self.before)
            .where(of_department(self.scope))
            .order_by(Ticket.next_due_at)
            .limit(WALK)
            .subquery()
        )
        filed = select(Ticket.id).where(
            FILED, Ticket.filed_by_id == self.scope.person_id, Ticket.id < self.before
        )
        newest, newest_filed = (
            each.order_by(Ticket.id.desc()).limit(WALK).subquery() for each in (own, filed)
        )
        # Without what stands in two of them twice.
        every = union(select(newest), select(newest_filed), select(pool)).subquery()
        return select(every.c.id).order_by(every.c.id.desc()).limit(WALK)

    def _count(self, gram: int) -> int:
        some = select(literal(1)).where(TicketWord.gram == gram).limit(WALK)
        return self.session.execute(select(func.count()).select_from(some.subquery())).scalar_one()

    def _of_people(self, wanted: Sequence[int]) -> list[int]:
        """The tickets of those with that name or number."""
        people = [*self._namesakes(wanted), *self._reached_by_phone()]
        theirs = select(Ticket.id).where(
            Ticket.customer_id.in_(people), Ticket.id < self.before, within_or_filed(self.scope)
        )
        if not people:
            return []
        return list(self.session.scalars(theirs.order_by(Ticket.id.desc()).limit(WALK)))

    def _namesakes(self, wanted: Sequence[int]) -> list[int]:
        if not wanted:
            return []
        first, *rest = wanted
        entry, other = PersonWord.person_id, aliased(PersonWord)
        walked = (
            select(entry.label("id"))
            .where(PersonWord.gram == first)
            .order_by(entry.desc())
            .limit(WALK)
            .subquery()
        )
        also = [exists().where(other.gram == gram, other.person_id == walked.c.id) for gram in rest]
        newest = select(walked.c.id).where(*also).order_by(walked.c.id.desc())
        return list(self.session.scalars(newest.limit(NAMESAKES)))

    def _reached_by_phone(self) -> list[int]:
        number = number_in(self.words)
        keys = ring_of(self.session)
        return [each.id for each in find_by_phone(self.session, keys, number)] if number else []

    def opened(self, ids: Sequence[int]) -> Iterator[Ticket]:
        """Those that really hold the words."""
        wanted = select(Ticket).where(Ticket.id.in_(ids)).options(joinedload(Ticket.customer))
        tickets = self.session.scalars(wanted).all()
        by_id = {ticket.id: ticket for ticket in tickets}
        said = said_about(self.session, ids)
        open_to = self._open_to(ids, tickets)
        for ticket_id in ids:
            ticket = by_id[ticket_id]
            texts = [ticket.text]
            if ticket_id in open_to:
                texts += [ticket.cause or "", ticket.solution or "", *said[ticket_id]]
            phone = ticket.customer.phone or ""
            if holds("\n".join((*texts, ticket.customer.name, phone)), self.words):
                yield ticket

    def _open_to(self, ids: Sequence[int], tickets: Sequence[Ticket]) -> set[int]:
        """Those of which they may read all: of what they only filed it isn't said what colleagues
        wrote, by finding it either."""
        if all(ticket.filed_by_id != self.scope.person_id for ticket in tickets):
            return set(ids)
        seen = select(Ticket.id).where(Ticket.id.in_(ids), within(self.scope))
        return set(self.session.scalars(seen))


def said_about(session: Session, ids: Sequence[int]) -> Mapping[int, list[str]]:
    """What was written about these tickets besides their own texts, by their ids."""
    said: dict[int, list[str]] = {ticket_id: [] for ticket_id in ids}
    for table in (Message, Note):
        asked = select(table.ticket_id, table.text).where(table.ticket_id.in_(ids))
        for ticket_id, text in session.execute(asked):
            said[ticket_id].append(text)
    return said


def _holds(gram: int) -> ColumnElement[bool]:
    return exists().where(TicketWord.gram == gram, TicketWord.ticket_id == Ticket.id)
