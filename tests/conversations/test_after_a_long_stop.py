"""The desk was down for longer than Telegram keeps messages."""

from datetime import timedelta

from tests.conversations.course import LATE_IN, in_both
from tests.conversations.people import Actor
from tests.conversations.town import Town


@in_both
async def test_whoever_may_have_lost_a_message_is_told_once(
    town: Town, customer: Actor, handler: Actor, language: str
) -> None:
    stopped, again = {
        "zh": (("停过", "可能没有收到"), "请再发一次"),
        "en": (("The desk was down", "may not have arrived"), "send it again"),
    }[language]
    await customer.files(LATE_IN[language])
    await handler.hears(LATE_IN[language])
    await town.waits(minutes=2)
    await town.restarts(after=timedelta(days=2))
    await handler.hears(*stopped)
    await customer.hears(again)
    await town.restarts()

    assert customer.chat().count(again) == 1


async def test_a_short_stop_worries_nobody(town: Town, lin: Actor, wang: Actor) -> None:
    await lin.says("快递三天没到，没人管")
    await lin.presses("提交")
    await wang.hears("派给您了")
    await town.waits(minutes=2)
    await town.restarts(after=timedelta(hours=20))
    await lin.says("/mine")
    await lin.hears("我的工单")

    assert "停过" not in lin.chat() + wang.chat()
