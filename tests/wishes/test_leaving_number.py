"""A number that somebody gives to be called, and the words that hold a number and tell of more."""

import pytest

from prompts.wishes.leaving_number import (
    declines_number,
    number_left,
    says_when_to_call,
    wants_number_deleted,
    without_own_number,
)

LEFT = {
    "and my phone is 07700 900555, call me": ("07700900555", False),
    "yes call me on 0161 4960456": ("01614960456", False),
    "07700 900444 after five": ("07700900444", True),
    "please ring me under +44 161 496 0124 tomorrow morning": ("+441614960124", True),
    "you can reach me at 07700 900444 between 9 and 11": ("07700900444", True),
    "call me after 17:00 on 07700900444": ("07700900444", True),
    "我的电话是13800001234": ("+8613800001234", False),
    "打我手机13800001234，下午五点以后": ("+8613800001234", True),
    "13800001234 晚上8点后方便": ("+8613800001234", True),
    "联系电话 0571-88123456，请下午打给我": ("057188123456", True),
    "my number is 13800138000 call me after 5": ("+8613800138000", True),
    "here's my number 13800138000, evenings only": ("+8613800138000", True),
    "我电话13800138000，五点以后打给我": ("+8613800138000", True),
    "留个电话13800138000，五点以后联系我": ("+8613800138000", True),
    "联系我请打13800138000，五点后方便接电话": ("+8613800138000", True),
}
TELLS_MORE = """
my phone 07700 900555 was charged twice
the number 88210457
88210457
order no. 07700900555 is late
我的订单号是13800001234
13800001234这个号码一直骚扰我
你们的客服电话4008208820打不通
call me back, the parcel TH88210457 is lost
my number is 07700 900555 or 07700 900556
the courier's number is 13800138000 call him after 5
his number is 13800138000, call him after 5
my order number is 13800138000
the number I called was 13800138000
I called 13800138000 after five
快递员电话13800138000，五点以后打给他
他的电话是13800138000
我的订单号是13800138000，五点以后打给我
我打的电话是13800138000
我打了你们电话13800138000
13800138000给我打电话
I was told to call 0161 4960456 and nobody answers
"""
NO = "no thanks|rather not|I'd rather not|no number please|不留了|不用了，谢谢|不方便|不想留电话"
NO_NO = "no parcel came|不要退款要换货|no thanks to you my parcel is lost|不方便开门，快递又退回了"


@pytest.mark.parametrize(("text", "given"), LEFT.items())
def test_the_number_is_read_and_whether_it_says_when(text: str, given: tuple[str, bool]) -> None:
    left = number_left(text)

    assert left is not None
    assert (left.number, left.says_when) == given


@pytest.mark.parametrize("text", TELLS_MORE.strip().splitlines())
def test_who_tells_of_more_is_heard_out(text: str) -> None:
    assert number_left(text) is None


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("my number is 13800138000 call me after 5", "call me after 5"),
        ("Hi, my phone is 13800138000, please call after 5pm", "please call after 5pm"),
        ("我电话13800138000，五点以后打给我", "五点以后打给我"),
        ("我的手机号是13800138000 下午打给我", "下午打给我"),
        ("call me after 17:00 on 07700900444", "call me after 17:00 on 07700900444"),
        ("请五点以后打我电话13800138000", "请五点以后打我电话13800138000"),
    ],
)
def test_what_stands_beside_ones_own_number(text: str, beside: str) -> None:
    assert without_own_number(text) == beside


@pytest.mark.parametrize("text", NO.split("|"))
def test_a_no_is_understood(text: str) -> None:
    assert declines_number(text)


@pytest.mark.parametrize("text", NO_NO.split("|"))
def test_what_is_no_no_is_a_matter(text: str) -> None:
    assert not declines_number(text)


def test_a_bare_number_and_a_second_one_are_known_for_that() -> None:
    bare, second = number_left("07700 900444"), number_left("or at home 0161 496 0123")

    assert bare is not None
    assert (bare.bare, bare.another) == (True, False)
    assert second is not None
    assert second.another


@pytest.mark.parametrize(
    "text",
    [
        "把我的手机号删了",
        "请删除我的电话号码",
        "可以把我的电话删掉吗",
        "别再存我的手机号",
        "remove my number",
        "can u delete my phone number pls",
    ],
)
def test_who_wants_theirs_deleted_says_so(text: str) -> None:
    assert wants_number_deleted(text)


@pytest.mark.parametrize(
    "text",
    [
        "你们把我的手机号给了别人",
        "把我的手机号删了但是还收到短信",
        "remove my number from the advert you posted",
        "my number was deleted",
        "don't call my number",
    ],
)
def test_what_is_done_with_it_otherwise_is_a_matter(text: str) -> None:
    assert not wants_number_deleted(text)


@pytest.mark.parametrize(
    "text",
    [
        "call me in the evening",
        "please call me after 5",
        "you can ring me any time",
        "晚上打给我",
        "五点以后再打给我",
        "明天上午给我打电话",
    ],
)
def test_when_to_call_is_said_without_a_number(text: str) -> None:
    assert says_when_to_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "我晚上打电话也不接",
        "电话晚上打不通",
        "你们的人晚上打给我推销",
        "晚上打给我骂人",
        "call me names in the evening",
        "they call me in the evening",
        "you never call me in the evening",
    ],
)
def test_what_others_did_on_the_telephone_is_a_matter(text: str) -> None:
    assert not says_when_to_call(text)
