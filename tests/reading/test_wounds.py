"""Whoever is hurt tells of no damage, and gets the number for emergencies."""

import pytest

from prompts.reading.grades import tells_of_danger
from tests.reading.conftest import Reads

WOUNDS = """
我爸在你们超市滑倒 头磕破了
我妈在你们店摔了,头破了
孩子的额头磕破了
我头被砸破了
我手被你们的玻璃划破了
老人腿摔断了
孩子嘴唇磕破了缝了三针
my mum slipped and broke her arm
my dad fell on your wet floor and cracked his head
she has a broken leg from your stairs
the shelf fell and crushed my foot
"""
DAMAGE = """
快递箱子磕破了
箱子的一角摔破了
杯子摔破了 把我手划破了
手机摔破了
耳机头磕破了
手办的头摔断了
娃娃的脸被划破了
my phone's screen is cracked
the doll's head was broken
"""


@pytest.mark.parametrize("text", WOUNDS.strip().splitlines())
def test_what_broke_of_somebody_is_no_damage(reads: Reads, text: str) -> None:
    reading = reads(text)
    assert (reading.category, reading.grade, tells_of_danger(text)) == ("other", 1, True)


@pytest.mark.parametrize("text", DAMAGE.strip().splitlines())
def test_what_broke_of_a_thing_is_damage_whatever_else_broke(reads: Reads, text: str) -> None:
    assert reads(text).category == "damage_loss"
