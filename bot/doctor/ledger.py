"""The database, and whether the keys are the ones it was sealed with."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.doctor.findings import Finding, Look, good, problem, warning
from bot.doctor.keys import RESTORE, look_at_keys
from bot.settings import Settings
from storage.database import Database
from storage.keys import KeyRing, SealError
from storage.migrations.runner import revision_of, revisions
from storage.people import Person
from storage.tickets import Ticket

_VERSION = {
    True: ("SQLite", text("SELECT sqlite_version()")),
    False: ("PostgreSQL", text("SHOW server_version")),
}


def look_at_ledger(settings: Settings) -> Look[KeyRing | None]:
    """Whether it can be used; nothing is made or changed.

    The keys to look into it with, or None where it can't be looked into.
    """
    file = _file(settings)
    if file is not None and not file.exists():
        yield warning("database", f"{file} isn't there yet", "The first start makes it.")
        yield from look_at_keys(settings, in_use=False)
        return None
    with _opened(settings, KeyRing.generate()) as database:
        standing = _standing(database)
        yield from standing
        if not standing[-1].is_good:
            return None
        in_use = _first(database) is not None
    ring = yield from look_at_keys(settings, in_use=in_use)
    if ring is None or not in_use:
        return ring
    with _opened(settings, ring) as database:
        fitting = _fitting(database)
    yield fitting
    return ring if fitting.is_good else None


@contextmanager
def _opened(settings: Settings, ring: KeyRing) -> Iterator[Database]:
    database = Database(settings.ledger_url, ring)
    try:
        yield database
    finally:
        database.close()


def _file(settings: Settings) -> Path | None:
    url = make_url(settings.ledger_url)
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def _standing(database: Database) -> list[Finding]:
    try:
        with database.reading() as session:
            name, version = _VERSION[database.is_sqlite]
            found = f"{name} {session.scalar(version)}: {database.url.render_as_string()}"
            return [good("database", found), _migration(session)]
    except DBAPIError as error:
        reason = str(error.orig).strip().partition("\n")[0]
        where = database.url.render_as_string()
        return [problem("database", f"{where} can't be used: {reason}", _REACH)]


_REACH = "See that the server runs, and that DUBAN_DATABASE_URL or --data names the right place."


def _migration(session: Session) -> Finding:
    connection = session.connection()
    at, known = revision_of(connection), revisions(connection)
    if at == known[0]:
        return good("tables", f"at the newest migration, {at}")
    if at is None:
        return warning("tables", "there are none yet", "The first start makes them.")
    if at not in known:
        found = f"at migration {at}, which this version doesn't know"
        return problem("tables", found, "A newer Duban has been here: bring this one up to date.")
    advice = "Run `duban migrate`, or start the desk: every start does it."
    return problem("tables", f"at migration {at}, the newest is {known[0]}", advice)


def _first(database: Database) -> int | None:
    with database.reading() as session:
        return session.scalar(select(Person.id).limit(1))


def _fitting(database: Database) -> Finding:
    try:
        with database.reading() as session:
            for words, by in ((Person.name, Person.id), (Ticket.text, Ticket.id)):
                for order in (by, by.desc()):
                    session.scalar(select(words).order_by(order).limit(1))
    except SealError as error:
        return problem("sealed words", str(error), RESTORE)
    return good("sealed words", "the oldest and the newest open with these keys")
