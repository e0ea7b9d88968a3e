"""Who has no answer to what is asked says so, in whatever words."""

import pytest

from handlers.customer.asking_facts import is_skip


@pytest.mark.parametrize(
    "text",
    [
        "跳过",
        "没有单号，跳过吧",
        "不知道，没记",
        "no idea, skip it",
        "I don't have one, sorry",
        "n/a",
    ],
)
def test_who_has_no_answer_skips(text: str) -> None:
    assert is_skip(text)


@pytest.mark.parametrize(
    "text", ["", "，", "没有单号，快递员叫王强", "skip, HB-2231", "不知道为什么一直没到"]
)
def test_who_tells_something_skips_nothing(text: str) -> None:
    assert not is_skip(text)
