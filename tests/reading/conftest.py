"""A reader at a desk in Shanghai, on Friday 20 November 2026, 16:30 by its clock."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from prompts.reading.offline import OfflineReader
from prompts.reading.reading import FactType, Reading
from storage.rules.desk import Desk, load_desk

NOW = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)

Reads = Callable[[str], Reading]
Finds = Callable[[FactType, str], dict[str, str | float | None]]


@pytest.fixture(scope="session")
def desk() -> Desk:
    return load_desk("general")


@pytest.fixture(scope="session")
def reads(desk: Desk) -> Reads:
    reader = OfflineReader()
    return lambda text: reader.read_now(text, now=NOW, desk=desk)


@pytest.fixture(scope="session")
def finds(reads: Reads) -> Finds:
    """The facts of one type in a text, with what they mean."""
    return lambda kind, text: {
        fact.value: fact.norm for fact in reads(text).facts if fact.type is kind
    }
