"""A chat is full of buttons of long ago; whoever presses one is answered, and nothing is done that
the matter doesn't ask for any more."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.play import what_holds
from tests.play.people import BY_NAME, CAST, Player
from tests.play.play import Beginning, begun
from tests.play.sensible import NO_NEXT_STEP, Attempt


@pytest.fixture(scope="module")
def grown_old(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    """Much has been pressed, and much wasn't while there was time for it."""
    folder = tmp_path_factory.mktemp("old")
    with closing(begun(folder / "begun").copied(folder / "old")) as play:
        lin, mary, he, chen = (BY_NAME[name] for name in ("林晓", "Mary", "何平", "陈曦"))
        play.do(chen, "/find 还没到", "*t:open", "*t:more", "/queue", "/approvals", "/people")
        for player in (lin, mary, he):
            play.do(player, "快递坏了", "*d:edit", "*d:cancel", "/mine", "*o:look")
            words = f"空调坏了，报修 zz{player.chat}zz"
            play.do(player, words, "*d:submit", "/mine", "*o:look", "*o:history")
        play.do(mary, "*o:not_satisfied", "还没收到", "多扣了我 300 元，请退款")
        handler = play.whose("t:resolve")
        play.do(handler, "*t:more", "*t:extend", "*m:", "仓库还没回话", "*t:resolve")
        play.do(handler, "已重新派送。", "漏扫。", "/queue", "/me")
        play.do(play.whose("e:"), "*e:")
        play.do(chen, "/find 还没到", "*t:open")
        return play.freeze()


@pytest.mark.parametrize("player", CAST, ids=lambda player: player.name)
def test_an_old_button_is_answered_and_moves_nothing(
    grown_old: Beginning, player: Player, tmp_path: Path
) -> None:
    with closing(grown_old.copied(tmp_path / "old")) as play:
        oldest: dict[str, tuple[int, str]] = {}
        for message_id, data in play.telegram.buttons[player.chat]:
            oldest.setdefault(":".join(data.split(":")[:2]), (message_id, data))
        for message_id, data in oldest.values():
            attempt = Attempt(play, player)
            play.presses(player, message_id, data)
            play.work()
            wrong = [*attempt.wrong(), *what_holds.all_is_worked(play)]
            assert wrong == [], f"{data}: {wrong}"


@pytest.mark.parametrize("name", ["何平", "钱进", "赵敏"])
def test_a_button_of_somebody_else_gives_nobody_more_than_is_theirs(
    grown_old: Beginning, name: str, tmp_path: Path
) -> None:
    player = BY_NAME[name]
    with closing(grown_old.copied(tmp_path / "forged")) as play:
        others = [each.chat for each in CAST if each is not player]
        newest = {
            (chat, *data.split(":")[:2]): (message_id, data)
            for chat in others
            for message_id, data in play.telegram.buttons[chat]
        }
        for message_id, data in newest.values():
            attempt = Attempt(play, player)
            play.presses(player, message_id, data)
            play.work()
            wrong = [*attempt.wrong(), *what_holds.all_is_worked(play)]
            # Who forges reads how it stands; what to do next is none of theirs.
            wrong = [each for each in wrong if not each.startswith(NO_NEXT_STEP)]
            assert wrong == [], f"{data}: {wrong}"
