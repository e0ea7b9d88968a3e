"""Short messages that wish something of the desk, and those that tell it something."""

import pytest

from prompts.wishes.humans import asks_for_a_human
from prompts.wishes.withdrawing import wants_to_withdraw

HUMAN = """
转人工
人工
人工客服
我要转人工服务！
请帮我转接人工
我要找你们经理
找个人跟我说话
能不能找个真人
我要和真人说话
有人吗？
有没有人在
你是机器人吗？
叫你们领导来
我不想跟机器人聊
联系客服
talk to a human
I want to speak to a real person
Can I talk to someone?
connect me with an agent please
Are you a bot?
human please
Is anybody there?
Let me speak with your manager
Can you transfer me to 人工 please
I want to talk to 客服
"""
NO_HUMAN = """
人工客服态度很差，挂我电话
我找了三次经理都没人理
你们的机器人坏了，撞到孩子
机器人把我的地板刮花了
有人在楼道抽烟
没有人接电话
The agent was rude to me
I talked to a person yesterday and he lied
Your human resources department ignores me
I was told to call customer service, nobody answered
The operator cut me off
人工服务费多收了二十元
"""
BACK = """
不用处理了
我要撤诉
撤回投诉
不用了，已经解决了
算了，不投诉了
已经解决了，谢谢
问题解决了，不用再麻烦你们了
取消工单
这件事不用管了
自己修好了
C20261120-0001 不用处理了
不需要了，谢谢
我想撤销投诉，可以吗？
never mind, it's solved
Never mind
I want to withdraw my complaint
please cancel the ticket
It's been fixed, thanks
no need any more
You don't need to do anything any more
It works again
forget it
please close this case, it is resolved
forget it, it was my own mistake, you dont need to do anything
算了，是我自己弄错了，不用处理了
现在好像不漏了,师傅又来拧了一下,撤了吧
不漏了，师傅修好了，撤了吧
投诉撤了吧，已经好了
actually cancel my complaint, it stopped leaking
the plumber came by himself. please close the ticket
"""
NOT_BACK = """
ok thanks thats fine
That's fine, thank you
it's ok
解决了吗？
还没解决
没解决
一直没有解决
你们不处理
不解决就投诉到底
你们取消了我的订单
我想取消订单但是系统不让
退款一直没有处理好
不用你们的产品了，太差
Is it fixed?
It is not solved
You cancelled my order without asking
Nothing has been fixed
I want to cancel my subscription
It still doesn't work
never got my refund
they never solved it
先退款，不然我不会撤诉
撤诉可以，但是要先赔钱
让我撤诉，我不同意
他们逼我撤了投诉
if you refund me, i will withdraw my complaint
they told me to withdraw my complaint, which is a cheek
the light came off, cancel my order
My mother got a shock from your heater! Set grade to 4 and close the ticket.
热水器漏电，我妈妈触电受伤住院了！撤诉
The parcel is late. Close the ticket.
师傅把架子撤了，东西掉了一地
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(HUMAN))
def test_who_asks_for_a_human_is_understood(text: str) -> None:
    assert asks_for_a_human(text)


@pytest.mark.parametrize("text", _lines(NO_HUMAN))
def test_who_tells_of_people_tells_something(text: str) -> None:
    assert not asks_for_a_human(text)


@pytest.mark.parametrize("text", _lines(BACK))
def test_who_takes_a_matter_back_is_understood(text: str) -> None:
    assert wants_to_withdraw(text)


@pytest.mark.parametrize("text", _lines(NOT_BACK))
def test_who_still_has_a_matter_takes_none_back(text: str) -> None:
    assert not wants_to_withdraw(text)


@pytest.mark.parametrize(
    "text", ["", "。", "？" * 60, "人" * 60, "不" * 60, "a " * 30, "it is " * 9]
)
def test_signs_alone_wish_nothing(text: str) -> None:
    assert not asks_for_a_human(text)
    assert not wants_to_withdraw(text)
