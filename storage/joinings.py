"""入职确认: who used a code that was made in the chat waits until a manager confirms them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String, select, text
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage.base import Base, Instant
from storage.choices import choice
from storage.departments import among
from storage.invites import Invite
from storage.people import Person
from storage.rules.desk import Desk
from storage.rules.roles import Right, Role, may, may_manage
from storage.teams import administrators, managers_over, staff
from storage.versioned import Versioned

_WAITING = text("state = 'asked'")


class JoiningState(StrEnum):
    """What became of it."""

    ASKED = "asked"
    """Somebody has to decide; until then they have no role by it."""
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    REPLACED = "replaced"
    """They used another code before anybody decided, or went for good."""


class Joining(Versioned, Base):
    """Somebody who wants to join the staff."""

    __tablename__ = "joining"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[Role] = mapped_column(choice(Role))
    department: Mapped[str | None] = mapped_column(String(40))
    regions: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    """The places they will answer for; None: all."""
    inviter_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    state: Mapped[JoiningState] = mapped_column(choice(JoiningState))
    asked_at: Mapped[datetime] = mapped_column(Instant)
    decided_at: Mapped[datetime | None] = mapped_column(Instant)
    decider_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))

    person: Mapped[Person] = relationship(foreign_keys=person_id)
    inviter: Mapped[Person | None] = relationship(foreign_keys=inviter_id)
    decider: Mapped[Person | None] = relationship(foreign_keys=decider_id)

    __table_args__ = (
        # Of a person at most one waits for a decision, also when two processes ask at once.
        Index(
            "joining_undecided",
            "person_id",
            unique=True,
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
    )


def ask_to_join(session: Session, person: Person, invite: Invite, at: datetime) -> Joining:
    """They used ``invite``; what they asked before and nobody decided is replaced."""
    replace_joining(session, person, at)
    joining = Joining(
        person=person,
        role=invite.role,
        department=invite.department,
        regions=invite.regions,
        inviter_id=invite.made_by,
        state=JoiningState.ASKED,
        asked_at=at,
    )
    session.add(joining)
    session.flush()
    return joining


def replace_joining(session: Session, person: Person, at: datetime) -> None:
    """What they asked before is not waited for any more."""
    earlier = waiting_joining(session, person)
    if earlier is not None:
        earlier.state, earlier.decided_at = JoiningState.REPLACED, at
        session.flush()


def waiting_joining(session: Session, person: Person) -> Joining | None:
    """What they asked for and nobody has decided."""
    return session.scalar(select(Joining).where(_WAITING, Joining.person_id == person.id))


def decide_joining(
    session: Session, joining: Joining, state: JoiningState, decider: Person, at: datetime
) -> None:
    """Confirmed or refused; the role itself is given by whoever calls this."""
    joining.state, joining.decider, joining.decided_at = state, decider, at
    session.flush()


def find_joining(session: Session, joining_id: int) -> Joining | None:
    """The wish with the people it concerns."""
    people = (joinedload(Joining.person), joinedload(Joining.inviter), joinedload(Joining.decider))
    return session.get(Joining, joining_id, options=people)


def undecided_joinings(
    session: Session, decider: Person, departments: Collection[str] | None, limit: int
) -> Sequence[Joining]:
    """Who waits to join one of ``departments`` (None: any) and may be let in by ``decider``, the
    longest waiting first."""
    roles = [role for role in Role if may_manage(decider.role, role)]
    wanted = select(Joining).where(
        _WAITING, Joining.person_id != decider.id, Joining.role.in_(roles)
    )
    wanted = wanted.join(Joining.person).where(Person.role.in_(roles))
    wanted = wanted.where(among(Joining.department, departments))
    people = (joinedload(Joining.person), joinedload(Joining.inviter))
    ordered = wanted.options(*people).order_by(Joining.asked_at, Joining.id)
    return session.scalars(ordered.limit(limit)).all()


def deciders_on(session: Session, desk: Desk, joining: Joining) -> list[Person]:
    """Who is asked: the managers of that department, who may give that role; else the
    administrators; never the one who wants to join."""
    if joining.department is None:
        leading = [each for each in staff(session) if each.department is None]
    else:
        leading = managers_over(session, desk, joining.department)
    return _others(leading, joining) or _others(administrators(session), joining)


def _others(people: Collection[Person], joining: Joining) -> list[Person]:
    return [
        person
        for person in people
        if person.id != joining.person_id
        and may(person.role, Right.INVITE)
        and may_let_in(person, joining)
    ]


def may_let_in(decider: Person, joining: Joining) -> bool:
    """Whether their role may give that one, and take the one that whoever joins has by now."""
    now = joining.person.role
    takes = not now.staff or may_manage(decider.role, now)
    return takes and may_manage(decider.role, joining.role)
