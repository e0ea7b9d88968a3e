"""The circuit breaker: an endpoint that fails is left alone for a while, so that nobody waits."""

from collections.abc import Callable

FAILURES = 3
"""So many one after the other open it."""
FIRST_WAIT = 30.0
LONGEST_WAIT = 600.0
_PROBE = 30.0


class Breaker:
    """Closed: calls pass. Open: none does until a moment; then a single one tries.

    ``seconds`` is a clock that never goes back.
    """

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._failures = 0
        self._wait = FIRST_WAIT
        self._until: float | None = None

    def allows(self) -> bool:
        """Whether the endpoint may be called now. Whoever asks and is allowed, calls."""
        if self._until is None:
            return True
        if self._seconds() < self._until:
            return False
        self._until = self._seconds() + _PROBE  # one tries; the others wait for what comes of it
        return True

    def succeeded(self) -> None:
        """All is well (again)."""
        self._failures, self._wait, self._until = 0, FIRST_WAIT, None

    def failed(self, wait: float | None = None) -> None:
        """A call failed; ``wait``: the endpoint itself said for how many seconds to spare it."""
        self._failures += 1
        if wait is not None:
            self._spare(min(max(wait, 1.0), LONGEST_WAIT))
        elif self._failures >= FAILURES:
            self._spare(self._wait)
            self._wait = min(2 * self._wait, LONGEST_WAIT)

    def _spare(self, wait: float) -> None:
        """Never for less than was said before."""
        self._until = max(self._seconds() + wait, self._until or 0.0)
