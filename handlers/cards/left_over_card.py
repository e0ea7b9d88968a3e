"""The card of several tickets that nobody accepted, and that come to a supervisor at one moment."""

from collections.abc import Sequence

from handlers.buttons import Button, Rows
from handlers.cards.chase_card import chase_lines, numbered_deeds, opening
from handlers.work import Screen, Work
from prompts.texts import Html
from storage.people import Person
from storage.promises import Promise, promises_of
from storage.rules.promised import PromiseName
from storage.tickets import Ticket


def left_over_card(work: Work, person: Person, tickets: Sequence[Ticket]) -> Screen:
    """A line for each with what is promised, and missed by now; below them the way to each, and to
    accept it."""
    matters = [_promises(work, ticket) for ticket in tickets]
    lines = chase_lines(work, person, matters)
    texts, hidden = work.texts_for(person), len(tickets) - len(lines)
    text = [texts.say("left-over-title", count=len(tickets)), *lines]
    if hidden:
        text.append(texts.say("left-over-more", count=hidden))
    rows: Rows = [_row(work, person, ticket) for ticket in tickets[: len(lines)]]
    return Screen(Html("\n".join(text)), rows)


def _promises(work: Work, ticket: Ticket) -> list[Promise]:
    """That it is accepted; and that it is resolved, where that is missed already, or where it was
    accepted before it was opened again."""
    made = promises_of(work.session, ticket)
    accept, resolve = made[PromiseName.ACKNOWLEDGE], made[PromiseName.RESOLVE]
    if accept.met_at is not None:
        return [resolve]
    return [accept, *([resolve] if resolve.due_at <= work.now else [])]


def _row(work: Work, person: Person, ticket: Ticket) -> list[Button]:
    return [opening(ticket), *numbered_deeds(work, person, ticket)]
