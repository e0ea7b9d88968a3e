"""A command beside a desk goes by the desk file of its data folder."""

from pathlib import Path

import pytest

from bot.last_desk import keep_desk
from bot.sandbox.sandbox import Sandbox, begin_anew, sandboxed
from bot.settings import Settings, load_settings
from tests.cli.within import called
from tests.conversations.desks import CITY, desk_with
from tests.ledgers import after_first_start


@pytest.fixture(autouse=True)
def _no_desk_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DUBAN_DESK", raising=False)


async def _after_a_run(folder: Path, desk: str | None) -> Settings:
    settings = sandboxed(load_settings(data_dir=folder, desk=desk))
    after_first_start(folder)
    async with Sandbox(settings):
        pass
    return settings


async def test_it_is_the_one_the_folder_was_last_run_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_with(tmp_path, {}, CITY)
    monkeypatch.chdir(tmp_path)
    await _after_a_run(tmp_path / "data", "desk.toml")
    monkeypatch.chdir("/")  # another shell, elsewhere

    data = ("--data", str(tmp_path / "data"))
    assert called("invite", "handler", "--department", "yuhang", *data).returncode == 0
    assert called("desk", "check", *data).stdout.startswith(f"{desk} is a good desk file")


async def test_whoever_names_one_is_heard(tmp_path: Path) -> None:
    await _after_a_run(tmp_path / "data", desk_with(tmp_path, {}, CITY))

    data = ("--data", str(tmp_path / "data"))
    refused = called("invite", "handler", "--department", "yuhang", *data, DUBAN_DESK="general")
    assert refused.returncode == 2
    assert "There is no department 'yuhang'" in refused.stderr


async def test_the_next_run_goes_by_it_too_until_all_is_forgotten(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, {}, CITY)
    await _after_a_run(tmp_path / "data", desk)

    again = await _after_a_run(tmp_path / "data", None)
    assert again.desk == desk

    begin_anew(again)
    assert sandboxed(load_settings(data_dir=tmp_path / "data")).desk == "general"


def test_one_that_is_gone_is_named(tmp_path: Path) -> None:
    desk = str(tmp_path / "gone.toml")
    keep_desk(tmp_path / "data", desk)

    done = called("invite", "handler", "--data", str(tmp_path / "data"))
    assert (done.returncode, desk in done.stderr) == (2, True)
