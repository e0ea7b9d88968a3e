"""A grade that is named, and nothing else."""

import pytest

from prompts.wishes.grade_words import grade_alone


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("2级", 2),
        ("2", 2),
        ("二级", 2),
        ("改成3级", 3),
        ("3 级。", 3),
        ("Grade 2", 2),
        ("grade 3 please", 3),
        ("make it grade 1", 1),
    ],
)
def test_a_grade_is_named(text: str, grade: int) -> None:
    assert grade_alone(text) == grade


@pytest.mark.parametrize(
    "text",
    ["已有2人受伤", "0002", "12", "2天了", "2级烧伤", "grade 2 burns", "", "5级", "the 2nd time"],
)
def test_a_reason_is_none(text: str) -> None:
    assert grade_alone(text) == 0
