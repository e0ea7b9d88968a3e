import pytest

from prompts.reading.reading import Outcome
from tests.reading.conftest import Reads


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("味道很好，送得也快", "positive"),
        ("一点也不满意", "negative"),
        ("不错", "positive"),
        ("房间又脏又吵，再也不来了", "negative"),
        ("我想改一下地址", "neutral"),
        ("Great service, thank you", "positive"),
        ("not good at all", "negative"),
        ("The worst company ever", "negative"),
        ("My order number is 12", "neutral"),
        ("快递单号是12", "neutral"),
        ("请问新款的香水有几种", "neutral"),
    ],
)
def test_the_words_say_how_the_person_feels(reads: Reads, text: str, feeling: str) -> None:
    assert reads(text).sentiment == feeling


def test_a_small_blemish_does_not_spoil_praise(reads: Reads) -> None:
    assert reads("很好吃，就是有点油").sentiment == "positive"


@pytest.mark.parametrize(
    ("text", "feeling"),
    [
        ("房间很好，就是有些旧", "positive"),
        ("送餐有点慢，味道很好", "positive"),
        ("味道很好，送餐超级慢，洒了", "negative"),
        ("good food, bad seats", "positive"),
    ],
)
def test_mixed_feelings_are_weighed(reads: Reads, text: str, feeling: str) -> None:
    assert reads(text).sentiment == feeling


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("请尽快维修", [Outcome.FIX]),
        ("要求退款并赔偿", [Outcome.REFUND, Outcome.COMPENSATION]),
        ("希望道歉", [Outcome.APOLOGY]),
        ("请减免利息", [Outcome.WAIVE]),
        ("I want a refund and an apology", [Outcome.REFUND, Outcome.APOLOGY]),
        ("Send me a new one, a replacement", [Outcome.REPLACEMENT]),
    ],
)
def test_the_outcome_wanted_is_read(reads: Reads, text: str, wanted: list[Outcome]) -> None:
    assert list(reads(text).outcome) == wanted
