"""A desk file says where it is wrong, and what is expected there."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from storage.rules.desk import Desk, DeskFileError, load_desk
from storage.rules.durations import Duration
from storage.rules.facts import FactType
from storage.rules.hours import Shift

SMALL_DESK = """\
name = "Corner Shop"
timezone = "Europe/Berlin"
language = "en"
[hours]
country = "DE"
monday = ["13:00-18:00", "09:00-12:00"]
[grades]
1 = { name = "1", acknowledge = "1h", first_response = "2h", resolve = "3h" }
2 = { name = "2", acknowledge = "1h", first_response = "2h", resolve = "3h" }
3 = { name = "3", acknowledge = "1h", first_response = "2h", resolve = "3h" }
[grades.4]
name = "4"
acknowledge = "1h"
first_response = "2h"
resolve = "3h"
[departments.all]
name = "Everybody"
[categories.other]
name = { zh = "其他", en = "Other" }
department = "all"
[[holidays]]
date = 2026-12-24
until = 2026-12-31
[[holidays]]
date = 2026-12-28
hours = ["10:00-12:00"]
"""

Written = Callable[[str], Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(text: str) -> Path:
        path = tmp_path / "desk.toml"
        path.write_text(text, "utf8")
        return path

    return write


COUNTY = """
[departments.county]
name = "County"
within = "{within}"
"""


def test_a_department_is_within_another_one(written: Written) -> None:
    desk = load_desk(written(SMALL_DESK + COUNTY.format(within="all")))
    assert desk.tree.below("all") == ("all", "county")
    assert desk.tree.above("county") == ("county", "all")


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("nowhere", "expected another one of the departments: all"),
        ("county", "expected no circle: county within county"),
    ],
)
def test_a_department_within_no_other_one_is_a_mistake(
    within: str, expected: str, written: Written
) -> None:
    path = written(SMALL_DESK + COUNTY.format(within=within))
    with pytest.raises(DeskFileError) as error:
        load_desk(path)
    line = len(SMALL_DESK.splitlines()) + 4
    assert str(error.value) == f"{path}:{line}: departments.county.within: {expected}"


OUTSIDE = """
[departments.liaison]
name = "Liaison"
supplier = true
[suppliers.acme]
name = "Acme"
words = { en = ["Acme Parcels"] }
department = "liaison"
"""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (
            '[departments.top]\nname = "Top"\nplaces = { en = ["Soho"] }',
            "departments.top.places: expected only where it is within another department",
        ),
        (
            '[departments.top]\nname = "Top"\nlimit = { resolve = "2wd" }',
            "departments.top.limit: expected only with supplier = true",
        ),
        (
            '[suppliers.bravo]\nname = "Bravo"\ndepartment = "all"',
            "suppliers.bravo.department: expected one of the departments with supplier = true: "
            "liaison",
        ),
        (
            '[suppliers.bravo]\nname = "B"\nwords = { en = ["acme  PARCELS"] }\n'
            'department = "liaison"',
            'suppliers.bravo.words: expected words of its own; "acme  PARCELS" is acme\'s',
        ),
        (
            '[suppliers.bravo]\nname = "B"\nwords = { en = [" "] }\ndepartment = "liaison"',
            "suppliers.bravo.words: expected words that aren't empty",
        ),
    ],
)
def test_places_and_suppliers_lead_somewhere(more: str, expected: str, written: Written) -> None:
    path = written(SMALL_DESK + OUTSIDE + more)
    with pytest.raises(DeskFileError) as error:
        load_desk(path)
    assert expected in str(error.value)


def test_a_small_desk_file_is_enough(written: Written) -> None:
    desk = load_desk(written(SMALL_DESK))
    assert desk.name.text("zh") == desk.name.text("en") == "Corner Shop"
    assert desk.digest.at == time(18)
    assert str(desk.closing.verdict_within) == "3d"
    assert desk.category("gone").name.zh == "其他"
    assert desk.quality_office is None
    assert (str(desk.assignment.accept_within), desk.assignment.handlers) == ("1wh", 3)
    assert str(desk.waiting.at_most) == "3wd"
    assert str(desk.extension.at_most) == "5wd"
    assert str(desk.urge.every) == "4h"
    assert (desk.escalation.reworks, desk.escalation.transfers) == (3, 3)


def test_an_editor_may_have_marked_it_as_utf_8(written: Written) -> None:
    assert load_desk(written(f"\ufeff{SMALL_DESK}")).name.text("en") == "Corner Shop"


def test_hours_are_put_in_order(written: Written) -> None:
    desk = load_desk(written(SMALL_DESK))
    assert desk.hours.monday == (Shift.parse("09:00-12:00"), Shift.parse("13:00-18:00"))


def test_a_date_has_the_hours_of_the_last_table_that_names_it(written: Written) -> None:
    calendar = load_desk(written(SMALL_DESK)).calendar
    assert calendar.shifts_of(date(2026, 12, 21))
    assert not calendar.shifts_of(date(2026, 12, 24))
    assert calendar.shifts_of(date(2026, 12, 28)) == (Shift.parse("10:00-12:00"),)


def test_a_day_declared_as_worked_has_the_hours_of_a_make_up_day(written: Written) -> None:
    extra = "[[holidays]]\ndate = 2026-12-26\nworking = true\n"
    desk = load_desk(written(SMALL_DESK + extra))
    assert desk.calendar.shifts_of(date(2026, 12, 26)) == desk.hours.monday


MISTAKES = {
    'acknowledge = "1h"\nfirst': (
        'acknowledge = "1 hour"\nfirst',
        '13: grades.4.acknowledge: expected a duration such as "2wh" (a whole number up to 99999,',
    ),
    'resolve = "3h"\n[dep': ("[dep", "11: grades.4.resolve: expected, but missing"),
    'department = "all"': (
        'department = "nobody"',
        "20: categories.other.department: expected one of the departments all",
    ),
    "[categories.other]": (
        "[categories.misc]",
        "18: categories: expected [categories.other], for what fits no other one",
    ),
    'language = "en"': ('language = "fr"', "3: language: expected 'zh' or 'en', found \"fr\""),
    '"Europe/Berlin"': (
        '"Berlin"',
        '2: timezone: expected a time zone such as "Asia/Shanghai", found "Berlin"',
    ),
    '"13:00-18:00"': (
        '"11:00-18:00"',
        "6: hours.monday: 09:00-12:00 and 11:00-18:00 overlap",
    ),
    '["10:00-12:00"]': (
        '["10-12"]',
        '26: holidays.1.hours.0: expected hours such as "09:00-12:00", found "10-12"',
    ),
    "until = 2026-12-31": (
        "until = 2026-12-01",
        "23: holidays.0.until: expected a date that isn't before `date`",
    ),
    'country = "DE"': ('country = "XX"', "5: hours.country: no public holidays are known for"),
    'monday = ["13:00-18:00", "09:00-12:00"]': (
        "",
        '4: hours: expected hours of some weekday, such as monday = ["09:00-18:00"]',
    ),
    '"Everybody"': (
        '"Everybody"\nsuplier = true',
        "18: departments.all.suplier: no such field; "
        "known here: id, limit, name, places, quality_office",
    ),
    "[grades.4]": ("[grades.5]", "11: grades.5.[key]: expected less than or equal to 4"),
    "[hours]": ("[hours", "4: not TOML: Expected ']' at the end of a table declaration"),
    "[[holidays]]\ndate = 2026-12-24": (
        '[groups.VIP]\nname = "VIP"\nlifts = { 3 = 4 }\n[[holidays]]\ndate = 2026-12-24',
        "23: groups.VIP.lifts.3: expected a graver (smaller) grade that isn't itself lifted",
    ),
    'name = "Everybody"': (
        'name = "Everybody"\n[assignment]\naccept_within = "0wh"\nhandlers = 0',
        '19: assignment.accept_within: expected more than nothing, found "0wh"\n'
        "{file}:20: assignment.handlers: expected greater than or equal to 1, found 0",
    ),
    "[departments.all]": (
        "[escalation]\nreworks = 0\n[departments.all]",
        "17: escalation.reworks: expected greater than or equal to 1, found 0",
    ),
    "[[holidays]]\ndate = 2026-12-28": (
        '[[promises]]\ngroup = "VIP"\n[[holidays]]\ndate = 2026-12-28',
        "25: promises.0.group: expected one of the groups (there are none)",
    ),
}


@pytest.mark.parametrize("right", MISTAKES)
def test_a_mistake_is_told_with_file_line_field_and_what_is_expected(
    right: str, written: Written
) -> None:
    wrong, told = MISTAKES[right]
    assert right in SMALL_DESK
    path = written(SMALL_DESK.replace(right, wrong, 1))
    with pytest.raises(DeskFileError) as refusal:
        load_desk(path)
    assert f"{path}:{told.format(file=path)}" in str(refusal.value)


def test_all_mistakes_are_told_at_once(written: Written) -> None:
    path = written(SMALL_DESK.replace('"1h"', '"soon"'))
    with pytest.raises(DeskFileError) as refusal:
        load_desk(path)
    assert [fault.line for fault in refusal.value.faults] == [8, 9, 10, 13]


def test_two_quality_offices_are_one_too_many(written: Written) -> None:
    offices = '[departments.{}]\nname = "Office"\nquality_office = true\n'
    with pytest.raises(DeskFileError, match="expected one quality office; a is one already"):
        load_desk(written(SMALL_DESK + offices.format("a") + offices.format("b")))


@pytest.mark.parametrize("id_", ["Finance", "a-b", "a:b", "财务", "a b", "x" * 31])
@pytest.mark.parametrize("table", ["departments", "categories"])
def test_an_id_that_a_button_can_not_carry_is_refused(
    table: str, id_: str, written: Written
) -> None:
    entry = f'[{table}."{id_}"]\nname = "X"\n'
    entry += 'department = "all"\n' if table == "categories" else ""
    with pytest.raises(DeskFileError) as refusal:
        load_desk(written(SMALL_DESK + entry))
    told = f":27: {table}.{id_}: expected an id of at most 30 of a-z, 0-9 and _"
    assert told in str(refusal.value)


def test_a_category_needs_facts_that_can_be_read_and_no_others(written: Written) -> None:
    entry = '[categories.lift]\nname = "X"\ndepartment = "all"\nneeds = ["place", "colour"]\n'
    with pytest.raises(DeskFileError, match=r"categories\.lift\.needs\.1: .*'order_no'"):
        load_desk(written(SMALL_DESK + entry))
    desk = load_desk(written(SMALL_DESK + entry.replace(', "colour"', "")))
    assert desk.category("lift").needs == (FactType.PLACE,)


def test_there_are_no_more_categories_than_a_keyboard_holds(written: Written) -> None:
    def with_categories(number: int) -> Path:
        entries = (
            f'[categories.c{each}]\nname = "X"\ndepartment = "all"\n' for each in range(number)
        )
        return written(SMALL_DESK + "".join(entries))

    assert len(load_desk(with_categories(89)).categories) == 90
    with pytest.raises(DeskFileError, match="categories: expected at most 90"):
        load_desk(with_categories(90))


def test_the_emergency_number_may_differ_by_language(written: Written) -> None:
    alike, apart = ('phone = "112"', 'phone = { zh = "120", en = "911" }')

    def numbers(phone: str) -> list[str]:
        emergency = load_desk(written(f"{SMALL_DESK}[emergency]\n{phone}\n")).emergency
        assert emergency is not None
        return [emergency.phone.text(language) for language in ("zh", "en")]

    assert numbers(alike) == ["112", "112"]
    assert numbers(apart) == ["120", "911"]
    with pytest.raises(DeskFileError, match=r"emergency\.phone\.en: expected, but missing"):
        numbers('phone = { zh = "120" }')


@pytest.mark.parametrize(
    "entry",
    [
        'emergency_phone = "112"\n' + SMALL_DESK,
        SMALL_DESK + '[assignment]\nreject_within = "2wh"\n',
        SMALL_DESK + "[kinds]\npraise = { on = false }\n",
    ],
)
def test_a_field_that_would_do_nothing_is_refused(entry: str, written: Written) -> None:
    with pytest.raises(DeskFileError, match="no such field"):
        load_desk(written(entry))


def test_a_desk_that_is_nowhere_is_told_with_the_presets_there_are() -> None:
    with pytest.raises(DeskFileError, match=r"nowhere: there is no such file.*\(general"):
        load_desk("nowhere")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(DeskFileError, match="expected text in UTF-8"):
        load_desk(tmp_path / "desk.toml")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskFileError, match="can't be read"):
        load_desk(tmp_path)


def test_a_desk_survives_being_written_as_json() -> None:
    desk = load_desk("general")
    again = Desk.model_validate_json(desk.model_dump_json())
    assert again.grades[3].resolve == Duration.parse("3wd")
    assert again.hours == desk.hours
