"""The ticket that a draft will be: its kind, category, grade, way and facts."""

import re
from dataclasses import dataclass, field
from typing import Any

from handlers.customer.draft_parts import key_of
from handlers.customer.draft_written import Written
from prompts.reading.fitting import fits
from prompts.reading.grades import graver, is_light
from prompts.reading.reading import TICKET_KINDS, UNSURE, MessageKind
from storage.rules.desk import Desk
from storage.rules.desk_model import OTHER
from storage.rules.facts import FactType
from storage.rules.kinds import Kind
from storage.rules.routing import Route, route, route_of_praise

OF_TROUBLE = frozenset({Kind.COMPLAINT, Kind.FAULT_REPORT, Kind.APPEAL})
"""Kinds of ticket for which the category may need a fact."""


@dataclass(frozen=True, slots=True)
class Matter(Written):
    """What was written, as it will be filed."""

    given: dict[str, str] = field(default_factory=dict)
    """Facts that were asked for, as the person wrote them; the reader didn't know them for one."""
    skipped: tuple[str, ...] = ()
    """Facts that the person has not, or doesn't want to give."""
    unanswered: tuple[str, ...] = ()
    """Facts that were asked for, once for each message that was no answer."""
    dropped: tuple[str, ...] = ()
    """Facts that were found and are none, the person says; as :func:`key_of` calls them."""

    def missing(self, desk: Desk) -> FactType | None:
        """What its category needs and is not told yet, the first of it that such a matter has."""
        if self.refers_to or self.is_talk or self.ticket_kind() not in OF_TROUBLE:
            return None
        if self.is_unsure:
            return None
        own = [fact["type"] for part in self.parts for fact in part.facts]
        told = {fact["type"] for fact in self.understood.facts}
        known = told.union(own, self.given, self.skipped)
        if self.ticket_grade(desk) == 1:
            return None  # seconds may matter: whoever has it asks
        needs = desk.category(self.ticket_category(desk)).needs
        missing = (need for need in needs if need not in known)
        return next((need for need in missing if fits(need, self.text)), None)

    def facts(self) -> list[dict[str, Any]]:
        """All that is told, in the order of the text; what was edited away is told no more."""
        own = [fact for part in self.parts for fact in part.facts]
        given = [
            {"type": type_, "value": value, "norm": None} for type_, value in self.given.items()
        ]
        found: dict[str, dict[str, Any]] = {}
        for fact in (*own, *self.understood.facts, *given):
            placed = _placed(fact, self.text)
            # What is a fact by itself is not read as anything else.
            read_of_own = fact not in own and any(_within(placed, each) for each in found.values())
            if placed["start"] >= 0 and not read_of_own and key_of(fact) not in self.dropped:
                found.setdefault(key_of(fact), placed)
        return sorted(found.values(), key=lambda fact: int(fact["start"]))

    def ticket_kind(self) -> Kind:
        """The kind it will be filed as."""
        kind = self.kind or self.understood.kind
        if self.warned and self.kind is None and self.understood.confidence < UNSURE:
            return Kind.COMPLAINT
        return Kind(kind) if kind in TICKET_KINDS else Kind.COMPLAINT

    def ticket_category(self, desk: Desk) -> str:
        """The category it will be filed under; one the desk file does not know is "other". What
        praise tells of (she stayed late) is no delay: it is nothing else than praise."""
        read = OTHER if self.ticket_kind() is Kind.PRAISE else self.understood.category
        return desk.category(self.category or read).id

    def ticket_route(self, desk: Desk) -> Route:
        """Which department it will go to, and whose limit it will have."""
        places = [fact["value"] for fact in self.facts() if fact["type"] == FactType.PLACE]
        if self.ticket_kind() is Kind.PRAISE:
            return route_of_praise(desk, self.text, places)
        return route(desk, self.ticket_category(desk), self.text, places)

    def ticket_grade(self, desk: Desk) -> int:
        """The grade it will get: what its words demand, or else what is usual. Where the person
        says that nothing went wrong, or that something did, the words are looked at anew."""
        kind = self.ticket_kind()
        usual = desk.usual_grade(kind, self.ticket_category(desk))
        if self.kind is not None and is_light(kind) != is_light(self.understood.kind):
            return graver(self.text, MessageKind(kind), than=usual).grade
        return usual if self.understood.grade is None else self.understood.grade


def _within(fact: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(other["start"] < fact["end"] and fact["start"] < other["end"])


def _placed(fact: dict[str, Any], text: str) -> dict[str, Any]:
    """The fact with its place in ``text``, of which what was read may have been a part only;
    before the text where it isn't in it."""
    value = fact["value"]
    start = fact.get("start", -1)
    if start < 0 or text[start : start + len(value)] != value:
        alone = re.search(rf"(?<![A-Za-z0-9]){re.escape(value)}(?![A-Za-z0-9])", text)
        start = text.find(value) if alone is None else alone.start()
    return {**fact, "start": start, "end": start + len(value)}
