"""Errors are told by their type and place; what they quote stays where it was."""

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest
import structlog

from bot.logging import configure
from bot.mishaps import mishap
from storage.rules.durations import Duration


def failure(words: str) -> Exception:
    """An error of ours that quotes, with another that it came from."""
    try:
        try:
            Duration.parse(words)
        except ValueError as error:
            raise KeyError(words) from error
    except KeyError as error:
        return error
    raise AssertionError


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is logged in this test."""
    out, root = io.StringIO(), logging.getLogger()
    before, level = root.handlers, root.level
    monkeypatch.setattr(sys, "stderr", out)
    configure("INFO", ())
    yield out
    root.handlers = before
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_mishap_has_the_type_and_the_place_where_it_began_in_our_code() -> None:
    with pytest.raises(ValueError, match="my secret") as refused:
        Duration.parse("my secret")
    told = str(mishap(refused.value))
    assert told.startswith("ValueError at storage/rules/durations.py:")
    assert "secret" not in told


def test_a_logged_error_shows_where_it_came_from_and_no_words(lines: io.StringIO) -> None:
    structlog.get_logger().error("failed", exc_info=failure("my secret"))
    written = json.loads(lines.getvalue())["exception"]
    assert "durations.py" in written
    assert "ValueError\n" in written
    assert written.endswith("KeyError\n")
    assert "my secret" not in lines.getvalue()


def test_a_logged_error_of_the_machine_says_why(lines: io.StringIO) -> None:
    error = OSError(28, "No space left on device")
    structlog.get_logger().error("failed", exc_info=error)
    assert json.loads(lines.getvalue())["exception"] == "OSError: No space left on device\n"
