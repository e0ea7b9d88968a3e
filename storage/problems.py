"""共性问题: tickets of several customers that tell the same incident.

The desk finds them and offers them as one problem; whether they are one, a superior says. Nothing
is merged: each ticket keeps its owner, its promises and its customer.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, func, select
from sqlalchemy.orm import Mapped, Session, joinedload, mapped_column, relationship

from storage import audit
from storage.base import Base, Instant
from storage.choices import choice
from storage.people import Person
from storage.tickets import IS_OPEN, Ticket
from storage.versioned import Versioned


class Belonging(StrEnum):
    """What was said about a ticket and its problem."""

    OFFERED = "offered"
    """Nobody has said anything yet."""
    LINKED = "linked"
    """A superior says that it is the same."""
    DIFFERENT = "different"
    """A superior says that it isn't; it is not offered again."""


class Problem(Versioned, Base):
    """What several tickets are about, or seem to be."""

    __tablename__ = "problem"

    id: Mapped[int] = mapped_column(primary_key=True)
    category: Mapped[str] = mapped_column(String(40))
    """Of the first of them; others may have been read as something else."""
    found_at: Mapped[datetime] = mapped_column(Instant)

    members: Mapped[list["ProblemTicket"]] = relationship(order_by="ProblemTicket.ticket_id")

    def tickets(self, *states: Belonging) -> list[Ticket]:
        """Those of its tickets about which that was said, the oldest first."""
        return [member.ticket for member in self.members if member.state in states]


class ProblemTicket(Base):
    """One ticket of a problem; no ticket is of two."""

    __tablename__ = "problem_ticket"

    ticket_id: Mapped[int] = mapped_column(
        ForeignKey("ticket.id"), primary_key=True, autoincrement=False
    )
    problem_id: Mapped[int] = mapped_column(ForeignKey("problem.id"), index=True)
    state: Mapped[Belonging] = mapped_column(choice(Belonging))

    ticket: Mapped[Ticket] = relationship()


def newest_ticket(session: Session) -> int:
    """The id of the ticket that was filed last; 0: there is none."""
    return session.scalar(select(func.max(Ticket.id))) or 0


def comparable(session: Session, since: datetime, limit: int) -> Sequence[tuple[int, int, str]]:
    """Open tickets opened after ``since``, the newest first, each with its customer and its text;
    none of which was said that it is different."""
    different = select(ProblemTicket.ticket_id).where(ProblemTicket.state == Belonging.DIFFERENT)
    wanted = (
        select(Ticket.id, Ticket.customer_id, Ticket.text)
        .where(IS_OPEN, Ticket.opened_at > since, Ticket.id.not_in(different))
        # Of a complaint about one of the staff not everybody may know who would be asked.
        .where(Ticket.about_ids.is_(None))
        .order_by(Ticket.opened_at.desc())
        .limit(limit)
    )
    return [(ticket, customer, text) for ticket, customer, text in session.execute(wanted)]


def find_problem(session: Session, problem_id: int) -> Problem | None:
    """The problem with its tickets."""
    wanted = select(Problem).where(Problem.id == problem_id)
    return session.scalars(wanted.options(_WITH_TICKETS)).unique().one_or_none()


def problem_of(session: Session, ticket_id: int) -> Problem | None:
    """The problem that the ticket was linked to."""
    wanted = select(Problem).join(ProblemTicket).where(ProblemTicket.ticket_id == ticket_id)
    linked = wanted.where(ProblemTicket.state == Belonging.LINKED)
    return session.scalars(linked.options(_WITH_TICKETS)).unique().one_or_none()


def offer(session: Session, tickets: Collection[int], at: datetime) -> Problem | None:
    """The tickets tell the same, as it seems: the problem they are offered as, which one of them
    may belong to already; None: there is nothing new to be said."""
    known = select(ProblemTicket).where(ProblemTicket.ticket_id.in_(tickets))
    members = {member.ticket_id: member for member in session.scalars(known)}
    # Between the look and this a superior may have spoken.
    new = sorted(set(tickets) - set(members))
    problems = {member.problem_id for member in members.values()}
    if not new or len(problems) > 1:
        return None
    if problems:
        problem = session.get_one(Problem, problems.pop(), options=[_WITH_TICKETS])
    else:
        first = session.get_one(Ticket, new[0])
        problem = Problem(category=first.category, found_at=at)
        session.add(problem)
    offered = [ProblemTicket(ticket_id=ticket, state=Belonging.OFFERED) for ticket in new]
    problem.members.extend(offered)
    session.flush()
    return problem


def decide(
    session: Session, problem: Problem, verdict: Belonging, actor: Person, at: datetime
) -> int:
    """Say of all that is offered whether it is one problem; returns how many tickets that was."""
    offered = [member for member in problem.members if member.state is Belonging.OFFERED]
    for member in offered:
        member.state = verdict
        action = "link" if verdict is Belonging.LINKED else "differ"
        audit.record(session, member.ticket, action, actor_id=actor.id, at=at, problem=problem.id)
    return len(offered)


_WITH_TICKETS = joinedload(Problem.members).joinedload(ProblemTicket.ticket)
