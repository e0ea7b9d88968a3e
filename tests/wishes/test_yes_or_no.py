"""What is said to a question that has buttons."""

import pytest

from prompts.wishes.yes_or_no import Says, said_to_question


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("是", Says.YES),
        ("是的", Says.YES),
        ("对。", Says.YES),
        ("Yes", Says.YES),
        ("yes please", Says.YES),
        ("确认", Says.YES),
        ("我确定", Says.YES),
        ("confirm", Says.YES),
        ("yes, I'm sure", Says.YES),
        ("好的", Says.NOD),
        ("嗯", Says.NOD),
        ("可以", Says.NOD),
        ("ok", Says.NOD),
        ("yes, please do", Says.NOD),
        ("不", Says.NO),
        ("不是", Says.NO),
        ("no", Says.NO),
        ("no wait", Says.NO),
        ("actually no", Says.NO),
        ("hmm, no", Says.NO),
        ("no, dont", Says.NO),
        ("等等 先别", Says.NO),
        ("还是别了", Says.NO),
        ("不用了", Says.SHAKE),
        ("是新的事，帮我提交", Says.NEW),
        ("不是，是新的事", Says.NEW),
        ("新的一件事", Says.NEW),
        ("不是这件 是新的", Says.NEW),
        ("不是那件，是新的事", Says.NEW),
        ("not that one, it's a new one", Says.NEW),
        ("it is a new matter", Says.NEW),
        ("its a new one", Says.NEW),
        ("no, it's another complaint", Says.NEW),
        ("new matter, please submit it", Says.NEW),
        ("👍", Says.GOOD),
        ("👍🏻", Says.GOOD),
        ("👎👎", Says.BAD),
        ("补充", Says.SAME),
        ("补充到 C20261121-0006", Says.ADD),
        ("加到那件", Says.ADD),
        ("add it", Says.ADD),
        ("add it pls", Says.ADD),
        ("add that to it", Says.ADD),
        ("是补充", Says.SAME),
        ("add it to C20261121-0006", Says.ADD),
        ("答复", Says.ANSWER),
        ("是答复", Says.ANSWER),
        ("是的，这是答复", Says.ANSWER),
        ("it's my answer", Says.ANSWER),
        ("嗯，催一下", Says.URGE),
        ("催单", Says.URGE),
        ("催吧", Says.URGE),
        ("yes, urge it", Says.URGE),
        ("撤回", Says.WITHDRAW),
        ("确认撤回", Says.WITHDRAW),
        ("撤回 C20261121-0001", Says.WITHDRAW),
        ("yes withdraw it please", Says.WITHDRAW),
    ],
)
def test_each_answer(text: str, says: Says) -> None:
    assert said_to_question(text) is says


@pytest.mark.parametrize(
    "text",
    [
        "是三号楼",
        "对面邻居家",
        "不是3号是5号",
        "好的，但是箱子还是湿的",
        "yes it was broken when it came",
        "no light in the hall",
        "no problem",
        "别的",
        "不要紧",
        "新的冰箱坏了",
        "a new fridge",
        "补充一点：箱子是湿的",
        "催了三次都没人理",
        "withdraw the money from my account",
        "答复太慢",
        "it is not new",
        "提交",
    ],
)
def test_whoever_tells_something_says_none_of_it(text: str) -> None:
    assert said_to_question(text) is None
