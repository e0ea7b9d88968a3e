"""打给我，五点以后: what is said beside a number goes to whoever calls."""

from collections.abc import Sequence

from aiogram.types import Message

from handlers.customer.talk import hand_over, passed_on
from handlers.customer.talked_about import talked_about
from handlers.quoting import quoted_by
from handlers.turn import Turn
from storage.audit import entries_of
from storage.rules.moves import State
from storage.ticket_lists import unfinished_of
from storage.tickets import Ticket


def for_number(turn: Turn) -> Ticket | None:
    """The open ticket for which they may be called: whose handler asked for a number or for
    anything else, else the one just talked about, else the newest; None: none is open, or several
    questions are."""
    own = [each for each in unfinished_of(turn.session, turn.person.id) if each.is_open]
    waiting = [each for each in own if each.state is State.WAITING]
    if len(waiting) > 1:
        return None
    asked = waiting[0] if waiting else number_asked(turn, own)
    if asked is not None:
        return asked
    latest = talked_about(turn, turn.person.id)
    spoken_of = next((each for each in own if each.id == latest), None)
    return spoken_of or max(own, key=lambda each: each.id, default=None)


def number_asked(turn: Turn, tickets: Sequence[Ticket]) -> Ticket | None:
    """The one for which they were asked for a number last."""
    entries = entries_of(turn.session, [each.id for each in tickets], ("ask_phone",))
    last = max(entries, key=lambda entry: entry.at, default=None)
    return next((each for each in tickets if last and each.id == last.ticket_id), None)


def tell_words(turn: Turn, ticket: Ticket, message: Message) -> None:
    """Hand the words over, the number in them masked as everywhere."""
    about = quoted_by(turn, message)
    words = message.text or ""
    said = hand_over(turn, ticket, words, [], source=message.message_id, about=about)
    turn.send(turn.person, passed_on(turn, ticket, said))
