"""Rows of some departments, as a query asks for them."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, true
from sqlalchemy.orm import InstrumentedAttribute

Column = ColumnElement[Any] | InstrumentedAttribute[Any]


def among(column: Column, departments: Collection[str] | None) -> ColumnElement[bool]:
    """The row is of one of ``departments``, of which there are few; None: of whichever."""
    if departments is None:
        return true()
    if len(departments) == 1:
        return column == next(iter(departments))
    return column.in_(departments)
