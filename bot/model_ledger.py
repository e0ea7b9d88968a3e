"""Where the calls of a language model are kept: in the ledger, as what they hold is personal."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict
from datetime import datetime

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from prompts.model.calls import Call
from storage import model_answers
from storage.database import Database
from storage.teams import staff

log = structlog.get_logger()

_UNWELL = (SQLAlchemyError, OSError)


class ModelLedger:
    """See `prompts.model.calls.Ledger`. ``writing`` is a write transaction in turn."""

    def __init__(
        self, database: Database, writing: Callable[[], AbstractAsyncContextManager[Session]]
    ) -> None:
        self._database = database
        self._writing = writing

    def answer_to(self, question: str) -> str | None:
        """What was answered to exactly this before."""
        with self._database.reading() as session:
            return model_answers.answer_to(session, self._database.keys, question)

    async def keep(self, question: str, call: Call) -> None:
        """In a transaction of its own: the call is paid for, whatever becomes of the update."""
        try:
            async with self._writing() as session:
                row = model_answers.ModelAnswer(**asdict(call))
                model_answers.keep(session, self._database.keys, question, row)
        except _UNWELL:
            log.exception("model_answer_not_kept")

    def spent(self, person_id: int | None, since: datetime) -> tuple[int, int]:
        """Tokens since then, of this person and of all."""
        with self._database.reading() as session:
            found = model_answers.spent(session, person_id, since)
        return found.by_person, found.by_all

    def staff_names(self) -> tuple[str, ...]:
        """The names of who works for the desk."""
        with self._database.reading() as session:
            return tuple(person.name for person in staff(session))
