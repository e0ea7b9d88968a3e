"""What is left of an answer to what the cause was."""

import pytest

from prompts.wishes.causes import cause_in


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("原因：分拣错误", "分拣错误"),
        ("根本原因: 门磁坏了", "门磁坏了"),
        ("原因是装卸不当", "装卸不当"),
        ("cause: door sensor", "door sensor"),
        ("The root cause was: a worn belt", "a worn belt"),
        ("Cause：sorted wrongly", "sorted wrongly"),
        ("分拣错误", "分拣错误"),
        ("原因不明", "原因不明"),
        ("because of the door sensor", "because of the door sensor"),
        ("cause unknown", "cause unknown"),
        ("原因：", "原因："),
    ],
)
def test_the_word_for_it_is_not_said_twice(words: str, cause: str) -> None:
    assert cause_in(words) == cause
