"""`duban doctor` as it is called from outside."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.world import World
from tests.cli.test_commands import running, stopped
from tests.cli.within import called
from tests.ledgers import after_first_start


def _doctor(*arguments: str, **settings: str) -> tuple[int, dict[str, Any]]:
    """The exit status, and what was found by what was looked at (the last of it)."""
    done = called("doctor", "--json", *arguments, **settings)
    answer = json.loads(done.stdout)
    found = {each["check"]: each for each in answer["checks"]}
    statuses = [each["status"] for each in answer["checks"]]
    assert answer["problems"] == statuses.count("problem"), done.stderr
    assert answer["warnings"] == statuses.count("warning")
    return done.returncode, found


def test_what_it_finds_stands_in_lines_with_what_to_do(tmp_path: Path) -> None:
    done = called("doctor", "--data", str(tmp_path))

    assert done.returncode == 0
    assert "✓ desk file: general: Customer Service Desk (客户服务中心)\n" in done.stdout
    assert f"! database: {tmp_path}/duban.db isn't there yet\n  → The first" in done.stdout
    assert "0 problems (✗)" in done.stdout
    assert done.stderr == ""


def test_a_problem_is_exit_status_1(tmp_path: Path) -> None:
    settings = {"DUBAN_DESK": "nowhere.toml"}
    done = called("doctor", "--data", str(tmp_path), **settings)
    status, found = _doctor("--data", str(tmp_path), **settings)

    assert done.returncode == status == 1
    assert "✗ desk file: nowhere.toml: there is no such file" in done.stdout
    assert found["desk file"]["status"] == "problem"


async def test_it_works_beside_a_running_desk(telegram: tuple[World, str], tmp_path: Path) -> None:
    world, address = telegram
    after_first_start(tmp_path)
    settings = {"DUBAN_TOKEN": world.token, "DUBAN_API_BASE": address}
    data = ("--data", str(tmp_path))
    async with running("run", *data, ready="Desk ready", **settings) as desk:
        status, found = await asyncio.to_thread(_doctor, *data, **settings)
        assert await stopped(desk) == 0

    assert status == 0
    good = ("database", "tables", "keys", "audit trails", "audit seals", "telegram", "outbox")
    assert [found[each]["status"] for each in good] == ["good"] * len(good)
    assert f"@{world.bot.username}" in found["telegram"]["found"]


@pytest.mark.parametrize(
    ("wrong", "check", "words"),
    [
        ({"DUBAN_TOKEN": "1:nobody"}, "telegram", "doesn't accept DUBAN_TOKEN"),
        (
            {"DUBAN_WEBHOOK_URL": "https://example.org/x", "DUBAN_WEBHOOK_SECRET": "s3cret"},
            "webhook",
            "Telegram sends updates to nobody",
        ),
    ],
)
async def test_what_telegram_says_to_it(
    telegram: tuple[World, str], tmp_path: Path, wrong: dict[str, str], check: str, words: str
) -> None:
    world, address = telegram
    settings = {"DUBAN_TOKEN": world.token, "DUBAN_API_BASE": address, **wrong}
    _, found = await asyncio.to_thread(_doctor, "--data", str(tmp_path), **settings)

    assert words in found[check]["found"]
    assert found[check]["status"] != "good"
