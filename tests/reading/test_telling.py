"""Questions that want an answer, and those that only sound like it."""

import pytest

from prompts.reading.telling import only_sounds_asking, tells
from tests.reading.conftest import Reads


@pytest.mark.parametrize(
    "text",
    [
        "停车费比停车还贵，这合理吗",
        "店关了，我的卡找谁要",
        "哪有你们这么办事的",
        "我就问了句几点开门，他让我爱等不等",
        "水表怎么比邻居家快一倍，家里没人住",
    ],
)
def test_a_question_that_wants_no_answer_complains(reads: Reads, text: str) -> None:
    assert only_sounds_asking(text)
    assert reads(text).kind == "complaint"


@pytest.mark.parametrize(
    "text",
    ["请问钥匙丢了，怎么配一把", "饭卡找不到了，怎么补办", "你们收不收旧电池", "周末还送货不"],
)
def test_what_is_asked_to_be_answered_is_an_inquiry(reads: Reads, text: str) -> None:
    assert not only_sounds_asking(text)
    assert reads(text).kind == "inquiry"


@pytest.mark.parametrize(
    ("text", "told"), [("积分查询", False), ("柜台上的人一上午都不在", True), ("几点开门", False)]
)
def test_a_bare_name_of_a_thing_tells_nothing(text: str, told: bool) -> None:
    assert tells(text) is told
