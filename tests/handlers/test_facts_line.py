"""The facts of a matter as cards show them: whoever reads them may do so on another day."""

import re

import pytest

from handlers.cards.facts import facts_line
from prompts.texts import texts

VALUES = ("11月3日", "11月9日", "3 Nov", "9 Nov", "30元", "10元", "$300", "$30")


def _line(language: str, value: str, norm: str | None) -> str:
    fact = {"type": "date", "value": value, "norm": norm}
    return facts_line(texts(language), "card-facts", [fact], told=value)[0]


@pytest.mark.parametrize("value", ["昨天", "上周五", "3天前", "大前天"])
def test_a_day_by_today_is_shown_as_the_day_it_means(value: str) -> None:
    line = _line("zh", value, "2026-11-20")

    assert "11月20日 周五" in line
    assert value not in line


@pytest.mark.parametrize("value", ["last Friday", "Thursday", "yesterday", "two days ago"])
def test_so_it_is_in_english(value: str) -> None:
    assert "Fri 20 Nov" in _line("en", value, "2026-11-20")


@pytest.mark.parametrize(
    ("value", "norm"),
    [
        ("11月3日", "2026-11-03"),
        ("2026-11-03", "2026-11-03"),
        ("上个月", None),
        ("两周前", "2026-11-07"),
    ],
)
def test_what_says_the_day_itself_or_none_stays_as_it_was_written(
    value: str, norm: str | None
) -> None:
    assert value in _line("zh", value, norm)


@pytest.mark.parametrize(
    ("language", "told", "line"),
    [
        ("zh", "11月3日下单，花了386块，11月9日才到", "购买 11月3日 · 送达 11月9日"),
        ("zh", "说好11月3日送，结果11月9日才到", "约定 11月3日 · 送达 11月9日"),
        ("zh", "多扣了我30元，只退了10元", "付款 30元 · 退还 10元"),
        ("en", "bought on 3 Nov and it arrived on 9 Nov", "bought 3 Nov · delivered 9 Nov"),
        ("en", "I paid $300 and you refunded $30", "paid $300 · returned $30"),
        ("en", "it broke on 3 Nov", "🔎 3 Nov"),
        ("zh", "11月3日和11月9日我都去了", "🔎 11月3日 · 11月9日"),
    ],
)
def test_several_of_a_type_say_what_they_are_of(language: str, told: str, line: str) -> None:
    found = (re.search(re.escape(each) + r"(?!\d)", told) for each in VALUES)
    starts = sorted((each.start(), each.group()) for each in found if each)
    facts = [
        {"type": "date" if "N" in each or "月" in each else "amount", "value": each, "norm": None}
        | {"start": start, "end": start + len(each)}
        for start, each in starts
    ]
    assert line in facts_line(texts(language), "card-facts", facts, told=told)[0]
