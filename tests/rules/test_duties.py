"""Who is turned to, its copy in the README, and that no role is named elsewhere to decide."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from storage.rules.duties import FALLS_TO, Duty, falls_to
from storage.rules.levels import Level, above, takes
from storage.rules.roles import Right, Role, may

ROOT = Path(__file__).parents[2]
FLOORS = ("handlers", "storage", "prompts", "bot")
RULES = ROOT / "storage" / "rules"
GIVEN = {
    "storage/people.py": "whoever writes for the first time is a customer",
    "storage/callers.py": "so is who rings",
    "storage/invites.py": "and who opens the bot by the code they were given",
    "storage/erasing.py": "who is erased is nobody in particular",
    "storage/employment.py": "who is suspended has no rights but a customer's",
    "handlers/reception.py": "a stranger is a customer; the settings name administrators",
    "bot/simulate/posts.py": "the play has staff of each role",
    "bot/bench/bench.py": "so has the measurement",
    "bot/bench/archive.py": "and its archive",
}
"""Where somebody is given a role by name, and why; nothing is decided there."""
BOOK = {
    "bot/simulate/posts.py": "how often the made-up staff are away",
    "bot/simulate/staff.py": "how lazy they are",
    "bot/simulate/town.py": "who of them accepts",
    "bot/simulate/records.py": "whom the book follows",
    "bot/simulate/readers.py": "it checks the desk by rules written down once more",
}
"""Where roles are told apart all the same: the play and its book, which must not ask the desk."""


def test_each_duty_falls_to_somebody() -> None:
    assert set(FALLS_TO) == set(Duty)
    assert all(FALLS_TO.values())


def test_whoever_is_turned_to_may_do_it() -> None:
    needed = {
        Duty.TAKE: (Right.ACCEPT, Right.LISTS),
        Duty.STEP_IN: (Right.ACCEPT,),
        Duty.OVERSEE: (Right.CONFIRM, Right.DECIDE_EXTENSION, Right.TAKE_NOTE, Right.ASSIGN),
        Duty.DIRECT: (Right.CONFIRM, Right.DECIDE_EXTENSION, Right.TAKE_NOTE, Right.INVITE),
        Duty.KEEP: tuple(Right),
    }
    for duty, rights in needed.items():
        for role, right in product(FALLS_TO[duty], rights):
            assert may(role, right), (duty, role, right)


def test_who_decides_on_which_level() -> None:
    takers = {
        level: {role for role in Role if takes(role, level, in_office=False)} for level in Level
    }
    superiors = {Role.SUPERVISOR, Role.MANAGER, Role.ADMIN}
    assert takers == {
        Level.DESK: set(Role),
        Level.SUPERVISOR: superiors,
        Level.MANAGER: {Role.MANAGER, Role.ADMIN},
        Level.OFFICE: {Role.ADMIN},
    }
    assert {role for role in Role if takes(role, Level.OFFICE, in_office=True)} == superiors


def test_whoever_decided_is_judged_by_the_next_level() -> None:
    assert [above(role) for role in Role] == [
        Level.SUPERVISOR,  # who has left
        Level.SUPERVISOR,
        Level.MANAGER,
        Level.OFFICE,
        Level.OFFICE,
    ]


def test_the_readme_shows_what_falls_to_whom() -> None:
    chapter = re.search(
        r"^\| duty \|(.*)\n\|-.*\n((?:\|.*\n)+)", (ROOT / "README.md").read_text("utf8"), re.M
    )
    assert chapter is not None
    assert [cell.strip() for cell in chapter[1].split("|")][:5] == list(Role)
    rows = [[cell.strip() for cell in line.split("|")[1:]] for line in chapter[2].splitlines()]
    said = {
        (row[0].strip("`"), role): cell == "✓"
        for row in rows
        for role, cell in zip(Role, row[1:6], strict=True)
    }
    assert said == {(duty.value, role): falls_to(role, duty) for duty, role in product(Duty, Role)}


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module that speaks of roles but the rules themselves, by its path."""
    for floor in FLOORS:
        for path in sorted((ROOT / floor).rglob("*.py")):
            if not path.is_relative_to(RULES):
                text = path.read_text("utf8")
                if "role" in text.lower():
                    yield path.relative_to(ROOT).as_posix(), ast.parse(text)


def named(tree: ast.AST) -> Iterator[ast.Attribute]:
    """``Role.MANAGER``, or what it was imported as."""
    known = {
        alias.asname or alias.name
        for each in ast.walk(tree)
        if isinstance(each, ast.ImportFrom) and each.module == "storage.rules.roles"
        for alias in each.names
        if alias.name == "Role"
    }
    for each in ast.walk(tree):
        if not isinstance(each, ast.Attribute) or each.attr not in Role.__members__:
            continue
        if isinstance(each.value, ast.Name) and each.value.id in known:
            yield each


def decided(tree: ast.AST) -> Iterator[int]:
    """The lines in which something depends on which role it is: it is compared, looked up, listed;
    or the word of it is ("manager"). ``a, b = Role.CUSTOMER, True`` gives it."""
    roles, given = (
        list(named(tree)),
        [
            each.value
            for each in ast.walk(tree)
            if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Tuple)
        ],
    )
    for each in ast.walk(tree):
        inner = list(ast.iter_child_nodes(each))
        if isinstance(each, _LISTED) and each not in given and any(role in inner for role in roles):
            yield each.lineno
        elif isinstance(each, ast.Compare) and "role" in ast.unparse(each):
            words = {side.value for side in inner if isinstance(side, ast.Constant)}
            yield from [each.lineno] * bool(words.intersection(Role))


_LISTED = (ast.Compare, ast.Dict, ast.Tuple, ast.List, ast.Set, ast.Subscript)
MODULES = dict(modules())


def test_no_role_is_named_outside_the_rules_but_where_it_is_given() -> None:
    naming = {path for path, tree in MODULES.items() if any(named(tree))}
    assert naming - set(BOOK) == set(GIVEN) - set(BOOK)


def test_nothing_is_decided_by_a_role_outside_the_rules() -> None:
    deciding = {path: list(decided(tree)) for path, tree in MODULES.items()}
    assert {path: lines for path, lines in deciding.items() if lines and path not in BOOK} == {}
    assert set(BOOK) <= {path for path, lines in deciding.items() if lines}


@pytest.mark.parametrize(
    "line",
    [
        "person.role is Role.MANAGER",
        "person.role in (Role.MANAGER, Role.ADMIN)",
        "Person.role != Role.CUSTOMER",
        "Person.role.in_([Role.MANAGER])",
        "{Role.MANAGER: 1}[role]",
        "person.role == 'manager'",
    ],
)
def test_a_decision_beside_the_rules_is_found(line: str) -> None:
    assert list(decided(ast.parse(f"from storage.rules.roles import Role\n{line}")))


def test_giving_a_role_is_no_decision() -> None:
    tree = ast.parse("from storage.rules.roles import Role\nperson.role = Role.CUSTOMER")
    assert not list(decided(tree))
