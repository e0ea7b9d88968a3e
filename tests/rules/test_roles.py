import pytest

from storage.rules.roles import MAY, Right, Role, may


def test_the_table_says_something_about_every_right() -> None:
    assert set(MAY) == set(Right)


def test_a_customer_sees_tickets_and_has_no_other_right() -> None:
    assert [right for right in Right if may(Role.CUSTOMER, right)] == [Right.SEE_TICKET]
    assert not Role.CUSTOMER.staff


def test_only_managers_and_administrators_see_the_digest() -> None:
    assert {role for role in Role if may(role, Right.DIGEST)} == {Role.MANAGER, Role.ADMIN}


@pytest.mark.parametrize("right", [Right.DECIDE_EXTENSION, Right.REGRADE, Right.TAKE_NOTE])
def test_what_superiors_decide_is_not_for_handlers(right: Right) -> None:
    assert {role for role in Role if may(role, right)} == {
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.ADMIN,
    }


@pytest.mark.parametrize("right", Right)
def test_an_administrator_may_do_everything(right: Right) -> None:
    assert may(Role.ADMIN, right)
