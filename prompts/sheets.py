"""A table as a workbook. What stands in a cell is a value: nothing is ever computed from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

Cell = str | int | datetime | None
"""An instant is one of the desk's clock, without a zone: a spreadsheet knows none."""
_WIDTHS = {datetime: 17, int: 8}
_WIDEST = 30


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name, what stands above each column, and the lines."""

    title: str
    header: Sequence[str]
    lines: Sequence[Sequence[Cell]]


def as_workbook(sheet: Sheet) -> bytes:
    """The table as an XLSX file, its header in bold and in sight."""
    book = Workbook(write_only=True)
    page = book.create_sheet(sheet.title)
    page.freeze_panes = "A2"
    for place, width in enumerate(_widths(sheet), start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.append([_cell(page, word, bold=True) for word in sheet.header])
    for line in sheet.lines:
        page.append([_cell(page, value) for value in line])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _cell(page: object, value: Cell, *, bold: bool = False) -> object:
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell = WriteOnlyCell(page, value=value)
    if isinstance(value, str):
        cell.data_type = "s"  # "=1+1" is a name like any other
    if isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _widths(sheet: Sheet) -> list[int]:
    """As wide as the header and the first lines need."""
    columns = zip(sheet.header, *sheet.lines[:50], strict=True)
    return [min(_WIDEST, 2 + max(_width(value) for value in column)) for column in columns]


def _width(value: Cell) -> int:
    """A sign of Chinese takes the room of two."""
    if isinstance(value, str):
        return sum(1 if each.isascii() else 2 for each in value)
    return _WIDTHS.get(type(value), 0)
