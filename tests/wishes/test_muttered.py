"""What staff say to the desk, or to themselves, where words for a customer are waited for."""

import pytest

from prompts.wishes.muttered import is_muttered


@pytest.mark.parametrize(
    "text",
    [
        *("note 4: this guy is a pain", "4 note hes a pain", "note: angry", "internal: angry"),
        *("备注3：家属情绪激动", "3备注 家属情绪激动", "备注：脾气急", "内部备注：别回电话"),
        *("算了 不用了 我打电话", "算了，先放着", "先不发，再想想", "等等 先别"),
        *("hmm no hold on", "hold on undo that", "never mind then, I'll ring them later"),
        *("forget it, the shop has called", "no wait, don't send it yet"),
        *("tell lin a new door comes monday", "tell 0002 we called the police for her"),
        *("告诉0001客户我们已经让师傅停工了，请放心", "跟同事说一声，Rosa 那件先别联系客户"),
        "ask the warehouse if the green mug is back, dont tell felix yet",
        "sorry for the wait, we call you tomorrow\ntell her a colleague is on the way",
    ],
)
def test_it_is_asked_about_first(text: str) -> None:
    assert is_muttered(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Please note that we close at 5", "Note that we close at 5", "4 notes were found"),
        *("算了一下，费用是80元", "never mind the first invoice, pay the second"),
        *("请备注楼层", "备注栏可以写楼层", "不发烧就可以来", "技术员下午到"),
        *("Tell me your order number", "Please ask for Anna at the counter", "告诉我们单号就行"),
        *(
            "请告诉我您的地址",
            "跟您说一声，明天上门",
            "Ask us any time",
            "Please tell us the colour",
        ),
        *("We hold on to the parcel", "Sorry for the wait", "no, we don't sell it"),
        "算了又算还是差80元，" + "请您核对账单。" * 12,
    ],
)
def test_words_for_a_customer_go_on(text: str) -> None:
    assert not is_muttered(text)
