"""One-use codes, by which people join the staff, and callers open their matter in the chat."""

import re
import secrets
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from storage.base import Base, Instant
from storage.choices import choice
from storage.keys import KeyRing
from storage.people import Person
from storage.rules.roles import Role

_DICTATED = "23456789abcdefghjkmnpqrstuvwxyz"  # none that is taken for another
_SIGNS = 8
_TOKEN_BYTES = 12
_LOOKS_LIKE_TOKEN = re.compile(r"[\w-]{16}", re.ASCII)
_CODE = re.compile(rf"([{_DICTATED}]{{4}})[- ]?([{_DICTATED}]{{4}})", re.IGNORECASE)


class Invite(Base):
    """A code that makes whoever uses it first a member of the staff, or gives them the matters of
    a caller; only its hash is kept."""

    __tablename__ = "invite"

    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    role: Mapped[Role] = mapped_column(choice(Role))
    """A customer's: for a caller."""
    department: Mapped[str | None] = mapped_column(String(40))
    regions: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    """The places that whoever joins by it answers for; None: all."""
    made_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    used_at: Mapped[datetime | None] = mapped_column(Instant)
    used_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    caller_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The person without an account who is to be known by one."""
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """Who made it in the chat: whoever joins by it is confirmed first; None: it was made on the
    machine, whose owner has decided."""


def make_invite(
    session: Session,
    keys: KeyRing,
    role: Role,
    department: str | None,
    *,
    now: datetime,
    expires_at: datetime,
    made_by: Person | None = None,
    regions: Collection[str] = (),
) -> str:
    """A new code, fit for a deep link (at most 64 of ``A-Za-z0-9_-``)."""
    code = secrets.token_urlsafe(_TOKEN_BYTES)
    invite = Invite(role=role, department=department, made_at=now, expires_at=expires_at)
    invite.regions = list(regions) or None
    invite.made_by = None if made_by is None else made_by.id
    _add(session, keys, code, invite)
    return code


def make_connect_code(
    session: Session, keys: KeyRing, caller: Person, *, now: datetime, expires_at: datetime
) -> str:
    """A code by which ``caller`` opens the chat; fit to be dictated over the telephone."""
    signs = "".join(secrets.choice(_DICTATED) for _ in range(_SIGNS))
    code = f"{signs[:4]}-{signs[4:]}"
    invite = Invite(role=Role.CUSTOMER, caller_id=caller.id, made_at=now, expires_at=expires_at)
    _add(session, keys, code, invite)
    return code


def is_code(session: Session, keys: KeyRing, words: str) -> bool:
    """Whether the words are nothing but a code that was once made; nothing is used up."""
    code = words.strip()
    if not (_LOOKS_LIKE_TOKEN.fullmatch(code) or _CODE.fullmatch(code)):
        return False
    return session.get(Invite, keys.lookup(_written(code))) is not None


def role_of(session: Session, keys: KeyRing, code: str) -> Role | None:
    """The role for which ``code`` was made, if it ever was; nothing is used up."""
    invite = session.get(Invite, keys.lookup(_written(code)))
    return None if invite is None else invite.role


def is_for_caller(session: Session, keys: KeyRing, code: str) -> bool:
    """Whether ``code`` was made for a caller; nothing is used up."""
    invite = session.get(Invite, keys.lookup(_written(code)))
    return invite is not None and invite.caller_id is not None


def link_to(bot_username: str | None, code: str) -> str | None:
    """The link that opens the chat with the bot and hands it the code."""
    return None if bot_username is None else f"https://t.me/{bot_username}?start={code}"


def use_invite(
    session: Session, keys: KeyRing, code: str, person_id: int, now: datetime
) -> Invite | None:
    """Use up ``code`` for a person; None when it is unknown, used or expired.

    One conditional update decides, so that of two people with one link only one gets in.
    """
    code_hash = keys.lookup(_written(code))
    used = session.execute(
        update(Invite)
        .where(Invite.code_hash == code_hash, Invite.used_at.is_(None), Invite.expires_at > now)
        .values(used_at=now, used_by=person_id)
        .returning(Invite.code_hash)
    ).scalar()
    return None if used is None else session.get_one(Invite, code_hash)


def _add(session: Session, keys: KeyRing, code: str, invite: Invite) -> None:
    invite.code_hash = keys.lookup(code)
    session.add(invite)
    session.flush()


def _written(code: str) -> str:
    """The code as it was made, however it was written down on the telephone."""
    dictated = _CODE.fullmatch(code)
    return code if dictated is None else f"{dictated[1]}-{dictated[2]}".lower()
