"""A desk with the real machinery and a reception that only echoes; also run as a process.

Each worked update leaves one row in the outbox that names its inbox row: what was worked, and how
often, can be counted afterwards.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from aiogram import Bot
from aiogram.types import Update
from sqlalchemy.orm import Session

from bot.clock import Clock
from bot.crash_points import arm
from bot.engine import Business, Engine
from bot.house import ended_by_signals
from bot.settings import load_settings
from prompts.reading.offline import OfflineReader
from prompts.reading.reading import Reading
from prompts.thinking import Help, OfflineThinker, Thought, ToRead
from storage import outbox
from storage.outbox import Lane
from storage.rules.desk import load_desk


class Echo:
    """Says back what it hears; what it is told to fail at, fails."""

    def __init__(self) -> None:
        self.bot = Bot("1:nothing-is-sent-through-it")
        self.failing: dict[str, int] = {}
        self.heard: list[str] = []
        self.gave_up: list[tuple[int, str]] = []

    def recall(self, session: Session, updates: Iterable[Update]) -> None:
        """It remembers nobody."""

    def to_think_of(
        self, session: Session, update: Update, received_at: datetime
    ) -> Thought | None:
        text = None if update.message is None else update.message.text
        return None if text is None else ToRead(text, person=0, may_leave=False)

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
        if update.message is not None:
            self._echo(session, update.message.chat.id, update.message.text or "", now, inbox_id)
        elif update.callback_query is not None:
            outbox.put(
                session,
                chat_id=update.callback_query.from_user.id,
                method="answerCallbackQuery",
                params={"callback_query_id": update.callback_query.id},
                at=now,
                lane=Lane.ANSWERS,
                inbox_id=inbox_id,
            )

    def _echo(
        self, session: Session, chat_id: int, text: str, now: datetime, inbox_id: int
    ) -> None:
        outbox.put(
            session,
            chat_id=chat_id,
            method="sendMessage",
            params={"text": f"echo {text}"},
            at=now,
            inbox_id=inbox_id,
        )
        self.heard.append(text)
        if self.failing.get(text, 0) > 0:
            self.failing[text] -= 1
            raise ValueError(f"told to fail at {text}")

    def parked(
        self, session: Session, *, chat_id: int, inbox_id: int, error: str, now: datetime
    ) -> None:
        self.gave_up.append((chat_id, error))


def business(reception: Echo) -> Business:
    def ignore(*_: object) -> None:
        """Nobody asked for receipts."""

    return Business(
        reception=reception,
        thinker=OfflineThinker(OfflineReader()),
        desk=load_desk("general"),
        ticks=[],
        on_receipt=ignore,
        on_blocked=ignore,
    )


async def _run(given: dict[str, str]) -> None:
    settings = load_settings(**given)
    database = settings.open_database()
    database.take_desk_lock()
    with ended_by_signals():
        async with Engine(settings, Clock(), database, business(Echo())) as engine:
            await engine.ended()
    database.close()


def run_until_killed(given: dict[str, str], place: str) -> None:
    """The main function of a desk process: it crashes at `place`, or ends by SIGTERM."""
    arm(place)
    asyncio.run(_run(given))
