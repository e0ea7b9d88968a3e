"""Words that are about a ticket of the customer's own: they go to that ticket, before anything is
made of them; what is being written stays."""

from datetime import datetime

from aiogram.types import Message

from handlers.cards.own_card import own_card
from handlers.customer.after_rejection import go_on_rejecting
from handlers.customer.asked_last import Asked, asked_last
from handlers.customer.danger_runs import take_for_danger, tell_running_danger
from handlers.customer.draft import Draft
from handlers.customer.judging import LATELY, ask_once_more, judge_by_name
from handlers.customer.just_asked import take_for_answer, take_nod
from handlers.customer.leaving_closed import leave_closed_in_words
from handlers.customer.left_number import take_number_left
from handlers.customer.live_card import in_a_burst
from handlers.customer.past_handler import take_past_handler
from handlers.customer.referring import begin_again
from handlers.customer.reopening import begin_reopening, tell_of_appeal
from handlers.customer.setting_aside import draft_of
from handlers.customer.straight_on import pass_straight_on
from handlers.customer.ticket_deeds import do_for_ticket
from handlers.customer.ticket_meant import is_writing
from handlers.customer.ticket_named import named_among
from handlers.customer.verdict import judge_in_words
from handlers.customer.verdict_asked import JUDGING, verdict_asked
from handlers.customer.visit_in_words import answer_at_length, answer_in_words
from handlers.customer.wish_cards import look_button, state_line
from handlers.referring import may_reopen
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from prompts.wishes.contesting import rejects_plainly
from prompts.wishes.humans import asks_for_a_human
from prompts.wishes.judging import lets_it_be, says_not_satisfied, says_satisfied
from prompts.wishes.reopening import wants_to_reopen
from prompts.wishes.small_talk import is_small_talk, says_goodbye, says_thanks
from prompts.wishes.stars import gives_stars_plainly
from prompts.wishes.yes_or_no import said_to_question
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.ticket_lists import tickets_of, unfinished_of
from storage.tickets import Ticket, find_ticket

_SHOWN = 3
_LOOKED_AT = 10
"""Of a customer's tickets, the newest, for one that can be opened again."""


def take_for_ticket(turn: Turn, message: Message) -> bool:
    """Do what the words say about a ticket; False when they say no such thing."""
    words, draft = message.text, draft_of(turn)
    if draft is not None and draft.caller is not None:
        return False
    if words is None:
        asked = None if draft is None else asked_last(turn)
        return take_for_answer(turn, message, asked) or go_on_rejecting(turn, message)
    return answer_at_length(turn, message) or _take_words(turn, message, words, draft)


def _take_words(turn: Turn, message: Message, words: str, draft: Draft | None) -> bool:
    if says_satisfied(words) or says_not_satisfied(words):
        return judge_by_name(turn, message)
    asked = asked_last(turn) if draft is not None or said_to_question(words) else None
    outcome = None if asked is None else asked.outcome
    may_reject = outcome is not None or _takes_part_in_nothing(draft)
    if may_reject and rejects_plainly(words) and _reject(turn, message, outcome):
        return True
    if _may_be_for_visit(turn, draft, asked, words) and answer_in_words(turn, message):
        return True
    if wants_to_reopen(words):
        return _reopen(turn, words)
    if leave_closed_in_words(turn, words) or _leaves_it_at_that(turn, draft, words):
        return True
    if take_for_danger(turn, message) or do_for_ticket(turn, message):
        return True
    if draft is None and is_small_talk(words) and not asks_for_a_human(words):
        return _chat(turn, words)
    return (
        take_number_left(turn, message)
        or take_nod(turn, message, asked)
        or take_for_answer(turn, message, asked)
        or tell_running_danger(turn, message)
        or go_on_rejecting(turn, message)
        or pass_straight_on(turn, message)
    )


def _leaves_it_at_that(turn: Turn, draft: Draft | None, words: str) -> bool:
    return lets_it_be(words) and not is_writing(draft) and ask_once_more(turn)


def _may_be_for_visit(turn: Turn, draft: Draft | None, asked: Asked | None, words: str) -> bool:
    """Whether nothing newer than the visit's question is before them, or it can be for nothing
    else."""
    if draft is None or (asked is not None and asked.visit is not None):
        return True
    return gives_stars_plainly(words) and not in_a_burst(turn)


def judge_in_reply(turn: Turn, ticket: Ticket, message: Message) -> bool:
    """Whether what replies to something about the ticket is the verdict on its outcome, and
    counted as that."""
    words = message.text or ""
    judges = says_satisfied(words) or rejects_plainly(words)
    if ticket.state is not State.RESOLVED or not judges:
        return False
    judge_in_words(turn, ticket, message)
    return True


def _takes_part_in_nothing(draft: Draft | None) -> bool:
    """Whether nothing of theirs is on the screen of which the words may be a part."""
    return draft is None or ((draft.is_talk or draft.is_wish) and not draft.aside)


def _reject(turn: Turn, message: Message, outcome: int | None) -> bool:
    """What is said of no matter by name is said of the ``outcome`` that they were asked about
    last (the id of its ticket, if that is known)."""
    ticket = verdict_asked(turn) if outcome is None else find_ticket(turn.session, outcome)
    if ticket is None or ticket.state is not State.RESOLVED:
        return False
    # It may not be for whoever it is about.
    if not take_past_handler(turn, message, JUDGING, ticket.id):
        judge_in_words(turn, ticket, message)
    return True


def _chat(turn: Turn, words: str) -> bool:
    """Thanks, hello and goodbye are answered with where their matters stand; where an answer or a
    verdict is awaited they may be just that."""
    own = unfinished_of(turn.session, turn.person.id)
    if any(each.state in (State.WAITING, State.RESOLVED) for each in own):
        return False
    if not own and not says_goodbye(words):
        return False
    key = "talk-hello-open"
    if says_goodbye(words):
        key = "talk-bye"
    elif says_thanks(words):
        key = "talk-welcome"
    newest = sorted(own, key=lambda ticket: -ticket.id)[:_SHOWN]
    lines = [turn.texts.say(key), *(state_line(turn, each) for each in newest)]
    rows = [[look_button(turn.texts, each.id, each.number)] for each in newest]
    turn.send(turn.person, Screen(Html("\n".join(lines)), rows))
    return True


def _reopen(turn: Turn, words: str) -> bool:
    """The newest that can be, what ended last before all else; what isn't closed yet is shown, with
    what can be done about it. Of what is closed for too long a new matter begins, which refers to
    it."""
    own = tickets_of(turn.session, turn.person.id, offset=0, limit=_LOOKED_AT)
    since = turn.received_at - LATELY
    meant = named_among(own, words) or sorted(own, key=lambda each: _ended(each, since))
    for ticket in meant:
        if tell_of_appeal(turn, _appealed(ticket)):
            return True
        if may_reopen(turn, ticket):
            begin_reopening(turn, ticket)
            return True
        if ticket.state is State.RESOLVED or ticket.is_open:
            turn.send(turn.person, own_card(turn, ticket))
            return True
    over = next((each for each in meant if each.state is State.CLOSED), None)
    if over is None:
        turn.say("reopen-none")
    else:
        begin_again(turn, over)
    return True


def _ended(ticket: Ticket, since: datetime) -> float:
    """Seconds by which it ended before, the latest least; what didn't end since comes last."""
    at = ticket.closed_at or (ticket.resolved_at if ticket.state is State.RESOLVED else None)
    return -max(at or since, since).timestamp()


def _appealed(ticket: Ticket) -> Ticket:
    """Whoever wants it reopened while an appeal is decided means what that is against."""
    runs = ticket.kind is Kind.APPEAL and ticket.is_open
    return ticket.refers_to or ticket if runs else ticket
