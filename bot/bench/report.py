"""What the bench found."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.bench.crowd import percentile
from bot.bench.ledger import Written
from bot.bench.meter import Memory

FLAT = 0.05
"""Memory that grows by less than this share from half-time to the end counts as flat."""


@dataclass(frozen=True, slots=True)
class Waits:
    """From an update to its answer, in milliseconds."""

    p50: float
    p95: float
    p99: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Waits":
        return cls(*(percentile(seconds, share) for share in (0.50, 0.95, 0.99)))


@dataclass(frozen=True, slots=True)
class Figures:
    """One bot under the same load."""

    updates: int
    seconds: float
    full: Waits
    paced: Waits
    cpu_ms: float
    """Of its process, per update; the database server's is not in it."""
    calls: float
    """Bot API calls per update."""
    commits: float | None
    """Write transactions per update; None: no database."""
    rows: float | None
    """New rows per update."""
    memory: Memory

    @property
    def per_second(self) -> float:
        return self.updates / self.seconds

    def as_json(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "per_second": self.per_second,
            "memory": {
                **asdict(self.memory),
                "growth": self.memory.growth,
                "flat": self.memory.growth < FLAT,
            },
        }


@dataclass(frozen=True, slots=True)
class Filed:
    """Whether everything was filed exactly once."""

    complaints: int
    drafts: int
    numbers: int
    tickets: int
    assigned: int
    wrong: list[str]


@dataclass(frozen=True, slots=True)
class Report:
    """The desk beside the yardsticks."""

    database: str
    customers: int
    delay_ms: int
    desk: Figures
    echo: Figures
    rows: Figures
    filed: Filed

    def ratios(self) -> dict[str, dict[str, float]]:
        """The desk's figures divided by those of each yardstick."""
        return {"echo": _ratio(self.desk, self.echo), "rows": _ratio(self.desk, self.rows)}

    def as_json(self) -> dict[str, Any]:
        return {
            "database": self.database,
            "customers": self.customers,
            "delay_ms": self.delay_ms,
            "desk": self.desk.as_json(),
            "echo": self.echo.as_json(),
            "rows": self.rows.as_json(),
            "ratios": self.ratios(),
            "filed": asdict(self.filed),
        }


def per_update(before: Written, after: Written, updates: int) -> tuple[float, float]:
    """Commits and rows."""
    return (after.commits - before.commits) / updates, (after.rows - before.rows) / updates


def _ratio(desk: Figures, yardstick: Figures) -> dict[str, float]:
    return {
        "per_second": desk.per_second / yardstick.per_second,
        "cpu_ms": desk.cpu_ms / yardstick.cpu_ms,
        "paced_p50": desk.paced.p50 / yardstick.paced.p50,
    }
