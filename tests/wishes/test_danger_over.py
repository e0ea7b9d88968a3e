"""Who says that the danger is over, and what only sounds like that."""

import pytest

from prompts.wishes.danger_over import says_danger_over, tells_who_is_free


@pytest.mark.parametrize(
    "text",
    [
        "已经救出来了 谢谢 不用来了",
        "人出来了",
        "她得救了，谢谢",
        "he is out now",
        "she is out, thanks, no need to come",
        "they got her out",
    ],
)
def test_somebody_got_out(text: str) -> None:
    assert says_danger_over(text)
    assert tells_who_is_free(text)


@pytest.mark.parametrize(
    "text", ["火灭了，大家都没事了", "不用来了谢谢", "the fire is out", "all clear, don't come"]
)
def test_it_is_over_in_other_words(text: str) -> None:
    assert says_danger_over(text)


@pytest.mark.parametrize(
    "text",
    [
        "人救出来没有",
        "没事了吗",
        "她出来了但是腿断了",
        "结果出来了",
        "不用来了，我要投诉你们",
        "is she out?",
        "she is out but bleeding",
        "the wifi is out",
        "they are out of stock",
        "my son is safe but the dog is inside",
    ],
)
def test_what_asks_or_tells_more_does_not(text: str) -> None:
    assert not says_danger_over(text)
