"""What a desk teaches: how a text ought to have been read."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from storage.rules.desk import Desk

from ..reading import MessageKind, Reading, Sentiment


class Field(StrEnum):
    """What of a reading can be taught."""

    CATEGORY = "category"  # labels of any scheme
    KIND = "kind"
    SENTIMENT = "sentiment"
    GRADE = "grade"  # by staff only: customers don't set the grade


@dataclass(frozen=True, slots=True)
class Lesson:
    """One text and the label that somebody gave it."""

    text: str
    label: str


_LABELS: dict[Field, Collection[str]] = {
    Field.KIND: tuple(MessageKind),
    Field.SENTIMENT: tuple(Sentiment),
    Field.GRADE: ("1", "2", "3", "4"),
}


def allowed_labels(field: Field) -> Collection[str] | None:
    """The labels that a field may have; None: any."""
    return _LABELS.get(field)


def label_in(reading: Reading, field: Field) -> str:
    """What a reading says of a field, as a label."""
    return str(getattr(reading, field.value))


def words_for(label: str, field: Field, desk: Desk) -> str:
    """What is known of a label before anything is taught: its own words, the desk file's."""
    if field is not Field.CATEGORY or label not in desk.categories:
        return label
    category = desk.categories[label]
    listed = [*category.words.zh, *category.words.en, *category.examples.zh, *category.examples.en]
    return "\n".join((category.name.zh, category.name.en, *listed))
