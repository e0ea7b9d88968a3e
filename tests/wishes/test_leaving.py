"""Cancel, Back and Edit in words; what tells of a matter is none of them."""

import pytest

from prompts.wishes.leaving import calls_off, cancels, edits, goes_back


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


@pytest.mark.parametrize(
    "text",
    [
        *(
            "取消",
            "算了",
            "算了吧",
            "先不发",
            "先不发了",
            "算了不发",
            "不回了",
            "不回复了",
            "别发了",
            "不问了",
        ),
        *(
            "算了 不撤了",
            "算了 不用了",
            "不重开了",
            "forget it actually",
            "算了 先不退",
            "不撤了",
            "别撤",
            "唉，算了，先不回",
            "先别问",
            "不办结了",
            "不用回了",
        ),
        *("还是算了，没事", "cancel", "Never mind", "never mind its fine", "Forget it, thanks"),
        *("no dont send it", "don't reply", "changed my mind", "oh leave it", "forget it", "nvm"),
        *("no, don't withdraw it", "on second thought, don't send it", "never mind, it's ok"),
    ],
)
def test_what_was_begun_is_called_off(text: str) -> None:
    assert calls_off(text)


@pytest.mark.parametrize(
    "text",
    [
        *("算了一下，费用是80元", "不用回复了您先休息", "别发错了地址", "先不发货", "先不发票"),
        *("您不用再问了，明天到", "问了仓库，明天到", "不用了", "不要了", "好的", "不用改了"),
        *("不撤柜也能修", "不问价格", "forget it happened, we refund you"),
        *("never mind the first invoice, pay the second", "don't reply to that mail"),
        *("don't send it back", "don't ask the driver, ask us", "it's fine", "cancel my order"),
        *("leave it at the door", "let's not use this form", "ok thanks"),
    ],
)
def test_these_are_words_for_somebody(text: str) -> None:
    assert not calls_off(text)
