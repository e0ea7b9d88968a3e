"""部门群: group chats of the staff, each bound to one department, to which its cards also go."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship

from storage.base import Base, Instant, SealedText
from storage.people import Person
from storage.versioned import Versioned

_IS_BOUND = text("department IS NOT NULL")


class Group(Versioned, Base):
    """A group chat that the bot was once bound to; the row stays, since cards stand there."""

    __tablename__ = "department_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    """Telegram's id, negative; another one once the group has become a supergroup."""
    title: Mapped[str] = mapped_column(SealedText("department_group.title"))
    department: Mapped[str | None] = mapped_column(String(40))
    """A department of the desk file, which has one group at most; None: bound to none."""
    forum: Mapped[bool]
    """Whether it has topics: then each ticket has one of its own."""
    bound_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    bound_at: Mapped[datetime] = mapped_column(Instant)
    stuck_at: Mapped[datetime | None] = mapped_column(Instant)
    """Since when Telegram doesn't let the bot write there or make topics; None: it does."""

    bound_by: Mapped[Person] = relationship()

    __table_args__ = (
        Index(
            "group_of_department",
            "department",
            unique=True,
            sqlite_where=_IS_BOUND,
            postgresql_where=_IS_BOUND,
        ),
    )

    @property
    def is_bound(self) -> bool:
        """Whether cards go there."""
        return self.department is not None


def bind(
    session: Session,
    chat_id: int,
    department: str,
    *,
    title: str,
    forum: bool,
    by: Person,
    at: datetime,
) -> Group:
    """Bind the chat to ``department``; whoever calls has unbound its group of before."""
    group = find_group(session, chat_id)
    if group is None:
        group = Group(chat_id=chat_id)
        session.add(group)
    group.department, group.title, group.forum = department, title, forum
    group.bound_by, group.bound_at, group.stuck_at = by, at, None
    session.flush()
    return group


def unbind(session: Session, group: Group) -> None:
    """Nothing goes there any more, and nothing that is pressed or said there counts."""
    group.department, group.stuck_at, group.title = None, None, ""
    session.flush()


def find_group(session: Session, chat_id: int) -> Group | None:
    """The group with that chat id, bound or not."""
    return session.scalar(select(Group).where(Group.chat_id == chat_id))


def group_of(session: Session, department: str) -> Group | None:
    """The group of the department, if it has one."""
    return session.scalar(select(Group).where(Group.department == department))


def bound_groups(session: Session) -> Sequence[Group]:
    """All groups that cards go to."""
    return session.scalars(select(Group).where(_IS_BOUND).order_by(Group.department)).all()
