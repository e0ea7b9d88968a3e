"""Whatever the endpoint does, the reading of the rules stands, and nobody waits for long."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import structlog
from aiohttp import web

from prompts.model.breaker import FAILURES, FIRST_WAIT, LONGEST_WAIT
from prompts.model.http import LONGEST
from prompts.reading.offline import OfflineReader
from storage.database import Database
from storage.rules.desk import Desk
from tests.model.conftest import LATE, NOW, Mind
from tests.model.endpoint import GOOD, Drip, ModelServer, completion


async def reads_by_the_rules(mind: Mind, text: str = LATE) -> None:
    rules = OfflineReader().read_now(text, now=NOW, desk=mind.desk)
    assert await mind.reads(text) == rules


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (401, "refused"),
        (403, "refused"),
        (404, "refused"),
        (400, "refused"),
        (302, "refused"),
        (429, "limited"),
        (500, "broken"),
        (503, "broken"),
    ],
)
async def test_a_status_that_is_no_answer(mind: Mind, status: int, outcome: str) -> None:
    mind.server.fails(status, body='{"error": {"message": "no"}}', Location="http://127.0.0.1:9/")
    await reads_by_the_rules(mind)
    assert mind.outcomes() == [outcome]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "I'm sorry, I can't do that.",
        '{"kind": "complaint", "category": ',
        '{"kind"}',
        "[]",
        "null",
        '{"category": "delay"}',
        '{"kind": ' + "[" * 5000,
        "{" * 60_000,
        '{"kind": ' + "9" * 50_000 + "}",
        "\ud800",
        '{"kind": ["complaint"], "category": 7, "grade": "grave", "facts": {}}',
    ],
)
async def test_an_answer_without_an_object_to_use(mind: Mind, content: str) -> None:
    mind.server.says = lambda _: content
    await reads_by_the_rules(mind)
    assert mind.outcomes() == ["unusable"]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<html>502 Bad Gateway</html>",
        "{}",
        "[]",
        '{"choices": []}',
        '{"choices": "all of them"}',
        '{"choices": [{"message": {"content": null}}]}',
        '{"choices": [{"message": {"content": ["a", "b"]}}], "usage": 7}',
    ],
)
async def test_an_answer_that_is_no_completion(mind: Mind, body: str) -> None:
    mind.server.fails(200, body, Content_Type="application/json")
    await reads_by_the_rules(mind)
    assert mind.outcomes() == ["unusable"]


async def test_an_answer_without_end(mind: Mind) -> None:
    text = "x" * (LONGEST + 1)
    mind.server.does = lambda _: web.json_response(completion(text))
    await reads_by_the_rules(mind)
    assert mind.outcomes() == ["too_long"]


async def test_an_answer_that_is_packed_is_not_opened(mind: Mind) -> None:
    def packed(_: Any) -> web.Response:
        response = web.json_response(completion('{"kind": "chat"}' + " " * 1_000_000))
        response.enable_compression(web.ContentCoding.gzip)
        return response

    mind.server.does = packed
    await reads_by_the_rules(mind)
    assert mind.outcomes() == ["unusable"]


async def test_nobody_is_there(server: ModelServer, mind: Mind) -> None:
    await server.__aexit__()
    await reads_by_the_rules(mind)
    assert mind.outcomes() == ["unreachable"]


async def test_the_connection_breaks(mind: Mind) -> None:
    def break_off(_: Any) -> web.Response:
        raise asyncio.CancelledError

    mind.server.does = break_off
    await reads_by_the_rules(mind)
    assert mind.outcomes() == ["unreachable"]


@pytest.fixture
async def hasty(server: ModelServer, database: Database, general: Desk, tmp_path: Path) -> Any:
    """It waits for half a second only."""
    async with Mind(server, database, general, tmp_path).awake(llm_timeout=0.5) as mind:
        yield mind


async def test_an_answer_that_comes_too_late(hasty: Mind) -> None:
    hasty.server.slow = 60
    await reads_by_the_rules(hasty)
    assert hasty.outcomes() == ["timeout"]
    assert hasty.calls()[0].tokens_in > 100  # it may have been worked on, and billed


async def test_an_answer_that_drips(hasty: Mind) -> None:
    hasty.server.does = lambda _: Drip()
    await reads_by_the_rules(hasty)
    assert hasty.outcomes() == ["timeout"]


async def test_all_attempts_together_keep_to_the_time_out(hasty: Mind) -> None:
    hasty.server.fails(400, "unknown parameter: response_format")
    hasty.server.slow = 0.3
    await reads_by_the_rules(hasty)
    assert hasty.outcomes() == ["timeout"]
    assert len(hasty.server.asked) == 2


async def test_the_breaker_spares_the_next_after_some_failures(mind: Mind) -> None:
    mind.server.fails(500)
    for number in range(FAILURES + 3):
        await reads_by_the_rules(mind, f"{LATE}{number}")
    assert len(mind.server.asked) == FAILURES


async def test_it_tries_again_after_a_while_once_and_then_with_all(mind: Mind) -> None:
    mind.server.fails(500)
    for number in range(FAILURES + 1):
        await mind.reads(f"{LATE}{number}")
    mind.clock.at += FIRST_WAIT
    for number in range(3):
        await mind.reads(f"再说{number}{LATE}")
    assert len(mind.server.asked) == FAILURES + 1
    mind.clock.at += 2 * FIRST_WAIT - 1
    await reads_by_the_rules(mind)  # the second wait is longer
    mind.clock.at += 1
    mind.server.recovers()
    for number in range(3):
        assert (await mind.reads(f"好了{number}{LATE}")).reader == "llm"


async def test_while_one_tries_the_others_do_not_wait_for_it(mind: Mind) -> None:
    mind.server.fails(500)
    for number in range(FAILURES):
        await mind.reads(f"{LATE}{number}")
    mind.clock.at += FIRST_WAIT
    mind.server.recovers()
    mind.server.slow = 0.2
    readings = await asyncio.gather(*(mind.reads(f"一起{n}{LATE}") for n in range(4)))
    assert sorted(reading.reader for reading in readings) == [
        "llm",
        "offline",
        "offline",
        "offline",
    ]


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry_After": "77"}, 77),
        (
            {
                "Retry_After": "Fri, 20 Nov 2026 06:06:30 GMT",
                "Date": "Fri, 20 Nov 2026 06:05:00 GMT",
            },
            90,
        ),
        ({"Retry_After": "999999"}, LONGEST_WAIT),
        ({"Retry_After": "-5"}, 1),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
async def test_an_endpoint_that_says_how_long_is_left_alone_so_long(
    mind: Mind, status: int, headers: dict[str, str], wait: float
) -> None:
    mind.server.fails(status, **headers)
    await reads_by_the_rules(mind)
    mind.server.recovers()
    mind.clock.at += wait - 0.5
    await reads_by_the_rules(mind)
    mind.clock.at += 0.5
    assert (await mind.reads()).reader == "llm"


@pytest.mark.parametrize("nonsense", ["inf", "nan", "soon", "", "Fri, 99 Nov"])
async def test_a_wait_that_makes_no_sense_is_not_kept_to(mind: Mind, nonsense: str) -> None:
    mind.server.fails(429, Retry_After=nonsense)
    await reads_by_the_rules(mind)
    mind.server.recovers()
    assert (await mind.reads()).reader == "llm"


async def test_success_between_failures_keeps_it_closed(mind: Mind) -> None:
    for number in range(2 * FAILURES):
        mind.server.fails(500)
        await reads_by_the_rules(mind, f"{LATE}{number}")
        mind.server.recovers()
        assert (await mind.reads(f"好了{number}{LATE}")).reader == "llm"


async def test_what_goes_wrong_is_logged_without_anybodys_words(mind: Mind) -> None:
    with structlog.testing.capture_logs() as lines:
        mind.server.says = lambda _: "包裹"
        await mind.reads()
        mind.server.fails(500, "包裹")
        await mind.reads()
    assert [line["outcome"] for line in lines] == ["unusable", "broken (500)"]
    assert "包裹" not in str(lines)
    assert "secret" not in str(lines)


class TestManners:
    """Endpoints differ in how they want to be asked."""

    async def test_a_schema_is_asked_for_first(self, mind: Mind) -> None:
        await mind.reads()
        (asked,) = mind.server.asked
        form = asked["response_format"]
        assert (form["type"], form["json_schema"]["strict"]) == ("json_schema", True)
        schema = form["json_schema"]["schema"]
        assert schema["required"] == list(GOOD)
        assert schema["properties"]["category"]["enum"] == list(mind.desk.categories)
        assert (asked["model"], mind.server.keys) == ("test-1", ["Bearer sk-very-secret"])

    async def test_one_that_only_does_json_is_asked_for_json_from_then_on(self, mind: Mind) -> None:
        mind.server.does = lambda body: _unless(body, "json_object")
        for number in range(2):
            assert (await mind.reads(f"{LATE}{number}")).reader == "llm"
        assert _forms(mind) == ["json_schema", "json_object", "json_object"]
        assert '"additionalProperties"' in mind.server.asked[1]["messages"][0]["content"]

    async def test_one_that_only_writes_plain_text_is_read_too(self, mind: Mind) -> None:
        mind.server.does = lambda body: _unless(body, None)
        aloud = f"<think>a {{kind}} of {GOOD}</think>Sure! Here it is:\n```json\n%s\n```\nBye {{}}"
        mind.server.says = lambda _: aloud % '{"kind": "complaint", "category": "billing"}'
        for number in range(2):
            reading = await mind.reads(f"{LATE}{number}")
            assert (reading.reader, reading.category) == ("llm", "billing")
        assert _forms(mind) == ["json_schema", "json_object", None, None]

    async def test_one_that_ignores_the_schema_is_asked_in_another_form(self, mind: Mind) -> None:
        mind.server.says = lambda body: (
            GOOD if body["response_format"]["type"] == "json_object" else "no"
        )
        readers = [(await mind.reads(f"{LATE}{number}")).reader for number in range(3)]
        assert readers == ["offline", "offline", "llm"]

    async def test_one_that_knows_other_parameters_is_asked_with_them(self, mind: Mind) -> None:
        def particular(body: dict[str, Any]) -> web.Response | None:
            for unknown in ("max_tokens", "temperature"):
                if unknown in body:
                    return web.Response(status=400, text=f"Unsupported parameter: '{unknown}'")
            return None

        mind.server.does = particular
        assert (await mind.reads()).reader == "llm"
        asked = mind.server.asked[-1]
        assert asked["max_completion_tokens"] > 0
        assert asked["response_format"]["type"] == "json_schema"


def _unless(body: dict[str, Any], form: str | None) -> web.Response | None:
    """It takes that form alone."""
    if body.get("response_format", {}).get("type") == form:
        return None
    return web.Response(status=400, text='{"error": {"message": "response_format not supported"}}')


def _forms(mind: Mind) -> list[str | None]:
    return [asked.get("response_format", {}).get("type") for asked in mind.server.asked]
