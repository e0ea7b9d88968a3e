"""The play itself: from moment to moment, the desk does what is due and people do what they will,
and the book looks on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import cycle
from time import perf_counter
from typing import Any

from sqlalchemy.orm import Session

from bot.invitations import make_code
from bot.settings import Settings
from bot.simulate.book import Book
from bot.simulate.chance import Chance
from bot.simulate.clock import Agenda, MadeUpClock
from bot.simulate.desk import RealDesk, in_haste
from bot.simulate.deviations import Tally
from bot.simulate.hours import micros
from bot.simulate.mishaps import Mishap, mishaps
from bot.simulate.people import Stage
from bot.simulate.reckoning import Reckoning
from bot.simulate.records import Records, chats_of_staff, failures, promises_of
from bot.simulate.telegram import Said, Telegram
from bot.simulate.town import Town
from storage.people import meet
from storage.rules.desk import Desk

FIRST_DAY, LAST_DAY = date(2026, 1, 5), date(2026, 12, 31)
"""Between them all holidays are announced; a longer play goes on into guesses."""
_DAY = timedelta(days=1)
_LOST_ANSWERS = 0.0004
_ACTS_AT_ONCE = 16
"""So many updates are to be worked together, on an average day: people act in company."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be played."""

    days: int
    tickets: int
    seed: int


@dataclass(frozen=True, slots=True)
class Report:
    """How it went."""

    tally: Tally
    virtual: timedelta
    seconds: float

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "virtual_days": self.virtual / _DAY,
            "real_seconds": round(self.seconds, 3),
            **self.tally.as_json(),
        }


class Simulation:
    """One play on an empty ledger. ``settings`` name its data folder, which is thrown away."""

    def __init__(self, settings: Settings, desk: Desk, wish: Wish) -> None:
        self.wish = wish
        self.tally = Tally()
        first = _first_day(wish)
        days = [first + number * _DAY for number in range(wish.days)]
        self._begin = datetime.combine(first, time(6), desk.zone).astimezone(UTC)
        self._end = self._begin + wish.days * _DAY
        self.clock = MadeUpClock(self._begin)
        self.telegram = Telegram(self.clock)
        self.desk = RealDesk(settings, self.clock, self.telegram, desk)
        reckoning = Reckoning(desk, first, self._end.date())
        chance = Chance(wish.seed, _beat(wish), reckoning.hours)
        self._agenda = Agenda()
        stage = Stage(self.telegram, self._agenda, self.clock, chance)
        self.town = Town(desk, stage, days, wish.tickets, self._wrote)
        blocked = self.telegram.blocked
        self.book = Book(desk, reckoning, self.town.posts, blocked, self.tally)
        self._chance = chance
        self._records = Records()
        self._mishap: Mishap | None = None
        self._day_begins = False
        self.telegram.hearers += [self._hears, self.town.hears]
        self.telegram.loses_answer = lambda: chance.happens(_LOST_ANSWERS)

    async def play(self, progress: Progress = lambda what, done, total: None) -> Report:
        """From the first moment to the last."""
        began = perf_counter()
        try:
            self.desk.start()
            in_haste(self.desk.database)
            await self._staff_joins()
            self._plan()
            while (at := self._next_moment()) < self._end:
                self.clock.move_to(at)
                await self._moment()
                progress("Days", (at - self._begin) // _DAY, self.wish.days)
            progress("Days", self.wish.days, self.wish.days)
            self._close()
        finally:
            self.desk.close()
        return Report(self.tally, self._end - self._begin, perf_counter() - began)

    async def _staff_joins(self) -> None:
        with self.desk.database.writing() as session:
            for staff in self.town.staff.values():
                post, keys, now = staff.post, self.desk.database.keys, self.clock.now()
                code = make_code(session, keys, self.desk.desk, post.role, post.department, now=now)
                staff.says(f"/start {code}")
            self._customers_are_known(session)
        await self.desk.take_in()
        with self.desk.database.reading() as session:
            self.book.opens(chats_of_staff(session), self.clock.now())

    def _customers_are_known(self, session: Session) -> None:
        """Some belong to a group of the desk file before they write for the first time."""
        groups, now = cycle(self.desk.desk.groups), self.clock.now()
        for group, each in zip(groups, self.town.regulars(), strict=False):
            language = each.language[:2]
            person = meet(session, each.chat, name=each.name, language=language, now=now)
            person.customer_group = group

    def _plan(self) -> None:
        self.town.plan(self.wish.tickets, self._begin, self._end)
        for number in range(self.wish.days):
            self._agenda.note(self._begin + number * _DAY, self._begin_day)
        for mishap in mishaps(self._chance, self._begin + _DAY / 2, self._end):
            self._agenda.note(mishap.at, partial(self._strike, mishap))
            self._agenda.note(mishap.until, partial(self._strike, mishap))

    def _next_moment(self) -> datetime:
        moments = [self._agenda.next_at, self._end]
        if self.desk.up:
            moments += [self.desk.next_due(), self.book.next_at()]
        return max(min(at for at in moments if at is not None), self.clock.now())

    async def _moment(self) -> None:
        """First what is due, then what people do, until there is nothing more at this instant."""
        await self._do_due()
        while self._agenda.do_all(self.clock.now()):
            await self._go_through()
            await self._take_in()
            await self._do_due()

    async def _do_due(self) -> None:
        if not self.desk.up:
            return
        found = await self.desk.do_due()
        self.book.expect(self.clock.now())
        if found:
            self._look()
            self.book.expect(self.clock.now())

    async def _take_in(self) -> None:
        if self.desk.up and not self.telegram.down:
            self.book.reads(self.clock.now())
            if await self.desk.take_in():
                self._look()

    def _look(self) -> None:
        now = self.clock.now()
        if self.telegram.down:
            self.book.telegram_was_out(now)
        with self.desk.database.reading() as session:
            filed = self._records.new_tickets(session)
            touched = self.book.learns(filed, self._records.new_notes(session, now), now)
            self.book.compare(promises_of(session, touched), now)

    def _hears(self, said: Said) -> None:
        self.book.hears(said)
        if said.in_doubt:
            self.book.telegram_was_out(self.clock.now())

    def _wrote(self, ticket: int, purpose: str, token: str) -> None:
        self.book.wrote(ticket, purpose, token)

    def _begin_day(self) -> None:
        self._day_begins = True

    def _strike(self, mishap: Mishap) -> None:
        """It begins, or ends."""
        self._mishap = mishap

    async def _go_through(self) -> None:
        """What happens to the desk itself at this moment."""
        if self._day_begins and self.desk.up:
            self._day_begins = False
            await self.desk.do_all()
        mishap, self._mishap = self._mishap, None
        if mishap is None:
            return
        begins = self.clock.now() < mishap.until
        if mishap.telegram:
            self.telegram.down = begins
            self.book.telegram_was_out(self.clock.now())
            self.tally.counts["times without Telegram"] += begins
        elif begins:
            self.tally.counts["stops"] += 1
            self.tally.counts["of them killed"] += mishap.killed
            await self.desk.stop(killed=mishap.killed)
            self._look()
        else:
            self.desk.start()
            if self._chance.happens(0.5):  # what is due can be quicker than what people wrote
                await self._do_due()

    def _close(self) -> None:
        self.book.close()
        with self.desk.database.reading() as session:
            failed = failures(session)
        for words in (*self.desk.troubles, *self.telegram.wrong, *failed):
            self.tally.deviates("trouble", micros(self.clock.now()), "", words)


def _first_day(wish: Wish) -> date:
    """The same for the same seed, and so that the whole play lies in the announced year."""
    room = (LAST_DAY - FIRST_DAY).days - wish.days
    return FIRST_DAY + max(0, (wish.seed * 37) % room if room > 0 else 0) * _DAY


def _beat(wish: Wish) -> timedelta:
    """How much time passes between two moments at which people act."""
    acts = 12 * wish.tickets / wish.days / _ACTS_AT_ONCE
    return min(timedelta(minutes=30), max(timedelta(seconds=1), timedelta(hours=14) / (acts + 1)))
