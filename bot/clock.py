"""The one place that asks what time it is. Everywhere else time is an argument."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)

    def seconds(self) -> float:
        """Seconds since some fixed moment; never goes back, isn't moved by anybody."""
        return time.monotonic()


class MovableClock(Clock):
    """Runs like the machine's clock, and can be moved on: the sandbox's and the tests' clock."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        return super().now() + self.offset

    def move(self, by: timedelta) -> None:
        """Only onwards: what has been done in the ledger's past can't be undone. (ValueError)"""
        if by < timedelta():
            raise ValueError("The clock can only be moved on.")
        self.offset += by

    def move_to(self, moment: datetime) -> None:
        self.move(moment - self.now())
