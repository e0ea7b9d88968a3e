"""The facts of a matter as cards show them: whoever reads them may do so on another day."""

import pytest

from handlers.cards.facts import facts_line
from prompts.texts import texts


def _line(language: str, value: str, norm: str | None) -> str:
    fact = {"type": "date", "value": value, "norm": norm}
    return facts_line(texts(language), "card-facts", [fact])[0]


@pytest.mark.parametrize("value", ["昨天", "上周五", "3天前", "大前天"])
def test_a_day_by_today_is_shown_as_the_day_it_means(value: str) -> None:
    line = _line("zh", value, "2026-11-20")

    assert "11月20日 周五" in line
    assert value not in line


@pytest.mark.parametrize("value", ["last Friday", "Thursday", "yesterday", "two days ago"])
def test_so_it_is_in_english(value: str) -> None:
    assert "Fri 20 Nov" in _line("en", value, "2026-11-20")


@pytest.mark.parametrize(
    ("value", "norm"),
    [
        ("11月3日", "2026-11-03"),
        ("2026-11-03", "2026-11-03"),
        ("上个月", None),
        ("两周前", "2026-11-07"),
    ],
)
def test_what_says_the_day_itself_or_none_stays_as_it_was_written(
    value: str, norm: str | None
) -> None:
    assert value in _line("zh", value, norm)
