"""The matter a customer is writing: kept in the conversation until it is filed."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from prompts.reading.progress import asks_for_progress, asks_where
from prompts.reading.reading import (
    TICKET_KINDS,
    UNSURE,
    Fact,
    MessageKind,
    Reading,
    Sentiment,
)
from prompts.wishes.judging import is_content, is_plainly_not_satisfied, objects
from prompts.wishes.knowing import asks_for_hours
from prompts.wishes.withdrawing import wants_to_withdraw
from storage.messages import Enclosure
from storage.rules.desk import Desk
from storage.rules.facts import FactType
from storage.rules.kinds import Kind
from storage.rules.routing import Route, route

NO_MATTER = frozenset({MessageKind.CHAT, MessageKind.ABUSE, MessageKind.SPAM})
"""Kinds of message that are not filed unless the person insists."""
OF_TROUBLE = frozenset({Kind.COMPLAINT, Kind.FAULT_REPORT, Kind.APPEAL})
"""Kinds of ticket for which the category may need a fact."""


@dataclass(frozen=True, slots=True)
class Part:
    """One message of the draft, by Telegram's id of it."""

    source: int
    text: str
    file: Enclosure | None = None
    facts: tuple[dict[str, Any], ...] = ()
    """What it is by itself: a place that was pinned, somebody's number that was shared."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was last changed in a draft, to be shown with a way back."""

    what: str
    """A :class:`prompts.reading.amending.What`."""
    old: str
    new: str
    said: str = ""
    """The words that were taken for it; "": it was pressed."""
    source: int = 0
    """Telegram's id of them."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whose matter a member of the staff writes down: somebody on the telephone, at the counter."""

    name: str
    phone: str | None
    """As :func:`storage.rules.phones.number_in` gives it."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What the reader made of the whole text."""

    kind: str = MessageKind.COMPLAINT.value
    category: str = "other"
    grade: int | None = None
    """Only where words of the text made it graver than the usual."""
    facts: list[dict[str, Any]] = field(default_factory=list)
    sentiment: str = Sentiment.NEUTRAL.value
    confidence: float = 1.0
    """In the kind; 0 to 1."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A matter that is not filed yet."""

    id: int
    """The inbox id of its first message."""
    parts: tuple[Part, ...] = ()
    understood: Understood = Understood()
    kind: str | None = None
    """As the customer chose it; None: as understood."""
    category: str | None = None
    insisted: bool = False
    """The person said that it is a matter of its own, though it reads like talk or like another."""
    asked: str | None = None
    """The fact that the card asks for."""
    given: dict[str, str] = field(default_factory=dict)
    """Facts that were asked for, as the person wrote them; the reader didn't know them for one."""
    skipped: tuple[str, ...] = ()
    """Facts that the person has not, or doesn't want to give."""
    caller: Caller | None = None
    """None: the person writes about a matter of their own."""
    dropped: tuple[str, ...] = ()
    """Facts that were found and are none, the person says; as :func:`key_of` calls them."""
    change: Change | None = None
    """The latest, as long as nothing was written since."""
    before: dict[str, Any] | None = None
    """The draft before it, as it is kept."""
    was: tuple[str, str, int] | None = None
    """Kind, category and grade before the latest addition, which changed them."""
    stands: bool = False
    """The card says how the tickets stand that it may ask about."""
    asked_after: bool = False
    """The person was asked whether they still want it filed."""
    refers_to: int | None = None
    """The ticket that it appeals against, goes on from, or whose handling it is about."""
    about: int | None = None
    """Whom of the staff it complains about."""
    handling_asked: bool = False
    """Whether it is about the handler of a ticket of theirs was asked and answered."""
    warned: bool = False
    """Its words told of danger, and the number for that was said: nobody is asked then whether
    they complain, or merely chat."""
    judged: int | None = None
    """The resolved ticket whose verdict the card offers: that may be what the words are."""
    aside: tuple[dict[str, Any], ...] = ()
    """What else they were writing, the latest first, each as it is kept: set aside until this one
    is done."""
    parting: bool = False
    """The card asks whether it is a matter of its own, or belongs to the first of ``aside``."""
    mistaken: str = ""
    """What the latest message calls told wrongly, where it wasn't clear what of it was meant."""
    matters: tuple[str, ...] = ()
    """The words of each matter of which the first message seems to tell: the card asks whether they
    are as many. Empty: it tells of one."""

    @property
    def text(self) -> str:
        """All that was written, in order."""
        return joined(part.text for part in self.parts)

    @property
    def files(self) -> list[Enclosure]:
        """All that was attached, in order."""
        return [part.file for part in self.parts if part.file is not None]

    @property
    def slot(self) -> str:
        """The name of its card in the chat."""
        return slot_of_draft(self.id)

    @property
    def is_talk(self) -> bool:
        """Whether it is no matter to be filed."""
        talk = self.understood.kind in NO_MATTER
        meant = self.insisted or self.files or self.kind or self.warned
        return talk and not (meant or self.is_unsure)

    @property
    def is_unsure(self) -> bool:
        """Whether the person had better be asked what kind of matter it is."""
        doubtful = bool(self.text) and self.understood.confidence < UNSURE
        return doubtful and not (self.insisted or self.kind or self.warned)

    @property
    def presses(self) -> bool:
        """Whether it says nothing but that progress is wished for."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(asks_for_progress(text) for text in said)
        return only and not (self.insisted or self.files or self.kind)

    @property
    def asks_where(self) -> bool:
        """Whether it but asks where something of theirs is: about a ticket, if one is near."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(asks_for_progress(text) or asks_where(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def withdraws(self) -> bool:
        """Whether it says nothing but that a matter is to be taken back."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(wants_to_withdraw(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def asks_for_hours(self) -> bool:
        """Whether it is but the question when the desk is open."""
        said = [part.text for part in self.parts if part.text]
        only = bool(said) and all(asks_for_hours(text) for text in said)
        return only and not (self.insisted or self.files or self.kind or self.caller)

    @property
    def may_judge(self) -> bool:
        """Whether it may be the answer to whether an outcome satisfies: it says just that, or
        begins by objecting."""
        said = [part.text for part in self.parts if part.text]
        if not said or self.insisted or self.kind or self.caller or self.refers_to:
            return False
        return objects(said[0]) or (len(said) == 1 and is_content(said[0]))

    @property
    def objects(self) -> bool:
        """Whether a message of it says that something is not as it should be."""
        return any(objects(part.text) for part in self.parts)

    @property
    def tells_nothing_of_what(self) -> bool:
        """Whether it judges without a word of which matter."""
        said = [part.text for part in self.parts if part.text]
        return all(is_content(text) or is_plainly_not_satisfied(text) for text in said)

    @property
    def is_passing(self) -> bool:
        """Whether what is written next has nothing to do with it."""
        return (
            self.withdraws or self.asks_for_hours or (self.judged is not None and not self.objects)
        )

    @property
    def wants_to_withdraw(self) -> bool:
        """Whether a message of it wishes to take a matter back."""
        return any(wants_to_withdraw(part.text) for part in self.parts)

    @property
    def is_wish(self) -> bool:
        """Whether it only wishes something about what was filed before."""
        asks = self.presses or self.asks_for_hours
        return asks or self.withdraws or self.stands or self.judged is not None

    @property
    def wants_progress(self) -> bool:
        """Whether a message of it wishes for progress."""
        return any(asks_for_progress(part.text) for part in self.parts)

    @property
    def urges_beside(self) -> bool:
        """Whether the latest message wishes for progress, in the middle of a matter."""
        return bool(self.parts) and asks_for_progress(self.parts[-1].text) and not self.presses

    def has(self, source: int) -> bool:
        """Whether one of its messages has that id."""
        return any(part.source == source for part in self.parts)

    def with_part(self, part: Part) -> "Draft":
        """The draft with one more message, or with a message changed."""
        if self.has(part.source):
            parts = tuple(part if known.source == part.source else known for known in self.parts)
            same = replace(self, parts=parts, change=None, before=None, was=None)
            return replace(same, mistaken="", matters=())
        more = replace(self, parts=(*self.parts, part), change=None, before=None, was=None)
        return replace(more, mistaken="")

    def as_read(self, reading: Reading | None) -> "Draft":
        """The draft as the reader understands its text now."""
        return self if reading is None else replace(self, understood=_understood(reading))

    def missing(self, desk: Desk) -> FactType | None:
        """What its category needs and is not told yet, the first of it."""
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
        return next((need for need in needs if need not in known), None)

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
        """The category it will be filed under; one the desk file does not know is "other"."""
        return desk.category(self.category or self.understood.category).id

    def ticket_route(self, desk: Desk) -> Route:
        """Which department it will go to, and whose limit it will have."""
        places = [fact["value"] for fact in self.facts() if fact["type"] == FactType.PLACE]
        return route(desk, self.ticket_category(desk), self.text, places)

    def ticket_grade(self, desk: Desk) -> int:
        """The grade it will get: what its words demand, or else what is usual."""
        if self.understood.grade is not None:
            return self.understood.grade
        return desk.usual_grade(self.ticket_kind(), self.ticket_category(desk))

    def next_in_line(self) -> dict[str, Any] | None:
        """What was set aside for it the last, with all the others, as it is kept."""
        if not self.aside:
            return None
        first, *others = self.aside
        return {**first, "aside": tuple(others)}

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
            understood=_both(earlier.understood, self.understood),
            given={**earlier.given, **self.given},
            warned=earlier.warned or self.warned,
        )

    def to_json(self) -> dict[str, Any]:
        """As the conversation keeps it. What is JSON already is not copied: nobody changes it."""
        return {
            **_fields(self),
            "parts": [_part_to_json(part) for part in self.parts],
            "understood": _fields(self.understood),
            "caller": None if self.caller is None else _fields(self.caller),
            "change": None if self.change is None else _fields(self.change),
        }

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Draft":
        """As it was kept."""
        parts = tuple(_part(part) for part in kept["parts"])
        understood, skipped = Understood(**kept["understood"]), tuple(kept.get("skipped", ()))
        read = {"parts": parts, "understood": understood, "skipped": skipped}
        caller, change = kept.get("caller"), kept.get("change")
        was = kept.get("was")
        more = {
            "caller": None if caller is None else Caller(**caller),
            "dropped": tuple(kept.get("dropped", ())),
            "change": None if change is None else Change(**change),
            "aside": tuple(kept.get("aside", ())),
            "matters": tuple(kept.get("matters", ())),
            "was": None if was is None else (was[0], was[1], was[2]),
        }
        told = {name: value for name, value in kept.items() if name in _KEPT}
        return cls(**{**told, **read, **more})


_KEPT = frozenset(each.name for each in fields(Draft))
"""What else an older version of the desk kept is nothing any more."""


def slot_of_draft(draft_id: int) -> str:
    """The name that the card of a draft has in the chat."""
    return f"draft:{draft_id}"


def joined(texts: Iterable[str]) -> str:
    """Several messages as one text."""
    return "\n".join(text for text in texts if text)


def key_of(fact: Mapping[str, Any]) -> str:
    """A fact by what it is and says."""
    return f"{fact['type']}:{fact['value']}"


def _within(fact: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(other["start"] < fact["end"] and fact["start"] < other["end"])


def _placed(fact: dict[str, Any], text: str) -> dict[str, Any]:
    """The fact with its place in ``text``, of which what was read may have been a part only;
    before the text where it isn't in it."""
    value = fact["value"]
    start = fact.get("start", -1)
    if start < 0 or text[start : start + len(value)] != value:
        start = text.find(value)
    return {**fact, "start": start, "end": start + len(value)}


def _part_to_json(part: Part) -> dict[str, Any]:
    return {**_fields(part), "file": None if part.file is None else asdict(part.file)}


def _fields(thing: Draft | Part | Understood | Caller | Change | Fact) -> dict[str, Any]:
    return {each.name: getattr(thing, each.name) for each in fields(thing)}


def _part(kept: dict[str, Any]) -> Part:
    file, facts = kept["file"], tuple(kept.get("facts", ()))
    return Part(kept["source"], kept["text"], None if file is None else Enclosure(**file), facts)


def _both(one: Understood, other: Understood) -> Understood:
    """What was read of two texts that are one now: a matter is as grave as the graver of them."""
    grades = [each.grade for each in (one, other) if each.grade is not None]
    facts = [*one.facts, *other.facts]
    return replace(one, grade=min(grades, default=None), facts=facts)


def _understood(reading: Reading) -> Understood:
    return Understood(
        kind=reading.kind.value,
        category=reading.category,
        grade=reading.grade if reading.grade_words else None,
        facts=[_fields(fact) for fact in reading.facts],
        sentiment=reading.sentiment.value,
        confidence=reading.confidence,
    )
