"""A command called within the process of the tests: as from outside, but at once."""

import io
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

import structlog

from bot.cli import main


@dataclass(frozen=True, slots=True)
class Called:
    """What a command answered."""

    returncode: int
    stdout: str
    stderr: str


def called(*arguments: str, typed: str = "", **settings: str) -> Called:
    """Run ``duban`` with these arguments and settings, and what is typed into it."""
    written, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(written, "utf-8", write_through=True)
    status: object = 0
    with (
        patch.object(sys, "argv", ["duban", *arguments]),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()))),
        patch.dict(os.environ, settings),
        redirect_stdout(out),
        redirect_stderr(err),
        _logging_as_before(),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code
    return Called(
        status if isinstance(status, int) else 0, written.getvalue().decode(), err.getvalue()
    )


def called_for_json(*arguments: str, **settings: str) -> object:
    """What it prints with --json."""
    done = called(*arguments, "--json", **settings)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@contextmanager
def _logging_as_before() -> Iterator[None]:
    """A command that configures it does so for its own process, which here goes on."""
    root, lines = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers, root.level
    try:
        yield
    finally:
        root.handlers, root.level = handlers, level
        structlog.configure(**lines)
