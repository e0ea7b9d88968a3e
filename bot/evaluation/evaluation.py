"""Every reader answers every task, and how well."""

import asyncio
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from time import perf_counter

from bot.evaluation.figures import Confusion, Hits
from bot.evaluation.rows import NoDataSet, Row, rows_of
from bot.evaluation.tasks import TASKS, Task
from prompts.reading.reading import Reader, Reading
from storage.rules.desk import Desk

_FACTS = "facts"
_AT_ONCE = 16


@dataclass(slots=True)
class Report:
    """How well one reader did. `seconds` is what it took for `texts` readings."""

    reader: str
    tasks: dict[str, Confusion] = field(default_factory=dict)
    facts: dict[str, Hits] = field(default_factory=dict)
    texts: int = 0
    by_model: int = 0
    """Texts that a language model answered; the rules read the others."""
    seconds: float = 0.0

    @property
    def milliseconds(self) -> float:
        """The mean time for a message."""
        return 1000 * self.seconds / self.texts if self.texts else 0.0


@dataclass(slots=True)
class Evaluation:
    """A folder of labelled rows, and the desk at which they are read. `now` is aware."""

    folder: Path
    desk: Desk
    now: datetime

    async def of(self, name: str, reader: Reader) -> Report:
        """What the reader makes of all of them. Raises `NoDataSet` where there are none."""
        report = Report(name)
        for file, tasks in self._files():
            rows = [row for row in rows_of(self.folder, file) if any(_due(tasks, row))]
            for row, reading in await self._read_all(reader, rows, report):
                for task, truth in _due(tasks, row):
                    confusion = report.tasks.setdefault(task.name, Confusion())
                    confusion.add(truth, task.guess(reading))
        rows = list(rows_of(self.folder, _FACTS))
        for row, reading in await self._read_all(reader, rows, report):
            _compare_facts(row, reading, report.facts)
        # Of what nobody marked it can't be said how right it was found.
        report.facts = {name: hits for name, hits in report.facts.items() if hits.marked}
        return report

    def _files(self) -> Iterator[tuple[str, Sequence[Task]]]:
        """Each file once, with the tasks that ask it."""
        files = dict.fromkeys(task.file for task in TASKS)
        if not any((self.folder / f"{file}.jsonl").is_file() for file in (*files, _FACTS)):
            raise NoDataSet(
                f"There is no data set in {self.folder}: expected are files such as"
                f" {_FACTS}.jsonl or {TASKS[0].file}.jsonl."
            )
        for file in files:
            yield file, [task for task in TASKS if task.file == file]

    async def _read_all(
        self, reader: Reader, rows: Sequence[Row], report: Report
    ) -> list[tuple[Row, Reading]]:
        """Some at a time: a model answers them side by side."""
        readings: list[Reading] = []
        for at in range(0, len(rows), _AT_ONCE):
            some = (self._read(reader, row, report) for row in rows[at : at + _AT_ONCE])
            readings += await asyncio.gather(*some)
        return list(zip(rows, readings, strict=True))

    async def _read(self, reader: Reader, row: Row, report: Report) -> Reading:
        begun = perf_counter()
        reading = await reader.read(row["text"], now=self.now, desk=self.desk)
        report.seconds += perf_counter() - begun
        report.texts += 1
        report.by_model += reading.reader == "llm"
        return reading


def _due(tasks: Sequence[Task], row: Row) -> Iterator[tuple[Task, str]]:
    """The tasks that the row has a label for, with the label."""
    for task in tasks:
        truth = task.truth(row)
        if truth is not None:
            yield task, truth


def _compare_facts(row: Row, reading: Reading, tally: dict[str, Hits]) -> None:
    """A fact is right where its type and both of its ends are."""
    language = row.get("lang", reading.language)
    marked = {(fact["type"], fact["start"], fact["end"]) for fact in row.get("facts", ())}
    found = {(fact.type.value, fact.start, fact.end) for fact in reading.facts}
    _count(marked, found, language, tally)
    wanted = {("outcome", label) for label in row.get("outcome", ())}
    meant = {("outcome", label.value) for label in reading.outcome}
    _count(wanted, meant, language, tally)


def _count(
    marked: AbstractSet[tuple[object, ...]],
    found: AbstractSet[tuple[object, ...]],
    language: str,
    tally: dict[str, Hits],
) -> None:
    for mark in marked | found:
        hits = tally.setdefault(f"{mark[0]}, {language}", Hits())
        hits.marked += mark in marked
        hits.found += mark in found
        hits.right += mark in marked and mark in found
