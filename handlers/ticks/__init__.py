"""What falls due, one module each. Due work is found by an indexed query, so that a restart, a long
stop or a second process misses nothing and doubles nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from handlers.ticks.chases import chase
from handlers.ticks.digests import send_digests
from handlers.ticks.follow_ups import follow_up
from handlers.ticks.seals import seal_days
from handlers.ticks.verdicts import close_unjudged
from handlers.turn import Work
from storage.rules.desk import Desk

BATCH = 200
"""Rows of due work in one transaction."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A piece of regular work."""

    name: str
    every: timedelta
    run: Callable[[Session, datetime], int]
    """Does what is due at that instant (UTC), at most ``batch`` rows; returns how many."""
    batch: int = BATCH


def all_ticks(desk: Desk) -> list[Tick]:
    """The desk's regular work."""
    return [
        _tick("chases", timedelta(seconds=1), chase, desk),
        _tick("verdicts", timedelta(seconds=10), close_unjudged, desk),
        _tick("follow_ups", timedelta(seconds=10), follow_up, desk),
        _tick("digests", timedelta(seconds=5), send_digests, desk),
        _tick("seals", timedelta(minutes=10), seal_days, desk),
    ]


def _tick(name: str, every: timedelta, do: Callable[[Work, int], int], desk: Desk) -> Tick:
    return Tick(name, every, lambda session, now: do(Work(session, now, desk), BATCH))
