"""A desk on which people do anything, and what is looked at after each of their doings."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

from sqlalchemy import select

from bot.invitations import make_code
from bot.settings import Settings, load_settings
from bot.simulate.clock import MadeUpClock
from bot.simulate.desk import RealDesk, in_haste
from handlers.presses.people import GroupPress
from storage.database import Database
from storage.people import Person
from storage.rules.desk import Desk, load_desk
from storage.rules.roles import Role
from tests.conversations.desks import CITY, desk_with
from tests.ledgers import after_first_start
from tests.play.people import BY_NAME, CAST, Player
from tests.play.telegram import GROUP, Kept, Stage

BEGIN = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
"""A Friday, 14:05 by the desk's clock."""
_A_MOMENT = timedelta(seconds=5)
"""By then nothing that staff wrote can be taken back any more."""


@cache
def _settings() -> Settings:
    return load_settings()


class Play:
    """The desk, its Telegram and everybody's accounts. All work is done when a doing returns."""

    def __init__(self, folder: Path, house: Desk, begins: datetime = BEGIN) -> None:
        self.folder = folder
        self.house = house
        self.clock = MadeUpClock(begins)
        self.telegram = Stage(self.clock)
        settings = _settings().model_copy(update={"data_dir": folder})
        self.desk = RealDesk(settings, self.clock, self.telegram, house)
        self.typing = False
        """Whoever is to press a button writes its label instead."""
        self._runner = asyncio.Runner()
        self.start()

    @property
    def database(self) -> Database:
        """The ledger."""
        return self.desk.database

    def start(self) -> None:
        """As at a start of the program."""
        self.desk.start()
        in_haste(self.database)

    def close(self) -> None:
        """For good."""
        self.desk.close()
        self._runner.close()

    def begin(self) -> None:
        """The staff join by codes, everybody has said hello once."""
        for player in CAST:
            self.says(player, f"/start {self._code(player)}".strip())
        self.work()

    def says(self, player: Player, text: str) -> None:
        """They write; it isn't worked yet."""
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            length = len(text.partition(" ")[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self.sends(player, content)

    def sends(self, player: Player, content: dict[str, Any]) -> None:
        """They send any kind of message; it isn't worked yet."""
        self.telegram.sends(player.chat, player.name, player.language, content)

    def presses(self, player: Player, message_id: int, data: str) -> None:
        """They press a button; it isn't worked yet."""
        self.telegram.presses(player.chat, player.name, player.language, message_id, data)

    def says_in_group(self, player: Player, text: str, reply_to: int | None) -> None:
        """They write in the department's group; it isn't worked yet."""
        who = player.chat, player.name, player.language
        self.telegram.sends_in_group(*who, text, reply_to)

    def presses_in_group(self, player: Player, message_id: int, data: str) -> None:
        """They press a button there; it isn't worked yet."""
        who = player.chat, player.name, player.language
        self.telegram.presses(*who, message_id, data, group=True)

    def press_newest(self, player: Player, wish: str) -> bool:
        """Press the first button that begins so under the newest message that has one; whether
        there is one."""
        found = self.telegram.buttons_for(player.chat, wish)
        if found and self.typing:
            self.says(player, self.telegram.labels[found[0]])
        elif found:
            self.presses(player, *found[0])
        self.work()
        return bool(found)

    def do(self, player: Player, *doings: str) -> None:
        """One after the other: what is written, or (after a ``*``) which button is pressed."""
        for doing in doings:
            if doing.startswith("*"):
                assert self.press_newest(player, doing[1:]), f"{player.name} has no {doing}"
            else:
                self.says(player, doing)
                self.work()
            self.pass_time(_A_MOMENT)

    def whose(self, wish: str) -> Player:
        """Who was shown a button that begins so last."""
        seen = {player.chat: self.telegram.buttons_for(player.chat, wish) for player in CAST}
        return max(CAST, key=lambda player: seen[player.chat][:1] or [(0, "")])

    def freeze(self) -> "Beginning":
        """What any number of plays can go on from, once this one is closed."""
        return Beginning(self.folder, self.house, self.clock.now(), self.telegram.keeps())

    def work(self) -> None:
        """What was said is worked, what is due is done, what follows is delivered."""
        self._runner.run(self._work())

    def restart(self, *, killed: bool) -> None:
        """The desk is stopped in peace or killed, and started again."""
        self._runner.run(self.desk.stop(killed=killed))
        self.start()
        self.work()

    def pass_time(self, time: timedelta) -> None:
        """Everything that falls due meanwhile is done at its moment."""
        self._runner.run(self._pass(self.clock.now() + time))

    def roles(self) -> dict[int, Role]:
        """What everybody is at present, by chat."""
        with self.database.reading() as session:
            found = session.execute(select(Person.telegram_id, Person.role))
            return {chat: role for chat, role in found if chat is not None}

    async def _pass(self, until: datetime) -> None:
        while (due := self.desk.next_due()) is not None and due <= until:
            self.clock.move_to(due)
            await self.desk.do_due()
        self.clock.move_to(until)
        await self._work()

    async def _work(self) -> None:
        await self.desk.take_in()
        await self.desk.do_due()

    def _code(self, player: Player) -> str:
        if player.role is Role.CUSTOMER:
            return ""
        with self.database.writing() as session:
            keys, now = self.database.keys, self.clock.now()
            return make_code(session, keys, self.house, player.role, player.department, now=now)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A desk in the middle of its work, from which any number of plays go on."""

    folder: Path
    house: Desk
    at: datetime
    kept: Kept

    def copied(self, to: Path) -> Play:
        """A play of its own, in that folder."""
        copytree(self.folder, to)
        play = Play(to, self.house, self.at)
        play.telegram.goes_on(self.kept)
        return play


def begun(folder: Path) -> Beginning:
    """A desk at which everybody has begun, with tickets in all states."""
    desk = load_desk(_desk_file(folder))
    after_first_start(folder / "ledger")
    play = Play(folder / "ledger", desk)
    play.begin()
    lin, mary, he, *_ = CAST
    for customer, of_staff, of_customer in (
        (lin, ("*t:accept", *_RESOLVES), ("*o:satisfied",)),
        (mary, ("*t:accept", *_RESOLVES), ()),
        (he, ("*t:accept", "*t:ask", "请问寄到哪里？"), ()),
        (he, ("*t:accept",), ()),
        (lin, (), ()),
    ):
        play.do(customer, "快递晚了三天还没到，单号 SF1234567890", "*d:submit")
        play.do(play.whose("t:accept"), *of_staff)
        play.do(customer, *of_customer)
    _bind_group(play, BY_NAME["陈曦"])
    beginning = play.freeze()
    play.close()
    return beginning


def _bind_group(play: Play, manager: Player) -> None:
    """The bot is in the group of the logistics department."""
    play.says_in_group(manager, "/group", None)
    play.work()
    offered = play.telegram.buttons[GROUP]
    place = 1 + list(play.house.departments).index("logistics")
    wish = GroupPress(do="bind", department=place).pack()
    message_id = next(message_id for message_id, data in offered if data == wish)
    play.presses_in_group(manager, message_id, wish)
    play.work()


def _desk_file(folder: Path) -> str:
    """The general desk, with a city, a supplier and evidence, and with seconds to undo."""
    folder.mkdir()
    proven = {"confirmed = [1, 2]": 'confirmed = [1, 2]\nevidence = ["fault_report"]'}
    return desk_with(folder, proven, CITY, undo=True)


_RESOLVES = ("*t:resolve", "已重新派送。", "漏扫。")
