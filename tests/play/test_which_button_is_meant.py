"""Which button somebody means who writes what stands on one, and what is no label but words."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from handlers.staff.checking import HELD
from handlers.staff.extending import REASONING
from handlers.typed import meant
from storage.conversations import Conversation
from storage.messages import Message
from storage.people import Person
from storage.rules.moves import State
from storage.tickets import Ticket
from tests.play.people import BY_NAME, CAST, Player
from tests.play.play import Beginning, Play, begun

HE, LI = BY_NAME["何平"], BY_NAME["Li Na"]
WHICH = "不止一个"


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """A desk with tickets in all states."""
    return begun(tmp_path_factory.mktemp("meant") / "begun")


@pytest.fixture
def play(beginning: Beginning, tmp_path: Path) -> Iterator[Play]:
    """What goes on from there."""
    with closing(beginning.copied(tmp_path / "play")) as play:
        yield play


def told(play: Play, player: Player) -> str:
    """What they were shown last."""
    return [each for each in play.telegram.shown if each.chat == player.chat and each.text][-1].text


def kept(play: Play, table: type[Any]) -> list[Any]:
    """All rows of it."""
    with play.database.reading() as session:
        return list(session.scalars(select(table)))


def talk(play: Play, player: Player) -> Conversation:
    """Where they stand."""
    wanted = select(Conversation).join(Person).where(Person.telegram_id == player.chat)
    with play.database.reading() as session:
        return session.scalars(wanted).one()


def cards(play: Play, *numbers: int) -> None:
    """何平 opens these of their tickets, each in a message of its own."""
    for number in numbers:
        play.do(HE, "/mine", f"*o:look:{number}:")


@pytest.mark.parametrize("words", ["经过", "🕘经过", "「经 过」", "History", "ｈｉｓｔｏｒｙ！"])
def test_only_the_very_label_of_a_button_that_stands_there_counts(play: Play, words: str) -> None:
    cards(play, 4)
    play.do(HE, words)
    assert ("的经过" in told(play, HE)) == (words in ("经过", "🕘经过"))


@pytest.mark.parametrize("words", ["请告诉我经过", "经过三天了", "经过\n经过", "我要看经过。谢谢"])
def test_what_merely_has_a_label_in_it_is_words(play: Play, words: str) -> None:
    cards(play, 4)
    play.do(HE, words)
    assert "的经过" not in told(play, HE)


def test_words_that_are_waited_for_press_no_button_of_another_message(play: Play) -> None:
    """A key's word may be for the desk: it is neither pressed nor sent unasked."""
    before = [each.text for each in kept(play, Message)]
    play.do(LI, "*t:reply", "Resolve")
    assert talk(play, LI).step == HELD
    assert [each.text for each in kept(play, Message)] == before
    play.do(LI, "*hd:send")
    assert [each.text for each in kept(play, Message)][-1] == "Resolve"


def test_the_label_of_the_very_question_leaves_it(play: Play) -> None:
    play.do(LI, "*t:reply", "✖️ cancel")
    assert talk(play, LI).step is None
    assert "cancel" not in [each.text for each in kept(play, Message)]


def test_beside_a_draft_its_card_counts_and_what_stands_above_it_does_not(play: Play) -> None:
    cards(play, 4)
    play.do(HE, "空调坏了", "经过")
    assert "经过" in str(talk(play, HE).draft)
    play.do(HE, "修改")
    assert "的经过" not in told(play, HE)
    assert "要改哪一项" in told(play, HE)


def test_where_the_newest_message_has_no_such_button_the_only_one_above_it_is_meant(
    play: Play,
) -> None:
    cards(play, 4)
    play.do(HE, "/language", "经过")
    assert "C20261120-0004 的经过" in told(play, HE)


def test_of_several_it_is_asked_which_and_the_number_says_it(play: Play) -> None:
    cards(play, 4, 3)
    play.do(HE, "/language", "经过")
    assert WHICH in told(play, HE)
    play.do(HE, "2")
    assert "C20261120-0004 的经过" in told(play, HE)


def test_a_reply_says_which_message_is_meant(play: Play) -> None:
    cards(play, 4, 3)
    first = play.telegram.buttons_for(HE.chat, "o:history:4:")[0][0]
    bot = {"message_id": first, "date": 1, "chat": {"id": HE.chat, "type": "private"}, "text": "…"}
    play.sends(HE, {"text": "经过", "reply_to_message": bot})
    play.work()
    assert "C20261120-0004 的经过" in told(play, HE)


def test_what_was_forwarded_is_somebody_else_s(play: Play) -> None:
    cards(play, 4)
    origin = {"type": "hidden_user", "date": 1, "sender_user_name": "X"}
    play.sends(HE, {"text": "经过", "forward_origin": origin})
    play.work()
    assert "的经过" not in told(play, HE)


def test_written_twice_it_is_done_once(play: Play) -> None:
    for each in CAST:
        for _ in range(3):  # of several new tickets it would be asked which
            play.press_newest(each, "t:accept")
    play.do(HE, "空调坏了，报修", "*d:submit")
    handler = play.whose("t:accept")
    label = play.telegram.labels[play.telegram.buttons_for(handler.chat, "t:accept")[0]]
    before = len(play.telegram.shown)
    for _ in range(2):
        play.says(handler, label)
    play.work()
    assert kept(play, Ticket)[-1].state is State.IN_PROGRESS
    shown = [each.text for each in play.telegram.shown[before:] if each.chat == handler.chat]
    assert not any("哪位客户" in text or "which customer" in text for text in shown)


def test_what_was_put_there_after_it_was_written_was_not_meant(play: Play) -> None:
    cards(play, 4)
    play.says(HE, "经过")
    play.says(HE, "返回")  # no such button stood there yet
    play.work()
    assert "的经过" in "".join(each.text for each in play.telegram.shown[-8:])


@pytest.mark.parametrize("written", ["我的工单", "帮助", "MY TICKETS"])
def test_a_key_below_the_chat_can_be_written_without_its_emoji(play: Play, written: str) -> None:
    play.do(HE, written)
    words = told(play, HE)
    play.do(HE, {"帮助": "/help"}.get(written, "/mine"))
    assert told(play, HE) == words


def test_for_what_can_be_no_label_nothing_is_looked_up(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def look(*about: object) -> list[object]:
        asked.append(about)
        return []

    monkeypatch.setattr(meant, "keyboards_in", look)
    play.do(HE, "空调坏了，三天没人来修", "我等了一上午", "不是13号，是12号")
    play.do(LI, "*t:reply", "已经查到，明天 12 点前送到")
    assert asked == []
    play.do(HE, "经过")
    assert asked


@pytest.mark.parametrize("words", ["+1 working day", "one more day", "add 1 working day"])
def test_of_a_label_with_a_time_the_amount_is_enough(play: Play, words: str) -> None:
    play.do(LI, "*t:extend", words)
    assert talk(play, LI).step == REASONING
    assert talk(play, LI).data["amount"] == "1wd"


def test_where_the_telling_part_fits_two_it_is_asked_which(play: Play) -> None:
    play.do(HE, "11月10日买的手机，11月13日坏了，报修", "*d:edit", "*d:facts", "日期")
    assert WHICH in told(play, HE)
    play.do(HE, "2")
    assert "🔎 日期: 11月13日" in told(play, HE)
