"""3号楼, "room 1204", 2号线: what tells one place from another of its kind.

Of like words about numbered places the number is what differs: the lift in building 3 isn't the
one in building 12.
"""

import re
from collections.abc import Mapping

from .writing import one_way

Places = Mapping[str, frozenset[str]]
"""The numbers that are named, by the kind of place."""
_NO = r"\s?(?:no\.?\s?|number\s|#)?"
_KINDS = {
    "building": rf"(?<![a-z\d-])(\d{{1,4}}|[a-z])\s?[栋座](?!位)"
    rf"|\b(?:building|block|tower|bldg\.?){_NO}(\d{{1,4}}[a-z]?|[a-z])\b",
    "unit": rf"(?<!\d)(\d{{1,2}})\s?单元|\b(?:entrance|staircase|unit){_NO}(\d{{1,2}}|[a-z])\b",
    "door": r"(?<=[路街巷弄道])\s?(\d{1,5})号(?![楼线店门])"
    r"|\b(\d{1,5}) (?:[a-z]+ ){1,2}(?:street|road|avenue|lane)\b",
    "shop": r"(?<!\d)(\d{1,4})\s?号(?:门?店|铺)"
    rf"|\b(?:shop|store|branch|outlet){_NO}(\d{{1,4}})\b",
    "station": r"(?<!\d)(\d{1,3})\s?号站台?(?!点)"
    rf"|\b(?:station|platform|stop){_NO}(\d{{1,3}})\b",
    "line": r"(?<!\d)(\d{1,3})\s?号线|(?<!\d)(\d{1,3})\s?路(?=公交|公共|车)"
    rf"|\b(?:line|bus|route|tram){_NO}(\d{{1,3}})\b",
    "room": r"(?<!\d)(\d{3,4})\s?(?:室(?!友)|号房|房)"
    rf"|\b(?:room|flat|apt\.?){_NO}(\d{{1,4}}[a-z]?)\b",
}
_PATTERNS = {kind: re.compile(says) for kind, says in _KINDS.items()}
_WITHIN = ("building", "unit", "door")
"""Who names the same of these may well live in another room."""


def numbered_places(text: str) -> Places:
    """All that the text names."""
    told = one_way(text)
    named = {kind: says.finditer(told) for kind, says in _PATTERNS.items()}
    found = {
        kind: frozenset(next(filter(None, each.groups())) for each in all_of_it)
        for kind, all_of_it in named.items()
    }
    return {kind: numbers for kind, numbers in found.items() if numbers}


def are_elsewhere(one: Places, other: Places) -> bool:
    """Whether the two name places of one kind by different numbers."""
    apart = {kind for kind in one.keys() & other.keys() if one[kind].isdisjoint(other[kind])}
    near = any(kind in one and kind in other and kind not in apart for kind in _WITHIN)
    return bool(apart - {"room"} if near else apart)


def put_together(one: Places, other: Places) -> Places:
    """What the two name between them."""
    nothing: frozenset[str] = frozenset()
    both = one.keys() | other.keys()
    return {kind: one.get(kind, nothing) | other.get(kind, nothing) for kind in both}
