"""The pieces of a text by which it is found again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.grams import grams, holds, phone_grams, word_grams


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("快递延误", ["快递", "递延", "延误"]),
        ("Refunded", ["refu"]),
        ("a TV", ["=a", "=tv"]),
        ("ＳＦ12345", ["sf12", "f123", "1234", "2345"]),
        ("iPhone屏幕", ["ipho", "屏幕"]),
        ("房，间", []),
        ("👍 !", []),
    ],
)
def test_the_pieces_of_words(text: str, pieces: list[str]) -> None:
    assert list(word_grams(text)) == pieces


@pytest.mark.parametrize(
    "text",
    [
        "13812341234",
        "138 1234 1234",
        "138-1234-1234",
        "+86 138-1234-1234",
        "１３８１２３４１２３４",
    ],
)
def test_a_phone_number_is_one_piece_however_it_is_written(text: str) -> None:
    assert list(phone_grams(f"电话{text}。")) == ["tel:13812341234"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("快递", True),
        ("快递 380", True),
        ("REFUND", True),
        ("fund", True),
        ("138 1234 1234", True),
        ("+8613812341234 快递", True),
        ("13812341235", False),
        ("13812341234 飞机", False),
        ("递快", False),
    ],
)
def test_what_holds_the_words(words: str, found: bool) -> None:
    assert holds("快递慢，Refund 380 元，电话 138-1234-1234", words) is found


@given(st.text(), st.text(min_size=1), st.text())
def test_what_is_part_of_a_text_word_by_word_is_among_its_pieces(
    before: str, words: str, after: str
) -> None:
    text = f"{before} {words} {after}"

    assert set(word_grams(words)) <= set(grams(text))
    assert holds(text, words)
