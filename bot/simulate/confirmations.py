"""Which outcomes a superior has to confirm before the customer is told, by the book's own list of
the staff; and whether they did."""

from bot.simulate.accounts import Account
from bot.simulate.deviations import Tally
from bot.simulate.hours import Micros
from bot.simulate.readers import Readers
from bot.simulate.reckoning import ACKNOWLEDGE
from storage.rules.desk import Desk

_ASKED, _CONFIRMED, _EXCUSED = "asked", "confirmed", "excused"


class Confirmations:
    """Follows each outcome from the asking to the telling, by the trails."""

    def __init__(self, desk: Desk, readers: Readers, tally: Tally) -> None:
        self._grades = desk.resolving.confirmed
        self._readers = readers
        self._tally = tally
        self._stand: dict[int, str] = {}
        """Where the present outcome of a ticket stands."""
        self._asked: dict[int, Micros] = {}
        """When it was last asked about a ticket's."""

    def learn(self, account: Account, action: str, actor: int | None, at: Micros) -> None:
        """What was done to a ticket, by the person with that chat (None: the desk)."""
        if action == "ask_confirmation":
            self._asked[account.ticket] = at
            self._stands(account, _ASKED, at, expected=self._has_confirmers(account))
        elif action == "confirm_outcome":
            asked = self._stand.get(account.ticket) == _ASKED
            superior = actor != account.handler and self._readers.leads(actor)
            self._stands(account, _CONFIRMED, at, expected=asked and superior)
        elif action == "unconfirmed":
            self._stands(account, _EXCUSED, at, expected=not self._has_confirmers(account))
        elif action in ("return_outcome", "take_back_outcome"):
            self._stand.pop(account.ticket, None)
        elif action == "resolve":
            self._told(account, at)

    def turn_of(self, account: Account, promise: str) -> list[int]:
        """Who is reminded of a promise in the handler's stead: whoever has their outcome to
        confirm, by chat."""
        if promise == ACKNOWLEDGE or self._stand.get(account.ticket) != _ASKED:
            return []
        if account.pledges[promise].begun > self._asked[account.ticket]:
            return []  # the customer wrote after it, and it won't answer that
        return self._readers.confirmers(account.whose)

    def _told(self, account: Account, at: Micros) -> None:
        stand = self._stand.pop(account.ticket, None)
        if stand is None and account.matter.grade not in self._grades:
            return
        if stand not in (_CONFIRMED, _EXCUSED):
            words = "the customer was told what nobody had confirmed"
            self._tally.deviates("unconfirmed outcome", at, account.number, words)
            return
        self._tally.counts["outcomes confirmed or rightly not"] += 1

    def _stands(self, account: Account, stand: str, at: Micros, *, expected: bool) -> None:
        self._stand[account.ticket] = stand
        if not expected:
            words = f"an outcome of grade {account.matter.grade} is {stand}, and shouldn't be"
            self._tally.deviates("wrong confirmation", at, account.number, words)

    def _has_confirmers(self, account: Account) -> bool:
        wanted = account.matter.grade in self._grades
        return wanted and bool(self._readers.confirmers(account.whose))
