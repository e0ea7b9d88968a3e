"""duban people import, called from outside: customers with their groups, and staff."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from bot.people.sheet import lines_of
from bot.settings import SettingsError, load_settings
from storage.invites import Invite
from storage.people import Person
from tests.cli.within import called, called_for_json
from tests.ledgers import after_first_start

TABLE = """姓名,角色,电话,telegram_id,客户组,部门
周梅,,138 0000 1234,,VIP,
Lin,customer,,7,VIP,
王强,处理人,,,,物流配送部
Ann,manager,,,,
"""


@pytest.fixture(autouse=True)
def _a_desk(tmp_path: Path) -> None:
    after_first_start(tmp_path)


def _file(folder: Path, text: str, name: str = "people.csv", encoding: str = "utf-8") -> str:
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return str(file)


def _import(folder: Path, text: str, *options: str) -> list[dict[str, Any]]:
    found = called_for_json(
        "people", "import", _file(folder, text), *options, "--data", str(folder)
    )
    assert isinstance(found, list)
    return found


def _people(folder: Path) -> list[tuple[str, int | None, str | None, str | None]]:
    database = load_settings(data_dir=folder).open_database()
    with database.reading() as session:
        found = [
            (person.name, person.telegram_id, person.phone, person.customer_group)
            for person in session.scalars(select(Person).order_by(Person.id))
        ]
    database.close()
    return found


def _invites(folder: Path) -> list[tuple[str, str | None]]:
    database = load_settings(data_dir=folder).open_database()
    with database.reading() as session:
        found = session.scalars(select(Invite).order_by(Invite.role)).all()
        invites = [(invite.role.value, invite.department) for invite in found]
    database.close()
    return invites


def test_customers_are_known_and_staff_are_invited(tmp_path: Path) -> None:
    done = _import(tmp_path, TABLE)

    assert [row["outcome"] for row in done] == ["new", "new", "invited", "invited"]
    assert [bool(row.get("code")) for row in done] == [False, False, True, True]
    assert done[0]["phone"] == "138****1234"
    assert _people(tmp_path) == [
        ("周梅", None, "+8613800001234", "VIP"),
        ("Lin", 7, None, "VIP"),
    ]
    assert _invites(tmp_path) == [("handler", "logistics"), ("manager", None)]


def test_a_preview_changes_nothing(tmp_path: Path) -> None:
    seen = _import(tmp_path, TABLE, "--dry-run")

    assert [row["outcome"] for row in seen] == ["new", "new", "invited", "invited"]
    assert "code" not in seen[2]
    assert (_people(tmp_path), _invites(tmp_path)) == ([], [])


def test_the_same_file_again_changes_nothing_and_a_group_can_be_taken_away(tmp_path: Path) -> None:
    customers = "".join(TABLE.splitlines(keepends=True)[:3])
    _import(tmp_path, customers)
    assert [row["outcome"] for row in _import(tmp_path, customers)] == ["same", "same"]
    changed = _import(tmp_path, customers.replace(",7,VIP", ",7,none"))

    assert [row["outcome"] for row in changed] == ["same", "changed"]
    assert _people(tmp_path) == [("周梅", None, "+8613800001234", "VIP"), ("Lin", 7, None, None)]


WRONG = """name,role,phone,telegram_id,group,department
周梅,,138,,,
,,13800001234,,,
Kai,king,,,,
Bo,,,7,KINGS,
Cy,handler,,,,moon
Di,,,,,
=1+1,,,8,,
Eve,,,9,,
Eva,,,9,,
Fay,customer,,10,,service
Gus,handler,13800001234,,,
Hal,,,1e5,,
"""


def test_every_wrong_line_is_named_and_nothing_is_half_done(tmp_path: Path) -> None:
    refused = called(
        "people", "import", _file(tmp_path, WRONG), "--data", str(tmp_path), DUBAN_LANGUAGE="en"
    )
    said = refused.stderr.splitlines()

    assert refused.returncode == 2
    assert [line.partition(": ")[0] for line in said[:-1]] == [
        f"line {number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13)
    ]
    for words in (
        "line 2: phone: '138' is no telephone number.",
        "line 3: name: expected one.",
        "line 4: role: there is no 'king'; known: customer, handler, ",
        "line 5: group: there is no 'KINGS'; known: VIP",
        "line 6: department: there is no 'moon'",
        "line 7: expected a phone or a telegram_id",
        "line 8: name: expected a plain text, not a formula.",
        "line 10: the same as line 9.",
        "nothing was done.",
    ):
        assert words in refused.stderr
    assert _people(tmp_path) == []


def test_a_workbook_is_read_as_it_is_shown(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["姓名", "电话", "客户组"],
        ["周梅", 13800001234, "重要客户"],
        [],
        ["[b]Lin[/b]", "+1 202 555 0123", None],
    ):
        sheet.append(row)
    book.save(tmp_path / "people.xlsx")
    done = called("people", "import", str(tmp_path / "people.xlsx"), "--data", str(tmp_path))

    assert done.returncode == 0, done.stderr
    assert "[b]Lin[/b]" in done.stdout
    assert "2 new." in done.stdout
    assert _people(tmp_path) == [
        ("周梅", None, "+8613800001234", "VIP"),
        ("[b]Lin[/b]", None, "+12025550123", None),
    ]


def test_a_formula_in_a_workbook_is_refused_by_its_line(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", "phone"])
    sheet.append(["Lin", "13800001234"])
    sheet.append(['=HYPERLINK("http://evil.example","Lin")', "13800001235"])
    book.save(tmp_path / "people.xlsx")
    refused = called("people", "import", str(tmp_path / "people.xlsx"), "--data", str(tmp_path))

    assert (refused.returncode, "line 3: name: expected a plain text" in refused.stderr) == (
        2,
        True,
    )


def test_a_spreadsheet_of_china_writes_another_encoding(tmp_path: Path) -> None:
    file = _file(tmp_path, "姓名;电话\r\n周梅;13800001234\r\n", encoding="gb18030")

    assert [line.cells for line in lines_of(Path(file))] == [
        {"name": "周梅", "phone": "13800001234"}
    ]


def test_a_cell_of_several_lines_keeps_the_count_of_lines(tmp_path: Path) -> None:
    file = _file(tmp_path, 'name,phone\n"Lin\nXiao",1\n\nMary,2\n')

    assert [line.number for line in lines_of(Path(file))] == [2, 5]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("people.txt", b"name\nLin\n", "ends in .csv or .xlsx"),
        ("people.csv", b"name,shoe\nLin,43\n", "there is no column 'shoe'"),
        ("people.csv", b"name,Name\nLin,Lin\n", "'name' is there twice"),
        ("people.csv", b"phone\n13800001234\n", "expected a column 'name'"),
        ("people.csv", b"name\nLin,7\n", "line 2: expected 1 cells at most"),
        ("people.csv", b'name\n"Lin\n', "line 2: unexpected end of data"),
        ("people.csv", b"name\n\xff\xff\n", "expected UTF-8"),
        ("people.xlsx", b"name\nLin\n", "expected an XLSX workbook"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused_in_a_sentence(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SettingsError, match=words.replace("(", "\\(")):
        lines_of(tmp_path / name)


def test_the_table_of_what_was_done(tmp_path: Path) -> None:
    done = called("people", "import", _file(tmp_path, TABLE), "--data", str(tmp_path))

    assert "2 new, 2 invited." in done.stdout
    assert "王强 (handler): /start " in done.stdout


def test_no_file_is_a_sentence(tmp_path: Path) -> None:
    refused = called("people", "import", str(tmp_path / "none.csv"), "--data", str(tmp_path))

    assert (refused.returncode, "can't be read: No such file" in refused.stderr) == (2, True)


def test_json_of_a_preview_is_json(tmp_path: Path) -> None:
    file = _file(tmp_path, TABLE)
    seen = called("people", "import", file, "--dry-run", "--json", "--data", str(tmp_path))

    assert [row["line"] for row in json.loads(seen.stdout)] == [2, 3, 4, 5]


def test_staff_are_invited_with_the_places_they_answer_for(tmp_path: Path) -> None:
    table = "name,role,department,region\nWang,handler,logistics,西湖区、Yuhang\nLi,handler,,\n"
    rows = _import(tmp_path, table)
    database = load_settings(data_dir=tmp_path).open_database()
    with database.reading() as session:
        kept = session.scalars(select(Invite.regions)).all()
    database.close()

    assert [row["region"] for row in rows] == ["西湖区、Yuhang", None]
    assert sorted(kept, key=str) == [None, ["西湖区", "Yuhang"]]
    done = called("people", "import", _file(tmp_path, table), "--data", str(tmp_path), "--dry-run")
    assert "logistics · 西湖区" in done.stdout


@pytest.mark.parametrize("cell", ["、", "!", "x" * 31, "、".join(f"p{n}" for n in range(13))])
def test_places_that_are_none_are_named(tmp_path: Path, cell: str) -> None:
    table = f"name,role,region\nWang,handler,{cell}\n"
    done = called("people", "import", _file(tmp_path, table), "--data", str(tmp_path))

    assert done.returncode == 2
    assert "line 2: region: expected names of places" in done.stderr
