"""The card of each morning: what is still overdue after all chases and escalations, in the reader's
hands and in those of others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from handlers.buttons import Button, Rows, button, in_rows
from handlers.cards.chase_card import LINES, LINES_UNITS, NAME_UNITS, opening, whose
from handlers.cards.matter import first_words
from handlers.limits import excerpt, units
from handlers.presses.lists import ListPress
from handlers.words import grave_words, late_words, matter_words, promise_word, several
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.people import Person
from storage.promises import Promise

WORDS_SHOWN = 20
"""Of what the customer filed, in a line that has more to say."""


@dataclass
class Hands:
    """What somebody else has in hand that is overdue."""

    owner: Person
    since: datetime
    """When the first of it fell due."""
    tickets: set[int] = field(default_factory=set)


@dataclass
class Overdue:
    """What one person is to hear of."""

    own: dict[int, list[Promise]] = field(default_factory=dict)
    """What they have to act on, by tickets."""
    others: dict[int, Hands] = field(default_factory=dict)
    """What they answer for, by its owners."""
    alone: bool = False
    """They lead, and nobody else is told of what they have in hand themselves."""

    def act_on(self, promise: Promise) -> None:
        """It is their turn."""
        self.own.setdefault(promise.ticket_id, []).append(promise)

    def answer_for(self, promise: Promise, owner: Person) -> None:
        """It is the turn of ``owner``."""
        hands = self.others.setdefault(owner.id, Hands(owner, promise.due_at))
        hands.since = min(hands.since, promise.due_at)
        hands.tickets.add(promise.ticket_id)


def overdue_card(work: Work, person: Person, overdue: Overdue) -> Screen:
    """A line for each ticket of their own, the gravest grade first and of these the longest
    overdue, then one for each of the others; below them the way there."""
    texts = work.texts_for(person)
    own = sorted(overdue.own.values(), key=lambda each: (each[0].ticket.grade, _since(each)))
    lines = list(_lines(work, person, own))
    shown, hidden = own[: len(lines)], len(own) - len(lines)
    text = [texts.say("still-overdue-title", count=len(own)), *lines] if own else []
    if hidden:
        more = "chase-more-of-others" if person.role.leads else "chase-more"
        text.append(texts.say(more, count=hidden))
    hands = sorted(overdue.others.values(), key=lambda each: each.since)
    if overdue.alone:
        text.append(texts.say("still-overdue-alone"))
    text += _others(work, person, hands)
    rows = in_rows([opening(first.ticket) for first, *_ in shown], 2)
    return Screen(Html("\n".join(text)), [*rows, *_list_row(work, person, hidden or hands)])


def _since(matter: Sequence[Promise]) -> datetime:
    return min(promise.due_at for promise in matter)


def _lines(work: Work, person: Person, matters: Sequence[list[Promise]]) -> Iterator[Html]:
    """For as many tickets as one message has room for."""
    left = LINES_UNITS
    for matter in matters[:LINES]:
        line = _line(work, person, matter)
        left -= units(line)
        if left < 0:
            return
        yield line


def _line(work: Work, person: Person, matter: Sequence[Promise]) -> Html:
    ticket, language = matter[0].ticket, person.language
    names = [promise_word(promise.name, language) for promise in matter]
    said = (
        matter_words(work.desk, ticket.category, ticket.customer.name, language),
        *grave_words(work.desk, ticket.grade, language),
        first_words(ticket.text, WORDS_SHOWN),
    )
    return work.texts_for(person).say(
        "still-overdue-line",
        number=ticket.number,
        promises=several(names, language),
        late=late_words(work.now - _since(matter), language),
        handler=whose(work, person, ticket),
        matter=" · ".join(filter(None, said)),
    )


def _others(work: Work, person: Person, hands: Sequence[Hands]) -> list[Html]:
    """How many each of them has, and how long the longest is overdue."""
    if not hands:
        return []
    texts = work.texts_for(person)
    lines = [
        texts.say(
            "still-overdue-of",
            handler=excerpt(each.owner.name, NAME_UNITS),
            count=len(each.tickets),
            late=late_words(work.now - each.since, person.language),
        )
        for each in hands[:LINES]
    ]
    if len(hands) > LINES:
        lines.append(texts.say("still-overdue-of-more", count=len(hands) - LINES))
    count = len({ticket for each in hands for ticket in each.tickets})
    return [texts.say("still-overdue-others", count=count), *lines]


def _list_row(work: Work, person: Person, wanted: object) -> Rows:
    """The list of all, where not every ticket has a button."""
    if not wanted:
        return []
    label = work.texts_for(person).label("btn-overdue")
    row: list[Button] = [button(label, ListPress(what="missed"))]
    return [row]
