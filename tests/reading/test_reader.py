import sys
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.reading.language import language_of
from prompts.reading.offline import OfflineReader
from prompts.reading.plain import plain
from prompts.reading.reading import Reader
from storage.rules.desk import Desk, load_desk
from tests.reading.conftest import NOW, Reads

READER, DESK = OfflineReader(), load_desk("general")
LONGEST = 4096  # characters of a Telegram message

# Pieces from which the patterns are made: more likely to confuse them than any text.
PIECES = st.sampled_from(
    [
        *"12.,，:/-%$¥元块万亿一十年月日号周三前天点半分钱不对省市路#\n\t\u3000İß٣²😀",
        *("2026", "星期", "没有", "结果", "航班", "SC", "A1", "订单号", "xx/", "am"),
        *("flight ", "not ", "called ", "times ", "ago ", "may "),
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=120).map("".join))


async def test_it_reads_as_any_reader_does(desk: Desk) -> None:
    reader: Reader = OfflineReader()
    reading = await reader.read("快递丢了", now=NOW, desk=desk)
    assert (reading.reader, reading.language) == ("offline", "zh")


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_whatever_people_write_is_read(text: str) -> None:
    reading = READER.read_now(text, now=NOW, desk=DESK)
    assert reading.category in DESK.categories
    assert 1 <= reading.grade <= 4
    assert 0 <= reading.confidence <= 1
    for fact in reading.facts:
        assert text[fact.start : fact.end] == fact.value


@given(st.text())
def test_the_plain_form_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize(
    "piece", ["一", "1", "1,", "A", "不", "路", "对 ", "\n", "2014.", "😀", "1月", "$1"]
)
def test_the_longest_of_messages_is_read(reads: Reads, piece: str) -> None:
    reads((piece * LONGEST)[: LONGEST - 3] + "元%c")


def _work(text: str) -> int:
    """How many calls a reading takes."""
    calls = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        READER.read_now(text, now=NOW, desk=DESK)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "piece",
    [
        "某路，北京",
        "的",
        "1 ",
        "订单号12345 ",
        "没有",
        "打电话给",
        "Aa Bb Inc ",
        "in Boston ",
        "8点",
        "x@",
    ],
)
def test_a_text_four_times_as_long_takes_four_times_the_work(piece: str) -> None:
    short, long = piece * 200, piece * 800
    READER.read_now(short, now=NOW, desk=DESK)  # word lists are made at the first reading
    assert _work(long) < 5 * _work(short) + 1000


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我的订单 Order 12345 没到", "zh"),
        ("My 快递 has not arrived yet", "en"),
        ("12345 👍", "zh"),  # the desk's own
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: str) -> None:
    assert language_of(text, "zh") == language


def test_a_sentence_in_both_languages_is_read_by_both(reads: Reads) -> None:
    reading = reads("My order 还没收到, please refund")
    assert reading.kind == "complaint"
    assert reading.category in {"delay", "refund"}
