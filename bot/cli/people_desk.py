"""The desk that `duban people` looks at or works on, and what is named on the command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.desk_file import desk_of
from bot.settings import Settings, SettingsError, load_settings
from storage.people import Person, find
from storage.rules.desk import Desk

if TYPE_CHECKING:
    from handlers.work import Work
    from storage.database import Database


@contextmanager
def looked_at(data: Path | None) -> Iterator[tuple[Session, Desk]]:
    """A session that reads the ledger of the desk in ``data``, and its desk file."""
    settings = load_settings(data_dir=data).where_a_desk_is()
    with _ledger(settings) as database, database.reading() as session:
        yield session, desk_of(settings)


@contextmanager
def worked_on(data: Path | None, *, role_of: int | None = None) -> Iterator["Work"]:
    """One piece of work of the desk; what it says is sent by the running desk. All or nothing.

    ``role_of``: whose role it changes; not of those whom the settings make administrators.
    """
    from handlers.errors import OnlyOne
    from handlers.work import Work

    settings = load_settings(data_dir=data).where_a_desk_is()
    if role_of in settings.admins:
        raise SettingsError(f"{role_of} is in DUBAN_ADMINS; take them out there first.")
    try:
        with _ledger(settings) as database, database.writing() as session:
            yield Work(session, Clock().now(), desk_of(settings), appointed=settings.admins)
    except OnlyOne as error:
        raise SettingsError(
            "That is the only administrator; let another one join first (duban invite admin)."
        ) from error


def known(
    work: "Work",
    account: int,
    *,
    staff: bool = False,
    suspended: bool = False,
    but: int | None = None,
) -> Person:
    """Who has that account: one of the staff, or one who is suspended, where that is needed, and
    not the one with the account ``but``. Raises SettingsError."""
    person = person_known(work.session, account)
    if staff and not person.is_staff:
        raise SettingsError(f"{account} doesn't work for the desk; see duban people list.")
    if suspended and person.suspended_from is None:
        raise SettingsError(f"{account} is not suspended; see duban people list.")
    if account == but:
        raise SettingsError(f"{account} has them in hand already.")
    return person


def person_known(session: Session, account: int) -> Person:
    """Who has that account. Raises SettingsError."""
    person = find(session, account)
    if person is None:
        raise SettingsError(f"The desk knows nobody with the Telegram id {account}.")
    return person


def group_named(desk: Desk, name: str) -> str | None:
    """A group of the desk file; "none" is none. Raises SettingsError."""
    if name != "none" and name not in desk.groups:
        raise SettingsError(f"There is no group {name!r}; known: {', '.join(desk.groups)}, none.")
    return None if name == "none" else name


@contextmanager
def _ledger(settings: Settings) -> Iterator["Database"]:
    database = settings.open_database()
    try:
        database.migrate()
        yield database
    finally:
        database.close()
