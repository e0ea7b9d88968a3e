"""The digest's picture. What it looks like is for people to see; here, that there is one."""

from dataclasses import replace

import pytest

from prompts.charts import digest
from prompts.charts.digest import draw_digest
from prompts.charts.figures import Day, DigestChart

WEEK = [Day(f"2026-11-{day}", day - 13, 20 - day) for day in range(14, 21)]
CHART = DigestChart(
    language="zh",
    scope={"zh": "客户服务部", "en": "Customer Service"},
    days=WEEK,
)


def _size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(b"\x89PNG")
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("share", [0, 1, 10_000])
def test_a_quiet_week_and_a_bad_one_can_be_drawn(language: str, share: int) -> None:
    days = [Day(day.day, day.received * share, day.resolved * share) for day in WEEK]
    picture = draw_digest(replace(CHART, language=language, days=days))
    assert _size(picture) == (1280, 800)


def test_other_figures_and_another_language_make_another_picture() -> None:
    others = [replace(day, resolved=0) for day in WEEK]
    assert draw_digest(CHART) != draw_digest(replace(CHART, days=others))
    assert draw_digest(CHART) != draw_digest(replace(CHART, language="en"))


def test_where_a_day_begins_at_another_time_than_midnight_the_picture_says_so() -> None:
    assert draw_digest(CHART) != draw_digest(replace(CHART, cut="18:00"))


def test_what_was_kept_before_such_times_were_is_drawn_as_before() -> None:
    recipe = {key: kept for key, kept in CHART.as_recipe().items() if key != "cut"}
    assert DigestChart.of_recipe(recipe) == CHART


def test_without_a_chinese_font_it_is_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A character that the font hasn't got would be a warning, which is an error here."""
    monkeypatch.setattr(digest, "chinese_font", lambda: None)
    in_english = draw_digest(replace(CHART, language="en"))
    assert draw_digest(CHART) == in_english
    one_name = {"zh": "客户服务部", "en": "客户服务部"}
    assert _size(draw_digest(replace(CHART, scope=one_name))) == (1280, 800)


def test_what_is_kept_until_it_is_drawn_is_the_same_chart() -> None:
    assert DigestChart.of_recipe(CHART.as_recipe()) == CHART
