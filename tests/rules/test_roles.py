"""The table of roles, and its copy in the README."""

import re
from itertools import product
from pathlib import Path

import pytest

from storage.rules.roles import (
    AS_CUSTOMER,
    TABLE,
    Reach,
    Right,
    Role,
    covers,
    may,
    may_manage,
    reach_of,
)

README = Path(__file__).parents[2] / "README.md"
SUPERIORS = {Role.SUPERVISOR, Role.MANAGER, Role.ADMIN}


def test_the_table_says_something_about_every_right_of_every_role() -> None:
    assert set(TABLE) == set(Right)
    assert all(set(row) == set(Role) for row in TABLE.values())


def test_a_customer_has_their_own_matters_and_no_other_right() -> None:
    assert {right for right in Right if may(Role.CUSTOMER, right)} == AS_CUSTOMER
    assert {TABLE[right][Role.CUSTOMER] for right in AS_CUSTOMER} == {Reach.OWN}
    assert not Role.CUSTOMER.staff


@pytest.mark.parametrize("right", [Right.DIGEST, Right.PEOPLE, Right.INVITE])
def test_what_managers_see_to_is_for_them_and_administrators_alone(right: Right) -> None:
    assert {role for role in Role if may(role, right)} == {Role.MANAGER, Role.ADMIN}


@pytest.mark.parametrize(
    "right", [Right.ASSIGN, Right.DECIDE_EXTENSION, Right.REGRADE, Right.TAKE_NOTE]
)
def test_what_superiors_decide_is_not_for_handlers(right: Right) -> None:
    assert {role for role in Role if may(role, right)} == SUPERIORS


@pytest.mark.parametrize("right", Right)
def test_an_administrator_may_do_everything(right: Right) -> None:
    assert may(Role.ADMIN, right)


@pytest.mark.parametrize("right", Right)
def test_nobody_s_reach_grows_with_a_lower_role(right: Right) -> None:
    far = [None, *Reach]
    reaches = [far.index(TABLE[right][role]) for role in Role]
    assert reaches == sorted(reaches)


def test_the_quality_office_reaches_all_with_what_goes_up_to_it_and_no_further() -> None:
    assert reach_of(Role.MANAGER, Right.SEE_TICKET, quality_office=True) is Reach.ALL
    assert reach_of(Role.MANAGER, Right.REGRADE, quality_office=True) is Reach.DEPARTMENT
    assert reach_of(Role.HANDLER, Right.SEE_TICKET, quality_office=True) is Reach.POOL
    assert reach_of(Role.HANDLER, Right.TAKE_NOTE, quality_office=True) is None


@pytest.mark.parametrize(
    ("reach", "within"),
    [
        (None, set()),
        (Reach.OWN, {"own"}),
        (Reach.POOL, {"own", "pool"}),
        (Reach.DEPARTMENT, {"own", "pool", "theirs"}),
        (Reach.ALL, {"own", "pool", "theirs", "elsewhere"}),
    ],
)
def test_how_far_each_reach_goes(reach: Reach | None, within: set[str]) -> None:
    stands = {
        "own": {"own": True, "pooled": False, "department": False},
        "pool": {"own": False, "pooled": True, "department": True},
        "theirs": {"own": False, "pooled": False, "department": True},
        "elsewhere": {"own": False, "pooled": True, "department": False},
    }
    assert {name for name, stand in stands.items() if covers(reach, **stand)} == within


def test_nobody_is_made_more_than_whoever_makes_them_but_by_an_administrator() -> None:
    assert [role for role in Role if may_manage(Role.MANAGER, role)] == [
        Role.CUSTOMER,
        Role.HANDLER,
        Role.SUPERVISOR,
    ]
    assert all(may_manage(Role.ADMIN, role) for role in Role)


def test_the_readme_shows_the_table() -> None:
    chapter = re.search(r"^\| right \|(.*?)\n\n", README.read_text("utf8"), re.M | re.S)
    assert chapter is not None
    shown = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in chapter[0].strip().splitlines()
    ]
    head, _, *rows = shown
    assert head[:6] == ["right", *Role]
    said = {
        (row[0].strip("`"), role): cell
        for row in rows
        for role, cell in zip(Role, row[1:6], strict=True)
    }
    assert said == {
        (right.value, role): TABLE[right][role] or "" for right, role in product(Right, Role)
    }
