import pytest

from prompts.wishes.small_talk import says_thanks


@pytest.mark.parametrize(
    "text", ["谢谢，不急", "好的谢谢，慢慢来", "thanks, no rush", "thank you! take your time"]
)
def test_who_is_in_no_hurry_but_thanks(text: str) -> None:
    assert says_thanks(text)


@pytest.mark.parametrize(
    "text", ["不急，周五前就行", "no rush but i want it by friday", "thanks, no refund yet"]
)
def test_who_says_by_when_says_more(text: str) -> None:
    assert not says_thanks(text)
