"""Who is blamed for how they behave: the desk's own people, or somebody else."""

import pytest

from prompts.reading.misconduct import (
    blames_others,
    blames_whoever_it_is,
    points_at_handler,
    tells_of_misconduct,
)

OF_THE_DESK = """
你们那个处理人太差劲了，一直骂我
负责我这单的人态度极差，我要找他领导
你们的师傅收了我红包还不办事
处理我这件事的同事辱骂我
接单的人说话太难听了
刚才回复我的人态度恶劣
跟我联系的那个工作人员一直推脱
这人跟我要好处费，是收钱办事
你們的客服騙我
The person handling my ticket insulted me
whoever has my ticket asked me for a bribe
the colleague who is working on this swore at me
Your agent keeps lying to me, get me her boss
Your man demanded money before he would help
the guy who replied to me is rude
My handler laughed at me
你们这个姓陈的态度也不行，我要投诉他
那个姓王的，我要投诉她
我要投诉这个处理人
快递没到，你们的人还骂我
Your agent was rude and so was the driver
your store staff was rude to me
我要投诉我的处理人
this Mr Chen is rude, I want to complain about him
I want to complain about my handler
"""
OF_OTHERS = """
骑手还骂人
快递员态度很差
楼上邻居威胁我
送餐小哥骂我是傻X，态度恶劣
你们的快递员骂我
你们外卖骑手态度太差
邻居那个人天天骂我，请你们处理
骑手骂人，你们到底管不管
商家态度恶劣还骗我
the courier called me an idiot and was rude
your delivery guy was rude, this man is awful
the merchant cheated me, can you do something
The shop assistant was rude to me and lied
The driver was rude as well
the neighbour shouts at night
"""
OF_NOBODY = """
处理我这件事的人什么时候联系我
谢谢负责我这单的同事
你们的师傅明天几点到
外包装也破了
我的电话换了
钱还没到账
我姓陈的，上次留过电话
我要投诉他们送错了货
Mr Chen was very kind to me
this Mr Chen of yours came on time
When does the person handling my ticket call?
Your man came on time
The box is torn too
it arrives tomorrow
"""

OF_BOTH = """
快递员骂我，你们客服也骂我
你们骂我，快递员也骂我
骑手骂人，你们也不管
邻居说没有，打电话那个女的还挂我电话
the courier was rude, and you never answered
the neighbour has nothing and the lady on the phone hung up
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(OF_THE_DESK))
def test_of_the_desks_own_people(text: str) -> None:
    assert tells_of_misconduct(text)
    assert not blames_others(text)


@pytest.mark.parametrize("text", _lines(OF_OTHERS))
def test_of_people_who_work_elsewhere(text: str) -> None:
    assert blames_others(text)
    assert not tells_of_misconduct(text)


@pytest.mark.parametrize("text", _lines(OF_BOTH))
def test_of_both_the_desk_may_be_meant(text: str) -> None:
    assert not blames_others(text)


@pytest.mark.parametrize("text", _lines(OF_NOBODY))
def test_of_nobody(text: str) -> None:
    assert not tells_of_misconduct(text)
    assert not blames_others(text)


def test_whoever_has_the_ticket_is_pointed_at() -> None:
    assert points_at_handler("处理我这件事的同事")
    assert points_at_handler("the person who is dealing with my complaint")
    assert not points_at_handler("负责安装的师傅没来")
    assert not points_at_handler("The person who has my parcel")


@pytest.mark.parametrize(
    "text", ["他骂我", "不满意，她跟我要红包", "he asked me for money", "no, she was rude to me"]
)
def test_whoever_it_is_did_it(text: str) -> None:
    assert blames_whoever_it_is(text)


@pytest.mark.parametrize(
    "text",
    [
        "没人道歉",
        "他们没有道歉",
        "他说今天来，电梯还是坏的",
        "骑手骂人，他还摔东西",
        "nobody apologised",
        "they refused the refund",
        "she said it is fixed, it isn't",
        "the courier was rude, he asked me for money",
    ],
)
def test_nobody_by_himself_did(text: str) -> None:
    assert not blames_whoever_it_is(text)
