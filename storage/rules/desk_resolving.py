"""The parts of a desk file that say how staff answer, and what is asked of who resolves."""

from typing import Annotated

from pydantic import AfterValidator

from storage.rules.desk_parts import GradeNumber
from storage.rules.desk_words import Part, lit
from storage.rules.durations import Duration, Unit
from storage.rules.kinds import Kind

LONGEST_UNDO = 60
"""Seconds: a customer waits that long for what is written already."""


def _some_seconds(duration: Duration) -> Duration:
    if duration.unit is not Unit.SECOND or not 1 <= duration.amount <= LONGEST_UNDO:
        raise ValueError(f'expected 1s to {LONGEST_UNDO}s, found "{duration}"')
    return duration


class Answering(Part):
    """How what staff write goes to the customer."""

    undo: Annotated[Duration, AfterValidator(_some_seconds)] | None = None
    """So long it can be taken back, before it is sent; default: not at all."""


def _grade_or_kind(word: object) -> object:
    known = word in {1, 2, 3, 4} if isinstance(word, int) else word in set(Kind)
    if not known:
        kinds = ", ".join(Kind)
        raise ValueError(f'expected a grade (1 to 4) or one of {kinds}, found "{word}"')
    return word


GradeOrKind = Annotated[int | str, AfterValidator(_grade_or_kind)]


class Resolving(Part):
    """What is asked of who resolves a ticket."""

    confirmed: tuple[GradeNumber, ...] = ()  # grades whose outcome a superior confirms
    evidence: tuple[GradeOrKind, ...] = ()  # grades and kinds that need a photo or file
    assess_within: Duration = lit("7d")  # after the close: who is responsible can be put right

    def wants_evidence(self, kind: Kind, grade: int) -> bool:
        """Whether a ticket like that is resolved with a photo or file for the desk."""
        return kind.value in self.evidence or grade in self.evidence
