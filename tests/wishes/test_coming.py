"""Who wrote of a danger asks whether anybody comes; what tells of it is no such question."""

import pytest

from prompts.wishes.coming import asks_whether_anybody_comes


@pytest.mark.parametrize(
    "text",
    [
        "有人来吗",
        "有没有人啊？？",
        "怎么还没人来",
        "什么时候有人来啊",
        "派人了吗",
        "你们到底来不来",
        "人呢？",
        "喂喂喂",
        "快来人啊！",
        "hello??? is someone coming",
        "Is anybody there?",
        "when will someone come",
        "are you sending somebody??",
        "has anyone seen this",
        "why is nobody coming",
        "help!!",
    ],
)
def test_the_question_is_known(text: str) -> None:
    assert asks_whether_anybody_comes(text)


@pytest.mark.parametrize(
    "text",
    [
        "3号楼2单元，快来人",
        "里面有人，还有一个孩子",
        "有人受伤了",
        "昨天也没人来修",
        "物业没人接电话",
        "help, my mum is in there too",
        "someone is bleeding",
        "nobody answers the phone",
        "the smoke is coming from the kitchen",
        "is the bill wrong too?",
    ],
)
def test_what_tells_of_the_danger_is_none(text: str) -> None:
    assert not asks_whether_anybody_comes(text)
