"""Stars in words."""

import pytest

from prompts.wishes.stars import stars_among, stars_given


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


@pytest.mark.parametrize(
    ("text", "stars"),
    [
        ("3星吧，太慢了", 3),
        ("太慢了，给3星", 3),
        ("3分太慢了", 3),
        ("4 stars very helpful", 4),
        ("two stars because it was slow", 2),
        ("5星，不，3星", None),
        ("3分钟没人来，太慢", None),
        ("五星酒店多收钱，退钱", None),
        ("5 days late, too slow", None),
    ],
)
def test_with_words(text: str, stars: int | None) -> None:
    assert stars_among(text) == stars
