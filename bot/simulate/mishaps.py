"""When the desk is stopped, killed or cut off from Telegram."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.simulate.chance import Chance

_SECOND, _MINUTE, _HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Mishap:
    """From ``at`` to ``until`` the desk is down, or (``telegram``) Telegram is."""

    at: datetime
    until: datetime
    telegram: bool = False
    killed: bool = False


@dataclass(frozen=True, slots=True)
class _Sort:
    """A sort of mishap: how long it lasts, and every how many days there is one."""

    shortest: timedelta
    longest: timedelta
    days: int
    telegram: bool = False


_SORTS = (
    _Sort(2 * _SECOND, 50 * _SECOND, 4),  # a restart
    _Sort(3 * _MINUTE, 5 * _HOUR, 9),
    _Sort(8 * _HOUR, 20 * _HOUR, 40),  # a night
    _Sort(26 * _HOUR, 70 * _HOUR, 120),  # longer than Telegram keeps what people write
    _Sort(5 * _MINUTE, 2 * _HOUR, 14, telegram=True),
)
_KILLED = 0.4


def mishaps(chance: Chance, since: datetime, until: datetime) -> list[Mishap]:
    """Mishaps between two instants, one after the other. A short play has one of some hours."""
    found: list[Mishap] = []
    for mishap in sorted(_drawn(chance, since, until), key=lambda each: each.at):
        if not found or mishap.at > found[-1].until + _HOUR:
            found.append(mishap)
    return found


def _drawn(chance: Chance, since: datetime, until: datetime) -> Iterator[Mishap]:
    days = (until - since).days
    for sort in _SORTS:
        certain = 1 if sort is _SORTS[1] and days >= 2 else 0
        for _ in range(max(certain, days // sort.days)):
            at = since + chance.part_of(until - since)
            lasts = sort.shortest + chance.part_of(sort.longest - sort.shortest)
            killed = not sort.telegram and chance.happens(_KILLED)
            if at + lasts < until:
                yield Mishap(at, at + lasts, sort.telegram, killed)
