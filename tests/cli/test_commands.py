"""The commands as they are called from outside: what they answer, and their exit status.

Those that run a desk or the sandbox until they are told to end are processes here as elsewhere.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.cli import main
from bot.sandbox.world import World
from bot.settings import load_settings
from storage import meta
from storage.database import DeskIsRunningError
from tests.cli.within import called, called_for_json
from tests.conversations.people import until
from tests.ledgers import after_first_start

PATIENCE = 180


def test_the_version_is_said() -> None:
    said = subprocess.run([sys.executable, "-m", "bot", "--version"], capture_output=True)
    assert said.stdout.startswith(b"duban ")


@pytest.mark.parametrize(
    ("arguments", "settings", "words"),
    [
        (["run"], {}, "DUBAN_TOKEN is missing"),
        (["run"], {"DUBAN_TOKEN": "nonsense"}, "DUBAN_TOKEN must be"),
        (["tickets"], {"DUBAN_DATABASE_URL": "mysql://x"}, "DUBAN_DATABASE_URL must be"),
        (
            ["tickets"],
            {"DUBAN_DATABASE_URL": "sqlite+aiosqlite:///x.db"},
            "URL must be like sqlite",
        ),
        (["tickets"], {"DUBAN_DATABASE_URL": "postgresql+asyncpg://x"}, "URL must be like sqlite"),
        (["tickets"], {"DUBAN_DATABASE_URL": "postgresql://x:port/y"}, "URL must be like sqlite"),
        (
            ["run"],
            {"DUBAN_TOKEN": "123:abc", "DUBAN_DATABASE_URL": "postgresql://127.0.0.1:1/none"},
            "The database can't be used: connection",
        ),
        (
            ["tickets"],
            {"DUBAN_DATABASE_URL": "sqlite:////proc/nowhere/x.db"},
            "/proc/nowhere can't be used: No such file or directory.",
        ),
        (["tickets"], {"DUBAN_DATABASE_URL": "sqlite:////"}, "The database can't be used: unable"),
        (["tickets"], {"DUBAN_DATA_DIR": "/dev/null/x"}, "can't be used"),
        (["sandbox"], {"DUBAN_DATA_DIR": "/dev/null"}, "can't be used"),
        (["tickets"], {"DUBAN_LOG_LEVEL": "LOUD"}, "DUBAN_LOG_LEVEL must be"),
        (["tickets", "--state", "lost"], {}, "There is no state 'lost'"),
        (["invite", "king"], {}, "There is no role 'king'"),
        (["invite", "handler", "--department", "moon"], {}, "There is no department 'moon'"),
        (["replay", "nowhere.jsonl"], {}, "nowhere.jsonl can't be read"),
        (["desk", "check", "nowhere.toml"], {}, "there is no such file"),
        (["run", "--roles", "juggler"], {"DUBAN_TOKEN": "123:abc"}, "--roles takes any of"),
        (
            ["run"],
            {"DUBAN_TOKEN": "123:abc", "DUBAN_WEBHOOK_URL": "https://example.org/x"},
            "DUBAN_WEBHOOK_SECRET is missing",
        ),
    ],
)
def test_a_mistake_is_named_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    arguments: list[str],
    settings: dict[str, str],
    words: str,
) -> None:
    monkeypatch.setattr("sys.argv", ["duban", *arguments])
    for name, value in {"DUBAN_DATA_DIR": str(tmp_path), **settings}.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    assert words in capsys.readouterr().err


def test_a_wrong_desk_file_is_refused_with_its_line(tmp_path: Path) -> None:
    desk = tmp_path / "desk.toml"
    desk.write_text('name = "X"\ntimezone = "Mars/Base"\n', "utf8")
    done = called("desk", "check", str(desk))

    assert done.returncode == 2
    assert f"{desk}:2: timezone: expected a time zone" in done.stderr


def test_texts_are_replayed_and_listed(tmp_path: Path) -> None:
    texts = tmp_path / "texts.jsonl"
    records = [
        {"id": "1", "text": "快递压坏了，三天没人处理，要求赔偿 380 元"},
        {"id": "2", "text": "Hello"},
        {"id": "3", "text": "<b>&amp; \ufdfd odd \U0001f600 text, my parcel is late"},
        {"id": "4", "text": "退款一直没到账。" * 512},
    ]
    texts.write_text("\n".join(json.dumps(record) for record in records), "utf8")
    data = str(tmp_path / "data")

    report = called_for_json("replay", str(texts), "--customers", "2", "--data", data)
    tickets = called_for_json("tickets", "--data", data)

    assert isinstance(report, dict)
    assert (report["texts"], report["filed"], report["not_filed"]) == (4, 4, [])
    assert isinstance(tickets, list)
    assert sorted(ticket["text"] for ticket in tickets) == sorted(r["text"] for r in records)
    assert called_for_json("tickets", "--data", data, "--state", "closed") == []


@asynccontextmanager
async def running(*arguments: str, ready: str, **settings: str) -> AsyncIterator[Process]:
    """A process that says that it is ready; nothing of it is left after the block."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, env={**os.environ, **settings}, stdout=PIPE
    )
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE):
            line = await process.stdout.readline()
        assert ready in line.decode()
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def stopped(process: Process) -> int:
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(PATIENCE):
        return await process.wait()


@pytest.mark.parametrize("by_webhook", [False, True])
async def test_the_desk_runs_against_any_bot_api_server(
    telegram: tuple[World, str], tmp_path: Path, unused_tcp_port: int, by_webhook: bool
) -> None:
    world, address = telegram
    after_first_start(tmp_path)
    settings = {"DUBAN_TOKEN": world.token, "DUBAN_API_BASE": address}
    if by_webhook:
        settings |= {
            "DUBAN_WEBHOOK_URL": f"http://127.0.0.1:{unused_tcp_port}/telegram",
            "DUBAN_WEBHOOK_SECRET": "s3cret",
            "DUBAN_WEBHOOK_PORT": str(unused_tcp_port),
        }
    data = ["--data", str(tmp_path)]
    invite = await asyncio.to_thread(called_for_json, "invite", "handler", *data, **settings)
    assert isinstance(invite, dict)
    assert invite["link"] == f"https://t.me/{world.bot.username}?start={invite['code']}"
    async with running("run", *data, ready="Desk ready", **settings) as process:
        with pytest.raises(DeskIsRunningError):
            load_settings(data_dir=tmp_path).open_database().take_desk_lock()
        wang, lin = world.add_person("王强").id, world.add_person("林晓").id

        world.says(wang, f"/start {invite['code']}")
        await _heard(world, wang, "处理人")
        world.says(lin, "快递压坏了，三天没人处理，要求赔偿")
        await _press(world, lin, "提交")
        await _press(world, wang, "接单")
        await _heard(world, lin, "已有人接手")
        listed = await asyncio.to_thread(called_for_json, "tickets", *data, **settings)

        assert await stopped(process) == 0
    assert isinstance(listed, list)
    assert [(ticket["state"], ticket["handler"]) for ticket in listed] == [("in_progress", "王强")]


def test_a_second_desk_on_the_same_folder_is_refused_in_a_sentence(tmp_path: Path) -> None:
    first = load_settings(data_dir=tmp_path).open_database()
    first.take_desk_lock()
    second = called("run", "--data", str(tmp_path), DUBAN_TOKEN="1:first")
    first.close()

    assert second.returncode == 2
    assert second.stderr.startswith("Another desk is running")


async def test_the_sandbox_says_when_it_is_ready_and_begins_anew_when_told(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    arguments = ("sandbox", "--port", str(unused_tcp_port), "--data", str(tmp_path))
    ready = f"Sandbox ready: http://127.0.0.1:{unused_tcp_port}"
    async with running(*arguments, ready=ready) as first:
        assert await stopped(first) == 0
    assert (tmp_path / "duban.db").exists()
    assert (tmp_path / "sandbox.jsonl").exists()
    async with running(*arguments, "--fresh", ready=ready) as second:
        assert await stopped(second) == 0


def test_where_no_folder_is_named_the_sandbox_keeps_to_one_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("texts.jsonl").write_text('{"text": "快递压坏了"}', "utf8")
    called_for_json("replay", "texts.jsonl")
    only_the_sandbox = called_for_json("tickets")
    called_for_json("invite", "admin", "--data", "duban-data")

    assert isinstance(only_the_sandbox, list)
    assert [ticket["text"] for ticket in only_the_sandbox] == ["快递压坏了"]
    assert called_for_json("tickets") == []
    assert len(list(Path("duban-data/sandbox").glob("sandbox.jsonl"))) == 1


@pytest.mark.parametrize("command", [["sandbox"], ["sandbox", "--fresh"], ["replay", "t.jsonl"]])
def test_the_sandbox_keeps_out_of_the_ledger_of_a_real_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("t.jsonl").write_text('{"text": "x"}', "utf8")
    after_first_start(Path("data"))
    ledger = load_settings(data_dir="data").open_database()
    with ledger.writing() as session:
        meta.put(session, meta.BOT_USERNAME, "a_real_bot")
    ledger.close()
    refused = called(*command, "--data", "data")

    assert refused.returncode == 2
    assert "data holds the ledger of a real desk" in refused.stderr
    assert Path("data/duban.db").exists()
    assert not Path("data/sandbox.jsonl").exists()


async def _press(world: World, user: int, label: str) -> None:
    def offered() -> tuple[int, str] | None:
        for message in reversed(world.chat(user)):
            for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                for button in row:
                    if label in button["text"]:
                        return message["message_id"], button["callback_data"]
        return None

    message_id, data = await until(offered, lambda: f"a button {label}")
    world.presses(user, message_id, data)


async def _heard(world: World, user: int, words: str) -> None:
    def said() -> bool | None:
        return any(words in each.get("text", "") for each in world.chat(user)) or None

    await until(said, lambda: words)
