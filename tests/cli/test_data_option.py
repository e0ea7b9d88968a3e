"""Every command takes `--data DIR` (issue 4's names that are called from outside)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from bot.cli.app import COMMANDS, app
from tests.cli.within import called
from tests.conversations.desks import desk_with


def _commands(group: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    context = typer.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if hasattr(command, "list_commands"):
            yield from _commands(command, (*path, name))
        else:
            yield (*path, name), command


FOUND = list(_commands(typer.main.get_command(app)))


def test_all_commands_are_looked_at() -> None:
    assert {path[0] for path, _ in FOUND} == set(COMMANDS)


@pytest.mark.parametrize(("path", "command"), FOUND, ids=[" ".join(path) for path, _ in FOUND])
def test_it_takes_a_data_folder(path: tuple[str, ...], command: Any) -> None:
    assert "--data" in [name for each in command.params for name in each.opts], path


def test_a_desk_check_without_a_file_looks_at_the_desk_in_force(tmp_path: Path) -> None:
    desk = desk_with(tmp_path, {})

    assert called("desk", "check", DUBAN_DESK=desk).stdout.startswith(f"{desk} is a good desk file")


def test_a_mistake_in_the_desk_in_force_is_named() -> None:
    done = called("desk", "check", DUBAN_DESK="nowhere.toml")

    assert done.returncode == 2
    assert "there is no such file" in done.stderr
