"""Telegram, as far as a token is set."""

import asyncio

from telegram import WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock
from bot.doctor.findings import Finding, good, problem, warning
from bot.pacing import Pacing
from bot.settings import Settings
from bot.telegram_bot import TelegramBot


def look_at_telegram(settings: Settings) -> list[Finding]:
    """getMe, and how the webhook fares where one is set; a running desk isn't disturbed."""
    if settings.token is None:
        return [good("telegram", "no token is set: here `duban` opens the sandbox")]
    return asyncio.run(_look(settings))


async def _look(settings: Settings) -> list[Finding]:
    pacing = Pacing(limits=False, seconds=Clock().seconds)
    bot = TelegramBot(settings.require_token(), settings.api_base, pacing)
    try:
        await bot.initialize()
        found = good("telegram", f"{settings.api_base} knows the bot as @{bot.username}")
        if settings.webhook_url is None:
            return [found]
        return [found, _webhook(settings.webhook_url, await bot.get_webhook_info())]
    except InvalidToken:
        said = f"{settings.api_base} doesn't accept DUBAN_TOKEN"
        return [problem("telegram", said, "Copy it anew from BotFather.")]
    except TelegramError as error:
        said = f"{settings.api_base} can't be reached: {type(error).__name__}"
        return [problem("telegram", said, "See to the network; the desk waits for it by itself.")]
    finally:
        await bot.shutdown()


def _webhook(wanted: str, found: WebhookInfo) -> Finding:
    if found.url != wanted:
        advice = "The desk sets it when it starts with the role `intake`."
        return warning("webhook", f"Telegram sends updates to {found.url or 'nobody'}", advice)
    if found.last_error_message:
        said = f"{found.pending_update_count} updates wait; {found.last_error_message}"
        return warning("webhook", said, f"See that Telegram reaches {wanted}.")
    return good("webhook", f"{wanted}, {found.pending_update_count} updates wait")
