"""A column that holds one word of a fixed list, stored as that word."""

from enum import StrEnum

from sqlalchemy import Enum


def choice(words: type[StrEnum]) -> Enum:
    """The column type for ``words``; plain text in the database, so that lists can grow."""
    return Enum(
        words,
        native_enum=False,
        create_constraint=False,
        values_callable=lambda kind: [word.value for word in kind],
        length=20,
    )
