"""A word for the desk and what stands behind it, in many ways; and what looks alike."""

import pytest

from prompts.reading.plain import plain
from prompts.wishes.desk_lines import desk_line


@pytest.mark.parametrize(
    ("text", "do", "what"),
    [
        ("通知大家：周五盘点", "announce", "周五盘点"),
        ("请通知所有同事，周五盘点", "announce", "周五盘点"),
        ("发公告：周五盘点", "announce", "周五盘点"),
        ("发布通知:明天下午系统升级", "announce", "明天下午系统升级"),
        ("发通知给大家：周五盘点", "announce", "周五盘点"),
        ("tell everybody: no lift tomorrow", "announce", "no lift tomorrow"),
        ("Please tell all staff that the lift is out", "announce", "the lift is out"),
        ("announcement: stocktaking", "announce", "stocktaking"),
        ("更正：扣罚200", "correct", "扣罚200"),
        ("更正一下0003的结果，是扣罚200", "correct", "扣罚200"),
        ("更正 C20261122-0003 的办结结果：已退200", "correct", "已退200"),
        ("correction: it was 200", "correct", "it was 200"),
        ("correct the outcome of 0003: it was 200", "correct", "it was 200"),
        ("please correct 0003: it was 200", "correct", "it was 200"),
        (
            "登记 又来电话了，刘女士13911112222问电梯修好没",
            "file",
            "又来电话了，刘女士13911112222问电梯修好没",
        ),
        ("登记来电：刘女士 说电梯坏了", "file", "刘女士 说电梯坏了"),
        ("file a call: Mrs Hart says the lift stopped", "file", "Mrs Hart says the lift stopped"),
        ("登记 张大爷 说快递柜打不开", "file", "张大爷 说快递柜打不开"),
        ("请登记：刘女士反映电梯坏了", "file", "刘女士反映电梯坏了"),
        ("帮我登记一下 王阿姨：楼道灯不亮", "file", "王阿姨：楼道灯不亮"),
        ("file for Mr Hill: the lift stopped", "file", "Mr Hill: the lift stopped"),
        ("please log Mrs Hart says the lift stopped", "file", "Mrs Hart says the lift stopped"),
        (
            "register for Dr. Jo Klein, her parcel is late",
            "file",
            "Dr. Jo Klein, her parcel is late",
        ),
        (
            "log Mrs Hart 13911112222 the lift stopped",
            "file",
            "Mrs Hart 13911112222 the lift stopped",
        ),
    ],
)
def test_what_stands_behind_the_word(text: str, do: str, what: str) -> None:
    found = desk_line(plain(text))
    assert found is not None
    assert (found[0], text[slice(*found[1])]) == (do, what)


@pytest.mark.parametrize(
    "text",
    [
        "登记成功，明天上门",
        "登记 成功",
        "登记 张大爷",
        "登记 信息说明已发给您",
        "登记 后，老师傅明天上门",
        "登记：投诉已受理",
        "file for a refund: use the form",
        "file for insurance: the lift stopped",
        "register Mr Hill",
        "log in, Mr Hill, and press pay",
        "更正错误需要两天",
        "请更正地址后再下单",
        "我们会通知大家的",
        "请提醒大家庭成员，明天停电",
        "please file the form at the counter",
        "the correct answer: 42",
        "correct address please",
        "tell us more",
    ],
)
def test_what_looks_alike(text: str) -> None:
    assert desk_line(plain(text)) is None
