"""What a person at the page sees happen, live."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Literal

EventType = Literal[
    "message", "edited", "deleted", "toast", "typing", "person", "blocked", "pressed"
]

KEPT = 2000


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened in the chat of `user_id`; `id` rises by one each time.

    | type | body |
    |---|---|
    | message, edited | the message as the Bot API shows it |
    | deleted | `{"message_ids": […]}` |
    | toast | `{"callback_query_id", "message_id", "text", "show_alert", "url"}` |
    | typing | `{"action"}` |
    | person | the person as the Bot API shows a user |
    | blocked | `{"blocked": true or false}` |
    | pressed | `{"callback_query_id", "message_id", "data"}` |
    """

    id: int
    type: EventType
    user_id: int
    body: dict[str, Any]


class Subscription(AsyncIterator[Event]):
    """The events from the moment of subscribing on; close it when nobody looks any more.

    `missed` is true when events asked for by `after` are no longer kept: look at everything
    afresh then.
    """

    def __init__(self, source: "Events", early: list[Event], *, missed: bool) -> None:
        self.missed = missed
        self._source = source
        self._queue: asyncio.Queue[Event] = asyncio.Queue()
        for event in early:
            self._queue.put_nowait(event)

    def put(self, event: Event) -> None:
        self._queue.put_nowait(event)

    async def __anext__(self) -> Event:
        return await self._queue.get()

    def close(self) -> None:
        self._source.leave(self)


class Events:
    """Hands each event to everybody who looks, and keeps the latest for those who come back."""

    def __init__(self) -> None:
        self._kept: deque[Event] = deque(maxlen=KEPT)
        self._subscriptions: set[Subscription] = set()
        self._last = 0

    @property
    def last_id(self) -> int:
        return self._last

    @property
    def recent(self) -> list[Event]:
        """The latest events, oldest first."""
        return list(self._kept)

    def publish(self, type_: EventType, user_id: int, body: dict[str, Any]) -> None:
        self._last += 1
        event = Event(self._last, type_, user_id, body)
        self._kept.append(event)
        for subscription in self._subscriptions:
            subscription.put(event)

    def subscribe(self, after: int | None = None) -> Subscription:
        """Events later than the one with the id `after`, or those to come when it is None."""
        early = [event for event in self._kept if after is not None and event.id > after]
        missed = after is not None and after + len(early) != self._last
        subscription = Subscription(self, early, missed=missed)
        self._subscriptions.add(subscription)
        return subscription

    def leave(self, subscription: Subscription) -> None:
        self._subscriptions.discard(subscription)
