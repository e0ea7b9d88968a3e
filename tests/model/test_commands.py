"""The commands that know of the model, and the settings that name it."""

import asyncio
import io
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.doctor.findings import Status
from bot.doctor.model import exposed, look_at_model
from bot.settings import SettingsError, load_settings
from tests.cli.within import called
from tests.model.conftest import LATE
from tests.model.endpoint import GOOD, ModelServer


@pytest.fixture
def beside() -> Iterator[ModelServer]:
    """A model that answers while a command runs."""
    ready: Future[tuple[ModelServer, asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def serve() -> None:
        async with ModelServer() as server:
            over = asyncio.Event()
            ready.set_result((server, asyncio.get_running_loop(), over))
            await over.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    server, loop, over = ready.result(timeout=10)
    yield server
    loop.call_soon_threadsafe(over.set)
    thread.join()


@pytest.fixture
def model(beside: ModelServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModelServer:
    """The settings name it."""
    monkeypatch.setenv("DUBAN_LLM_BASE_URL", beside.url)
    monkeypatch.setenv("DUBAN_LLM_MODEL", "test-1")
    monkeypatch.setenv("DUBAN_DATA_DIR", str(tmp_path))
    return beside


class Terminal:
    """Where somebody types `duban …`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, out: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._out = out

    def says(self, *arguments: str, typed: str = "", status: int = 0) -> str:
        self._monkeypatch.setattr(sys, "argv", ["duban", *arguments])
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        answered = self._out.readouterr()
        assert (ended.value.code or 0) == status, answered
        return answered.out or answered.err

    def understands(self, *arguments: str) -> dict[str, Any]:
        typed = json.dumps({"id": 1, "text": LATE})
        found: dict[str, Any] = json.loads(
            self.says("understand", "--json", *arguments, typed=typed)
        )
        return found


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    # Loggers that were configured once would stay so for the tests that follow.
    monkeypatch.setattr("bot.cli.readers.configure", lambda *_: None)
    return Terminal(monkeypatch, capsys)


class TestUnderstand:
    def test_it_asks_the_model_that_the_settings_name(
        self, terminal: Terminal, model: ModelServer
    ) -> None:
        model.says = lambda _: {**GOOD, "category": "billing"}
        found = terminal.understands()
        assert (found["reader"], found["category"]) == ("llm", "billing")

    def test_it_can_be_told_not_to(self, terminal: Terminal, model: ModelServer) -> None:
        assert terminal.understands("--reader", "offline")["reader"] == "offline"
        assert model.asked == []

    def test_where_the_model_fails_the_rules_read(self, model: ModelServer) -> None:
        model.fails(500)
        call = called("understand", "--json", typed=json.dumps({"id": 1, "text": LATE}))
        assert json.loads(call.stdout)["reader"] == "offline"
        assert '"outcome": "broken (500)"' in call.stderr

    def test_without_settings_there_is_none(
        self, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("DUBAN_LLM_BASE_URL", raising=False)
        monkeypatch.delenv("DUBAN_LLM_MODEL", raising=False)
        assert terminal.understands()["reader"] == "offline"
        said = terminal.says("understand", "--reader", "llm", status=2)
        assert said.startswith("DUBAN_LLM_BASE_URL is missing")


def test_evaluate_measures_each_reader(
    terminal: Terminal, model: ModelServer, tmp_path: Path
) -> None:
    rows = [{"id": 1, "text": "请问几点开门？", "label_kind": "complaint"}]
    lines = "\n".join(json.dumps(row) for row in rows)
    (tmp_path / "zh_message_kind.jsonl").write_text(lines, "utf8")
    said = terminal.says("evaluate", "--data-set", str(tmp_path), "--json")
    offline, llm = json.loads(said)
    assert [offline["reader"], llm["reader"]] == ["offline", "llm"]
    assert [offline["read_by_model"], llm["read_by_model"]] == [0, 1]
    accuracies = [each["tasks"]["kind, zh letters"]["accuracy"] for each in (offline, llm)]
    assert accuracies == [0, 1]
    said = terminal.says("evaluate", "--data-set", str(tmp_path), "--reader", "llm")
    assert "1 of them were read by the model" in said


class TestDoctor:
    def test_no_model_is_nothing_to_worry_about(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("DUBAN_LLM_BASE_URL", raising=False)
        (found,) = look_at_model(load_settings())
        assert (found.status, found.check) == (Status.GOOD, "language model")

    def test_one_that_answers(self, model: ModelServer) -> None:
        (found,) = look_at_model(load_settings())
        assert found.status is Status.GOOD
        assert "test-1 answers in" in found.found
        assert "(json_schema)" in found.found

    @pytest.mark.parametrize(
        ("status", "advice"), [(401, "DUBAN_LLM_API_KEY"), (429, "no credit"), (500, "rules read")]
    )
    def test_one_that_does_not(self, model: ModelServer, status: int, advice: str) -> None:
        model.fails(status)
        (found,) = look_at_model(load_settings(llm_api_key="sk-very-secret"))
        assert found.status is Status.WARNING
        assert advice in found.advice
        assert f"({status})" in found.found
        assert "secret" not in found.found

    def test_one_that_takes_too_long(self, model: ModelServer) -> None:
        model.slow = 60
        (found,) = look_at_model(load_settings(llm_timeout=0.5))
        assert "DUBAN_LLM_TIMEOUT" in found.advice

    @pytest.mark.parametrize(
        ("base_url", "is_exposed"),
        [
            ("http://model.example/v1", True),
            ("http://8.8.8.8/v1", True),
            ("https://model.example/v1", False),
            ("http://localhost:8000/v1", False),
            ("http://10.0.0.7/v1", False),
        ],
    )
    def test_one_far_away_without_encryption(self, base_url: str, is_exposed: bool) -> None:
        assert ["not encrypted" in each.found for each in exposed(base_url)] == [True] * is_exposed


class TestSettings:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("llm_base_url", "model.example"),
            ("llm_timeout", "soon"),
            ("llm_timeout", "0"),
            ("llm_timeout", "nan"),
            ("llm_person_budget", "-1"),
            ("llm_day_budget", "much"),
            ("llm_price_in", "-1"),
            ("llm_price_out", "inf"),
            ("llm_speech_model", "x" * 201),
        ],
    )
    def test_a_malformed_one_is_named(
        self, name: str, value: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(f"DUBAN_{name.upper()}", value)
        with pytest.raises(SettingsError, match=f"^DUBAN_{name.upper()} must be"):
            load_settings()

    def test_one_without_the_other_is_named(self) -> None:
        with pytest.raises(SettingsError, match="DUBAN_LLM_MODEL is missing"):
            load_settings(llm_base_url="https://model.example/v1")
        with pytest.raises(SettingsError, match="DUBAN_LLM_BASE_URL is missing"):
            load_settings(llm_model="test-1")

    def test_the_key_is_kept_out_of_logs(self) -> None:
        settings = load_settings(llm_api_key="sk-very-secret")
        assert "sk-very-secret" in settings.secrets()
        assert "sk-very-secret" not in repr(settings)


def test_without_a_model_its_library_is_not_loaded() -> None:
    code = "import sys, bot.house, bot.cli.understand; sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
