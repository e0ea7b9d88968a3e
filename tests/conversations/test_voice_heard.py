"""Voice messages where an endpoint puts them into words, and where it fails to."""

from collections.abc import AsyncIterator

import pytest

from tests.conversations.course import accepted
from tests.conversations.people import Actor, words
from tests.conversations.test_with_a_model import agrees, calls
from tests.conversations.town import Town
from tests.model.endpoint import ModelServer


@pytest.fixture(autouse=True)
async def model(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ModelServer]:
    async with ModelServer() as server:
        monkeypatch.setenv("DUBAN_LLM_BASE_URL", server.url)
        monkeypatch.setenv("DUBAN_LLM_MODEL", "test-1")
        monkeypatch.setenv("DUBAN_LLM_SPEECH_MODEL", "test-ears")
        monkeypatch.setenv("DUBAN_LLM_TIMEOUT", "5")
        yield server


async def test_what_was_spoken_is_drafted_filed_and_shown_to_the_handler(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    await agrees(town, lin)
    await lin.sends("voice")
    card = await lin.hears("📝 ", f"🎙 {model.transcript}", "附件 1 个")
    assert "补一句文字" not in words(card)
    await lin.presses("✅ 提交", under=card)

    await wang.hears(model.transcript)
    await wang.presses("附件")
    await town.quiet()
    assert "voice" in wang.said()[-1]
    (ticket,) = town.tickets()
    assert (ticket["text"], ticket["category"]) == (f"🎙 {model.transcript}", "delay")


async def test_words_and_voice_are_one_matter(town: Town, lin: Actor, model: ModelServer) -> None:
    await agrees(town, lin)
    await lin.drafts("订单号 20261119001")
    await lin.sends("voice")

    await lin.hears("📝 ", "订单号 20261119001", model.transcript, "附件 1 个")


async def test_it_is_heard_in_english(town: Town, mary: Actor, model: ModelServer) -> None:
    await agrees(town, mary)
    model.transcript = "My parcel is three days late"
    await mary.sends("voice")
    await mary.presses("Submit", under=await mary.hears("📝 ", "🎙 My parcel is three days late"))
    await mary.hears("✅")

    assert town.tickets()[0]["text"] == "🎙 My parcel is three days late"


@pytest.mark.parametrize("fault", ["404", "slow", "silent"])
async def test_what_is_not_heard_is_asked_for_in_writing_and_can_be_filed(
    town: Town,
    wang: Actor,
    lin: Actor,
    model: ModelServer,
    fault: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await agrees(town, lin)
    if fault == "slow":
        monkeypatch.setenv("DUBAN_LLM_TIMEOUT", "0.5")
        await town.restarts()
        model.slow_ears = 60
    elif fault == "404":
        model.deaf = True
    else:
        model.transcript = " "
    await lin.sends("voice")
    await lin.hears("语音已收好", "补一句文字")
    await lin.says("快递延误了三天")
    await lin.presses("✅ 提交", under=await lin.hears("请确认：投诉", "快递延误了三天"))
    await lin.hears("已受理")
    await wang.presses("附件")
    await town.quiet()

    assert "voice" in wang.said()[-1]
    assert len(model.heard) >= 1
    assert "ok" not in {call.outcome for call in calls(town) if call.prompt == "hear.1"}


async def test_no_voice_leaves_of_who_refused_or_took_their_consent_back(
    town: Town, lin: Actor, model: ModelServer
) -> None:
    await lin.files("快递延误了三天")
    asked = await lin.hears("可以让大模型", "语音遮不住", "原样发给它", "不同意也照常办理")
    await lin.presses("同意", under=asked)
    await lin.hears("大模型会帮忙")
    await lin.says("/privacy")
    await lin.hears("您已同意", "语音遮不住")
    await lin.presses("收回同意")
    await lin.hears("不发给大模型")
    await lin.sends("voice")
    await lin.hears("补一句文字")

    assert model.heard == []


async def test_a_voice_for_the_handler_is_played_to_them_and_does_not_leave(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    await accepted(lin, wang)
    await agrees(town, lin)
    await lin.presses("查看工单", under=await lin.hears("已受理"))
    await lin.presses("写给处理人")
    await lin.hears("请写下要告诉处理人的话")
    await lin.sends("voice")
    await lin.hears("已转给负责")
    await town.quiet()

    assert any("voice" in message for message in wang.said())
    assert model.heard == []


async def test_the_consent_in_english_tells_of_the_voice(town: Town, mary: Actor) -> None:
    await mary.files("My parcel is late by three days")

    await mary.hears("May a language model", "A voice can't be masked", "as you spoke them")


async def test_without_a_speech_model_nothing_is_said_of_voices(
    town: Town, lin: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DUBAN_LLM_SPEECH_MODEL")
    await town.restarts()
    await lin.files("快递延误了三天")

    assert "语音" not in words(await lin.hears("可以让大模型"))
