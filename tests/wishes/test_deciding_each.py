"""Of several things that wait, each is decided in its turn."""

import pytest

from prompts.reading.plain import plain
from prompts.wishes.deciding import Verdict
from prompts.wishes.deciding_each import decided_each

_YES, _NO = Verdict.GRANT, Verdict.REFUSE


@pytest.mark.parametrize(
    ("words", "decided"),
    [
        ("1同意,2不同意,太久了", [(_YES, "1", ""), (_NO, "2", "太久了")]),
        ("1同意2不同意，太久了", [(_YES, "1", ""), (_NO, "2", "太久了")]),
        ("第一个同意,第二个不行,太久了", [(_YES, "1", ""), (_NO, "2", "太久了")]),
        ("同意第一个，第二个不行，没写日期", [(_YES, "1", ""), (_NO, "2", "没写日期")]),
        ("0003同意，0004驳回，原因没写清", [(_YES, "0003", ""), (_NO, "0004", "原因没写清")]),
        ("1不同意，太久了，2同意", [(_NO, "1", "太久了"), (_YES, "2", "")]),
        ("1 yes, 2 no too long", [(_YES, "1", ""), (_NO, "2", "too long")]),
        ("1 yes 2 no, too long", [(_YES, "1", ""), (_NO, "2", "too long")]),
        ("approve 1, refuse 2, too long", [(_YES, "1", ""), (_NO, "2", "too long")]),
        ("the first is ok, the second no: too long", [(_YES, "1", ""), (_NO, "2", "too long")]),
        ("1 ok and 2 rejected, 3 days is a lot", [(_YES, "1", ""), (_NO, "2", "3 days is a lot")]),
        ("1 no, too long. 2 ok, 3 ok", [(_NO, "1", "too long"), (_YES, "2", ""), (_YES, "3", "")]),
    ],
)  # fmt: skip
def test_each_is_for_its_own_place(words: str, decided: list[tuple[Verdict, str, str]]) -> None:
    found = decided_each(plain(words))

    assert found is not None
    assert found.is_clear
    assert [(one.verdict, one.which, words[slice(*one.said)]) for one in found.decisions] == decided


@pytest.mark.parametrize(
    "words",
    ["1同意,2再等等", "第一个同意，第二个再看看", "1 yes, 2 let me think", "1 yes, 1 no, too long",
     "0003同意，0004我再问问", "1同意，2不同意，3等一下"],
)  # fmt: skip
def test_what_is_named_and_not_decided_makes_it_unclear(words: str) -> None:
    found = decided_each(plain(words))
    assert found is not None
    assert not found.is_clear


@pytest.mark.parametrize(
    "words",
    ["1同意", "同意 0002", "1同意，2天内完成", "1 yes, 2 days at most", "0002同意，下次早点说",
     "refuse 2 days is too long", "0003不同意，跟0004重复", "同意，一定要写清原因",
     "1同意，三天内办完", "我看1同意,2不同意",
     "第一次来，第二次没人", "好的，1号上午到", "no to 0002, cause is missing",
     "1 no problem for us", "0003 approved, but call them at 9"],
)  # fmt: skip
def test_one_decision_is_not_several(words: str) -> None:
    assert decided_each(plain(words)) is None
