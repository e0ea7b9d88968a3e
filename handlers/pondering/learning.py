"""The desk learns: when enough was put right, a model is made of it, and used if it reads better.

To what was put right comes what was read rightly: finished tickets that nobody corrected. Of
corrections alone a model would learn that the rules are always wrong.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from prompts.reading.learning.learnt import Lecture
from prompts.reading.learning.lessons import Field, Lesson
from storage import corrections
from storage.confirmed import Confirmed, confirmed, erased_among
from storage.keys import KeyRing
from storage.rules.desk import Desk

TAUGHT = (Field.CATEGORY, Field.KIND, Field.GRADE)
ENOUGH = 10
"""So many corrections since the last time are worth another look; later a tenth of all."""
CONFIRMED = 500


class Lessons:
    """What was put right since the last time."""

    def __init__(self, desk: Desk, keys: KeyRing) -> None:
        self._desk = desk
        self._keys = keys

    def look(self, session: Session, now: datetime) -> Lecture | None:
        """The first field of which there is enough to be learnt."""
        for field in TAUGHT:
            count, seen = corrections.count(session, field), corrections.learnt_of(session, field)
            if count - seen >= max(ENOUGH, seen // 10):
                return self._lecture(session, field, now)
        return None

    def _lecture(self, session: Session, field: Field, now: datetime) -> Lecture:
        kept = corrections.kept(session, field)
        known = {text for text, _ in kept}
        own = field is not Field.CATEGORY or {label for _, label in kept} <= set(
            self._desk.categories
        )
        right = confirmed(session, CONFIRMED) if own else []
        others = {each.text: each for each in right if each.text not in known}
        lessons = [Lesson(text, label) for text, label in kept]
        lessons += [Lesson(text, _label(each, field)) for text, each in others.items()]
        tickets = {each.ticket_id: text for text, each in others.items()}
        return Lecture(field, lessons, tickets, len(kept), self._desk, now)

    def act(self, session: Session, now: datetime, lecture: Lecture, model: bytes | None) -> None:
        """Use the model, unless what it was made of has been erased meanwhile.

        What it was made of is kept with the lessons: whoever is erased takes the model along.
        """
        field = lecture.field
        if corrections.count(session, field) < lecture.corrections:
            return
        if erased_among(session, lecture.confirmed):
            return
        labels = {lesson.text: lesson.label for lesson in lecture.lessons}
        for ticket_id, text in lecture.confirmed.items():
            lesson = [(text, labels[text])]
            corrections.keep(session, self._keys, field, lesson, now=now, ticket_id=ticket_id)
        corrections.use_model(session, field, model, now)
        corrections.note_learnt_of(session, field, corrections.count(session, field))


def _label(ticket: Confirmed, field: Field) -> str:
    return {
        Field.CATEGORY: ticket.category,
        Field.KIND: ticket.kind.value,
        Field.GRADE: str(ticket.grade),
    }[field]
