"""Who only greets, or announces a question, has not said anything of a matter yet."""

import pytest

from prompts.wishes.small_talk import says_hello


@pytest.mark.parametrize(
    "text",
    [
        *("hey quick q", "hi, quick question", "hello", "just a question", "I have a quick one"),
        *("你好，问个问题", "您好 请教一下", "想问你个事", "在吗"),
    ],
)
def test_a_greeting(text: str) -> None:
    assert says_hello(text)


@pytest.mark.parametrize(
    "text",
    [
        *("hey quick q: where is my parcel", "quick delivery", "the question is whether he comes"),
        *("问个问题，快递到哪了", "客户问题", "请教师傅怎么装", "有问题"),
    ],
)
def test_what_says_more(text: str) -> None:
    assert not says_hello(text)
