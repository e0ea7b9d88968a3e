"""A complaint is never taken for talk, however short, polite, bitter or joking it is."""

import pytest

from prompts.reading.reading import TICKET_KINDS
from tests.reading.conftest import Reads

COMPLAINTS = """
谢谢你们的效率，等了三天
hello??? still no parcel
呵呵，好得很
呵呵，服了你们了，还没修好
谢谢，东西是坏的
好的，那我去投诉
你好，快递丢了
在吗？货呢
在吗？我的货到底什么时候发
有人吗？都等一小时了
你好，有人管吗
喂？有人吗？三天了
谢谢你们把我的箱子摔烂
感谢你们让我白跑一趟
真行啊，又断网
行，你们真行
可以，真可以，钱扣了货没有
明白了，就是不退呗
知道了，就是不管
收到，是坏的
收到了，少一件
收到一只破鞋
好的好的，你们就拖吧
哈哈，第三次送错了
哈哈哈，真会骗人
晚安？我怎么睡，楼上还在装修
早上好，又停水了
早上好，暖气还是不热
没事了才怪
不客气地说，太差了
辛苦了，等到现在没人来
嗯，还是不行
嗯嗯，还是连不上
ok，那退钱吧
再见，再也不来了
拜拜，以后不会来了
谢谢！但是少发了一个
亲，衣服破了
亲亲，发错颜色了
你好我要退货
您好，多扣了我50
😡😡😡还没到
👍👍你们真棒，又发错了
没问题？全是问题
感谢，不用了，退款
thanks for nothing
thanks for losing my bag
thank you for the cold food
thanks, but it is broken
great, another delay
great job breaking my vase
cool, so no refund?
nice, you charged me twice
ok so where is my money
ok but it's still broken
hi, my order is missing
hi there, box was empty
hello, anyone there? waiting two hours
hey, wrong size
lol you lost it again
haha very funny, no driver came
good morning, no hot water again
good night? the neighbours' drill is still on
yes, it is still leaking
no, it's not fixed
sure, blame me
perfect, the lift is stuck again
bye, never coming back
welcome to hell, room is filthy
got it, you won't pay
alright then, I want my money back
cheers for the late delivery
谢谢，等了三天的效率
呵呵呵呵，骗子
无语，又是这样
服了，第五次了
sigh, third time this week
smh, parcel gone
wtf, where is it
omg the milk is sour
多谢，我的表走不动了
你好，电梯又停了
在吗在吗，电视没图像
好，很好，非常好，三个月了
"""
TALK = """
你好
在吗
谢谢
好的，谢谢您
辛苦了
哈哈哈
👍
晚安
ok
hi
Hello there
thanks a lot
good morning
got it, thanks
bye
😊😊
嗯嗯好的
知道了谢谢
不客气
"""


@pytest.mark.parametrize("text", COMPLAINTS.strip().splitlines())
def test_a_complaint_is_never_taken_for_talk(reads: Reads, text: str) -> None:
    assert reads(text).kind in TICKET_KINDS


@pytest.mark.parametrize("text", TALK.strip().splitlines())
def test_talk_is_no_matter(reads: Reads, text: str) -> None:
    assert reads(text).kind == "chat"


@pytest.mark.parametrize(
    "text",
    [
        "谢谢，但是少发了一件",
        "好得很，等了三天了",
        "行，你们真行",
        "Thanks, but the cup is broken",
        "ok so no refund, three weeks now",
    ],
)
def test_thanks_with_a_sting_are_a_complaint(reads: Reads, text: str) -> None:
    assert reads(text).kind == "complaint"
