"""The records of a data set: a folder of files, a JSON object with its labels a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class NoDataSet(Exception):
    """There is nothing to measure with; the message says what was looked for."""


def rows_of(folder: Path, name: str) -> Iterator[Row]:
    """The records of `{name}.jsonl`; none where there is no such file. Raises `NoDataSet`."""
    file = folder / f"{name}.jsonl"
    if not file.is_file():
        return
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            yield _row(line, file, number)


def _row(line: str, file: Path, number: int) -> Row:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if isinstance(row, dict) and isinstance(row.get("text"), str):
        return row
    raise NoDataSet(f"{file}, line {number} is no JSON object with a text and its labels.")
