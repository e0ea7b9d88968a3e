"""What must be named again each working morning, to whom: the lists of what is still overdue."""

from bisect import bisect_right
from collections.abc import Iterable

from bot.simulate.accounts import Account
from bot.simulate.cards import Morning
from bot.simulate.confirmations import Confirmations
from bot.simulate.deviations import Tally
from bot.simulate.hours import Micros, OpenHours, instant
from bot.simulate.owed import Grace, Owed, by_how_much
from bot.simulate.readers import Readers
from storage.rules.desk import Desk

_List = tuple[int, Micros]
"""A reader's chat, and the morning."""


class Mornings:
    """What each of the staff is to get, and what came."""

    def __init__(
        self,
        desk: Desk,
        hours: OpenHours,
        readers: Readers,
        confirmations: Confirmations,
        tally: Tally,
        grace: Grace,
    ) -> None:
        self._daily = desk.chase.daily
        self._hours = hours
        self._mornings = hours.mornings()
        self._readers = readers
        self._confirmations = confirmations
        self._tally = tally
        self._owed = Owed[_List](self._misses, grace)
        self._lists: dict[_List, Morning] = {}
        self._next: Micros | None = None

    def open(self, at: Micros) -> None:
        """The staff has joined."""
        self._next = self._after(at) if self._daily else None

    def next_at(self) -> Micros | None:
        """When the next lists are due."""
        return self._next

    def expect(self, accounts: Iterable[Account], at: Micros) -> None:
        """Where it is morning by now, the lists must come: after a stop once, for the latest
        morning, while the desk is open."""
        if self._next is None or at < self._next:
            return
        self._next = self._hours.working_from(at)
        if self._next > at:
            return
        self._next = self._after(at)
        morning = self._mornings[bisect_right(self._mornings, at) - 1]
        for chat, expected in self._lists_of(accounts, morning).items():
            self._lists[chat, morning] = expected
            self._owed.owe((chat, morning), at)

    def come(self, chat: int, came: Morning, at: Micros) -> None:
        """One came: it is compared with what was expected."""
        self._tally.counts["cards: still overdue"] += 1
        morning = self._mornings[bisect_right(self._mornings, at) - 1]
        self._owed.come((chat, morning), at)
        expected = self._lists.pop((chat, morning), None)
        if expected is not None and not _fits(came, expected):
            words = f"{self._readers.name(chat)} was to read {expected}, and read {came}"
            self._tally.deviates("wrong list", at, "", words)

    def close(self) -> None:
        """Nothing more will come."""
        self._owed.close()
        self._tally.counts["lists of what is still overdue as expected"] = self._owed.paid

    def _lists_of(self, accounts: Iterable[Account], morning: Micros) -> dict[int, Morning]:
        found: dict[int, Morning] = {}
        others: dict[int, set[str]] = {}
        for account in accounts:
            hands: dict[int, set[str]] = {}
            for promise in account.still_missed(morning):
                acting = self._acting(account, promise)
                for chat in acting:
                    mine = found.setdefault(chat, Morning()).own
                    mine.setdefault(account.number, set()).add(promise)
                owner = account.handler
                if owner in acting and owner is not None:
                    for chat in self._readers.above(account.whose):
                        hands.setdefault(chat, set()).add(self._readers.called(owner))
            for chat, owners in hands.items():
                theirs = found.setdefault(chat, Morning()).others
                for name in owners:
                    theirs[name] = theirs.get(name, 0) + 1
                others.setdefault(chat, set()).add(account.number)
        for chat, expected in found.items():
            expected.own_count = len(expected.own)
            expected.others_count = len(others.get(chat, ()))
        return found

    def _acting(self, account: Account, promise: str) -> list[int]:
        """Whose turn it is; of what nobody took, the supervisors'."""
        pooled = account.handler is None and not account.whose.level
        to = "supervisor" if pooled else "handler"
        confirming = self._confirmations.turn_of(account, promise)
        return confirming or self._readers.of(to, account.whose)

    def _after(self, at: Micros) -> Micros:
        return self._mornings[bisect_right(self._mornings, at)]

    def _misses(self, word: str, at: Micros, key: _List, by: Micros) -> None:
        chat, morning = key
        who = self._readers.name(chat)
        words = f"the list of {instant(morning)} for {who}: {word}{by_how_much(by)}"
        self._tally.deviates(f"{word} list", at, "", words)


def _fits(came: Morning, expected: Morning) -> bool:
    """What is named is as expected; what there was no room for is only counted."""
    named = all(expected.own.get(number) == each for number, each in came.own.items())
    counted = (came.own_count, came.others_count) == (expected.own_count, expected.others_count)
    return named and counted and came.others.items() <= expected.others.items()
