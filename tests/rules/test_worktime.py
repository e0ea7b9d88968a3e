"""What the definitions of working time say, by example."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.rules.desk import load_desk
from storage.rules.durations import Duration
from storage.rules.hours import Shift, Shifts
from storage.rules.public_holidays import PublicHolidays
from storage.rules.worktime import NoWorkingTime, WorkCalendar

GENERAL = load_desk("general").calendar
EVERY_NIGHT = dict.fromkeys(range(7), (Shift.parse("22:00-06:00"),))
NIGHTS = WorkCalendar(ZoneInfo("Asia/Shanghai"), EVERY_NIGHT)


def ends(calendar: WorkCalendar, start: str, duration: str) -> str:
    end = calendar.add(datetime.fromisoformat(start), Duration.parse(duration))
    return end.astimezone(calendar.zone).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("opened", "duration", "due"),
    [
        # the example of the definitions: National Day is near, and a make-up Saturday
        ("2026-09-30T17:20+08:00", "2wh", "2026-10-08 10:20"),
        ("2026-09-30T17:20+08:00", "3wd", "2026-10-10 18:00"),
        # closing times included
        ("2026-11-20T10:00+08:00", "2wh", "2026-11-20 12:00"),
        ("2026-11-20T10:00+08:00", "121wm", "2026-11-20 13:31"),
        # an opening outside working time counts from the next working moment
        ("2026-11-20T12:30+08:00", "30wm", "2026-11-20 14:00"),
        ("2026-11-21T08:00+08:00", "30wm", "2026-11-23 09:30"),
        ("2026-11-20T18:00+08:00", "1wh", "2026-11-23 10:00"),
        # elapsed time runs on
        ("2026-11-20T17:50+08:00", "15m", "2026-11-20 18:05"),
        ("2026-11-20T17:50+08:00", "24h", "2026-11-21 17:50"),
        ("2026-11-20T17:50+08:00", "90s", "2026-11-20 17:51"),
        # the day of opening doesn't count, whatever the hour
        ("2026-11-16T00:00+08:00", "1wd", "2026-11-17 18:00"),
        ("2026-11-16T23:59+08:00", "1wd", "2026-11-17 18:00"),
        ("2026-11-21T10:00+08:00", "1wd", "2026-11-23 18:00"),
        # calendar days; a last day that is free gives way to the next working day
        ("2026-11-17T10:00+08:00", "3d", "2026-11-20 18:00"),
        ("2026-11-18T10:00+08:00", "3d", "2026-11-23 18:00"),
        ("2026-09-29T10:00+08:00", "3d", "2026-10-08 18:00"),
        # nothing at all ends at once, at a closing time too, else when the desk opens
        ("2026-11-20T18:00+08:00", "0wh", "2026-11-20 18:00"),
        ("2026-11-20T18:01+08:00", "0wh", "2026-11-23 09:00"),
        ("2026-11-20T10:00+08:00", "0d", "2026-11-20 18:00"),
    ],
)
def test_durations_end_as_defined(opened: str, duration: str, due: str) -> None:
    assert ends(GENERAL, opened, duration) == due


@pytest.mark.parametrize(
    ("opened", "duration", "due"),
    [
        ("2026-11-17T23:00+08:00", "1wd", "2026-11-19 06:00"),
        # in the small hours it is still the day on which the shift started
        ("2026-11-18T05:59+08:00", "1wd", "2026-11-19 06:00"),
        ("2026-11-18T06:00+08:00", "1wd", "2026-11-20 06:00"),
        ("2026-11-18T05:00+08:00", "2wh", "2026-11-18 23:00"),
    ],
)
def test_a_shift_over_midnight_belongs_to_the_day_on_which_it_starts(
    opened: str, duration: str, due: str
) -> None:
    assert ends(NIGHTS, opened, duration) == due


@pytest.mark.parametrize("zone", ["UTC", "Asia/Shanghai", "America/New_York"])
def test_nothing_added_to_a_closing_time_is_that_closing_time_wherever_midnight_is(
    zone: str,
) -> None:
    for hour in range(24):
        shift = Shift.parse(f"{(hour - 2) % 24:02}:00-{hour:02}:00")
        calendar = WorkCalendar(ZoneInfo(zone), dict.fromkeys(range(7), (shift,)))
        closing = datetime(2026, 11, 20, hour, tzinfo=ZoneInfo(zone))
        assert calendar.add(closing, Duration.parse("0wh")) == closing
        assert calendar.next_working(closing) == closing + timedelta(hours=22)


def test_a_long_night_far_west_is_counted_to_its_end() -> None:
    samoa = WorkCalendar(ZoneInfo("Pacific/Pago_Pago"), {1: (Shift.parse("22:00-18:00"),)})
    assert ends(samoa, "2026-11-17T22:00-11:00", "20wh") == "2026-11-18 18:00"


@pytest.mark.parametrize(
    ("night", "worked"), [("2025-03-29", 7), ("2025-10-25", 9), ("2025-06-01", 8)]
)
def test_a_night_in_which_the_clocks_change_is_shorter_or_longer(night: str, worked: int) -> None:
    zone = ZoneInfo("Europe/Berlin")
    calendar = WorkCalendar(zone, EVERY_NIGHT)
    noon = datetime.fromisoformat(night).replace(hour=12, tzinfo=zone)
    next_noon = noon + timedelta(days=1)
    assert calendar.worked_between(noon, next_noon) == timedelta(hours=worked)


@pytest.mark.parametrize(
    ("shift", "worked"),
    [("01:00-02:30", 60), ("02:00-03:00", 0), ("02:30-03:30", 30), ("01:00-04:00", 120)],
)
def test_readings_that_the_clock_skips_are_no_time(shift: str, worked: int) -> None:
    assert minutes_worked("2025-03-09", shift) == worked


@pytest.mark.parametrize(
    ("shift", "worked"),
    [("01:00-01:30", 60), ("00:30-01:30", 90), ("01:30-02:30", 90), ("00:00-02:00", 180)],
)
def test_readings_that_the_clock_repeats_count_twice(shift: str, worked: int) -> None:
    assert minutes_worked("2025-11-02", shift) == worked


def minutes_worked(sunday: str, shift: str) -> float:
    zone = ZoneInfo("America/New_York")
    calendar = WorkCalendar(zone, {6: (Shift.parse(shift),)})
    start = datetime.fromisoformat(sunday).replace(tzinfo=zone)
    return calendar.worked_between(start, start + timedelta(days=1)) / timedelta(minutes=1)


def test_nothing_is_counted_twice_where_a_night_runs_into_an_early_day() -> None:
    shifts: dict[date, Shifts] = {
        date(2026, 11, 17): (Shift.parse("22:00-06:00"),),
        date(2026, 11, 18): (Shift.parse("05:00-09:00"),),
    }
    calendar = WorkCalendar(ZoneInfo("Asia/Shanghai"), {}, overrides=shifts)
    start = datetime.fromisoformat("2026-11-17T12:00+08:00")
    assert calendar.intervals(start, start + timedelta(days=1)) == [
        (start + timedelta(hours=10), start + timedelta(hours=21))
    ]


def test_the_desks_own_dates_go_before_public_holidays() -> None:
    zone, national_day = ZoneInfo("Asia/Shanghai"), date(2026, 10, 1)
    own_hours = (Shift.parse("10:00-11:00"),)
    calendar = WorkCalendar(
        zone, {0: own_hours}, holidays=PublicHolidays("CN"), overrides={national_day: own_hours}
    )
    assert calendar.is_working_day(national_day)
    assert not calendar.is_working_day(date(2026, 10, 5))


def test_the_next_working_moment_is_now_or_the_next_opening() -> None:
    during = datetime.fromisoformat("2026-11-20T11:59+08:00")
    lunch = datetime.fromisoformat("2026-11-20T12:00+08:00")
    assert GENERAL.is_working(during)
    assert GENERAL.next_working(during) == during
    assert not GENERAL.is_working(lunch)
    assert GENERAL.next_working(lunch) == datetime.fromisoformat("2026-11-20T13:30+08:00")


def test_time_between_instants_in_the_wrong_order_is_none() -> None:
    start = datetime.fromisoformat("2026-11-20T11:00+08:00")
    assert GENERAL.worked_between(start, start - timedelta(hours=1)) == timedelta(0)


@pytest.mark.parametrize("duration", ["1m", "1wh", "1d", "1wd"])
def test_an_instant_without_a_zone_is_refused(duration: str) -> None:
    with pytest.raises(ValueError, match="has no time zone"):
        GENERAL.add(datetime(2026, 11, 20, 10), Duration.parse(duration))  # noqa: DTZ001 (that's it)


@pytest.mark.parametrize("duration", ["1wh", "1d", "1wd"])
def test_a_desk_that_never_works_is_said_to_be_a_mistake(duration: str) -> None:
    never = WorkCalendar(ZoneInfo("Asia/Shanghai"), {})
    with pytest.raises(NoWorkingTime):
        never.add(datetime.fromisoformat("2026-11-20T10:00+08:00"), Duration.parse(duration))


def morning_after(calendar: WorkCalendar, after: str) -> str:
    morning = calendar.next_morning(datetime.fromisoformat(after))
    return morning.astimezone(calendar.zone).strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("after", "morning"),
    [
        ("2026-11-20T08:59+08:00", "2026-11-20 09:00"),
        ("2026-11-20T09:00+08:00", "2026-11-23 09:00"),
        ("2026-11-20T12:30+08:00", "2026-11-23 09:00"),
        ("2026-11-21T10:00+08:00", "2026-11-23 09:00"),
        # National Day, then a make-up Saturday
        ("2026-09-30T18:00+08:00", "2026-10-08 09:00"),
        ("2026-10-09T18:00+08:00", "2026-10-10 09:00"),
    ],
)
def test_a_day_of_the_desk_begins_when_it_opens(after: str, morning: str) -> None:
    assert morning_after(GENERAL, after) == morning


def test_where_the_desk_never_closes_a_day_begins_at_six() -> None:
    always = WorkCalendar.round_the_clock(ZoneInfo("Europe/Berlin"))

    assert morning_after(always, "2026-11-20T00:00+01:00") == "2026-11-20 06:00"
    assert morning_after(always, "2026-11-20T06:00+01:00") == "2026-11-21 06:00"


def test_a_night_desk_begins_its_day_in_the_evening() -> None:
    assert morning_after(NIGHTS, "2026-11-20T23:00+08:00") == "2026-11-21 22:00"
    assert morning_after(NIGHTS, "2026-11-20T05:00+08:00") == "2026-11-20 22:00"


def test_across_a_clock_change_each_day_has_one_morning() -> None:
    week = dict.fromkeys(range(7), (Shift.parse("09:00-17:00"),))
    berlin = WorkCalendar(ZoneInfo("Europe/Berlin"), week)
    at, found = datetime.fromisoformat("2026-10-23T12:00+02:00"), []
    for _ in range(4):
        at = berlin.next_morning(at)
        found.append(at.astimezone(berlin.zone).strftime("%d %H:%M %z"))

    assert found == ["24 09:00 +0200", "25 09:00 +0100", "26 09:00 +0100", "27 09:00 +0100"]
