"""What a message is like that no list has a word for, and the sentences it is learnt from."""

import tomllib
from collections import Counter
from importlib import resources

import pytest

from prompts.reading.heard import TALK, UNLIKE, heard, like_heard
from prompts.reading.language import Language
from prompts.reading.reading import MessageKind
from storage.rules.desk import Desk
from tests.reading.conftest import Reads


@pytest.mark.parametrize(
    ("text", "kind", "category"),
    [
        ("门口的人冲我翻了个大白眼，把我的表往外一丢", "complaint", "attitude"),
        ("油漆工说周五干完，下周五了还在刮腻子", "complaint", "delay"),
        ("寄的相框到家玻璃成了渣", "complaint", "damage_loss"),
        ("洗个车原先讲三十，开出来要我八十", "complaint", "billing"),
        ("拉杆箱用两回轮子就卡得转不动", "complaint", "quality"),
        ("演唱会没开成，票款一直不还", "complaint", "refund"),
        ("介绍上写湖景房，窗外是停车场", "complaint", "info_error"),
        ("美容店把我手术前后的照片挂墙上了", "complaint", "privacy"),
        ("The usher pulled a face at me and walked off", "complaint", "attitude"),
        ("The painters were due on Friday and have still not come", "complaint", "delay"),
        ("You told me 30 for the wash and then wanted 80", "complaint", "billing"),
        ("The clinic hung my before and after photos on the wall", "complaint", "privacy"),
    ],
)
def test_what_no_list_holds_is_read_by_what_it_is_like(
    reads: Reads, text: str, kind: str, category: str
) -> None:
    reading = reads(text)
    assert (reading.kind, reading.category) == (kind, category)


@pytest.mark.parametrize("text", ["", "……", "Zzyzx qwrt plkj", "黼黻 龘龘"])
def test_what_was_never_heard_is_like_nothing(text: str) -> None:
    like = like_heard(text, ["zh" if "龘" in text else "en"])
    assert all(abs(each) < 0.05 for each in (*like.kinds.values(), *like.matters.values()))


def test_a_letter_says_more_than_what_it_is_like() -> None:
    assert like_heard("说好今天到，没有人来。" * 20, ["zh"]) == UNLIKE


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sentences_have_kinds_and_categories_that_there_are(
    language: Language, desk: Desk
) -> None:
    like = heard(language).like("")
    assert set(like.kinds) - {TALK} <= set(MessageKind)
    assert set(like.matters) == set(desk.categories)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_sentence_stands_there_twice(language: Language) -> None:
    source = resources.files("prompts.reading").joinpath("words", f"heard.{language}.toml")
    listed = tomllib.loads(source.read_text("utf-8"))
    lines = Counter(
        line for texts in listed.values() for text in texts.values() for line in text.splitlines()
    )
    assert [line for line, times in lines.items() if line and times > 1] == []
