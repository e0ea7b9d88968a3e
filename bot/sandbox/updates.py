"""The updates that wait for the bot: kept, awaited, confirmed, out of date."""

import asyncio
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from bot.sandbox.state import Lane, PendingUpdate

if TYPE_CHECKING:
    from bot.sandbox.core import Core

# Telegram keeps callback queries 150 s and everything else 24 h.
KEPT_FOR = {"callback_query": 150}
KEPT_FOR_OTHERS = 24 * 3600
# These must be asked for by name.
ONLY_ON_DEMAND = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
# Milliseconds of the first start: worlds begun at different times don't share ids within 23
# days, and an id fits into 31 bits as Telegram's do.
ID_RANGE = 2_000_000_000


class Updates:
    """One queue for polling and webhook alike. `closing`: the server ends, nobody may wait."""

    def __init__(self, core: "Core") -> None:
        self._core = core
        self._waiting_for_news: set[asyncio.Future[None]] = set()
        self._polls = 0
        self.closing = False

    def choose_first_id(self) -> None:
        milliseconds = int(self._core.clock.now().timestamp() * 1000)
        self._core.record("first_update_id", milliseconds % ID_RANGE)

    def add(self, type_: str, chat_id: int, body: dict[str, Any]) -> None:
        """Dropped at once when the bot did not ask for its type, as in Telegram."""
        if not self.wanted(type_):
            return
        lifetime = KEPT_FOR.get(type_, KEPT_FOR_OTHERS)
        update = PendingUpdate(
            id=self._core.state.last_update_id + 1,
            type=type_,
            chat_id=chat_id,
            expires=self._core.clock.now().timestamp() + lifetime,
            body=body,
        )
        self._core.record("update", asdict_shallow(update))
        self.wake()

    def wanted(self, type_: str) -> bool:
        allowed = self.allowed
        return type_ in allowed if allowed else type_ not in ONLY_ON_DEMAND

    @property
    def allowed(self) -> list[str]:
        """The types the bot asked for last; none means the usual ones."""
        return self._core.state.settings.get("allowed_updates") or []

    def allow(self, types: list[str]) -> None:
        if types != self.allowed:
            self._core.set("allowed_updates", types)

    def first(self, limit: int, lane: Lane | None = None) -> list[PendingUpdate]:
        """The oldest, of all or of one lane; what is out of date is dropped here."""
        waiting = self._waiting(lane)
        now = self._core.clock.now().timestamp()
        expired: list[int] = []
        found: list[PendingUpdate] = []
        for update in waiting.values():
            if update.expires < now:
                expired.append(update.id)
            else:
                found.append(update)
            if len(found) == limit:
                break
        self.take(expired)
        return found

    def _waiting(self, lane: Lane | None) -> Mapping[int, PendingUpdate]:
        state = self._core.state
        return state.updates if lane is None else state.lanes.get(lane, {})

    def pending(self) -> list[PendingUpdate]:
        """All that wait, oldest first."""
        return self.first(len(self._core.state.updates))

    def lanes(self) -> list[Lane]:
        return list(self._core.state.lanes)

    def take(self, update_ids: Iterable[int]) -> None:
        """The bot has them (or they are given up)."""
        gone = list(update_ids)
        if gone:
            self._core.record("taken", gone)

    def confirm_below(self, offset: int) -> None:
        """getUpdates' `offset`: positive confirms all below; -n forgets all but the last n."""
        waiting = self._core.state.updates
        if offset > 0:
            self.take(takewhile(lambda id_: id_ < offset, waiting))
        elif offset < 0:
            self.take(list(waiting)[:offset])

    async def news(self, seconds: float | None = None) -> None:
        """Returns when an update came in, or after so many seconds.

        It waits from this very step on: whoever has just seen that there is none misses none.
        """
        waiting = asyncio.get_running_loop().create_future()
        self._waiting_for_news.add(waiting)
        try:
            await asyncio.wait_for(waiting, seconds)
        except TimeoutError:
            return
        finally:
            self._waiting_for_news.discard(waiting)

    def begin_poll(self) -> int:
        """The number of this poll; whoever polls already is woken and finds itself replaced."""
        self._polls += 1
        self.wake()
        return self._polls

    def is_latest_poll(self, number: int) -> bool:
        return number == self._polls

    def wake(self) -> None:
        """Ends every waiting for news: there is some, or the way of delivery has changed."""
        for waiting in self._waiting_for_news:
            if not waiting.done():
                waiting.set_result(None)


def asdict_shallow(update: PendingUpdate) -> dict[str, Any]:
    """Like `dataclasses.asdict`, but without copying the body."""
    return {name: getattr(update, name) for name in PendingUpdate.__slots__}
