"""Send it, or don't: what is shown before it goes out."""

import pytest

from prompts.wishes.sending_out import says_import, says_not_to_send, says_send


@pytest.mark.parametrize(
    "text",
    [
        "发吧",
        "可以",
        "好的，发吧",
        "可以，发送",
        "确认",
        "就这样发",
        "没问题",
        "yes, send it",
        "Yes",
        "ok",
        "send it please",
        "Send it to everybody",
        "go ahead",
        "publish it",
        "Sure, go ahead and send it",
    ],
)
def test_send(text: str) -> None:
    assert says_send(text)
    assert not says_not_to_send(text)


@pytest.mark.parametrize(
    "text",
    [
        "不发了",
        "先不发了",
        "先别发",
        "算了",
        "No",
        "don't send it",
        "not now",
        "no wait",
        "等等 先别",
    ],
)
def test_not_to_send(text: str) -> None:
    assert says_not_to_send(text)
    assert not says_send(text)


@pytest.mark.parametrize(
    "text",
    [
        "今晚必须给客户回电话",
        "下周一起上班时间调整为8:30",
        "发货时间改为下午",
        "The fire drill is on Tuesday",
        "Send your reports to Hana by Friday",
        "可以提前下班",
    ],
)
def test_neither(text: str) -> None:
    assert not says_send(text)
    assert not says_not_to_send(text)


@pytest.mark.parametrize(
    "text", ["导入吧", "好的，导入", "可以", "ok import them", "yes", "Import all"]
)
def test_import(text: str) -> None:
    assert says_import(text)


@pytest.mark.parametrize("text", ["不要导入", "导入什么格式", "import which file?", "don't import"])
def test_no_import(text: str) -> None:
    assert not says_import(text)
