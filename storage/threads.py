"""What stands of a ticket in a department's group: its card, its topic, and how far the group was
told.

Nothing of what is to be said is kept here: what the group has not been told yet is what the trail
and the customer's messages hold beyond these marks. So a topic that was deleted is made again by
forgetting it and setting the marks back.

| failure                                             | what happens                               |
|-----------------------------------------------------|--------------------------------------------|
| the topic isn't known yet                           | what is to be said waits in trail, messages|
| the topic was deleted ("message thread not found")  | a new generation: made again, told again   |
| rows to the topic of before are still on their way  | they fail; only their own generation counts|
| the answer to making a topic is lost                | once more; an empty topic may be left over |
| Telegram refuses (no right to make topics)          | the group is stuck, its manager is told;   |
|                                                     | all is made up for once it can be done     |
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import (
    BigInteger,
    ForeignKey,
    Index,
    Select,
    UniqueConstraint,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, contains_eager, mapped_column, relationship

from storage.base import Base, Instant
from storage.groups import Group, find_group
from storage.later import write_now
from storage.tickets import Ticket
from storage.versioned import Versioned

WATCHED = timedelta(days=90)
"""So long after its close somebody looks whether a ticket was opened again."""
_IS_LIVE = text("done_at IS NULL")
_HAS_TOPIC = text("topic IS NOT NULL")


class Thread(Versioned, Base):
    """One ticket in one group."""

    __tablename__ = "group_thread"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"))
    group_id: Mapped[int] = mapped_column(ForeignKey("department_group.id"))
    topic: Mapped[int | None] = mapped_column(BigInteger)
    """The forum topic; None: there is none (yet)."""
    card: Mapped[int | None] = mapped_column(BigInteger)
    """The message with the card; None: it isn't known to stand there."""
    asked: Mapped[bool] = mapped_column(default=False)
    """Whether the topic, or in a group without topics the card, is on its way."""
    generation: Mapped[int] = mapped_column(default=1)
    """How often it was begun: word of an earlier one says nothing about this one."""
    carded: Mapped[bool] = mapped_column(default=False)
    """Whether a card was sent to this place: then it is changed, else sent."""
    told: Mapped[int] = mapped_column(default=0)
    """How far the card follows the trail."""
    raised: Mapped[int] = mapped_column(default=0)
    """How far escalations were told: the running number of an entry of the trail."""
    shown: Mapped[int] = mapped_column(default=0)
    """How far the customer's words were shown: the id of a message."""
    noted: Mapped[int] = mapped_column(default=0)
    """How far the notes written in it stand there: the id of a note."""
    closed: Mapped[bool] = mapped_column(default=False)
    """Whether the topic is closed, by the desk or by somebody."""
    done_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when nobody looks after it any more."""

    ticket: Mapped[Ticket] = relationship()
    group: Mapped[Group] = relationship()

    __table_args__ = (
        UniqueConstraint("ticket_id", "group_id"),
        Index(
            "thread_by_topic",
            "group_id",
            "topic",
            sqlite_where=_HAS_TOPIC,
            postgresql_where=_HAS_TOPIC,
        ),
        Index("thread_live", "ticket_id", sqlite_where=_IS_LIVE, postgresql_where=_IS_LIVE),
    )

    @property
    def is_there(self) -> bool:
        """Whether it is known where in the group the ticket's messages belong."""
        return (self.topic if self.group.forum else self.card) is not None


def begin_thread(session: Session, ticket: Ticket, group: Group) -> Thread:
    """The ticket's place in the group, made at the first call."""
    thread = thread_in(session, ticket.id, group)
    if thread is None:
        thread = Thread(ticket=ticket, group=group)
        thread.asked = thread.carded = thread.closed = False
        thread.generation, thread.told, thread.raised, thread.shown = 1, 0, 0, 0
        thread.noted = 0
        session.add(thread)
    thread.done_at = None
    session.flush()
    return thread


def begin_anew(thread: Thread) -> None:
    """Its topic is gone with all that stood there: it needs another one at once, with the card,
    what the customer wrote, and the notes."""
    forget_place(thread)
    thread.told = thread.shown = thread.noted = 0


def forget_place(thread: Thread) -> None:
    """Its topic or card is not to be found: it gets another one with the next news."""
    thread.topic, thread.card = None, None
    thread.asked = thread.carded = thread.closed = False
    thread.generation += 1


def find_thread(session: Session, thread_id: int) -> Thread | None:
    """The thread with that id."""
    return session.get(Thread, thread_id)


def thread_in(session: Session, ticket_id: int, group: Group) -> Thread | None:
    """What stands of the ticket in the group."""
    wanted = select(Thread).where(Thread.ticket_id == ticket_id, Thread.group_id == group.id)
    return session.scalar(wanted)


def thread_of_topic(session: Session, group: Group, topic: int) -> Thread | None:
    """Whose topic it is."""
    return session.scalar(select(Thread).where(Thread.group_id == group.id, Thread.topic == topic))


def threads_of(session: Session, ticket_id: int) -> Sequence[Thread]:
    """Wherever the ticket stands in a group that is bound."""
    wanted = _live().where(Thread.ticket_id == ticket_id)
    return session.scalars(wanted.order_by(Thread.id)).all()


def with_news(session: Session, limit: int) -> Sequence[Thread]:
    """Of which tickets something was done that their group wasn't told."""
    write_now(session)
    wanted = _live().where(
        Ticket.trail_length > Thread.told, ~Thread.asked, Group.stuck_at.is_(None)
    )
    return session.scalars(wanted.order_by(Thread.id).limit(limit)).all()


def move(session: Session, old: int, new: int) -> None:
    """Telegram made a supergroup of a group, with another id, where messages have other ids."""
    group = find_group(session, old)
    if group is not None and find_group(session, new) is None:
        group.chat_id = new
        forget_places(session, group)


def set_free(session: Session, group: Group) -> None:
    """Telegram may let the bot write there again: what is missing is asked for anew."""
    group.stuck_at = None
    waiting = Thread.topic.is_(None) if group.forum else Thread.card.is_(None)
    for thread in session.scalars(select(Thread).where(Thread.group_id == group.id, waiting)):
        thread.asked = False
    session.flush()


def forget_places(session: Session, group: Group) -> None:
    """The group's messages are not to be found any more (it became a supergroup, or has topics
    now)."""
    for thread in session.scalars(select(Thread).where(Thread.group_id == group.id, _IS_LIVE)):
        forget_place(thread)
    session.flush()


def rest(session: Session, now: datetime) -> None:
    """Look no more after what was closed long ago."""
    old = select(Ticket.id).where(Ticket.closed_at < now - WATCHED)
    done = update(Thread).where(_IS_LIVE, Thread.ticket_id.in_(old)).values(done_at=now)
    session.execute(done, execution_options={"synchronize_session": False})


def _live() -> Select[Thread]:
    return (
        select(Thread)
        .join(Thread.ticket)
        .join(Thread.group)
        .where(Thread.done_at.is_(None), Group.department.is_not(None))
        .options(contains_eager(Thread.ticket), contains_eager(Thread.group))
    )
