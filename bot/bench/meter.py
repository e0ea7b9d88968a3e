"""CPU and memory of one process, looked at from outside."""

from dataclasses import dataclass

import psutil

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory in MB: a quarter and half of the updates done, all of them, and the peak."""

    quarter: float
    half: float
    end: float
    peak: float

    @property
    def growth(self) -> float:
        """From half-time to the end, as a share."""
        return self.end / self.half - 1


class Meter:
    """Measures from its making on; told of progress, it takes samples."""

    def __init__(self, pid: int, updates: int) -> None:
        self._process = psutil.Process(pid)
        self._updates = updates
        self._cpu = self._cpu_seconds()
        self._samples: dict[int, float] = {}

    def progress(self, done: int) -> None:
        """So many updates are done: sixty-four times in a run, the memory is looked at."""
        place = 64 * done // self._updates
        if place not in self._samples:
            self._samples[place] = self._resident()

    def cpu_ms(self) -> float:
        """User and system time per update, in milliseconds."""
        return 1000 * (self._cpu_seconds() - self._cpu) / self._updates

    def memory(self) -> Memory:
        """The course of it."""
        return Memory(
            quarter=self._at(16),
            half=self._at(32),
            end=self._at(64),
            peak=max(self._samples.values()),
        )

    def _at(self, place: int) -> float:
        return self._samples[min(known for known in self._samples if known >= place)]

    def _cpu_seconds(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)

    def _resident(self) -> float:
        return float(self._process.memory_info().rss / _MB)
