"""The reader that is always there: rules in zh and en, no network, a millisecond or two."""

from collections.abc import Collection
from datetime import datetime

from storage.rules.desk import Desk
from storage.rules.kinds import Kind

from .about import About, about
from .after_praise import MAY_PRAISE, trouble_after_praise
from .alarming import alarm
from .categories import DAMAGE, OTHER, CategoryReader
from .facts import find_facts
from .grades import read_grade
from .heard import heard
from .kinds import read_kind
from .language import LANGUAGES, Language, language_of, languages_in
from .outcomes import read_outcome
from .plain import plain
from .praising import praised
from .reading import TICKET_KINDS, UNSURE, MessageKind, Reading, Sentiment
from .sentiment import read_sentiment
from .wounds import without_wounds

GRAVEST = 1


class OfflineReader:
    """Reads by word lists and patterns; see `reading.Reader`."""

    def __init__(self) -> None:
        self._categories: tuple[Desk, CategoryReader] | None = None

    def ready(self) -> "OfflineReader":
        """The reader, with what it learns at its first message learnt already (a second or two)."""
        for language in LANGUAGES:
            heard(language)
            alarm(language)
        return self

    async def read(self, text: str, *, now: datetime, desk: Desk) -> Reading:
        """Reads at once; async only because other readers wait for a model."""
        return self.read_now(text, now=now, desk=desk)

    def read_now(self, text: str, *, now: datetime, desk: Desk) -> Reading:
        """The reading of a text; `now` is an aware instant."""
        words, languages = plain(text), languages_in(text)
        sentiment = read_sentiment(words, languages)
        matter = about(words, languages)
        kind, confidence = read_kind(words, languages, sentiment, matter)
        category, after = OTHER, None
        if kind in MAY_PRAISE:
            after = trouble_after_praise(words, languages)
        if after is not None:
            category = self._categories_of(desk).read(words[after.begins :], languages)
        if category == OTHER:
            category = self._category(words, languages, matter, desk)
        elif after is not None and kind is MessageKind.PRAISE:
            kind, confidence = after.kind
        if kind is MessageKind.PRAISE and praised(words):
            sentiment = Sentiment.POSITIVE
        grade = read_grade(words, kind, usual_grade(desk, kind, category), languages)
        if kind is MessageKind.INQUIRY and confidence < UNSURE and grade.grade == GRAVEST:
            # Nobody who tells of an injury is asked first whether they complain.
            kind, confidence = MessageKind.COMPLAINT, UNSURE
        return Reading(
            kind=kind,
            category=category,
            grade=grade.grade,
            grade_words=grade.words,
            sentiment=sentiment,
            facts=find_facts(text, now=now, zone=desk.zone),
            outcome=read_outcome(words, languages, kind),
            confidence=confidence,
            language=language_of(text, desk.language),
            reader="offline",
        )

    def _category(
        self, words: str, languages: Collection[Language], matter: About, desk: Desk
    ) -> str:
        """Of damage, what is left of it beside somebody's wounds."""
        reader = self._categories_of(desk)
        category = reader.read(words, languages, matter)
        things = without_wounds(words) if category == DAMAGE else words
        return category if things == words else reader.read(things, languages)

    def _categories_of(self, desk: Desk) -> CategoryReader:
        if self._categories is None or self._categories[0] is not desk:
            self._categories = (desk, CategoryReader(desk))
        return self._categories[1]


def usual_grade(desk: Desk, kind: MessageKind, category: str) -> int:
    """The grade where no word raises it. Of talk, which is no ticket, the category's."""
    if kind not in TICKET_KINDS:
        return desk.category(category).grade
    return desk.usual_grade(Kind(kind), category)
