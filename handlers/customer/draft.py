"""The matter a customer is writing: kept in the conversation until it is filed."""

from dataclasses import dataclass, fields, replace
from typing import Any

from handlers.customer.draft_matter import Matter
from handlers.customer.draft_parts import (
    Caller,
    Change,
    Part,
    Understood,
    as_kept,
    both,
    days_as_before,
    part_from_json,
    part_to_json,
    understood_from,
)
from prompts.reading.reading import Reading


@dataclass(frozen=True, slots=True)
class Draft(Matter):
    """A matter that is not filed yet."""

    asked: str | None = None
    """The fact that the card asks for."""
    change: Change | None = None
    """The latest, as long as nothing was written since."""
    before: dict[str, Any] | None = None
    """The draft before it, as it is kept."""
    was: tuple[str, str, int] | None = None
    """Kind, category and grade before the latest addition, which changed them."""
    asked_after: bool = False
    """The person was asked whether they still want it filed."""
    danger_told: bool = False
    """A superior was told that somebody wrote of danger and hasn't filed it."""
    about: int | None = None
    """Whom of the staff it complains about."""
    handling_asked: bool = False
    """Whether it is about the handler of a ticket of theirs was asked and answered."""
    meant_as: str | None = None
    """The step in which it was written, or was like it: words for a ticket, kept from its handler
    until it is known whether they are about them."""
    meant_for: int | None = None
    """The ticket that they were for."""
    aside: tuple[dict[str, Any], ...] = ()
    """What else they were writing, the latest first, each as it is kept: set aside until this one
    is done."""
    beside: tuple[int, ...] = ()
    """The drafts that are matters of their own beside it, as the person said: to the tickets that
    they became it is never added. Itself is among them where one message told of all."""
    parting: bool = False
    """The card asks whether it is a matter of its own, or belongs to the first of ``aside``."""
    corrected: tuple[tuple[str, str], ...] = ()
    """What they said was wrong, and what stands in its place."""
    mistaken: str = ""
    """What the latest message calls told wrongly, where it wasn't clear what of it was meant."""
    editing: bool = False
    """Its card was left for the question what is to be changed."""
    choosing: str = ""
    """What is to be chosen under the question that stands in place of its card: a category, or one
    of the files of Telegram's kinds, with spaces between."""
    replacing: int = 0
    """Telegram's id of the message that may stand instead of all the others: the card asks."""
    matters: tuple[str, ...] = ()
    """The words of each matter of which the first message seems to tell: the card asks whether they
    are as many. Empty: it tells of one."""

    @property
    def slot(self) -> str:
        """The name of its card in the chat."""
        return slot_of_draft(self.id)

    @property
    def is_one_of_several(self) -> bool:
        """Whether the message that told of it told of others, and was cut up."""
        return self.id in self.beside

    def with_part(self, part: Part) -> "Draft":
        """The draft with one more message, or with a message changed."""
        if self.has(part.source):
            parts = tuple(part if known.source == part.source else known for known in self.parts)
            same = replace(self, parts=parts, change=None, before=None, was=None)
            return replace(same, mistaken="", matters=(), editing=False)
        more = replace(self, parts=(*self.parts, part), change=None, before=None, was=None)
        return replace(more, mistaken="", editing=False, replacing=0)

    def as_read(self, reading: Reading | None) -> "Draft":
        """The draft as the reader understands its text now."""
        if reading is None:
            return self
        read = days_as_before(understood_from(reading), self.understood)
        return replace(self, understood=read)

    def next_in_line(self) -> dict[str, Any] | None:
        """What was set aside for it the last, with all the others, as it is kept."""
        if not self.aside:
            return None
        first, *others = self.aside
        return {**first, "aside": tuple(others)}

    def beside_the_next(self) -> "Draft":
        """The draft, of which it is known that it is no part of what was set aside for it."""
        if not self.aside:
            return self
        first, *others = self.aside
        first = {**first, "beside": (*first.get("beside", ()), self.id)}
        return replace(self, beside=(*self.beside, first["id"]), aside=(first, *others))

    def by_itself(self) -> "Draft":
        """The draft as it is kept where nothing else was written, and its card asked nothing."""
        return replace(self, aside=(), parting=False, editing=False, change=None, before=None)

    def put_together(self) -> "Draft":
        """The draft that was set aside for it, with all that was written since."""
        kept = self.next_in_line()
        if kept is None:
            return self
        earlier = Draft.from_json(kept)
        for part in self.parts:
            earlier = earlier.with_part(part)
        return replace(
            earlier,
            understood=both(earlier.understood, self.understood),
            given={**earlier.given, **self.given},
            warned=earlier.warned or self.warned,
        )

    def to_json(self) -> dict[str, Any]:
        """As the conversation keeps it. What is JSON already is not copied: nobody changes it."""
        return {
            **as_kept(self),
            "parts": [part_to_json(part) for part in self.parts],
            "understood": as_kept(self.understood),
            "caller": None if self.caller is None else as_kept(self.caller),
            "change": None if self.change is None else as_kept(self.change),
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Draft":
        """As it was kept."""
        parts = tuple(part_from_json(part) for part in kept["parts"])
        understood, skipped = Understood(**kept["understood"]), tuple(kept.get("skipped", ()))
        read = {"parts": parts, "understood": understood, "skipped": skipped}
        caller, change = kept.get("caller"), kept.get("change")
        was = kept.get("was")
        more = {
            "caller": None if caller is None else Caller(**caller),
            "dropped": tuple(kept.get("dropped", ())),
            "unanswered": tuple(kept.get("unanswered", ())),
            "change": None if change is None else Change(**change),
            "aside": tuple(kept.get("aside", ())),
            "corrected": tuple((old, new) for old, new in kept.get("corrected", ())),
            "matters": tuple(kept.get("matters", ())),
            "beside": tuple(kept.get("beside", ())),
            "was": None if was is None else (was[0], was[1], was[2]),
        }
        told = {name: value for name, value in kept.items() if name in _KEPT}
        return cls(**{**told, **read, **more})


_KEPT = frozenset(each.name for each in fields(Draft))
"""What else an older version of the desk kept is nothing any more."""


def slot_of_draft(draft_id: int) -> str:
    """The name that the card of a draft has in the chat."""
    return f"draft:{draft_id}"
