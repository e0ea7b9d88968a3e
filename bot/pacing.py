"""How fast one may talk to Telegram: limits of ours, and the pauses Telegram orders.

The library's own limiter doesn't space messages within a chat and forgets a pause when another
call goes through; here the pause Telegram stated is the authority, and nothing is retried inside
the library: the outbox puts it off.
"""

import os
from collections import deque
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

# The library's switch for its coming type of `retry_after`; without it each 429 is a warning.
os.environ.setdefault("PTB_TIMEDELTA", "true")

# The Bot API FAQ's figures: per second in all, seconds between messages to one chat, and
# messages per minute to one group (whose ids are negative).
_IN_ALL_PER_SECOND = 30
_SECONDS_PER_CHAT = 1.0
_PER_GROUP_AND_MINUTE = 20
# So many chats told to wait within a second: it is we who are too fast, not one chat.
_CHATS_OF_A_FLOOD = 3


class Pacing(BaseRateLimiter[None]):
    """Says how much may be sent now, and to which chats nothing; `seconds` is a running clock.

    With `limits` off only the pauses ordered by Telegram (429) are kept.
    """

    def __init__(self, *, limits: bool, seconds: Callable[[], float]) -> None:
        self._limits = limits
        self._seconds = seconds
        self._sent: deque[float] = deque()
        self._group_sent: dict[int, deque[float]] = {}
        self._closed_until: dict[int, float] = {}
        self._all_closed_until = 0.0
        self._floods: deque[tuple[float, int]] = deque()

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    def room(self, most: int) -> int:
        """How many calls may begin now, `most` at most."""
        now = self._seconds()
        if now < self._all_closed_until:
            return 0
        if not self._limits:
            return most
        _forget(self._sent, now - 1)
        return min(most, _IN_ALL_PER_SECOND - len(self._sent))

    def closed(self) -> list[int]:
        """The chats that must wait."""
        now = self._seconds()
        if self._closed_until and any(until <= now for until in self._closed_until.values()):
            self._closed_until = {c: t for c, t in self._closed_until.items() if t > now}
        return list(self._closed_until)

    def opens_in(self) -> float | None:
        """Seconds until something that is closed opens; None when all is open."""
        now = self._seconds()
        moments = [*self._closed_until.values(), self._all_closed_until]
        if self._limits and len(self._sent) >= _IN_ALL_PER_SECOND:
            moments.append(self._sent[0] + 1)
        ahead = [moment - now for moment in moments if moment > now]
        return min(ahead, default=None)

    def begins(self, chat_id: int, *, spaced: bool) -> None:
        """A call begins; `spaced`: it counts for its chat (answers to presses don't)."""
        if not self._limits:
            return
        now = self._seconds()
        self._sent.append(now)
        if spaced:
            self._close(chat_id, now + self._space(chat_id, now))

    def halt(self, chat_id: int, seconds: float) -> None:
        """Telegram said 429: this chat waits; when several are told so at once, all do."""
        now = self._seconds()
        self._close(chat_id, now + seconds)
        self._floods.append((now, chat_id))
        while self._floods[0][0] < now - 1:
            self._floods.popleft()
        if len({chat for _, chat in self._floods}) >= _CHATS_OF_A_FLOOD:
            self._all_closed_until = max(self._all_closed_until, now + seconds)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Any:
        """Called by the library for each call; what waits does so in the outbox, not here."""
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as error:
            self.halt(int(data.get("chat_id") or 0), in_seconds(error))
            raise

    def _close(self, chat_id: int, until: float) -> None:
        self._closed_until[chat_id] = max(until, self._closed_until.get(chat_id, 0))

    def _space(self, chat_id: int, now: float) -> float:
        if chat_id >= 0:
            return _SECONDS_PER_CHAT
        minute = self._group_sent.setdefault(chat_id, deque())
        _forget(minute, now - 60)
        minute.append(now)
        full = len(minute) >= _PER_GROUP_AND_MINUTE
        return minute[0] + 60 - now if full else _SECONDS_PER_CHAT


def _forget(moments: deque[float], before: float) -> None:
    while moments and moments[0] <= before:
        moments.popleft()


def in_seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
