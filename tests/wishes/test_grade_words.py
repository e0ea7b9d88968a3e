"""A grade that is named, alone or with the ticket and why."""

import pytest

from prompts.reading.plain import plain
from prompts.wishes.grade_words import grade_alone, grade_wish


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("2级", 2),
        ("2", 2),
        ("二级", 2),
        ("改成3级", 3),
        ("3 级。", 3),
        ("Grade 2", 2),
        ("grade 3 please", 3),
        ("make it grade 1", 1),
    ],
)
def test_a_grade_is_named(text: str, grade: int) -> None:
    assert grade_alone(text) == grade


@pytest.mark.parametrize(
    "text",
    ["已有2人受伤", "0002", "12", "2天了", "2级烧伤", "grade 2 burns", "", "5级", "the 2nd time"],
)
def test_a_reason_is_none(text: str) -> None:
    assert grade_alone(text) == 0


@pytest.mark.parametrize(
    ("text", "grade", "why"),
    [
        ("0008改成2级", "2", ""),
        ("把0008改成二级吧", "2", ""),
        ("0005改成2级，已经没人在里面了", "2", "已经没人在里面了"),
        ("0005改成2级 已经没人在里面了", "2", "已经没人在里面了"),
        ("0005降到3级，因为门修好了", "3", "门修好了"),
        ("0005的级别从3级改为1级：有人受伤", "1", "有人受伤"),
        ("0005改为特急，有人被困", "特急", "有人被困"),
        ("请把工单 C20261122-0005 调到2级", "2", ""),
        ("改成一般", "一般", ""),
        ("0005升级别，有人被困", "", "有人被困"),
        ("raise the grade of 0005, somebody is trapped", "", "somebody is trapped"),
        ("make 0008 grade 2", "2", ""),
        ("please make 0008 a grade 2", "2", ""),
        ("set 0008 to grade 2 please", "2", ""),
        ("make 0005 grade 2, nobody is inside any more", "2", "nobody is inside any more"),
        ("raise 0005 to grade 1 because somebody is hurt", "1", "somebody is hurt"),
        ("change the grade of 0005 to grade 3", "3", ""),
        ("0005 should be grade 2: nobody is inside", "2", "nobody is inside"),
        ("0005 to grade 2", "2", ""),
        ("0004 change to grade 1, mug has sharp shards", "1", "mug has sharp shards"),
        ("把0005升级到最高", "", ""),
        ("0005 升到最高级，有人受伤", "", "有人受伤"),
        ("raise 0005 to the highest", "", ""),
        ("0005 raise it to the top grade: somebody is hurt", "", "somebody is hurt"),
        ("grade 2 for 0005", "2", ""),
        ("make 0002 critical, somebody is in that lift", "critical", "somebody is in that lift"),
    ],
)
def test_a_grade_is_wished_and_why(text: str, grade: str, why: str) -> None:
    found = grade_wish(plain(text))
    assert found is not None
    assert (found.grade, plain(text)[found.why]) == (grade, why)
    assert found.names_ticket == ("00" in text)


@pytest.mark.parametrize(
    "text",
    [
        "0005升2级",
        "降级，下个月生效",
        "2级烧伤",
        "改级别",
        "0005是2级烧伤，已送医",
        "把0005改成2级烧伤",
        "0005改成后天送",
        "0005的地址改成2号楼",
        "make 0005 minor changes",
        "0005 has grade 2 burns",
        "make 0005 grade 20",
        "the customer wants grade 2 for it",
        "a serious matter, please hurry",
    ],
)
def test_what_wishes_no_grade(text: str) -> None:
    assert grade_wish(plain(text)) is None
