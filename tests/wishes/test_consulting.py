"""A colleague is asked in words; who is asked, only the desk can tell."""

import pytest

from prompts.wishes.consulting import asks_on, colleague_asked, question_behind
from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words


@pytest.mark.parametrize(
    ("text", "name", "question"),
    [
        (
            "ask Grace if she knows this customer",
            "Grace",
            "ask Grace if she knows this customer",
        ),
        ("问一下Grace 0005 银行多久回", "Grace", "银行多久回"),
        ("问下李娜她认不认识这位客户", "李娜", "问下李娜她认不认识这位客户"),
        ("0005 consult Grace", "Grace", ""),
        ("0005 请教一下Grace", "Grace", ""),
        (
            "consult Grace about 0005: how long does the bank need",
            "Grace",
            "how long does the bank need",
        ),
        ("0005 ask Grace: how long does it take", "Grace", "how long does it take"),
        (
            "Grace, do you know how long the bank needs for 0005?",
            "Grace",
            "do you know how long the bank needs for 0005?",
        ),
        ("Grace，0005银行一般多久回？", "Grace", "银行一般多久回？"),
    ],
)
def test_who_is_asked_and_what(text: str, name: str, question: str) -> None:
    found = colleague_asked(text)
    assert found is not None
    assert text[found[0] :].startswith(name)
    assert question_behind(text[found[0] + len(name) :], text) == question


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("ask the customer which door", Deed.ASK),
        ("问一下客户是哪个门", Deed.ASK),
        ("ask a colleague", Deed.ON_CARD),
        ("问同事", Deed.ON_CARD),
        ("ask Lin: which floor?", Deed.ASK_BY_NAME),
        ("0005 Grace has it", Deed.NAMED),
    ],
)
def test_what_has_a_meaning_of_its_own_keeps_it(text: str, deed: Deed) -> None:
    found = desk_words(text)
    assert found is not None
    assert found.deed is deed


@pytest.mark.parametrize(
    "text",
    ["问您一下方便吗", "问题解决了", "We asked Grace", "Grace has asked the bank", "请问您在家吗"],
)
def test_what_asks_no_colleague(text: str) -> None:
    assert colleague_asked(text) is None


@pytest.mark.parametrize(
    "text", ["yes ask", "yes, ask her", "ok please ask", "对，问他", "问吧", "嗯问一下"]
)
def test_it_is_to_be_asked(text: str) -> None:
    assert asks_on(text)


@pytest.mark.parametrize(
    "text", ["yes ask him for the key", "ask tom", "对，问他钥匙在哪", "请问", "好的"]
)
def test_nor_what_says_more(text: str) -> None:
    assert not asks_on(text)
