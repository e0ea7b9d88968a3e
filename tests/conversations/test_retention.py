"""What is kept no longer than the desk file says is erased by itself, and nothing else is."""

from pathlib import Path

import pytest
from sqlalchemy import select

from storage.conversations import Conversation
from storage.people import Person, find
from tests.conversations.course import LATE, closed
from tests.conversations.desks import desk_with
from tests.conversations.people import Actor
from tests.conversations.test_deleting import places_of, tidied
from tests.conversations.town import Town

SHORT = {
    'words = "1095d"': 'words = "30d"',
    'people = "1095d"': 'people = "60d"',
    'drafts = "7d"': 'drafts = "3d"',
}


@pytest.fixture
def desk(tmp_path: Path) -> str:
    return desk_with(tmp_path, SHORT)


def known(town: Town, actor: Actor) -> bool:
    with town.reading() as session:
        return find(session, actor.id) is not None


async def test_words_go_some_time_after_the_close_and_the_customer_stays(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await closed(lin, wang)
    await town.waits(days=29)
    assert town.ticket(number)["text"] == LATE
    await town.waits(days=2)

    assert town.ticket(number)["text"] == ""
    assert known(town, lin)
    await lin.says("/mine")
    await lin.presses("C20")
    await lin.hears(number, "内容已按规定删除")


async def test_an_open_matter_keeps_its_words_however_old_it_is(
    town: Town, wang: Actor, lin: Actor
) -> None:
    number = await lin.files(LATE)
    await wang.presses("接单")
    await town.waits(days=70)

    assert town.ticket(number)["text"] == LATE
    assert known(town, lin)


async def test_who_was_silent_for_long_is_forgotten(town: Town, wang: Actor, lin: Actor) -> None:
    number = await closed(lin, wang)
    await town.waits(days=59)
    assert known(town, lin)
    await town.waits(days=3)
    await tidied(town)

    assert not known(town, lin)
    assert places_of(town, "林晓", str(lin.id)) == []
    assert town.ticket(number)["state"] == "closed"
    assert known(town, wang)


async def test_who_came_back_meanwhile_is_kept_from_then_on(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.says("/start")
    await lin.hears("👋")
    await town.waits(days=50)
    await closed(lin, wang)
    await town.waits(days=20)
    assert known(town, lin)
    await town.waits(days=42)
    assert not known(town, lin)


async def test_a_draft_left_lying_is_put_away_and_that_is_said(
    town: Town, wang: Actor, lin: Actor
) -> None:
    await lin.drafts(LATE)
    await town.waits(days=2)
    assert "已经删去" not in lin.chat()
    await town.waits(days=2)
    await lin.hears("草稿", "3 天", "已经删去")

    with town.reading() as session:
        assert session.scalars(select(Conversation.draft).join(Person)).all().count(None) == 2
    assert lin.times_heard("已经删去") == 1


async def test_in_english(town: Town, mary: Actor) -> None:
    await mary.drafts("My parcel is three days late")
    await town.waits(days=4)
    await mary.hears("A draft that you hadn't submitted for 3 days was deleted")
