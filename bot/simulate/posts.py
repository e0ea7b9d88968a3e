"""Who works for the desk, where, and when they are away: the book's own list of the staff."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.simulate.chance import Chance
from storage.rules.desk import Desk
from storage.rules.roles import Role

_HANDLERS = 2
_AWAY = 0.08
_NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"


@dataclass(frozen=True, slots=True)
class Post:
    """One of the staff. No department: all of them."""

    name: str
    role: Role
    department: str | None
    language: str
    zone: ZoneInfo
    away: frozenset[date] = frozenset()
    """The dates, by the desk's clock, on which they are off duty and do nothing."""

    def is_off(self, at: datetime) -> bool:
        """Whether they are away at that instant."""
        return at.astimezone(self.zone).date() in self.away

    def works_for(self, department: str) -> bool:
        """Whether what happens in that department concerns them."""
        return self.department in (None, department)


def posts_of(desk: Desk, chance: Chance, days: Sequence[date]) -> list[Post]:
    """Handlers in each department, supervisors in most, managers of all and of one, an
    administrator. Handlers are away now and then."""
    return [
        Post(
            name=f"{_NAMES[number % len(_NAMES)]}{number}",
            role=role,
            department=department,
            language="en" if number % 5 == 4 else "zh",
            zone=desk.zone,
            away=_away(chance, days) if role is Role.HANDLER else frozenset(),
        )
        for number, (role, department) in enumerate(_places(desk))
    ]


def _places(desk: Desk) -> Iterator[tuple[Role, str | None]]:
    for number, department in enumerate(desk.departments.values()):
        for _ in range(_HANDLERS):
            yield Role.HANDLER, department.id
        if number % 3 != 1 or department.quality_office:
            yield Role.SUPERVISOR, department.id
        if number == 1:
            yield Role.MANAGER, department.id
    yield Role.MANAGER, None
    yield Role.ADMIN, None


def _away(chance: Chance, days: Sequence[date]) -> frozenset[date]:
    """Single days and short leaves."""
    return frozenset(
        day + timedelta(days=more)
        for day in days
        if chance.happens(_AWAY / 2)
        for more in range(chance.between(1, 3))
    )
