"""What the bench of the chase sweep found."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.bench.plans import Plan


@dataclass(frozen=True, slots=True)
class Sweep:
    """All that was due at one moment, told."""

    archive: int
    """Open tickets beside it of which nothing is due."""
    due: int
    seconds: float
    """From the first look to the last commit; the middle one of several runs."""
    messages: int

    @property
    def ms_per_due(self) -> float:
        return 1000 * self.seconds / self.due

    def as_json(self) -> dict[str, Any]:
        per_second = self.due / self.seconds
        return {**asdict(self), "ms_per_due": self.ms_per_due, "per_second": per_second}


@dataclass(frozen=True, slots=True)
class ChaseReport:
    """The sweep without an archive and with one."""

    database: str
    archive: int
    fill_seconds: float
    sweeps: list[Sweep]
    idle_ms: dict[str, float]
    """What a look takes that finds nothing due, by the size of the archive."""
    plans: list[Plan]
    wrong: list[str]
    """Where not each due one was told exactly once."""

    @property
    def ratio(self) -> float:
        """Time per due one with the archive, divided by that without."""
        alone, beside = (self._largest(archive) for archive in (0, self.archive))
        return beside.ms_per_due / alone.ms_per_due

    def _largest(self, archive: int) -> Sweep:
        return max((s for s in self.sweeps if s.archive == archive), key=lambda sweep: sweep.due)

    def as_json(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "sweeps": [sweep.as_json() for sweep in self.sweeps],
            "ratio": self.ratio,
        }
