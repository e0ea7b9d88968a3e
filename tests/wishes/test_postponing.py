"""What is muttered where an outcome is asked for is none."""

import pytest

from prompts.wishes.postponing import postpones


@pytest.mark.parametrize(
    "text",
    [
        "等一下，先问问陈静",
        "等等，先问客户老人要不要叫救护车",
        "稍等，我再问下快递员",
        "稍等",
        "先查一下监控",
        "hold on, I'll ask Nora first",
        "wait",
        "let me check with the depot",
        "I need to call the driver",
        *("hmm not yet, wait for the bank", "not yet", "not done yet, the bank is slow"),
        *("嗯还没好，等银行", "还没呢，等银行回话", "还没办完", "先不办结，等银行"),
    ],
)
def test_something_else_comes_first(text: str) -> None:
    assert postpones(text)


@pytest.mark.parametrize(
    "text",
    [
        "先行赔付了300元",
        "已退款",
        "请您稍等，师傅今天下午上门",
        "先问了仓库，包裹找到了，今天送到您家",
        "先问了仓库，包裹找到了，今天送到",
        "waited for the depot; the parcel is on its way",
        "I called the driver and he brought it",
        *("还没找到包裹，已全额退款", "还没有发货的订单已取消"),
        *("not yet paid invoices were cancelled", "No, it is not broken, we replaced it"),
    ],
)
def test_an_outcome(text: str) -> None:
    assert not postpones(text)
