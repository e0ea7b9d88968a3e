"""A danger is a matter by itself, comes first, and is never left lying without a word."""

import pytest

from tests.conversations.course import in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

LIFT = {
    "zh": "电梯困人了！！3号楼2单元，里面有老人！快来人",
    "en": "help im stuck in the lift in building 3, its dark and my mum is with me",
}
BILL = {
    "zh": "另外上个月的账单也不对，多收了我三十块",
    "en": "also my invoice from last month is wrong, you charged me twice",
}
UNSENT = {"zh": "🚨 还没有人知道", "en": "🚨 Nobody of our staff knows of it yet"}


@in_both
async def test_another_matter_waits_behind_the_danger(
    town: Town, customer: Actor, language: str
) -> None:
    bill = BILL[language]
    await customer.says(LIFT[language])
    await customer.hears("🚨", "119")
    await customer.says(bill)
    await customer.hears("📝", LIFT[language][:10], "📌", bill[:10])
    await customer.says({"zh": "账单是另一件事", "en": "these are two different things"}[language])
    await customer.hears(UNSENT[language], LIFT[language][:10])
    await customer.says({"zh": "分开登记吧", "en": "split them pls"}[language])
    await customer.hears(UNSENT[language], LIFT[language][:10])
    await customer.says({"zh": "有人来吗？", "en": "hello??? is someone coming"}[language])
    await customer.hears(UNSENT[language], LIFT[language][:10])
    await customer.says({"zh": "提交", "en": "submit"}[language])
    await customer.hears("📝", bill[:10])
    await town.quiet()

    filed = {each["text"]: each for each in town.tickets()}
    assert list(filed) == [LIFT[language]]
    assert filed[LIFT[language]]["grade"] == 1
    assert filed[LIFT[language]]["category"] == "fault"


@pytest.mark.parametrize(
    ("language", "before", "danger"),
    [
        ("zh", "小李师傅服务特别好，要表扬他", "家里热水器漏电，摸到水龙头麻手"),
        ("zh", "请问会员积分怎么兑换礼品", LIFT["zh"]),
        ("en", "The lady at the counter, Anna, was wonderful", "sparks come out of the socket"),
    ],
)
async def test_a_danger_is_no_part_of_what_was_begun_before(
    town: Town, customer: Actor, language: str, before: str, danger: str
) -> None:
    await customer.says(before)
    await customer.hears(before[:10])
    await customer.says(danger)  # at once
    await customer.hears("🚨", "119")
    card = await customer.hears("📝", danger[:10])
    assert any(customer.words.label("btn-submit") in each for each in labels(card))
    await customer.says({"zh": "谢谢", "en": "thanks"}[language])
    await customer.hears(UNSENT[language])
    await customer.says({"zh": "提交", "en": "submit"}[language])
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [danger]


@in_both
async def test_the_scene_and_lines_of_one_message_stay_with_the_danger(
    town: Town, customer: Actor, language: str
) -> None:
    lines = {
        "zh": ("3号楼2单元", "电梯困人了", "里面还有一个孩子", "物业电话打不通，没人管"),
        "en": (
            "Building 3, second entrance",
            "I am trapped in the lift",
            "there is a child inside too",
            "the alarm button does not work and nobody answers",
        ),
    }[language]
    for line in lines:
        await customer.says(line)
    await customer.hears("📝", *lines)
    await customer.says({"zh": "提交", "en": "submit it"}[language])
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == ["\n".join(lines)]
