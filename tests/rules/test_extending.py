"""How much more time a promise can be given."""

import pytest

from storage.rules.durations import Duration
from storage.rules.extending import BeyondLimit, offers, together


def _offers(at_most: str, granted: str | None = None) -> list[str]:
    before = None if granted is None else Duration.parse(granted)
    return [str(more) for more in offers(Duration.parse(at_most), before)]


@pytest.mark.parametrize(
    ("at_most", "granted", "offered"),
    [
        ("5wd", None, ["1wd", "2wd", "3wd", "5wd"]),
        ("4wd", None, ["1wd", "2wd", "3wd", "4wd"]),
        ("1wd", None, ["1wd"]),
        ("10wd", None, ["1wd", "2wd", "3wd", "5wd", "10wd"]),
        ("20s", None, ["1s", "2s", "3s", "5s", "20s"]),
        ("5wd", "2wd", ["1wd", "2wd", "3wd"]),
        ("5wd", "4wd", ["1wd"]),
        ("5wd", "5wd", []),
        ("2wd", "5wd", []),
        ("0wd", None, []),
    ],
)
def test_what_is_offered_is_within_what_is_left(
    at_most: str, granted: str | None, offered: list[str]
) -> None:
    assert _offers(at_most, granted) == offered


def test_nothing_is_offered_where_the_desk_has_changed_its_unit_since() -> None:
    assert _offers("40wh", "2wd") == []


def test_extensions_add_up() -> None:
    five, two, three = (Duration.parse(text) for text in ("5wd", "2wd", "3wd"))

    assert together(five, None, two) == two
    assert together(five, two, three) == five


@pytest.mark.parametrize("more", ["4wd", "0wd", "1d", "99999wd"])
def test_all_together_never_goes_beyond_the_limit(more: str) -> None:
    with pytest.raises(BeyondLimit):
        together(Duration.parse("5wd"), Duration.parse("2wd"), Duration.parse(more))
