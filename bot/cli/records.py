"""JSON lines from a file or standard input: a record each, or what is wrong with the line."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from bot.settings import SettingsError

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Record:
    """A line that can be used. `id` and `label` are whatever the file says, None for nothing."""

    id: Any
    text: str
    label: Any = None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that can't be used; `why` is a sentence that names it."""

    why: str


def records_of(file: Path) -> Iterator[Record | BadLine]:
    """The records of a file, `-` is standard input. Empty lines are none. Raises SettingsError."""
    name = "standard input" if file == STANDARD_INPUT else str(file)
    try:
        with _opened(file) as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _record(f"{name}, line {number}", line)
    except OSError as error:
        raise SettingsError(f"{name} can't be read: {error.strerror}.") from error


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    if file == STANDARD_INPUT:
        yield sys.stdin.buffer
    else:
        with file.open("rb") as opened:
            yield opened


def _refuse(constant: str) -> None:
    """NaN and Infinity are Python's own: told again, no other program could read them."""
    raise ValueError(f"{constant} is no value of JSON")


def _record(where: str, line: bytes) -> Record | BadLine:
    try:
        found = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError:
        return BadLine(f"{where}: expected UTF-8.")
    except (ValueError, RecursionError) as error:
        return BadLine(f"{where}: expected a line of JSON: {error}.")
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        return BadLine(f'{where}: expected an object with a "text".')
    return Record(found.get("id"), found["text"], found.get("label"))
