"""Where somebody is found, or how they are reached."""

import pytest

from prompts.wishes.reaching import tells_where_to_reach


@pytest.mark.parametrize(
    "text",
    [
        "我先开窗了，地址是幸福路8号3栋502，电话13812345678",
        "我住3栋502",
        "手机号：13812345678",
        "my phone is 07700 900555, call me",
        "yes call me on 0161 4960456",
        "My address is 8 Happy Road",
        "I live at 12 Mill Lane",
    ],
)
def test_an_address_or_a_number_is_understood(text: str) -> None:
    assert tells_where_to_reach(text)


@pytest.mark.parametrize(
    "text",
    ["电话打不通", "快递送错地址了", "The phone is broken", "nobody calls me back", "我在等退款"],
)
def test_a_matter_about_them_is_none(text: str) -> None:
    assert not tells_where_to_reach(text)
