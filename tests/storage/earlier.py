"""A ledger as an earlier version wrote it: by names alone, the tables of the code are today's."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from storage import audit
from storage.base import Instant
from storage.keys import KeyRing

OPENED = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DUE = datetime(2026, 11, 20, 8, 5, tzinfo=UTC)
RESOLVE = datetime(2026, 11, 25, 10, tzinfo=UTC)
KEYS = KeyRing.generate()


def put_person(connection: Connection, number: int, name: str, role: str = "customer") -> None:
    """As migration 0002 knows people; their account is 6 more than their id."""
    sealed = KEYS.seal(name.encode(), b"person.name")
    about = {"role": role, "name": sealed, "language": "zh", "on_duty": True, "load": 0}
    put(connection, "person", id=number, telegram_id=number + 6, joined_at=OPENED, **about)


def put_ticket(connection: Connection, number: int, kind: str = "complaint") -> None:
    """Of the first person; as migration 0002 knows tickets."""
    put(
        connection,
        "ticket",
        id=number,
        number=f"C20261120-{number:04}",
        draft=number,
        kind=kind,
        category="delay",
        grade=3,
        state="in_progress",
        department="logistics",
        language="zh",
        customer_id=1,
        text=KEYS.seal("迟到了".encode(), b"ticket.text"),
        facts=KEYS.seal(b"[]", b"ticket.facts"),
        sources="[11]",
        opened_at=OPENED,
        due_at=RESOLVE,
        pauses="[]",
        reworks=1,
        version=3,
        trail_head=audit.BEGINNING,
        trail_length=0,
        revision=4,
    )


def put(connection: Connection, table: str, **values: Any) -> None:
    """A row."""
    types = {name: Instant() for name, value in values.items() if isinstance(value, datetime)}
    columns = [sa.column(name, types.get(name)) for name in values]
    connection.execute(sa.table(table, *columns).insert().values(**values))
