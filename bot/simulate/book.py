"""The book: kept beside the desk, by its own reckoning, of who must be told what and when.

It learns what people did from the trails (an accept, an answer, a new grade), and what reached
whom from Telegram. All that the desk owes them follows by the book's own code, and is compared
with the cards that came, with the trail's own words about them, and with the desk's rows.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from heapq import heappop, heappush

from bot.simulate.accounts import Account, Reached
from bot.simulate.cards import chase_card, digest_until, left_over_card, morning_card
from bot.simulate.confirmations import Confirmations
from bot.simulate.delays import Delays
from bot.simulate.deviations import Tally
from bot.simulate.digests import Digests
from bot.simulate.hours import SECOND, Micros, instant, micros
from bot.simulate.mail import Mail
from bot.simulate.mornings import Mornings
from bot.simulate.owed import Owed, by_how_much
from bot.simulate.posts import Post
from bot.simulate.readers import Readers, Whose
from bot.simulate.reckoning import Matter, Reckoning
from bot.simulate.records import AnyRow, Note
from bot.simulate.telegram import Said
from storage.rules.desk import Desk

_RETRY = 75 * SECOND
"""So long after Telegram is back the last message may take to be sent again."""
_TOKEN = re.compile(r"zz\d+zz")

_Told = tuple[str, str, str]
"""A ticket's number, a promise, a milestone."""


class Book:
    """What must be, and what was."""

    def __init__(
        self,
        desk: Desk,
        reckoning: Reckoning,
        staff: Mapping[int, Post],
        blocked: Collection[int],
        tally: Tally,
    ) -> None:
        readers = Readers(desk, staff)
        self._reckoning = reckoning
        self._readers = readers
        self._staff = staff
        self._tally = tally
        self._accounts: dict[int, Account] = {}
        self._next: list[tuple[Micros, int]] = []
        self._owners: dict[int, int] = {}
        self._unread: dict[str, tuple[int, str]] = {}
        self._written: dict[str, tuple[int, str, Micros]] = {}
        self._arrivals: list[Said] = []
        self._doubtful: set[tuple[int, str]] = set()
        self._trouble_until: Micros = 0
        self._milestones = Owed[_Told](self._misses, lambda owed: owed)
        self._confirmations = Confirmations(desk, readers, tally)
        self._mail = Mail(readers, self._confirmations, tally, self._could_come)
        self._digests = Digests(desk, readers, tally, self._could_come)
        self._mornings = Mornings(
            desk, reckoning.hours, readers, self._confirmations, tally, self._could_come
        )
        self._delays = Delays(desk, blocked, tally, self._could_come)

    def opens(self, chats: Mapping[int, int], now: datetime) -> None:
        """The staff has joined; ``chats`` names them by the ledger's ids."""
        self._owners = dict(chats)
        self._digests.open(micros(now))
        self._mornings.open(micros(now))

    def wrote(self, ticket: int, purpose: str, token: str) -> None:
        """One of the staff writes to a customer; the token shows where it arrives."""
        self._unread[token] = (ticket, purpose)

    def reads(self, now: datetime) -> None:
        """The desk fetches what was written: it counts as said when it is received."""
        for token, (ticket, purpose) in self._unread.items():
            self._written[token] = (ticket, purpose, micros(now))
        self._unread.clear()

    def hears(self, said: Said) -> None:
        """Telegram took a message of the bot."""
        if said.refused or said.edited:
            return
        if not said.in_doubt and (said.chat, said.text) in self._doubtful:
            self._doubtful.discard((said.chat, said.text))
            if said.chat in self._staff:
                return  # sent once more, since its first arrival was in doubt
        if said.in_doubt:
            self._doubtful.add((said.chat, said.text))
        self._arrivals.append(said)

    def telegram_was_out(self, now: datetime) -> None:
        """Telegram could not be reached, or an answer of it was lost, up to now."""
        self._trouble_until = micros(now) + _RETRY

    def next_at(self) -> datetime | None:
        """When the book next expects something."""
        own = (self._digests.next_at(), self._mornings.next_at())
        moments = [*own, *(entry[0] for entry in self._next[:1])]
        return min((instant(at) for at in moments if at is not None), default=None)

    def expect(self, now: datetime) -> None:
        """The desk has just done what is due: all that is due by now must be told."""
        at = micros(now)
        reached: list[Reached] = []
        while self._next and self._next[0][0] <= at:
            account = self._accounts[heappop(self._next)[1]]
            account.ends_wait(at)
            reached += account.reached(at)
            self._look_ahead(account)
        for each in filter(self._mail.readers_of, reached):
            self._milestones.owe((each.account.number, each.promise, each.step.name), at)
        self._mail.owe(reached, at)
        self._delays.owe(reached, at)
        self._digests.expect(at)
        self._mornings.expect(self._accounts.values(), at)

    def learns(self, filed: Iterable[AnyRow], trail: Iterable[Note], now: datetime) -> set[int]:
        """What was done up to now, and what arrived; returns the tickets it concerns."""
        touched = {self._file(row) for row in filed}
        for note in trail:
            touched.add(note.ticket)
            self._take_note(self._accounts[note.ticket], note, now)
        arrivals, self._arrivals = self._arrivals, []
        touched |= {ticket for said in arrivals for ticket in self._arrive(said)}
        for ticket in touched:
            self._compare_clock(self._accounts[ticket], micros(now))
            self._look_ahead(self._accounts[ticket])
        return touched

    def compare(self, rows: Iterable[AnyRow], now: datetime) -> None:
        """The desk's rows of promises against the book's; of several rounds, the latest."""
        latest = {(row.ticket_id, str(row.name)): row for row in rows}
        for (ticket, name), row in latest.items():
            self._compare_promise(self._accounts[ticket], name, row, micros(now))

    def close(self) -> None:
        """The play is over: whatever is owed and didn't come is missing."""
        for account in self._accounts.values():
            for what, at in account.stops:
                words = f"“{what}” is missing in the ticket's trail"
                self._tally.deviates("clock", at, account.number, words)
        self._milestones.close()
        self._mail.close()
        self._digests.close()
        self._mornings.close()
        self._delays.close()
        self._tally.counts["milestones as expected"] = self._milestones.paid

    def _file(self, row: AnyRow) -> int:
        opened = micros(row.opened_at)
        matter = Matter(row.kind, row.category, row.grade, row.customer_group, opened)
        matter.supplier = row.supplier
        whose = self._whose(row)
        account = Account(self._reckoning, row.id, row.number, whose, row.telegram_id, matter)
        self._accounts[account.ticket] = account
        self._tally.counts["tickets"] += 1
        self._tally.counts[f"tickets of grade {row.grade}"] += 1
        self._compare_level(account, matter.opened)
        return account.ticket

    def _whose(self, row: AnyRow) -> Whose:
        about = frozenset(self._owners[each] for each in row.about_ids or ())
        barred = frozenset(self._owners[each] for each in row.barred or ())
        return Whose(None, row.department, row.level, about, barred)

    def _take_note(self, account: Account, note: Note, now: datetime) -> None:
        at = micros(note.at)
        self._tally.counts[f"trail: {note.action}"] += 1
        if note.action in ("chase", "escalate"):
            told = (account.number, note.detail["promise"], note.detail["milestone"])
            self._milestones.come(told, at)
        elif note.action in ("stop", "go"):
            account.recorded.append((note.action, at))
        elif note.action == "assign":
            account.handler = self._owners[note.detail["handler"]]
            self._compare_owner(account, at)
        elif note.action == "to_pool":
            account.handler = None
        else:
            actor = None if note.actor is None else self._owners.get(note.actor)
            self._confirmations.learn(account, note.action, actor, at)
            account.happens(note.action, at, micros(now), note.detail)

    def _arrive(self, said: Said) -> list[int]:
        """A card for the staff, or words for a customer: then the ticket they are about."""
        if said.chat not in self._staff:
            return self._words_arrive(said)
        until = digest_until(said)
        if until is not None:
            self._digests.come(said.chat, until, said.at)
        language = self._staff[said.chat].language
        morning = morning_card(said, language)
        if morning is not None:
            self._mornings.come(said.chat, morning, said.at)
        self._mail.come_with(said.chat, left_over_card(said), said.at)
        card = chase_card(said, language)
        if card is not None:
            self._mail.come(said.chat, card)
        return []

    def _words_arrive(self, said: Said) -> list[int]:
        """Words in doubt count once the desk has sent them again: it can't know before."""
        if said.in_doubt:
            return []
        self._delays.come(said)
        found = _TOKEN.search(said.text)
        written = None if found is None else self._written.pop(found[0], None)
        if written is None:
            return []
        ticket, purpose, at = written
        self._accounts[ticket].arrives(purpose, at, said.at)
        return [ticket]

    def _compare_promise(self, account: Account, name: str, row: AnyRow, at: Micros) -> None:
        pledge = account.pledges.get(name)
        if pledge is None:
            what, words = "wrong promise", f"{name} is promised, and shouldn't be"
        elif abs(pledge.due - micros(row.due_at)) > SECOND:
            what = "wrong due"
            words = f"{name} is due {instant(pledge.due)}, the desk says {row.due_at}"
        elif (pledge.met is None) != (row.met_at is None):
            met = "never" if pledge.met is None else instant(pledge.met)
            what, words = "wrong meeting", f"{name}: met {met}, the desk says {row.met_at}"
        else:
            return
        self._tally.deviates(what, at, account.number, words)

    def _compare_level(self, account: Account, at: Micros) -> None:
        """What complains about somebody goes above them."""
        about, level = account.whose.about, account.whose.level
        if level:
            self._tally.counts[f"tickets of level {level}"] += 1
        expected = max((self._readers.level_above(each) for each in about), default=level)
        if level < expected and self._readers.deciders(account.whose._replace(level=expected)):
            words = f"it goes to level {level}, and should go to {expected}"
            self._tally.deviates("wrong level", at, account.number, words)

    def _compare_owner(self, account: Account, at: Micros) -> None:
        """What goes to a higher level is in the hands of somebody who may decide it."""
        whose, owner = account.whose, account.handler
        if whose.level and owner is not None and not self._readers.may_decide(owner, whose):
            words = f"{self._readers.name(owner)} has it, who may not decide it"
            self._tally.deviates("wrong owner", at, account.number, words)

    def _compare_clock(self, account: Account, at: Micros) -> None:
        while account.stops and account.recorded:
            (what, mine), (whats, theirs) = account.stops.pop(0), account.recorded.pop(0)
            if what != whats or abs(mine - theirs) > SECOND:
                words = f"{what} at {instant(mine)}, the desk says {whats} at {instant(theirs)}"
                self._tally.deviates("clock", at, account.number, words)

    def _look_ahead(self, account: Account) -> None:
        at = account.next_at()
        if at is not None:
            heappush(self._next, (at, account.ticket))

    def _could_come(self, owed: Micros) -> Micros:
        return max(owed, self._trouble_until)

    def _misses(self, word: str, at: Micros, key: _Told, by: Micros) -> None:
        number, promise, milestone = key
        words = f"{promise}, {milestone}: {word} in the ticket's trail{by_how_much(by)}"
        self._tally.deviates(f"{word} milestone", at, number, words)
