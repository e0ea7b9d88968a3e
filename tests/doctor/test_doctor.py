"""The doctor finds what is wrong, says what to do, and changes nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import insert, text

from bot.doctor.doctor import examine
from bot.doctor.findings import Finding, Status
from bot.settings import Settings, load_settings
from storage import audit, meta, people
from storage.database import Database
from storage.inbox import InboxRow
from storage.outbox import OutboxRow
from storage.rules.roles import Role
from tests.doctor.ledger import filed
from tests.ledgers import after_first_start

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)


@pytest.fixture
def settings(database: Database, tmp_path: Path) -> Settings:
    """A data folder, and either database, with nothing said in it yet."""
    after_first_start(tmp_path)
    url = database.url.render_as_string(hide_password=False)
    return load_settings(data_dir=tmp_path, database_url=url)


@pytest.fixture
def ledger(database: Database) -> Database:
    """The ledger of a desk that is alive, with some tickets of yesterday."""
    with database.writing() as session:
        boss = people.meet(session, 7, name="罗敏", language="zh", now=NOW)
        boss.role = Role.ADMIN
        meta.put(session, meta.HEARTBEAT, NOW.isoformat())
        filed(session, boss, YESTERDAY, 3)
        audit.seal_day(
            session,
            YESTERDAY.date(),
            since=datetime(2026, 11, 18, 16, tzinfo=UTC),
            until=datetime(2026, 11, 19, 16, tzinfo=UTC),
            now=NOW,
        )
    return database


def examined(settings: Settings, now: datetime = NOW) -> dict[str, Finding]:
    """The worst that was found, by what was looked at."""
    found = examine(settings, now=now, progress=lambda what, done, total: None)
    order = list(Status)
    return {each.check: each for each in sorted(found, key=lambda each: order.index(each.status))}


def test_of_a_desk_that_is_well_only_the_coming_year_is_worth_a_word(
    settings: Settings, ledger: Database
) -> None:
    found = examined(settings)

    assert [each for each in found.values() if not each.is_good] == [found["calendar"]]
    assert found["calendar"].status is Status.WARNING
    assert found["calendar"].found.startswith("2027 IS NOT OFFICIAL")
    assert "[[holidays]]" in found["calendar"].advice
    assert found["audit trails"].found == "3 whole"
    assert found["audit seals"].found == "1 days sealed, all whole"
    assert set(found) >= {"desk file", "time zone", "keys", "database", "tables", "telegram"}


def test_where_nothing_is_yet_nothing_is_made(tmp_path: Path) -> None:
    data = tmp_path / "data"
    found = examined(load_settings(data_dir=data))

    assert not data.exists()
    assert found["database"].status is found["keys"].status is Status.WARNING


@pytest.mark.parametrize("on_server", [False, True])
def test_a_ledger_without_tables_is_said_and_left_as_it_is(
    tmp_path: Path, request: pytest.FixtureRequest, on_server: bool
) -> None:
    (tmp_path / "duban.db").touch()
    url = request.getfixturevalue("postgres_url") if on_server else None
    found = examined(load_settings(data_dir=tmp_path, database_url=url))

    assert found["tables"].status is Status.WARNING
    assert "audit trails" not in found


@pytest.mark.parametrize(
    ("revision", "words"),
    [("0001", "duban migrate"), ("9999", "bring this one up to date")],
)
def test_a_ledger_of_another_version_is_not_looked_into(
    settings: Settings, ledger: Database, revision: str, words: str
) -> None:
    _change(ledger, "UPDATE alembic_version SET version_num = :it", it=revision)
    found = examined(settings)

    assert found["tables"].status is Status.PROBLEM
    assert words in found["tables"].advice
    assert "audit trails" not in found


@pytest.mark.parametrize("url", ["sqlite:////{folder}/broken.db", "postgresql://127.0.0.1:1/x"])
def test_a_database_that_cannot_be_used(tmp_path: Path, url: str) -> None:
    (tmp_path / "broken.db").write_text("not a database" * 500)
    url = url.format(folder=tmp_path.as_posix().lstrip("/"))
    found = examined(load_settings(data_dir=tmp_path, database_url=url))

    assert found["database"].status is Status.PROBLEM
    assert "can't be used" in found["database"].found


def test_a_password_is_not_shown(tmp_path: Path) -> None:
    url = "postgresql://me:geheim@127.0.0.1:1/x"
    found = examined(load_settings(data_dir=tmp_path, database_url=url))

    assert "geheim" not in str(found)


def test_missing_keys_are_not_made_anew(settings: Settings, ledger: Database) -> None:
    (settings.data_dir / "keys").unlink()
    found = examined(settings)

    assert found["keys"].status is Status.PROBLEM
    assert not (settings.data_dir / "keys").exists()


def test_keys_of_another_ledger_are_noticed(settings: Settings, ledger: Database) -> None:
    (settings.data_dir / "keys").write_text("A" * 43 + "=")
    found = examined(settings)

    assert found["sealed words"].status is Status.PROBLEM
    assert "key that is not in" in found["sealed words"].found


def test_keys_that_others_can_read(settings: Settings, ledger: Database) -> None:
    (settings.data_dir / "keys").chmod(0o644)
    assert "chmod 600" in examined(settings)["keys"].advice


def test_a_wrong_desk_file_is_named_with_its_line_and_the_rest_is_looked_at(
    settings: Settings, ledger: Database, tmp_path: Path
) -> None:
    file = tmp_path / "desk.toml"
    file.write_text('name = "X"\ntimezone = "Mars/Base"\n', "utf8")
    found = examined(settings.model_copy(update={"desk": str(file)}))

    assert found["desk file"].status is Status.PROBLEM
    assert f"{file}:2: timezone" in found["desk file"].found
    assert found["audit trails"].is_good


def test_a_current_year_that_is_a_guess_is_a_problem(settings: Settings) -> None:
    found = examined(settings, now=NOW.replace(year=2096))["calendar"]

    assert found.status is Status.PROBLEM
    assert found.found.startswith("2096 IS NOT OFFICIAL")


_PAST_THE_DESK = {
    "changed": "UPDATE audit_entry SET action = 'praise' WHERE ticket_id = 2 AND running = 1",
    "taken out": "DELETE FROM audit_entry WHERE ticket_id = 2 AND running = 2",
    "all taken out": "DELETE FROM audit_entry WHERE ticket_id = 2",
}


@pytest.mark.parametrize("deed", _PAST_THE_DESK.values(), ids=_PAST_THE_DESK.keys())
def test_a_trail_that_was_changed_is_named(settings: Settings, ledger: Database, deed: str) -> None:
    _past_the_triggers(ledger, deed)
    found = examined(settings)

    assert found["audit trails"].status is Status.PROBLEM
    assert found["audit trails"].found == "1 BROKEN: C20261119-0002"


def test_whoever_mends_the_chain_breaks_the_seal(settings: Settings, ledger: Database) -> None:
    _past_the_triggers(ledger, "DELETE FROM audit_entry WHERE ticket_id = 2")
    _change(
        ledger,
        "UPDATE ticket SET trail_length = 0, trail_head = :it WHERE id = 2",
        it=audit.BEGINNING,
    )
    found = examined(settings)

    assert found["audit trails"].is_good
    assert found["audit seals"].status is Status.PROBLEM
    assert found["audit seals"].found == "1 DON'T FIT: 2026-11-19"


def test_a_desk_that_is_down(settings: Settings, ledger: Database) -> None:
    found = examined(settings, NOW + timedelta(hours=7))["desk"]

    assert found.status is Status.WARNING
    assert "NOT RUNNING since 2026-11-20 06:05 UTC (7 h 0 min)" in found.found


def _update(**other: Any) -> Any:
    row = {"chat_id": 1, "raw": b"{}", "received_at": NOW, **other}
    return insert(InboxRow).values(row)


def _message(**other: Any) -> Any:
    row = {"chat_id": 1, "lane": 1, "method": "sendMessage", "params": {}, "created_at": NOW}
    return insert(OutboxRow).values({**row, **other})


@pytest.mark.parametrize(
    ("row", "check", "words"),
    [
        (_update(state="parked", error="KeyError"), "inbox", "1 updates put aside: 1 × KeyError"),
        (_update(received_at=NOW - timedelta(hours=1)), "inbox", "waits since 2026-11-20 05:05"),
        (_message(state="failed", error="BadRequest: x"), "outbox", "refused: 1 × BadRequest: x"),
        (_message(created_at=NOW - timedelta(hours=1)), "outbox", "waits since 2026-11-20 05:05"),
        (_message(state="failed", error="Forbidden: bot was blocked"), "outbox", None),
        (_message(state="pending"), "outbox", None),
        (_update(state="done"), "inbox", None),
    ],
)
def test_what_got_stuck_is_counted(
    settings: Settings, ledger: Database, row: Any, check: str, words: str | None
) -> None:
    with ledger.writing() as session:
        session.execute(row)
    found = examined(settings)[check]

    assert found.is_good == (words is None)
    assert words is None or words in found.found


@pytest.mark.parametrize(
    ("field", "deed"),
    [
        ("department", "UPDATE ticket SET department = :it WHERE id < 3"),
        ("category", "UPDATE ticket SET category = :it WHERE id < 3"),
    ],
)
def test_open_tickets_that_the_desk_file_has_no_place_for_are_named(
    settings: Settings, ledger: Database, field: str, deed: str
) -> None:
    assert examined(settings)["departments"].is_good
    _change(ledger, deed, it="pinghu")
    found = examined(settings)["departments"]
    assert found.status is Status.PROBLEM
    assert f"{field} pinghu: 2" in found.found
    assert "DUBAN_DESK" in found.advice
    _change(ledger, "UPDATE ticket SET state = :it", it="closed")

    assert examined(settings)["departments"].is_good


def test_a_desk_without_administrators(settings: Settings, ledger: Database) -> None:
    _change(ledger, "UPDATE person SET role = :it", it="manager")
    assert "DUBAN_ADMINS" in examined(settings)["administrators"].advice


def test_a_telegram_that_cannot_be_reached(tmp_path: Path) -> None:
    settings = load_settings(data_dir=tmp_path, api_base="http://127.0.0.1:1", token="1:abcd")
    assert settings.token == SecretStr("1:abcd")
    found = examined(settings)["telegram"]

    assert found.status is Status.PROBLEM
    assert found.found == "http://127.0.0.1:1 can't be reached: NotSentError"


def _change(ledger: Database, deed: str, **values: object) -> None:
    with ledger.writing() as session:
        session.execute(text(deed), values)


def _past_the_triggers(ledger: Database, deed: str) -> None:
    with ledger.writing() as session:
        if ledger.is_sqlite:
            for kind in ("update", "delete"):
                session.execute(text(f"DROP TRIGGER audit_entry_no_{kind}"))
        else:
            session.execute(text("ALTER TABLE audit_entry DISABLE TRIGGER ALL"))
        session.execute(text(deed))
