"""不重开了, "leave it closed": what was just opened again can stay closed."""

import pytest

from prompts.wishes.reopening import leaves_closed


@pytest.mark.parametrize(
    "text",
    [
        "算了不重开了",
        "不重开了",
        "还是不用重新打开了",
        "等等，别重开",
        "关着就好",
        "算了",
        "no wait leave it",
        "Actually, don't reopen it.",
        "leave it closed please",
        "close it again",
        "never mind",
    ],
)
def test_that_it_can_stay_closed(text: str) -> None:
    assert leaves_closed(text)


@pytest.mark.parametrize(
    "text",
    [
        "重新打开",
        "不打开看看怎么知道坏了",
        "不开门，快递放门口了",
        "算了一下，少了三十块",
        "他们把店关了",
        "reopen it",
        "leave it at the door",
        "they leave it open all night",
        "don't open the parcel before I come",
        "never mind the box, the bowl is broken",
        "close the account again",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert not leaves_closed(text)
