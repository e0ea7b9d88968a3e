"""What must reach whom: the lines of chase cards, paired with those that came."""

from collections.abc import Iterable

from bot.simulate.accounts import LATE, Reached
from bot.simulate.cards import Card
from bot.simulate.confirmations import Confirmations
from bot.simulate.deviations import Tally
from bot.simulate.hours import Micros
from bot.simulate.owed import Grace, Owed, by_how_much
from bot.simulate.readers import Readers

_SAID_WITH_IT = {"acknowledge", "resolve"}
"""What stands on the card of a ticket that nobody accepted."""
_Line = tuple[int, str, str]
"""A reader's chat, a ticket's number, a promise."""


class Mail:
    """The cards of chases and escalations, one a reader and moment."""

    def __init__(
        self, readers: Readers, confirmations: Confirmations, tally: Tally, grace: Grace
    ) -> None:
        self._readers = readers
        self._confirmations = confirmations
        self._tally = tally
        self._lines = Owed[_Line](self._misses, grace)
        self._cards: dict[int, list[Card]] = {}
        """What each reader is to get, until it comes."""
        self._came: set[tuple[int, Micros]] = set()

    def owe(self, reached: Iterable[Reached], at: Micros) -> None:
        """All this is reached at one moment: one card for each reader."""
        told: dict[int, list[Reached]] = {}
        for each in reached:
            for chat in self.readers_of(each):
                told.setdefault(chat, []).append(each)
        for chat, theirs in told.items():
            card = _card(theirs, at)
            self._cards.setdefault(chat, []).append(card)
            for number, promises in card.lines.items():
                for promise in sorted(promises):
                    self._lines.owe((chat, number, promise), at)

    def readers_of(self, reached: Reached) -> list[int]:
        """Who is to be told of it; nobody, where all who might be are concerned."""
        account, to = reached.account, reached.step.to
        confirming = self._confirmations.turn_of(account, reached.promise)
        asked = confirming if to == "handler" else []
        return asked or self._readers.of(to, account.whose)

    def come(self, chat: int, card: Card) -> None:
        """A card reached its reader."""
        self._tally.counts[f"cards: {card.title}"] += 1
        expected = self._expected(chat, card)
        for number, promises in (expected or card).lines.items():
            for promise in sorted(promises):
                self._lines.come((chat, number, promise), card.at)
        for number in card.doubled:
            words = f"named twice on one card for {self._readers.name(chat)}"
            self._tally.deviates("doubled", card.at, number, words)
        if expected is not None:
            self._compare(chat, expected, card)
        elif (chat, card.at) in self._came:
            words = f"{self._readers.name(chat)} got more than one card at one moment"
            self._tally.deviates("split card", card.at, next(iter(card.lines)), words)
        self._came.add((chat, card.at))

    def come_with(self, chat: int, numbers: Iterable[str], at: Micros) -> None:
        """Tickets come to a supervisor, with what is missed of them: of that nothing else comes."""
        for card in list(self._cards.get(chat, ())):
            for number in card.lines.keys() & set(numbers):
                for promise in sorted(card.lines[number] & _SAID_WITH_IT):
                    card.lines[number].remove(promise)
                    card.title = ""
                    self._lines.come((chat, number, promise), at)
                if not card.lines[number]:
                    del card.lines[number]
            if not card.lines:
                self._cards[chat].remove(card)

    def close(self) -> None:
        """Nothing more will come."""
        self._lines.close()
        self._tally.counts["lines of cards as expected"] = self._lines.paid

    def _expected(self, chat: int, card: Card) -> Card | None:
        """The expected card that this one is; it is no longer expected."""
        cards = self._cards.get(chat, [])
        for place, expected in enumerate(cards):
            if expected.tickets == card.tickets and card.lines.keys() <= expected.lines.keys():
                return cards.pop(place)
        return None

    def _compare(self, chat: int, expected: Card, card: Card) -> None:
        who = self._readers.name(chat)
        if expected.title not in ("", card.title):
            words = f"{who} was to get a card “{expected.title}”, and got “{card.title}”"
            self._tally.deviates("wrong title", card.at, next(iter(card.lines)), words)
        for number, promises in card.lines.items():
            if promises != expected.lines[number]:
                words = f"{who} was told of {promises}, not of {expected.lines[number]}"
                self._tally.deviates("wrong promise", card.at, number, words)

    def _misses(self, word: str, at: Micros, key: _Line, by: Micros) -> None:
        chat, number, promise = key
        who = self._readers.name(chat)
        words = f"a card for {who} that names {promise}: {word}{by_how_much(by)}"
        self._tally.deviates(f"{word} card", at, number, words)


def _card(told: list[Reached], at: Micros) -> Card:
    card = Card(_title(told, at), at)
    for each in told:
        card.lines.setdefault(each.account.number, set()).add(each.promise)
    return card


def _title(told: list[Reached], at: Micros) -> str:
    """The title that the card must have; none where some of it is late and some isn't."""
    late = [at - each.step.card_at > LATE for each in told]
    if all(late):
        return "summary"
    if any(late):
        return ""
    return "escalation" if any(each.step.to != "handler" for each in told) else "chase"
