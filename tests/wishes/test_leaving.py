"""Cancel, Back and Edit in words; what tells of a matter is none of them."""

import pytest

from prompts.wishes.leaving import cancels, edits, goes_back


@pytest.mark.parametrize(
    "text", ["取消", "取消吧", "我要取消", "不写了", "退出", "Cancel", "cancel it please", "quit"]
)
def test_cancel(text: str) -> None:
    assert cancels(text)


@pytest.mark.parametrize("text", ["返回", "返回上一步", "back", "Go back"])
def test_back(text: str) -> None:
    assert goes_back(text)


@pytest.mark.parametrize("text", ["修改", "改一下", "我要修改", "Edit", "change it", "Edit please"])
def test_edit(text: str) -> None:
    assert edits(text)


@pytest.mark.parametrize(
    "text",
    [
        "取消订单",
        "航班取消了没人通知",
        "不要取消",
        "你们改了时间",
        "返回的货款没收到",
        "cancel my order",
        "Do not cancel",
        "I want my money back",
        "You changed it",
        "back door is broken",
    ],
)
def test_these_say_something_else(text: str) -> None:
    assert [cancels(text), goes_back(text), edits(text)] == [False] * 3
