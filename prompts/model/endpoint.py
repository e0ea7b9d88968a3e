"""An OpenAI-compatible endpoint, asked in the manner it understands."""

from collections.abc import Awaitable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from math import isfinite
from typing import Any, TypeVar

import httpx2
from openai import APIConnectionError, APIStatusError, APITimeoutError, AsyncOpenAI
from pydantic import BaseModel, Field, ValidationError

from .calls import NoAnswer, Outcome, Question, Said
from .http import CautiousClient
from .manners import Manner

_TOLERATED = 2
"""So many useless answers one after the other, and the next manner is tried."""
_MOST_TOKENS = 10_000_000
_LONGEST_COMPLAINT = 2000
# An endpoint that doesn't know a parameter says so with one of these.
_NOT_SO = frozenset({400, 415, 422, 501})

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Access:
    """Where the model is, and how it is called."""

    base_url: str
    key: str
    model: str
    speech_model: str | None = None


class Endpoint:
    """Each call raises `NoAnswer`, or TimeoutError if the caller's time is over."""

    def __init__(self, access: Access) -> None:
        self.access = access
        self.manner = Manner()
        """The one that worked last."""
        self._useless = 0
        self._client = AsyncOpenAI(
            base_url=access.base_url,
            api_key=access.key or "none",  # an endpoint of one's own may ask for no key
            max_retries=0,
            timeout=None,  # the caller's time-out is around all of it
            http_client=CautiousClient(),
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._client.close()

    async def ask(self, question: Question) -> Said:
        """The answer as it is written. What it refuses is tried in another manner, at once."""
        manner: Manner | None = self.manner
        while manner is not None:
            try:
                said = await self._ask(question, manner)
            except _NotSo as refusal:
                last, manner = refusal, manner.after(refusal.complaint)
                continue
            if manner != self.manner:
                self.manner, self._useless = manner, 0
            return said
        raise NoAnswer(Outcome.REFUSED, last.status)

    async def transcribe(self, sound: bytes) -> str:
        """The words of a voice message (Ogg with Opus, as Telegram records it)."""
        calling = self._client.audio.transcriptions.with_raw_response.create(
            file=("voice.ogg", sound), model=self.access.speech_model or ""
        )
        raw = await _brought(calling)
        return _parsed(_Heard, raw.content).text

    def was_useful(self, *, useful: bool) -> None:
        """What came of the last answer. Who never keeps to a schema is asked without one."""
        self._useless = 0 if useful else self._useless + 1
        if self._useless >= _TOLERATED:
            self.manner, self._useless = self.manner.plainer() or self.manner, 0

    async def _ask(self, question: Question, manner: Manner) -> Said:
        calling = self._client.chat.completions.with_raw_response.create(
            model=self.access.model, **manner.parameters(question)
        )
        completion = _parsed(_Completion, (await _brought(calling)).content)
        text = completion.choices[0].message.content
        return Said(
            text,
            _tokens(completion.usage, "prompt_tokens", question.tokens),
            _tokens(completion.usage, "completion_tokens", len(text) // 4),
        )


class _NotSo(Exception):
    """The endpoint doesn't take the call as it is."""

    def __init__(self, status: int, complaint: str) -> None:
        super().__init__(status)
        self.status = status
        self.complaint = complaint


class _Message(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)
    usage: Any = None


class _Heard(BaseModel):
    text: str


Kind = TypeVar("Kind", bound=BaseModel)


def _parsed(kind: type[Kind], content: bytes) -> Kind:
    try:
        return kind.model_validate_json(content)
    except ValidationError:
        raise NoAnswer(Outcome.UNUSABLE) from None


def _tokens(usage: Any, name: str, estimated: int) -> int:
    """As the endpoint counts, if that can be: it may say anything."""
    counted = usage.get(name) if isinstance(usage, dict) else None
    if type(counted) is int and 0 <= counted <= _MOST_TOKENS:  # True is no count
        return counted
    return estimated


async def _brought(calling: Awaitable[Answer]) -> Answer:
    """What a call brings; what goes wrong with it in our words."""
    try:
        return await calling
    except APIStatusError as error:
        raise _refusal(error.response) from None
    except APITimeoutError:
        raise NoAnswer(Outcome.TIMEOUT) from None
    except (APIConnectionError, httpx2.HTTPError) as error:
        found = error.__cause__
        raise found if isinstance(found, NoAnswer) else NoAnswer(Outcome.UNREACHABLE) from None


def _refusal(response: httpx2.Response) -> Exception:
    status = response.status_code
    if status in _NOT_SO:
        return _NotSo(status, response.text[:_LONGEST_COMPLAINT])
    if status == 429 or status >= 500:
        outcome = Outcome.LIMITED if status == 429 else Outcome.BROKEN
        return NoAnswer(outcome, status, _wait(response.headers))
    return NoAnswer(Outcome.REFUSED, status)


def _wait(headers: httpx2.Headers) -> float | None:
    """Seconds, said as a number or as a date; None where nothing sensible is said."""
    said = headers.get("retry-after", "")
    try:
        seconds = float(said)
    except ValueError:
        return _until(said, headers.get("date", ""))
    return seconds if isfinite(seconds) else None


def _until(moment: str, now: str) -> float | None:
    """By the endpoint's own clock."""
    try:
        return (parsedate_to_datetime(moment) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError):  # no dates, or only one of them with a zone
        return None
