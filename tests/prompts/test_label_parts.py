"""Which part of what stands on a button is enough to mean it."""

import pytest

from prompts.label_parts import is_telling
from prompts.labels import says


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("+1 working day · by Fri 14:30", "+1 working day|1 working day|one working day"),
        ("+1 working day · by Fri 14:30", "one more day|add one working day|1 day please"),
        ("+2 working days · by Mon 14:30", "two days|2 more working days|extend it by 2 days"),
        ("+1 个工作日 · 周五 14:30 前", "加一个工作日|+1 个工作日|1个工作日|一天|延一天|再加1天吧"),
        ("+2 个工作日 · 周一 14:30 前", "两个工作日|加两天|2天"),
        ("🟢 李雷（在办 2）", "李雷|「李雷」"),
        ("🟢 Ann (2 in hand) · Supervisor", "ann|Ann (2 in hand)|Supervisor"),
        ("✏️ 日期: 11月13日", "日期|11月13日"),
        ("➕ 补充到 C20261120-0001 · 手机坏了", "补充到 C20261120-0001|补充到"),
    ],
)
def test_the_telling_part_is_enough(label: str, written: str) -> None:
    for each in written.split("|"):
        assert is_telling(each, label), each


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("+1 working day · by Fri 14:30", "2 working days|one hour|1|one day I waited in vain"),
        ("+1 个工作日 · 周五 14:30 前", "两个工作日|1小时|一|我等了一天"),
        ("🟢 李雷（在办 2）", "李|2|李雷你好|雷"),
        ("🟢 Ann (2 in hand)", "An|Anna|A"),
        ("接单", "接|接单吧"),
        ("⏰ 时间: 08:30", "08:30|8"),
    ],
)
def test_less_or_more_is_not(label: str, written: str) -> None:
    for each in written.split("|"):
        assert not is_telling(each, label), each


def test_the_place_behind_an_emoji_says_which() -> None:
    assert says("2", "✖️ 2. 照片")
    assert not says("1", "✖️ 2. 照片")
