"""A table of people as a CSV or XLSX file: its lines as plain texts, by column.

What is in a cell is text and nothing else: no formula is computed, no markup is followed.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from typing import Any

from handlers.people_files.mistakes import COLUMNS, Mistake, column_word
from prompts.texts import LANGUAGES

MOST_BYTES = 20_000_000
MOST_LINES = 50_000
FORMULA = "="
"""How a text begins that is meant as a formula."""
_MOST_UNPACKED = 200_000_000
_DELIMITERS = ",;\t"
_TOLD = re.compile(r"sep=(.)\r?\n")
_ENCODINGS = ("utf-8-sig", "gb18030")  # the second is how a spreadsheet in China writes CSV


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table that isn't empty."""

    number: int
    """As an editor or spreadsheet counts it, beginning with 1."""
    cells: dict[str, str]
    """By the names in COLUMNS; what is empty isn't there."""


def lines_in(name: str, content: bytes, *, most: int = MOST_LINES) -> list[Line]:
    """The lines below the first, which names the columns; ``name`` is the file's, ``most`` so many
    there may be. Raises Mistake."""
    if not is_table(name):
        raise Mistake("import-no-table")
    if len(content) > MOST_BYTES:
        raise Mistake("import-too-large", {"most": MOST_BYTES // 1_000_000})
    rows = islice(_csv(content) if _kind(name) == ".csv" else _xlsx(content), most + 2)
    lines = list(_named(rows))
    if len(lines) > most:
        raise Mistake("import-too-long", {"most": most})
    return lines


def is_table(name: str) -> bool:
    """Whether a file of that name is one that can be read."""
    return _kind(name) in (".csv", ".xlsx")


def _kind(name: str) -> str:
    return PurePath(name).suffix.lower()


def _named(rows: Iterable[tuple[int, Sequence[str]]]) -> Iterator[Line]:
    columns: list[str] | None = None
    for number, row in rows:
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        if columns is None:
            columns = _columns(number, cells)
            continue
        if any(cells[len(columns) :]):
            raise Mistake("import-many-cells", {"most": len(columns)}, number)
        named = zip(columns, cells, strict=False)
        yield Line(number, {name: cell for name, cell in named if name and cell})


def _columns(number: int, heads: Sequence[str]) -> list[str]:
    known = {word: name for name, written in COLUMNS.items() for word in written}
    for head in filter(None, heads):
        if head.casefold() not in known:
            raise Mistake("import-no-column", {"head": head}, number, _known_columns())
    columns = [known.get(head.casefold(), "") for head in heads]
    for name in filter(None, columns):
        if columns.count(name) > 1:
            raise Mistake("import-column-twice", {"column": name}, number)
    if "name" not in columns:
        raise Mistake("import-column-name", {}, number)
    return columns


def _known_columns() -> dict[str, list[str]]:
    return {language: [column_word(each, language) for each in COLUMNS] for language in LANGUAGES}


def _csv(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    text = _decoded(content)
    told = _TOLD.match(text)
    if told:  # a spreadsheet's own first line, which is no row; the lines keep their numbers
        text = text[told.end() :]
    heads = text.lstrip("\r\n").partition("\n")[0]
    delimiter = told[1] if told else max(_DELIMITERS, key=heads.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 1 if told else 0
    begins = before + 1
    try:
        for row in reader:
            yield begins, row
            begins = before + reader.line_num + 1
    except csv.Error as error:
        line = before + reader.line_num
        raise Mistake("import-broken", {"why": str(error)}, line) from error


def _decoded(content: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Mistake("import-encoding")


def _xlsx(content: bytes) -> Iterator[tuple[int, Sequence[str]]]:
    """The rows of the first sheet."""
    from openpyxl import load_workbook

    try:
        _check_size(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles, which are nobody's business here
            book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            rows = list(islice(_rows(book), MOST_LINES + 1))
            book.close()
    except Mistake:
        raise
    except Exception as error:  # whatever a broken file makes of a reader of XML in ZIP
        raise Mistake("import-workbook") from error
    for number, row in enumerate(rows, 1):
        yield number, [_plain(cell) for cell in row]


def _check_size(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(part.file_size for part in packed.infolist()) > _MOST_UNPACKED:
            raise Mistake("import-unpacked")


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
