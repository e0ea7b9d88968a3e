"""Hours as people write them; what isn't wholly understood is not taken."""

import pytest

from storage.rules.hours import Shift
from storage.rules.written_hours import read_hours


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("周一至周五 9:00-12:00 13:30-18:00", dict.fromkeys(range(5), "9-12 13.5-18")),
        ("Mon-Fri 9-17; Sat 10-14", {**dict.fromkeys(range(5), "9-17"), 5: "10-14"}),
        ("9:00-18:00", dict.fromkeys(range(5), "9-18")),
        ("周六、周日 10点到16点", {5: "10-16", 6: "10-16"}),
        ("Mon, Wed 9am-5pm", {0: "9-17", 2: "9-17"}),
        ("mon-thu 8 to 4, fri 8 to 12", {**dict.fromkeys(range(4), "8-16"), 4: "8-12"}),
        ("周五到周一 9-12", {0: "9-12", 4: "9-12", 5: "9-12", 6: "9-12"}),
        ("星期天 22:00-06:00", {6: "22-30"}),
        ("9 to 5 mon to fri", dict.fromkeys(range(5), "9-17")),
        ("9-12, 13-18 Mon-Fri", dict.fromkeys(range(5), "9-12 13-18")),
        ("8-4 mon-thu, 8-12 fri", {**dict.fromkeys(range(4), "8-16"), 4: "8-12"}),
        ("I work weekdays from 8:30 to 5", dict.fromkeys(range(5), "8.5-17")),
        ("weekends 10am to 2", {5: "10-14", 6: "10-14"}),
        ("Mondays 1-5 pm", {0: "13-17"}),
        ("Fri 8 a.m. to noon", {4: "8-12"}),
        ("every day 10 pm to 6", dict.fromkeys(range(7), "22-30")),
        ("Mon 08:00-04:00", {0: "8-28"}),
        ("Mon 20-4", {0: "20-28"}),
        ("周一到周四8点到4点", dict.fromkeys(range(4), "8-16")),
        ("周一到周四8点到4点，周五8点到12点", {**dict.fromkeys(range(4), "8-16"), 4: "8-12"}),
        ("我周一到周五早上八点半到下午五点", dict.fromkeys(range(5), "8.5-17")),
        ("工作日下午1点到5点半", dict.fromkeys(range(5), "13-17.5")),
        ("周一至周五 9点到12点，1点半到6点", dict.fromkeys(range(5), "9-12 13.5-18")),
        ("周二十点到十二点", {1: "10-12"}),
        ("周末 晚上10点到早上6点", {5: "22-30", 6: "22-30"}),
        ("每天9点到18点", dict.fromkeys(range(7), "9-18")),
    ],
)
def test_hours_are_read_as_they_are_written(written: str, hours: dict[int, str]) -> None:
    found = read_hours(written)

    assert found == {
        day: tuple(
            Shift(*(int(float(end) * 60) for end in each.split("-"))) for each in text.split()
        )
        for day, text in hours.items()
    }


@pytest.mark.parametrize(
    "written",
    [
        "",
        "看情况",
        "周一",
        "周一 25:00-26:00",
        "周一 9-12 11-13",
        "hello 9-17",
        "9-17 maybe",
        "9-9",
        "请您周一 9-17 来取",
        "the shop opens 9-17",
        "一二三",
    ],
)
def test_what_is_not_wholly_understood_is_not_taken(written: str) -> None:
    assert read_hours(written) is None
