"""At every step of the talk a sample of the unexpected comes over HTTP, and is answered sensibly.

How a step is reached is played within one process, which is quick (:mod:`tests.play.ways`); from
there on the desk is a real one again, on the same ledger. All of the unexpected, within one
process: :mod:`tests.play.test_the_unexpected`.
"""

from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.sandbox.people import Person
from bot.sandbox.sandbox import JOURNAL
from storage.conversations import Conversation
from storage.people import Person as Known
from tests.conversations.people import Actor, words
from tests.conversations.town import Town
from tests.play import what_holds
from tests.play.people import CAST, Player
from tests.play.play import Beginning, begun
from tests.play.ways import WAYS

FORWARDED = {
    "text": "转发的：快递丢了",
    "forward_origin": {"type": "hidden_user", "date": 1, "sender_user_name": "X"},
}
LONG = "长" * 4096


@dataclass(frozen=True, slots=True)
class There:
    """Where somebody stands who has come to a step, and what they can press."""

    folder: Path
    beginning: Beginning
    player: Player


class Visit:
    """Somebody who does what nobody waits for, again and again at the same step."""

    def __init__(self, town: Town, actor: Actor, there: There) -> None:
        self.town, self.actor = town, actor
        self.buttons = there.beginning.kept.buttons[there.player.chat]
        self._step = self._stands()

    async def speaks(self, language: str) -> None:
        """They are spoken to in that language from now on."""
        async with self.town.sandbox.house.writing() as session:
            who = update(Known).where(Known.telegram_id == self.actor.id)
            session.execute(who.values(language=language))

    async def tries(self, doing: "Doing") -> list[str]:
        """Do it from that step; returns what was answered."""
        await self._goes_back()
        seen = self.actor.world.events.last_id
        await doing(self)
        await self.town.quiet()
        return [
            event.body.get("text", "") or words(event.body)
            for event in self.actor.world.events.recent
            if event.id > seen and event.user_id == self.actor.id and _is_an_answer(event)
        ]

    def _stands(self) -> dict[str, Any]:
        with self.town.reading() as session:
            wanted = select(Conversation).join(Known).where(Known.telegram_id == self.actor.id)
            talk = session.scalars(wanted).one()
            return {"step": talk.step, "data": talk.data, "draft": talk.draft}

    async def _goes_back(self) -> None:
        async with self.town.sandbox.house.writing() as session:
            whose = select(Known.id).where(Known.telegram_id == self.actor.id)
            back = update(Conversation).where(Conversation.person_id == whose.scalar_subquery())
            session.execute(back.values(**self._step))


Doing = Callable[[Visit], Awaitable[Any]]


def _is_an_answer(event: Any) -> bool:
    if event.type == "toast":
        return bool(event.body["text"])
    return event.type in ("message", "edited") and bool(event.body["from"]["is_bot"])


async def _sends_a_sticker(visit: Visit) -> None:
    visit.actor.world.sends_sticker(visit.actor.id, "😡")


async def _asks_for_help(visit: Visit) -> None:
    await visit.actor.says("/help")


async def _presses_an_old_button(visit: Visit) -> None:
    message, data = visit.buttons[0]
    await visit.actor.forges({"message_id": message}, data)


async def _presses_on_two_devices(visit: Visit) -> None:
    message, data = visit.buttons[-1]
    for _ in range(2):
        await visit.actor.forges({"message_id": message}, data)


async def _forwards(visit: Visit) -> None:
    await visit.actor.sends_odd(**FORWARDED)


async def _writes_a_lot_and_changes_it(visit: Visit) -> None:
    long = await visit.actor.says(LONG)
    await visit.town.quiet()
    await visit.actor.edits(long, "改短了：快递丢了")


SAMPLE: dict[str, tuple[Doing, ...]] = {
    "en": (_asks_for_help, _sends_a_sticker, _presses_an_old_button),
    "zh": (
        _asks_for_help,
        _sends_a_sticker,
        _presses_an_old_button,
        _forwards,
        _presses_on_two_devices,
        _writes_a_lot_and_changes_it,
    ),
}
"""By the language of who does it."""


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """A desk with tickets in all states."""
    return begun(tmp_path_factory.mktemp("steps") / "begun")


@pytest.fixture
def there(beginning: Beginning, step: str | None, tmp_path: Path) -> There:
    """Everything as it is when somebody has come to the step."""
    with closing(beginning.copied(tmp_path / "way")) as play:
        player = WAYS[step](play)
        assert what_holds.step_of(play, player.chat) == step
        left = play.freeze()
    copytree(left.folder, tmp_path / "there")
    (tmp_path / "there" / JOURNAL).touch()
    return There(tmp_path / "there", left, player)


@pytest.mark.parametrize("step", WAYS, ids=str)
async def test_the_unexpected_is_answered(there: There, beginning: Beginning) -> None:
    desk = str(beginning.folder.parent / "desk.toml")
    async with Town(there.folder, desk=desk, begins=there.beginning.at) as town:
        visit = Visit(town, _enter(town, there), there)
        town.forgives("Message to edit not found")  # this Telegram doesn't know the way's messages
        for language, doings in SAMPLE.items():
            await visit.speaks(language)
            for doing in doings:
                assert await visit.tries(doing), f"no answer when one {doing.__name__}"
        town.assert_in_order()


def _enter(town: Town, there: There) -> Actor:
    """Everybody of the play in this Telegram, which goes on with the numbers."""
    world = town.sandbox.world
    for player in CAST:
        world.record("person", asdict(Person(player.chat, player.name, player.language, None)))
        world.chat_of(player.chat).opened = True
    world.state.last_message_id = world.state.last_press = there.beginning.kept.last_id
    return Actor(town, world.person(there.player.chat))
