"""What the desk was taught is kept sealed, each text once, on both databases."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

from bot.teaching import reader_of
from prompts.reading.offline import OfflineReader
from storage import corrections
from storage.database import Database
from storage.keys import KeyRing

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


def teach(database: Database, *lessons: tuple[str, str], field: str = "category") -> None:
    with database.writing() as session:
        corrections.keep(session, database.keys, field, lessons, now=NOW)


def kept(database: Database, field: str = "category") -> list[tuple[str, str]]:
    with database.reading() as session:
        return corrections.kept(session, field)


def test_of_the_same_text_the_newest_label_counts(database: Database) -> None:
    teach(database)
    teach(database, ("快递丢了", "delay"), ("灯坏了", "fault"), ("快递丢了", "damage_loss"))
    teach(database, ("灯坏了", "quality"))
    teach(database, ("灯坏了", "negative"), field="sentiment")
    assert kept(database) == [("快递丢了", "damage_loss"), ("灯坏了", "quality")]
    assert kept(database, "sentiment") == [("灯坏了", "negative")]


def test_texts_and_models_are_sealed(database: Database) -> None:
    teach(database, ("the lamp is broken", "fault"))
    with database.writing() as session:
        corrections.use_model(session, "category", b"lamp", NOW)
        assert corrections.models(session) == {"category": b"lamp"}
        rows = [*session.execute(text("SELECT text FROM correction"))]
        rows += session.execute(text("SELECT model FROM learned"))
        assert len(rows) == 2
        assert not any(b"lamp" in bytes(sealed) for (sealed,) in rows)


def test_a_model_is_used_until_another_one_or_none_is(database: Database) -> None:
    for model in (b"1", b"2", None):
        with database.writing() as session:
            corrections.use_model(session, "kind", model, NOW)
        with database.reading() as session:
            assert corrections.models(session) == ({} if model is None else {"kind": model})


def test_a_ledger_of_before_there_were_lessons_is_read_by_the_rules(tmp_path: Path) -> None:
    old = Database(f"sqlite:///{tmp_path}/old.db", KeyRing.generate())
    assert isinstance(reader_of(old), OfflineReader)
    old.close()
