"""A call is paid for once, and only as far as the budgets go."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
import structlog

from storage.database import Database
from storage.rules.desk import Desk
from tests.model.conftest import LATE, NOW, Mind
from tests.model.endpoint import ModelServer


@pytest.fixture
def sleeping(server: ModelServer, database: Database, general: Desk, tmp_path: Path) -> Mind:
    return Mind(server, database, general, tmp_path)


async def test_a_retry_does_not_pay_again_even_after_a_restart(sleeping: Mind) -> None:
    for _ in range(2):
        async with sleeping.awake() as mind:
            first, again = await mind.reads(), await mind.reads()
            assert first == again
            assert first.reader == "llm"
    assert len(sleeping.server.asked) == len(sleeping.calls()) == 1


async def test_another_model_is_another_answer(sleeping: Mind) -> None:
    for model in ("test-1", "test-2"):
        async with sleeping.awake(llm_model=model) as mind:
            await mind.reads()
    assert [call.model for call in sleeping.calls()] == ["test-1", "test-2"]


async def test_each_call_is_kept_with_what_it_took(sleeping: Mind) -> None:
    async with sleeping.awake(llm_price_in=2.0, llm_price_out=10.0) as mind:
        await mind.reads()
    (call,) = mind.calls()
    assert (call.prompt, call.model, call.outcome) == ("understand.1", "test-1", "answered")
    assert (call.person_id, call.about_id, call.asked_at) == (1, 1, NOW)
    assert (call.tokens_in, call.tokens_out) == (100, 20)
    assert call.cost == pytest.approx(0.0004)
    assert call.milliseconds == 0
    assert '"complaint"' in str(call.answer)


@pytest.mark.parametrize("usage", [None, "many", {"prompt_tokens": -5, "completion_tokens": "x"}])
async def test_an_endpoint_that_does_not_count_is_counted_for(mind: Mind, usage: object) -> None:
    mind.server.usage = usage
    assert (await mind.reads()).reader == "llm"
    (call,) = mind.calls()
    assert 300 < call.tokens_in < 3000
    assert 10 < call.tokens_out < 100


async def test_a_person_has_a_budget_a_day(sleeping: Mind) -> None:
    sleeping.server.usage = {"prompt_tokens": 3000, "completion_tokens": 1000}
    async with sleeping.awake(llm_person_budget=9000) as mind:
        readers = [(await mind.reads(f"{LATE}{n}")).reader for n in range(4)]
        other = (await mind.reads(person=2)).reader
        midnight = NOW + timedelta(hours=10)  # 00:05 in Shanghai
        tomorrow = (await mind.reads("明天" + LATE, now=midnight)).reader
    assert readers == ["llm", "llm", "offline", "offline"]
    assert (other, tomorrow) == ("llm", "llm")


async def test_all_together_have_a_budget_a_day(sleeping: Mind) -> None:
    sleeping.server.usage = {"prompt_tokens": 3000, "completion_tokens": 1000}
    async with sleeping.awake(llm_day_budget=9000) as mind:
        readers = [(await mind.reads(f"{LATE}{n}", person=1 + n % 2)).reader for n in range(4)]
    assert readers == ["llm", "llm", "offline", "offline"]


async def test_calls_at_the_same_time_do_not_overdraw_it_together(sleeping: Mind) -> None:
    async with sleeping.awake(llm_day_budget=6000) as mind:
        mind.server.slow = 0.2
        readings = await asyncio.gather(*(mind.reads(f"{LATE}{n}") for n in range(6)))
    asked = len(mind.server.asked)
    assert 0 < asked < 5
    assert [reading.reader for reading in readings].count("llm") == asked


async def test_no_budget_no_call(sleeping: Mind) -> None:
    async with sleeping.awake(llm_person_budget=0) as mind:
        assert (await mind.reads()).reader == "offline"
    assert mind.server.asked == []


async def test_a_ledger_that_is_unwell_costs_the_answer_nothing(
    mind: Mind, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Database) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Database, "writing", refuse)
    with structlog.testing.capture_logs() as lines:
        assert (await mind.reads()).reader == "llm"
    assert [line["event"] for line in lines] == ["model_answer_not_kept"]
