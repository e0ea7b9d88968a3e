"""What is said of an outcome that waits for a verdict, and what is none."""

import pytest

from prompts.wishes.contesting import rejects_plainly
from prompts.wishes.judging import (
    is_content,
    is_plainly_not_satisfied,
    lets_it_be,
    objects,
    says_whether_solved,
)

CONTENT = """
满意，收到了，谢谢
满意
很满意
按错了，其实满意
都解决了，谢谢
是的
sorry wrong button, I am satisfied
Yes
great, thanks
I'm happy with the outcome
"""
NOT_CONTENT = """
不满意
不太满意
满意吗？
好了吗
我对你们的服务不满意
快递很好但是少了一件
great, thanks for nothing
I am not satisfied
The food was good but cold
Are you happy now?
yes but the lift broke down
"""
OBJECTS = """
还是没解决
没解决
不满意
问题还在
快递还是没送到！
no, the parcel still isn't here!
No!
not satisfied
still not fixed
The lamp still doesn't work
"""
NO_OBJECTION = """
满意
没有热水三天了
快递晚了三天
The lift is broken
No heating since Monday
no one answers the phone
Nothing but trouble with your courier
"""


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("text", _lines(CONTENT))
def test_who_is_content_is_understood(text: str) -> None:
    assert is_content(text)


@pytest.mark.parametrize("text", _lines(NOT_CONTENT))
def test_who_is_not_content_is_not_taken_for_it(text: str) -> None:
    assert not is_content(text)


@pytest.mark.parametrize("text", _lines(OBJECTS))
def test_who_objects_is_understood(text: str) -> None:
    assert objects(text)


@pytest.mark.parametrize("text", _lines(NO_OBJECTION))
def test_a_new_trouble_is_no_objection(text: str) -> None:
    assert not objects(text)


@pytest.mark.parametrize(
    "text",
    [
        "算了",
        "算了 就这样吧",
        "就这样吧",
        "将就吧",
        "nah forget it its ok",
        "forget it",
        "nah it's fine",
    ],
)
def test_who_leaves_it_at_that_is_understood(text: str) -> None:
    assert lets_it_be(text)


@pytest.mark.parametrize(
    "text",
    [
        "就这样处理的？",
        "就这样吧？钱呢",
        "将就着用了三天又坏了",
        "it's fine if you refund me",
        "forget it, I want my money back",
        "it's ok but slow",
    ],
)
def test_who_wants_more_does_not(text: str) -> None:
    assert not lets_it_be(text)


@pytest.mark.parametrize(
    "text", ["不是我要的", "这根本不是我想要的结果", "no thats not what i asked"]
)
def test_what_nobody_asked_for_is_no_outcome(text: str) -> None:
    assert rejects_plainly(text)
    assert is_plainly_not_satisfied(text)


@pytest.mark.parametrize(
    "text", ["送来的不是我要的颜色", "不是我要的那家店", "that's not what I was told by Ann"]
)
def test_what_tells_of_something_is_asked_about(text: str) -> None:
    assert not rejects_plainly(text)


SOLVED_AND_MORE = """
解决是解决了，就是太慢
好了，师傅人不错
嗯，已经解决了！不过拖了好几天
满意，就是等得久
yes, it came in the end
yes, but too slow
it's solved but it took ages
all good, nice driver
"""
NOT_SOLVED_AND_MORE = """
没解决，送来的杯子颜色不对
不，送错地方了
还是没送到，催了也没用
no! the mug they sent is the wrong colour
nope, wrong colour mug
no the box is empty
it is still not fixed, nobody came
"""
NEITHER = """
没解决
解决了
解决了吗
解决了一半
解决了，但是又坏了
还是不错的，谢谢师傅
还有一件事，发票错了
没热水三天了
我的发票开错了
no problem, thanks
no, all good
nah it's fine
No heating since Monday
no one answers the phone
yes but it's still leaking
good afternoon, my bill is wrong
fixed price was charged twice
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        *((text, True) for text in _lines(SOLVED_AND_MORE)),
        *((text, False) for text in _lines(NOT_SOLVED_AND_MORE)),
        *((text, None) for text in _lines(NEITHER)),
    ],
)
def test_yes_and_no_with_words(text: str, *, said: bool | None) -> None:
    assert says_whether_solved(text) is said
