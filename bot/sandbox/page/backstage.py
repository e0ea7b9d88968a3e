"""What the page needs of the sandbox behind it."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.clock import MovableClock
from bot.sandbox.page.cast import Part
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

    async def move_to(self, moment: datetime) -> None:
        """Move the clock on; what falls due on the way happens at its time."""

    def part_of(self, user: int) -> Part | None:
        """What this person of the world does for the desk; None: nothing, or not yet."""

    async def invite(self, role: str, department: str | None = None) -> str:
        """A one-use code: who says ``/start CODE`` has the role at once."""
