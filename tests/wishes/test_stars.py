"""Stars in words."""

import pytest

from prompts.wishes.stars import stars_given


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("五星", 5),
        ("给4颗星吧", 4),
        ("两星", 2),
        ("五星好评", 5),
        ("3分", 3),
        ("5", 5),
        ("5 stars", 5),
        ("I'd give it four stars", 4),
        ("1/5", 1),
        ("two out of five", 2),
        ("★★★", 3),
        ("⭐️⭐️", 2),
    ],
)
def test_so_many(text: str, stars: int) -> None:
    assert stars_given(text) == stars


@pytest.mark.parametrize(
    "text", ["6", "0", "五天了", "给我打电话", "十星", "5 days late", "star", "★★★★★★", "三号楼"]
)
def test_these_are_no_stars(text: str) -> None:
    assert stars_given(text) is None
