"""How right the rules are after some teaching, on texts that they were not taught."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.evaluation.figures import Confusion
from bot.evaluation.rows import rows_of
from prompts.reading.learning.lessons import Field, Lesson, label_in
from prompts.reading.learning.taught import TaughtReader
from prompts.reading.offline import OfflineReader
from storage.rules.desk import Desk


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be taught from a file of rows."""

    name: str
    file: str
    label: str
    field: Field


_SUBJECTS = (
    Subject("topic, zh letters", "zh_gov_complaints", "label_domain", Field.CATEGORY),
    Subject("sentiment, zh reviews", "zh_reviews", "label_sentiment", Field.SENTIMENT),
)
_FEW = 400


async def taught_tasks(folder: Path, desk: Desk, now: datetime) -> dict[str, Confusion]:
    """By task: once after a few hundred lessons, tried on all the others; once after four fifths
    of all, each fifth tried in turn. Takes many seconds."""
    tasks: dict[str, Confusion] = {}
    for subject in _SUBJECTS:
        lessons = list(_lessons(folder, subject))
        if len(lessons) > _FEW:
            few = await _after_a_few(subject.field, lessons, desk, now)
            tasks[f"{subject.name}, {_FEW} taught"] = few
        if lessons:
            in_turn = _in_turn(subject.field, lessons, desk, now)
            tasks[f"{subject.name}, four fifths taught"] = in_turn
    return {name: confusion for name, confusion in tasks.items() if confusion.rows}


def _lessons(folder: Path, subject: Subject) -> Iterator[Lesson]:
    """Mixed, always in the same way: neighbours in a file are often alike."""
    rows = [row for row in rows_of(folder, subject.file) if subject.label in row]
    random.Random(0).shuffle(rows)  # noqa: S311 -- dealing cards, no secret
    yield from (Lesson(row["text"], str(row[subject.label])) for row in rows)


async def _after_a_few(field: Field, lessons: list[Lesson], desk: Desk, now: datetime) -> Confusion:
    from prompts.reading.learning.teaching import teach  # scikit-learn takes long to load

    model = teach(field, lessons[:_FEW], desk, now).model
    reader = TaughtReader(OfflineReader().ready(), {} if model is None else {field: model})
    confusion = Confusion()
    for lesson in lessons[_FEW:]:
        reading = await reader.read(lesson.text, now=now, desk=desk)
        confusion.add(lesson.label, label_in(reading, field))
    return confusion


def _in_turn(field: Field, lessons: list[Lesson], desk: Desk, now: datetime) -> Confusion:
    from prompts.reading.learning.teaching import teach

    confusion = Confusion()
    for trial in teach(field, lessons, desk, now).comparison.trials:
        confusion.add(trial.truth, trial.model)
    return confusion
