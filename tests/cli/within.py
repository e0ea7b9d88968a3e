"""A command called within the process of the tests: as from outside, but at once."""

import io
import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

from bot.cli import main


@dataclass(frozen=True, slots=True)
class Called:
    """What a command answered."""

    returncode: int
    stdout: str
    stderr: str


def called(*arguments: str, **settings: str) -> Called:
    """Run ``duban`` with these arguments and settings."""
    out, err = io.StringIO(), io.StringIO()
    status: object = 0
    with (
        patch.object(sys, "argv", ["duban", *arguments]),
        patch.dict(os.environ, settings),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            status = end.code
    return Called(status if isinstance(status, int) else 0, out.getvalue(), err.getvalue())


def called_for_json(*arguments: str, **settings: str) -> object:
    """What it prints with --json."""
    done = called(*arguments, "--json", **settings)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
