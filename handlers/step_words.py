"""What was written in a step of a ticket's trail, for who is told of it.

The trail holds no words: they are found by who took the step, and when.
"""

from collections.abc import Iterator

from handlers.cards.matter import first_words
from handlers.work import Work
from storage.audit import Entry
from storage.confirmations import outcomes_of
from storage.messages import Purpose, messages_of
from storage.notes import notes_of
from storage.rules.moves import Action

SHOWN = 160
_ASKS, _DECIDES = "ask_confirmation", "return_outcome"
_SAID = {
    Action.REPLY.value: (Purpose.REPLY,),
    Action.ASK.value: (Purpose.QUESTION,),
    Action.RESOLVE.value: (Purpose.OUTCOME,),
    Action.CUSTOMER_ANSWERS.value: (Purpose.ANSWER,),
    Action.ADD.value: (Purpose.ADDITION, Purpose.REJECTION),
}
_AT_ONCE = (Action.CUSTOMER_ANSWERS.value, Action.ADD.value)
"""What staff write can be taken back for some seconds, and is a step when these are over."""


def step_words(work: Work, entry: Entry) -> str:
    """The beginning of what was written; empty: nothing was."""
    return first_words(next(_written(work, entry), ""), SHOWN)


def _written(work: Work, entry: Entry) -> Iterator[str]:
    if entry.action in (_ASKS, _DECIDES):
        yield from _of_outcome(work, entry)
    elif entry.action in _SAID:
        yield from _of_message(work, entry)
    else:
        for note in notes_of(work.session, entry.ticket_id):
            if (note.author_id, note.said_at) == (entry.actor_id, entry.at):
                yield note.text


def _of_message(work: Work, entry: Entry) -> Iterator[str]:
    """The last that they wrote by then; of a customer what they wrote just then."""
    for message in reversed(messages_of(work.session, entry.ticket_id)):
        theirs = message.author_id == entry.actor_id and message.purpose in _SAID[entry.action]
        if theirs and message.said_at <= entry.at:
            if message.said_at == entry.at or entry.action not in _AT_ONCE:
                yield message.text
            return


def _of_outcome(work: Work, entry: Entry) -> Iterator[str]:
    """The outcome that is to be confirmed, or why it was sent back."""
    for outcome in reversed(outcomes_of(work.session, entry.ticket_id)):
        if entry.action == _ASKS and outcome.asker_id == entry.actor_id:
            if outcome.asked_at <= entry.at:
                yield outcome.solution
        elif (outcome.decider_id, outcome.decided_at) == (entry.actor_id, entry.at):
            yield outcome.reason or ""
