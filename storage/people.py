"""People: customers, staff, managers; who is on duty and how much each has in hand."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    bindparam,
    or_,
    select,
    text,
)
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.at_once import write_at_once
from storage.base import Base, Instant, SealedText
from storage.choices import choice
from storage.keys import KeyRing
from storage.rules.roles import STAFF, Right, Role, may
from storage.search_words import forget_person, note_name

ENDING = 4
"""Digits of a number that people say to be found by it."""
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
    """Tickets in their hands that are not finished; kept by :mod:`storage.loads` alone."""
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
    """When they were asked whether a language model may read what they write: once for each."""
    model_recipient: Mapped[str | None] = mapped_column(String(200))
    """Of which model, and where, they were asked last: for another one they have not agreed."""
    phone: Mapped[str | None] = mapped_column(SealedText("person.phone"))
    """As :func:`storage.rules.phones.number_in` gives it."""
    phone_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """A keyed hash of the phone, by which they are found."""
    phone_ending: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """A keyed hash of its last four digits, which callers are asked for."""
    phone_vouched: Mapped[bool] = mapped_column(default=False)
    """Whether more than their own word says that it is theirs: Telegram, or staff who knew it
    before."""
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
        Index("person_by_phone_ending", "phone_ending"),
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
        return self.role.staff

    @property
    def at_work(self) -> bool:
        """Whether new tickets may be given to them."""
        return self.on_duty and self.away_until is None

    @property
    def speaks_as_staff(self) -> bool:
        """Whether what they write is for the desk: staff can be customers for a while."""
        return self.is_staff and not self.as_customer

    @property
    def speaks_as(self) -> Role:
        """In which role they write just now."""
        return self.role if self.speaks_as_staff else Role.CUSTOMER

    @property
    def has_digests(self) -> bool:
        """Whether the daily summary goes to them."""
        return may(self.role, Right.DIGEST)


IS_STAFF = Person.role.in_(STAFF)
"""Who works for the desk in any role."""
STAFF_OR_SUSPENDED = or_(IS_STAFF, Person.suspended_from.is_not(None))
"""Who has been shown customers' matters."""


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
        person = Person(telegram_id=telegram_id, name=name, language=language)
        person.joined_at = person.checked_at = now
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


def set_blocked(session: Session, person: Person, at: datetime | None) -> None:
    """Since when they can't be reached; None: they can."""
    if (person.blocked_at is None) != (at is None):
        person.blocked_at = at
        session.flush()


def put_in_group(person: Person, group: str | None) -> None:
    """A customer's group, by its name in the desk file; None: none."""
    person.customer_group = group


def leave_phone(
    session: Session, keys: KeyRing, person: Person, number: str | None, *, vouched: bool = False
) -> None:
    """The telephone number under which they may be called; None: none. ``vouched``: it is known to
    be theirs."""
    person.phone, person.phone_vouched = number, vouched
    person.phone_hash = None if number is None else keys.lookup(f"phone:{number}")
    note_ending(keys, person)
    session.flush()


def note_ending(keys: KeyRing, person: Person) -> None:
    """They are found by the last digits of their number from the commit on."""
    digits = "" if person.phone is None else person.phone[-ENDING:]
    person.phone_ending = keys.lookup(f"ending:{digits}") if digits else None


def find_by_phone(session: Session, keys: KeyRing, number: str) -> list[Person]:
    """Who left that number (as :func:`storage.rules.phones.number_in` gives it)."""
    wanted = select(Person).where(Person.phone_hash == keys.lookup(f"phone:{number}"))
    return list(session.scalars(wanted.order_by(Person.id)))


def find_by_ending(session: Session, keys: KeyRing, digits: str, limit: int) -> list[Person]:
    """Who left a number that ends with these :data:`ENDING` digits, the newest first."""
    wanted = select(Person).where(Person.phone_ending == keys.lookup(f"ending:{digits}"))
    return list(session.scalars(wanted.order_by(Person.id.desc()).limit(limit)))


# Asked at each update: made once, since making a statement costs more than running it.
_BY_ACCOUNT = select(Person).where(Person.telegram_id == bindparam("account"))
