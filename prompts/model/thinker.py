"""The thinker that asks a language model, where it may, and goes the offline way otherwise."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

import orjson

from prompts.reading.learning.lessons import Field
from prompts.reading.learning.model import Model
from prompts.reading.learning.taught import TaughtReader
from prompts.reading.offline import OfflineReader
from prompts.reading.reading import Reading
from prompts.thinking import NO_HELP, Help, ToHear, ToHelp, ToRead
from storage.rules.desk import Desk

from .asking import Asker, Errand, Occasion
from .calls import Ledger, NoAnswer, Outcome, Question, Said
from .helping import answer_for, question_for, recent
from .masking import Mask, sendable
from .merging import merged
from .objects import object_in
from .prompt import UNDERSTAND, categories_named, day_named
from .understood import Understood, schema_of

_LONGEST_TEXT = 8_000
"""Signs of a message that are read by a model; the rules read all of them."""
_MOST_TOKENS = 1_200
_LONGEST_HEARD = 4_000
_BYTES_A_TOKEN = 200
"""Of speech in Opus: twenty tokens a second, more than any endpoint counts."""

Fetch = Callable[[str], Awaitable[bytes]]
"""Fetches a file by its id. Raises OSError."""


class ModelThinker:
    """See `prompts.thinking.Thinker`. What the desk was taught has the last word on a reading."""

    def __init__(
        self,
        asking: Asker,
        hearing: Asker,
        ledger: Ledger,
        models: Mapping[Field, Model],
        fetch: Fetch,
    ) -> None:
        self._asking = asking
        self._hearing = hearing
        self._ledger = ledger
        self._rules = OfflineReader()
        self._taught = TaughtReader(self._rules, models)
        self._fetch = fetch

    async def read(self, wish: ToRead, *, now: datetime, desk: Desk) -> Reading:
        """What the rules read, with what the model knows better."""
        reading = self._rules.read_now(wish.text, now=now, desk=desk)
        if wish.may_leave and wish.text.strip():
            reading = await self._read(wish, reading, now, desk)
        return self._taught.corrected(reading, wish.text, now, desk)

    async def help(self, wish: ToHelp, *, now: datetime, desk: Desk) -> Help:
        """A summary or a reply; nothing where the customer didn't consent."""
        if not wish.may_leave or not wish.lines:
            return NO_HELP
        wish = replace(wish, lines=recent(wish.lines))
        mask = self._mask([line.text for line in wish.lines], wish.names, now, desk)
        question = question_for(wish, mask, desk)
        occasion = Occasion(wish.person, wish.about, now, desk.zone)
        text = await self._asking.ask(
            question, occasion, lambda answer: answer_for(wish, mask, answer)
        )
        return Help(text, "llm") if text else NO_HELP

    async def hear(self, wish: ToHear, *, now: datetime, desk: Desk) -> Help:
        """The words of a voice message, where an endpoint offers to hear it."""
        model = self._hearing.endpoint.access.speech_model
        if not wish.may_leave or model is None:
            return NO_HELP
        occasion = Occasion(wish.person, wish.person, now, desk.zone, wish.patience)
        key = f"{model}\n{wish.file_id}"
        errand = Errand("hear.1", model, key, 0, lambda: self._hear(wish.file_id))
        text = await self._hearing.do(errand, occasion, _heard)
        return Help(text, "llm") if text else NO_HELP

    async def _read(self, wish: ToRead, rules: Reading, now: datetime, desk: Desk) -> Reading:
        text = sendable(wish.text[:_LONGEST_TEXT])
        mask = self._mask([text], wish.names, now, desk)
        today = now.astimezone(desk.zone).date()
        question = Question(
            prompt=str(UNDERSTAND),
            system=UNDERSTAND.filled(
                desk=desk.name.text(rules.language),
                today=day_named(today),
                categories=categories_named(desk),
            ),
            user=orjson.dumps({"message": mask.hide(text)}).decode(),
            schema=schema_of(desk),
            most=_MOST_TOKENS,
        )
        occasion = Occasion(wish.person, wish.person, now, desk.zone, wish.patience)
        said = await self._asking.ask(question, occasion, _understood)
        if said is None:
            return rules
        return merged(rules, said, wish.text, mask, now=now, desk=desk)

    def _mask(self, texts: list[str], names: tuple[str, ...], now: datetime, desk: Desk) -> Mask:
        everybody = (*names, *self._ledger.staff_names())
        return Mask(texts, names=everybody, now=now, desk=desk)

    async def _hear(self, file_id: str) -> Said:
        try:
            sound = await self._fetch(file_id)
        except OSError:
            raise NoAnswer(Outcome.UNFETCHED) from None
        text = await self._hearing.endpoint.transcribe(sound)
        return Said(text, len(sound) // _BYTES_A_TOKEN, 0)


def _understood(answer: str) -> Understood:
    said = Understood.model_validate(object_in(answer, having="kind"))
    if said == Understood():
        raise NoAnswer(Outcome.UNUSABLE)
    return said


def _heard(answer: str) -> str:
    text = answer.strip()[:_LONGEST_HEARD]
    if not text:
        raise NoAnswer(Outcome.UNUSABLE)
    return text
