import pytest

from prompts.wishes.thanking import only_thanks


@pytest.mark.parametrize(
    "text",
    [
        "谢谢,师傅到了",
        "非常感谢！师傅已经来了",
        "收到了，谢谢您",
        "修好了，谢谢师傅",
        "thank you so much, he is here now",
        "Thanks, the technician has arrived",
        "Great, it works now, thank you",
        "thanks a lot!",
    ],
)
def test_thanks_await_no_answer(text: str) -> None:
    assert only_thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "谢谢，什么时候能到",
        "谢谢，师傅还没到",
        "师傅到了",
        "谢谢，但是没修好",
        "谢谢，请再派一个师傅",
        "thank you, but he is not here yet",
        "thanks, when will he be here",
        "thank you, is he here now?",
        "he is here now, but the part is wrong, thanks",
        "he is here now",
    ],
)
def test_whoever_asks_or_misses_something_awaits_one(text: str) -> None:
    assert not only_thanks(text)
