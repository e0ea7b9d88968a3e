"""Where lessons and models are kept, and the reader that follows from them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import inspect

from bot.settings import SQLITE_FILE, Settings
from prompts.reading.learning.lessons import Field, Lesson
from prompts.reading.learning.model import Model, UnknownFormat
from prompts.reading.learning.taught import TaughtReader
from prompts.reading.offline import OfflineReader
from prompts.reading.reading import Reader
from storage import corrections
from storage.database import Database


class ModelsInUse(dict[Field, Model]):
    """What came of all that the desk was taught; it follows the ledger, in which the desk itself,
    another process of it or `duban teach` may have put better ones."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database
        self._made: dict[str, datetime] = {}
        self.follow()

    def follow(self) -> None:
        """Look whether there are others by now."""
        with self._database.reading() as session:
            made = corrections.made(session)
            if made == self._made:
                return
            kept = corrections.models(session)
        self.clear()
        self.update(_readable(kept))
        self._made = made


def reader_of(database: Database) -> Reader:
    """The offline reader, with all that the desk has taught it up to now."""
    return _taught(models_of(database))


def reader_at(settings: Settings) -> Reader:
    """The same for a command, which makes no ledger where there is none."""
    return _taught(models_at(settings))


def models_of(database: Database) -> dict[Field, Model]:
    """What came of all that the desk was taught."""
    with database.reading() as session:
        if not inspect(session.connection()).has_table(corrections.Learned.__tablename__):
            return {}  # a ledger of before there were lessons
        return _readable(corrections.models(session))


def models_at(settings: Settings) -> dict[Field, Model]:
    """The same for a command."""
    settings = settings.where_a_desk_is()
    if settings.database_url is None and not (settings.data_dir / SQLITE_FILE).exists():
        return {}
    database = settings.open_database()
    try:
        return models_of(database)
    finally:
        database.close()


def keep_lessons(
    database: Database, field: Field, lessons: Sequence[Lesson], now: datetime
) -> list[Lesson]:
    """Keep them; all lessons that the desk has now, these among them."""
    rows = [(lesson.text, lesson.label) for lesson in lessons]
    with database.writing() as session:
        corrections.keep(session, database.keys, field, rows, now=now)
        return [Lesson(text, label) for text, label in corrections.kept(session, field)]


def use(database: Database, field: Field, model: Model | None, now: datetime) -> None:
    """Texts are read by this model, also by a desk that runs; None: by the rules."""
    with database.writing() as session:
        kept = None if model is None else model.to_bytes()
        corrections.use_model(session, field, kept, now)


def _readable(models: dict[str, bytes]) -> dict[Field, Model]:
    readable = {}
    for field, kept in models.items():
        try:
            readable[Field(field)] = Model.from_bytes(kept)
        except UnknownFormat:
            continue  # of another version of Duban: the rules read, until somebody teaches
    return readable


def _taught(models: dict[Field, Model]) -> Reader:
    return TaughtReader(OfflineReader().ready(), models) if models else OfflineReader().ready()
