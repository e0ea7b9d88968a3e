"""At each place in the talk people do what nobody waits for, and all goes on sensibly.

A sample of it is sent over HTTP in :mod:`tests.conversations.test_every_step`; here all of it, at
every place, within one process (of the commands, a third at each).
"""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import rmtree

import pytest

from handlers.awaited import STEPS
from handlers.staff import choosing
from storage.rules.roles import Role
from tests.play import what_holds
from tests.play.people import COMMANDS, MATTERS, ODD, SHORT, Player
from tests.play.play import Beginning, Play, begun
from tests.play.sensible import Attempt
from tests.play.ways import WAYS

Doing = Callable[[Play, Player], None]


def _sends(content: dict[str, object]) -> Doing:
    return lambda play, player: play.sends(player, content)


def _says(text: str) -> Doing:
    return lambda play, player: play.says(player, text)


def _presses_the_oldest(play: Play, player: Player) -> None:
    play.presses(player, *play.telegram.buttons[player.chat][0])


def _presses_on_two_devices(play: Play, player: Player) -> None:
    for _ in range(2):
        play.presses(player, *play.telegram.buttons[player.chat][-1])


def _comes_back_the_next_day(play: Play, player: Player) -> None:
    play.pass_time(timedelta(hours=13))
    play.says(player, "还没好吗")


def _goes_on_after_a_restart(play: Play, player: Player) -> None:
    play.restart(killed=True)
    play.says(player, "还没好吗")


def _writes_a_lot_and_changes_it(play: Play, player: Player) -> None:
    play.do(player, f"zz8zz{'长' * 4086}zz9zz")  # by the time it is changed it has gone out
    play.telegram.edits(player.chat, "zz8zz 改短了：快递丢了 zz10zz")


DOINGS: dict[str, Doing] = {
    **{str(content)[:200]: _sends(content) for content in ODD},
    **{text: _says(text) for text in SHORT},
    "an old button": _presses_the_oldest,
    "on two devices": _presses_on_two_devices,
    "a long text, changed": _writes_a_lot_and_changes_it,
    "the next day": _comes_back_the_next_day,
    "after a restart": _goes_on_after_a_restart,
}
_TAKE_TURNS = 3
"""At each place a third of the commands is written: what a command does hangs on the place as such,
and only seldom on which command it is."""


def _doings_at(place: int) -> dict[str, Doing]:
    return DOINGS | {text: _says(text) for text in COMMANDS[place % _TAKE_TURNS :: _TAKE_TURNS]}


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """A desk with tickets in all states."""
    return begun(tmp_path_factory.mktemp("unexpected") / "begun")


def test_there_is_a_way_to_every_place() -> None:
    assert set(WAYS) - {None} == set(STEPS)


@pytest.mark.parametrize(("place", "step"), list(enumerate(WAYS)), ids=str)
def test_the_unexpected_is_answered_and_nobody_is_stuck(
    beginning: Beginning, place: int, step: str | None, tmp_path: Path
) -> None:
    with closing(beginning.copied(tmp_path / "there")) as play:
        player = WAYS[step](play)
        assert what_holds.step_of(play, player.chat) == step
        there = play.freeze()
    for doing, do in _doings_at(place).items():
        with closing(there.copied(tmp_path / "again")) as play:
            wrong = _do_and_look(play, player, do)
        assert wrong == [], f"{doing}: {wrong}"
        rmtree(tmp_path / "again")


@pytest.mark.parametrize("step", sorted(set(STEPS) - {choosing.CHOOSING}))
def test_what_is_written_a_day_later_is_no_answer(
    beginning: Beginning, step: str, tmp_path: Path
) -> None:
    with closing(beginning.copied(tmp_path / "there")) as play:
        player = WAYS[step](play)
        play.pass_time(timedelta(hours=13))
        before = what_holds.remember(play)
        play.do(player, "还有一件事")
        assert what_holds.step_of(play, player.chat) != step
        if player.role is not Role.CUSTOMER:
            change = what_holds.change_since(play, before)
            assert what_holds.done_by(change, player.chat) == []


def _do_and_look(play: Play, player: Player, do: Doing) -> list[str]:
    """What isn't sensible about what follows; and whether all goes on afterwards."""
    attempt = Attempt(play, player)
    do(play, player)
    play.work()
    wrong = list(attempt.wrong())
    play.do(player, MATTERS[0])
    return [*wrong, *what_holds.all_is_worked(play)]
