"""Where a matter goes: by its category, by the place that it names, by its supplier."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.rules.promised import promised_in
from storage.rules.routing import Route, home_of, route, route_of_praise

CITY = """
[departments.city]
name = "City"
[departments.yuhang]
name = "Yuhang"
within = "city"
places = { zh = ["余杭"], en = ["Yuhang", "West Lake Bay"] }
[departments.kejicheng]
name = "Future Sci-Tech City"
within = "yuhang"
places = { zh = ["未来科技城"] }
[departments.xihu]
name = "Xihu"
within = "city"
places = { zh = ["西湖", "西湖北山"], en = ["Xihu", "West Lake"] }
[departments.liaison]
name = "Liaison"
supplier = true
limit = { first_response = "2wd", resolve = "5wd" }
[suppliers.acme]
name = { zh = "顶好物流", en = "Acme Logistics" }
words = { zh = ["顶好"], en = ["Acme"] }
department = "liaison"
limit = { resolve = "9wd" }
[categories.broadband]
name = "Broadband"
department = "city"
[categories.outsourced]
name = "Outsourced"
department = "liaison"
"""


def _desk() -> Desk:
    preset = (files("storage.rules") / "presets" / "general.toml").read_text("utf8")
    return Desk.model_validate(tomllib.loads(preset + CITY))


DESK = _desk()


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("网断了", "city"),
        ("余杭这边网断了", "yuhang"),
        ("余杭未来科技城网断了", "kejicheng"),
        ("住在西湖，单位在余杭", "xihu"),
        ("No internet in YUHANG since Monday", "yuhang"),
        ("No internet at West  Lake", "xihu"),
        ("No internet at West Lake Bay", "yuhang"),
        ("Xihuang is not Xihu's neighbour", "xihu"),
        ("Yuhangers and Xihuers", "city"),
    ],
)
def test_the_sharpest_place_that_is_named_decides(text: str, department: str) -> None:
    assert route(DESK, "broadband", text) == Route(department)


def test_a_place_that_was_read_goes_before_a_word_of_the_text() -> None:
    text = "西湖的朋友说过，余杭区文一西路没有网"
    assert home_of(DESK, "broadband", text) == "xihu"
    assert home_of(DESK, "broadband", text, ["余杭区文一西路"]) == "yuhang"


def test_a_category_of_a_department_without_regions_stays_there() -> None:
    assert route(DESK, "billing", "余杭这边多收了钱") == Route(DESK.category("billing").department)


def test_who_names_a_supplier_is_led_to_the_department_that_answers_for_it() -> None:
    for text in ("余杭的顶好把花瓶摔了", "顶好物流", "the acme driver", "ACME logistics"):
        assert route(DESK, "broadband", text) == Route("liaison", "acme")
    assert route(DESK, "broadband", "the acmes of this world").supplier is None
    assert home_of(DESK, "broadband", "余杭的顶好把花瓶摔了") == "yuhang"


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("表扬你们的快递员老陈，冒雨送上门", "logistics"),
        ("表扬一下你们客服小王，帮我找回了丢失的包裹", "service"),
        (
            "Thanks to the girl at your counter, she stayed late for me till the courier came",
            "service",
        ),
        ("The technician was great", "technical"),
        ("市场部的活动办得真好", "marketing"),
        ("余杭这边的人都很热心", "yuhang"),
        ("西湖那边的顶好很准时", "liaison"),
        ("她等我到很晚，谢谢", "service"),
        ("She stayed late for me, the refund was quick and the parcel early", "service"),
        ("Encounters like this make my day", "service"),
    ],
)
def test_praise_goes_to_whom_it_names_whatever_the_story_is_about(
    text: str, department: str
) -> None:
    assert route_of_praise(DESK, text).department == department


@given(st.text(max_size=40))
def test_a_matter_always_goes_to_a_department_of_the_desk(text: str) -> None:
    way = route(DESK, "broadband", text)
    assert way.department in DESK.departments
    assert way.supplier is None or way.department == DESK.suppliers[way.supplier].department


def _resolve(category: str, grade: int, supplier: str | None) -> Iterator[str]:
    made = promised_in(
        DESK, kind=Kind.COMPLAINT, category=category, grade=grade, group=None, supplier=supplier
    )
    yield from map(str, (made.first_response, made.resolve))


def test_the_limit_of_the_supplier_goes_before_its_department_s() -> None:
    assert [*_resolve("outsourced", 3, None)] == ["2wd", "5wd"]
    assert [*_resolve("outsourced", 3, "acme")] == ["2wd", "9wd"]
    assert [*_resolve("broadband", 2, "acme")] == ["2wd", "9wd"]
    assert [*_resolve("broadband", 3, None)] == ["1wd", "3wd"]


def test_what_is_critical_keeps_its_own_promises() -> None:
    usual = [*_resolve("broadband", 1, None)]
    assert usual == [*_resolve("broadband", 1, "acme")] == [*_resolve("outsourced", 1, None)]


def test_a_supplier_that_the_desk_file_has_no_more_has_no_limit() -> None:
    assert [*_resolve("broadband", 3, "gone")] == ["1wd", "3wd"]


def test_no_limit_makes_later_what_is_promised_to_a_group() -> None:
    """VIPs get grade 2 for what is ordinary for others; of grade 4 they are promised as anybody."""

    def made(grade: int, group: str | None) -> list[str]:
        found = promised_in(
            DESK,
            kind=Kind.COMPLAINT,
            category="broadband",
            grade=grade,
            group=group,
            supplier="acme",
        )
        return [str(found.first_response), str(found.resolve)]

    assert "VIP" in DESK.groups
    assert made(2, "VIP") == [*_resolve("broadband", 2, None)] != made(2, None)
    assert made(4, "VIP") == made(4, None) == ["2wd", "9wd"]
