"""Random people, for thousands of steps: a Hypothesis state machine."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from handlers.privacy import phone
from handlers.staff.checking import HELD
from storage.rules.roles import Role
from tests.play import what_holds
from tests.play.people import (
    CAST,
    COMMANDS,
    MATTERS,
    ODD,
    OF_CUSTOMERS,
    OF_STAFF,
    OF_SUPERIORS,
    ON_BEHALF,
    SHORT,
    TABLE,
    WORDS,
    Player,
)
from tests.play.play import Beginning, begun
from tests.play.seen import Shown
from tests.play.telegram import GROUP

_TOKENS = count(1)

TAKING_BACK = ("sd:", "c:erase:")
"""Presses by which words are taken back or deleted."""
ASK_FOR_LITTLE = (phone.LEAVING,)
"""Steps in which only a number is taken."""

who = st.sampled_from(CAST)
customers = st.sampled_from([player for player in CAST if player.role is Role.CUSTOMER])
staff = st.sampled_from([player for player in CAST if player.role is not Role.CUSTOMER])
superiors = st.sampled_from([each for each in CAST if each.role.leads])
picks = st.integers(0, 10_000)
presses = st.lists(picks, min_size=1, max_size=4)
pauses = st.sampled_from(
    [timedelta(seconds=5), timedelta(minutes=10), timedelta(hours=3), timedelta(days=1, hours=2)]
)


class RandomPeople(RuleBasedStateMachine):
    """Each rule is one doing of somebody; after each of them everything must hold."""

    beginning: Beginning

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self.play = self.beginning.copied(Path(self._folder.name) / "desk")
        self.written: dict[str, int] = {}
        """Who wrote each token."""
        self.on_record: set[str] = set()
        """Tokens of what was filed, told and noted."""
        self.changed: set[str] = set()
        """Tokens of those who changed words of theirs afterwards."""

    def teardown(self) -> None:
        """Nobody is stuck at the end; then the desk is closed."""
        try:
            for player in CAST:
                self._is_not_stuck(player)
        finally:
            self.play.close()
            self._folder.cleanup()

    @rule(player=customers, words=st.sampled_from(MATTERS))
    def a_customer_files(self, player: Player, words: str) -> None:
        self._brings_up(player, words)
        self.play.press_newest(player, "d:submit")

    @rule(player=customers, wish=st.sampled_from(OF_CUSTOMERS), words=st.sampled_from(WORDS))
    def a_customer_sees_to_a_ticket(self, player: Player, wish: str, words: str) -> None:
        self._press_newest(player, "o:look")
        if self._press_newest(player, wish):
            self._says(player, self._with_token(player, words))
            if wish in ("o:appeal", "o:complain"):
                self._press_newest(player, "d:submit")

    @rule(player=staff, wish=st.sampled_from(OF_STAFF), words=st.sampled_from(WORDS))
    def somebody_works_on_a_ticket(self, player: Player, wish: str, words: str) -> None:
        self._press_newest(player, "t:accept") or self._press_newest(player, "t:open")
        self._press_newest(player, "t:more")
        buttons = self.play.telegram.buttons[player.chat]
        before = len(buttons)
        if self._press_newest(player, wish):
            offered = [
                each for each in buttons[before:] if not each[1].startswith(what_holds.LEAVE)
            ]
            self._press_one_of(player, offered, len(words))
            for _ in range(2):
                self._says(player, self._with_token(player, words))
                self._press_newest(player, "hd:")

    @rule(player=staff, command=st.sampled_from(ON_BEHALF), presses=presses)
    def somebody_of_the_staff_sees_to_things(
        self, player: Player, command: str, presses: list[int]
    ) -> None:
        self._goes_on_pressing(player, command, presses)

    @rule(player=superiors, command=st.sampled_from(OF_SUPERIORS), presses=presses)
    def a_superior_decides(self, player: Player, command: str, presses: list[int]) -> None:
        self._goes_on_pressing(player, command, presses)

    @rule(player=superiors, pick=picks)
    def somebody_is_let_go(self, player: Player, pick: int) -> None:
        self._says(player, "/people")
        shown = self.play.telegram.buttons_for(player.chat, "p:look")
        self._press_one_of(player, shown, pick)
        self._press_newest(player, "p:suspend")
        self._press_newest(player, "p:suspend_yes")

    @rule(player=staff, name=st.sampled_from(["周奶奶", "Mr Hill"]), words=st.sampled_from(MATTERS))
    def somebody_is_phoned(self, player: Player, name: str, words: str) -> None:
        self._says(player, "/file")
        self._says(player, name)
        self._says(player, "13800001234")
        self._says(player, self._with_token(player, words))
        self._press_newest(player, "d:submit")

    @rule(player=superiors)
    def somebody_imports(self, player: Player) -> None:
        self._says(player, "/import")
        self._hears_back(player, lambda: self.play.sends(player, TABLE))
        self._press_newest(player, "im:")

    @rule(player=who, words=st.sampled_from(WORDS), pick=picks, replies=st.booleans())
    def somebody_writes_in_the_group(
        self, player: Player, words: str, pick: int, replies: bool
    ) -> None:
        said = self._with_token(player, words)
        cards = list(self.play.telegram.standing[GROUP])
        reply_to = cards[pick % len(cards)] if cards and replies else None
        self._look_at(lambda: self.play.says_in_group(player, said, reply_to))

    @rule(player=who, pick=picks)
    def somebody_presses_in_the_group(self, player: Player, pick: int) -> None:
        buttons = [each for each in self.play.telegram.buttons[GROUP] if "unbind" not in each[1]]
        if buttons:
            message_id, data = buttons[pick % len(buttons)]
            self._look_at(lambda: self.play.presses_in_group(player, message_id, data))

    @rule(player=who, words=st.sampled_from(WORDS))
    def somebody_writes(self, player: Player, words: str) -> None:
        self._says(player, self._with_token(player, words))

    @rule(player=who, words=st.sampled_from((*SHORT, *COMMANDS)))
    def somebody_says_little(self, player: Player, words: str) -> None:
        self._says(player, words)

    @rule(player=who, content=st.sampled_from(ODD))
    def somebody_sends_something_odd(self, player: Player, content: dict[str, Any]) -> None:
        self._hears_back(player, lambda: self.play.sends(player, content))

    @rule(player=who, words=st.sampled_from(WORDS))
    def somebody_changes_their_words(self, player: Player, words: str) -> None:
        self.changed |= {token for token, chat in self.written.items() if chat == player.chat}
        changed = self._with_token(player, words)
        self._look_at(lambda: self.play.telegram.edits(player.chat, changed))

    @rule(player=who, pick=picks)
    def somebody_presses_what_is_new(self, player: Player, pick: int) -> None:
        self._press_one_of(player, self.play.telegram.buttons[player.chat][-8:], pick)

    @rule(player=who, pick=picks)
    def somebody_presses_what_is_old(self, player: Player, pick: int) -> None:
        self._press_one_of(player, self.play.telegram.buttons[player.chat], pick)

    @rule(player=who, pick=picks)
    def somebody_writes_what_stands_on_a_button(self, player: Player, pick: int) -> None:
        standing = self.play.telegram.standing[player.chat]
        newest = max((each for each, buttons in standing.items() if buttons), default=None)
        if newest is None:
            return
        data = standing[newest][pick % len(standing[newest])]

        def write() -> None:
            self.play.telegram.pressed.append((player.chat, data))
            self.play.says(player, self.play.telegram.labels[newest, data])

        self._hears_back(player, write)

    @rule(player=who, other=who, pick=picks)
    def somebody_forges(self, player: Player, other: Player, pick: int) -> None:
        self._press_one_of(player, self.play.telegram.buttons[other.chat], pick)

    @rule(player=who, other=who, pick=picks)
    def two_press_the_same_at_once(self, player: Player, other: Player, pick: int) -> None:
        self._press_one_of(player, self.play.telegram.buttons[player.chat][-8:], pick, other)

    @rule(time=pauses)
    def time_passes(self, time: timedelta) -> None:
        self._look_at(lambda: None, time)

    @rule(killed=st.booleans())
    def the_desk_stops_and_starts(self, killed: bool) -> None:
        self.play.restart(killed=killed)

    @rule(player=customers)
    def somebody_blocks_the_bot_for_a_while(self, player: Player) -> None:
        blocked = self.play.telegram.blocked
        blocked.add(player.chat)
        self._look_at(lambda: self._moves(player, "kicked"), timedelta(hours=2))
        blocked.discard(player.chat)
        self._look_at(lambda: self._moves(player, "member"))

    def _goes_on_pressing(self, player: Player, command: str, presses: list[int]) -> None:
        """The command, and then what is offered after each press."""
        buttons = self.play.telegram.buttons[player.chat]
        before = len(buttons)
        self._says(player, command)
        for pick in presses:
            offered, before = buttons[before:], len(buttons)
            self._press_one_of(player, offered, pick)

    def _says(self, player: Player, text: str) -> None:
        self._hears_back(player, lambda: self.play.says(player, text))

    def _with_token(self, player: Player, words: str) -> str:
        token = f"zz{next(_TOKENS)}zz"
        self.written[token] = player.chat
        return words.format(token=token)

    def _moves(self, player: Player, status: str) -> None:
        self.play.telegram.moves(player.chat, player.name, player.language, status)

    def _press_newest(self, player: Player, wish: str) -> bool:
        """Press the newest button that begins so; whether there is one."""
        found = self.play.telegram.buttons_for(player.chat, wish)
        self._press_one_of(player, found[:1], 0)
        return bool(found)

    def _press_one_of(
        self, player: Player, buttons: list[tuple[int, str]], pick: int, *others: Player
    ) -> None:
        if not buttons:
            return
        message_id, data = buttons[pick % len(buttons)]

        def press() -> None:
            for each in (player, *others):
                self.play.presses(each, message_id, data)

        self._hears_back(player, press)

    def _hears_back(self, player: Player, do: Callable[[], None]) -> None:
        """Whatever they do, they are shown something: nothing fails in silence."""
        shown = self._look_at(do)
        assert any(each.chat == player.chat for each in shown), f"{player.name} was told nothing"

    def _look_at(self, do: Callable[[], None], time: timedelta = timedelta()) -> list[Shown]:
        """Let it be done and worked, with all that falls due in ``time``, and look at what holds;
        returns what was shown."""
        play, before = self.play, what_holds.remember(self.play)
        seen, pressed = len(play.telegram.shown), len(play.telegram.pressed)
        do()
        play.work()
        play.pass_time(time)
        shown = play.telegram.shown[seen:]
        change = what_holds.change_since(play, before)
        wrong = [
            *what_holds.all_is_worked(play),
            *what_holds.every_ticket_has_somebody(play, change.now),
            *what_holds.nobody_is_without_a_way_out(play),
            *what_holds.loads_are_right(play),
            *what_holds.notes_stay_inside(play, shown, change.outside),
            *what_holds.groups_learn_nobodys_name(shown),
            *what_holds.customers_see_their_own(play, shown, change.outside, self.written),
            *what_holds.nobody_did_what_they_may_not(play, change),
            *what_holds.old_buttons_move_nothing(change, play.telegram.pressed[pressed:]),
            *self._what_is_lost(play.telegram.pressed[pressed:]),
        ]
        assert wrong == [], wrong
        return shown

    def _what_is_lost(self, pressed: list[tuple[int, str]]) -> list[str]:
        """What was on record and isn't any more, though nobody took it back or had it deleted."""
        before, self.on_record = self.on_record, what_holds.words_on_record(self.play)
        if any(data.startswith(TAKING_BACK) for _, data in pressed):
            return []
        return [f"{token} is lost" for token in before - self.on_record - self.changed]

    def _is_not_stuck(self, player: Player) -> None:
        """They can leave what they are at, and go on: bring up a matter, or look at their work."""
        goes_back = what_holds.step_of(self.play, player.chat) == HELD
        self._leaves(player)
        if goes_back:  # to what they were in the middle of, which is left in its turn
            self._leaves(player)
        assert what_holds.step_of(self.play, player.chat) is None
        if self.play.roles().get(player.chat) is Role.CUSTOMER:
            self._brings_up(player, MATTERS[0])
        else:
            self._says(player, "/queue")

    def _leaves(self, player: Player) -> None:
        self._hears_back(player, lambda: self.play.presses(player, 1, f"{what_holds.LEAVE}leave"))

    def _brings_up(self, player: Player, words: str) -> None:
        """Whatever they were at, every word of a matter is kept, unless they were asked for
        something that no matter is: then they are told what."""
        at = what_holds.step_of(self.play, player.chat)
        text = self._with_token(player, words)
        self._says(player, text)
        kept = what_holds.is_kept(self.play, what_holds.TOKEN.findall(text)[0])
        assert kept or at in ASK_FOR_LITTLE, f"{player.name}'s words are lost, at {at}: {text}"


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Beginning:
    return begun(tmp_path_factory.mktemp("play") / "begun")


def test_what_holds_holds_whatever_people_do(beginning: Beginning) -> None:
    RandomPeople.beginning = beginning
    often = settings(
        max_examples=20,
        stateful_step_count=100,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(RandomPeople, settings=often)
