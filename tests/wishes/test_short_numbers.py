"""A ticket's running number at the head of what staff write; other figures stay as they are."""

import pytest

from prompts.wishes.short_numbers import with_whole_number

IN_HAND = ("Q20261122-0003", "C20261122-0005")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("3: yes you can", "0003: yes you can"),
        ("#3：可以的", "#0003：可以的"),
        ("resolve 3: answered", "resolve 0003: answered"),
        ("办结3：已退款", "办结0003：已退款"),
        ("5号延期两天，银行没回", "0005号延期两天，银行没回"),
        ("5 needs 2 more days, no answer", "0005 needs 2 more days, no answer"),
        ("tell her 5: refunded", "tell her 0005: refunded"),
        ("to the customer 5: refunded", "to the customer 0005: refunded"),
        ("5给客户：明天到", "0005给客户：明天到"),
    ],
)
def test_it_is_written_out(text: str, whole: str) -> None:
    assert with_whole_number(text, IN_HAND) == whole


@pytest.mark.parametrize(
    "text",
    [
        *("3:30 we come", "3：30上门", "7: no such ticket", "extend 3 days", "延期3天"),
        *("5 people are waiting", "3 boxes: yes", "resolve 3 days late", "3楼：已修好"),
        *("3: turn it off\n4: turn it on", "0003: yes", "reply to 5 people: no"),
    ],
)
def test_what_counts_something_else(text: str) -> None:
    assert with_whole_number(text, IN_HAND) == text
