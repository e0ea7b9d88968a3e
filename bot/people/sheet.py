"""A table of people from a file of this machine."""

from pathlib import Path

from bot.settings import SettingsError
from handlers.people_files import sheet
from handlers.people_files.mistakes import Mistake
from handlers.people_files.sheet import Line


def lines_of(file: Path) -> list[Line]:
    """The lines below the first, which names the columns. Raises SettingsError."""
    try:
        content = file.read_bytes() if sheet.is_table(file.name) else b""
        return sheet.lines_in(file.name, content)
    except OSError as error:
        raise SettingsError(f"{file} can't be read: {error.strerror}.") from error
    except Mistake as mistake:
        where = f"{file}" if mistake.line is None else f"{file}, line {mistake.line}"
        raise SettingsError(f"{where}: {mistake.said('en')}") from mistake
