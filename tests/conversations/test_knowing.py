"""Submit in words; questions about the desk and one's tickets are answered and are no draft."""

import pytest

from tests.conversations.course import LATE, accepted
from tests.conversations.people import Actor, labels
from tests.conversations.town import Town


@pytest.mark.parametrize("text", ["提交", "确认", "yes", "send it", "Submit"])
async def test_submit_in_words_files_the_draft(
    town: Town, wang: Actor, lin: Actor, text: str
) -> None:
    await lin.drafts("快递延误了三天，客服态度恶劣，单号 SF1234567890")
    await lin.says(text)
    await lin.hears("已提交")
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [
        "快递延误了三天，客服态度恶劣，单号 SF1234567890"
    ]


async def test_it_is_no_submit_while_the_same_matter_is_asked_for(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await lin.drafts("快递延误了三天还没送到，客服也不理")
    await lin.says("确认")
    await town.quiet()

    assert [each["number"] for each in town.tickets()] == [number]


async def test_the_hours_are_said_at_once(town: Town, lin: Actor) -> None:
    await lin.says("你们几点开门？")
    told = await lin.hears("正在办公", "周一至周五")
    assert labels(told) == ["📝 仍要转给工作人员"]
    await lin.presses("📝 仍要转给", under=told)

    await lin.hears("📝 ", "你们几点开门")


async def test_who_goes_on_after_the_hours_writes_a_matter_of_its_own(
    town: Town, lin: Actor
) -> None:
    await lin.says("你们几点开门？")
    await lin.hears("正在办公")
    card = await lin.drafts(LATE)

    assert "几点开门" not in str(card["text"])


async def test_who_has_it_is_the_card_of_the_ticket(town: Town, wang: Actor, lin: Actor) -> None:
    number = await accepted(lin, wang)
    await lin.says("谁在处理？什么时候能好？")
    await lin.hears(number, "📍", "承诺")
    second = await lin.files("停车费这个月多收了 58 元")
    await lin.says("我的快递投诉到哪了")

    assert len(labels(await lin.hears("我的工单"))) == 2
    assert {each["number"] for each in town.tickets()} == {number, second}


async def test_erasing_ones_data_and_help_in_words(town: Town, lin: Actor) -> None:
    card = await lin.drafts(LATE)
    await lin.says("你是谁")
    await lin.hears("👋", "/mine")
    await lin.says("把我的资料都删掉")
    await lin.hears("删除")
    await lin.says("你们知道我的哪些信息")
    await town.quiet()
    await lin.presses("✅ 提交", under=card)
    await town.quiet()

    assert [each["text"] for each in town.tickets()] == [LATE]
