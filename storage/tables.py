"""All tables of the ledger together: they point to each other."""

from importlib import import_module
from pkgutil import iter_modules

import storage


def load_tables() -> None:
    """Import every module of `storage`, so that the metadata knows every table."""
    for module in iter_modules(storage.__path__, "storage."):
        if not module.ispkg:
            import_module(module.name)
