"""A forum of a department beside the real desk, in one process and without HTTP: what is done, what
is worked and what is delivered can be put into any order."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from telegram.error import BadRequest, Forbidden

from bot.clock import MovableClock
from bot.delivery import Delivery
from bot.gate import Gate
from bot.intake import raw_update
from bot.pacing import Pacing
from bot.sandbox.call import Call
from bot.sandbox.errors import ApiError
from bot.sandbox.methods import METHODS
from bot.sandbox.state import Message
from bot.sandbox.world import World
from bot.worker import Worker
from handlers import receipts
from handlers.groups.posting import show_in_group
from handlers.privacy.notice import version_of
from handlers.reception import Reception
from handlers.ticks.groups import follow_in_groups
from handlers.work import Work
from prompts.reading.offline import OfflineReader
from prompts.thinking import OfflineThinker
from storage import groups, inbox, people
from storage.database import Database
from storage.keys import KeyRing
from storage.locks import Locks
from storage.people import Person
from storage.promises import make_promises, promised
from storage.rules.course import Course
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Role
from storage.tickets import Filing, open_ticket

DESK = load_desk("general")
NUMBERS = ("C20261120-0001", "C20261120-0002")


class ForumStage:
    """Two customers with a ticket each in the pool, two handlers, and the department's forum."""

    def __init__(self, ledger: Path, keys: KeyRing) -> None:
        self.clock = MovableClock()
        self.world = World(self.clock)
        self.database = Database(f"sqlite:///{ledger.as_posix()}", keys)
        self._stack = ExitStack()
        self._gate = Gate(self.database)
        self.handlers = [self.world.add_person(name).id for name in ("Wang", "Li")]
        self.customers = [self.world.add_person(name).id for name in ("Lin", "Mary")]
        self.forum = self.world.add_group("Logistics", forum=True).id
        self.world.adds_bot(self.handlers[0], self.forum, admin=True)
        self._assemble(keys)

    async def begin(self) -> None:
        for person in (*self.handlers, *self.customers):
            self.world.says(person, "/start")
        self.world.updates.take([each.id for each in self.world.updates.pending()])
        now = self.clock.now()
        async with self._gate.writing() as session:
            staff = [self._met(session, each, Role.HANDLER) for each in self.handlers]
            groups.bind(
                session, self.forum, "logistics", title="L", forum=True, by=staff[0], at=now
            )
            for place, each in enumerate(self.customers):
                self._file(session, place, self._met(session, each, Role.CUSTOMER))

    async def work(self) -> None:
        """What people did is worked."""
        pending = self.world.updates.pending()
        self.world.updates.take([each.id for each in pending])
        if pending:
            async with self._gate.writing() as session:
                found = [raw_update(each.as_json()) for each in pending]
                inbox.receive(session, found, self.clock.now())
        await self._worker.work_all()

    async def deliver(self) -> None:
        """What was said is sent."""
        await self._delivery.deliver_all()

    async def tick(self) -> None:
        """What the group wasn't told is told."""
        async with self._gate.writing() as session:
            follow_in_groups(Work(session, self.clock.now(), DESK), 200)

    async def settle(self) -> None:
        """Everything that follows from what was done has happened."""
        for _ in range(6):
            await self.work()
            await self.deliver()
            await self.tick()

    async def do_api_request(self, endpoint: str, api_kwargs: dict[str, Any]) -> Any:
        """As python-telegram-bot would."""
        try:
            return METHODS[endpoint.lower()](self.world, Call(endpoint.lower(), api_kwargs))
        except ApiError as error:
            sort = Forbidden if error.code == 403 else BadRequest
            raise sort(error.description.partition(": ")[2]) from error

    def topic(self, place: int) -> int | None:
        """The newest topic of that ticket."""
        topics = self.world.group(self.forum).topics.values()
        return max((each.id for each in topics if NUMBERS[place] in each.name), default=None)

    def said_in(self, topic: int | None) -> list[Message]:
        """What the bot said in a topic, or in General."""
        said = [each for each in self.world.chat(self.forum) if each["from"]["is_bot"]]
        return [each for each in said if each.get("message_thread_id") == topic and "text" in each]

    def close(self) -> None:
        self._stack.close()
        self.database.close()

    def _met(self, session: Any, account: int, role: Role) -> Person:
        name = self.world.person(account).first_name
        person = people.meet(session, account, name=name, language="en", now=self.clock.now())
        person.role, person.department = role, "logistics" if role is Role.HANDLER else None
        person.notice_version = version_of(DESK)
        session.flush()
        return person

    def _file(self, session: Any, place: int, customer: Person) -> None:
        now = self.clock.now()
        filing = Filing(place + 1, Kind.COMPLAINT, "delay", 3, f"filed {place}", [], [], "en")
        ticket = open_ticket(session, filing, customer, DESK, None, due_at=now, at=now)
        ticket.number = NUMBERS[place]
        course = Course(kind=Kind.COMPLAINT, category="delay", grade=3, opened=now)
        make_promises(session, ticket, DESK, promised(DESK, course))
        show_in_group(Work(session, now, DESK), ticket)

    def _assemble(self, keys: KeyRing) -> None:
        locks = self._stack.enter_context(Locks(self.database))
        self._delivery = Delivery(
            gate=self._gate,
            bot=self,
            pacing=Pacing(limits=False, seconds=self.clock.seconds),
            clock=self.clock,
            locks=locks,
            on_receipt=lambda *about: receipts.settled(about[0], DESK, *about[1:]),
            on_blocked=lambda *about: receipts.blocked(about[0], DESK, *about[1:]),
        )
        self._worker = Worker(
            database=self.database,
            gate=self._gate,
            locks=locks,
            clock=self.clock,
            reception=Reception(DESK, keys, administrators=frozenset()),
            thinker=OfflineThinker(OfflineReader()),
            desk=DESK,
            after_commit=lambda: None,
            show_typing=lambda chat: None,
        )
