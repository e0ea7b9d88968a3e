"""Places that somebody answers for, as they are written: 西湖区、余杭 or "West Lake, Yuhang"."""

import re

MOST = 12
"""So many places of one person."""
LONGEST = 30
"""Signs of a place's name."""
_BETWEEN = re.compile(r"[、,，;；\n]+")


def read_regions(text: str) -> tuple[str, ...] | None:
    """The places, each once; None where there are none, too many or too long ones."""
    parts = (" ".join(part.split()) for part in _BETWEEN.split(text))
    found = tuple(dict.fromkeys(part for part in parts if part))
    fit = 0 < len(found) <= MOST and all(_fits(each) for each in found)
    return found if fit else None


def _fits(name: str) -> bool:
    return len(name) <= LONGEST and name.isprintable() and any(each.isalnum() for each in name)
