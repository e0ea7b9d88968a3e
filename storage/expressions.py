"""How a question is put, so that a database goes about it in the right way."""

from typing import Any

from sqlalchemy import ColumnElement, String, type_coerce
from sqlalchemy.orm import InstrumentedAttribute


def expressed(column: InstrumentedAttribute[Any]) -> ColumnElement[str]:
    """A column of rows that are found by something else.

    An expression, no column: SQLite, which plans without statistics, would begin with an index of
    it and walk through all tickets that are in work.
    """
    return type_coerce(column, String).concat("")
