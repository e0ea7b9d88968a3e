"""TOML files checked by a pydantic model; mistakes are told by file, line and field."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from storage.rules.mistake import Mistake

M = TypeVar("M", bound=BaseModel)
Path = tuple[str, ...]
"""Where something stands: ("grades", "3", "resolve"); tables of an array are counted from 0."""
Misfit = tuple[Path, str]
"""A field that doesn't fit the rest, and what is expected of it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: its line (from 1, None when unknown), its field, and what is expected there."""

    line: int | None
    field: str
    expected: str


class DeskFileError(Mistake):
    """A desk file can't be used. Its text has a line for each fault: file:line: field: expected."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        self.file = file
        self.faults = tuple(faults)
        super().__init__("\n".join(self._sentences()))

    def _sentences(self) -> Iterator[str]:
        for fault in self.faults:
            place = self.file if fault.line is None else f"{self.file}:{fault.line}"
            yield ": ".join(part for part in (place, fault.field, fault.expected) if part)


def read_toml(text: str, model: type[M], *, file: str, check: Callable[[M], Iterable[Misfit]]) -> M:
    """The model that ``text`` describes and ``check`` has nothing against.

    Raises DeskFileError, in which ``file`` names it.
    """
    read = _read(text, model, file)
    if misfits := list(check(read)):
        lines = key_lines(text)
        raise DeskFileError(file, [_found(path, expected, lines) for path, expected in misfits])
    return read


def _read(text: str, model: type[M], file: str) -> M:
    try:
        return cast(M, _parsed(text, model))
    except tomllib.TOMLDecodeError as error:
        raise DeskFileError(file, [_syntax_fault(str(error), text)]) from None
    except ValidationError as error:
        lines = key_lines(text)
        raise DeskFileError(
            file, [_fault(dict(found), lines) for found in error.errors()]
        ) from None


@lru_cache(maxsize=8)
def _parsed(text: str, model: type[BaseModel]) -> BaseModel:
    """Kept, as models are frozen: a desk, and what it works out once, serve whoever loads it."""
    return model.model_validate(tomllib.loads(text))


def key_lines(text: str) -> dict[Path, int]:
    """The line (from 1) on which each key and table of a TOML text is first named."""
    lines: dict[Path, int] = {}
    arrays: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _table(_keys(header["keys"]), arrays, is_array=bool(header["array"]))
            path = table
        elif entry := _ENTRY.match(line):
            path = table + _keys(entry["keys"])
        else:
            continue
        for length in range(1, len(path) + 1):
            lines.setdefault(path[:length], number)
    return lines


_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_KEYS = rf"(?P<keys>{_KEY}(?:\s*\.\s*{_KEY})*)"
_HEADER = re.compile(rf"\s*\[(?P<array>\[)?\s*{_KEYS}\s*\]")
_ENTRY = re.compile(rf"\s*{_KEYS}\s*=")
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)$")


def _keys(written: str) -> Path:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, written))


def _table(keys: Path, arrays: dict[Path, int], *, is_array: bool) -> Path:
    """The path of a table's header, with the place of its array's table in it."""
    path: Path = ()
    for key in keys[:-1]:
        path = _last((*path, key), arrays)
    path += (keys[-1],)
    if is_array:
        arrays[path] = arrays.get(path, -1) + 1
        return _last(path, arrays)
    return path


def _last(path: Path, arrays: Mapping[Path, int]) -> Path:
    return (*path, str(arrays[path])) if path in arrays else path


def _syntax_fault(message: str, text: str) -> Fault:
    place = _AT_LINE.search(message)
    line = int(place[1]) if place else len(text.splitlines())
    return Fault(line, "", f"not TOML: {_AT_LINE.sub('', message)}")


def _fault(found: dict[str, Any], lines: Mapping[Path, int]) -> Fault:
    context = found.get("ctx", {})
    path: Path = tuple(map(str, (*found["loc"], *context.get("path", ()))))
    return _found(path, _expected(found), lines)


def _found(path: Path, expected: str, lines: Mapping[Path, int]) -> Fault:
    return Fault(_nearest(path, lines), ".".join(path), expected)


def _nearest(path: Path, lines: Mapping[Path, int]) -> int | None:
    """The line of the key, else of the nearest table around it."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


def _expected(found: dict[str, Any]) -> str:
    if found["type"] == "missing":
        return "expected, but missing"
    if found["type"] == "value_error":
        return str(found["ctx"]["error"])
    message: str = found["msg"].removeprefix("Input should be ")
    if message == found["msg"]:
        return message
    return f"expected {message}, found {_shown(found['input'])}"


def _shown(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
