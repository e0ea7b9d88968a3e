"""What a category needs is asked for, one fact at a time, and never holds up the filing."""

from pathlib import Path
from typing import Any

import pytest

from storage.tickets import find_by_number
from tests.conversations.course import LATE, LATE_IN, in_both
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor, labels, words
from tests.conversations.town import Town

ORDER = "订单号或运单号是多少"
REFUND = "退款一直没有到账"


@pytest.fixture
def desk(tmp_path: Path) -> str:
    """The preset; of faults it needs the place and the day."""
    return desk_with(tmp_path, {'needs = ["place"]': 'needs = ["place", "date"]'})


def _facts(town: Town, number: str) -> dict[str, Any]:
    with town.reading() as session:
        ticket = find_by_number(session, number)
        assert ticket is not None
        for fact in ticket.facts:
            assert ticket.text[fact["start"] : fact["end"]] == fact["value"]
        return {fact["type"]: fact["value"] for fact in ticket.facts}


async def test_a_missing_fact_is_asked_for_and_read_from_the_answer(
    town: Town, wang: Actor, lin: Actor
) -> None:
    card = await lin.drafts(LATE)
    assert ORDER in words(card)
    await lin.says("运单号 SF1234567890")
    card = await lin.hears("🔎", "SF1234567890", "没问题请点「提交」")
    assert "跳过" not in labels(card)
    await lin.presses("✅ 提交", under=card)
    await lin.hears("C20261120-0001")

    assert _facts(town, "C20261120-0001")["order_no"] == "SF1234567890"
    await wang.hears("派给您了", "🔎", "SF1234567890")


async def test_a_bare_number_is_the_answer(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says("7788123")
    await lin.hears("🔎", "7788123", "没问题请点「提交」")
    await lin.presses("✅ 提交")
    await lin.hears("C20261120-0001")

    assert _facts(town, "C20261120-0001")["order_no"] == "7788123"


async def test_what_was_told_already_is_not_asked_for(town: Town, lin: Actor) -> None:
    card = await lin.drafts(f"{LATE}，订单号 SF1234567890")

    assert ORDER not in words(card)


@pytest.mark.parametrize("skip", ["button", "没有", "跳过", "不知道。", "no idea"])
async def test_it_can_be_skipped(town: Town, wang: Actor, lin: Actor, skip: str) -> None:
    await lin.drafts(LATE)
    if skip == "button":
        await lin.presses("跳过")
    else:
        await lin.says(skip)
    card = await lin.hears("请确认：投诉", "没问题请点「提交」")
    assert ORDER not in words(card)
    await lin.presses("✅ 提交", under=card)
    await lin.hears("已受理")

    assert town.tickets()[0]["text"] == LATE


async def test_thanks_are_no_place_and_it_goes_on_being_asked(town: Town, lin: Actor) -> None:
    await lin.drafts("路灯坏了，报修")
    for said in ("谢谢", "好的"):
        await lin.says(said)
        await town.quiet()
    card = await lin.hears("📝 ", "哪里")
    assert "谢谢" not in words(card)
    await lin.says("人民路口")
    await lin.presses("✅ 提交", under=await lin.hears("🔎", "人民路口"))
    await lin.hears("✅")

    (ticket,) = town.tickets()
    assert _facts(town, ticket["number"])["place"] == "人民路口"
    assert ticket["text"] == "路灯坏了，报修\n人民路口"


async def test_thanks_are_no_order_number_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await mary.says("thank you")
    await town.quiet()
    await mary.presses("Submit", under=await mary.hears("📝 "))
    await mary.hears("✅")

    assert town.tickets()[0]["text"] == "My parcel is three days late"


async def test_it_never_holds_up_the_filing(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.presses("✅ 提交")

    await lin.hears("已受理")


async def test_several_are_asked_for_one_at_a_time(town: Town, wang: Actor, lin: Actor) -> None:
    card = await lin.drafts("电梯坏了")
    assert "请问在哪里" in words(card)
    assert "哪一天" not in words(card)
    await lin.says("三号楼")
    card = await lin.hears("🔎", "三号楼", "哪一天")
    assert "请问在哪里" not in words(card)
    await lin.says("昨天")
    card = await lin.hears("昨天", "没问题请点「提交」")
    await lin.presses("✅ 提交", under=card)
    await lin.hears("F20261120-0001")

    assert _facts(town, "F20261120-0001") == {"place": "三号楼", "date": "昨天"}


async def test_whoever_goes_on_with_the_story_is_asked_once_more_and_loses_nothing(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.drafts("电梯坏了")
    await lin.says("而且没有人管，打电话也没人接。")
    card = await lin.hears("请问在哪里", "打电话也没人接")
    await lin.sends()
    lin.world.sends_sticker(lin.id, "😡")
    await town.quiet()
    await lin.presses("✅ 提交", under=card)
    await lin.hears("已受理")

    ticket = town.tickets()[0]
    assert "打电话也没人接" in ticket["text"]
    assert "place" not in _facts(town, ticket["number"])


async def test_an_old_skip_skips_nothing_else(town: Town, lin: Actor) -> None:
    card = await lin.drafts("电梯坏了")
    await lin.presses("跳过", under=card, times=2)
    await town.quiet()

    assert "哪一天" in lin.chat()


async def test_words_written_anew_are_asked_about_anew(town: Town, lin: Actor) -> None:
    await lin.drafts(LATE)
    await lin.says("7788123")
    await lin.hears("🔎", "7788123")
    await lin.presses("修改")
    await lin.presses("重写内容")
    await lin.says("快递迟到四天了")

    card = await lin.hears("快递迟到四天了", ORDER)
    assert "7788123" not in words(card)


async def test_praise_and_suggestions_are_asked_for_nothing(town: Town, lin: Actor) -> None:
    card = await lin.drafts("建议快递柜增加夜间取件，希望能采纳")

    assert "❓" not in words(card)


async def test_it_is_asked_in_english(town: Town, wang: Actor, mary: Actor) -> None:
    card = await mary.drafts("My parcel is late by three days and nobody answers")
    assert "What is the order or tracking number?" in words(card)
    await mary.says("don't know")
    await mary.hears("All good? Press Submit.")
    await mary.presses("Submit")

    await mary.hears("C20261120-0001")


@in_both
async def test_what_looks_like_none_is_asked_for_once_more_and_then_no_more(
    town: Town, customer: Actor, language: str
) -> None:
    lift, where, said = {
        "zh": ("电梯坏了", "在哪里出的问题", ("他们老是这样敷衍我", "昨天叫了两个人来看")),
        "en": (
            "The elevator doesn't work",
            "Where did it go wrong",
            ("It always does", "Two men came"),
        ),
    }[language]
    assert where in words(await customer.drafts(lift))
    await town.waits(minutes=1)
    await customer.says(said[0])
    await town.waits(minutes=1)
    assert where in words(await customer.hears("📝 ", said[0]))
    await customer.says(said[1])
    await town.quiet()
    card = await customer.hears("📝 ", said[1])
    assert where not in words(card)
    await customer.presses(customer.words.label("btn-submit"), under=card)
    await customer.hears("20261120-0001")

    assert "place" not in _facts(town, town.tickets()[0]["number"])


@in_both
async def test_who_asks_what_is_meant_is_told_and_that_is_no_part_of_it(
    town: Town, customer: Actor, language: str
) -> None:
    said, told = {
        "zh": ("什么单号？", "是问下面这一项"),
        "en": ("what number?", "I mean the detail below"),
    }[language]
    await customer.drafts(LATE_IN[language])
    await customer.says(said)
    card = await customer.hears(told)

    assert said not in words(card)


@in_both
async def test_nobody_is_asked_for_what_such_a_matter_has_not(
    town: Town, customer: Actor, language: str
) -> None:
    said, asked = {
        "zh": ("我在你们网上买的电饭煲坏了，修不好", "在哪里"),
        "en": ("The app crashes every time I open it", "Where did"),
    }[language]
    card = await customer.drafts(said)

    assert asked not in words(card)
