"""The sandbox: a Telegram of one's own and the real desk beside it, in one process, over HTTP."""

import shutil
import socket
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from aiohttp import web
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.house import House
from bot.invitations import make_code
from bot.last_desk import KEPT_IN
from bot.sandbox.page import add_page
from bot.sandbox.page.cast import Part
from bot.sandbox.server import add_api
from bot.sandbox.world import World
from bot.settings import SQLITE_FILE, Settings, SettingsError
from storage import meta
from storage.people import find
from storage.rules.desk import Desk
from storage.rules.roles import Role

JOURNAL = "sandbox.jsonl"
_OFFSET = "clock_offset"


# What is said at one moment is delivered before the clock goes on to the next.
_SECONDS_TO_SAY_IT = 1.0


class Sandbox:
    """`async with Sandbox(settings, port=8787) as sandbox:` — it can be used inside the block.

    Without a ``clock`` it goes on by the one of the last start. It polls: ``settings`` name no
    webhook (see :func:`sandboxed`).

    Raises SettingsError when the port is taken or the data folder is a real desk's, and what
    :class:`bot.house.House` raises.
    """

    def __init__(self, settings: Settings, *, port: int = 0, clock: MovableClock | None = None):
        _keep_out_of_a_real_desk(settings)
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        self.data_dir: Path = settings.data_dir
        self.clock = clock or MovableClock()
        self.world = World(self.clock, self.data_dir / JOURNAL)
        if clock is None:
            kept = self.world.state.settings.get(_OFFSET, 0.0)
            self.clock.offset = timedelta(seconds=kept)
        self._listener = _listen(port)
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.house = House(_on_loopback(settings, self.address, self.world.token), self.clock)
        self._stack = AsyncExitStack()

    @property
    def desk(self) -> Desk:
        """The desk file in force."""
        return self.house.desk

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            stack.callback(self.world.close)
            stack.callback(self._listener.close)
            runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            await web.SockSite(runner, self._listener).start()
            await stack.enter_async_context(self.house)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    async def move_to(self, moment: datetime) -> None:
        """Move the clock on; what falls due on the way happens at its time."""
        due = self.house.engine.next_due()
        while due is not None and due < moment:
            self._forward(due)
            await self.house.tick_now()
            await self.house.engine.come_to_rest(_SECONDS_TO_SAY_IT)
            before, due = due, self.house.engine.next_due()
            if due is not None and due <= before:
                break  # what can't be done now must not hold the clock
        self._forward(moment)
        await self.tick()

    def _forward(self, moment: datetime) -> None:
        """The clock runs by itself too: it may be past the moment already."""
        self.clock.move(max(moment - self.clock.now(), timedelta()))

    async def tick(self) -> None:
        """Let everything happen that fell due by a move of the clock; remember the move."""
        self.world.set(_OFFSET, self.clock.offset.total_seconds())
        await self.house.tick_now()

    def part_of(self, user: int) -> Part | None:
        """What this person of the world does for the desk; None: nothing, or not yet."""
        with self.house.database.reading() as session:
            person = find(session, user)
            if person is None or not person.is_staff:
                return None
            return Part(person.role, person.department)

    async def invite(self, role: str, department: str | None = None) -> str:
        """A one-use code: who says ``/start CODE`` has the role at once."""
        async with self.house.writing() as session:
            return make_code(
                session,
                self.house.database.keys,
                self.desk,
                Role(role),
                department,
                now=self.clock.now(),
            )

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=64 * 1024 * 1024)
        add_api(application, self.world)
        add_page(application, self)
        return application


def begin_anew(settings: Settings) -> None:
    """Forget what the sandbox of this data folder holds; other files of the folder stay.

    Raises DeskIsRunningError while it is in use, SettingsError when it is a real desk's.
    """
    _keep_out_of_a_real_desk(settings)
    database = settings.open_database()
    database.take_desk_lock()
    database.close()
    for pattern in (f"{SQLITE_FILE}*", JOURNAL, "cast.json", KEPT_IN):
        for path in settings.data_dir.glob(pattern):
            path.unlink()
    shutil.rmtree(settings.data_dir / "sandbox-files", ignore_errors=True)


def sandboxed(settings: Settings) -> Settings:
    """The settings with embedded defaults: SQLite in the sandbox's folder, no webhook."""
    return settings.in_sandbox().model_copy(update={"webhook_url": None, "webhook_secret": None})


def _keep_out_of_a_real_desk(settings: Settings) -> None:
    folder = settings.data_dir
    if (folder / JOURNAL).exists() or not (folder / SQLITE_FILE).exists():
        return
    database = settings.open_database()
    database.migrate()
    with database.reading() as session:
        has_run = meta.get(session, meta.BOT_USERNAME) is not None
    database.close()
    if has_run:
        raise SettingsError(
            f"{folder} holds the ledger of a real desk: the sandbox keeps out of it. Choose"
            " another folder with --data."
        )


def _on_loopback(settings: Settings, address: str, token: str) -> Settings:
    return settings.model_copy(
        update={"api_base": address, "token": SecretStr(token), "pacing": "off"}
    )


def _listen(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except OSError as error:
        listener.close()
        raise SettingsError(f"Port {port} is taken: choose another with --port.") from error
    return listener
