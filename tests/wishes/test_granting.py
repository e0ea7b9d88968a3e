"""Which decision is granted in words, and what is said to it besides."""

import pytest

from prompts.reading.plain import plain
from prompts.wishes.granting import grant_named


@pytest.mark.parametrize(
    ("words", "which", "said"),
    [
        ("2 同意", "2", ""),
        ("1同意", "1", ""),
        ("同意 0002", "0002", ""),
        ("0005同意", "0005", ""),
        ("批准0005的延期", "0005", ""),
        ("同意第二个", "2", ""),
        ("第三条批准", "3", ""),
        ("同意0002，下次早点说", "0002", "下次早点说"),
        ("同意，但下次要写清原因", "", "但下次要写清原因"),
        ("同意但下次要写清原因", "", "但下次要写清原因"),
        ("2 approve", "2", ""),
        ("approve 2", "2", ""),
        ("approve number 2", "2", ""),
        ("approve the second one", "2", ""),
        ("approve 0005", "0005", ""),
        ("0005 approved", "0005", ""),
        ("0005: approved, but hurry", "0005", "but hurry"),
        ("approve but name the cause", "", "but name the cause"),
        ("ok, approved. next time earlier please", "", "next time earlier please"),
    ],
)
def test_which_is_granted(words: str, which: str, said: str) -> None:
    found = grant_named(plain(words))
    assert found is not None
    assert (found.which, plain(words)[slice(*found.said)]) == (which, said)
    assert found.is_condition == bool(said)


@pytest.mark.parametrize("words", ["同意，退款30元", "approved, 30 euros refunded"])
def test_what_may_be_for_somebody_else_is_no_condition(words: str) -> None:
    found = grant_named(plain(words))
    assert found is not None
    assert not found.is_condition


@pytest.mark.parametrize(
    "words",
    [
        "同意",
        "approve",
        "不同意 0002",
        "客户同意 0002",
        "同意两天",
        "同意2天",
        "approved 2 days ago",
        "the customer confirmed 0005",
        "2 days approved by the bank",
    ],
)
def test_what_names_none_or_grants_none(words: str) -> None:
    assert grant_named(plain(words)) is None
