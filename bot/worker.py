"""The worker: takes the oldest unfinished update of each chat, has it thought out, lets it react.

A group of updates of different chats shares one transaction: on SQLite with synchronous=FULL the
commit is what costs. If one of them raises, the whole group is rolled back and each is worked
alone, so every update keeps its all-or-nothing without paying for a savepoint.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import orjson
import structlog
from aiogram import Bot
from aiogram.types import Update
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.crash_points import crash_point
from bot.gate import Gate
from bot.mishaps import Mishap, mishap
from prompts.reading.reading import Reading
from prompts.thinking import Help, Thinker, Thought, Thoughts, ToFetch, think
from storage import inbox
from storage.database import Database
from storage.locks import Locks
from storage.rules.desk import Desk

log = structlog.get_logger()

_GROUP = 20
# Chats taken at the same time: those of a group, and those that are being thought about.
_AT_ONCE = 80
_TRIES = 3
_FIRST_WAIT = timedelta(seconds=1)
# Turns of the loop in which what was said is claimed, handed over and written, before the next
# updates are looked for: that look would keep it back for a quarter of a millisecond.
_TURNS_TO_SEND = 3
# Without a wake-up: updates of other processes' intake, postponed ones.
_LOOK_AGAIN = 0.2
_PAUSE_AFTER_ERROR = 1.0
# Thinking that takes longer than this shows the typing sign.
_SOON = 1.0
_NO_THOUGHTS = Thoughts()
_FETCHED_WITHIN = 20.0
"""Seconds for a file; then whoever sent it is asked to do it again."""


async def _nothing(file_id: str) -> bytes:
    """Where nobody sends files that are looked into."""
    raise OSError


class Reception(Protocol):
    """What reacts to updates (handlers.reception)."""

    @property
    def bot(self) -> Bot:
        """aiogram's context of the updates; one parsed with another bot is parsed once more."""

    def recall(self, session: Session, updates: Iterable[Update]) -> None:
        """Look up at once what all of these updates will need, for the calls that follow."""

    def to_think_of(
        self, session: Session, update: Update, received_at: datetime
    ) -> Thought | ToFetch | None:
        """What must be thought out or fetched in the present state of the conversation."""

    async def receive(
        self,
        session: Session,
        update: Update,
        *,
        now: datetime,
        received_at: datetime,
        inbox_id: int,
        reading: Reading | None,
        help: Help | None,  # noqa: A002 -- what it is called all over the house
        file: bytes | None,
    ) -> None:
        """React within the open transaction. What raises is rolled back and tried again."""

    def parked(
        self, session: Session, *, chat_id: int, inbox_id: int, error: str, now: datetime
    ) -> None:
        """Tell the administrator, and the person, that an update was given up.

        ``error`` is the type of what was raised; no words of the person are in it.
        """


@dataclass(slots=True)
class _Item:
    """An update in work."""

    id: int
    chat_id: int
    received_at: datetime
    attempts: int
    update: Update | None
    error: Mishap | None
    thoughts: Thoughts | None = None


class Worker:
    """Works the inbox until stopped. `after_commit` wakes the delivery."""

    def __init__(
        self,
        *,
        database: Database,
        gate: Gate,
        locks: Locks,
        clock: Clock,
        reception: Reception,
        thinker: Thinker,
        desk: Desk,
        after_commit: Callable[[], None],
        show_typing: Callable[[int], None],
        fetch: Callable[[str], Awaitable[bytes]] = _nothing,
    ) -> None:
        self._database = database
        self._gate = gate
        self._locks = locks
        self._clock = clock
        self._reception = reception
        self._thinker = thinker
        self._fetch = fetch
        self._desk = desk
        self._after_commit = after_commit
        self._show_typing = show_typing
        self._wake = asyncio.Event()
        self._ready: deque[_Item] = deque()
        self._busy: set[int] = set()
        self._in_thought: set[asyncio.Task[None]] = set()
        self._thoughts: dict[int, Thoughts] = {}
        self._stopping = False

    def wake(self) -> None:
        """Something new may stand in the inbox."""
        self._wake.set()

    def stop(self) -> None:
        """`run` returns after the group in work. What is in thought is worked after a restart."""
        self._stopping = True
        self._wake.set()

    @property
    def idle(self) -> bool:
        return not self._busy and not self._wake.is_set()

    async def run(self) -> None:
        while not self._stopping:
            try:
                await self._round()
            except Exception:
                log.exception("inbox_unavailable")
                await asyncio.sleep(_PAUSE_AFTER_ERROR)
        for task in self._in_thought:
            task.cancel()

    async def work_all(self) -> None:
        """Work whatever can be worked now, and return: for whoever makes the time up."""
        while True:
            self._claim()
            if self._in_thought:
                await asyncio.wait(self._in_thought)
            group = self._next_group()
            if not group:
                return
            await self._work(group)

    async def _round(self) -> None:
        self._wake.clear()
        self._claim()
        await asyncio.sleep(0)  # the offline reader is done within this step
        group = self._next_group()
        if group:
            await self._work(group)
            for _ in range(_TURNS_TO_SEND):
                await asyncio.sleep(0)
        else:
            await self._rest()

    def _next_group(self) -> list[_Item]:
        return [self._ready.popleft() for _ in range(min(_GROUP, len(self._ready)))]

    def _claim(self) -> None:
        room = _AT_ONCE - len(self._busy)
        if room <= 0 or len(self._ready) >= _GROUP:
            return
        now = self._clock.now()
        mine = self._locks.take(busy=self._busy, now=now, room=room)
        if mine is not None and not mine:
            return
        claimed: Sequence[tuple[_Item, Thought | ToFetch | None]] = ()
        try:
            claimed = self._look(mine, now, room)
        finally:
            self._locks.give_back((mine or set()) - {item.chat_id for item, _ in claimed})
        for item, wish in claimed:
            self._busy.add(item.chat_id)
            self._have_thought(item, wish)

    def _look(
        self, mine: Collection[int] | None, now: datetime, room: int
    ) -> Sequence[tuple[_Item, Thought | ToFetch | None]]:
        """What is worked next, of those chats or of all, and what is to be thought out for it."""
        with self._database.reading() as session:
            if mine is None:
                rows = inbox.oldest_per_chat(session, busy=self._busy, now=now, room=room)
            else:
                rows = inbox.oldest_of(session, mine, now)
            items = [self._parse(*row) for row in rows]
            if not items:
                return ()
            self._recall(session, items)
            return [(item, self._wish_of(session, item)) for item in items]

    def _parse(
        self, id_: int, chat_id: int, raw: bytes, received_at: datetime, attempts: int
    ) -> _Item:
        """Each by itself: one unknown object must not hold up the others."""
        item = _Item(id_, chat_id, received_at, attempts, None, None, self._thoughts.get(id_))
        try:
            item.update = Update.model_validate(
                orjson.loads(raw), context={"bot": self._reception.bot}
            )
        except ValueError as error:
            item.error = mishap(error)
        return item

    def _recall(self, session: Session, items: Iterable[_Item]) -> None:
        self._reception.recall(session, [item.update for item in items if item.update])

    def _wish_of(self, session: Session, item: _Item) -> Thought | ToFetch | None:
        if item.update is None or item.thoughts is not None:
            return None
        try:
            return self._reception.to_think_of(session, item.update, item.received_at)
        except Exception as error:
            item.error = mishap(error)
            log.exception("peek_failed", inbox_id=item.id)
            return None

    def _have_thought(self, item: _Item, wish: Thought | ToFetch | None) -> None:
        if wish is None:
            self._ready.append(item)
            return
        task = asyncio.create_task(self._think(item, wish))
        self._in_thought.add(task)
        task.add_done_callback(self._in_thought.discard)

    async def _think(self, item: _Item, wish: Thought | ToFetch) -> None:
        """Outside any transaction: a model may take seconds. Kept, so a retry doesn't pay again."""
        typing = asyncio.get_running_loop().call_later(_SOON, self._show_typing, item.chat_id)
        try:
            item.thoughts = await self._thoughts_of(item, wish)
            self._thoughts[item.id] = item.thoughts
        except Exception as error:
            item.error = mishap(error)
            log.exception("thinking_failed", inbox_id=item.id)
        finally:
            typing.cancel()
        self._ready.append(item)
        self._wake.set()

    async def _thoughts_of(self, item: _Item, wish: Thought | ToFetch) -> Thoughts:
        if not isinstance(wish, ToFetch):
            return await think(self._thinker, wish, now=item.received_at, desk=self._desk)
        try:
            async with asyncio.timeout(_FETCHED_WITHIN):
                return Thoughts(file=await self._fetch(wish.file_id))
        except (OSError, TimeoutError):
            return _NO_THOUGHTS

    async def _work(self, group: list[_Item]) -> None:
        try:
            if all(item.error is None for item in group):
                await self._work_together(group)
            else:
                await self._work_alone(group)
        finally:
            chats = [item.chat_id for item in group]
            self._busy.difference_update(chats)
            self._locks.give_back(chats)
            self._after_commit()

    async def _work_together(self, group: list[_Item]) -> None:
        try:
            await self._transaction(group)
        except Exception:
            log.info("group_rolled_back", updates=len(group), exc_info=len(group) == 1)
            await self._work_alone(group)

    async def _work_alone(self, group: list[_Item]) -> None:
        for item in group:
            try:
                if item.error is None:
                    await self._transaction([item])
                    continue
            except inbox.TakenError:
                continue
            except Exception as error:
                item.error = mishap(error)
                log.exception("update_failed", inbox_id=item.id, attempts=item.attempts + 1)
            await self._put_off_or_park(item)

    async def _transaction(self, group: list[_Item]) -> None:
        """All of the group, or nothing: the marks in the inbox are part of it."""
        now = self._clock.now()
        async with self._gate.writing() as session:
            inbox.finish(session, [item.id for item in group], now)
            self._recall(session, group)
            for item in group:
                await self._receive(session, item, now)
            crash_point("before_work_commit")
        crash_point("after_work_commit")
        for item in group:
            self._thoughts.pop(item.id, None)

    async def _receive(self, session: Session, item: _Item, now: datetime) -> None:
        if item.update is not None:
            thoughts = item.thoughts or _NO_THOUGHTS
            await self._reception.receive(
                session,
                item.update,
                now=now,
                received_at=item.received_at,
                inbox_id=item.id,
                reading=thoughts.reading,
                help=thoughts.help,
                file=thoughts.file,
            )

    async def _put_off_or_park(self, item: _Item) -> None:
        """The failure is written down in a new transaction.

        When the database itself is unwell that raises too, and nothing has been counted: an
        outage doesn't park what people wrote.
        """
        now = self._clock.now()
        attempts = item.attempts + 1
        error = "" if item.error is None else str(item.error)
        if item.update is not None and attempts < _TRIES:
            again_at = now + _FIRST_WAIT * 4**item.attempts
            async with self._gate.writing() as session:
                inbox.failed(session, item.id, error, attempts=attempts, again_at=again_at)
            return
        self._thoughts.pop(item.id, None)
        try:
            async with self._gate.writing() as session:
                inbox.park(session, item.id, error, now)
                kind = "" if item.error is None else item.error.type
                self._reception.parked(
                    session, chat_id=item.chat_id, inbox_id=item.id, error=kind, now=now
                )
        except Exception:
            log.exception("parked_untold", inbox_id=item.id)
            async with self._gate.writing() as session:
                inbox.park(session, item.id, error, now)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(_LOOK_AGAIN):
                await self._wake.wait()
        except TimeoutError:
            pass
