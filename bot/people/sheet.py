"""A table of people as a CSV or XLSX file: its lines as plain texts, by column.

What is in a cell is text and nothing else: no formula is computed, no markup is followed.
"""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from bot.settings import SettingsError

COLUMNS = {
    "name": ("name", "姓名", "客户姓名"),
    "role": ("role", "角色"),
    "phone": ("phone", "电话", "手机", "手机号"),
    "telegram_id": ("telegram_id", "telegram id", "telegram"),
    "group": ("group", "客户组", "分组", "组"),
    "department": ("department", "部门"),
    "language": ("language", "语言"),
}
"""What may stand in the first line; case and spaces around don't matter."""
MOST_BYTES = 20_000_000
MOST_LINES = 50_000
FORMULA = "="
"""How a text begins that is meant as a formula."""
_MOST_UNPACKED = 200_000_000
_DELIMITERS = ",;\t"
_ENCODINGS = ("utf-8-sig", "gb18030")  # the second is how a spreadsheet in China writes CSV


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table that isn't empty."""

    number: int
    """As an editor or spreadsheet counts it, beginning with 1."""
    cells: dict[str, str]
    """By the names in COLUMNS; what is empty isn't there."""


def lines_of(file: Path) -> list[Line]:
    """The lines below the first, which names the columns. Raises SettingsError."""
    if file.suffix.lower() not in (".csv", ".xlsx"):
        raise SettingsError(f"{file}: expected a file that ends in .csv or .xlsx.")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SettingsError(f"{file} can't be read: {error.strerror}.") from error
    if len(content) > MOST_BYTES:
        raise SettingsError(f"{file}: expected no more than {MOST_BYTES // 1_000_000} MB.")
    read = _csv if file.suffix.lower() == ".csv" else _xlsx
    rows = islice(read(file, content), MOST_LINES + 1)
    lines = list(_named(file, rows))
    if len(lines) >= MOST_LINES:
        raise SettingsError(f"{file}: expected fewer than {MOST_LINES} lines; cut it into parts.")
    return lines


def _named(file: Path, rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Line]:
    columns: list[str] | None = None
    for number, row in rows:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if columns is None:
            columns = _columns(file, number, cells)
            continue
        if any(cells[len(columns) :]):
            raise SettingsError(f"{file}, line {number}: expected {len(columns)} cells at most.")
        named = zip(columns, cells, strict=False)
        yield Line(number, {name: cell for name, cell in named if name and cell})


def _columns(file: Path, number: int, heads: Sequence[str]) -> list[str]:
    known = {word: name for name, written in COLUMNS.items() for word in written}
    for head in filter(None, heads):
        if head.casefold() not in known:
            names = ", ".join(COLUMNS)
            raise SettingsError(
                f"{file}, line {number}: there is no column {head!r}; known: {names}."
            )
    columns = [known.get(head.casefold(), "") for head in heads]
    for name in filter(None, columns):
        if columns.count(name) > 1:
            raise SettingsError(f"{file}, line {number}: the column {name!r} is there twice.")
    if "name" not in columns:
        raise SettingsError(f"{file}, line {number}: expected a column 'name' (姓名).")
    return columns


def _csv(file: Path, content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    text = _decoded(file, content)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for row in reader:
            yield begins, row
            begins = reader.line_num + 1
    except csv.Error as error:
        raise SettingsError(f"{file}, line {reader.line_num}: {error}.") from error


def _decoded(file: Path, content: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SettingsError(f"{file}: expected UTF-8 (or GB 18030).")


def _xlsx(file: Path, content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of the first sheet."""
    from openpyxl import load_workbook

    try:
        _check_size(file, content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles, which are nobody's business here
            book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            rows = list(islice(_rows(book), MOST_LINES + 1))
            book.close()
    except SettingsError:
        raise
    except Exception as error:  # whatever a broken file makes of a reader of XML in ZIP
        raise SettingsError(f"{file}: expected an XLSX workbook.") from error
    for number, row in enumerate(rows, 1):
        yield number, [_plain(cell) for cell in row]


def _check_size(file: Path, content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
            raise SettingsError(f"{file}: unpacked it is too large.")


def _rows(book: Any) -> Iterator[Sequence[Any]]:
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what a file says of its own size may be wrong
    yield from sheet.iter_rows()


def _plain(cell: Any) -> str:
    """The cell as it is shown; a telephone number is often kept as a number."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return FORMULA
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)
