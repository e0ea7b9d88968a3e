"""One-use codes, made at the command line or by the sandbox."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.settings import SettingsError
from storage.invites import make_invite
from storage.keys import KeyRing
from storage.rules.desk import Desk
from storage.rules.roles import Role

INVITABLE = (Role.HANDLER, Role.SUPERVISOR, Role.MANAGER, Role.ADMIN)


def make_code(
    session: Session,
    keys: KeyRing,
    desk: Desk,
    role: Role,
    department: str | None,
    *,
    now: datetime,
) -> str:
    """A code that is valid for as long as the desk file says.

    Raises SettingsError for a department that the desk file doesn't have.
    """
    if department is not None and department not in desk.departments:
        known = ", ".join(desk.departments)
        raise SettingsError(f"There is no department {department!r}; known: {known}.")
    expires_at = desk.round_the_clock_calendar.add(now, desk.invite.valid)
    return make_invite(session, keys, role, department, now=now, expires_at=expires_at)


def link_to(bot_username: str | None, code: str) -> str | None:
    """The link that opens the chat with the bot and hands it the code."""
    return None if bot_username is None else f"https://t.me/{bot_username}?start={code}"
