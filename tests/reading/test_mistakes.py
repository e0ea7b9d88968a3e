"""What somebody says they told wrongly."""

import pytest

from prompts.reading.mistakes import corrects, mistake_in


@pytest.mark.parametrize(
    ("said", "field", "rest"),
    [
        ("手机号写错了", "手机号", ""),
        ("我刚才把地址打错了", "地址", ""),
        ("型号写错了，是X200", "型号", "是X200"),
        ("wrong phone number", "phone number", ""),
        ("The address is wrong, it's 14 Main Street", "address", "it's 14 Main Street"),
        ("and the number is SF1234567809 i mistyped", "number", "SF1234567809"),
        ("the order number is 4455667799, sorry, typo", "order number", "4455667799"),
        ("单号是SF1234567809，我打错了", "单号", "SF1234567809"),
    ],
)
def test_it_is_known_what_is_wrong(said: str, field: str, rest: str) -> None:
    found = mistake_in(said)

    assert found is not None
    assert (found.field, found.rest) == (field, rest)


@pytest.mark.parametrize(
    "said",
    [
        "你们把地址写错了",
        "快递送错了地址",
        "they wrote the wrong name on it",
        "处理错了",
        "the number is 5 and they got it wrong again",
    ],
)
def test_what_others_got_wrong_is_none(said: str) -> None:
    assert mistake_in(said) is None
    assert not corrects(said)


@pytest.mark.parametrize(
    "said",
    ["是12号，不是13号", "说错了，是周三", "it was the 12th, not the 13th", "金额写错了，300"],
)
def test_words_that_put_something_right(said: str) -> None:
    assert corrects(said)


@pytest.mark.parametrize(
    "said", ["是我的东西，不是别人的", "我要退款不是换货", "it is bad, not good"]
)
def test_words_that_only_sound_so(said: str) -> None:
    assert not corrects(said)
