"""From lessons to a model: everything that teaching does, but for where it is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.rules.desk import Desk

from ..offline import OfflineReader
from .comparing import Comparison, compare
from .fitting import Example, fit, primer, strongest
from .grams import grams_of
from .hints import hints_of
from .lessons import Field, Lesson, label_in, words_for
from .model import Model

_STRONGEST = 8


@dataclass(frozen=True, slots=True)
class Teaching:
    """What came of it. The model is None where there are no two labels to tell apart."""

    field: Field
    lessons: int
    comparison: Comparison
    model: Model | None
    strongest: Mapping[str, Sequence[str]]
    """What speaks most for each label."""

    @property
    def is_used(self) -> bool:
        """Whether texts are read by the model from now on."""
        return self.model is not None and self.comparison.model_is_better


def teach(field: Field, lessons: Sequence[Lesson], desk: Desk, now: datetime) -> Teaching:
    """A model of all the lessons, and how it compares with the rules. Takes seconds."""
    labels = sorted({lesson.label for lesson in lessons})
    said = _by_rules(field, lessons, desk, now)
    examples = [
        Example(grams_of(lesson.text), hints_of(field, lesson.text, rules, labels), lesson.label)
        for lesson, rules in zip(lessons, said, strict=True)
    ]
    primers = [primer(label, words_for(label, field, desk)) for label in labels]
    comparison = compare(examples, primers, said)
    model = fit(examples, primers) if len(labels) > 1 else None
    telling = {} if model is None else strongest(model, examples, _STRONGEST)
    return Teaching(field, len(lessons), comparison, model, telling)


def _by_rules(field: Field, lessons: Sequence[Lesson], desk: Desk, now: datetime) -> list[str]:
    rules = OfflineReader()
    readings = (rules.read_now(lesson.text, now=now, desk=desk) for lesson in lessons)
    return [label_in(reading, field) for reading in readings]
