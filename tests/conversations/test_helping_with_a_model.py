"""Help for staff with a language model behind it; what it suggests is looked at like any text."""

from collections.abc import AsyncIterator

import pytest

from storage.people import find
from tests.conversations.course import accepted
from tests.conversations.people import Actor, words
from tests.conversations.town import Town
from tests.model.endpoint import ModelServer

LONG = "快递延误了三天还没送到，我每天打电话都没人接，等得很着急。" * 12
SUMMARY = {"lines": ["包裹延误三天，客服电话无人接听。", "客户希望尽快送到。"]}


@pytest.fixture(autouse=True)
async def model(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ModelServer]:
    async with ModelServer() as server:
        monkeypatch.setenv("DUBAN_LLM_BASE_URL", server.url)
        monkeypatch.setenv("DUBAN_LLM_MODEL", "test-1")
        monkeypatch.setenv("DUBAN_LLM_TIMEOUT", "5")
        yield server


async def _agrees(town: Town, actor: Actor) -> None:
    await town.quiet()
    async with town.sandbox.house.writing() as session:
        person = find(session, actor.id)
        assert person is not None
        person.model_consent_at = town.clock.now()
        person.model_recipient = "test-1, 127.0.0.1"


async def test_a_long_story_is_summed_up_by_the_model(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    number = await lin.files(LONG)
    await _agrees(town, lin)
    model.says = lambda _: SUMMARY
    await wang.presses("✨ 帮手")

    said = words(await wang.hears("✨", number))
    assert "包裹延误三天，客服电话无人接听。\n客户希望尽快送到。" in said
    assert "林晓" not in model.sent


async def test_without_consent_nothing_leaves_and_the_offline_way_stands(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    await lin.files(LONG)
    model.says = lambda _: SUMMARY
    await wang.presses("✨ 帮手")
    await wang.hears("📌 经过：快递延误了三天还没送到")

    assert model.asked == []


async def test_who_may_not_see_the_ticket_makes_nothing_leave(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    await lin.files(LONG)
    await _agrees(town, lin)
    finance = await town.staff("李雷", "handler", "finance")
    await finance.forges(await finance.hears("🎉"), "t:help:1:1")
    await finance.hears_toast("这里没有您可以办理的内容")

    assert model.asked == []


async def test_the_models_reply_comes_first_and_waits_for_a_press(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    number = await accepted(lin, wang)
    await _agrees(town, lin)
    model.says = lambda _: {"reply": "林女士您好，包裹的去向我们正在查。"}
    await wang.presses("✨ 帮手")
    await wang.presses("💡 建议回复")
    await wang.hears("的建议回复", "包裹的去向我们正在查")
    await lin.has_not_heard("包裹的去向")
    await wang.presses("🔁 换一条")
    await wang.hears("的建议回复", "让您久等了")
    await wang.presses("📨 发送")

    await lin.hears(f"{number}：处理人回复您", "让您久等了")


async def test_what_a_model_promises_is_held_back_like_anybodys_words(
    town: Town, wang: Actor, lin: Actor, model: ModelServer
) -> None:
    await accepted(lin, wang)
    await _agrees(town, lin)
    model.says = lambda _: {"reply": "我们马上给您退款并赔偿您 5000 元。"}
    await wang.presses("✨ 帮手")
    await wang.presses("💡 建议回复")
    await wang.presses("📨 发送", under=await wang.hears("的建议回复"))
    await wang.hears("还没有发给客户", "许诺了钱或必定的结果")

    await lin.has_not_heard("5000")


async def test_the_models_reply_is_in_the_customers_language(
    town: Town, wang: Actor, mary: Actor, model: ModelServer
) -> None:
    await mary.files("My parcel is late by three days")
    await wang.presses("接单")
    await mary.hears("Somebody has taken on")
    await _agrees(town, mary)
    model.says = lambda _: {"reply": "Dear Mary, we are tracing your parcel."}
    await wang.presses("✨ 帮手")
    await wang.presses("💡 建议回复")
    await wang.presses("📨 发送", under=await wang.hears("we are tracing your parcel"))

    await mary.hears("we are tracing your parcel")
    assert "English" in model.sent
