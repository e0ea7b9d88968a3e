"""What the lines of a table of people ask for, and what is wrong with them, each in a sentence."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from handlers.people_files.mistakes import Mistake
from handlers.people_files.sheet import FORMULA, Line
from prompts.texts import LANGUAGES, texts
from storage.rules.desk import Desk
from storage.rules.desk_words import Name, by_name
from storage.rules.phones import number_in
from storage.rules.regions import LONGEST, MOST, read_regions
from storage.rules.roles import Role

LONGEST_NAME = 200
_LARGEST_ACCOUNT = 2**52  # Telegram's ids have at most 52 bits
_DIGITS = 16
_NO_GROUP = Name(zh="无", en="none")
_LANGUAGES = {"zh": Name(zh="中文", en="Chinese"), "en": Name(zh="英文", en="English")}

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


class _Checks:
    """What is wrong with one line: all of it is gathered, so that nobody has to try again for each
    mistake."""

    def __init__(self) -> None:
        self.wrong: list[Mistake] = []

    def of(self, check: Callable[[], Found]) -> Found | None:
        """What the check finds; None where it finds fault."""
        try:
            return check()
        except Mistake as mistake:
            self.wrong.append(mistake)
            return None


def wishes_of(lines: Iterable[Line], desk: Desk) -> tuple[list[Wish], list[Mistake]]:
    """What is wished for, and what is wrong with each line that can't be used."""
    wishes: list[Wish] = []
    wrong: list[Mistake] = []
    seen: dict[object, int] = {}
    for line in lines:
        checks = _Checks()
        wish = _wish(line, desk, checks)
        if wish is not None and not checks.wrong:
            checks.of(partial(_only_once, wish, seen))
        wrong += [replace(mistake, line=line.number) for mistake in checks.wrong]
        if wish is not None and not checks.wrong:
            wishes.append(wish)
    return wishes, wrong


def _wish(line: Line, desk: Desk, checks: _Checks) -> Wish | None:
    name = line.cells.get("name", "")
    checks.of(partial(_check_name, name))
    for column, cell in line.cells.items():
        if cell.startswith(FORMULA):
            checks.wrong.append(Mistake("import-formula", {"column": column}))
    written = line.cells.get("role", "customer")
    role = checks.of(partial(_role_of, written))
    if role is None:
        return None
    if not role.staff:
        return _customer(line, desk, name, checks)
    return _colleague(line, desk, name, role, checks)


def _check_name(name: str) -> None:
    if not name:
        raise Mistake("import-name-needed")
    if len(name) > LONGEST_NAME or any(not sign.isprintable() for sign in name):
        raise Mistake("import-name-long", {"most": LONGEST_NAME})


def _customer(line: Line, desk: Desk, name: str, checks: _Checks) -> Customer:
    cells = line.cells
    if "department" in cells:
        checks.wrong.append(Mistake("import-customer-department"))
    if "region" in cells:
        checks.wrong.append(Mistake("import-not-for-customers", {"column": "region"}))
    phone, telegram_id = checks.of(partial(_phone, cells)), checks.of(partial(_telegram_id, cells))
    if not {"phone", "telegram_id"} & set(cells):
        checks.wrong.append(Mistake("import-known-by-nothing"))
    group = None
    if "group" in cells:
        groups = {**{group: each.name for group, each in desk.groups.items()}, "": _NO_GROUP}
        group = checks.of(partial(_one_of, "group", cells["group"], groups))
    written = cells.get("language", desk.language).replace("汉语", "中文")
    spoken = checks.of(partial(_one_of, "language", written, _LANGUAGES)) or desk.language
    return Customer(line.number, name, phone, telegram_id, group, spoken)


def _colleague(line: Line, desk: Desk, name: str, role: Role, checks: _Checks) -> Colleague:
    cells = line.cells
    for column in ("group", "telegram_id", "phone", "language"):
        if column in cells:
            checks.wrong.append(Mistake("import-not-for-staff", {"column": column}))
    regions = checks.of(partial(_regions, cells)) or ()
    if "department" not in cells:
        return Colleague(line.number, name, role, None, regions)
    names = {each.id: each.name for each in desk.departments.values()}
    department = checks.of(partial(_one_of, "department", cells["department"], names))
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


def _one_of(column: str, written: str, names: Mapping[str, Name]) -> str:
    """The key of what was written, by that key or by its name in either language."""
    keys = {name.casefold(): key for name, key in by_name(names).items()}
    if written.casefold() not in keys:
        known = {lang: [each.text(lang) for each in names.values()] for lang in LANGUAGES}
        raise Mistake("import-not-known", {"column": column, "cell": written}, known=known)
    return keys[written.casefold()]


def _role_of(written: str) -> Role:
    zh, en = (texts(language).label for language in ("zh", "en"))
    names = {role.value: Name(zh=zh(f"role-{role}"), en=en(f"role-{role}")) for role in Role}
    return Role(_one_of("role", written, names))


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
