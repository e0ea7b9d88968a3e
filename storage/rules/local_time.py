"""Where wall-clock times lie in real time, on days when clocks change too."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
"""Two aware UTC instants: from the first, up to but without the second."""

_SECOND = timedelta(seconds=1)


def spans(zone: ZoneInfo, start: datetime, end: datetime) -> tuple[Span, ...]:
    """All instants at which a clock in ``zone`` reads from ``start`` up to before ``end``.

    ``start`` and ``end`` are readings of that clock (without a zone), at most some 48 hours
    apart. Readings that a clock change skips have no instant; those that it repeats have two, so
    that the result may have two parts.
    """
    offsets = _offsets(zone, start) | _offsets(zone, end)
    if len(offsets) == 1:
        return ((_instant(start, *offsets), _instant(end, *offsets)),)
    change = _change(zone, _instant(start, max(offsets)), _instant(end, min(offsets)))
    before, after = _offset(zone, change - _SECOND), _offset(zone, change)
    return tuple(
        joined(
            (
                (_instant(start, before), min(_instant(end, before), change)),
                (max(_instant(start, after), change), _instant(end, after)),
            )
        )
    )


def joined(parts: Iterable[Span]) -> list[Span]:
    """The same time in order, without empty parts, and in one part what touches or overlaps."""
    found: list[Span] = []
    for start, end in sorted(part for part in parts if part[0] < part[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _offsets(zone: ZoneInfo, reading: datetime) -> set[timedelta]:
    return {reading.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1)}


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _instant(reading: datetime, offset: timedelta) -> datetime:
    return (reading - offset).replace(tzinfo=UTC)


def _change(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """The instant between ``low`` and ``high`` from which the zone has its later offset."""
    old = _offset(zone, low)
    while high - low > _SECOND:
        middle = low + (high - low) // _SECOND // 2 * _SECOND
        low, high = (middle, high) if _offset(zone, middle) == old else (low, middle)
    return high
