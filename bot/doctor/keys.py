"""The keys: without the right ones nothing that people wrote can be read."""

import os
import stat
from pathlib import Path

from bot.doctor.findings import Finding, Look, good, problem, warning
from bot.settings import Settings
from storage.keys import FILE_NAME, KeyRing, SealError

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def look_at_keys(settings: Settings, *, in_use: bool) -> Look[KeyRing | None]:
    """Whether they are there; none are made. ``in_use``: something has been sealed with them."""
    if settings.keys is not None:
        yield good("keys", "from DUBAN_KEYS")
        return settings.key_ring()
    file = settings.data_dir / FILE_NAME
    if not file.exists():
        yield _missing(file, in_use)
        return None
    try:
        ring = settings.key_ring()
    except (SealError, OSError, UnicodeDecodeError) as error:
        yield problem("keys", f"{file} can't be used: {error}", RESTORE)
        return None
    yield _kept(file)
    return ring


RESTORE = (
    "Put the keys of the backup there (or into DUBAN_KEYS) before the desk is started: with"
    " other keys it can't read what people wrote."
)


def _missing(file: Path, in_use: bool) -> Finding:
    if in_use:
        return problem("keys", f"{file} is missing, and the ledger was sealed with it", RESTORE)
    return warning("keys", f"{file} isn't there yet", "The first start makes it; then back it up.")


def _kept(file: Path) -> Finding:
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        return warning("keys", f"{file} can be read by others", f"chmod 600 {file}")
    return good("keys", f"{file}, readable to its owner only")
