"""The people around the desk, and the days they have before them."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta

from bot.simulate.customers import Customer
from bot.simulate.matters import Matters
from bot.simulate.people import Person, Stage
from bot.simulate.posts import Post, posts_of
from bot.simulate.staff import Staff
from bot.simulate.telegram import Said
from storage.rules.desk import Desk
from storage.rules.roles import Role

_FIRST_STAFF, _FIRST_CUSTOMER = 1_000, 5_000_000
_TICKETS_EACH = 12
_REGULAR = 7
"""Every so manyth customer."""
_BY_DAY = 0.8
_DAY = timedelta(days=1)

Wrote = Callable[[int, str, str], None]


class Town:
    """Everybody who talks with the desk, by chat."""

    def __init__(
        self, desk: Desk, stage: Stage, days: list[date], tickets: int, wrote: Wrote
    ) -> None:
        self._desk = desk
        self._stage = stage
        self._days = days
        self._matters = Matters(desk, stage.chance)
        self.staff = {
            _FIRST_STAFF + number: Staff(stage, _FIRST_STAFF + number, post, wrote)
            for number, post in enumerate(posts_of(desk, stage.chance, days))
        }
        self.customers = [
            Customer(stage, chat, f"Customer {chat}", "en" if chat % 4 == 0 else "zh-hans")
            for chat in range(_FIRST_CUSTOMER, _FIRST_CUSTOMER + max(5, tickets // _TICKETS_EACH))
        ]
        self._by_chat: dict[int, Person] = {
            each.chat: each for each in (*self.staff.values(), *self.customers)
        }

    @property
    def posts(self) -> dict[int, Post]:
        """Who works where, by chat."""
        return {chat: each.post for chat, each in self.staff.items()}

    def regulars(self) -> list[Customer]:
        """Customers whom the desk knows from before."""
        return self.customers[::_REGULAR]

    def hears(self, said: Said) -> None:
        """A message of the bot reaches its reader."""
        person = self._by_chat.get(said.chat)
        if person is not None:
            person.hears(said)

    def plan(self, tickets: int, since: datetime, until: datetime) -> None:
        """Note in the agenda what people will do by themselves."""
        for _ in range(tickets):
            at = self._filing_time()
            if since < at < until:
                self._stage.agenda.note(at, self._somebody_files)
        for each in self.staff.values():
            if each.post.role is Role.HANDLER:
                self._plan_duty(each)

    def _filing_time(self) -> datetime:
        chance = self._stage.chance
        hour = chance.between(8, 20) if chance.happens(_BY_DAY) else chance.between(0, 23)
        local = datetime.combine(chance.one_of(self._days), time(hour), self._desk.zone)
        return chance.moment(local + chance.part_of(timedelta(hours=1)))

    def _somebody_files(self) -> None:
        now, blocked = self._stage.clock.now(), self._stage.telegram.blocked
        free = [each for each in self.customers if each.is_free(now) and each.chat not in blocked]
        if free:
            customer = self._stage.chance.one_of(free)
            customer.file(self._matters.one(customer.language[:2]))

    def _plan_duty(self, each: Staff) -> None:
        for at in _turns(each.post.away):
            local = datetime.combine(at, time(7, 30), self._desk.zone)
            self._stage.agenda.note(self._stage.chance.moment(local), each.toggles_duty)


def _turns(away: frozenset[date]) -> Iterator[date]:
    """The mornings on which somebody goes off duty or comes back."""
    return (day for day in sorted(away | {day + _DAY for day in away}) if _changes(day, away))


def _changes(day: date, away: frozenset[date]) -> bool:
    return (day in away) != (day - _DAY in away)
