"""What is said against an outcome without the word for it, and what is another matter."""

import pytest

from prompts.wishes.contesting import contests, may_contest, rejects_plainly

PLAINLY = """
钱没到！不满意
钱还是没到，骗人！
根本没给我打电话，不满意
还是没解决
问题根本没解决，师傅都没来
我的退款还没到账
你们根本没处理
I am not satisfied, nobody called
It is not solved, the tap drips
my money still hasn't arrived
"""
NOT_PLAINLY = """
满意
不满意吗？
没有热水三天了
我的快递没到
电梯还是没修好，停在三楼
物业一直没处理楼道垃圾
老板不会不满意
It is solved, thanks
the lift is not fixed
nobody answers the phone
"""
CONTESTS = """
骗人
没人道歉
跟你们答应的完全不一样
这就办结了？
that is not what I was told
nobody said sorry to my boy
处理结果太不公平了，没人看我的证据
你们就是偏袒自己人
The outcome is unjust, nobody looked at my proof
You lied to me
"""
NO_CONTEST = """
电梯停在三楼不动了
停车费这个月多收了 58 元
快递延误了三天还没送到
The lift is broken
My parcel is three days late
排队叫号不公平，后来的先办
The fee is unfair
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(PLAINLY))
def test_who_says_that_nothing_is_solved_is_understood(text: str) -> None:
    assert rejects_plainly(text)


@pytest.mark.parametrize("text", _lines(NOT_PLAINLY))
def test_another_trouble_is_no_rejection(text: str) -> None:
    assert not rejects_plainly(text)


@pytest.mark.parametrize("text", _lines(CONTESTS))
def test_what_is_held_against_somebody_is_understood(text: str) -> None:
    assert contests(text)
    assert may_contest(text)


@pytest.mark.parametrize("text", _lines(NO_CONTEST))
def test_what_names_its_own_matter_contests_nothing(text: str) -> None:
    assert not contests(text)


def test_the_course_of_things_may_be_told() -> None:
    assert may_contest("the new leg is a different colour")
    assert not may_contest("The lift stands on floor 3")
