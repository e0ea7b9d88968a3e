"""Runs the migrations at start, and writes new ones: `python -m storage.migrations.runner "…"`.

Alembic is loaded where there is something to do: it takes a third of a second, and every command
looks whether the tables are up to date.
"""

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, String, column, inspect, select, table, text

if TYPE_CHECKING:
    from alembic.config import Config

# Any number will do, as long as nobody else locks the same one in this database.
_MIGRATION_LOCK = 0x64756261_6E
_OF_ALEMBIC = table("alembic_version", column("version_num", String))
_VERSIONS = Path(__file__).parent / "versions"


def upgrade(engine: Engine) -> None:
    """Bring the tables to the newest version, one process at a time."""
    with engine.begin() as connection:
        _wait_for_others(connection)
        if revision_of(connection) != newest():
            from alembic import command

            command.upgrade(config(connection), "head")


def revision_of(connection: Connection) -> str | None:
    """The migration that the tables stand at; None: there are none yet."""
    if not inspect(connection).has_table(_OF_ALEMBIC.name):
        return None
    return connection.scalar(select(_OF_ALEMBIC.c.version_num))


def newest() -> str:
    """The migration at which the tables stand after :func:`upgrade`: they are numbered."""
    return max(path.stem[:4] for path in _VERSIONS.glob("[0-9]*.py"))


def revisions(connection: Connection) -> list[str]:
    """All migrations of this version, the newest first."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(config(connection))
    return [script.revision for script in scripts.walk_revisions()]


def config(connection: Connection) -> "Config":
    from alembic.config import Config

    settings = Config()
    # ConfigParser reads "%" as the start of a variable.
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.set_main_option("path_separator", "os")
    settings.attributes["connection"] = connection
    return settings


def _wait_for_others(connection: Connection) -> None:
    # SQLite: the transaction itself is exclusive (BEGIN IMMEDIATE).
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRATION_LOCK})


def _write_revision(message: str) -> None:
    """What the tables of the code have beyond the newest migration becomes the next one."""
    from alembic import command

    from storage.database import Database
    from storage.keys import KeyRing

    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/empty.db", KeyRing.generate())
        database.migrate()
        with database.own_connection() as connection, connection.begin():
            number = f"{int(newest()) + 1:04}"
            command.revision(config(connection), message, autogenerate=True, rev_id=number)
        database.close()


if __name__ == "__main__":
    _write_revision(sys.argv[1])
