from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.kinds import Kind
from storage.rules.numbers import TicketNumber, parse, ticket_number


def test_a_number_says_kind_day_and_place_of_the_day() -> None:
    assert ticket_number(Kind.COMPLAINT, date(2026, 11, 20), 1) == "C20261120-0001"


def test_every_kind_has_a_letter_of_its_own() -> None:
    assert "".join(kind.letter for kind in Kind) == "CSPQFAI"


@given(st.sampled_from(Kind), st.dates(date(1000, 1, 1)), st.integers(min_value=1, max_value=10**6))
def test_a_number_is_read_as_it_is_written(kind: Kind, day: date, running: int) -> None:
    assert parse(ticket_number(kind, day, running)) == TicketNumber(kind, day, running)


def test_a_number_is_read_as_people_type_it() -> None:
    assert str(parse("  c20261120-0001 ")) == "C20261120-0001"


@pytest.mark.parametrize("text", ["", "C20261120", "X20261120-0001", "C20261320-0001", "C1-1"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a ticket number"):
        parse(text)
