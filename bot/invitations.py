"""One-use codes, made at the command line or by the sandbox."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.settings import Settings, SettingsError
from storage.invites import make_invite
from storage.keys import KeyRing
from storage.rules.desk import Desk
from storage.rules.desk_words import by_name
from storage.rules.roles import STAFF, Role


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
    where = department_named(desk, department)
    expires_at = desk.round_the_clock_calendar.add(now, desk.invite.valid)
    return make_invite(session, keys, role, where, now=now, expires_at=expires_at)


def role_named(name: str) -> Role:
    """A role on the staff. Raises SettingsError."""
    found = next((each for each in STAFF if each.value == name), None)
    if found is None:
        known = ", ".join(STAFF)
        raise SettingsError(f"There is no role {name!r} on the staff; known: {known}.")
    return found


def department_named(desk: Desk, name: str | None) -> str | None:
    """A department of the desk file, by its id or name; None: all of them. Raises SettingsError."""
    called = by_name({each.id: each.name for each in desk.departments.values()})
    if name is not None and name not in called:
        known = ", ".join(desk.departments)
        raise SettingsError(f"There is no department {name!r}; known: {known}.")
    return None if name is None else called[name]


async def ask_username(settings: Settings) -> str | None:
    """The bot's name as Telegram knows it; None where it can't be asked just now."""
    from telegram.error import TelegramError

    from bot.clock import Clock
    from bot.pacing import Pacing
    from bot.telegram_bot import TelegramBot

    pacing = Pacing(limits=False, seconds=Clock().seconds)
    bot = TelegramBot(settings.require_token(), settings.api_base, pacing)
    try:
        await bot.initialize()
    except TelegramError:
        return None
    finally:
        await bot.shutdown()
    return bot.username
