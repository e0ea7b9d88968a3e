"""Voice messages: kept and playable; put into words where that can be had."""

from tests.conversations.course import accepted
from tests.conversations.people import Actor, words
from tests.conversations.town import Town


async def test_a_voice_message_is_asked_for_a_line_and_can_be_filed_without(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.sends("voice")
    card = await lin.hears("语音已收好", "补一句文字")
    await lin.presses("✅ 提交", under=card)
    await lin.hears("已受理")
    await wang.presses("附件")
    await town.quiet()

    assert "voice" in wang.said()[-1]


async def test_the_line_in_writing_is_put_beside_it(town: Town, wang: Actor, lin: Actor) -> None:
    await lin.sends("voice")
    await lin.hears("补一句文字")
    await lin.says("快递延误了三天")
    card = await lin.hears("请确认：投诉", "快递延误了三天", "附件 1 个")

    assert "补一句文字" not in words(card)


async def test_a_voice_message_to_the_handler_is_played_to_them(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await accepted(lin, wang)
    await lin.presses("查看工单")
    await lin.presses("写给处理人")
    await lin.sends("voice")
    await lin.hears("已转给负责")
    await town.quiet()

    assert any("voice" in message for message in wang.said())


async def test_it_is_said_in_english(town: Town, mary: Actor) -> None:
    await mary.sends("voice")

    await mary.hears("please add one line in writing")
