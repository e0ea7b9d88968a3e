"""One-use codes by which people join the staff."""

import secrets
from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant
from storage.choices import choice
from storage.keys import KeyRing
from storage.rules.roles import Role


class Invite(Base):
    """A code that makes whoever uses it first a member of the staff; only its hash is kept."""

    __tablename__ = "invite"

    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    role: Mapped[Role] = mapped_column(choice(Role))
    department: Mapped[str | None] = mapped_column(String(40))
    made_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    used_at: Mapped[datetime | None] = mapped_column(Instant)
    used_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


def make_invite(
    session: Session,
    keys: KeyRing,
    role: Role,
    department: str | None,
    *,
    now: datetime,
    expires_at: datetime,
) -> str:
    """A new code, fit for a deep link (at most 64 of ``A-Za-z0-9_-``)."""
    code = secrets.token_urlsafe(12)
    session.add(
        Invite(
            code_hash=keys.lookup(code),
            role=role,
            department=department,
            made_at=now,
            expires_at=expires_at,
        )
    )
    return code


def use_invite(
    session: Session, keys: KeyRing, code: str, person_id: int, now: datetime
) -> Invite | None:
    """Use up ``code`` for a person; None when it is unknown, used or expired.

    One conditional update decides, so that of two people with one link only one gets in.
    """
    code_hash = keys.lookup(code)
    used = session.execute(
        update(Invite)
        .where(Invite.code_hash == code_hash, Invite.used_at.is_(None), Invite.expires_at > now)
        .values(used_at=now, used_by=person_id)
        .returning(Invite.code_hash)
    ).scalar()
    return None if used is None else session.get_one(Invite, code_hash)
