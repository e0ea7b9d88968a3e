"""The two yardsticks, each run as a process: `python -m bot.bench.yardsticks echo|rows ADDRESS`.

`echo` is aiogram alone. `rows` adds what any support bot does at the least: it keeps each message
as one row (in the database that YARDSTICK_DATABASE names) before it answers.
"""

import asyncio
import os
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message
from sqlalchemy import BigInteger, Engine, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from bot.bench.telegram import TOKEN

DATABASE = "YARDSTICK_DATABASE"


class _Base(DeclarativeBase):
    pass


class _Row(_Base):
    __tablename__ = "message"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str]


def _database(url: str) -> Engine:
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _as_safe_as_the_desk)
    _Base.metadata.create_all(engine)
    return engine


def _as_safe_as_the_desk(connection: object, _: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]  # a driver's connection
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def _echo(dispatcher: Dispatcher) -> None:
    @dispatcher.message()
    async def answer(message: Message) -> None:
        await message.answer(message.text or "")


def _rows(dispatcher: Dispatcher) -> None:
    engine = _database(os.environ[DATABASE])

    @dispatcher.message()
    async def keep_and_answer(message: Message) -> None:
        with Session(engine) as session, session.begin():
            session.add(_Row(chat_id=message.chat.id, text=message.text or ""))
        await message.answer(message.text or "")


async def _run(kind: str, address: str) -> None:
    dispatcher = Dispatcher(disable_fsm=True)
    {"echo": _echo, "rows": _rows}[kind](dispatcher)
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    async with Bot(TOKEN, session=session) as bot:
        await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(_run(*sys.argv[1:3]))
