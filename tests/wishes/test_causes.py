"""What is left of an answer to what the cause was, and what of a solution only the desk reads."""

import pytest

from prompts.wishes.causes import cause_in, names_no_cause, told_of_cause


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("原因：分拣错误", "分拣错误"),
        ("根本原因: 门磁坏了", "门磁坏了"),
        ("原因是装卸不当", "装卸不当"),
        ("cause: door sensor", "door sensor"),
        ("The root cause was: a worn belt", "a worn belt"),
        ("Cause：sorted wrongly", "sorted wrongly"),
        ("分拣错误", "分拣错误"),
        ("原因不明", "原因不明"),
        ("because of the door sensor", "because of the door sensor"),
        ("cause unknown", "cause unknown"),
        ("原因：", "原因："),
    ],
)
def test_the_word_for_it_is_not_said_twice(words: str, cause: str) -> None:
    assert cause_in(words) == cause


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("已退款300元，原因：司机疏忽", "原因：司机疏忽"),
        ("已重新派送。证据：通话录音", "证据：通话录音"),
        ("已换新，责任人：王强", "责任人：王强"),
        (
            "Driver warned, 30 euros refunded, cause: skipped the doorbell, evidence: call log",
            "cause: skipped the doorbell, evidence: call log",
        ),
        ("Replaced it. Root cause: a worn belt", "Root cause: a worn belt"),
        ("已退款300元，因为司机疏忽", None),
        ("查明原因后已退款", None),
        ("原因：", None),
        ("We found the cause and repaired it", None),
        ("Refunded because the courier was late", None),
    ],
)
def test_the_cause_beside_a_solution_is_found(words: str, found: str | None) -> None:
    assert told_of_cause(words) == found


@pytest.mark.parametrize(
    "words",
    ["skip", "Skip this.", "跳过", "先跳过吧", "不知道", "我也不清楚", "没有原因", "无",
     "不知道什么原因",
     "I don't know", "no idea yet", "not sure", "n/a", "none", "…", "？"],
)  # fmt: skip
def test_what_gives_no_cause_is_none(words: str) -> None:
    assert names_no_cause(words)


@pytest.mark.parametrize(
    "words",
    ["原因不明", "cause unknown", "司机不知道要打电话", "跳过了质检", "没有贴标签", "无人签收",
     "skipped the scan",
     "The driver didn't know the door code", "no label", "漏检", "不清楚流程的新员工操作"],
)  # fmt: skip
def test_what_was_found_is_a_cause(words: str) -> None:
    assert not names_no_cause(words)
