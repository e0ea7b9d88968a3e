"""What the page needs of the sandbox behind it."""

from pathlib import Path
from typing import Protocol

from bot.clock import MovableClock
from bot.sandbox.world import World
from storage.rules.desk import Desk


class Sandbox(Protocol):
    """The running desk: its world of people, its clock, its rules."""

    @property
    def world(self) -> World: ...

    @property
    def clock(self) -> MovableClock: ...

    @property
    def desk(self) -> Desk: ...

    @property
    def data_dir(self) -> Path: ...

    async def tick(self) -> None:
        """Let everything happen that fell due by a move of the clock."""

    async def invite(self, role: str, department: str | None = None) -> str:
        """A one-use code: who says ``/start CODE`` has the role at once."""
