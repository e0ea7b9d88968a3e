"""The button of a draft's card in words."""

import pytest

from prompts.wishes.submitting import says_not_yet, says_submit, submits


@pytest.mark.parametrize(
    "text",
    [
        "提交吧",
        "提交吧快点",
        "快点提交！急",
        "submit it, hurry up",
        "没有了，提交",
        "不用，直接提交",
        "请帮我提交一下",
        "交",
        "交吧",
        "好，那就交了吧",
        "Submit it",
        "please submit",
        "that's all, submit",
        "can you submit my complaint please",
        "submit pls",
        "Submit plz!",
        "pls submit",
        "yes send",
        "yep send it pls",
        "submit it thx",
        "提交吧谢谢",
        "提交吧，谢谢啦",
        "发吧",
        "嗯提交",
        "yeah send it off",
    ],
)
def test_whoever_says_submit_means_it(text: str) -> None:
    assert says_submit(text)
    assert submits(text)


@pytest.mark.parametrize("text", ["确认", "yes", "go ahead"])
def test_a_nod_may_be_the_answer_to_something_else(text: str) -> None:
    assert submits(text)
    assert not says_submit(text)


@pytest.mark.parametrize(
    "text",
    [
        "怎么提交",
        "快点",
        "提交得快点才有用",
        "没有提交",
        "我提交了三次都没人理",
        "交了",
        "我都交了",
        "交300块",
        "不交",
        "send me the money",
        "i sent it",
        "pls send someone",
        "send a man plz",
        "提交谢谢都没人说",
        "不提交了",
        "no",
    ],
)
def test_these_say_something_else(text: str) -> None:
    assert not submits(text)


@pytest.mark.parametrize(
    "text",
    [
        "等等 先别提交",
        "先不要提交啊",
        "别急着发",
        "wait dont submit yet",
        "no, don't send it yet please",
    ],
)
def test_whoever_says_not_yet_means_that(text: str) -> None:
    assert says_not_yet(text)
    assert not submits(text)


@pytest.mark.parametrize(
    "text",
    [
        "提交",
        "为什么还不能提交",
        "他们先别提交材料",
        "don't send the driver again",
        "你们别发广告了",
    ],
)
def test_whoever_tells_of_sending_tells_something(text: str) -> None:
    assert not says_not_yet(text)
