"""People: customers, staff, managers; who is on duty and how much each has in hand."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    BindParameter,
    ColumnElement,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    and_,
    bindparam,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.at_once import write_at_once
from storage.base import Base, Instant, SealedText, table_of
from storage.choices import choice
from storage.departments import among
from storage.keys import KeyRing
from storage.rules.desk import Desk
from storage.rules.roles import Role
from storage.search_words import forget_person, note_name

MANAGING = (Role.MANAGER, Role.ADMIN)
_IS_THERE = text("erased_at IS NULL AND checked_at IS NOT NULL")


class Person(Base):
    """Somebody whom the desk knows: by their Telegram account, or because they called, came to
    the counter, or stand in an imported file (:mod:`storage.callers`)."""

    __tablename__ = "person"

    id: Mapped[int] = mapped_column(primary_key=True)
    telegram_id: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    """The account, which is also the id of the private chat with them; None: there is no chat, so
    that nothing can be written to them, and they have to be phoned."""
    role: Mapped[Role] = mapped_column(choice(Role), default=Role.CUSTOMER)
    department: Mapped[str | None] = mapped_column(String(40))
    """A department of the desk file; None: works for all of them."""
    suspended_from: Mapped[Role | None] = mapped_column(choice(Role))
    """The role they get back when they are let in again: meanwhile they are a customer, so that
    no list of the staff can hold them."""
    name: Mapped[str] = mapped_column(SealedText("person.name"))
    language: Mapped[str] = mapped_column(String(2))
    customer_group: Mapped[str | None] = mapped_column(String(40))
    """A group of the desk file (VIP …), whose matters may be graver."""
    needs: Mapped[str | None] = mapped_column(SealedText("person.needs"))
    """What they need particularly, as staff noted it for each other."""
    as_customer: Mapped[bool] = mapped_column(default=False)
    """Somebody of the staff who writes about a matter of their own just now (/customer)."""
    on_duty: Mapped[bool] = mapped_column(default=True)
    load: Mapped[int] = mapped_column(default=0)
    """Tickets in their hands that are not finished; kept by :mod:`storage.tickets` alone."""
    assigned_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they were last given a ticket: among equals, who waited longest is next."""
    languages: Mapped[str | None] = mapped_column(String(40))
    """Languages in which they answer customers ("en,zh"); None: in any."""
    capacity: Mapped[int | None]
    """How many tickets they want in hand at most; None: any number."""
    away_until: Mapped[datetime | None] = mapped_column(Instant)
    """While they are away: when they come back; kept by :mod:`storage.absences` alone."""
    stand_in_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """While they are away: who stands in for them, at the end of the chain where theirs is away as
    well; None: nobody."""
    digest_due: Mapped[datetime | None] = mapped_column(Instant)
    """When the next daily summary is to be sent; managers only."""
    blocked_at: Mapped[datetime | None] = mapped_column(Instant)
    """When Telegram said that they blocked the bot; None: can be reached."""
    joined_at: Mapped[datetime] = mapped_column(Instant)
    model_consent_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they agreed that a language model may be sent their words; None: it may not."""
    voice_consent_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they agreed that a voice message of theirs may be sent to it as it was spoken."""
    notice_version: Mapped[str | None] = mapped_column(String(20))
    """The version of the privacy notice that they were shown last (:mod:`storage.consents`)."""
    notice_at: Mapped[datetime | None] = mapped_column(Instant)
    model_asked_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they were asked whether a language model may read what they write: once."""
    phone: Mapped[str | None] = mapped_column(SealedText("person.phone"))
    """As :func:`storage.rules.phones.number_in` gives it."""
    phone_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """A keyed hash of the phone, by which they are found."""
    data_given_at: Mapped[datetime | None] = mapped_column(Instant)
    """When they were last given all that the desk holds of them."""
    checked_at: Mapped[datetime | None] = mapped_column(Instant)
    """When the desk last had to do with them, as far as it has looked (:mod:`storage.erasing`)."""
    erased_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when nothing personal is left here, so that nothing can be said to them."""

    stand_in: Mapped["Person | None"] = relationship(
        foreign_keys=stand_in_id, remote_side="Person.id"
    )
    stands_in_for: Mapped[list["Person"]] = relationship(
        foreign_keys=stand_in_id, viewonly=True, order_by="Person.id"
    )

    __table_args__ = (
        Index(
            "person_by_stand_in",
            "stand_in_id",
            sqlite_where=stand_in_id.isnot(None),
            postgresql_where=stand_in_id.isnot(None),
        ),
        Index("person_by_work", "role", "department", "on_duty", "load"),
        Index("person_by_digest", "digest_due", postgresql_where=digest_due.isnot(None)),
        Index("person_by_phone", "phone_hash"),
        Index("person_by_check", "checked_at", sqlite_where=_IS_THERE, postgresql_where=_IS_THERE),
    )

    @property
    def account(self) -> int:
        """The account of somebody who has one, as everybody has who is on the staff or speaks."""
        if self.telegram_id is None:
            raise LookupError(f"person {self.id} has no Telegram account")
        return self.telegram_id

    @property
    def is_staff(self) -> bool:
        """Whether they work for the desk in any role."""
        return self.role is not Role.CUSTOMER

    @property
    def at_work(self) -> bool:
        """Whether new tickets may be given to them."""
        return self.on_duty and self.away_until is None

    @property
    def speaks_as_staff(self) -> bool:
        """Whether what they write is for the desk: staff can be customers for a while."""
        return self.is_staff and not self.as_customer

    @property
    def manages(self) -> bool:
        """Whether digests and pool cards go to them."""
        return self.role in MANAGING


def meet(
    session: Session,
    telegram_id: int,
    *,
    name: str,
    language: str,
    now: datetime,
    known: Person | None = None,
) -> Person:
    """The person behind a Telegram account, made a customer at the first word.

    Who has looked already says whom they found.
    """
    person = known or find(session, telegram_id)
    if person is None:
        person = Person(telegram_id=telegram_id, name=name, language=language, joined_at=now)
        person.role, person.on_duty, person.load = Role.CUSTOMER, True, 0
        person.as_customer, person.checked_at = False, now
        write_at_once(session, person)
        note_name(session, person.id, name)
    elif person.name != name:
        person.name = name
        forget_person(session, person.id)
        note_name(session, person.id, name)
    return person


def find(session: Session, telegram_id: int) -> Person | None:
    """The person behind a Telegram account, if they have been here before."""
    # What the transaction has changed so far can wait: an account is never changed, and a new
    # person is written at once.
    with session.no_autoflush:
        return session.scalar(_BY_ACCOUNT, {"account": telegram_id})


def employ(
    session: Session, person: Person, role: Role, department: str | None, *, digest_due: datetime
) -> None:
    """Give ``person`` a role on the staff; managers get their next digest at ``digest_due``."""
    person.role, person.department, person.on_duty = role, department, True
    person.suspended_from = None
    person.as_customer = False
    person.digest_due = digest_due if person.manages else None
    session.flush()


def suspend(session: Session, person: Person) -> None:
    """They work for the desk no more until they are let in again; their tickets are handed over
    by whoever suspends them."""
    person.suspended_from, person.role = person.role, Role.CUSTOMER
    person.on_duty, person.digest_due = False, None
    session.flush()


def readmit(session: Session, person: Person, *, digest_due: datetime) -> None:
    """They are again what they were when they were suspended."""
    role = person.suspended_from or person.role
    employ(session, person, role, person.department, digest_due=digest_due)


def staff_of(session: Session, departments: Collection[str] | None) -> list[Person]:
    """Who works for one of ``departments`` (None: for any), the suspended too, those with the
    highest role first."""
    working = or_(Person.role != Role.CUSTOMER, Person.suspended_from.isnot(None))
    theirs = among(Person.department, departments)
    found = session.scalars(select(Person).where(working, theirs)).all()
    order = list(Role)
    return sorted(found, key=lambda person: (-order.index(person.role), person.id))


def is_only_administrator(session: Session, person: Person) -> bool:
    """Whether nobody but them could look after the desk."""
    return person.role is Role.ADMIN and all(
        each.id == person.id for each in administrators(session)
    )


def set_duty(session: Session, person: Person, *, on_duty: bool) -> None:
    """Whether new tickets may be given to them."""
    person.on_duty = on_duty
    session.flush()


def set_blocked(session: Session, person: Person, at: datetime | None) -> None:
    """Since when they can't be reached; None: they can."""
    if (person.blocked_at is None) != (at is None):
        person.blocked_at = at
        session.flush()


def put_in_group(person: Person, group: str | None) -> None:
    """A customer's group, by its name in the desk file; None: none."""
    person.customer_group = group


def leave_phone(session: Session, keys: KeyRing, person: Person, number: str | None) -> None:
    """The telephone number under which they may be called; None: none."""
    person.phone = number
    person.phone_hash = None if number is None else keys.lookup(f"phone:{number}")
    session.flush()


def find_by_phone(session: Session, keys: KeyRing, number: str) -> list[Person]:
    """Who left that number (as :func:`storage.rules.phones.number_in` gives it)."""
    wanted = select(Person).where(Person.phone_hash == keys.lookup(f"phone:{number}"))
    return list(session.scalars(wanted.order_by(Person.id)))


def add_load(session: Session, person: Person, tickets: int) -> None:
    """So many tickets more (or less) in hand; added up by the database, whoever else does so."""
    with session.no_autoflush:
        session.execute(_ADD_LOAD, {"who": person.id, "tickets": tickets})
    session.expire(person, ["load"])


def give(session: Session, person: Person, at: datetime) -> None:
    """One more ticket in hand, given at ``at``."""
    with session.no_autoflush:
        session.execute(_GIVE, {"who": person.id, "at": at})
    session.expire(person, ["load", "assigned_at"])


def handlers_of(session: Session, department: str) -> list[Person]:
    """All handlers of ``department``, on duty or not: those who see its pool."""
    return present(_those(session, Person.role == Role.HANDLER, _works_for(department)))


def colleagues_of(
    session: Session, desk: Desk, department: str, *, without: Collection[int]
) -> list[Person]:
    """Who can have a ticket of ``department`` in hand: its handlers, and the supervisors whose
    scope holds it; those at work first, the least loaded before the others; not those with these
    ids (``without``)."""
    above = _answers_for(desk.tree.above(department))
    working = or_(
        and_(Person.role == Role.HANDLER, _works_for(department)),
        and_(Person.role == Role.SUPERVISOR, above),
    )
    found = _those(session, working, Person.id.not_in(without))
    return sorted(found, key=lambda person: (not person.at_work, person.load, person.id))


def supervisors_of(session: Session, desk: Desk, department: str) -> list[Person]:
    """Who is told when ``department`` misses a promise: the nearest supervisors, going up from it;
    the managers where there is none."""
    found = _nearest_supervisors(session, desk, department)
    return present(found) or managers_of(session, desk, department)


def members_of(session: Session, desk: Desk, department: str) -> list[Person]:
    """Who works for ``department`` and no other, supervisors and up; else its supervisors."""
    leading = Person.role.in_((Role.SUPERVISOR, Role.MANAGER, Role.ADMIN))
    found = _those(session, leading, Person.department == department)
    return present(found) or supervisors_of(session, desk, department)


def managers_of(session: Session, desk: Desk, department: str) -> list[Person]:
    """The nearest managers, going up from ``department``; the administrators where there is
    none."""
    return present(_nearest(_managers_over(session, desk, department), desk, department))


def managers_over(session: Session, desk: Desk, department: str) -> list[Person]:
    """All managers whose scope holds ``department``; the administrators where there is none."""
    return present(_managers_over(session, desk, department))


def _managers_over(session: Session, desk: Desk, department: str) -> list[Person]:
    asked = {"departments": list(desk.tree.above(department))}
    with session.no_autoflush:
        found = session.scalars(_MANAGERS, asked).all()
    return [each for each in found if each.role is Role.MANAGER] or list(found)


def least_loaded_supervisor(
    session: Session, desk: Desk, department: str, *, without: Collection[int] = ()
) -> Person | None:
    """Who takes on what no handler of ``department`` accepted; None: there is no supervisor, but
    for those with these ids (``without``)."""
    found = _nearest_supervisors(session, desk, department)
    others = [person for person in present(found) if person.id not in without]
    return min(others, key=lambda person: person.load, default=None)


def present(people: Sequence[Person]) -> list[Person]:
    """``people``, and in place of those who are away whoever stands in for them; each once."""
    acting = (person.stand_in or person for person in people)
    return list({person.id: person for person in acting}.values())


def _nearest_supervisors(session: Session, desk: Desk, department: str) -> list[Person]:
    above = _answers_for(desk.tree.above(department))
    found = _those(session, Person.role == Role.SUPERVISOR, above)
    return _nearest(found, desk, department)


def _nearest(people: Sequence[Person], desk: Desk, department: str) -> list[Person]:
    """Those of the first department, going up, that has any; and who works for all of them."""
    theirs = {person.department for person in people}
    first = next((each for each in desk.tree.above(department) if each in theirs), None)
    if first is None:
        return list(people)
    return [person for person in people if person.department in (None, first)]


def staff(session: Session) -> list[Person]:
    """Everybody who works for the desk."""
    return _those(session, Person.role != Role.CUSTOMER)


def administrators(session: Session) -> list[Person]:
    """Who is told when the desk itself needs care."""
    with session.no_autoflush:
        return list(session.scalars(_ADMINISTRATORS))


def awaiting_digest(session: Session, now: datetime, limit: int) -> list[Person]:
    """People whose daily summary is due at ``now``, the longest due first."""
    due = select(Person).where(Person.digest_due <= now).order_by(Person.digest_due).limit(limit)
    return list(session.scalars(due))


def _works_for(department: str) -> ColumnElement[bool]:
    return or_(Person.department == department, Person.department.is_(None))


def _answers_for(departments: Collection[str] | BindParameter[str]) -> ColumnElement[bool]:
    """Whose scope holds something that is within ``departments``, the way up from it."""
    return or_(Person.department.in_(departments), Person.department.is_(None))


# Asked at each update or filing: made once, since making a statement costs more than running it;
# and without writing first what else the transaction has changed: what they ask about people is
# written at once by the verbs above.
_BY_ACCOUNT = select(Person).where(Person.telegram_id == bindparam("account"))
_PERSON = table_of(Person)
_ADD_LOAD = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("who"))
    .values(load=_PERSON.c.load + bindparam("tickets"))
)
_GIVE = (
    update(_PERSON)
    .where(_PERSON.c.id == bindparam("who"))
    .values(load=_PERSON.c.load + 1, assigned_at=bindparam("at", type_=Instant))
)
_ABOVE: BindParameter[str] = bindparam("departments", expanding=True, type_=String)
_MANAGERS = (
    select(Person)
    .where(
        or_(
            and_(Person.role == Role.MANAGER, _answers_for(_ABOVE)),
            Person.role == Role.ADMIN,
        ),
        Person.blocked_at.is_(None),
    )
    .order_by(Person.id)
)

_ADMINISTRATORS = (
    select(Person).where(Person.role == Role.ADMIN, Person.blocked_at.is_(None)).order_by(Person.id)
)


def _those(session: Session, *wanted: ColumnElement[bool]) -> list[Person]:
    reached = Person.blocked_at.is_(None)
    return list(session.scalars(select(Person).where(reached, *wanted).order_by(Person.id)))
