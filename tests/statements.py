"""Statements that are compiled once in a test run, not once for each ledger.

SQLAlchemy keeps what it has compiled with the engine, by its dialect. A desk runs for weeks on
one engine; tests open thousands, and spent a third of their time on compiling the same anew.
"""

from typing import Any

import pytest
from sqlalchemy import Dialect, Engine, event

from storage import database
from storage.base import give_keys
from storage.keys import KeyRing

_Shared = tuple[Dialect, Any]

_known: dict[tuple[str, tuple[bytes, ...]], _Shared] = {}
"""By the kind of database and the keys, since what is compiled knows where to find its keys."""


def share_statements(patch: pytest.MonkeyPatch) -> None:
    """From now on engines with the same keys share a dialect and all that was compiled for it."""
    patch.setattr(database, "give_keys", _give_keys)


def _give_keys(engine: Engine, keys: KeyRing) -> None:
    give_keys(engine, keys)
    kind = engine.dialect.name, tuple(keys._by_id)
    if kind in _known:
        engine.dialect, engine._compiled_cache = _known[kind]
        return

    def share(*_: object) -> None:  # not before: only a connected dialect knows its server
        _known.setdefault(kind, (engine.dialect, engine._compiled_cache))

    event.listen(engine, "engine_connect", share, once=True)
