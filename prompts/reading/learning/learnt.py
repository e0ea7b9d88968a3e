"""A lecture, and the model that comes of it; the library that fits it is loaded only then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from storage.rules.desk import Desk

from .lessons import Field, Lesson


@dataclass(frozen=True, slots=True)
class Lecture:
    """All lessons of a field."""

    field: Field
    lessons: Sequence[Lesson]
    confirmed: Mapping[int, str]
    """Those of them that nobody had to put right: the texts, by ticket."""
    corrections: int
    """How many of them were put right."""
    desk: Desk
    now: datetime


def learnt(lecture: Lecture) -> bytes | None:
    """The model, as `Model.from_bytes` takes it, if it reads better than the rules. Takes
    seconds."""
    from .teaching import teach

    teaching = teach(lecture.field, lecture.lessons, lecture.desk, lecture.now)
    model = teaching.model if teaching.is_used else None
    return None if model is None else model.to_bytes()
