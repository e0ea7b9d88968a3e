"""duban people, called from outside."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.settings import load_settings
from storage import people
from storage.employment import employ
from storage.loads import give
from storage.outbox import OutboxRow
from storage.promises import make_promises
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Role
from storage.tickets import Filing, open_ticket
from tests.cli.within import called, called_for_json
from tests.ledgers import after_first_start


def _customer(folder: Path) -> None:
    after_first_start(folder)
    database = load_settings(data_dir=folder).open_database()
    with database.writing() as session:
        people.meet(session, 7, name="Lin", language="zh", now=datetime.now(UTC))
    database.close()


def _group(folder: Path) -> str | None:
    database = load_settings(data_dir=folder).open_database()
    with database.reading() as session:
        person = people.find(session, 7)
        assert person is not None
        group = person.customer_group
    database.close()
    return group


def test_a_customer_is_put_into_a_group_and_out_of_it(tmp_path: Path) -> None:
    _customer(tmp_path)
    data = ("--data", str(tmp_path))
    assert "the group VIP" in called("people", "group", "7", "VIP", *data).stdout
    assert _group(tmp_path) == "VIP"
    assert "no group" in called("people", "group", "7", "none", *data).stdout
    assert _group(tmp_path) is None


def test_an_unknown_group_or_person_is_named(tmp_path: Path) -> None:
    _customer(tmp_path)
    data = ("--data", str(tmp_path))
    unknown = called("people", "group", "7", "KINGS", *data)
    assert (unknown.returncode, "known: VIP" in unknown.stderr) == (2, True)
    nobody = called("people", "group", "8", "VIP", *data)
    assert (nobody.returncode, "knows nobody" in nobody.stderr) == (2, True)


def _staff(folder: Path, account: int, name: str, role: Role, department: str | None) -> None:
    after_first_start(folder)
    database = load_settings(data_dir=folder).open_database()
    now = datetime.now(UTC)
    with database.writing() as session:
        person = people.meet(session, account, name=name, language="en", now=now)
        employ(session, person, role, department, digest_due=now)
    database.close()


def _listed(folder: Path, *options: str) -> list[tuple[object, ...]]:
    rows = called_for_json("people", "list", *options, "--data", str(folder))
    assert isinstance(rows, list)
    return [tuple(row[name] for name in ("telegram_id", "role", "suspended")) for row in rows]


def _said_to(folder: Path, account: int) -> str:
    database = load_settings(data_dir=folder).open_database()
    with database.reading() as session:
        said = session.scalars(select(OutboxRow).where(OutboxRow.chat_id == account)).all()
        words = "\n".join(str((row.params or {}).get("text")) for row in said)
    database.close()
    return words


def test_the_staff_are_listed_and_not_the_customers(tmp_path: Path) -> None:
    _customer(tmp_path)
    _staff(tmp_path, 8, "[b]Ann[/b]", Role.HANDLER, "logistics")
    _staff(tmp_path, 9, "Bo", Role.ADMIN, None)
    assert _listed(tmp_path) == [(9, "admin", False), (8, "handler", False)]
    assert _listed(tmp_path, "--department", "logistics") == [(8, "handler", False)]
    assert "[b]Ann[/b]" in called("people", "list", "--data", str(tmp_path)).stdout


def test_somebody_gets_another_role_and_is_told(tmp_path: Path) -> None:
    _staff(tmp_path, 8, "Ann", Role.HANDLER, "logistics")
    data = ("--data", str(tmp_path))
    done = called("people", "role", "8", "supervisor", "--department", "logistics", *data)
    assert done.stdout == "8 is a supervisor now, logistics.\n", done.stderr
    assert _listed(tmp_path) == [(8, "supervisor", False)]
    assert "supervisor" in _said_to(tmp_path, 8)


def test_somebody_is_suspended_and_readmitted(tmp_path: Path) -> None:
    _staff(tmp_path, 8, "Ann", Role.HANDLER, None)
    data = ("--data", str(tmp_path))
    assert (
        called("people", "suspend", "8", *data).stdout == "8 is suspended; 0 tickets handed over.\n"
    )
    assert _listed(tmp_path) == [(8, "handler", True)]
    assert called("people", "readmit", "8", *data).stdout == "8 is let in again.\n"
    assert _listed(tmp_path) == [(8, "handler", False)]


def test_who_changed_what_is_on_record(tmp_path: Path) -> None:
    _staff(tmp_path, 8, "[b]Ann[/b]", Role.HANDLER, None)
    data = ("--data", str(tmp_path))
    called("people", "role", "8", "supervisor", "--department", "logistics", *data)
    called("people", "suspend", "8", *data)
    rows = called_for_json("people", "history", "8", *data)
    assert isinstance(rows, list)
    assert [(row["deed"], row["role"], row["department"], row["by"]) for row in rows] == [
        ("suspended", "supervisor", "logistics", None),
        ("changed", "supervisor", "logistics", None),
    ]
    assert "[b]Ann[/b]" in called("people", "history", *data, COLUMNS="200").stdout
    nobody = called("people", "history", "9", *data)
    assert (nobody.returncode, "knows nobody" in nobody.stderr) == (2, True)


def _hand(folder: Path, account: int, text: str = "late") -> str:
    """Give somebody a ticket; returns its number."""
    database = load_settings(data_dir=folder).open_database()
    desk, now = load_desk("general"), datetime.now(UTC)
    with database.writing() as session:
        handler = people.find(session, account)
        customer = people.meet(session, 7, name="Lin", language="zh", now=now)
        assert handler is not None
        give(session, handler, now)
        filing = Filing(1, Kind.COMPLAINT, "delay", 3, text, [], [1], "zh")
        ticket = open_ticket(session, filing, customer, desk, handler, due_at=now, at=now)
        make_promises(session, ticket, desk, {})
        number = ticket.number
    database.close()
    return number


def test_all_that_somebody_has_in_hand_goes_to_another(tmp_path: Path) -> None:
    _staff(tmp_path, 8, "Ann", Role.HANDLER, None)
    _staff(tmp_path, 9, "Bo", Role.HANDLER, None)
    _hand(tmp_path, 8)
    data = ("--data", str(tmp_path))
    assert called("people", "handover", "8", "--to", "9", *data).stdout == "1 ticket handed over.\n"

    tickets = called_for_json("tickets", *data)
    assert isinstance(tickets, list)
    assert [ticket["handler"] for ticket in tickets] == ["Bo"]
    assert "Ann" in _said_to(tmp_path, 9)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["role", "8", "king"], "There is no role 'king' on the staff"),
        (["role", "8", "handler", "--department", "moon"], "There is no department 'moon'"),
        (["role", "77", "handler"], "knows nobody"),
        (["suspend", "7"], "7 doesn't work for the desk"),
        (["suspend", "9"], "That is the only administrator"),
        (["role", "9", "handler"], "That is the only administrator"),
        (["readmit", "8"], "8 is not suspended"),
        (["handover", "8", "--to", "7"], "7 doesn't work for the desk"),
        (["handover", "8", "--to", "8"], "8 has them in hand already"),
        (["suspend", "5"], "5 is in DUBAN_ADMINS"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    tmp_path: Path, arguments: list[str], words: str
) -> None:
    _customer(tmp_path)
    _staff(tmp_path, 8, "Ann", Role.HANDLER, None)
    _staff(tmp_path, 9, "Bo", Role.ADMIN, None)
    refused = called("people", *arguments, "--data", str(tmp_path), DUBAN_ADMINS="5")

    assert (refused.returncode, words in refused.stderr) == (2, True), refused.stderr
    assert _listed(tmp_path) == [(9, "admin", False), (8, "handler", False)]


@pytest.mark.parametrize("called_so", ["logistics", "物流配送部"])
def test_a_department_is_known_by_its_name_too(tmp_path: Path, called_so: str) -> None:
    _staff(tmp_path, 8, "Ann", Role.HANDLER, "logistics")
    _staff(tmp_path, 9, "Bo", Role.ADMIN, None)
    assert _listed(tmp_path, "--department", called_so) == [(8, "handler", False)]


def test_a_narrow_window_cuts_no_number(tmp_path: Path) -> None:
    _staff(tmp_path, 1234567890, "Ann", Role.HANDLER, "logistics")
    number = _hand(tmp_path, 1234567890)
    data = ("--data", str(tmp_path))
    assert "1234567890" in called("people", "list", *data, COLUMNS="80").stdout
    assert number in called("tickets", *data, COLUMNS="80").stdout


def test_what_customers_write_is_no_markup(tmp_path: Path) -> None:
    _staff(tmp_path, 8, "Ann", Role.HANDLER, "logistics")
    _hand(tmp_path, 8, "[/b] late")
    assert "[/b] late" in called("tickets", "--data", str(tmp_path), COLUMNS="120").stdout
