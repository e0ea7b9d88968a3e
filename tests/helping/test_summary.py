"""A talk in two lines, replies that fit, and matters that are alike."""

import pytest

from prompts.helping.likeness import most_like
from prompts.helping.replies import ReadyReply, gist_of, replies_for
from prompts.helping.summary import Summary, summarise
from prompts.thinking import Line
from storage.rules.desk import load_desk
from storage.rules.desk_replies import Reply, When
from storage.rules.desk_words import Name
from storage.rules.kinds import Kind
from storage.rules.moves import State

FRIDGE = (
    "您好！我平时很少投诉。上周三我在你们平台买了一台冰箱，周五送来时门上有一道很长的划痕，压缩机一直响。"
    "打电话没人接。我要求换一台新的。谢谢！"
)
LAMP = (
    "Hello, I have been a customer for ten years. I ordered a lamp on 3 November and it arrived "
    "last Friday with the glass smashed. Please send me a replacement before the weekend. Thanks!"
)


def test_what_happened_and_what_is_wanted_are_picked_out() -> None:
    summary = summarise([Line("customer", FRIDGE)])

    assert summary.happened.startswith("上周三我在你们平台买了一台冰箱")
    assert summary.wanted == "我要求换一台新的。"


def test_it_is_so_in_english() -> None:
    assert summarise([Line("customer", LAMP)]) == Summary(
        "I ordered a lamp on 3 November and it arrived last Friday with the glass smashed.",
        "Please send me a replacement before the weekend.",
    )


def test_the_latest_wish_counts() -> None:
    talk = [
        Line("customer", FRIDGE),
        Line("staff", "请问您要换还是退？"),
        Line("customer", "不换了，请直接退款"),
    ]

    assert summarise(talk).wanted == "不换了，请直接退款"


@pytest.mark.parametrize(
    ("happened", "threat"),
    [
        ("我家门被你们师傅砸坏了，还骂人。", "再不处理我就去12315投诉！"),
        ("你们的师傅把我家门砸了。", "三天之内不解决，我11月25日就找律师起诉。"),
        (
            "My door was smashed by your man.",
            "If it isn't mended by 25 November I will go to the regulator on the 26th.",
        ),
    ],
)
def test_a_threat_is_nothing_that_happened(happened: str, threat: str) -> None:
    joint = " " if happened.isascii() else ""

    assert summarise([Line("customer", f"{happened}{joint}{threat}")]) == Summary(happened, threat)
    wish = {True: "Please send somebody.", False: "请派人来修。"}[happened.isascii()]
    story = joint.join((happened, wish, threat))
    assert summarise([Line("customer", story)]) == Summary(happened, wish)


@pytest.mark.parametrize("told", ["我昨天已经打12315投诉了", "I complained to the press on Monday"])
def test_where_they_have_complained_already_is_something_that_happened(told: str) -> None:
    happened = f"{told}."

    assert summarise([Line("customer", f"Hello. {happened}")]).happened == happened


def test_without_a_wish_the_last_words_stand_for_it() -> None:
    talk = [Line("customer", "快递昨天没送到"), Line("customer", "今天也没有送到家里")]

    assert summarise(talk) == Summary("快递昨天没送到", "今天也没有送到家里")


def test_of_a_list_each_point_is_told() -> None:
    en = (
        "Three things: 1. your driver Marek was rude to my mother and swore at her 2. the invoice "
        "20991 has the wrong name on it 3. when are you open on saturday?"
    )
    zh = "三件事：1、快递员小马骂我妈妈。2、发票抬头开错了。3、能不能周末上门？"

    assert summarise([Line("customer", en)]) == Summary(
        "1. your driver Marek was rude to my mother and swore at her "
        "2. the invoice 20991 has the wrong name on it",
        "3. when are you open on saturday?",
    )
    assert summarise([Line("customer", zh)]) == Summary(
        "1. 快递员小马骂我妈妈。 2. 发票抬头开错了。", "3. 能不能周末上门？"
    )
    later = [Line("customer", zh), Line("customer", "请把发票重新开一张")]
    assert summarise(later).wanted == "请把发票重新开一张"


def test_a_number_alone_tells_nothing() -> None:
    zh = ["快递昨天没送到", "今天也没有送到家里", "我的电话是 138 0000 1111", "请打 13800001111。"]
    en = ["My lamp came broken.", "It still flickers today", "My phone number: 415-555-0123"]

    assert summarise([Line("customer", text) for text in zh]) == Summary(
        "快递昨天没送到", "今天也没有送到家里"
    )
    assert summarise([Line("customer", "\n".join(reversed(zh)))]).happened == "今天也没有送到家里"
    assert summarise([Line("customer", text) for text in en]) == Summary(
        "It still flickers today", ""
    )
    assert summarise([Line("customer", "电话：13800001111")]) == Summary("", "")


def test_a_short_or_empty_story_has_no_second_line() -> None:
    assert summarise([Line("customer", "快递延误了三天")]) == Summary("快递延误了三天", "")
    assert summarise([Line("customer", "你好")]) == Summary("", "")
    assert summarise([Line("staff", "请问门牌是多少？")]) == Summary("", "")


def test_one_long_sentence_is_cut_between_clauses() -> None:
    clause = "快递员昨天没有来"
    happened = summarise([Line("customer", "，".join([clause] * 100))]).happened

    assert len(happened) <= 80
    assert happened.endswith(clause)


def test_the_most_fitting_reply_comes_first() -> None:
    def reply(text: str, **fits: object) -> Reply:
        return Reply.model_validate({"text": {"zh": text, "en": text}, **fits})

    replies = (
        reply("any"),
        reply("by {by}"),
        reply("state", state="in_progress"),
        reply("kind", kind="complaint"),
        reply("both", kind="complaint", state="in_progress"),
        reply("category {name}", category="delay"),
        reply("other", category="refund"),
    )
    desk = load_desk("general").model_copy(update={"replies": replies})

    def fitting(words: dict[str, str]) -> list[str]:
        replies = replies_for(
            desk,
            kind=Kind.COMPLAINT,
            category="delay",
            state=State.IN_PROGRESS,
            language="en",
            words=words,
        )
        return [each.text for each in replies]

    assert fitting({"name": "Lin {by}"}) == ["category Lin {by}", "both", "kind", "state", "any"]
    assert fitting({"by": "Thu"}) == ["both", "kind", "state", "any", "by Thu"]


def test_a_reply_that_speaks_of_what_has_not_happened_does_not_fit() -> None:
    desk = load_desk("general")

    def fitting(*so: When) -> str:
        replies = replies_for(
            desk,
            kind=Kind.FAULT_REPORT,
            category="other",
            state=State.IN_PROGRESS,
            language="en",
            words={"name": "Julia", "number": "F20261121-0014"},
            so=so,
        )
        return " ".join(each.text for each in replies)

    assert fitting() == ""
    assert "received what you added" in fitting(When.ADDED)
    assert "in the time we promised" not in fitting(When.ADDED)
    assert "in the time we promised" in fitting(When.LATE)


def test_alike_is_what_shares_what_is_rare() -> None:
    others = [
        "快递延误了一个星期",
        "冰箱门上有划痕，送来就坏了",
        "快递延误了两天还没有送到",
        "Nobody answers the phone",
    ]

    like = most_like("新买的冰箱有划痕", others, 3)
    assert [each.place for each in like] == [1]
    assert [each.place for each in most_like("快递延误了三天还没送到", others, 3)] == [2, 0]
    assert most_like("", others, 3) == []


def test_how_a_reply_begins_is_told_without_the_greeting_and_with_a_capital() -> None:
    assert gist_of("林晓，您好！让您久等了。", "林晓") == "让您久等了。"
    assert gist_of("Dear Mary, we are sorry.", "Mary") == "We are sorry."
    assert gist_of("Dear Mary, ", "Mary") == "Dear Mary, "


def test_a_reply_says_its_own_language() -> None:
    text = Name(zh="您好", en="Hello")
    desk = load_desk("general").model_copy(update={"replies": (Reply(text=text),)})

    for language, said in (("zh", "您好"), ("en", "Hello")):
        fits = {"kind": Kind.PRAISE, "category": "other", "state": State.WAITING}
        [reply] = replies_for(desk, **fits, language=language, words={})  # type: ignore[arg-type]
        assert reply == ReadyReply(said, None)
