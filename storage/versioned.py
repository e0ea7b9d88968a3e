"""Rows that two processes may want to change at the same moment."""

from typing import Any

from sqlalchemy.orm import Mapped, declared_attr, mapped_column


class Versioned:
    """A change made to an older revision than the one stored is refused, not written over it.

    The loser's transaction fails with ``StaleDataError`` and is worked again from the beginning,
    where it sees what the winner did. On SQLite writers come one after the other anyway.
    """

    revision: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.revision}
