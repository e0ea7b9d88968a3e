"""aiogram's way to Telegram, closed: it routes updates, and everything goes out by the outbox."""

from typing import Any, NoReturn

from aiogram.client.session.base import BaseSession

_WHY = "Nothing is sent by aiogram: write into the outbox."


class SilentSession(BaseSession):
    """Sends nothing, and says so to whoever tries; its usual one costs each start 25 ms of TLS."""

    async def make_request(self, *_: Any, **__: Any) -> NoReturn:
        """Raises NotImplementedError."""
        raise NotImplementedError(_WHY)

    def stream_content(self, *_: Any, **__: Any) -> NoReturn:
        """Raises NotImplementedError."""
        raise NotImplementedError(_WHY)

    async def close(self) -> None:
        """Nothing was opened."""
