"""Dangers told in ways that no list foresees: written by somebody who had seen neither the lists
nor the sentences that the reader learns from (`told/`)."""

import tomllib
from importlib import resources
from pathlib import Path

import pytest

from prompts.reading.alarming import alarming
from prompts.reading.grades import tells_of_danger
from prompts.reading.language import Language
from prompts.reading.plain import plain
from tests.reading.conftest import Reads

TOLD = Path(__file__).parent / "told"


def _told(which: str, language: Language) -> list[str]:
    return (TOLD / f"{which}.{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(("language", "least"), [("zh", 150), ("en", 140)])
def test_most_dangers_are_heard(language: Language, least: int) -> None:
    dangers = _told("danger", language)
    assert len(dangers) == 200
    assert sum(map(tells_of_danger, dangers)) >= least


@pytest.mark.parametrize(("language", "most"), [("zh", 8), ("en", 10)])
def test_few_that_only_sound_like_one_are_taken_for_it(language: Language, most: int) -> None:
    calm = _told("calm", language)
    assert len(calm) == 200
    assert sum(map(tells_of_danger, calm)) <= most


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "你好，我上周办的卡。刚才货架倒了压着一个阿姨的腿！麻烦快点",
            "刚才货架倒了压着一个阿姨的腿",
        ),
        (
            "Hi, I rent from you! scaffold's come down and theres a fella under it!",
            "scaffold's come down and theres a fella under it",
        ),
    ],
)
def test_the_sentence_that_told_of_it_is_why_it_is_critical(
    reads: Reads, text: str, sentence: str
) -> None:
    reading = reads(text)
    assert reading.grade == 1
    assert any(word in sentence for word in reading.grade_words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ""),
        ("zh", "？"),
        ("zh", "黼黻龘龘黼黻"),
        ("zh", "啊" * 300),
        ("en", "zzyzx qwrt plkj"),
        ("zh", "📍 39.908700, 116.397500\n☎ 林晓 13900000001\n打电话也没人接"),
        ("zh", "39.908700, 116.397500。\n13900000001"),
        ("en", "51.507400, -0.127800\n+44 20 7946 0000"),
    ],
)
def test_what_was_never_heard_alarms_nobody(language: Language, text: str) -> None:
    assert list(alarming(plain(text), [language])) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_sentence_is_learnt_twice_or_both_ways_nor_stands_in_the_test(
    language: Language,
) -> None:
    source = resources.files("prompts.reading").joinpath("words", f"danger.{language}.toml")
    listed = tomllib.loads(source.read_text("utf-8"))
    sentences = [line for each in listed.values() for line in each.strip().splitlines()]
    assert len(set(sentences)) == len(sentences)
    assert set(sentences).isdisjoint(_told("danger", language) + _told("calm", language))
