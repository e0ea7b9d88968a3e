"""Beginning anew, and giving up, in words; a story in which something is begun anew is neither."""

import pytest

from prompts.wishes.starting_over import after_beginning_anew, gives_up


@pytest.mark.parametrize(
    "text",
    [
        "no wait start again",
        "start again",
        "Start over please",
        "no, forget everything, begin anew",
        "can I start over?",
        "let me rewrite it",
        "Forget what I wrote, start from scratch",
        "wipe that and start again",
        "重新写",
        "重来",
        "算了，重新说",
        "重新来一遍吧",
        "从头来",
        "前面写的都不要了",
        "全部删掉",
        "上面的作废，重新写",
        "刚才写的不要了，我重新说",
        "let me try that again",
    ],
)
def test_it_is_begun_anew(text: str) -> None:
    assert after_beginning_anew(text) == ""


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("scrap that, new matter: the lamp is dead", "the lamp is dead"),
        ("Let's begin again: my parcel is lost", "my parcel is lost"),
        ("Scrap this, different complaint. He swore at me", "He swore at me"),
        ("我想重新说一遍，快递丢了", "快递丢了"),
        ("算了，说另一件事：灯坏了", "灯坏了"),
        ("不对，重来。我要投诉司机", "我要投诉司机"),
        ("忘掉刚才说的，我想投诉司机", "我想投诉司机"),
        ("I'd rather start over, sorry. The lamp broke", "The lamp broke"),
        ("disregard that please. Your driver hit my fence", "Your driver hit my fence"),
    ],
)
def test_what_follows_is_the_new_beginning(text: str, rest: str) -> None:
    assert after_beginning_anew(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "算了",
        "算了不改了",
        "唉，算了",
        "算了，不说了",
        "不投诉了",
        "懒得说了",
        "never mind",
        "Never mind, thanks",
        "no, scrap that",
        "oh forget it",
        "I've changed my mind",
        "不报了",
        "我不想举报了",
        "算了，不报了",
        "forget it i dont want to report it",
        "I don't want to complain anymore",
    ],
)
def test_it_is_given_up(text: str) -> None:
    assert gives_up(text)
    assert after_beginning_anew(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "让他们重来，还是没修好",
        "重新安装了一遍还是坏",
        "重新说了三遍都没人理",
        "重新填了三次表",
        "都不要了，退款",
        "之前的不要了，我要新的",
        "换一件",
        "清空了我的账户",
        "算了一下账，多收了50",
        "司机说算了",
        "不改了尺码",
        "The machine won't start again",
        "start again button doesn't work",
        "I had to start over three times with your hotline",
        "redo it properly please or refund me",
        "Please delete my account",
        "forget it, I want my money back",
        "never mind the price, the food was cold",
        "drop it at the door",
        "restart, didn't help",
        "别管刚才的师傅",
        "scrap the fee please",
        "不报销了",
        "他们不报修了",
        "I don't want to complain but the soup was cold",
        "don't send it to the old address",
    ],
)
def test_these_tell_of_something(text: str) -> None:
    assert after_beginning_anew(text) is None
    assert not gives_up(text)
