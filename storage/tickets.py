"""Tickets: one matter each, from the filing to the close.

Every change of state goes through :func:`_act`: the move is looked up, the trail is written, the
owner's load is kept, the version counts on.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, NamedTuple, cast

from sqlalchemy import (
    JSON,
    BigInteger,
    CursorResult,
    ForeignKey,
    Index,
    LargeBinary,
    Row,
    String,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.orm import (
    Mapped,
    Session,
    joinedload,
    make_transient_to_detached,
    mapped_column,
    relationship,
)

from storage import audit
from storage.base import Base, Instant, SealedJson, SealedText, table_of
from storage.choices import choice
from storage.numbering import next_number
from storage.people import Person, add_load, give
from storage.rules.desk import Desk
from storage.rules.kinds import Kind
from storage.rules.moves import Action, State, move
from storage.versioned import Versioned

STOP, GO = "stop", "go"
"""What the trail calls it when the clock stops and goes on."""

OPEN = (State.NEW, State.IN_PROGRESS, State.WAITING)
"""States in which somebody still has work to do."""


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
    resolved_at: Mapped[datetime | None] = mapped_column(Instant)
    closed_at: Mapped[datetime | None] = mapped_column(Instant)
    verdict_due: Mapped[datetime | None] = mapped_column(Instant)
    """Until when the customer may judge the outcome before the desk closes it."""
    customer_group: Mapped[str | None] = mapped_column(String(40))
    """The customer's group (VIP …) at the filing; the grade is lifted for it already."""
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
    reworks: Mapped[int] = mapped_column(default=0)
    """How often the outcome was rejected."""
    version: Mapped[int] = mapped_column(default=1)
    """Moves so far: a button made for an older version is out of date."""
    trail_head: Mapped[bytes] = mapped_column(LargeBinary(32), default=audit.BEGINNING)
    trail_length: Mapped[int] = mapped_column(default=0)

    customer: Mapped[Person] = relationship(foreign_keys=customer_id)
    handler: Mapped[Person | None] = relationship(foreign_keys=handler_id)

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
    )

    @property
    def is_open(self) -> bool:
        """Whether somebody still has work to do."""
        return self.state in OPEN


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


def open_ticket(
    session: Session,
    filing: Filing,
    customer: Person,
    desk: Desk,
    handler: Person | None,
    *,
    due_at: datetime,
    accept_by: datetime | None = None,
    at: datetime,
) -> Ticket:
    """Register a matter received at ``at`` and assign it to ``handler``, to whose load it is
    counted already (None: to the pool)."""
    ticket = Ticket(
        number=next_number(session, filing.kind, at.astimezone(desk.zone).date()),
        state=State.NEW,
        department=desk.category(filing.category).department,
        customer=customer,
        customer_id=customer.id,
        opened_at=at,
        due_at=due_at,
        accept_by=accept_by,
        transfers=0,
        reworks=0,
        urges=0,
        version=1,
        revision=1,
        trail_head=audit.BEGINNING,
        trail_length=0,
        **asdict(filing),
    )
    trail = [audit.chain(ticket, "open", actor_id=customer.id, at=at, grade=ticket.grade)]
    if handler is not None:
        ticket.handler, ticket.handler_id = handler, handler.id
        trail.append(audit.chain(ticket, "assign", actor_id=None, at=at, handler=handler.id))
    _insert(session, ticket)
    audit.append(session, ticket, trail)
    return ticket


def _insert(session: Session, ticket: Ticket) -> None:
    """Write the new ticket at once; the session knows it from then on as if it had been read."""
    row = {name: ticket.__dict__.get(name) for name in _COLUMNS}
    with session.no_autoflush:
        written = cast(CursorResult[Any], session.execute(_OPEN, row))
    ticket.id = cast(Row[Any], written.inserted_primary_key)[0]
    for name in _COLUMNS:
        # What is left out would be read back from the database at the first look at it.
        ticket.__dict__.setdefault(name, None)
    make_transient_to_detached(ticket)
    session.add(ticket)


_OPEN = insert(table_of(Ticket))
_COLUMNS = tuple(column.name for column in table_of(Ticket).columns if column.name != "id")


def assign(
    session: Session, ticket: Ticket, handler: Person, *, actor: Person | None, at: datetime
) -> None:
    """Make ``handler`` the ticket's owner."""
    if ticket.is_open:
        give(session, handler, at)
    _hand_over(session, ticket, handler, actor, at)


def pass_on(
    session: Session,
    ticket: Ticket,
    handler: Person | None,
    *,
    accept_by: datetime | None,
    at: datetime,
) -> None:
    """Nobody accepted it in time: it goes to ``handler``, to whose load it is counted already
    (None: to the pool), to be accepted until ``accept_by``."""
    ticket.accept_by = accept_by
    if handler is not None:
        _hand_over(session, ticket, handler, None, at)
    elif ticket.handler is not None:
        add_load(session, ticket.handler, -1)
        ticket.handler = None
        _record(session, ticket, "to_pool", None, at)


def _hand_over(
    session: Session, ticket: Ticket, handler: Person, actor: Person | None, at: datetime
) -> None:
    if ticket.handler is not None:
        ticket.transfers += 1
        if ticket.is_open:
            add_load(session, ticket.handler, -1)
    ticket.handler = handler
    _record(session, ticket, "assign", actor, at, handler=handler.id)


def accept(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """接单: the handler takes the ticket on; from the pool, the first to accept has it."""
    if ticket.handler is None:
        assign(session, ticket, handler, actor=handler, at=at)
    ticket.accept_by = None
    _act(session, ticket, Action.ACCEPT, handler, at)


def ask_customer(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """A question goes to the customer: the ticket waits."""
    _act(session, ticket, Action.ASK, handler, at)


def add(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer adds to the matter; nothing moves."""
    _record(session, ticket, Action.ADD.value, customer, at)


def reply(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """The handler writes to the customer; nothing moves."""
    _record(session, ticket, Action.REPLY.value, handler, at)


def take_answer(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer answered: work goes on and so does the clock."""
    _act(session, ticket, Action.CUSTOMER_ANSWERS, customer, at)
    go(session, ticket, at)


def resolve(
    session: Session,
    ticket: Ticket,
    handler: Person,
    *,
    solution: str,
    cause: str,
    verdict_due: datetime,
    at: datetime,
) -> None:
    """办结: the outcome is told; the customer may judge it until ``verdict_due``."""
    _act(session, ticket, Action.RESOLVE, handler, at)
    go(session, ticket, at)
    ticket.solution, ticket.cause = solution, cause
    ticket.resolved_at, ticket.verdict_due = at, verdict_due


def accept_outcome(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """满意: the customer accepts the outcome."""
    _act(session, ticket, Action.SATISFIED, customer, at)
    _close(ticket, at)


def lapse(session: Session, ticket: Ticket, at: datetime) -> None:
    """No verdict came in time: the desk closes the ticket."""
    _act(session, ticket, Action.LAPSE, None, at)
    _close(ticket, at)


def reject_outcome(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """不满意: back to work, counted as a rework; the clock goes on from where it stood."""
    _act(session, ticket, Action.NOT_SATISFIED, customer, at)
    _rework(session, ticket, at)


def reopen(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """After the close the customer said that it is not solved."""
    _act(session, ticket, Action.REOPEN, customer, at)
    _rework(session, ticket, at)


def withdraw(session: Session, ticket: Ticket, customer: Person, at: datetime) -> None:
    """The customer takes the matter back."""
    _act(session, ticket, Action.WITHDRAW, customer, at)
    ticket.closed_at, ticket.verdict_due = at, None
    ticket.accept_by = ticket.pause_ends = None


def stop(session: Session, ticket: Ticket, at: datetime, *, until: datetime | None) -> None:
    """The clock stops, unless it stands already; it goes on ``until`` then at the latest."""
    if ticket.paused_at is None:
        ticket.paused_at, ticket.pause_ends = at, until
        _record(session, ticket, STOP, None, at)


def go(session: Session, ticket: Ticket, at: datetime) -> None:
    """The clock goes on, if it stood.

    The answer may have been received before word came that the question had arrived; then the
    clock stood for no time at all.
    """
    if ticket.paused_at is not None:
        _record(session, ticket, GO, None, max(ticket.paused_at, at))
        ticket.paused_at = ticket.pause_ends = None


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


class TicketLine(NamedTuple):
    """As much of a ticket as a button names."""

    id: int
    number: str
    state: State


def open_tickets_of(session: Session, customer_id: int, limit: int) -> list[TicketLine]:
    """The customer's tickets that somebody works on, those with an open question first."""
    # Their states as the transaction found them will do: what is offered is checked when pressed.
    with session.no_autoflush:
        found = session.execute(_OPEN_TICKETS, {"customer": customer_id, "limit": limit})
    return [TicketLine(*line) for line in found]


_OPEN_TICKETS = (
    select(Ticket.id, Ticket.number, Ticket.state)
    .where(Ticket.customer_id == bindparam("customer"), Ticket.state.in_(OPEN))
    .order_by(Ticket.state != State.WAITING, Ticket.opened_at.desc())
    .limit(bindparam("limit"))
)


def ticket_filed_with(session: Session, customer_id: int, source: int) -> Ticket | None:
    """The customer's open ticket that was filed with their Telegram message ``source``."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id, Ticket.state.in_(OPEN))
    return next((found for found in session.scalars(wanted) if source in found.sources), None)


def filed_with(session: Session, telegram_id: int, source: int) -> Sequence[Ticket]:
    """All tickets that were filed with one Telegram message: one, if all is well."""
    wanted = select(Ticket).join(Person, Ticket.customer_id == Person.id)
    theirs = session.scalars(wanted.where(Person.telegram_id == telegram_id)).all()
    return [ticket for ticket in theirs if source in ticket.sources]


def tickets_of(session: Session, customer_id: int, *, offset: int, limit: int) -> Sequence[Ticket]:
    """A page of the customer's tickets, the newest first."""
    wanted = select(Ticket).where(Ticket.customer_id == customer_id)
    newest = wanted.order_by(Ticket.opened_at.desc(), Ticket.id.desc())
    return session.scalars(newest.offset(offset).limit(limit)).all()


def queue_of(session: Session, handler_id: int, *, offset: int, limit: int) -> Sequence[Ticket]:
    """A page of what the handler has in hand, the nearest deadline first."""
    wanted = select(Ticket).where(Ticket.handler_id == handler_id, Ticket.state.in_(OPEN))
    return session.scalars(wanted.order_by(Ticket.due_at).offset(offset).limit(limit)).all()


def pool_of(
    session: Session, department: str | None, *, offset: int, limit: int
) -> Sequence[Ticket]:
    """A page of what nobody has in hand, of one department or (None) of all."""
    wanted = select(Ticket).where(Ticket.handler_id.is_(None), Ticket.state.in_(OPEN))
    if department is not None:
        wanted = wanted.where(Ticket.department == department)
    return session.scalars(wanted.order_by(Ticket.due_at).offset(offset).limit(limit)).all()


def customers_waiting(session: Session) -> Sequence[Person]:
    """Customers with a ticket that is worked on, or whose outcome they may judge."""
    having = select(Ticket.customer_id).where(Ticket.state.in_((*OPEN, State.RESOLVED)))
    return session.scalars(select(Person).where(Person.id.in_(having)).order_by(Person.id)).all()


def give_time_to_judge(session: Session, until: datetime) -> None:
    """A verdict may have been lost: nobody's time to judge is over before ``until``."""
    session.execute(
        update(Ticket)
        .where(Ticket.verdict_due < until)
        .values(verdict_due=until, revision=Ticket.revision + 1)
        .execution_options(synchronize_session=False)
    )


def awaiting_verdict(session: Session, now: datetime, limit: int) -> Sequence[Ticket]:
    """Resolved tickets whose customer has been silent until their verdict was due."""
    due = select(Ticket).where(Ticket.verdict_due <= now).order_by(Ticket.verdict_due).limit(limit)
    return session.scalars(due.options(joinedload(Ticket.customer))).all()


def unaccepted(session: Session, now: datetime, limit: int) -> Sequence[Ticket]:
    """Tickets whose handler has let the time to accept them pass."""
    due = select(Ticket).where(Ticket.accept_by <= now).order_by(Ticket.accept_by).limit(limit)
    return session.scalars(
        due.options(joinedload(Ticket.customer), joinedload(Ticket.handler))
    ).all()


def give_time_to_accept(session: Session, missed_since: datetime, until: datetime) -> None:
    """The desk was down: nobody's time to accept ended meanwhile."""
    session.execute(
        update(Ticket)
        .where(Ticket.accept_by >= missed_since, Ticket.accept_by < until)
        .values(accept_by=until, revision=Ticket.revision + 1)
        .execution_options(synchronize_session=False)
    )


def long_waits(session: Session, now: datetime, limit: int) -> Sequence[Ticket]:
    """Tickets whose clock has stood for as long as it may."""
    due = select(Ticket).where(Ticket.pause_ends <= now).order_by(Ticket.pause_ends).limit(limit)
    return session.scalars(
        due.options(joinedload(Ticket.customer), joinedload(Ticket.handler))
    ).all()


def unfinished_of(session: Session, customer_id: int) -> Sequence[Ticket]:
    """The customer's tickets about which the desk still has something to say to them."""
    wanted = select(Ticket).where(
        Ticket.customer_id == customer_id, Ticket.state.in_((*OPEN, State.RESOLVED))
    )
    return session.scalars(wanted.options(joinedload(Ticket.handler))).all()


def lose_customer(session: Session, ticket: Ticket, at: datetime) -> None:
    """失联: the customer can't be reached in chat."""
    ticket.unreachable_at = at
    _record(session, ticket, "unreachable", None, at)


def find_customer_again(session: Session, ticket: Ticket, at: datetime) -> None:
    """The customer can be reached again."""
    ticket.unreachable_at = None
    _record(session, ticket, "reachable", None, at)


def phone(session: Session, ticket: Ticket, handler: Person, at: datetime) -> None:
    """The handler has phoned the customer."""
    _record(session, ticket, "phone", handler, at)


def raise_up(session: Session, ticket: Ticket, at: datetime) -> None:
    """It was reworked or transferred too often: the leaders have to know."""
    _record(session, ticket, "raise", None, at)


def _act(
    session: Session, ticket: Ticket, action: Action, actor: Person | None, at: datetime
) -> None:
    """Move the ticket; raises :class:`storage.rules.moves.NotPossible` before anything changed."""
    before, was_open = ticket.state, ticket.is_open
    ticket.state = move(ticket.state, action)
    ticket.version += 1
    if ticket.handler is not None and ticket.is_open != was_open:
        add_load(session, ticket.handler, 1 if ticket.is_open else -1)
    _record(session, ticket, action.value, actor, at, before=before.value, after=ticket.state.value)


def _close(ticket: Ticket, at: datetime) -> None:
    ticket.closed_at, ticket.verdict_due = at, None


def _rework(session: Session, ticket: Ticket, at: datetime) -> None:
    ticket.reworks += 1
    ticket.resolved_at = ticket.closed_at = ticket.verdict_due = None
    go(session, ticket, at)


def _record(
    session: Session,
    ticket: Ticket,
    action: str,
    actor: Person | None,
    at: datetime,
    **detail: str | int | bool | None,
) -> None:
    actor_id = None if actor is None else actor.id
    audit.record(session, ticket, action, actor_id=actor_id, at=at, **detail)
