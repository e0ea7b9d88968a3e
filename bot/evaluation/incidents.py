"""Whether the records that tell the same incident are found together: pair by pair."""

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from bot.evaluation.figures import Hits
from bot.evaluation.rows import rows_of

_FILE, _LABEL = "zh_same_incident", "label_incident"


def pairs_found(folder: Path) -> Hits | None:
    """The pairs of records of one incident; None where the folder has none. A record without an
    incident is like no other."""
    rows = list(rows_of(folder, _FILE))
    if not rows:
        return None
    # Only here: scipy takes longer to load than other commands to run.
    from prompts.reading.sameness.sameness import same_incident

    marked = _pairs(row.get(_LABEL) or None for row in rows)
    found = _pairs(same_incident([row["text"] for row in rows]))
    return Hits(marked=len(marked), found=len(found), right=len(marked & found))


def _pairs(groups: Iterable[str | int | None]) -> set[tuple[int, int]]:
    """The places of each two that are of one group."""
    members: dict[str | int, list[int]] = {}
    for place, group in enumerate(groups):
        if group is not None:
            members.setdefault(group, []).append(place)
    return {pair for together in members.values() for pair in combinations(together, 2)}
