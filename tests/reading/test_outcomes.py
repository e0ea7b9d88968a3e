"""What people want to happen: wishes and demands, and not what was done or refused."""

import pytest

from tests.reading.conftest import Reads

WISHES = """
fix 麻烦你们修一下楼道的灯
fix Please get this sorted
fix Get my heating working again
fix 能不能赶紧修好大门
reply 给我回个电话
reply 麻烦回复我一下
reply I expect an answer
reply Please get in touch with me
reply 请问几点开门
reply When do you open?
refund 把钱退给我
refund 退钱！
refund I want my money back
waive 这笔费用不该收，请取消
waive 把违约金免了
waive Please waive the late fee
explanation 给我一个说法
explanation I'd like an explanation
apology 我要求他当面道歉
apology I demand an apology
compensation 赔我的损失
compensation I want compensation for the damage
replacement 给我换个新的
replacement Please send me a new one
punish 请处理这个员工，开除他
punish 希望严肃处理相关责任人
punish Fire that driver
punish That nurse should be fired
"""


@pytest.mark.parametrize(("wish", "text"), [w.split(" ", 1) for w in WISHES.strip().splitlines()])
def test_a_wish_is_understood_in_everyday_words(reads: Reads, wish: str, text: str) -> None:
    assert [outcome.value for outcome in reads(text).outcome] == [wish]


@pytest.mark.parametrize(
    "text",
    [
        "已经退款了",
        "他们拒绝赔偿",
        "到现在连个道歉都没有",
        "客服说已经处理了",
        "退款太慢了",
        "修了三次都没修好",
        "the shop refused to refund",
        "I already got a refund",
        "He apologised already",
    ],
)
def test_what_was_done_or_refused_is_no_wish(reads: Reads, text: str) -> None:
    assert reads(text).outcome == ()


def test_two_wishes_are_both_kept(reads: Reads) -> None:
    assert [each.value for each in reads("请全额退款并道歉").outcome] == ["refund", "apology"]
