"""Asking the model one question: once, within the time-out and the budget, and never twice."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TypeVar

import structlog

from .breaker import Breaker
from .calls import Call, Ledger, NoAnswer, Outcome, Question, Said
from .endpoint import Endpoint

log = structlog.get_logger()
Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Terms:
    """What the desk allows a model."""

    timeout: float
    """Seconds, for all attempts together."""
    person_budget: int
    """Tokens a day, sent and answered, by the clock of the desk."""
    day_budget: int
    """The same of all people together."""
    price_in: float = 0.0
    """Of a million tokens that are sent."""
    price_out: float = 0.0
    """Of a million tokens that are answered."""

    def cost(self, said: Said) -> float:
        """In the currency of the prices."""
        return (said.tokens_in * self.price_in + said.tokens_out * self.price_out) / 1_000_000


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who asks about whom, and when."""

    person: int
    """0: nobody in particular."""
    about: int
    now: datetime
    zone: tzinfo
    patience: float = 1.0
    """The part of the time-out that may be spent."""

    @property
    def day_began(self) -> datetime:
        """Aware: midnight in the desk's zone."""
        local = self.now.astimezone(self.zone)
        return local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)


@dataclass(frozen=True, slots=True)
class Errand:
    """One call to be made."""

    prompt: str
    """Name and version."""
    model: str
    key: str
    """All that is sent: the same is not asked twice."""
    tokens: int
    """What it takes, as far as one can tell before."""
    run: Callable[[], Awaitable[Said]]


class Asker:
    """Makes calls and keeps what they took."""

    def __init__(
        self, endpoint: Endpoint, terms: Terms, ledger: Ledger, seconds: Callable[[], float]
    ) -> None:
        self.endpoint = endpoint
        self.breaker = Breaker(seconds)
        self._terms = terms
        self._ledger = ledger
        self._seconds = seconds
        self._under_way = 0
        """Tokens of the calls that have no answer yet."""

    async def ask(
        self, question: Question, occasion: Occasion, judge: Callable[[str], Found]
    ) -> Found | None:
        """The answer as ``judge`` takes it apart (it raises NoAnswer where there is nothing in it
        to use); None: there is none to be had, for whatever reason."""
        errand = Errand(
            prompt=question.prompt,
            model=self.endpoint.access.model,
            key="\n".join(
                (self.endpoint.access.model, str(occasion.about), question.system, question.user)
            ),
            tokens=question.tokens + question.most,
            run=lambda: self.endpoint.ask(question),
        )
        return await self.do(errand, occasion, lambda answer: self._judged(answer, judge))

    async def do(
        self, errand: Errand, occasion: Occasion, judge: Callable[[str], Found]
    ) -> Found | None:
        """The same for any errand."""
        kept = self._ledger.answer_to(errand.key)
        if kept is not None:
            return _again(kept, judge)
        if not self._can_pay(errand, occasion) or not self.breaker.allows():
            return None
        self._under_way += errand.tokens
        try:
            return await self._run(errand, occasion, judge)
        finally:
            self._under_way -= errand.tokens

    def _judged(self, answer: str, judge: Callable[[str], Found]) -> Found:
        """An endpoint whose answers are of no use in one form is asked in another."""
        try:
            found = judge(answer)
        except NoAnswer:
            self.endpoint.was_useful(useful=False)
            raise
        self.endpoint.was_useful(useful=True)
        return found

    def _can_pay(self, errand: Errand, occasion: Occasion) -> bool:
        by_person, by_all = self._ledger.spent(occasion.person or None, occasion.day_began)
        return (
            by_person + errand.tokens <= self._terms.person_budget
            and by_all + self._under_way + errand.tokens <= self._terms.day_budget
        )

    async def _run(
        self, errand: Errand, occasion: Occasion, judge: Callable[[str], Found]
    ) -> Found | None:
        said, found, trouble = None, None, None
        begun = self._seconds()
        try:
            async with asyncio.timeout(self._terms.timeout * occasion.patience):
                said = await errand.run()
            found = judge(said.text)
        except NoAnswer as error:
            trouble = error
        except TimeoutError:
            trouble = NoAnswer(Outcome.TIMEOUT)
        except Exception:  # a library that stumbles over an odd answer costs no more than that
            log.exception("model_call_failed", prompt=errand.prompt)
            trouble = NoAnswer(Outcome.UNUSABLE)
        milliseconds = round(1000 * (self._seconds() - begun))
        self._learn(errand, trouble)
        await self._keep(errand, occasion, said, trouble, milliseconds)
        return found

    def _learn(self, errand: Errand, trouble: NoAnswer | None) -> None:
        """What the call says about the endpoint."""
        if trouble is None:
            self.breaker.succeeded()
            return
        log.warning("model_unanswered", prompt=errand.prompt, outcome=str(trouble))
        if trouble.outcome is not Outcome.UNFETCHED:
            self.breaker.failed(trouble.wait)

    async def _keep(
        self,
        errand: Errand,
        occasion: Occasion,
        said: Said | None,
        trouble: NoAnswer | None,
        milliseconds: int,
    ) -> None:
        taken = said or _unsaid(errand, trouble)
        call = Call(
            prompt=errand.prompt,
            model=errand.model,
            person_id=occasion.person or None,
            about_id=occasion.about or None,
            asked_at=occasion.now,
            outcome=Outcome.ANSWERED if trouble is None else trouble.outcome,
            answer=taken.text if trouble is None else None,
            tokens_in=taken.tokens_in,
            tokens_out=taken.tokens_out,
            cost=self._terms.cost(taken),
            milliseconds=milliseconds,
        )
        await self._ledger.keep(errand.key, call)


def _again(kept: str, judge: Callable[[str], Found]) -> Found | None:
    try:
        return judge(kept)
    except NoAnswer:  # what is looked for in an answer may have changed since
        return None


_PAID = frozenset({Outcome.TIMEOUT, Outcome.TOO_LONG, Outcome.UNUSABLE})
"""What went wrong after the endpoint had begun its work."""


def _unsaid(errand: Errand, trouble: NoAnswer | None) -> Said:
    """What a call without an answer took: where it may have been worked on, all that it could."""
    is_paid = trouble is not None and trouble.outcome in _PAID
    return Said("", errand.tokens if is_paid else 0, 0)
