"""Which department a new matter goes to: its category's, the region's that it names within that,
or the one that answers for the supplier it names."""

from collections.abc import Iterable
from typing import NamedTuple

from storage.rules.desk_model import Desk
from storage.rules.mentions import Mention


class Route(NamedTuple):
    """Where a matter goes."""

    department: str
    supplier: str | None = None
    """A supplier of the desk file, whose limit it has."""


def route(desk: Desk, category: str, text: str, places: Iterable[str] = ()) -> Route:
    """Where a matter of that category goes; ``places`` are those found in the text."""
    supplier = next((mention.id for mention in desk.named_suppliers.found(text)), None)
    if supplier is not None:
        return Route(desk.suppliers[supplier].department, supplier)
    return Route(home_of(desk, category, text, places))


def home_of(desk: Desk, category: str, text: str, places: Iterable[str] = ()) -> str:
    """The department that answers for it, whatever suppliers have to do with it: within the
    category's the one whose places it names, the sharpest of them; else the category's own."""
    owner = desk.category(category).department
    within = desk.tree.below(owner)[1:]
    told = "\n".join(places)
    found = [each for each in desk.named_places.found(f"{told}\n{text}") if each.id in within]
    if not found:
        return owner

    def sharpness(mention: Mention) -> tuple[int, bool, int, int]:
        depth = len(desk.tree.above(mention.id))
        return depth, mention.start < len(told), mention.length, -mention.start

    return max(found, key=sharpness).id
