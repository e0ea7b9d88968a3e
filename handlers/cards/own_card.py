"""A customer's own ticket: its state, its promise, its history in plain words."""

from collections.abc import Iterator, Sequence

from handlers.buttons import Button, Rows, button, in_rows
from handlers.limits import excerpt, units
from handlers.presses.customers import OwnPress
from handlers.promise_words import answers_owed, outer_line
from handlers.referring import may_reopen, reference_key
from handlers.tones import is_of_trouble, tone_of
from handlers.turn import Turn
from handlers.words import filed_words, kind_word, own_state_word, topic_word
from handlers.work import Screen, Work
from prompts.texts import Html, quote
from storage.appeals import appeal_against, is_final, may_be_appealed, referring_to
from storage.messages import (
    Purpose,
    additions_to,
    filing_as_changed,
    last_of,
    newest_words,
)
from storage.people import Person
from storage.rules.kinds import Kind
from storage.rules.moves import Action, NotPossible, State, move
from storage.tickets import OPEN, Ticket

TEXT_SHOWN = 400
OUTCOME_SHOWN = 1200
ADDITION_SHOWN = 80


def own_button(work: Work, person: Person, ticket: Ticket, do: str, key: str) -> Button:
    """A button about the ticket as it is now."""
    press = OwnPress(do=do, ticket=ticket.id, version=ticket.version)
    return button(work.texts_for(person).label(key), press)


def own_card(turn: Turn, ticket: Ticket) -> Screen:
    """The ticket as its customer sees it."""
    language, texts = turn.person.language, turn.texts
    lines = [
        own_title(turn, ticket),
        filed_words(ticket, language, TEXT_SHOWN),
        *_changed_lines(turn, ticket),
        *_addition_lines(turn, ticket),
        *reference_lines(turn, ticket),
        texts.say("own-state", state=own_state_word(ticket, language)),
        *promise_lines(turn, ticket),
        *_outcome_lines(turn, ticket),
        *_closing_lines(turn, ticket),
        *([texts.say("own-final")] if ticket.solution and is_final(ticket) else []),
    ]
    return Screen(Html("\n".join(lines)), _rows(turn, ticket))


def own_title(turn: Turn, ticket: Ticket) -> Html:
    """By which the card begins."""
    return turn.texts.say("own-title", number=ticket.number, about=_about(turn, ticket))


def _about(turn: Turn, ticket: Ticket) -> str:
    language = turn.person.language
    topic = topic_word(turn.desk, ticket.kind, ticket.category, language)
    return " · ".join(filter(None, (kind_word(ticket.kind, language), topic)))


def _changed_lines(turn: Turn, ticket: Ticket) -> list[Html]:
    """What they put right of what they filed, which stays as it was filed."""
    changed = None if ticket.erased_at else filing_as_changed(turn.session, ticket)
    if changed is None:
        return []
    return [
        turn.texts.say("own-changed"),
        quote(excerpt(newest_words(turn.session, changed), TEXT_SHOWN)),
    ]


def _addition_lines(turn: Turn, ticket: Ticket) -> list[Html]:
    """How much was added since, and what last; all of it stands in the history."""
    added = additions_to(turn.session, ticket.id)
    if not added:
        return []
    said = (newest_words(turn.session, each) for each in reversed(added))
    words = next(filter(None, said), None)
    if words is None:
        return [turn.texts.say("own-additions-files", count=len(added))]
    last = excerpt(" ".join(words.split()), ADDITION_SHOWN)
    return [turn.texts.say("own-additions", count=len(added), last=last)]


def reference_lines(turn: Turn, ticket: Ticket) -> list[Html]:
    """What it refers to, and what refers to it."""
    found, earlier = [], ticket.refers_to
    if earlier is not None:
        key = reference_key(ticket.kind, handling=bool(ticket.about_ids))
        found.append(turn.texts.say(key, number=earlier.number))
    numbers = " · ".join(each.number for each in referring_to(turn.session, ticket))
    return [*found, *([turn.texts.say("referred-by", numbers=numbers)] if numbers else [])]


def verdict_rows(work: Work, ticket: Ticket) -> Rows:
    """The two answers to an outcome; none while somebody higher up has to decide about it."""
    customer = ticket.customer
    if appeal_against(work.session, ticket) is not None:
        return []
    return [
        [
            own_button(work, customer, ticket, "satisfied", "btn-satisfied"),
            own_button(work, customer, ticket, "not_satisfied", "btn-not-satisfied"),
        ]
    ]


def _rows(turn: Turn, ticket: Ticket) -> Rows:
    def own(do: str, key: str) -> Button:
        return own_button(turn, turn.person, ticket, do, key)

    buttons = []
    if ticket.state is State.WAITING:
        buttons.append(own("write", "btn-answer"))
    elif can(ticket, Action.ADD):
        buttons.append(own("write", "btn-write"))
    if can(ticket, Action.URGE) and ticket.kind is not Kind.PRAISE:
        buttons.append(own("urge", "btn-urge"))
    if _is_shortened(ticket):
        buttons.append(own("story", "btn-story"))
    buttons.append(own("history", "btn-history"))
    if can(ticket, Action.WITHDRAW):
        buttons.append(own("withdraw", "btn-withdraw"))
    buttons += [own(do, key) for do, key in _objections(turn, ticket)]
    verdict = verdict_rows(turn, ticket) if ticket.state is State.RESOLVED else []
    return [*verdict, *in_rows(buttons, 2)]


def objection_rows(work: Work, ticket: Ticket) -> Rows:
    """How to object to what was decided, under the message that says it."""
    customer = ticket.customer
    ways = [
        own_button(work, customer, ticket, do, key)
        for do, key in _objections(work, ticket)
        if do != "complain"  # it would be about the handler, who didn't decide it
    ]
    return in_rows(ways, 2)


def _objections(work: Work, ticket: Ticket) -> Iterator[tuple[str, str]]:
    """What somebody can do who isn't content with what became of it, or with how."""
    if may_reopen(work, ticket):
        yield "reopen", "btn-reopen" if is_of_trouble(ticket.kind) else "btn-reopen-other"
    elif ticket.state in (State.CLOSED, State.WITHDRAWN):
        yield "again", "btn-again"
    if may_be_appealed(work.session, ticket):
        yield "appeal", "btn-appeal"
    handled = ticket.handler_id is not None and ticket.state is not State.WITHDRAWN
    if handled and ticket.kind is not Kind.PRAISE:
        yield "complain", "btn-complain"


def can(ticket: Ticket, action: Action) -> bool:
    """Whether it may be done to a ticket in that state."""
    try:
        move(ticket.state, action)
    except NotPossible:
        return False
    return True


def _outcome_lines(turn: Turn, ticket: Ticket) -> Sequence[Html]:
    if not ticket.solution:
        return []
    key = "own-outcome" if is_of_trouble(ticket.kind) else "own-answer"
    return [turn.texts.say(key), quote(excerpt(ticket.solution, OUTCOME_SHOWN))]


def _closing_lines(turn: Turn, ticket: Ticket) -> Sequence[Html]:
    """Why nobody carries it on, as they were told."""
    if ticket.closed_why is None:
        return []
    told = last_of(turn.session, ticket.id, Purpose.CLOSING)
    words = [] if told is None or not told.text else [quote(excerpt(told.text, OUTCOME_SHOWN))]
    return [turn.texts.say("own-closed"), *words]


def _is_shortened(ticket: Ticket) -> bool:
    return units(ticket.text) > TEXT_SHOWN or units(ticket.solution or "") > OUTCOME_SHOWN


def promise_lines(turn: Turn, ticket: Ticket) -> Sequence[Html]:
    if ticket.state not in OPEN:
        return []
    if ticket.paused_at is not None:
        return [*_question(turn, ticket), turn.texts.say("own-clock-stands"), *_outer(turn, ticket)]
    key = f"own-promise-{tone_of(ticket.kind)}"
    if ticket.due_at <= turn.now:
        key = "own-promise-missed" if is_of_trouble(ticket.kind) else "own-answer-missed"
    promised = turn.texts.say(key, due=turn.by(ticket.due_at, turn.person))
    return [promised, *answers_owed(turn, ticket, turn.person), *_outer(turn, ticket)]


def _question(turn: Turn, ticket: Ticket) -> Sequence[Html]:
    asked = last_of(turn.session, ticket.id, Purpose.QUESTION)
    if asked is None or not asked.text:
        return []
    return [turn.texts.say("own-question"), quote(excerpt(asked.text, TEXT_SHOWN))]


def _outer(turn: Turn, ticket: Ticket) -> Sequence[Html]:
    return outer_line(turn, ticket, turn.person)
