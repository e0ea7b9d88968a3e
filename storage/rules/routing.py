"""Which department a new matter goes to: its category's, the region's that it names within that,
or the one that answers for the supplier it names."""

from collections.abc import Iterable
from typing import NamedTuple

from storage.rules.desk_model import OTHER, Desk
from storage.rules.mentions import Mention


class Route(NamedTuple):
    """Where a matter goes."""

    department: str
    supplier: str | None = None
    """A supplier of the desk file, whose limit it has."""


def route(desk: Desk, category: str, text: str, places: Iterable[str] = ()) -> Route:
    """Where a matter of that category goes; ``places`` are those found in the text."""
    return _to_supplier(desk, text) or Route(home_of(desk, category, text, places))


def route_of_praise(desk: Desk, text: str, places: Iterable[str] = ()) -> Route:
    """Where praise goes, whatever its story is about: to the first department that it names, or
    the supplier's; else to the one whose places it names; else where everything else goes."""
    named = department_named(desk, text)
    if named is not None:
        return Route(_place_within(desk, named, text, places) or named)
    usual = desk.category(OTHER).department
    roots = (each.id for each in desk.departments.values() if each.within is None)
    placed = (_place_within(desk, each, text, places) for each in (usual, *roots))
    return _to_supplier(desk, text) or Route(next(filter(None, placed), usual))


def department_named(desk: Desk, text: str) -> str | None:
    """The first department that a text names."""
    return next((mention.id for mention in desk.named_departments.found(text)), None)


def _to_supplier(desk: Desk, text: str) -> Route | None:
    supplier = next((mention.id for mention in desk.named_suppliers.found(text)), None)
    return None if supplier is None else Route(desk.suppliers[supplier].department, supplier)


def home_of(desk: Desk, category: str, text: str, places: Iterable[str] = ()) -> str:
    """The department that answers for it, whatever suppliers have to do with it: within the
    category's the one whose places it names, the sharpest of them; else the category's own."""
    owner = desk.category(category).department
    return _place_within(desk, owner, text, places) or owner


def _place_within(desk: Desk, owner: str, text: str, places: Iterable[str]) -> str | None:
    within = desk.tree.below(owner)[1:]
    told = "\n".join(places)
    found = [each for each in desk.named_places.found(f"{told}\n{text}") if each.id in within]
    if not found:
        return None

    def sharpness(mention: Mention) -> tuple[int, bool, int, int]:
        depth = len(desk.tree.above(mention.id))
        return depth, mention.start < len(told), mention.length, -mention.start

    return max(found, key=sharpness).id
