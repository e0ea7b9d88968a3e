from datetime import UTC, datetime

import pytest

from prompts.reading.offline import OfflineReader
from prompts.reading.reading import FactType
from storage.rules.desk import Desk
from tests.reading.conftest import Finds


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("2026年9月27号买的", "2026年9月27号", "2026-09-27"),
        ("9月27日买的", "9月27日", "2026-09-27"),
        ("12月1日买的", "12月1日", "2025-12-01"),  # not yet come this year
        ("二〇二六年三月五日", "二〇二六年三月五日", "2026-03-05"),
        ("2022.11.6购买", "2022.11.6", "2022-11-06"),
        ("2026-11-06 下单", "2026-11-06", "2026-11-06"),
        ("08年3月2日", "08年3月2日", "2008-03-02"),
        ("去年5月4日", "去年5月4日", "2025-05-04"),
        ("上个月18号", "上个月18号", "2026-10-18"),
        ("18号送来的", "18号", "2026-11-18"),
        ("25号送来的", "25号", "2026-10-25"),
        ("上周三晚上", "上周三", "2026-11-11"),
        ("周三来的", "周三", "2026-11-18"),
        ("下周一前处理", "下周一", "2026-11-23"),
        ("昨天下午", "昨天", "2026-11-19"),
        ("3天前下的单", "3天前", "2026-11-17"),
        ("on November 18, 2026", "November 18, 2026", "2026-11-18"),
        ("on 3rd of March", "3rd of March", "2026-03-03"),
        ("on 11/12/2026", "11/12/2026", "2026-11-12"),
        ("on 25/10/2026", "25/10/2026", "2026-10-25"),
        ("since yesterday", "yesterday", "2026-11-19"),
        ("last Friday", "last Friday", "2026-11-13"),
        ("on Wednesday", "Wednesday", "2026-11-18"),
        ("two days ago", "two days ago", "2026-11-18"),
        ("2 weeks ago", "2 weeks ago", "2026-11-06"),
    ],
)
def test_a_date_is_found_and_resolved(finds: Finds, text: str, value: str, day: str) -> None:
    assert finds(FactType.DATE, text) == {value: day}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("delivered on monday, wants it swapped by friday", ["2026-11-16", "2026-11-20"]),
        (
            "It has been broken since tuesday, please fix it by wednesday",
            ["2026-11-17", "2026-11-25"],
        ),
        ("nobody came. fix it no later than thursday or I cancel", ["2026-11-26"]),
        (
            "I paid on 5 November and want my money back by 30 November",
            ["2026-11-05", "2026-11-30"],
        ),
        ("It broke last week, can I get a new one by the 28th?", ["2026-11-28"]),
        ("You promised it by wednesday and it never came", ["2026-11-18"]),
        ("it was supposed to arrive before wednesday", ["2026-11-18"]),
        ("修了两次都没好，周四之前必须修好", ["2026-11-26"]),
        ("坏了三天了，请在周三前给我答复", ["2026-11-25"]),
        ("希望28号之前退款，钱已经扣了", ["2026-11-28"]),
        ("11月30日前不解决我就投诉12315，拖了很久了", ["2026-11-30"]),
        ("最迟周三给我修好，已经坏了", ["2026-11-25"]),
        ("说好周三前送到，现在还没到", ["2026-11-18"]),
        ("周三之前买的都有问题", ["2026-11-18"]),
    ],
)
def test_until_when_something_is_wanted_is_to_come(
    finds: Finds, text: str, days: list[str]
) -> None:
    assert list(finds(FactType.DATE, text).values()) == days


@pytest.mark.parametrize(
    "text", ["今年", "半个月前", "去年11月底", "七月份", "2014年", "in March 2026"]
)
def test_a_year_or_a_month_names_no_day(finds: Finds, text: str) -> None:
    assert list(finds(FactType.DATE, text).values()) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "住3号楼",
        "建国路88号",
        "建国路8号",
        "2号航站楼",
        "按一号键",
        "坐8号线",
        "等了3个月",
        "每周三开会",
        "每个周六周日补课",
        "干了20年",
        "30日内退货",
        "24/7 support",
        "花了1.5元",
    ],
)
def test_what_only_looks_like_a_date_is_none(finds: Finds, text: str) -> None:
    assert finds(FactType.DATE, text) == {}


def test_a_day_that_no_calendar_has_is_found_without_meaning(finds: Finds) -> None:
    assert finds(FactType.DATE, "2026年2月30日") == {"2026年2月30日": None}


def test_yesterday_is_counted_in_the_desks_zone(desk: Desk) -> None:
    late_in_london = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)  # the 21st in Shanghai
    reading = OfflineReader().read_now("昨天停电", now=late_in_london, desk=desk)
    assert [fact.norm for fact in reading.facts] == ["2026-11-20"]


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("双十一买的鞋还没发货", "双十一", "2026-11-11"),
        ("双12付的款没发货", "双12", "2025-12-12"),
        ("国庆节停水了三天", "国庆节", "2026-10-01"),
        ("去年春节买的", "去年春节", "2025-01-29"),
        ("大年初三就停水了", "大年初三", "2026-02-19"),
        ("2025年中秋那天订的", "2025年中秋", "2025-10-06"),
        ("端午没人上班，白跑了", "端午", "2026-06-19"),
        ("清明订的票没退", "清明", "2026-04-05"),
        ("bought it on Black Friday", "Black Friday", "2025-11-28"),
        ("my Christmas order never came", "Christmas", "2025-12-25"),
        ("closed on Easter Monday and I stood there", "Easter Monday", "2026-04-06"),
        ("the parcel sent on Thanksgiving 2024 was lost", "Thanksgiving 2024", "2024-11-28"),
    ],
)
def test_a_holiday_is_the_latest_of_its_name(finds: Finds, text: str, value: str, day: str) -> None:
    assert finds(FactType.DATE, text) == {value: day}


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("周日你们开门吗", "周日", "2026-11-22"),
        ("周五能上门吗", "周五", "2026-11-20"),
        ("25号之前能送到吗", "25号", "2026-11-25"),
        ("12月25号营业吗？", "12月25号", "2026-12-25"),
        ("春节快递停不停", "春节", "2027-02-06"),
        ("Is the pool open this Sunday?", "this Sunday", "2026-11-22"),
        ("Can I book a table for Monday?", "Monday", "2026-11-23"),
        ("are you open at Christmas?", "Christmas", "2026-12-25"),
        ("can you do a table for 8 on the 14th", "14th", "2026-12-14"),
        ("Will it arrive by December 5?", "December 5", "2026-12-05"),
    ],
)
def test_a_date_that_is_asked_about_is_still_to_come(
    finds: Finds, text: str, value: str, day: str
) -> None:
    assert finds(FactType.DATE, text) == {value: day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("周日来的师傅没修好，能再来吗", "2026-11-15"),
        ("I ordered on Monday, can you tell me where it is?", "2026-11-16"),
        ("the driver was rude this Monday", "2026-11-16"),
    ],
)
def test_what_has_happened_is_not_to_come(finds: Finds, text: str, day: str) -> None:
    assert list(finds(FactType.DATE, text).values()) == [day]


@pytest.mark.parametrize("text", ["五一路堵车", "中秋月饼发霉了", "a broken Christmas tree"])
def test_what_is_named_after_a_holiday_is_no_date(finds: Finds, text: str) -> None:
    assert finds(FactType.DATE, text) == {}


def test_beyond_the_almanac_a_festival_has_no_day(finds: Finds) -> None:
    assert finds(FactType.DATE, "2010年春节的事") == {"2010年春节": None}
