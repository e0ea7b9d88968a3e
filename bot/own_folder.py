"""A place for what is measured or played and nobody keeps."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def own_folder(purpose: str, within: Path | None) -> Iterator[Path]:
    """A new folder (in the data folder ``within``), gone afterwards."""
    if within is not None:
        within.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"duban-{purpose}-", dir=within) as folder:
        yield Path(folder).resolve()
