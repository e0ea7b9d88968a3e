"""Nothing of one ticket appears in another's topic, nor a note in any customer's chat, in whatever
order people act, topics are deleted and closed, updates are worked and messages are delivered."""

import asyncio
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from storage.database import Database
from storage.keys import KeyRing
from storage.notes import Note
from tests.handlers.forum_stage import NUMBERS, ForumStage

DEEDS = ("note", "add", "delete", "close", "accept", "talk", "work", "deliver", "tick")
Steps = list[tuple[str, int, int]]
STEPS = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.sampled_from((0, 1)), st.sampled_from((0, 1))),
    max_size=14,
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, KeyRing]:
    """A ledger at the newest migration, to be copied."""
    path, keys = tmp_path_factory.mktemp("forum") / "empty.db", KeyRing.generate()
    database = Database(f"sqlite:///{path.as_posix()}", keys)
    database.migrate()
    database.close()
    return path, keys


async def _play(stage: ForumStage, steps: Steps) -> dict[str, int]:
    """Do it; returns which words belong to which ticket."""
    await stage.begin()
    await stage.settle()
    belongs: dict[str, int] = {}
    for number, (deed, place, who) in enumerate(steps):
        words, topic = f"{deed}-{number}-", stage.topic(place)
        if deed in ("work", "deliver", "tick"):
            await getattr(stage, deed)()
        elif deed == "talk":
            stage.world.says_in(stage.handlers[who], stage.forum, words)
        elif deed == "add":
            belongs[words] = place
            _add(stage, place, words)
        elif topic is not None:
            belongs[words] = place
            _IN_TOPIC[deed](stage, place, topic, stage.handlers[who], words)
    await stage.settle()
    return belongs


def _note(stage: ForumStage, place: int, topic: int, handler: int, words: str) -> None:
    stage.world.says_in(handler, stage.forum, words, topic=topic)


def _delete(stage: ForumStage, place: int, topic: int, handler: int, words: str) -> None:
    stage.world.deletes_topic(stage.forum, topic)


def _close(stage: ForumStage, place: int, topic: int, handler: int, words: str) -> None:
    if not stage.world.group(stage.forum).topics[topic].closed:
        person = stage.world.person(handler).as_user()
        stage.world.turns_topic(person, stage.forum, topic, closed=True)


def _accept(stage: ForumStage, place: int, topic: int, handler: int, words: str) -> None:
    said = stage.said_in(topic)
    if said:
        at = said[0]["message_id"]
        stage.world.presses_in(handler, stage.forum, at, f"t:accept:{place + 1}:1")


_IN_TOPIC = {"note": _note, "delete": _delete, "close": _close, "accept": _accept}


def _add(stage: ForumStage, place: int, words: str) -> None:
    """The customer presses the button to write, and writes."""
    customer = stage.customers[place]
    version = 1 if stage.world.state.last_press == 0 else 2
    for at in {1, version}:
        stage.world.presses(customer, 1, f"o:write:{place + 1}:{at}")
    stage.world.says(customer, words)


def _assert_apart(stage: ForumStage, belongs: dict[str, int]) -> None:
    topics = stage.world.group(stage.forum).topics.values()
    in_general = str(stage.said_in(None))
    assert not any(number in in_general for number in NUMBERS)
    for place, number in enumerate(NUMBERS):
        others = [each.id for each in topics if number not in each.name]
        seen = str([stage.said_in(topic) for topic in others])
        assert number not in seen
        assert f"filed {place}" not in seen
        assert not any(words in seen for words, whose in belongs.items() if whose == place)
    for customer in stage.customers:
        heard = str([each for each in stage.world.chat(customer) if each["from"]["is_bot"]])
        assert "note-" not in heard
        assert "talk-" not in heard
    with stage.database.reading() as session:
        for note in session.scalars(select(Note)):
            assert belongs[note.text] == note.ticket_id - 1


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_nothing_of_one_ticket_appears_in_another(
    empty: tuple[Path, KeyRing], tmp_path: Path, steps: Steps
) -> None:
    for left in tmp_path.glob("duban.db*"):
        left.unlink()
    path = tmp_path / "duban.db"
    shutil.copy(empty[0], path)

    async def play() -> None:
        stage = ForumStage(path, empty[1])
        _assert_apart(stage, await _play(stage, steps))
        stage.close()

    asyncio.run(play())


@pytest.mark.parametrize("deleted", [False, True])
async def test_every_word_of_the_customer_stands_in_the_topic_in_the_end(
    empty: tuple[Path, KeyRing], tmp_path: Path, deleted: bool
) -> None:
    """The play above would be empty if nothing of it arrived."""
    path = tmp_path / "duban.db"
    shutil.copy(empty[0], path)
    stage = ForumStage(path, empty[1])
    steps: Steps = [("add", 0, 0), ("work", 0, 0), ("note", 0, 1), ("add", 0, 0)]
    belongs = await _play(stage, [("delete", 0, 0), *steps] if deleted else steps)
    topic = stage.topic(0)
    said = str(stage.said_in(topic))

    assert all(words in said for words in belongs if words.startswith("add"))
    assert "filed 0" in said
    with stage.database.reading() as session:
        assert len(session.scalars(select(Note)).all()) == (0 if deleted else 1)
    stage.close()
