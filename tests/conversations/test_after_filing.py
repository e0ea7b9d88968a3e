"""What follows a filing within minutes belongs to it, as long as it tells nothing else."""

import pytest

from tests.conversations.course import LATE, in_both
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town

GAS = {"zh": "家里厨房有一股燃气味", "en": "There is a smell of gas in my kitchen"}


async def test_the_address_of_a_gas_leak_is_passed_on_at_once(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(GAS["zh"])
    text = "我先开窗了，地址是幸福路8号3栋502，电话13812345678"
    await lin.says(text)
    told = await lin.hears("已转给负责", number)
    await wang.hears(number, "幸福路8号3栋502")
    await town.quiet()

    assert labels(told)[0] == "📝 不是，是新的事"
    assert len(town.tickets()) == 1


async def test_what_is_no_clear_matter_is_offered_as_an_addition_first(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.says("我先开窗了，地址是幸福路8号3栋502，电话13812345678，下午都有人")
    card = await lin.hears(f"补充 {number}", "还是一件新的事")
    assert labels(card)[0].startswith(f"➕ 补充到 {number}")
    assert "提交投诉" not in str(labels(card))
    await lin.presses("➕ 补充到", under=card)

    await wang.hears(number, "补充", "幸福路8号3栋502")


async def test_days_later_the_number_still_belongs_to_the_only_ticket(
    town: Town, mary: Actor
) -> None:
    number = await mary.files("My parcel is three days late")
    await town.waits(hours=2)
    await mary.says("my phone number is 07700 900555, please ring after six in the evening")
    await mary.hears("Noted", "07700900555")

    await mary.hears("passed on", number)


async def test_in_english_the_address_goes_at_once(town: Town, wang: Actor, mary: Actor) -> None:
    number = await mary.files(GAS["en"])
    await mary.says("I opened the windows, my address is 8 Happy Road, flat 502, ring me")
    await wang.hears(number, "8 Happy Road")
    await town.quiet()

    assert len(town.tickets()) == 1


@in_both
async def test_what_a_thing_is_like_goes_to_what_was_filed_just_now(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    matter, *more = {
        "zh": ("快递延误了三天还没送到", "箱子是蓝色的", "箱子外面缠着胶带"),
        "en": ("The box never came on tuesday", "The box is blue", "A label says fragile"),
    }[language]
    number = await customer.files(matter)
    for words in more:
        await customer.says(words)
        await handler.hears(number, words)
    await town.quiet()
    await customer.says({"zh": "空调不制冷", "en": "my lamp is dead"}[language])
    await customer.hears("📝 ")

    assert len(town.tickets()) == 1


LIFT = {
    "zh": "电梯门突然夹人，邻居老人的手臂被夹伤了，现在还在运行，很危险，请立刻派人！",
    "en": "The lift door closed on an elderly neighbour and hurt her arm. It is still running, "
    "somebody will get injured again. Send someone immediately!",
}


@in_both
async def test_what_is_told_of_the_scene_goes_to_the_danger_at_once(
    town: Town, handler: Actor, customer: Actor, language: str
) -> None:
    number = await customer.files(LIFT[language])
    for words in {
        "zh": (
            "3号楼2单元，电梯里还有两个人",
            "从幸福路那个门进来，一直走到底左转，看到一棵大树就是我们那栋",
            "里面的灯也灭了，手机信号很差，按铃没反应，有个阿姨有心脏病",
        ),
        "en": (
            "Block B, the left one",
            "Block B, the left one, and there are two more people inside with a small child",
            "Come in through the gate on Happy Road, go straight to the end and then turn left",
        ),
    }[language]:
        await customer.says(words)
        await handler.hears(number, words)
    await town.quiet()

    assert len(town.tickets()) == 1
    assert town.ticket(number)["grade"] == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "zh",
            "网站上写着周末营业到晚上九点,我们带着老人赶过去,六点就关门了,信息太不准了。",
        ),
        ("zh", "前台让我在大厅等着，结果两个小时没人理"),
        ("zh", "你们的宣传册说送货上门，结果送到楼下就走了，我自己搬了五楼，说话不算数"),
        ("en", "Your website says open until nine at weekends, we drove there and it was shut."),
        ("en", "I booked a window seat online and they put me right by the door"),
    ],
)
async def test_after_a_danger_another_matter_is_a_draft_of_its_own(
    town: Town, handler: Actor, customer: Actor, language: str, words: str
) -> None:
    await customer.files(LIFT[language])
    await customer.says(words)
    await customer.hears("📝 ", words[:10])
    await handler.has_not_heard(words[:10])


async def test_a_new_matter_that_begins_with_also_is_read_without_it(
    town: Town, mary: Actor
) -> None:
    await mary.files("My parcel is three days late")
    await town.waits(hours=2)
    await mary.says("also i think u should put a bench outside, for old folks like me")
    await town.quiet()
    await mary.presses(mary.words.label("btn-submit-new"))
    await mary.hears("Registered", "0002")
    await town.quiet()
    assert [each["kind"] for each in town.tickets()] == ["complaint", "suggestion"]
