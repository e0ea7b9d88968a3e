"""A few facts about the desk itself: the bot's name, when the desk was last alive."""

from sqlalchemy import Text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base

BOT_USERNAME = "bot_username"
HEARTBEAT = "heartbeat"


class Meta(Base):
    __tablename__ = "meta"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text)


def get(session: Session, key: str) -> str | None:
    fact = session.get(Meta, key)
    return None if fact is None else fact.value


def put(session: Session, key: str, value: str) -> None:
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    row = dialect.insert(Meta).values(key=key, value=value)
    session.execute(row.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
