"""For whom it is, said beside the words; and what is said about a customer, or for nobody."""

import pytest

from handlers.staff.for_customer import is_named
from prompts.wishes.desk_wish import Deed
from prompts.wishes.desk_words import desk_words
from prompts.wishes.to_customer import addressed, addressed_by_name, named_first, without_address


@pytest.mark.parametrize(
    ("text", "told", "number"),
    [
        ("给客户：明天送到", "明天送到", ""),
        ("0001给客户：明天送到", "明天送到", "0001"),
        ("给客户 0001：明天送到", "明天送到", "0001"),
        ("告诉她：明天送到", "明天送到", ""),
        ("跟客户说：明天送到", "明天送到", ""),
        ("回复客户：明天送到", "明天送到", ""),
        ("To the customer: we come", "we come", ""),
        ("tell her: we come", "we come", ""),
        ("0002 tell him: we come", "we come", "0002"),
        ("tell the customer of 0002: we come", "we come", "0002"),
        ("tell her 0005: refunded", "refunded", "0005"),
        ("to the customer 0005: refunded", "refunded", "0005"),
        ("告诉客户明天上门", "明天上门", ""),
        ("0005告诉他我们已经出发", "我们已经出发", "0005"),
        ("0005告诉他保安已经过去了 别挪动老人", "保安已经过去了 别挪动老人", "0005"),
        ("跟他说120五分钟到", "120五分钟到", ""),
        ("0005跟她说一声师傅在路上", "师傅在路上", "0005"),
        ("tell him we r on our way, 10 min", "we r on our way, 10 min", ""),
        ("Please tell the customer that the parcel is here", "the parcel is here", ""),
        ("let her know we come at 3", "we come at 3", ""),
        ("tell the customer about the delay", "", ""),
        ("tell her you can't wait for him", "", ""),
    ],
)
def test_what_the_customer_is_told(text: str, told: str, number: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what, found.whom) == (Deed.TELL, told, number)
    assert without_address(text) == (told or text)


@pytest.mark.parametrize(
    "text",
    [
        "跟他说不通",
        "跟他说了三次了",
        "跟客户说明白了",
        "跟他说话很累",
        "跟他们说",
        "我跟他说明天到",
    ],
)
def test_what_is_said_of_talking_to_them_is_told_to_nobody(text: str) -> None:
    assert addressed(text) is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("问客户：哪一天？", "哪一天？"),
        ("问下客户具体是哪个单元", "具体是哪个单元"),
        ("等等，先问客户老人要不要叫救护车", "老人要不要叫救护车"),
        ("0002问客户：哪天方便？", "哪天方便？"),
        ("ask: Which day?", "Which day?"),
        ("ask her which floor exactly", "which floor exactly"),
        ("Ask the customer: which floor?", "which floor?"),
        ("ask her whether she can come", ""),
        ("问问她她家在哪", ""),
    ],
)
def test_what_the_customer_is_asked(text: str, asked: str) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.what) == (Deed.ASK, asked)


@pytest.mark.parametrize(
    "text",
    [
        "客户：脾气急",
        "customer: angry",
        "别告诉客户：快递员病了",
        "don't tell the customer: the courier is ill",
        "告诉他们：周五盘点",
        "问客户了，她说不知道",
        "问过客户了",
        "问客户也没用",
        "请问：哪天方便",
        "请问您哪天方便",
        "问同事：谁知道",
        "ask a colleague: who knows",
        "ask the customer",
        "we told her: no",
        "tell him to leave it at the door",
        "告诉他放门口就行",
        "告诉客户了",
        "已经告诉客户明天上门",
        "Please tell the customer service desk your number",
        "don't tell him we are late",
        "备注：给客户回过电话",
    ],
)
def test_what_is_addressed_to_no_customer(text: str) -> None:
    found = desk_words(text)
    assert found is None or found.deed not in (Deed.TELL, Deed.ASK)


def test_no_address_is_none() -> None:
    assert addressed("请问：哪天方便") is None
    assert without_address("请问：哪天方便") == "请问：哪天方便"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0002 这是现在的位置图", "0002"),
        ("0002: we come at 3", "0002"),
        ("#0002，明天送到", "0002"),
        ("C20261122-0002 明天送到", "c20261122-0002"),
    ],
)
def test_a_number_first(text: str, number: str) -> None:
    found = named_first(text)
    assert found is not None
    assert found[0] == number


@pytest.mark.parametrize(
    "text", ["1500 元已退", "2026 年再来", "0002", "0002 0004", "13800001234 打过", "00021 号"]
)
def test_other_numbers_first(text: str) -> None:
    assert named_first(text) is None


@pytest.mark.parametrize(
    ("text", "name", "what", "deed"),
    [
        ("告诉林晓：明天送到", "林晓", "明天送到", Deed.TELL_BY_NAME),
        ("请跟林女士说一下：明天送到", "林女士", "明天送到", Deed.TELL_BY_NAME),
        ("给客户林晓：明天送到", "林晓", "明天送到", Deed.TELL_BY_NAME),
        ("给林晓：明天送到", "林晓", "明天送到", Deed.TELL_BY_NAME),
        ("问一下林晓：哪天方便？", "林晓", "哪天方便？", Deed.ASK_BY_NAME),
        ("tell Lin: we come", "Lin", "we come", Deed.TELL_BY_NAME),
        ("please reply to Lin Hart: we come", "Lin Hart", "we come", Deed.TELL_BY_NAME),
        ("ask Mrs Hart: which day?", "Mrs Hart", "which day?", Deed.ASK_BY_NAME),
    ],
)
def test_somebody_is_named(text: str, name: str, what: str, deed: Deed) -> None:
    found = desk_words(text)
    assert found is not None
    assert (found.deed, found.whom, found.what, found.surely) == (deed, name, what, False)


@pytest.mark.parametrize(
    "text",
    [
        "别告诉林晓：快递员病了",
        "林晓：脾气急",
        "跟林晓说了，她同意",
        "don't tell Lin: he is ill",
        "Lin: angry",
    ],
)
def test_nobody_is_named_to_be_told(text: str) -> None:
    assert addressed_by_name(text) is None


@pytest.mark.parametrize(
    ("name", "written", "are_one"),
    [
        ("林晓", "林晓", True),
        ("林晓", "林女士", True),
        ("林晓", "晓", False),
        ("林晓", "女士", False),
        ("Lin Hart", "lin", True),
        ("Lin Hart", "Mrs Hart", True),
        ("Linda", "Lin", False),
        ("Lin", "Lin Hart", False),
    ],
)
def test_whose_name_it_is(name: str, written: str, are_one: bool) -> None:
    assert is_named(name, written) is are_one
