"""duban people, called from outside."""

from datetime import UTC, datetime
from pathlib import Path

from bot.settings import load_settings
from storage import people
from tests.cli.test_commands import duban


def _customer(folder: Path) -> None:
    database = load_settings(data_dir=folder).open_database()
    database.migrate()
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
    assert "the group VIP" in duban("people", "group", "7", "VIP", *data).stdout
    assert _group(tmp_path) == "VIP"
    assert "no group" in duban("people", "group", "7", "none", *data).stdout
    assert _group(tmp_path) is None


def test_an_unknown_group_or_person_is_named(tmp_path: Path) -> None:
    _customer(tmp_path)
    data = ("--data", str(tmp_path))
    unknown = duban("people", "group", "7", "KINGS", *data)
    assert (unknown.returncode, "known: VIP" in unknown.stderr) == (2, True)
    nobody = duban("people", "group", "8", "VIP", *data)
    assert (nobody.returncode, "knows nobody" in nobody.stderr) == (2, True)
