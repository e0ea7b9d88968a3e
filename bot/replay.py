"""Real texts sent through the whole way, as customers would: HTTP, inbox, worker, outbox."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from bot.sandbox.events import Event
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state import Message
from storage.ticket_lists import filed_with
from storage.tickets import Ticket

PATIENCE = 60.0
"""Seconds of the machine's clock after which a text counts as not filed."""
_SUBMIT = "d:submit:"
_INSIST = "d:insist:"
_APART = "sd:"
_FILED = "o:look:"


@dataclass
class Report:
    """What became of the texts."""

    texts: int = 0
    filed: int = 0
    seconds: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    categories: Counter[str] = field(default_factory=Counter)
    grades: Counter[str] = field(default_factory=Counter)
    not_filed: list[dict[str, str]] = field(default_factory=list)

    def count(self, ticket: Ticket) -> None:
        """One more ticket."""
        self.filed += 1
        self.kinds[ticket.kind.value] += 1
        self.categories[ticket.category] += 1
        self.grades[str(ticket.grade)] += 1

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "texts": self.texts,
            "filed": self.filed,
            "seconds": round(self.seconds, 3),
            "kinds": dict(self.kinds),
            "categories": dict(self.categories),
            "grades": dict(self.grades),
            "not_filed": self.not_filed,
        }


class _Chat:
    """One customer at the other end of the sandbox."""

    def __init__(self, sandbox: Sandbox, number: int, language: str) -> None:
        self._world = sandbox.world
        self._person = sandbox.world.add_person(f"Customer {number}", language)
        self.id = self._person.id
        self._heard: asyncio.Queue[Message] = asyncio.Queue()

    def hear(self, message: Message) -> None:
        """The bot said or edited something."""
        self._heard.put_nowait(message)

    async def file(self, text: str) -> int:
        """Write the text and confirm the draft; returns Telegram's id of the message.

        Raises ValueError for a text that a client would not send, TimeoutError when no ticket
        came of it.
        """
        source: int = self._world.says(self.id, text)["message_id"]
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await self._heard.get()
                wish = _wish(message)
                if wish is None:
                    continue
                if wish.startswith(_FILED):
                    return source
                self._world.presses(self.id, message["message_id"], wish)


async def replay(
    sandbox: Sandbox,
    records: Sequence[dict[str, Any]],
    customers: int,
    *,
    progress: Callable[[], None],
) -> Report:
    """File the text of each record as one of so many customers; calls ``progress`` for each."""
    report, began = Report(texts=len(records)), perf_counter()
    count = max(1, min(customers, len(records)))
    chats = [_Chat(sandbox, number + 1, _language(records)) for number in range(count)]
    listening = asyncio.create_task(_listen(sandbox, {chat.id: chat for chat in chats}))
    try:
        shares = [records[place::count] for place in range(count)]
        each = zip(chats, shares, strict=True)
        await asyncio.gather(*(_play(sandbox, *one, report, progress) for one in each))
    finally:
        listening.cancel()
    report.seconds = perf_counter() - began
    return report


async def _play(
    sandbox: Sandbox,
    chat: _Chat,
    records: Sequence[dict[str, Any]],
    report: Report,
    progress: Callable[[], None],
) -> None:
    for record in records:
        try:
            source = await chat.file(record["text"])
            _note(sandbox, chat, source, record, report)
        except ValueError as error:
            report.not_filed.append({"id": str(record.get("id")), "why": str(error)})
        except TimeoutError:
            why = f"no ticket within {PATIENCE:.0f} seconds"
            report.not_filed.append({"id": str(record.get("id")), "why": why})
        progress()


def _note(
    sandbox: Sandbox, chat: _Chat, source: int, record: dict[str, Any], report: Report
) -> None:
    """Look into the ledger: what counts is what was filed, not what was said."""
    with sandbox.house.database.reading() as session:
        tickets = filed_with(session, chat.id, source)
    if len(tickets) == 1:
        report.count(tickets[0])
    else:
        why = f"{len(tickets)} tickets were filed from it"
        report.not_filed.append({"id": str(record.get("id")), "why": why})


async def _listen(sandbox: Sandbox, chats: dict[int, _Chat]) -> None:
    async for event in sandbox.world.subscribe():
        chat = chats.get(event.user_id)
        if chat is not None and _is_said(event):
            chat.hear(event.body)


def _is_said(event: Event) -> bool:
    return event.type in ("message", "edited") and event.body["from"]["is_bot"]


def _wish(message: Message) -> str | None:
    """The button of the message that leads on to a ticket of its own."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    presses = [button.get("callback_data", "") for row in rows for button in row]
    ways = (_SUBMIT, _INSIST, _APART, _FILED)
    return next((data for way in ways for data in presses if data.startswith(way)), None)


def _language(records: Sequence[dict[str, Any]]) -> str:
    first = records[0].get("lang", "zh") if records else "zh"
    return "en" if first == "en" else "zh-hans"
