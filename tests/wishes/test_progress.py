"""Questions for how a matter stands, and what tells of a matter besides."""

import pytest

from prompts.reading.progress import asks_for_progress, asks_how_it_stands, asks_where

ASKS = """
现在到哪一步了
处理到哪了
什么时候来人
怎么还没人来
快点啊
你们到底管不管！快点啊
我的投诉怎么样了？
has anyone looked at it yet
is anybody coming
any news?
有人处理了吗
anyone on it?
is anybody working on it?
how is my appeal going
什么时候能好
啥时候才能修好啊
要多久才能弄好？
when will it be fixed?
when's it going to be repaired
how soon will this be sorted out
到哪了
催催啊 急死了
人救出来没有啊
人呢？都一个小时了
did they get her out?
is she out yet?
hello?? its been an hour
hurry up please its been ages
快点吧 都等这么久了
快点吧，等了半天了
"""
ASKS_WHERE = """
how does it stand with my washing machine?
whats happening with my washing machine
what's going on with my parcel
我的洗衣机怎么样了
洗衣机的事怎么样了
我的钱呢
where is my money
"""
TELLS = """
师傅来了又走了，洗衣机还是漏水
现在到哪一步楼梯都是湿的
has anyone looked at the broken lift on floor 3
how does it stand with your refund rules for the elderly
anyone on it gets wet when it rains, the seat is broken
有人处理了吗，没有的话楼道灯全灭了
what's happening is that the bus never came
什么时候能好好说话
什么时候能修好我家的灯
你们什么时候营业
when will the shop open
when will the repair shop on Main Street open
快递到哪了还在原地
一个小时了
it's been 3 days
the lift is out of order
did they get the stain out of my coat
热水急死人了还不来
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(ASKS))
def test_who_asks_how_it_stands_is_understood(text: str) -> None:
    assert asks_for_progress(text)


@pytest.mark.parametrize("text", _lines(ASKS_WHERE))
def test_who_asks_after_a_thing_of_theirs_is_understood(text: str) -> None:
    assert asks_where(text)


@pytest.mark.parametrize("text", _lines(TELLS))
def test_who_tells_of_a_matter_does_not_ask(text: str) -> None:
    assert not asks_for_progress(text)
    assert not asks_where(text)


@pytest.mark.parametrize("text", ["现在到哪一步了", "any news?", "有人处理了吗", "anyone on it?"])
def test_a_question_is_told_from_pressing(text: str) -> None:
    assert asks_how_it_stands(text)
    assert not asks_how_it_stands("快点啊")
    assert not asks_how_it_stands("hurry up please")
