"""Telegram's limits of length are kept, and nobody's words are lost by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.limits import MESSAGE_LIMIT, PART_LIMIT, TooLong, excerpt, fits, parts_of, units
from handlers.work import Screen, as_message
from prompts.texts import Html

smileys = st.text(alphabet="ab\n 😀汉\u202e\u200d", max_size=9000)


def test_a_smiley_counts_twice_as_telegram_counts() -> None:
    assert units("a😀汉") == 4


@given(smileys)
def test_parts_hold_every_character_and_each_fits(text: str) -> None:
    parts = parts_of(text)

    assert "".join(parts) == text
    assert all(units(part) <= PART_LIMIT for part in parts)


@given(smileys, st.integers(min_value=1, max_value=200))
def test_an_excerpt_fits_and_says_when_it_is_one(text: str, limit: int) -> None:
    short = excerpt(text, limit)

    assert units(short) <= limit
    assert short == text or short.endswith("…")


def test_long_words_are_cut_at_a_line_where_there_is_one() -> None:
    assert parts_of("a" * 3000 + "\n" + "b" * 3000) == ["a" * 3000 + "\n", "b" * 3000]


def test_tags_and_entities_do_not_count() -> None:
    assert fits(Html("<b>" + "&lt;" * MESSAGE_LIMIT + "</b>"))


def test_a_screen_that_telegram_would_refuse_is_refused_aloud() -> None:
    with pytest.raises(TooLong):
        fits(Html("a" * (MESSAGE_LIMIT + 1)))


def test_nothing_is_said_that_telegram_would_refuse() -> None:
    with pytest.raises(TooLong):
        as_message(Screen(Html("长" * (MESSAGE_LIMIT + 1))))
