"""One-use codes, made at the command line or by the sandbox."""

from datetime import datetime

from sqlalchemy.orm import Session

from bot.settings import Settings, SettingsError
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
