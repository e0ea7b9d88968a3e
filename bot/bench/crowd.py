"""The people of the bench: what they write, in which pace, and how long they wait for it."""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.bench.http import Call
from bot.bench.telegram import Telegram

PATIENCE = 30.0
"""Seconds without any answer after which the bot counts as stuck."""


class BenchError(Exception):
    """The bench can't be carried out; the message is for the person at the terminal."""


class Script(Protocol):
    """What one customer does again and again."""

    steps: int
    """Updates in one round."""

    def update(self, chat: int, step: int) -> tuple[str, dict[str, Any]]:
        """The kind and the body of the customer's next update."""

    def is_answer(self, chat: int, step: int, call: Call, message_id: int) -> bool:
        """Whether this is what the customer waits for."""


@dataclass(slots=True)
class _Customer:
    """One chat: the step of the round, and since when an answer is awaited."""

    chat: int
    step: int = 0
    asked_at: float | None = None


class Crowd:
    """Customers who follow one script against one bot."""

    def __init__(self, telegram: Telegram, script: Script, chats: Iterable[int]) -> None:
        self._telegram = telegram
        self._script = script
        self._customers = {chat: _Customer(chat) for chat in chats}
        self._answered: Callable[[_Customer], None] = lambda customer: None
        self.waits: list[float] = []
        """Seconds from each update to its answer, of the present run."""
        telegram.heard = self._hear

    async def all_at_once(self, updates: int, progress: Callable[[int], None]) -> float:
        """Everybody goes on as soon as they are answered; returns the seconds it took.

        The time ends with the last call of the bot, whoever it was for.
        """
        rounds = updates // self._script.steps
        done = self._begin(rounds * self._script.steps, progress)
        self._answered = self._at_once(rounds)
        began = time.perf_counter()
        for customer in self._customers.values():
            self._answered(customer)
        await self._wait(done)
        await self._quiet()
        return self._telegram.last_call_at - began

    async def paced(self, updates: int, per_second: float, progress: Callable[[int], None]) -> None:
        """So many updates a second, whether or not the earlier ones are answered.

        A round that was begun is gone on with before another one begins, and at the end all of
        them are finished.
        """
        rounds = updates // self._script.steps
        done = self._begin(rounds * self._script.steps, progress)
        begun: deque[_Customer] = deque()
        idle = deque(self._customers.values())
        self._answered = lambda customer: (begun if customer.step else idle).append(customer)
        began = time.perf_counter()
        for number in range(rounds * self._script.steps):
            await asyncio.sleep(began + number / per_second - time.perf_counter())
            if begun:
                self._ask(begun.popleft())
            elif rounds and idle:
                rounds -= 1
                self._ask(idle.popleft())
        # The rest, where answers were too slow for the pace.
        self._answered = self._at_once(rounds)
        for customer in (*begun, *idle):
            self._answered(customer)
        await self._wait(done)
        await self._quiet()

    def _at_once(self, rounds: int) -> Callable[[_Customer], None]:
        """Go on with the round, or begin the next one of so many."""
        left = iter(range(rounds))

        def go_on(customer: _Customer) -> None:
            if customer.step > 0 or next(left, None) is not None:
                self._ask(customer)

        return go_on

    def _begin(self, updates: int, progress: Callable[[int], None]) -> asyncio.Event:
        self.waits = []
        self._left, self._progress, self._done = updates, progress, asyncio.Event()
        return self._done

    def _ask(self, customer: _Customer) -> None:
        customer.asked_at = time.perf_counter()
        self._telegram.post(*self._script.update(customer.chat, customer.step))

    def _hear(self, call: Call, message_id: int) -> None:
        customer = self._customers.get(call.number("chat_id"))
        if customer is None:
            return
        answers = self._script.is_answer(customer.chat, customer.step, call, message_id)
        if not answers or customer.asked_at is None:
            return
        self.waits.append(time.perf_counter() - customer.asked_at)
        customer.asked_at = None
        customer.step = (customer.step + 1) % self._script.steps
        self._progress(len(self.waits))
        self._answered(customer)
        if len(self.waits) == self._left:
            self._done.set()

    async def _wait(self, done: asyncio.Event) -> None:
        while not done.is_set():
            before = len(self.waits)
            try:
                async with asyncio.timeout(PATIENCE):
                    await done.wait()
            except TimeoutError:
                if len(self.waits) == before:
                    raise BenchError(
                        f"{self._left - before} updates were not answered within {PATIENCE:.0f} s."
                    ) from None

    async def _quiet(self) -> None:
        """Until the bot has nothing more to say to anybody."""
        calls = -1
        while calls != self._telegram.calls:
            calls = self._telegram.calls
            await asyncio.sleep(0.5)


def percentile(waits: Sequence[float], share: float) -> float:
    """The wait that `share` of all waits don't exceed (nearest rank), in milliseconds."""
    ordered = sorted(waits)
    return 1000 * ordered[max(0, -int(-share * len(ordered) // 1) - 1)]
