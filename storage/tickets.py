"""Tickets: one matter each, as it stands, and how it is opened."""

from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    select,
    text,
)
from sqlalchemy.orm import (
    Mapped,
    Session,
    joinedload,
    mapped_column,
    relationship,
)

from storage import audit
from storage.at_once import write_at_once
from storage.base import Base, Instant, SealedJson, SealedText
from storage.choices import choice
from storage.numbering import next_number
from storage.people import Person
from storage.rules.assessing import Justified, Responsible
from storage.rules.closing import ClosedWhy
from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.rules.levels import Level
from storage.rules.moves import State
from storage.search_words import note_words
from storage.versioned import Versioned

OPEN = (State.NEW, State.IN_PROGRESS, State.WAITING)
"""States in which somebody still has work to do."""
UNFINISHED = (*OPEN, State.RESOLVED)
"""States in which the desk still has something to say to the customer."""

# Of partial indexes: word for word in the question as in the index, else SQLite doesn't use it.
IS_OPEN = text("state IN ('new', 'in_progress', 'waiting')")
_HAS_WORDS = text("erased_at IS NULL AND closed_at IS NOT NULL")
REFERS = text("refers_to_id IS NOT NULL")
FILED = text("filed_by_id IS NOT NULL")
WITHOUT_OUTCOME = text("closed_why IS NOT NULL")
WAITS_ON_LEVEL = text("level > 0 AND state = 'new'")
HAS_OUTCOME = text("resolved_at IS NOT NULL AND erased_at IS NULL")


def _open_index(name: str, *columns: str) -> Index:
    """An index of what somebody still has work to do with, as small as that: for the queues."""
    return Index(name, *columns, sqlite_where=IS_OPEN, postgresql_where=IS_OPEN)


def _due_like_the_outcome(context: Any) -> datetime:
    """As long as nothing earlier is promised."""
    due: datetime = context.get_current_parameters()["due_at"]
    return due


class Ticket(Versioned, Base):
    """One matter that a customer raised."""

    __tablename__ = "ticket"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(String(20), unique=True)
    draft: Mapped[int] = mapped_column(BigInteger, unique=True)
    """The draft it was filed from (the inbox id of its first message): filed once, however often
    the button is pressed."""
    kind: Mapped[Kind] = mapped_column(choice(Kind))
    category: Mapped[str] = mapped_column(String(40))
    grade: Mapped[int]
    state: Mapped[State] = mapped_column(choice(State), default=State.NEW)
    department: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(2))
    filed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who of the staff filed it for the customer; None: they themselves."""
    customer_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The one owner; None: in the department's pool."""
    text: Mapped[str] = mapped_column(SealedText("ticket.text"))
    facts: Mapped[list[dict[str, Any]]] = mapped_column(SealedJson("ticket.facts"))
    sources: Mapped[list[int]] = mapped_column(JSON)
    """Telegram's ids of the messages it was filed from, to follow their edits."""
    opened_at: Mapped[datetime] = mapped_column(Instant)
    due_at: Mapped[datetime] = mapped_column(Instant)
    """The promise to resolve it."""
    next_due_at: Mapped[datetime] = mapped_column(Instant, default=_due_like_the_outcome)
    """When the first of its running promises falls due: by this the queues are sorted. It follows
    the promises (:mod:`storage.promises`); while the clock stands, when that ends."""
    resolved_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_why: Mapped[ClosedWhy | None] = mapped_column(choice(ClosedWhy))
    """Why it was closed without an outcome; None: it wasn't."""
    verdict_due: Mapped[datetime | None] = mapped_column(Instant)
    """Until when the customer may judge the outcome before the desk closes it."""
    customer_group: Mapped[str | None] = mapped_column(String(40))
    """The customer's group (VIP …) at the filing; the grade is lifted for it already."""
    supplier: Mapped[str | None] = mapped_column(String(40))
    """A supplier of the desk file that has to answer."""
    limit_supplier: Mapped[str | None] = mapped_column(String(40))
    """By whose limit it is promised: another than who has to answer until a superior has granted
    the later promise (:mod:`storage.supplier_limits`)."""
    promised_kind: Mapped[Kind | None] = mapped_column(choice(Kind))
    """As which kind it is promised, where its handler has made another of it that has more time;
    None: as what it is."""
    promised_category: Mapped[str | None] = mapped_column(String(40))
    """Likewise, in which category."""
    accept_by: Mapped[datetime | None] = mapped_column(Instant)
    """Until when its handler has to accept it, before it is passed on."""
    transfers: Mapped[int] = mapped_column(default=0)
    """How often it was taken from one owner to be given to another."""
    paused_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when the clock stands still; None: it runs. Past pauses stand in the trail."""
    pause_ends: Mapped[datetime | None] = mapped_column(Instant)
    """When the clock goes on even if the customer doesn't answer."""
    regraded_at: Mapped[datetime | None] = mapped_column(Instant)
    """When its grade was last changed."""
    accept_not_before: Mapped[datetime | None] = mapped_column(Instant)
    """Since then accepting it isn't due earlier (:mod:`storage.changes`)."""
    extended_by: Mapped[str | None] = mapped_column(String(20))
    """The extension granted for the promise to resolve it, as a duration ("2wd")."""
    urged_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the customer last pressed for progress."""
    urges: Mapped[int] = mapped_column(default=0)
    """How often the customer has pressed for progress."""
    unreachable_at: Mapped[datetime | None] = mapped_column(Instant)
    """失联: since when the customer can't be reached in chat and has to be phoned."""
    solution: Mapped[str | None] = mapped_column(SealedText("ticket.solution"))
    cause: Mapped[str | None] = mapped_column(SealedText("ticket.cause"))
    cause_source: Mapped[int | None]
    """Telegram's id of the message that gave the cause, to follow its edits."""
    supervised: Mapped[bool] = mapped_column(default=False)
    """督办: somebody is told each step (:mod:`storage.supervision`)."""
    responsible: Mapped[Responsible | None] = mapped_column(choice(Responsible))
    """Whose doing it was, as the staff see it; the customer isn't told."""
    justified: Mapped[Justified | None] = mapped_column(choice(Justified))
    """Whether the customer was right to complain, as the staff see it; the customer isn't told."""
    reworks: Mapped[int] = mapped_column(default=0)
    """How often the outcome was rejected."""
    erased_at: Mapped[datetime | None] = mapped_column(Instant)
    """When what was written about it was erased; that it was, when and by whom stays."""
    refers_to_id: Mapped[int | None] = mapped_column(ForeignKey("ticket.id"))
    """An earlier ticket: which it appeals against, goes on from, or whose handling it is about."""
    level: Mapped[int] = mapped_column(default=Level.DESK)
    """From which level on it may be worked on (:mod:`storage.rules.levels`)."""
    about_ids: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    """Whom of the staff it complains about: they never see it (:mod:`storage.kept_from`)."""
    barred: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    """Who decided or handled what it appeals against: they may see it, and no more."""
    version: Mapped[int] = mapped_column(default=1)
    """Moves so far: a button made for an older version is out of date."""
    trail_head: Mapped[bytes] = mapped_column(LargeBinary(32), default=audit.BEGINNING)
    trail_length: Mapped[int] = mapped_column(default=0)

    customer: Mapped[Person] = relationship(foreign_keys=customer_id)
    handler: Mapped[Person | None] = relationship(foreign_keys=handler_id)
    refers_to: Mapped["Ticket | None"] = relationship(
        foreign_keys=refers_to_id, remote_side="Ticket.id"
    )

    __table_args__ = (
        Index("ticket_by_customer", "customer_id", "opened_at"),
        Index("ticket_by_handler", "handler_id", "state", "due_at"),
        Index("ticket_by_department", "department", "state", "due_at"),
        Index("ticket_by_state", "state", "due_at"),
        Index("ticket_by_opening", "opened_at"),
        Index("ticket_by_resolution", "resolved_at"),
        Index("ticket_by_department_opening", "department", "opened_at"),
        Index("ticket_by_department_resolution", "department", "resolved_at"),
        Index("ticket_by_verdict", "verdict_due"),
        Index("ticket_by_acceptance", "accept_by"),
        Index("ticket_by_pause", "pause_ends"),
        Index("ticket_of_handler", "handler_id", "id"),
        Index("ticket_of_filer", "filed_by_id", "id", sqlite_where=FILED, postgresql_where=FILED),
        Index("ticket_by_reference", "refers_to_id", sqlite_where=REFERS, postgresql_where=REFERS),
        _open_index("ticket_open", "next_due_at", "id"),
        Index(
            "ticket_without_outcome",
            "closed_at",
            sqlite_where=WITHOUT_OUTCOME,
            postgresql_where=WITHOUT_OUTCOME,
        ),
        Index(
            "ticket_waits_on_level",
            "due_at",
            "id",
            sqlite_where=WAITS_ON_LEVEL,
            postgresql_where=WAITS_ON_LEVEL,
        ),
        _open_index("ticket_open_of_handler", "handler_id", "next_due_at", "id"),
        _open_index("ticket_open_of_department", "department", "next_due_at", "id"),
        _open_index("ticket_open_by_opening", "opened_at"),
        Index(
            "ticket_resolved_of_category",
            "category",
            "resolved_at",
            sqlite_where=HAS_OUTCOME,
            postgresql_where=HAS_OUTCOME,
        ),
        Index(
            "ticket_by_closing", "closed_at", sqlite_where=_HAS_WORDS, postgresql_where=_HAS_WORDS
        ),
    )

    @property
    def is_open(self) -> bool:
        """Whether somebody still has work to do."""
        return self.state in OPEN

    @property
    def worker(self) -> Person | None:
        """Who works on it just now: its owner, or while they are away whoever stands in for them;
        never the customer themself. An appeal, or a complaint about one of the staff, has no
        stand-in: not everybody may have it."""
        acting = None if self.handler is None or self.level else self.handler.stand_in
        return self.handler if acting is None or acting.id == self.customer_id else acting

    def is_worked_on_by(self, person: Person) -> bool:
        """Whether it is in their hands: as its owner, or as who stands in for them."""
        return self.handler_id is not None and (
            self.handler_id == person.id or self.worker is person
        )


@dataclass(frozen=True, slots=True)
class Filing:
    """What a customer files: the draft they confirmed."""

    draft: int
    kind: Kind
    category: str
    grade: int
    text: str
    facts: list[dict[str, Any]]
    sources: list[int]
    language: str
    customer_group: str | None = None
    department: str | None = None
    """None: its category's."""
    supplier: str | None = None
    refers_to_id: int | None = None
    level: int = Level.DESK
    about_ids: list[int] | None = None
    barred: list[int] | None = None


def open_ticket(
    session: Session,
    filing: Filing,
    customer: Person,
    desk: Desk,
    handler: Person | None,
    *,
    due_at: datetime,
    next_due_at: datetime | None = None,
    accept_by: datetime | None = None,
    at: datetime,
    filed_by: Person | None = None,
) -> Ticket:
    """Register a matter received at ``at`` and assign it to ``handler``, to whose load it is
    counted already (None: to the pool); ``filed_by`` did it for the customer (None: they
    themselves)."""
    about = {each.name: getattr(filing, each.name) for each in fields(filing)}
    about["department"] = filing.department or desk.category(filing.category).department
    ticket = Ticket(
        number=next_number(session, filing.kind, at.astimezone(desk.zone).date()),
        customer=customer,
        customer_id=customer.id,
        filed_by_id=None if filed_by in (None, customer) else filed_by.id,
        limit_supplier=filing.supplier,
        opened_at=at,
        due_at=due_at,
        next_due_at=next_due_at or due_at,
        accept_by=accept_by,
        trail_head=audit.BEGINNING,
        trail_length=0,
        **about,
    )
    filer = (filed_by or customer).id
    trail = [audit.chain(ticket, "open", actor_id=filer, at=at, grade=ticket.grade)]
    if handler is not None:
        ticket.handler, ticket.handler_id = handler, handler.id
        trail.append(audit.chain(ticket, "assign", actor_id=None, at=at, handler=handler.id))
    write_at_once(session, ticket)
    audit.append(session, ticket, trail)
    note_words(session, ticket.id, filing.text)
    return ticket


def find_ticket(session: Session, ticket_id: int) -> Ticket | None:
    """The ticket with both its people."""
    return session.get(
        Ticket, ticket_id, options=(joinedload(Ticket.customer), joinedload(Ticket.handler))
    )


def find_by_number(session: Session, number: str) -> Ticket | None:
    """The ticket that customers and staff call by that number."""
    return session.scalar(select(Ticket).where(Ticket.number == number))


def filed_from(session: Session, draft: int) -> Ticket | None:
    """The ticket that a draft became."""
    return session.scalar(select(Ticket).where(Ticket.draft == draft))


def filed_from_any(session: Session, drafts: Collection[int]) -> Collection[int]:
    """The ids of the tickets that these drafts became."""
    return session.scalars(select(Ticket.id).where(Ticket.draft.in_(drafts))).all()
