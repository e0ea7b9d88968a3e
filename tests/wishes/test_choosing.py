"""第二个, "the newer one", 都不: which of some tickets is meant."""

import pytest

from prompts.wishes.choosing import chooses_none, place_chosen, who_is_chosen


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("第二个", 1),
        ("第一件", 0),
        ("2", 1),
        ("the second", 1),
        ("The first one please", 0),
        ("3rd", None),
        ("新的那个", 0),
        ("最早的", 1),
        ("the newer one", 0),
        ("the older one", 1),
        ("第二天也没人来", None),
        ("二楼的灯坏了", None),
        ("新的洗衣机坏了", None),
        ("the second parcel is late too", None),
        ("the last time it took a week", None),
    ],
)
def test_the_place_in_the_list(text: str, place: int | None) -> None:
    assert place_chosen(text, (7, 3)) == place


@pytest.mark.parametrize(
    "text", ["都不", "都不是", "两个都不要", "neither", "None of them.", "算了"]
)
def test_none_is_meant(text: str) -> None:
    assert chooses_none(text)


@pytest.mark.parametrize("text", ["都不来修", "都坏了", "none of them came", "neither lift works"])
def test_it_tells_of_something(text: str) -> None:
    assert not chooses_none(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        *(("Ruth", "ruth"), ("to Lin Hart please", "lin hart"), ("#0003", "0003"), ("3.", "3")),
        *(("发给林晓吧", "林晓"), ("林小姐那个", "林小姐"), ("0003号", "0003"), ("Theo", "theo")),
        *(("the 0003 one", "0003"), ("no. 3", "3"), ("Tom's", "tom")),
    ],
)
def test_who_is_chosen(text: str, who: str) -> None:
    assert who_is_chosen(text) == who
