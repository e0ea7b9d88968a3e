"""The desk of the tests, its clock, its ledger, and the people around it."""

from collections.abc import Iterator, Mapping, Set
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, Self
from zoneinfo import ZoneInfo

from aiogram.types import Update
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import Clock, MovableClock
from bot.sandbox.sandbox import JOURNAL, Sandbox, sandboxed
from bot.settings import load_settings
from handlers.rows import most_in_a_row
from storage.inbox import InboxRow, Working
from storage.listing import listed
from storage.outbox import OutboxRow, Sending
from storage.people import Person, find
from storage.role_changes import RoleChange
from storage.rules.roles import Role
from tests.conversations.desks import desk_with
from tests.conversations.keys import keys_sent, unlisted
from tests.conversations.people import Actor, until
from tests.ledgers import after_first_start

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = datetime(2026, 11, 20, 14, 5, tzinfo=SHANGHAI)
"""The beginning of a test, unless it says otherwise. The desk is open from 9 to 12 and from 13:30
to 18."""


def november(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant by the desk's clock; the 20th is a Friday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=SHANGHAI).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Joining:
    """Somebody who joins the staff, and as what."""

    name: str
    role: str
    department: str | None = None
    language: str = "zh-hans"


class Town:
    """The desk, its clock, and the people around it."""

    def __init__(
        self,
        folder: Path,
        *,
        desk: str | None = None,
        begins: datetime = FRIDAY,
        staff: Mapping[Joining, int] = MappingProxyType({}),
    ) -> None:
        """``staff``: who has joined in ``folder`` before, by their Telegram ids."""
        self.folder = folder
        self.desk = desk or desk_with(folder, {})
        """A preset or the path of a desk file."""
        self.clock = MovableClock(begins - Clock().now())
        self._stack = AsyncExitStack()
        self._waiting = dict(staff)
        self.sandbox: Sandbox
        self._parked = 0
        self._refused = 0
        self._forgiven: tuple[str, ...] = ("Forbidden",)

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def restarts(self, after: timedelta = timedelta()) -> None:
        """The desk is stopped, and started again on the same folder ``after`` some time."""
        await self._stack.aclose()
        self.clock.move(after)
        await self._open()
        await self.sandbox.tick()
        await self.quiet()

    async def customer(self, name: str, language: str = "zh-hans") -> Actor:
        """Somebody who has just opened the chat."""
        return Actor(self, self.sandbox.world.add_person(name, language))

    async def staff(
        self, name: str, role: str, department: str | None = None, language: str = "zh-hans"
    ) -> Actor:
        """Somebody who joined by an invite."""
        joining = Joining(name, role, department, language)
        if joining in self._waiting:
            return Actor(self, self.sandbox.world.state.people[self._waiting.pop(joining)])
        return await self.joins(joining)

    async def joins(self, joining: Joining) -> Actor:
        """Somebody joins by an invite."""
        actor = await self.customer(joining.name, joining.language)
        await actor.says(f"/start {await self.invite(joining.role, joining.department)}")
        await actor.hears("🎉")
        return actor

    async def invite(self, role: str, department: str | None = None) -> str:
        """A one-use code."""
        return await self.sandbox.invite(role, department)

    async def joins_group(self, actor: Actor, group: str) -> None:
        """The customer, who has been here before, is of that group from now on."""
        async with self.sandbox.house.writing() as session:
            person = find(session, actor.id)
            assert person is not None
            person.customer_group = group

    async def waits(self, **time: float) -> None:
        """The clock is moved on and what fell due is done."""
        await self.waits_until(self.clock.now() + timedelta(**time))

    async def waits_until(self, moment: datetime) -> None:
        """The clock is moved on to that instant and what fell due is done."""
        await self.quiet()
        await self.sandbox.move_to(moment)
        await self.quiet()

    async def quiet(self) -> None:
        """All that was said has been worked, and all that follows from it has arrived.

        What has not come by then does not come: an update waits in Telegram, then as a row of the
        inbox, and what it leads to is a row of the outbox in the same transaction.
        """
        await until(lambda: not self._under_way() or None, self._never_quiet)

    def tickets(self) -> list[dict[str, Any]]:
        """What `duban tickets --json` shows."""
        with self.reading() as session:
            return listed(session)

    def ticket(self, number: str) -> dict[str, Any]:
        """One of them."""
        return next(ticket for ticket in self.tickets() if ticket["number"] == number)

    def reading(self) -> Any:
        """A session that sees the ledger."""
        return self.sandbox.house.database.reading()

    def expects_parked(self, updates: int) -> None:
        """So many updates are given up in this test, and rightly."""
        self._parked = updates

    def expects_refused(self, messages: int) -> None:
        """So many messages are refused by Telegram for their form in this test, as ordered."""
        self._refused = messages

    def forgives(self, *words: str) -> None:
        """Telegram may refuse messages with these words in this test, and rightly."""
        self._forgiven += words

    def assert_in_order(self) -> None:
        """No update was given up, no message was refused by Telegram for its form, every press
        was answered exactly once, no label shares a row that is too narrow for it, and each key
        stands in the README for whom it was sent to."""
        with self.reading() as session:
            given_up = _rows(session, InboxRow.error, InboxRow.error.isnot(None))
            failed = _rows(session, OutboxRow.error, OutboxRow.state == Sending.FAILED)
            answers = _rows(session, OutboxRow.state, OutboxRow.method == "answerCallbackQuery")
            roles = _roles(session)
        assert len(given_up) == self._parked, given_up
        refused = [each for each in failed if not any(word in str(each) for word in self._forgiven)]
        assert len(refused) == self._refused, refused
        # No press is left without an answer, and there are no more answers than presses.
        assert not self.sandbox.world.state.presses
        assert set(answers) <= {Sending.SENT}
        assert len(answers) <= self.sandbox.world.state.last_press
        assert list(self._cramped()) == []
        assert not self._waiting, "joined, though no test asked for them"
        beyond = unlisted(keys_sent(self._journal), roles)
        assert beyond == [], beyond

    def _cramped(self) -> Iterator[list[str]]:
        """The labels of rows in which a phone would cut some off."""
        for chat in self.sandbox.world.state.chats.values():
            for message in chat.messages.values():
                for row in message.get("reply_markup", {}).get("inline_keyboard", []):
                    row_labels = [key["text"] for key in row]
                    if len(row) > most_in_a_row(row_labels):
                        yield row_labels

    async def _open(self) -> None:
        _forget_updates()
        settings = sandboxed(load_settings(data_dir=self.folder, desk=self.desk))
        after_first_start(settings.data_dir)
        self._journal = settings.data_dir / JOURNAL
        self._journal.touch()  # it is a sandbox's
        sandbox = Sandbox(settings, clock=self.clock)
        self.sandbox = await self._stack.enter_async_context(sandbox)

    def _under_way(self) -> str:
        """What keeps the desk from being quiet, in words for who reads a failed test."""
        if self.sandbox.world.state.updates:
            return f"not fetched: {self.sandbox.world.state.updates}"
        engine = self.sandbox.house.engine
        if not (engine.worker.idle and engine.delivery.at_rest):
            return "the worker or the delivery is at work"
        unsettled = OutboxRow.state.in_((Sending.PENDING, Sending.SENDING))
        with self.reading() as session:
            waiting = _rows(session, InboxRow.id, InboxRow.state == Working.NEW)
            unsent = _rows(session, OutboxRow.id, unsettled)
        if waiting or unsent:
            return f"rows of the inbox: {waiting}, of the outbox: {unsent}"
        return ""

    def _never_quiet(self) -> str:
        return f"It never became quiet; {self._under_way()}"


def _forget_updates() -> None:
    """aiogram keeps the latest ones by their ids, which are those of every town."""
    event_type: Any = Update.__dict__["event_type"]
    event_type.fget.cache_clear()


def _rows(session: Session, column: Any, condition: Any) -> list[Any]:
    return list(session.scalars(select(column).where(condition)))


def _roles(session: Session) -> Mapping[int | None, Set[Role]]:
    """Which each person has, or had before, by their Telegram id."""
    had: dict[int | None, set[Role]] = {}
    for account, role in session.execute(select(Person.telegram_id, Person.role)):
        had.setdefault(account, set()).add(role)
    before = select(Person.telegram_id, RoleChange.role).join(Person, RoleChange.person)
    for account, role in session.execute(before):
        had[account].add(role)
    return had
