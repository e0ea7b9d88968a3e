"""Desks at which those of the staff with whom a test begins have joined: made once, then copied.

They join as anybody does, by an invite over HTTP; what is in the folder of the desk afterwards, its
ledger and the Telegram of the sandbox, is what any number of tests go on from.
"""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from inspect import signature
from pathlib import Path

import pytest

from tests.conversations.town import Joining, Town

_BY_FIXTURE: Mapping[str, Joining] = {
    "wang": Joining("王强", "handler"),
    "zhao": Joining("赵敏", "supervisor"),
    "chen": Joining("陈曦", "manager"),
    "ann": Joining("Ann", "handler", language="en"),
    "bob": Joining("Bob", "supervisor", language="en"),
    "eve": Joining("Eve", "manager", language="en"),
}
_IN_EITHER_LANGUAGE: Mapping[str, Mapping[str, Joining]] = {
    "handler": {"zh": Joining("王强", "handler", language="zh"), "en": _BY_FIXTURE["ann"]},
    "supervisor": {
        "zh": Joining("赵敏", "supervisor", language="zh"),
        "en": Joining("Sue", "supervisor", language="en"),
    },
}
_STANDS_BY = {"town", "desk", "begins", "language", "tmp_path", "request", "monkeypatch", "caplog"}
"""Fixtures by which nothing happens in the town."""
_WHO_IS_SILENT = {"lin", "mary", "customer"}
"""Customers, who say nothing before the test begins."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    folder: Path
    at: datetime
    staff: Mapping[Joining, int]
    """By their Telegram ids."""


_BEGINNINGS: dict[tuple[str, datetime, tuple[Joining, ...]], _Beginning] = {}


def first_to_join(request: pytest.FixtureRequest) -> tuple[Joining, ...]:
    """Those of the staff whom the test asks for before anything else can happen, in order."""
    joinings = []
    for name in signature(request.function).parameters:
        if name in _STANDS_BY or name in _WHO_IS_SILENT or _is_parameter(request, name):
            continue
        if hasattr(request.module, name):
            break  # a fixture of its own
        if name in _IN_EITHER_LANGUAGE:
            joinings.append(_IN_EITHER_LANGUAGE[name][request.getfixturevalue("language")])
        elif name in _BY_FIXTURE:
            joinings.append(_BY_FIXTURE[name])
        else:
            break
    return tuple(joinings)


async def town_with(
    staff: tuple[Joining, ...], folder: Path, *, desk: str, begins: datetime
) -> Town:
    """A town in ``folder``, not opened yet, in which they have joined."""
    if not staff:
        return Town(folder, desk=desk, begins=begins)
    key = _written(desk), begins, staff
    if key not in _BEGINNINGS:
        _BEGINNINGS[key] = await _begin(staff, desk, begins)
    beginning = _BEGINNINGS[key]
    shutil.copytree(beginning.folder, folder, dirs_exist_ok=True)
    return Town(folder, desk=desk, begins=beginning.at, staff=beginning.staff)


async def _begin(staff: tuple[Joining, ...], desk: str, begins: datetime) -> _Beginning:
    """Its folder is removed when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="duban-begun-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    async with Town(folder, desk=desk, begins=begins) as town:
        joined = {joining: (await town.joins(joining)).id for joining in staff}
        await town.quiet()
        at = town.clock.now()
    return _Beginning(folder, at, joined)


def _written(desk: str) -> str:
    """What stands in the file; a preset is known by its name."""
    path = Path(desk)
    return path.read_text("utf8") if path.is_file() else desk


def _is_parameter(request: pytest.FixtureRequest, name: str) -> bool:
    case = getattr(request.node, "callspec", None)
    return case is not None and name in case.params
