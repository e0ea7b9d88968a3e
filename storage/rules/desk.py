"""Desk files: presets by name, others by path."""

from importlib.resources import files
from pathlib import Path

from storage.rules.desk_checks import misfits
from storage.rules.desk_course import Question
from storage.rules.desk_model import Desk
from storage.rules.desk_parts import Category, Department, Grade, Group, KindRule
from storage.rules.desk_words import Name, Words
from storage.rules.toml_file import DeskFileError, Fault, read_toml

__all__ = [
    "Category",
    "Department",
    "Desk",
    "DeskFileError",
    "Fault",
    "Grade",
    "Group",
    "KindRule",
    "Name",
    "Question",
    "Words",
    "load_desk",
    "presets",
]

_PRESETS = files("storage.rules") / "presets"


def presets() -> list[str]:
    """The names of the desk files that come with Duban."""
    names = (each.name for each in _PRESETS.iterdir())
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def load_desk(name_or_path: str | Path) -> Desk:
    """The desk of a preset or of a TOML file; DeskFileError says what is wrong with it."""
    name = str(name_or_path)
    return read_toml(_text(name), Desk, file=name, check=misfits)


def _text(name: str) -> str:
    try:
        if name in presets():
            return (_PRESETS / f"{name}.toml").read_text("utf8")
        return Path(name).read_text("utf-8-sig")
    except FileNotFoundError:
        known = ", ".join(presets())
        raise _unreadable(name, f"there is no such file, and no such preset ({known})") from None
    except UnicodeDecodeError:
        raise _unreadable(name, "expected text in UTF-8") from None
    except OSError as error:
        raise _unreadable(name, f"can't be read: {error.strerror}") from None


def _unreadable(name: str, expected: str) -> DeskFileError:
    return DeskFileError(name, [Fault(None, "", expected)])
