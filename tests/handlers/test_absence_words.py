"""From which day to which somebody is away, as they write it."""

from datetime import date

import pytest

from handlers.staff.absence_words import days_named, says_not_away, says_who
from storage.rules.desk import load_desk

CALENDAR = load_desk("general").calendar
FRIDAY, WEDNESDAY = date(2026, 11, 20), date(2026, 11, 25)


@pytest.mark.parametrize(
    ("words", "today", "days"),
    [
        ("明天到周五", FRIDAY, "11-21 11-27"),
        ("明天到周五", WEDNESDAY, "11-26 11-27"),
        ("tomorrow to friday", FRIDAY, "11-21 11-27"),
        ("next week monday to wednesday", FRIDAY, "11-23 11-25"),
        ("next week monday to wednesday", WEDNESDAY, "11-30 12-02"),
        ("monday to wednesday next week", WEDNESDAY, "11-30 12-02"),
        ("下周一到周三", WEDNESDAY, "11-30 12-02"),
        ("下周一到下周三，王强代办", WEDNESDAY, "11-30 12-02"),
        ("12月3日到12月5日", FRIDAY, "12-03 12-05"),
        ("11月30日-12月2日", FRIDAY, "11-30 12-02"),
        ("3 Dec to 5 Dec", FRIDAY, "12-03 12-05"),
        ("the 3rd to the 5th of december", FRIDAY, "12-03 12-05"),
        ("后天起休三天", FRIDAY, "11-22 11-24"),
        ("from monday for a week", FRIDAY, "11-23 11-29"),
        ("下周", FRIDAY, "11-23 11-29"),
        ("我下周都不在", WEDNESDAY, "11-30 12-06"),
        ("next week", WEDNESDAY, "11-30 12-06"),
        ("monday until thursday", WEDNESDAY, "11-30 12-03"),
        ("今天到周日", FRIDAY, "11-20 11-22"),
        ("三天", FRIDAY, "11-22"),
        ("请假三天", FRIDAY, "11-22"),
        ("friday", FRIDAY, "11-20 11-20"),
        ("until friday", WEDNESDAY, "11-27"),
        ("until next friday", FRIDAY, "11-27"),
        ("到下周三", FRIDAY, "11-25"),
        ("明天为止", FRIDAY, "11-21"),
        ("i'm off until tomorrow", FRIDAY, "11-21"),
        ("away to monday", FRIDAY, "11-23"),
        ("off through wednesday", FRIDAY, "11-25"),
        ("下周三", FRIDAY, "11-25 11-25"),
        ("next wednesday", FRIDAY, "11-25 11-25"),
        ("tomorrow", FRIDAY, "11-21 11-21"),
        ("on wednesday", FRIDAY, "11-25 11-25"),
        ("i'm off tomorrow", FRIDAY, "11-21 11-21"),
        ("i am on leave tomorrow, i go to the doctor", FRIDAY, "11-21 11-21"),
        ("i'll be out of office on wednesday", FRIDAY, "11-25 11-25"),
        ("3 Dec", FRIDAY, "12-03 12-03"),
        ("明天请假", FRIDAY, "11-21 11-21"),
        ("明天要到医院，请假", FRIDAY, "11-21 11-21"),
        ("周三休息", FRIDAY, "11-25 11-25"),
        ("我下周一不在", FRIDAY, "11-23 11-23"),
        ("25号", FRIDAY, "11-25 11-25"),
        ("25号到28号", FRIDAY, "11-25 11-28"),
        ("我明天休假，周四回来，郭芳替我", FRIDAY, "11-21 11-25"),
        ("明天开始休假，周四上班，郭芳代", FRIDAY, "11-21 11-25"),
        ("下周三回来", FRIDAY, "11-24"),
        ("away from monday, back on thursday", FRIDAY, "11-23 11-25"),
    ],
)
def test_days_are_read(words: str, today: date, days: str) -> None:
    found = days_named(words, today, CALENDAR)

    assert " ".join(f"{day:%m-%d}" for day in found) == days


@pytest.mark.parametrize(
    "words",
    [
        "",
        "还不知道",
        "when the job is done",
        "林晓到了",
        "明天起休假",
        "下周三开始请假",
        "from monday",
        "i'm off starting tomorrow",
    ],
)
def test_what_names_no_day_is_asked_for_again(words: str) -> None:
    assert days_named(words, FRIDAY, CALENDAR) == []


@pytest.mark.parametrize(
    "words",
    ["李娜代办", "Nora stands in", "Joe covers for me", "替我的是李娜", "王强顶一下", "Leo顶"],
)
def test_somebody_is_named(words: str) -> None:
    assert says_who(words)
    assert not says_who("明天到周五")
    assert not says_who("明天去修屋顶")


@pytest.mark.parametrize(
    "words",
    [
        "我没休假",
        "我没有请假",
        "不休假",
        "我没在休假啊",
        "我在上班呢",
        "现在在岗",
        "I'm not away",
        "no, I'm not on leave",
        "I don't need any leave",
        "I'm here",
    ],
)
def test_who_is_not_away_says_so(words: str) -> None:
    assert says_not_away(words)


@pytest.mark.parametrize(
    "words",
    [
        "我休假",
        "周五不上班",
        "明天休假",
        "没人代办",
        "I'm away",
        "not on Friday",
        "away until Monday",
    ],
)
def test_who_is_away_does_not(words: str) -> None:
    assert not says_not_away(words)
