"""What the lines of a table of people ask for, and what is wrong with them, each in a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from handlers.people_files.mistakes import Mistake
from handlers.people_files.sheet import FORMULA, Line
from prompts.texts import LANGUAGES, texts
from storage.rules.desk import Desk
from storage.rules.desk_words import by_name
from storage.rules.phones import number_in
from storage.rules.regions import LONGEST, MOST, read_regions
from storage.rules.roles import Role

LONGEST_NAME = 200
_LARGEST_ACCOUNT = 2**52  # Telegram's ids have at most 52 bits
_DIGITS = 16
_NO_GROUP = ("none", "无")

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer to be known, found by their account or by name and number."""

    line: int
    name: str
    phone: str | None
    telegram_id: int | None
    group: str | None
    """None: left as it is; "": none."""
    language: str


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody to be invited to the staff."""

    line: int
    name: str
    role: Role
    department: str | None
    regions: tuple[str, ...] = ()
    """The places they answer for; none: all."""


Wish = Customer | Colleague


def wishes_of(lines: Iterable[Line], desk: Desk) -> tuple[list[Wish], list[Mistake]]:
    """What is wished for, and what is wrong with each line that can't be used."""
    wishes: list[Wish] = []
    wrong: list[Mistake] = []
    seen: dict[object, int] = {}
    for line in lines:
        try:
            wish = _wish(line, desk)
            _only_once(wish, seen)
        except Mistake as mistake:
            wrong.append(replace(mistake, line=line.number))
        else:
            wishes.append(wish)
    return wishes, wrong


def _wish(line: Line, desk: Desk) -> Wish:
    name = line.cells.get("name", "")
    if not name:
        raise Mistake("import-name-needed")
    if len(name) > LONGEST_NAME or any(not sign.isprintable() for sign in name):
        raise Mistake("import-name-long", {"most": LONGEST_NAME})
    for column, cell in line.cells.items():
        if cell.startswith(FORMULA):
            raise Mistake("import-formula", {"column": column})
    role = _one_of("role", line.cells.get("role", "customer"), _roles())
    if role is Role.CUSTOMER:
        return _customer(line, desk, name)
    return _colleague(line, desk, name, role)


def _customer(line: Line, desk: Desk, name: str) -> Customer:
    cells = line.cells
    if "department" in cells:
        raise Mistake("import-customer-department")
    if "region" in cells:
        raise Mistake("import-not-for-customers", {"column": "region"})
    phone, telegram_id = _phone(cells), _telegram_id(cells)
    if phone is None and telegram_id is None:
        raise Mistake("import-known-by-nothing")
    groups = {group: each.name for group, each in desk.groups.items()}
    group = None
    if "group" in cells:
        named: dict[str, str] = {**by_name(groups), **dict.fromkeys(_NO_GROUP, "")}
        group = _one_of("group", cells["group"], named)
    known = {language: language for language in LANGUAGES}
    spoken = _one_of("language", cells.get("language", desk.language), known)
    return Customer(line.number, name, phone, telegram_id, group, spoken)


def _colleague(line: Line, desk: Desk, name: str, role: Role) -> Colleague:
    cells = line.cells
    for column in ("group", "telegram_id", "phone", "language"):
        if column in cells:
            raise Mistake("import-not-for-staff", {"column": column})
    regions = _regions(cells)
    if "department" not in cells:
        return Colleague(line.number, name, role, None, regions)
    names = by_name({each.id: each.name for each in desk.departments.values()})
    department = _one_of("department", cells["department"], names)
    return Colleague(line.number, name, role, department, regions)


def _regions(cells: Mapping[str, str]) -> tuple[str, ...]:
    if "region" not in cells:
        return ()
    regions = read_regions(cells["region"])
    if regions is None:
        raise Mistake("import-no-regions", {"most": MOST, "longest": LONGEST})
    return regions


def _phone(cells: Mapping[str, str]) -> str | None:
    if "phone" not in cells:
        return None
    number = number_in(cells["phone"])
    if number is None:
        raise Mistake("import-no-phone", {"cell": cells["phone"]})
    return number


def _telegram_id(cells: Mapping[str, str]) -> int | None:
    written = cells.get("telegram_id")
    if written is None:
        return None
    digits = written.isascii() and written.isdecimal() and len(written) <= _DIGITS
    if not (digits and 0 < int(written) < _LARGEST_ACCOUNT):
        raise Mistake("import-no-account", {"cell": written})
    return int(written)


def _one_of(column: str, written: str, known: Mapping[str, Found]) -> Found:
    folded = {name.casefold(): value for name, value in known.items()}
    if written.casefold() not in folded:
        raise Mistake(
            "import-not-known", {"column": column, "cell": written, "known": ", ".join(known)}
        )
    return folded[written.casefold()]


def _roles() -> dict[str, Role]:
    called = {
        texts(language).label(f"role-{role.value}"): role for role in Role for language in LANGUAGES
    }
    return {**{role.value: role for role in Role}, **called}


def _only_once(wish: Wish, seen: dict[object, int]) -> None:
    keys: list[object] = [replace(wish, line=0, name=wish.name.casefold())]
    if isinstance(wish, Customer):
        if wish.phone is not None:
            keys.append((wish.name.casefold(), wish.phone))
        if wish.telegram_id is not None:
            keys.append(wish.telegram_id)
    for key in keys:
        if key in seen:
            raise Mistake("import-the-same", {"other": seen[key]})
    seen.update(dict.fromkeys(keys, wish.line))
