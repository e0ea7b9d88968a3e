"""Progress bars on standard error, where they don't mix with what is answered."""

from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

_COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())


class Bars:
    """One bar for each thing that is under way; `with Bars() as bars: work(bars.show)`."""

    def __init__(self, *, transient: bool = False) -> None:
        self._progress = Progress(
            *_COLUMNS,
            TimeElapsedColumn(),
            console=Console(stderr=True),
            # Seldom redrawn: it shares the cores with what is measured.
            refresh_per_second=2,
            transient=transient,
            redirect_stdout=False,
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress.live.is_started:  # else stopping it prints an empty line
            self._progress.stop()

    def show(self, what: str, done: int, total: int) -> None:
        """So much of it is done."""
        if what not in self._tasks:
            self._progress.start()
            self._tasks[what] = self._progress.add_task(what, total=total)
        if done % 10 == 0 or done == total:
            self._progress.update(self._tasks[what], completed=done)
        if done == total and self._progress.live.transient:
            self._end(what)

    def _end(self, what: str) -> None:
        """Gone before the next line is printed."""
        self._progress.stop()
        self._progress.remove_task(self._tasks.pop(what))
