"""Delivery: rows of the outbox go to Telegram, many chats side by side, each chat in order."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

import structlog
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from bot.clock import Clock
from bot.crash_points import crash_point
from bot.gate import Gate
from bot.mishaps import mishap
from bot.pacing import Pacing
from bot.verdicts import accepted, call_for, in_doubt, refused
from storage import deliveries
from storage.deliveries import Errand, Settlement
from storage.locks import Locks
from storage.outbox import Lane, Outcome, Sending

log = structlog.get_logger()

OnReceipt = Callable[[Session, str, Outcome], None]
OnBlocked = Callable[[Session, int, datetime], None]

_AT_ONCE = 240
# Without a wake-up: rows of other processes, postponed rows whose time has come.
_LOOK_AGAIN = 0.5
_LOOK_FOR_ORPHANS = 5.0
_PAUSE_AFTER_ERROR = 1.0
# Another process changed the same record meanwhile: what follows from a message being there is
# worked again, in a transaction that sees that change.
_CONTENDED = (StaleDataError, IntegrityError, OperationalError)
_TRIES = 5


class _NotOursError(Exception):
    """This process was cut off from the database, and another one has taken its rows over."""


class Caller(Protocol):
    """The part of python-telegram-bot that delivery uses."""

    async def do_api_request(self, endpoint: str, api_kwargs: dict[str, Any]) -> Any: ...


class Delivery:
    """One cycle: settle what was answered and claim what is next, in one transaction; then send."""

    def __init__(
        self,
        *,
        gate: Gate,
        bot: Caller,
        pacing: Pacing,
        clock: Clock,
        locks: Locks,
        on_receipt: OnReceipt,
        on_blocked: OnBlocked,
    ) -> None:
        self._gate = gate
        self._bot = bot
        self._pacing = pacing
        self._clock = clock
        self._locks = locks
        self._on_receipt = on_receipt
        self._on_blocked = on_blocked
        self._wake = asyncio.Event()
        self._answered: deque[Settlement] = deque()
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._orphans_looked_for_at = float("-inf")

    def wake(self) -> None:
        """Something new may stand in the outbox."""
        self._wake.set()

    def stop(self) -> None:
        """Claim nothing more; `run` returns when what is under way is answered and settled."""
        self._stopping = True
        self._wake.set()

    @property
    def idle(self) -> bool:
        return not self._under_way and not self._answered

    @property
    def at_rest(self) -> bool:
        """Nothing is under way, and nothing new is known of."""
        return self.idle and not self._wake.is_set()

    async def run(self) -> None:
        while not (self._stopping and self.idle):
            self._wake.clear()
            try:
                await self._cycle()
            except Exception:
                # What was answered stays with us until it can be written down.
                log.exception("outbox_unavailable")
                await asyncio.sleep(_PAUSE_AFTER_ERROR)
            await self._rest()

    async def deliver_all(self) -> None:
        """Send whatever can be sent now, settle it, and return: for whoever makes the time up."""
        await self._cycle()
        while not self.idle:
            if self._under_way:
                await asyncio.wait(self._under_way)
            await self._cycle()

    async def _cycle(self) -> None:
        await self._adopt_orphans()
        for errand in await self._settle_and_claim(list(self._answered)):
            self._begin(errand)

    async def _settle_and_claim(self, answered: list[Settlement]) -> list[Errand]:
        room = 0 if self._stopping else self._pacing.room(_AT_ONCE - len(self._under_way))
        if not answered and room <= 0:
            return []
        now = self._clock.now()
        try:
            async with self._gate.writing() as session:
                self._settle(session, answered, now)
                errands = self._claim(session, now, room)
        except Exception:
            await self._settle_one_by_one(now)
            return []
        for _ in answered:
            self._answered.popleft()
        return errands

    def _claim(self, session: Session, now: datetime, room: int) -> list[Errand]:
        if room <= 0:
            return []
        return deliveries.claim(
            session, owner=self._locks.owner, now=now, room=room, closed=self._pacing.closed()
        )

    def _settle(self, session: Session, answered: list[Settlement], now: datetime) -> None:
        if not answered:
            return
        written = deliveries.settle(session, answered, owner=self._locks.owner, now=now)
        if written != len(answered):
            raise _NotOursError
        for settled in answered:
            self._tell(session, settled, now)

    def _tell(self, session: Session, settled: Settlement, now: datetime) -> None:
        """Those who care learn it in the same transaction."""
        errand = settled.errand
        if settled.blocked:
            self._on_blocked(session, errand.chat_id, now)
        if errand.receipt is not None and settled.state is not Sending.PENDING:
            sent = settled.state is Sending.SENT
            doubtful = settled.state is Sending.UNKNOWN
            why = None if sent else settled.error
            outcome = Outcome(sent, settled.blocked, settled.message_id, now, doubtful, why)
            self._on_receipt(session, errand.receipt, outcome)

    async def _settle_one_by_one(self, now: datetime) -> None:
        """One of them failed: each alone, so that what has been sent isn't sent again for it."""
        tries = 0
        while self._answered:
            settled = self._answered[0]
            try:
                async with self._gate.writing() as session:
                    self._settle(session, [settled], now)
            except _NotOursError:
                log.warning("row_settled_by_others", row=settled.errand.id)
            except Exception as error:
                tries += 1
                if isinstance(error, _CONTENDED) and tries < _TRIES:
                    continue
                log.exception("receipt_failed", row=settled.errand.id)
                await self._settle_without_receipt(settled, error, now)
            self._answered.popleft()
            tries = 0

    async def _settle_without_receipt(
        self, settled: Settlement, error: Exception, now: datetime
    ) -> None:
        noted = replace(settled, error=f"receipt: {mishap(error)}")
        async with self._gate.writing() as session:
            deliveries.settle(session, [noted], owner=self._locks.owner, now=now)

    def _begin(self, errand: Errand) -> None:
        if errand.expired or errand.superseded:
            state = Sending.EXPIRED if errand.expired else Sending.SUPERSEDED
            self._answer(Settlement(errand, state))
            return
        self._pacing.begins(errand.chat_id, spaced=errand.lane == Lane.MESSAGES)
        task = asyncio.create_task(self._send(errand))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _send(self, errand: Errand) -> None:
        call = call_for(errand)
        if call is None:
            self._answer(Settlement(errand, Sending.SUPERSEDED))
            return
        crash_point("before_send")
        try:
            result = await self._bot.do_api_request(call.method, api_kwargs=call.params)
        except Exception as error:
            settled = refused(errand, call, error, self._clock.now())
            log.info("not_sent", row=errand.id, method=call.method, error=settled.error)
        else:
            settled = accepted(errand, call, result)
        crash_point("before_settle")
        self._answer(settled)

    def _answer(self, settled: Settlement) -> None:
        self._answered.append(settled)
        self._wake.set()

    async def _rest(self) -> None:
        """Until there is something to do; answers that came in meanwhile are settled together."""
        await asyncio.sleep(0)
        opens = self._pacing.opens_in()
        wait = _LOOK_AGAIN if opens is None else min(opens, _LOOK_AGAIN)
        try:
            async with asyncio.timeout(wait):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _adopt_orphans(self) -> None:
        """Rows that a process which is gone was sending: in doubt. At start, then now and then."""
        if self._clock.seconds() < self._orphans_looked_for_at + _LOOK_FOR_ORPHANS:
            return
        self._orphans_looked_for_at = self._clock.seconds()
        now = self._clock.now()
        async with self._gate.writing() as session:
            for errand, owner in deliveries.orphans(session, self._locks.alive(session)):
                call = call_for(errand)
                doubt = in_doubt(errand, now, repeatable=call is None or call.repeatable)
                deliveries.settle(session, [doubt], owner=owner, now=now)
                self._tell(session, doubt, now)
