"""Telephone numbers in what people wrote, for those who aren't to know them."""

import pytest

from prompts.reading.discretion import with_phones_masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("请打13812345678找我，或者138-1234-5678", "请打138****5678找我，或者138****5678"),
        ("Call me at 13812345678, please.", "Call me at 138****5678, please."),
        ("订单 SF5550001112，赔 12000 元", "订单 SF5550001112，赔 12000 元"),
        ("my number is 07700 900777", "my number is 077****0777"),
        ("or 07700900778, or 020 7946 0018", "or 077****0778, or 020****0018"),
        ("没有号码", "没有号码"),
        ("Call plus 44 7700 900123, please", "Call 447*****0123, please"),
        ("加44 7700 900123", "447*****0123"),
        ("+44 (0)7700 900123 or 0044 7700 900123", "+44*******0123 or +44******0123"),
        ("+44.7700.900123", "+44******0123"),
        ("（0571）88886666 / (020) 7946 0018", "057*****6666 / 020****0018"),
        ("打１３８００００１２３４", "打138****1234"),
        ("I paid 200 plus 44 7000 for it", "I paid 200 plus 44 7000 for it"),
        ("30 plus 1 200 000 yuan", "30 plus 1 200 000 yuan"),
        ("运单 0044123456", "运单 0044123456"),
    ],
)
def test_numbers_are_masked_and_nothing_else(text: str, shown: str) -> None:
    assert with_phones_masked(text) == shown
