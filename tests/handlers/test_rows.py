"""Labels share a row as long as a phone shows them whole."""

import pytest

from handlers.buttons import Button
from handlers.rows import most_in_a_row, roomy, shortened, width_of
from handlers.work import Screen, as_message
from prompts.texts import Html


def _row(*labels: str) -> list[Button]:
    return [{"text": label, "callback_data": "x"} for label in labels]


def _labels(rows: object) -> list[list[str]]:
    assert isinstance(rows, list)
    return [[each["text"] for each in row] for row in rows]


@pytest.mark.parametrize(
    ("label", "width"),
    [("💬 回复客户", 8), ("📨 Send now", 8), ("• 3 级 · 一般", 11), ("‹ 返回", 4), ("⭐", 2)],
)
def test_the_sign_in_front_counts_for_nothing_and_a_chinese_character_for_two(
    label: str, width: int
) -> None:
    assert width_of(label) == width


@pytest.mark.parametrize(
    ("labels", "most"),
    [
        (["1", "2", "3", "4", "5"], 5),
        (["✨ 帮手", "📖 全文", "🕘 经过", "⋯ 更多"], 4),
        (["❓ 询问客户", "💬 回复客户", "✅ 办结"], 3),
        (["🙋‍♂️ 问同事", "🔗 给客户代码"], 2),
        (["❓ Ask customer", "✅ Resolve"], 2),
        (["⏳ Ask for more time", "✅ Resolve"], 1),
        (["🔔 催单 C20261120-0001 · 破损丢失", "不是"], 1),
    ],
)
def test_the_widest_label_says_how_many_may_stand_side_by_side(
    labels: list[str], most: int
) -> None:
    assert most_in_a_row(labels) == most


def test_what_is_cramped_is_spread_evenly_and_what_is_not_stays() -> None:
    short, long = _row("✨ 帮手", "📖 全文", "⋯ 更多"), _row(*["👥 Other people"] * 3)
    rows = roomy([short, long, [], _row("一个人站一行的很长很长很长很长的标签")])

    assert _labels(rows) == [
        ["✨ 帮手", "📖 全文", "⋯ 更多"],
        ["👥 Other people"],
        ["👥 Other people"] * 2,
        ["一个人站一行的很长很长很长很长的标签"],
    ]


def test_four_short_keys_stand_in_two_rows_of_two() -> None:
    params = as_message(Screen(Html("…"), [_row("昨天", "超时工单", "催办", "回访")]))

    assert [len(row) for row in params["reply_markup"]["inline_keyboard"]] == [2, 2]


def test_a_long_text_is_shortened_to_a_width() -> None:
    assert shortened("让您久等了，非常抱歉", 12) == "让您久等了…"
    assert shortened("Thank you", 12) == "Thank you"
