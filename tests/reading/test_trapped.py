"""Somebody is in a lift that doesn't move: that is a danger, though no single word says so."""

import pytest

from prompts.reading.first_steps import first_step
from prompts.reading.grades import tells_of_danger
from tests.reading.conftest import Reads

INSIDE = """
the lift is stuck between 3 and 4 in building 7 and my mother is INSIDE
lift stopped with two people inside
elevator broken, my kid is in it
elevator won't move, we are inside
my dad can't get out of the lift
电梯卡在3楼和4楼之间，我妈在里面
电梯停了，里面有人
电梯不动了，我们在里面
孩子在电梯里出不来
电梯停在5楼不动了，我和孩子都在里面
"""
OUTSIDE = """
The lift is stuck on the third floor, there is a smell inside
my phone is inside the broken lift
lift broken again, nobody inside
电梯坏了，里面灯不亮
电梯坏了，里面没有人
电梯坏了三天，电梯里有人抽烟都没人管
我在电梯里看到广告牌坏了
"""


@pytest.mark.parametrize("text", INSIDE.strip().splitlines())
def test_who_is_inside_is_in_danger(reads: Reads, text: str) -> None:
    assert (reads(text).grade, tells_of_danger(text), first_step(text)) == (1, True, "lift")


@pytest.mark.parametrize("text", OUTSIDE.strip().splitlines())
def test_a_lift_that_stands_with_nobody_in_it_is_a_fault(reads: Reads, text: str) -> None:
    assert reads(text).grade > 1
    assert not tells_of_danger(text)
