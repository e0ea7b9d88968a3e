"""The thinker as the settings have it: with a language model, or without one.

The model's library takes most of a second to load and 50 MB: only who uses a model pays for it.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.model_ledger import ModelLedger
from bot.settings import Settings, SettingsError
from bot.voice_files import TelegramFiles
from handlers.turn import ModelTold
from prompts.model.calls import Ledger, NoLedger
from prompts.reading.learning.lessons import Field
from prompts.reading.learning.model import Model
from prompts.reading.learning.taught import TaughtReader
from prompts.reading.offline import OfflineReader
from prompts.reading.reading import Reader, Reading
from prompts.thinking import OfflineThinker, Thinker, ToRead
from storage.database import Database
from storage.rules.desk import Desk

if TYPE_CHECKING:
    from prompts.model.asking import Asker, Terms
    from prompts.model.endpoint import Endpoint

Writing = Callable[[], AbstractAsyncContextManager[Session]]


@asynccontextmanager
async def thinking(
    settings: Settings,
    database: Database,
    clock: Clock,
    writing: Writing,
    models: Mapping[Field, Model],
) -> AsyncIterator[Thinker]:
    """The desk's thinker; ``writing`` is a write transaction in turn with the desk's others, and
    ``models`` are those the desk was taught, as they are at any time."""
    if settings.llm_base_url is None:
        yield OfflineThinker(TaughtReader(OfflineReader().ready(), models))
        return
    ledger = ModelLedger(database, writing)
    async with _with_model(settings, clock, ledger, models) as thinker:
        yield thinker


@asynccontextmanager
async def model_reader(
    settings: Settings, clock: Clock, models: Mapping[Field, Model]
) -> AsyncIterator[Reader]:
    """For a command: the model reads what it is given. No ledger is kept and no budget minded: who
    runs the command decides.

    Raises SettingsError where no model is set.
    """
    if settings.llm_base_url is None:
        raise SettingsError("DUBAN_LLM_BASE_URL is missing: where is the model?")
    async with _with_model(settings, clock, NoLedger(), models) as thinker:
        yield _ReaderByThinking(thinker)


class _ReaderByThinking:
    """Reads texts that somebody chose to have read by a model."""

    def __init__(self, thinker: Thinker) -> None:
        self._thinker = thinker

    async def read(self, text: str, *, now: datetime, desk: Desk) -> Reading:
        """See `prompts.reading.reading.Reader`."""
        return await self._thinker.read(ToRead(text, 0, may_leave=True), now=now, desk=desk)


def model_as_told(settings: Settings) -> ModelTold | None:
    """The model, for people who are asked to agree to it; None: there is none."""
    if settings.llm_base_url is None:
        return None
    name = f"{settings.llm_model}, {urlsplit(settings.llm_base_url).hostname}"
    return ModelTold(name, hears=settings.llm_speech_model is not None)


@asynccontextmanager
async def connected(settings: Settings) -> "AsyncIterator[Endpoint]":
    """The endpoint of the settings, which must name one."""
    from prompts.model.endpoint import Access, Endpoint

    key = settings.llm_api_key
    endpoint = Endpoint(
        Access(
            base_url=settings.llm_base_url or "",
            key="" if key is None else key.get_secret_value(),
            model=settings.llm_model or "",
            speech_model=settings.llm_speech_model,
        )
    )
    try:
        yield endpoint
    finally:
        await endpoint.close()


@asynccontextmanager
async def _with_model(
    settings: Settings, clock: Clock, ledger: Ledger, models: Mapping[Field, Model]
) -> AsyncIterator[Thinker]:
    from prompts.model.asking import Asker
    from prompts.model.thinker import ModelThinker

    token = "" if settings.token is None else settings.token.get_secret_value()
    files = TelegramFiles(settings.api_base, token)
    async with connected(settings) as endpoint:

        def asker() -> "Asker":
            return Asker(endpoint, _terms(settings), ledger, clock.seconds)

        yield ModelThinker(asker(), asker(), ledger, models, files.fetch)


def _terms(settings: Settings) -> "Terms":
    from prompts.model.asking import Terms

    return Terms(
        timeout=settings.llm_timeout,
        person_budget=settings.llm_person_budget,
        day_budget=settings.llm_day_budget,
        price_in=settings.llm_price_in,
        price_out=settings.llm_price_out,
    )
