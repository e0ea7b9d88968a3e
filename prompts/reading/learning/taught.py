"""A reader that was taught by the desk's own corrections."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from storage.rules.desk import Desk

from ..categories import OTHER
from ..offline import OfflineReader, usual_grade
from ..reading import TICKET_KINDS, UNSURE, MessageKind, Reader, Reading, Sentiment
from .grams import grams_of
from .hints import hints_of
from .lessons import Field, label_in
from .model import Model


class TaughtReader:
    """Reads as another reader does, but where a model is in use, that one has the word."""

    def __init__(self, reader: Reader, models: Mapping[Field, Model]) -> None:
        self._reader = reader
        self._models = models
        self._rules = OfflineReader()

    async def read(self, text: str, *, now: datetime, desk: Desk) -> Reading:
        """See `reading.Reader`."""
        return self.corrected(await self._reader.read(text, now=now, desk=desk), text, now, desk)

    def corrected(self, reading: Reading, text: str, now: datetime, desk: Desk) -> Reading:
        """The reading of another reader, as the desk's own corrections have it."""
        if not self._models:
            return reading
        rules, grams = self._by_rules(reading, text, now, desk), grams_of(text)
        for field in Field:  # the grade last: it follows from the others
            model = self._models.get(field)
            if model is not None and _may_say(model, field, reading, desk):
                hints = hints_of(field, text, label_in(rules, field), model.labels)
                reading = _corrected(reading, field, model.answer(grams, hints), desk)
        return reading

    def _by_rules(self, reading: Reading, text: str, now: datetime, desk: Desk) -> Reading:
        """The model has learned how far to trust the rules, not another reader."""
        if reading.reader == "offline":
            return reading
        return self._rules.read_now(text, now=now, desk=desk)


def _may_say(model: Model, field: Field, reading: Reading, desk: Desk) -> bool:
    """Not where the reader is sure of a label that nobody taught the model."""
    said = label_in(reading, field)
    if said in model.labels or _is_no_opinion(reading, field):
        return True
    return field is Field.CATEGORY and not set(model.labels) <= set(desk.categories)


def _is_no_opinion(reading: Reading, field: Field) -> bool:
    no_opinion = {
        Field.CATEGORY: reading.category == OTHER,
        Field.KIND: reading.confidence < UNSURE,
        Field.SENTIMENT: reading.sentiment is Sentiment.NEUTRAL,
    }
    return no_opinion.get(field, False)


def _corrected(reading: Reading, field: Field, label: str, desk: Desk) -> Reading:
    match field:
        case Field.CATEGORY:
            return _with_usual_grade(replace(reading, category=label), desk)
        case Field.KIND:
            return _with_usual_grade(_of_kind(reading, MessageKind(label)), desk)
        case Field.SENTIMENT:
            return replace(reading, sentiment=Sentiment(label))
        case Field.GRADE:
            return replace(reading, grade=_grade(reading, int(label)))


def _of_kind(reading: Reading, kind: MessageKind) -> Reading:
    """What the reader takes for a ticket is never talked away by what was learned."""
    if reading.kind in TICKET_KINDS and kind not in TICKET_KINDS:
        return reading
    return replace(reading, kind=kind, confidence=max(reading.confidence, UNSURE))


def _grade(reading: Reading, learned: int) -> int:
    """Nor is a danger that stands in words."""
    return min(learned, reading.grade) if reading.grade_words else learned


def _with_usual_grade(reading: Reading, desk: Desk) -> Reading:
    """Kind and category decide the grade, unless words do."""
    if reading.grade_words:
        return reading
    return replace(reading, grade=usual_grade(desk, reading.kind, reading.category))
