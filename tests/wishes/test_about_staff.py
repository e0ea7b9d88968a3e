"""What is to become of one of the staff, in many ways; and what is not said of anybody."""

import pytest

from prompts.reading.plain import plain
from prompts.wishes.about_staff import staff_wish


@pytest.mark.parametrize(
    ("text", "do", "whom"),
    [
        ("停用李娜", "suspend", "李娜"),
        ("把李娜停用", "suspend", "李娜"),
        ("今天停用李娜", "suspend", "李娜"),
        ("请停用 Nora 的权限", "suspend", "Nora"),
        ("suspend Nora", "suspend", "Nora"),
        ("please suspend Wu Tong now", "suspend", "Wu Tong"),
        ("恢复李娜", "readmit", "李娜"),
        ("恢复李娜的权限", "readmit", "李娜"),
        ("把李娜恢复", "readmit", "李娜"),
        ("restore Nora", "readmit", "Nora"),
        ("restore Nora's access", "readmit", "Nora"),
        ("let Nora back in", "readmit", "Nora"),
        ("把吴桐改成主管", "supervisor", "吴桐"),
        ("让吴桐当主管", "supervisor", "吴桐"),
        ("任命吴桐为经理", "manager", "吴桐"),
        ("make Wu Tong a supervisor", "supervisor", "Wu Tong"),
        ("change Nora's role to handler", "handler", "Nora"),
        ("把郑凯的工单都转出去", "hand_out", "郑凯"),
        ("把 Nora 手上的工单全部分掉", "hand_out", "Nora"),
        ("hand out all of Nora's tickets", "hand_out", "Nora"),
        ("redistribute Nora's tickets", "hand_out", "Nora"),
        ("Sam is sick until thursday, Grace stands in", "away", "Sam"),
        ("Sam's off sick until Thu, Grace covers", "away", "Sam"),
        ("Wu Tong will be on leave next week", "away", "Wu Tong"),
        ("Sam生病到周四，Grace顶", "away", "Sam"),
        ("小周明天请假，林晓代班", "away", "小周"),
        ("赵敏明天起休三天 李雷顶", "away", "赵敏"),
    ],
)
def test_what_is_to_become_of_whom(text: str, do: str, whom: str) -> None:
    found = staff_wish(plain(text))
    assert found is not None
    assert (found.do, text[slice(*found.name)]) == (do, whom)


@pytest.mark.parametrize(
    ("text", "whom", "where"),
    [
        ("make Grace supervisor of logistics", "Grace", "logistics"),
        ("make Grace a supervisor in the Customer Service department", "Grace", "Customer Service"),
        ("promote Wu Tong to supervisor of the finance team, please", "Wu Tong", "finance"),
        ("让Grace当物流部主管", "Grace", "物流部"),
        ("Grace升为财务部的主管", "Grace", "财务部"),
        ("把吴桐改成主管", "吴桐", ""),
        ("make Wu Tong a supervisor", "Wu Tong", ""),
    ],
)
def test_a_role_may_be_one_in_a_department(text: str, whom: str, where: str) -> None:
    found = staff_wish(plain(text))
    assert found is not None
    assert (found.do, text[slice(*found.name)]) == ("supervisor", whom)
    assert text[slice(*found.where)] == where


@pytest.mark.parametrize(
    "text",
    [
        "我们会让经理给您回电",
        "请让主管当面说明",
        "make it a priority",
        "0008改成2级",
        "我升级为经理处理",
        "服务恢复了，您再试试",
        "把工单转出去",
        "we suspended the delivery",
        "all of the parcels went out",
        *("the driver is sick until thursday", "he is sick", "this is away from here"),
        *("我病了", "谁在休假", "who is away", "my boss is off", "our shop is out of stock"),
    ],
)
def test_what_is_said_of_nobody(text: str) -> None:
    assert staff_wish(plain(text)) is None
