"""The sandbox's memory on disk: one line of JSON per change, only ever added to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

Entry = tuple[str, Any]


class Journal:
    """Changes in the order they happened; reading them again rebuilds the world.

    A line goes to the operating system in one write, so a killed process loses nothing it
    has answered for. A last line torn by a power cut is cut off at the next start.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._file = path.open("ab", buffering=0)

    def read(self) -> Iterator[Entry]:
        """Every whole entry from the beginning."""
        whole = 0
        with self._path.open("rb") as lines:
            for line in lines:
                if not line.endswith(b"\n"):
                    break
                whole += len(line)
                kind, body = orjson.loads(line)
                yield kind, body
        self._file.truncate(whole)

    def write(self, kind: str, body: object) -> None:
        self._file.write(orjson.dumps((kind, body), option=orjson.OPT_APPEND_NEWLINE))

    def close(self) -> None:
        self._file.close()
