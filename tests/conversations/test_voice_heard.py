"""Voice messages where an endpoint puts them into words, and where it fails to."""

from collections.abc import AsyncIterator

import pytest

from storage.people import find
from tests.conversations.course import accepted
from tests.conversations.people import Actor, labels, words
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
    await lin.hears("您已同意", "您的语音会原样发给它")
    await lin.presses("收回同意")
    await lin.hears("不发给大模型")
    await lin.sends("voice")
    await lin.hears("补一句文字")

    assert model.heard == []


async def _agrees_to_writing(town: Town, actor: Actor) -> None:
    """As whoever agreed before the desk had a speech model."""
    await agrees(town, actor)
    async with town.sandbox.house.writing() as session:
        person = find(session, actor.id)
        assert person is not None
        person.model_asked_at, person.voice_consent_at = person.model_consent_at, None


async def test_who_agreed_to_writing_alone_is_asked_about_the_voice_once(
    town: Town, lin: Actor, model: ModelServer
) -> None:
    await _agrees_to_writing(town, lin)
    await lin.sends("voice")
    await lin.hears("补一句文字")
    assert model.heard == []
    await lin.says("快递延误了三天")
    await lin.presses("✅ 提交", under=await lin.hears("请确认：投诉", "快递延误了三天"))
    question = await lin.hears("语音也可以发给它转成文字吗", "语音遮不住")
    assert labels(question) == ["✅ 同意", "✖️ 不同意"]
    await lin.files("又坏了一个花瓶，请赔偿")
    await town.quiet()
    assert lin.times_heard("语音也可以发给它") == 1

    await lin.presses("✅ 同意", under=question)
    await lin.hears("以后您的语音会转成文字")
    await lin.sends("voice")
    await lin.hears("📝 ", f"🎙 {model.transcript}")


async def test_the_voice_alone_can_be_taken_back(
    town: Town, lin: Actor, model: ModelServer
) -> None:
    await agrees(town, lin)
    await lin.says("/privacy")
    await lin.presses("语音不再发送", under=await lin.hears("您的语音会原样发给它"))
    await lin.hears("您的语音不发给大模型")
    await lin.sends("voice")
    await lin.hears("补一句文字")
    assert model.heard == []
    await lin.says("/privacy")
    await lin.presses("语音也转成文字", under=await lin.hears("您的语音不发给它"))
    await lin.hears("以后您的语音会转成文字")
    await lin.says("/mydata")
    await town.quiet()


async def test_the_question_about_the_voice_in_english(
    town: Town, mary: Actor, model: ModelServer
) -> None:
    await _agrees_to_writing(town, mary)
    await mary.files("My parcel is late by three days")
    await mary.presses("I don't agree", under=await mary.hears("May your voice messages be sent"))
    await mary.hears("Your voice messages aren't sent to a language model")
    await mary.sends("voice")
    await mary.hears("please add one line in writing")

    assert model.heard == []


async def test_a_yes_to_an_old_question_holds_for_writing_alone(
    town: Town, lin: Actor, model: ModelServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DUBAN_LLM_SPEECH_MODEL")
    await town.restarts()
    await lin.files("快递延误了三天")
    question = await lin.hears("可以让大模型")
    monkeypatch.setenv("DUBAN_LLM_SPEECH_MODEL", "test-ears")
    await town.restarts()
    await lin.presses("✅ 同意", under=question)
    await lin.hears("大模型会帮忙理解")
    await lin.sends("voice")
    await town.quiet()

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
