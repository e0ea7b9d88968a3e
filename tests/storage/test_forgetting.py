"""People's words are kept no longer than they are needed; places and keys are, a while longer."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from bot.engine import Housekeeping
from storage import forgetting
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import OutboxRow

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


def add_update(session: Session, state: str, *, days: int, **more: Any) -> None:
    row = {"chat_id": 7, "raw": b"{}", "received_at": NOW - timedelta(days=days), "state": state}
    session.execute(insert(InboxRow).values(**row, **more))


def add_message(session: Session, state: str, *, days: int, **more: Any) -> None:
    said = NOW - timedelta(days=days)
    row = {"chat_id": 7, "lane": 1, "method": "sendMessage", "params": {"text": "words"}}
    session.execute(insert(OutboxRow).values(created_at=said, state=state, **row, **more))


def keep_house(database: Database) -> None:
    tick = Housekeeping()
    with database.writing() as session:
        while tick.run(session, NOW) >= tick.batch:
            pass


def kept(database: Database, *columns: Any) -> list[tuple[Any, ...]]:
    with database.reading() as session:
        return [tuple(row) for row in session.execute(select(*columns))]


def test_worked_updates_go_after_two_days(database: Database) -> None:
    with database.writing() as session:
        for number, days in enumerate((1, 3)):
            add_update(session, "done", days=days, update_id=10 + number)
            add_update(session, "new", days=days, update_id=20 + number)
    keep_house(database)
    found = sorted(kept(database, InboxRow.state, InboxRow.update_id), key=str)
    assert found == [("done", 10), ("new", 20), ("new", 21)]


def test_of_a_parked_update_after_a_week_only_its_error_is_left(database: Database) -> None:
    with database.writing() as session:
        for days in (6, 8):
            add_update(session, "parked", days=days, update_id=days, error="TooLong at x.py:1")
    keep_house(database)
    columns = (InboxRow.update_id, InboxRow.raw, InboxRow.chat_id, InboxRow.error)
    error = "TooLong at x.py:1"
    found = sorted(kept(database, *columns), key=str)
    assert found == [(6, b"{}", 7, error), (None, None, 0, error)]


def test_settled_messages_go_after_a_week_but_nothing_that_is_still_to_be_sent(
    database: Database,
) -> None:
    with database.writing() as session:
        for state in ("sent", "failed", "unknown", "pending", "sending"):
            add_message(session, state, days=8)
            add_message(session, state, days=6)
    keep_house(database)
    left = sorted(state for (state,) in kept(database, OutboxRow.state))
    assert left == ["failed", "pending", "pending", "sending", "sending", "sent", "unknown"]


def test_a_slot_loses_its_words_after_a_week_and_its_place_after_three_months(
    database: Database,
) -> None:
    with database.writing() as session:
        for days in (6, 8, 89, 91):
            add_message(session, "sent", days=days, slot=f"{days} days")
    keep_house(database)
    found = kept(database, OutboxRow.slot, OutboxRow.params)
    assert found == [("6 days", {"text": "words"}), ("8 days", None), ("89 days", None)]


def test_a_key_is_kept_for_ever_without_words_and_without_a_place(database: Database) -> None:
    with database.writing() as session:
        add_message(session, "sent", days=400, key="once", slot="ticket:1")
    keep_house(database)
    assert kept(database, OutboxRow.key, OutboxRow.slot, OutboxRow.params) == [("once", None, None)]


def test_no_transaction_forgets_more_than_a_batch(database: Database) -> None:
    with database.writing() as session:
        for _ in range(5):
            add_update(session, "done", days=3)
            add_message(session, "sent", days=8)
            add_message(session, "sent", days=91, slot="ticket:1")
    updates = shares(database, lambda s: forgetting.forget_updates(s, received_before=NOW, limit=2))
    assert updates == [2, 2, 1, 0]
    words = shares(database, lambda s: forgetting.forget_words(s, said_before=NOW, limit=3))
    slots = shares(database, lambda s: forgetting.forget_slots(s, said_before=NOW, limit=3))
    assert (words, slots) == ([3, 3, 3, 1, 0], [3, 2, 0])


def shares(database: Database, forget: Callable[[Session], int]) -> list[int]:
    done = [1]
    while done[-1]:
        with database.writing() as session:
            done.append(forget(session))
    return done[1:]
