"""What is kept and told of an error: its type and its place, never its message.

Messages quote what was worked on: pydantic's the input, a database's the parameters. People's
words would leave the sealed columns that way, into the ledger's margins, logs and notices.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from traceback import format_tb, walk_tb

from pydantic import ValidationError
from sqlalchemy.exc import OperationalError

_ROOT = Path(__file__).parents[1]
_OURS = frozenset({"bot", "handlers", "prompts", "storage"})
_FIELDS_NAMED = 5


@dataclass(frozen=True, slots=True)
class Mishap:
    """An error without the words of it."""

    type: str
    place: str
    """Where in our code it began, as file:line; empty when nowhere in it."""
    fields: str = ""
    """What didn't fit in a form, as "message.date: missing"."""

    def __str__(self) -> str:
        place = f" at {self.place}" if self.place else ""
        return f"{self.type}{place}" + (f" ({self.fields})" if self.fields else "")


def mishap(error: Exception) -> Mishap:
    """What may be kept of ``error``."""
    fields = _fields(error) if isinstance(error, ValidationError) else ""
    return Mishap(type(error).__name__, _place(error), fields)


def trace(error: BaseException) -> str:
    """The traceback of ``error`` and of what it came from, the oldest first."""
    return "".join(reversed(list(_parts(error))))


def _parts(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        reason = _reason(error)
        name = type(error).__name__
        last = f"{name}: {reason}\n" if reason else f"{name}\n"
        yield "".join([*format_tb(error.__traceback__), last])
        error = error.__cause__ or error.__context__


def _reason(error: BaseException) -> str:
    """What the machine says of itself: the disk is full, the server is gone."""
    if isinstance(error, OSError):
        return error.strerror or ""
    if isinstance(error, OperationalError):
        return str(error.orig).partition("\n")[0]
    return ""


def _fields(error: ValidationError) -> str:
    wrong = error.errors(include_url=False, include_context=False, include_input=False)
    named = (f"{'.'.join(map(str, each['loc']))}: {each['type']}" for each in wrong)
    return ", ".join(list(named)[:_FIELDS_NAMED])


def _place(error: Exception) -> str:
    frames = walk_tb(error.__traceback__)
    named = [_name(Path(frame.f_code.co_filename), line) for frame, line in frames]
    return next(filter(None, reversed(named)), "")


def _name(file: Path, line: int) -> str:
    if not file.is_relative_to(_ROOT):
        return ""
    ours = file.relative_to(_ROOT)
    return f"{ours.as_posix()}:{line}" if ours.parts[0] in _OURS else ""
