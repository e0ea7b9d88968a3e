"""By which somebody goes on to another matter is no part of it."""

import pytest

from prompts.reading.opening import without_opening
from tests.reading.conftest import Reads


@pytest.mark.parametrize(
    ("text", "rest", "kind"),
    [
        ("also i think u should put a bench outside", "i think u should put a bench outside",
         "suggestion"),
        ("Oh, also: the lift is out of order", "the lift is out of order",
         "fault_report"),
        ("对了，门口应该放个长椅", "门口应该放个长椅", "suggestion"),
        ("还有，表扬一下小王，特别耐心", "表扬一下小王，特别耐心", "praise"),
        ("also", "also", "addition"),
    ],
)  # fmt: skip
def test_the_rest_is_read_by_itself(reads: Reads, text: str, rest: str, kind: str) -> None:
    assert without_opening(text) == rest
    if rest != text:
        assert reads(rest).kind.value == kind
