"""What happened to a customer's own ticket, in plain words: who did it, what both sides said, and
what is promised now."""

from collections.abc import Iterator
from datetime import datetime

from handlers.buttons import Button
from handlers.cards.own_card import promise_lines
from handlers.history import SHOWN, told_to
from handlers.limits import excerpt
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from storage.audit import Entry, trail_of
from storage.messages import Purpose, messages_of
from storage.people import Person
from storage.rules.moves import Action
from storage.tickets import Ticket

WORDS_SHOWN = 60
_OF_BOTH = frozenset(
    {
        Action.ADD,
        Action.CUSTOMER_ANSWERS,
        Action.ASK,
        Action.REPLY,
        Action.SATISFIED,
        Action.NOT_SATISFIED,
        Action.TAKE_BACK_VERDICT,
        Action.URGE,
        Action.WITHDRAW,
        Action.REOPEN,
        Action.REOPEN_ANEW,
        Action.TAKE_BACK_REOPENING,
        "appeal",
        "told_late",
        "told_by_phone",
    }
)
"""What names the customer where the staff read it."""
_SPOKEN = frozenset({Action.ASK, Action.CUSTOMER_ANSWERS, Action.REPLY, Action.ADD})
"""What is told by the words themselves, as long as they are kept."""


def own_history(turn: Turn, ticket: Ticket, *ways: Button) -> Screen:
    """The latest of it, newest last, with the ``ways`` on from there."""
    lines = [line for _, line in sorted(_lines(turn, ticket), key=lambda each: each[0])]
    title = turn.texts.say("history-title", number=ticket.number)
    more = ["…"] if len(lines) > SHOWN else []
    text = [title, *more, *lines[-SHOWN:], *promise_lines(turn, ticket)]
    return Screen(Html("\n".join(text)), [list(ways)])


def _lines(turn: Turn, ticket: Ticket) -> Iterator[tuple[datetime, Html]]:
    said = messages_of(turn.session, ticket.id)
    trail = trail_of(turn.session, ticket.id)
    for entry, what in told_to(turn, turn.person, trail, as_customer=True):
        if not (said and entry.action in _SPOKEN):
            yield (
                entry.at,
                _line(turn, ticket, entry.at, entry.actor_id, own_deed(turn, ticket, entry, what)),
            )
    for message in said:
        who, at = _who(turn, ticket, message.author_id), turn.when(message.said_at, turn.person)
        if not message.text:
            changed = message.purpose is Purpose.CORRECTION
            sent = turn.texts.label(f"own-did-{'change' if changed else 'send'}-file")
            yield message.said_at, turn.texts.say("history-who", at=at, who=who, what=sent)
            continue
        words = excerpt(message.text, WORDS_SHOWN)
        yield message.said_at, turn.texts.say("history-said", at=at, who=who, words=words)


def own_deed(turn: Turn, ticket: Ticket, entry: Entry, what: str) -> str:
    """As it is said to the customer: nobody reads of "the customer" in their own matter."""
    if entry.action == "assign":
        name = _name_of_staff(turn, entry.detail["handler"])
        key = "own-did-assign-team" if name is None else "own-did-assign"
        return turn.texts.label(key, name=name or "")
    if entry.action not in _OF_BOTH:
        return what
    return turn.texts.label(f"own-did-{entry.action.replace('_', '-')}")


def _line(turn: Turn, ticket: Ticket, at: datetime, actor: int | None, what: str) -> Html:
    when = turn.when(at, turn.person)
    if actor is None:
        return turn.texts.say("history-line", at=when, what=what)
    return turn.texts.say("history-who", at=when, who=_who(turn, ticket, actor), what=what)


def _who(turn: Turn, ticket: Ticket, person_id: int) -> str:
    """The customer themselves; of the staff as much as the desk lets customers know."""
    if person_id == ticket.customer_id:
        return turn.texts.label("who-you")
    return _name_of_staff(turn, person_id) or turn.texts.label("who-team")


def _name_of_staff(turn: Turn, person_id: int) -> str | None:
    """The first name, where the desk lets customers know it."""
    person = turn.session.get(Person, person_id)
    if person is None or not person.name or turn.desk.customers.show == "team":
        return None
    return person.name.split()[0]
