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
