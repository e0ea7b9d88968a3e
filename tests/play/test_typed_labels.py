"""Whoever writes the label of a button presses it: they get to every place in the talk without
pressing anything, and from there whatever follows is the same."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from prompts.labels import Labels, says, unsigned
from storage.base import Base
from storage.inbox import InboxRow
from storage.invites import Invite
from storage.outbox import OutboxRow
from storage.people import Person
from tests.play.people import CAST, Player
from tests.play.play import Beginning, Play, begun
from tests.play.seen import ANSWERS_PRESS
from tests.play.ways import WAYS
from tests.play.what_holds import LEAVE, step_of

_DIFFERS = (InboxRow, OutboxRow, Invite)
"""What came in and went out, and codes, which are drawn by lot."""
_OF_TELEGRAM = re.compile(r"\b1\d{6}\b")
"""Ids of messages: what is said below what was written is another one."""
_STEPS = [(step, ("zh", "en")[place % 2]) for place, step in enumerate(WAYS)]

Begun = Callable[[str], Beginning]


@pytest.fixture(scope="module")
def begun_in(tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """A desk with tickets in all states, at which everybody speaks that language."""
    folder = tmp_path_factory.mktemp("typed")
    first = begun(folder / "begun")

    def speaking(language: str) -> Beginning:
        with closing(first.copied(folder / language)) as play:
            with play.database.writing() as session:
                session.execute(update(Person).values(language=language))
            return play.freeze()

    each = {language: speaking(language) for language in ("zh", "en")}
    return each.__getitem__


@pytest.fixture(scope="module")
def tried() -> set[str]:
    """Kinds of buttons that were looked at: each once."""
    return {LEAVE}


@pytest.mark.parametrize(("step", "language"), _STEPS)
def test_what_is_typed_does_what_the_button_does(
    begun_in: Begun, step: str | None, language: str, tried: set[str], tmp_path: Path
) -> None:
    with closing(begun_in(language).copied(tmp_path / "there")) as play:
        play.typing = True
        player = WAYS[step](play)
        assert step_of(play, player.chat) == step
        offered = list(_offered(play, player))
        for label in set(play.telegram.labels.values()):
            _assert_known(play, label)
        there = play.freeze()
    for message_id, data in offered:
        kind = ":".join(data.split(":")[:2])
        if kind not in tried:
            tried.add(kind)
            pressed, typed = (
                _after(there, player, (message_id, data), typing, tmp_path / f"{data} {typing}")
                for typing in (False, True)
            )
            assert typed[0] == pressed[0], data
            assert typed[1] >= pressed[1], data


def _offered(play: Play, player: Player) -> Iterator[tuple[int, str]]:
    """The buttons of the newest message that has any; of several with the same label none."""
    standing = play.telegram.standing[player.chat]
    newest = max(message_id for message_id, buttons in standing.items() if buttons)
    labels = [unsigned(play.telegram.labels[newest, data]) for data in standing[newest]]
    for data, label in zip(standing[newest], labels, strict=True):
        if labels.count(label) == 1:
            yield newest, data


def _after(
    there: Beginning, player: Player, button: tuple[int, str], typing: bool, folder: Path
) -> tuple[list[str], set[tuple[int, str]]]:
    """How everything stands, and what anybody was told, once the button was pressed, or its label
    written."""
    with closing(there.copied(folder)) as play:
        if typing:
            play.says(player, play.telegram.labels[button])
        else:
            play.presses(player, *button)
        play.work()
        shown = {(s.chat, s.text) for s in play.telegram.shown if s.method != ANSWERS_PRESS}
        said = {each for each in shown if each[1]}
        assert not typing or player.chat in dict(said), f"{button} is written, and nobody answers"
        return _ledger(play), said


def _ledger(play: Play) -> list[str]:
    """All that the desk holds."""
    tables = [mapper.class_ for mapper in Base.registry.mappers]
    with play.database.reading() as session:
        return sorted(
            _OF_TELEGRAM.sub("#", f"{table.__name__} {_values(each)}")
            for table in tables
            if table not in _DIFFERS
            for each in session.scalars(select(table))
        )


def _values(record: Any) -> dict[str, Any]:
    return {each.key: getattr(record, each.key) for each in record.__mapper__.column_attrs}


def _assert_known(play: Play, label: str) -> None:
    """For a label it is known whatever it looks like; names are looked for when nothing is asked
    of staff."""
    for written in (label, label.upper(), f"「{label}」。", f"  {_wide(label)}"):
        assert Labels(play.house).may_be(written), written
        assert says(written, label)
    named = any(player.name in label for player in CAST)
    assert named or label.startswith("💡") or Labels(play.house).may_be(unsigned(label)), label
    assert says(unsigned(label), label)


def _wide(label: str) -> str:
    """As a Chinese keyboard may write it."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in label)
