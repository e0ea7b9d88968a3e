"""A day that is reckoned from another: it stays what it was when it was written."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.customer.draft import Draft
from handlers.customer.draft_parts import Part
from prompts.reading.offline import OfflineReader
from storage.rules.desk import load_desk

FRIDAY = datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.mark.parametrize(
    ("first", "then", "days"),
    [
        (
            "师傅昨天来修过，今天厨房的灯又不亮了",
            "走廊的灯也灭了",
            ["2026-11-19", "2026-11-20"],
        ),
        (
            "The fitter came yesterday and today the lamp is dark again",
            "the one in the hall went out too",
            ["2026-11-19", "2026-11-20"],
        ),
    ],
)
def test_a_line_of_the_next_day_changes_no_day_of_the_lines_before(
    first: str, then: str, days: list[str]
) -> None:
    reader, desk = OfflineReader(), load_desk("general")
    draft = Draft(id=1)
    for at, line in ((FRIDAY, first), (FRIDAY + timedelta(days=1), then)):
        draft = draft.with_part(Part(at.day, line))
        draft = draft.as_read(reader.read_now(draft.text, now=at, desk=desk))

    dates = [each["norm"] for each in draft.understood.facts if each["type"] == "date"]
    assert dates == days
