"""What was written for a ticket, and kept from its handler until the customer said that it isn't
about them: now it goes where it was meant to go."""

from collections.abc import Callable
from typing import Any

from aiogram.types import Message

from handlers.access import ticket_of_customer
from handlers.cards.own_card import own_button
from handlers.customer import changing, follow_up, reopening, talk, verdict
from handlers.customer.conduct import suspicion
from handlers.customer.draft import Draft
from handlers.customer.drafting import part_of
from handlers.customer.filing import turn_into
from handlers.customer.live_card import go_on
from handlers.customer.past_handler import CHANGING
from handlers.customer.setting_aside import draft_of
from handlers.customer.verdict_asked import EXPLAINING, JUDGING
from handlers.errors import NotNow, OutOfDate, Refused
from handlers.turn import Turn
from handlers.work import Screen
from storage.follow_ups import asked_visit
from storage.rules.moves import State
from storage.tickets import UNFINISHED, Ticket


def pass_on_as_meant(turn: Turn, draft: Draft) -> bool:
    """Whether it was meant for a ticket, which still takes it."""
    way = _WAYS.get(draft.meant_as or "")
    if way is None or draft.meant_for is None:
        return False
    try:
        screen = way(turn, ticket_of_customer(turn, draft.meant_for), draft)
    except Refused:
        return False
    turn_into(turn, screen)
    go_on(turn)
    return True


def pass_on_as_reason(turn: Turn, draft: Draft, ticket: Ticket) -> bool:
    """Whether it was written for why the outcome of that ticket isn't accepted, and is that."""
    is_reason = draft.meant_as == EXPLAINING and draft.meant_for == ticket.id
    return is_reason and pass_on_as_meant(turn, draft)


def change_meant(turn: Turn, message: Message) -> bool:
    """It was changed while its customer was asked, and blames nobody any more: then it goes where
    it was meant to go. False when it is another message."""
    draft = draft_of(turn)
    if draft is None or not draft.has(message.message_id) or suspicion(turn, draft) is None:
        return False
    changed = draft.with_part(part_of(turn, message)).as_read(turn.reading)
    return suspicion(turn, changed) is None and pass_on_as_meant(turn, changed)


def _as_addition(turn: Turn, ticket: Ticket, draft: Draft) -> Screen:
    said = talk.hand_over(turn, ticket, draft.text, draft.files, **_written(draft))
    return talk.passed_on(turn, ticket, said)


def _as_reason(turn: Turn, ticket: Ticket, draft: Draft) -> Screen:
    verdict.give_reason(turn, ticket, draft.text, draft.files, **_written(draft))
    look = own_button(turn, turn.person, ticket, "look", "btn-look")
    return Screen(turn.texts.say("passed-on", number=ticket.number), [[look]])


def _as_verdict(turn: Turn, ticket: Ticket, draft: Draft) -> Screen:
    if ticket.state is State.CLOSED:
        return _as_reopening(turn, ticket, draft)
    verdict.reject_for_customer(turn, ticket)
    verdict.give_reason(turn, ticket, draft.text, draft.files, **_written(draft))
    look = own_button(turn, turn.person, ticket, "look", "btn-look")
    due = turn.by(ticket.due_at, turn.person)
    said = turn.texts.say(verdict.told_key(turn, ticket), number=ticket.number, due=due)
    return Screen(said, [[look]])


def _as_reopening(turn: Turn, ticket: Ticket, draft: Draft) -> Screen:
    return reopening.open_with(turn, ticket, draft.text, draft.files, **_written(draft))


def _as_own_word(turn: Turn, ticket: Ticket, draft: Draft) -> Screen:
    visit = asked_visit(turn.session, ticket.customer_id)
    if visit is None or visit.ticket_id != ticket.id:
        raise OutOfDate(number=ticket.number)
    follow_up.keep_word(turn, visit, draft.text, draft.files, _source(draft))
    return Screen(turn.texts.say("follow-up-thanks"))


def _written(draft: Draft) -> dict[str, Any]:
    """In which messages of theirs they wrote it."""
    return {"source": _source(draft), "pieces": draft.pieces}


def _source(draft: Draft) -> int:
    """Telegram's id of the message with the words, where the rest is an album."""
    return next((part.source for part in draft.parts if part.text), draft.parts[0].source)


def _as_change(turn: Turn, ticket: Ticket, draft: Draft) -> Screen:
    source = draft.parts[0].source
    if follow_up.put_changed_word(turn, source, draft.text):
        return Screen(turn.texts.say("word-changed", number=ticket.number))
    if ticket.state not in UNFINISHED:
        raise NotNow(number=ticket.number)
    files = changing.new_among(turn, ticket, draft.files)
    changing.show_change(turn, ticket, source, draft.text, files)
    return Screen(turn.texts.say("change-noted", number=ticket.number))


_WAYS: dict[str, Callable[[Turn, Ticket, Draft], Screen]] = {
    talk.WRITING: _as_addition,
    EXPLAINING: _as_reason,
    JUDGING: _as_verdict,
    reopening.REOPENING: _as_reopening,
    follow_up.COMMENTING: _as_own_word,
    CHANGING: _as_change,
}
