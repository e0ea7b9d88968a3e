"""The desk's machinery: the roles of one process, started in order and stopped cleanly."""

import asyncio
from collections.abc import Callable, Collection, Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self

import structlog
from sqlalchemy.orm import Session
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.clock import Clock
from bot.delivery import Delivery, OnBlocked, OnReceipt
from bot.gate import Gate
from bot.intake import Polling, Receiver
from bot.pacing import Pacing
from bot.pictures import Illustrator
from bot.roles import ROLES
from bot.scheduler import Scheduler, Tick
from bot.settings import Settings, SettingsError
from bot.telegram_bot import TelegramBot
from bot.voice_files import TelegramFiles
from bot.webhook import Webhook
from bot.worker import Reception, Worker
from prompts.thinking import Thinker
from storage import forgetting, meta, model_answers, namings
from storage.database import Database
from storage.locks import Locks
from storage.rules.desk import Desk

log = structlog.get_logger()

# SIGTERM ends the process within 10 s: what Telegram hasn't answered by then is in doubt.
_SECONDS_TO_FINISH = 8.0
_LOOK_FOR_REST = 0.005
_KEEP_UPDATES = timedelta(days=2)
_KEEP_PARKED = timedelta(days=7)
_KEEP_WORDS = timedelta(days=7)
# How long a message of ours can be edited in place, and a reply to it be understood.
_KEEP_SLOTS = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Business:
    """What the machinery serves; it knows nothing more of it."""

    reception: Reception
    thinker: Thinker
    desk: Desk
    ticks: Sequence[Tick]
    on_receipt: OnReceipt
    on_blocked: OnBlocked


def _unknown(session: Session) -> None:
    """What looks by itself stands in no row."""


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """Forgets what was worked and sent long ago: raw updates are personal data."""

    name: str = "housekeeping"
    every: timedelta = timedelta(hours=1)
    batch: int = forgetting.BATCH
    next_due: Callable[[Session], datetime | None] = _unknown

    def run(self, session: Session, now: datetime) -> int:
        """The largest of the shares: while one is full there is more to do."""
        return max(
            forgetting.forget_updates(session, received_before=now - _KEEP_UPDATES),
            forgetting.forget_parked(session, received_before=now - _KEEP_PARKED),
            forgetting.forget_words(session, said_before=now - _KEEP_WORDS),
            forgetting.forget_slots(session, said_before=now - _KEEP_SLOTS),
            namings.forget_namings(session, sent_before=now - _KEEP_SLOTS, limit=forgetting.BATCH),
            model_answers.forget_answers(
                session, asked_before=now - _KEEP_WORDS, limit=forgetting.BATCH
            ),
        )


@dataclass(frozen=True, slots=True)
class _Heartbeat:
    """Leaves word that the desk is alive, so that a long stop is noticed afterwards."""

    name: str = "heartbeat"
    every: timedelta = timedelta(minutes=1)
    batch: int = 2
    next_due: Callable[[Session], datetime | None] = _unknown

    def run(self, session: Session, now: datetime) -> int:
        meta.put(session, meta.HEARTBEAT, now.isoformat())
        return 0


def regular_work(business: Business) -> list[Tick]:
    """All that is done at intervals: the desk's own, and what the machinery needs."""
    return [*business.ticks, _Heartbeat(), Housekeeping()]


@dataclass(slots=True)
class _Running:
    """The roles' tasks and what happened to them."""

    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    def start(self, role: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        task = asyncio.create_task(role, name=name)
        task.add_done_callback(lambda _: self.ended.set())
        self.tasks.append(task)
        return task


class Engine:
    """`async with Engine(…) as engine:` — the roles run inside the block.

    The database is the caller's; it must have been migrated.
    Raises SettingsError when Telegram doesn't know the token.
    """

    def __init__(
        self,
        settings: Settings,
        clock: Clock,
        database: Database,
        business: Business,
        roles: Collection[str] = ROLES,
    ) -> None:
        self._settings = settings
        self._token = settings.require_token()
        self._clock = clock
        self._database = database
        self._roles = roles
        self._running = _Running()
        self._stack = AsyncExitStack()
        self.gate = Gate(database)
        self._locks = Locks(database)
        self._pacing = Pacing(limits=settings.paces, seconds=clock.seconds)
        self.bot = TelegramBot(self._token, settings.api_base, self._pacing)
        self.delivery = Delivery(
            gate=self.gate,
            bot=Illustrator(self.bot),
            pacing=self._pacing,
            clock=clock,
            locks=self._locks,
            on_receipt=business.on_receipt,
            on_blocked=business.on_blocked,
        )
        self.worker = Worker(
            database=database,
            gate=self.gate,
            locks=self._locks,
            clock=clock,
            reception=business.reception,
            thinker=business.thinker,
            desk=business.desk,
            after_commit=self.delivery.wake,
            show_typing=self._show_typing,
            fetch=TelegramFiles(settings.api_base, self._token).fetch,
        )
        self.receiver = Receiver(self.gate, clock, after_commit=self.worker.wake)
        ticks = regular_work(business)
        self._scheduler = Scheduler(self.gate, clock, ticks, after_commit=self.delivery.wake)

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            stack.enter_context(self._locks)
            stack.push_async_callback(self.bot.shutdown)
            await self._meet_telegram()
            await self._start(stack)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def ended(self) -> None:
        """Waits until a role ends by itself, which none should; raises what it raised."""
        await self._running.ended.wait()
        for task in self._running.tasks:
            if task.done() and not task.cancelled():
                task.result()

    def next_due(self) -> datetime | None:
        """When something falls due next, as far as it is known."""
        with self._database.reading() as session:
            return self._scheduler.next_due(session)

    async def tick_now(self) -> None:
        """Do what is due by the clock as it stands now, without waiting for the intervals."""
        await self._scheduler.tick_now()
        self.worker.wake()
        self.delivery.wake()

    async def come_to_rest(self, seconds: float) -> None:
        """Until what is known of has been worked and delivered, so many seconds at most."""
        for _ in range(int(seconds / _LOOK_FOR_REST)):
            if self.worker.idle and self.delivery.at_rest:
                return
            await asyncio.sleep(_LOOK_FOR_REST)

    async def _meet_telegram(self) -> None:
        """getMe, until Telegram can be reached: a desk that starts before its network waits."""
        while True:
            try:
                await self.bot.initialize()
                break
            except InvalidToken:
                raise SettingsError(
                    f"DUBAN_TOKEN is not accepted by {self._settings.api_base}."
                ) from None
            except NetworkError as error:
                log.warning("telegram_unreachable", error=str(error))
                await asyncio.sleep(2)
        async with self.gate.writing() as session:
            meta.put(session, meta.BOT_USERNAME, self.bot.username)

    async def _start(self, stack: AsyncExitStack) -> None:
        """Backwards through the journey: nothing arrives before the next one is there."""
        if "delivery" in self._roles:
            task = self._running.start(self.delivery.run(), "delivery")
            stack.push_async_callback(self._finish, task, self.delivery.stop)
        if "worker" in self._roles:
            task = self._running.start(self.worker.run(), "worker")
            stack.push_async_callback(self._finish, task, self.worker.stop)
        if "scheduler" in self._roles:
            self._scheduler.start()
            stack.callback(self._scheduler.stop)
        if "intake" in self._roles:
            await self._start_intake(stack)

    async def _start_intake(self, stack: AsyncExitStack) -> None:
        if self._settings.webhook_url is None:
            polling = Polling(self._settings.api_base, self._token, self.receiver)
            task = self._running.start(polling.run(), "intake")
            stack.push_async_callback(self._finish, task, task.cancel)
            return
        secret = self._settings.webhook_secret
        webhook = Webhook(
            url=self._settings.webhook_url,
            secret="" if secret is None else secret.get_secret_value(),
            port=self._settings.webhook_port,
            receiver=self.receiver,
        )
        await webhook.start()
        stack.push_async_callback(webhook.stop)
        await webhook.register(self._settings.api_base, self._token)

    async def _finish(self, task: asyncio.Task[None], stop: Any) -> None:
        """Let the role end what it has begun; not for ever."""
        stop()
        _, unfinished = await asyncio.wait([task], timeout=_SECONDS_TO_FINISH / 2)
        for late in unfinished:
            late.cancel()
            await asyncio.wait([late])

    def _show_typing(self, chat_id: int) -> None:
        self._typing = asyncio.create_task(self._type(chat_id))

    async def _type(self, chat_id: int) -> None:
        """Only a nicety: sent directly, and if it fails nobody misses it."""
        try:
            await self.bot.do_api_request(
                "sendChatAction", api_kwargs={"chat_id": chat_id, "action": "typing"}
            )
        except TelegramError as error:
            log.debug("typing_not_shown", error=str(error))
