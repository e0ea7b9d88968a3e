"""Whether a transaction failed only because another one was quicker."""

from sqlite3 import SQLITE_BUSY

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

# PostgreSQL, appendix A of its manual: serialization_failure, deadlock_detected,
# lock_not_available.
_QUICKER = frozenset({"40001", "40P01", "55P03"})
_PRIMARY = 0xFF  # SQLite's extended codes hold the primary one in the lowest byte


def is_contention(error: BaseException) -> bool:
    """Whether ``error`` says that the same work, begun again, would find its rows free."""
    if isinstance(error, StaleDataError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    refused = getattr(error.orig, "sqlite_errorcode", 0) & _PRIMARY
    return getattr(error.orig, "sqlstate", None) in _QUICKER or refused == SQLITE_BUSY
