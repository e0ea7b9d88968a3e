"""What a day is of, that stands beside others on a card."""

import pytest

from prompts.reading.roles import FactRole, role_of


@pytest.mark.parametrize(
    ("text", "day", "role"),
    [
        ("My sofa was supposed to come last friday", "last friday", FactRole.PROMISED),
        ("it was still not delivered today", "today", None),
        ("说好上周四送，到今天还没送到", "上周四", FactRole.PROMISED),
        ("说好上周四送，到今天还没送到", "今天", None),
        ("我的冰箱到今天都没按时送到!!", "今天", None),
        ("答应周五送到", "周五", FactRole.PROMISED),
        ("they said it would arrive on Friday", "Friday", FactRole.PROMISED),
        ("it should have been delivered on Friday", "Friday", FactRole.PROMISED),
        ("it arrived on Friday", "Friday", FactRole.DELIVERED),
        ("快递昨天才送到", "昨天", FactRole.DELIVERED),
        ("昨天收到的", "昨天", FactRole.DELIVERED),
        ("the money hasn't been refunded by Monday", "Monday", None),
        ("会在周三退款", "周三", FactRole.PROMISED),
        ("周三不给退", "周三", None),
        ("买了没几天，昨天就坏了", "昨天", FactRole.BROKE),
        ("I ordered it on 3 May", "3 May", FactRole.BOUGHT),
        ("it never arrived, I paid on Monday", "Monday", FactRole.PAID),
        ("周一在家等", "周一", None),
    ],
)
def test_what_did_not_happen_is_no_day_of_it(text: str, day: str, role: FactRole | None) -> None:
    start = text.index(day)
    assert role_of(text, start, start + len(day)) is role
