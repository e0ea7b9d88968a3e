"""What was missing has come and all is well; and what only sounds like it."""

import pytest

from prompts.wishes.settling import says_settled
from prompts.wishes.withdrawing import wants_to_withdraw

SETTLED = """
钱收到了，可以了
退款已经到账了，没事了
包裹今天收到了，都好了，谢谢
可以了，钱到了
快递送到了 不用管了
money arrived, all fine now
The refund has come, it's all good now, thanks
I got my parcel today, everything is fine
we received the money. all sorted, thank you
"""
NOT = """
钱收到了，但是少了20块
钱收到了
钱到了吗，可以了吗
包裹收到了，是碎的
包裹收到了，谢谢
新的收到了，颜色不对，可以退了吗
money arrived, but 20 euros too little
the parcel came, it's broken
has the refund arrived, all fine?
I got a letter from you, what is it for?
ok thanks thats fine
"""


@pytest.mark.parametrize("text", SETTLED.strip().splitlines())
def test_it_is_a_wish_to_have_it_ended(text: str) -> None:
    assert says_settled(text)
    assert wants_to_withdraw(text)


@pytest.mark.parametrize("text", NOT.strip().splitlines())
def test_what_is_not_settled_is_a_matter_still(text: str) -> None:
    assert not wants_to_withdraw(text)
