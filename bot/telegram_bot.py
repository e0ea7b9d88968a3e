"""The one python-telegram-bot object of this process: it only sends."""

from typing import Any, NoReturn

from telegram.ext import ExtBot

from bot.bot_request import AiohttpRequest
from bot.pacing import Pacing


class TelegramBot(ExtBot[None]):
    """An ExtBot for calls by method name, as the outbox holds them."""

    def __init__(self, token: str, api_base: str, pacing: Pacing) -> None:
        super().__init__(
            token,
            base_url=f"{api_base}/bot",
            base_file_url=f"{api_base}/file/bot",
            request=AiohttpRequest(),
            get_updates_request=_NoUpdates(),
            rate_limiter=pacing,
        )

    @classmethod
    def _warn(cls, *_: Any, **__: Any) -> None:
        """`do_api_request` warns at each call that a typed method exists; the outbox has names."""


class _NoUpdates(AiohttpRequest):
    """Intake fetches updates itself, raw; the library would confirm them before they are stored."""

    async def do_request(self, *_: Any, **__: Any) -> NoReturn:
        raise NotImplementedError("Updates are received by bot.intake.")
