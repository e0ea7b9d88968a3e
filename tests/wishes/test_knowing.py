"""What people want to know of the desk, and the complaints that only sound like it."""

from collections.abc import Callable

import pytest

from prompts.wishes.calling import asks_for_the_phone
from prompts.wishes.knowing import (
    asks_after_tickets,
    asks_for_hours,
    asks_for_own_data,
    asks_what_this_is,
    wants_erasure,
)
from prompts.wishes.own_data import asks_how_data_is_used, keeps_data
from prompts.wishes.submitting import submits

SAID: dict[Callable[[str], bool], str] = {
    submits: """
提交
确认
确认提交！
请提交
yes
Send it
submit
OK, submit it please
""",
    asks_for_hours: """
你们几点开门？
请问你们几点上班
今天几点下班？
周末上班吗？
营业时间
你们的工作时间是什么
When are you open?
What time do you close today?
What are your opening hours?
Are you still open?
actually when do u open today
对了，你们几点下班？
""",
    asks_after_tickets: """
谁在处理？什么时候能好？
谁负责我的投诉
我的快递投诉到哪了
查一下我的投诉
我的单号是多少
what is my ticket number?
who has my ticket / until when?
Who is handling my complaint?
where is my parcel complaint
""",
    wants_erasure: """
把我的资料都删掉
删除我的所有数据
请注销我的账号
Delete all my data
please erase my personal data
delete everything you know about me
delete everything u have about me
把我的信息都删了
全删了吧
我写的全部删掉
算了，全都删了
""",
    asks_for_own_data: """
你们知道我的哪些信息
我的资料有哪些
导出我的数据
what do you know about me
Show me my data
""",
    asks_what_this_is: """
你是谁
这是干什么的？
你能做什么
帮助
who are you
help
what can you do?
What is this?
""",
    asks_for_the_phone: """
客服电话多少
你们的电话是多少？
有没有客服热线
你们有电话吗
怎么打电话找你们
what's your phone number?
do you have a phone number I can call
which number can I call?
How can I phone you?
""",
    asks_how_data_is_used: """
你们怎么处理我的个人信息
我的资料会保存多久
谁能看到我的信息？
隐私政策
我的个人信息安全吗
我对个人信息有哪些权利
what are my rights about my data?
How do you use my personal data?
who can see my information
privacy policy please
how long do you keep my data?
no wait how long do you keep my data?
等等，我的资料会保存多久
what do u do with my data?
what are you doing with my information?
do you share my data with the courier?
will you give my info to others?
who can see what i write here?
can the courier see this?
can the driver read what i wrote?
我的信息你们会给快递员看吗
我的信息会不会给快递员看
你们会把我的信息给商家吗？
谁能看到我写的内容
我写的东西快递员会看到吗
""",
}
OTHER = """
客服电话一直打不通
给快递员打电话不接
我的电话是13800001234
the phone number on your website is wrong
nobody answers your hotline
my phone number is 07700 900555
你们怎么泄露了我的个人信息
谁把我的个人信息泄露了
你们凭什么把我的信息给别人
who gave my data to advertisers?
you sold my personal data
who reads this nonsense that your courier wrote?
你们把我的信息给快递员看了
快递员会看到我家没人就走
do you give refunds?
can the driver see the house number?
提交了三次都没反应
yes but the lamp is broken
I want to submit a complaint about the lift
网站提交不了订单
你们说好九点开门，我等到十点
营业时间没有人接电话
你们上班时间都在玩手机
你们今天又没开门
电梯几点能修好
When will you open the blocked drain?
The shop was closed when I came
谁在负责电梯？坏了三天
谁把我的车刮了
我的快递在哪里
我的快递到哪了
where is my parcel
who broke my window
I sent a complaint and nobody answered
你们把我的资料都删了
照片全删了吧
系统把订单全删了
is it safe
what about my refund
保密协议没人签
你们泄露了我的资料
你们删除了我的数据，我要投诉
You deleted all my data
my data was leaked
客服把我的信息给了别人
what do you have against me
你是谁派来的，态度这么差
这是什么态度
你们是干什么吃的
help, my flat is flooded
nobody helps me
你们能做什么？什么都不管
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize(
    ("wish", "text"), [(wish, text) for wish, texts in SAID.items() for text in _lines(texts)]
)
def test_it_is_understood_as_that_and_nothing_else(wish: Callable[[str], bool], text: str) -> None:
    assert [each for each in SAID if each(text)] == [wish]


@pytest.mark.parametrize("text", _lines(OTHER))
def test_a_complaint_is_never_taken_for_a_question(text: str) -> None:
    assert not any(wish(text) for wish in SAID)


@pytest.mark.parametrize(
    "text",
    _lines("""
算了不删了
不删了
不
先不删了
还是不删了吧
不用了，谢谢
no
no, keep it
don't delete anything
cancel
I changed my mind
"""),
)
def test_a_no_to_deleting_all_is_understood(text: str) -> None:
    assert keeps_data(text)


@pytest.mark.parametrize(
    "text",
    _lines("""
是的全部删除
不删了的话快递什么时候到
快递没到
yes delete it
no parcel came since Monday
"""),
)
def test_what_is_no_no_is_not_taken_for_one(text: str) -> None:
    assert not keeps_data(text)
