"""At every step of the talk a sample of the unexpected comes over HTTP, and is answered sensibly.

How a step is reached is played within one process, which is quick (:mod:`tests.play.ways`); from
there on the desk is a real one again, on the same ledger. All of the unexpected, within one
process: :mod:`tests.play.test_the_unexpected`. What is sensible: :mod:`tests.play.sensible`.
"""

from contextlib import closing
from pathlib import Path

import pytest

from bot.sandbox.sandbox import JOURNAL
from tests.conversations.town import Town
from tests.conversations.visits import Doing, There, Visit
from tests.play import what_holds
from tests.play.play import Beginning, begun
from tests.play.ways import WAYS


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
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "X"}
    await visit.actor.sends_odd(text=f"转发的：快递丢了 {visit.token()}", forward_origin=origin)


async def _writes_a_lot_and_changes_it(visit: Visit) -> None:
    first, last = visit.token(), visit.token()
    long = await visit.actor.says(first + "长" * (4096 - len(first + last)) + last)
    await visit.town.quiet()
    await visit.actor.edits(long, f"{first} 改短了：快递丢了 {visit.token()}")


SAMPLE: tuple[Doing, ...] = (
    _asks_for_help,
    _sends_a_sticker,
    _presses_an_old_button,
    _forwards,
    _presses_on_two_devices,
    _writes_a_lot_and_changes_it,
)


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """A desk with tickets in all states."""
    return begun(tmp_path_factory.mktemp("steps") / "begun")


@pytest.fixture
def there(beginning: Beginning, step: str | None, tmp_path: Path) -> There:
    """Everything as it is when somebody has come to the step."""
    with closing(beginning.copied(tmp_path / "there")) as play:
        player = WAYS[step](play)
        assert what_holds.step_of(play, player.chat) == step
        left = play.freeze()
    (left.folder / JOURNAL).touch()  # from now on it is a sandbox's
    return There(left.folder, left, player)


@pytest.mark.parametrize("step", WAYS, ids=str)
async def test_the_unexpected_is_answered_sensibly(
    there: There, beginning: Beginning, step: str | None
) -> None:
    """In the one language or the other by turns: each step has both, and so has each doing."""
    desk = str(beginning.folder.parent / "desk.toml")
    async with Town(there.folder, desk=desk, begins=there.beginning.at) as town:
        visit = Visit(town, there)
        for number, doing in enumerate(SAMPLE, list(WAYS).index(step)):
            language = ("en", "zh")[number % 2]
            wrong = await visit.tries(doing, language)
            assert wrong == [], f"{language}, {doing.__name__}: {wrong}"
        town.assert_in_order()
