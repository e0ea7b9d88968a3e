"""What the desk was taught: texts with the label they ought to have had, and what came of them."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage import meta
from storage.base import Base, Instant, SealedBytes, SealedText
from storage.keys import KeyRing

LONGEST_LABEL = 200
_UNLEARNT = "unlearnt"


class Correction(Base):
    """One text and its label in one field; of the same text the newest label counts.

    The text is found by a keyed hash, since what is sealed can't be compared.
    """

    __tablename__ = "correction"
    __table_args__ = (UniqueConstraint("field", "text_hash"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(String(20))
    text_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    text: Mapped[str] = mapped_column(SealedText("correction.text"))
    label: Mapped[str] = mapped_column(String(LONGEST_LABEL))
    ticket_id: Mapped[int | None] = mapped_column(ForeignKey("ticket.id"))
    """None: from a file."""
    made_at: Mapped[datetime] = mapped_column(Instant)


class Learned(Base):
    """The model that reads a field. A field without one is read by the rules.

    It is sealed as the texts are: its pieces of words are theirs.
    """

    __tablename__ = "learned"

    field: Mapped[str] = mapped_column(String(20), primary_key=True)
    made_at: Mapped[datetime] = mapped_column(Instant)
    model: Mapped[bytes] = mapped_column(SealedBytes("learned.model"))


def keep(
    session: Session,
    keys: KeyRing,
    field: str,
    lessons: Iterable[tuple[str, str]],
    *,
    now: datetime,
    ticket_id: int | None = None,
) -> None:
    """Keep texts and their labels."""
    rows = [
        {
            "field": field,
            "text_hash": keys.lookup(text),
            "text": text,
            "label": label,
            "ticket_id": ticket_id,
            "made_at": now,
        }
        for text, label in lessons
    ]
    if rows:
        statement = _insert(session)(Correction)
        newest = {name: statement.excluded[name] for name in ("label", "ticket_id", "made_at")}
        same = ["field", "text_hash"]
        session.execute(statement.on_conflict_do_update(index_elements=same, set_=newest), rows)


def kept(session: Session, field: str) -> list[tuple[str, str]]:
    """All texts of a field with their labels, in the order in which they first came."""
    columns = select(Correction.text, Correction.label)
    rows = session.execute(columns.where(Correction.field == field).order_by(Correction.id))
    return [(text, label) for text, label in rows]


def count(session: Session, field: str) -> int:
    """How many texts of a field there are."""
    counted = select(func.count()).select_from(Correction).where(Correction.field == field)
    return session.scalar(counted) or 0


def forget_lessons_of(session: Session, ticket_ids: Collection[int]) -> None:
    """Delete the texts of these tickets, and the models that were made of them: some pieces of
    words are theirs. The rules read until the desk has learnt anew from what is left."""
    theirs = Correction.ticket_id.in_(ticket_ids)
    fields = session.scalars(select(Correction.field).where(theirs).distinct()).all()
    if not fields:
        return
    session.execute(delete(Correction).where(theirs))
    session.execute(delete(Learned).where(Learned.field.in_(fields)))
    for field in fields:
        note_learnt_of(session, field, 0)
    session.info[_UNLEARNT] = True


def unlearnt_in(session: Session) -> bool:
    """Whether the transaction deleted models: nobody may go on reading by them."""
    return bool(session.info.get(_UNLEARNT))


def learnt_of(session: Session, field: str) -> int:
    """How many texts of a field there were when the desk learnt from them last."""
    return int(meta.get(session, f"lessons:{field}") or 0)


def note_learnt_of(session: Session, field: str, number: int) -> None:
    """The desk has learnt from so many texts of a field."""
    meta.put(session, f"lessons:{field}", str(number))


def use_model(session: Session, field: str, model: bytes | None, now: datetime) -> None:
    """From now on a field is read by this model; None: by the rules."""
    session.execute(delete(Learned).where(Learned.field == field))
    if model is not None:
        session.add(Learned(field=field, made_at=now, model=model))


def models(session: Session) -> dict[str, bytes]:
    """The models in use, by field."""
    rows = session.execute(select(Learned.field, Learned.model))
    return {row.field: row.model for row in rows}


def made(session: Session) -> dict[str, datetime]:
    """When the models in use were made, by field."""
    rows = session.execute(select(Learned.field, Learned.made_at))
    return {row.field: row.made_at for row in rows}


def _insert(session: Session) -> type[sqlite.Insert] | type[postgresql.Insert]:
    on_postgres = session.get_bind().dialect.name == "postgresql"
    return postgresql.Insert if on_postgres else sqlite.Insert
