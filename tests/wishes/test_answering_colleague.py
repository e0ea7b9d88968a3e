"""Words that are for the colleague who asked."""

import pytest

from prompts.wishes.answering_colleague import said_to_colleague


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("告诉赵敏 是仓库包装问题", "赵敏", "是仓库包装问题"),
        ("请转告赵敏：是仓库", "赵敏", "是仓库"),
        ("跟赵敏说是仓库", "赵敏", "是仓库"),
        ("回复一下赵敏，是仓库", "赵敏", "是仓库"),
        ("tell Grace it was the packing", "Grace Lee", "it was the packing"),
        ("Please let Grace Lee know that it was Tom", "Grace Lee", "it was Tom"),
        ("tell Grace: it was Tom", "Grace", "it was Tom"),
    ],
)
def test_what_is_told_to_them(text: str, name: str, told: str) -> None:
    assert said_to_colleague(text, name) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("告诉客户 是仓库包装问题", "赵敏"),
        ("赵敏问过了", "赵敏"),
        ("跟赵敏一起去", "赵敏"),
        ("tell her it was the packing", "Grace"),
        ("Graceful packing", "Grace"),
        ("tell Gracelyn it was Tom", "Grace"),
        ("告诉赵敏", "赵敏"),
    ],
)
def test_what_is_for_somebody_else(text: str, name: str) -> None:
    assert said_to_colleague(text, name) == ""
