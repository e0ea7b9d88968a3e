"""Whoever opens with praise praises, also where they tell of trouble that ended well."""

import pytest

from tests.reading.conftest import Reads

PRAISES = """
表扬一下你们客服小王，帮我找回了丢失的包裹，特别耐心
表扬你们的快递员老陈
我想表扬物业的李师傅，昨天水管漏了他半小时就来修好了
点赞！电梯坏了师傅冒雨来修，太给力了
表扬送货上门的师傅，大雨天也没迟到
夸夸你们家电工，停电十分钟就来了
I'd like to praise Tom from customer service, he found my lost parcel and was very patient
Compliment for your driver: the delivery was delayed by snow yet he still brought it upstairs
I would like to commend Mr Li who returned the wallet I had lost
praise to Ann, the lift was broken and she stayed with us all night
"""
COMPLAINS = """
表扬？你们也配，包裹丢了三天没人管
表扬个屁，快递又压坏了
要求表扬就免了，快递都压坏了
你们还好意思让人表扬？包裹丢了没人管
表扬快递员，丢了我的包裹还骂人
我要表扬你们的客服，但是我的包裹到现在还没到
表扬你们的维修师傅，修好了漏水的水管。另外，我的物业费多收了200元
I want to praise your driver, but my parcel still hasn't arrived
Kudos to whoever lost my parcel again
"""


@pytest.mark.parametrize("text", PRAISES.strip().splitlines())
def test_trouble_that_ended_well_is_the_story_of_a_praise(reads: Reads, text: str) -> None:
    read = reads(text)

    assert (read.kind.value, read.sentiment.value) == ("praise", "positive")


@pytest.mark.parametrize("text", COMPLAINS.strip().splitlines())
def test_the_word_alone_makes_no_praise_of_trouble(reads: Reads, text: str) -> None:
    assert reads(text).kind.value == "complaint"


def test_who_asks_how_to_praise_asks(reads: Reads) -> None:
    assert reads("表扬信怎么写？").kind.value == "inquiry"
