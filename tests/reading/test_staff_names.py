"""Names of staff: where the words say that it is somebody who works there, and nowhere else."""

import pytest

from prompts.reading.staff_names import find_staff


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("客服小王态度很差", "小王"),
        ("快递员叫张伟，态度恶劣", "张伟"),
        ("你们的李经理一直推脱", "李经理"),
        ("工号3827的客服骂人", "3827"),
        ("姓陈的师傅没来", "陈"),
        ("收银员姓刘，找错了钱", "刘"),
        ("The agent Mike hung up on me.", "Mike"),
        ("I spoke to a representative named Sarah Jones who lied", "Sarah Jones"),
        ("Manager John was rude", "John"),
    ],
)
def test_who_is_named_with_their_work_is_found_at_their_place(text: str, name: str) -> None:
    (fact,) = find_staff(text)

    assert fact.value == name
    assert text[fact.start : fact.end] == name


@pytest.mark.parametrize(
    "text",
    [
        "我是李经理，要投诉",
        "来电人王女士反映",
        "小龙虾坏了，小黄车也坏了",
        "金额不对，担任主管的人不在",
        "The manager Monday told me to wait",
        "Driver At the door was late",
        "My name is Mike",
        "椅子好了,谢谢师傅",
        "感谢师傅，辛苦了",
    ],
)
def test_customers_things_and_days_are_no_staff(text: str) -> None:
    assert list(find_staff(text)) == []
