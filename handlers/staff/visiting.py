"""回访 by telephone: who can't be written to is phoned, and staff note down the answers."""

from collections.abc import Callable, Mapping

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import allowed, may_do, scope_of
from handlers.buttons import Button, Rows, button
from handlers.cards.matter import matter_lines
from handlers.cards.staff_buttons import open_row, phone_row
from handlers.cards.visit_words import question_words, yes_and_no
from handlers.customer.follow_up import STARS, back_to_work
from handlers.errors import NotYours, OutOfDate, OwnWork
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.lists import PAGE, turning
from handlers.presses.lists import CallPress, CallsPress
from handlers.relay import slot_of_ticket
from handlers.staff.telling import missed, telling_card, told
from handlers.staff.telling_of_delay import delay_card, told_of_delay
from handlers.staff.visitors import callers_for, is_left_to_others
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.texts import Html, Texts
from storage.follow_ups import (
    FollowUp,
    FollowUpState,
    calls_about,
    calls_to_make,
    count_calls,
    find_visit,
    finish,
    put_word,
    rate,
)
from storage.people import Person
from storage.rules.desk import Question
from storage.rules.phones import masked
from storage.rules.roles import Right

router = Router(name="staff.visiting")

NOTING = "noting_visit"
"""Step: the next message is the customer's own word, as they said it on the telephone."""


def show_call(work: Work, visit: FollowUp) -> None:
    """Ask those who answer for the department to phone."""
    for reader in callers_for(work, visit):
        work.send(reader, _card(work, visit, reader), slot=slot_of_ticket(visit.ticket))


@router.message(command_filter("calls"))
async def calls(message: Message, turn: Turn) -> None:
    """/calls: whom to phone for a follow-up visit, the longest due first."""
    may_do(turn, Right.VISIT)
    turn.send(turn.person, _calls(turn, 0))


@router.callback_query(CallsPress.filter())
async def turned(press: CallbackQuery, callback_data: CallsPress, turn: Turn) -> None:
    """Another page, in the same message."""
    turn.show(_calls(turn, callback_data.page))


def _calls(turn: Turn, page: int) -> Screen:
    scope = scope_of(turn.desk, turn.person, Right.VISIT)
    own = calls_about(turn.session, scope)
    left = [visit.id for visit in own if is_left_to_others(turn, turn.person, visit)]
    found = calls_to_make(turn.session, scope, without=left, offset=page * PAGE, limit=PAGE + 1)
    if not found and page:
        return _calls(turn, 0)
    rows = [[_line(visit)] for visit in found[:PAGE]]
    ways = turning(turn, page, len(found) > PAGE, lambda number: CallsPress(page=number))
    key = "calls-title" if found else "calls-none"
    count = count_calls(turn.session, scope, without=left)
    return Screen(turn.texts.say(key, count=count), [*rows, ways])


def _line(visit: FollowUp) -> Button:
    """What it is for: to say that it is late, that it was closed, or to ask how it went."""
    sign = "⏰" if visit.about_delay else "🗂" if visit.tells_closing else "☎"
    label = f"{sign} {visit.ticket.number} · {visit.ticket.customer.name}"
    return button(label, _press("open", visit))


@router.callback_query(CallPress.filter())
async def pressed(press: CallbackQuery, callback_data: CallPress, turn: Turn) -> None:
    """What the customer answered, as staff heard it."""
    visit = _visit(turn, callback_data.visit)
    deed = _deeds(visit).get(callback_data.do)
    if deed is None:
        raise NotYours
    if visit.is_waited_for:
        deed(turn, visit, callback_data.value)
    else:
        turn.show(_over(turn, visit))


def take_word(turn: Turn, message: Message) -> None:
    """The customer's own word: the last answer."""
    visit = _visit(turn, int(turn.conversation.data["visit"]))
    if visit.state is not FollowUpState.ASKED:
        raise OutOfDate
    if not words_of(message):
        turn.ask("words-needed")
        return
    put_word(visit, words_of(message), turn.person, message.message_id)
    turn.go(None)
    _end(turn, visit)


def _open(turn: Turn, visit: FollowUp, _: int) -> None:
    card = telling_card if visit.tells_closing else _card
    card = delay_card if visit.about_delay else card
    turn.send(turn.person, card(turn, visit, turn.person), slot=slot_of_ticket(visit.ticket))


def _solved(turn: Turn, visit: FollowUp, value: int) -> None:
    visit.solved = bool(value)
    if visit.solved:
        _go_on(turn, visit)
        return
    back_to_work(turn, visit)
    text = turn.texts.say("call-reopened", number=visit.ticket.number)
    turn.show(Screen(text, [open_row(turn, visit.ticket, turn.person)]))


def _stars(turn: Turn, visit: FollowUp, value: int) -> None:
    if not 1 <= value <= STARS:
        raise NotYours
    rate(visit, value, turn.received_at)
    _go_on(turn, visit)


def _word(turn: Turn, visit: FollowUp, _: int) -> None:
    turn.go(NOTING, visit=visit.id)
    turn.ask("call-word", number=visit.ticket.number)


def _skip(turn: Turn, visit: FollowUp, _: int) -> None:
    _end(turn, visit)


_DEEDS: dict[str, Callable[[Turn, FollowUp, int], None]] = {
    "open": _open,
    "solved": _solved,
    "stars": _stars,
    "word": _word,
    "skip": _skip,
    "nobody": lambda turn, visit, _: missed(turn, visit),  # until the visit expires
}


_TELLING: dict[str, Callable[[Turn, FollowUp, int], None]] = {
    "open": _open,
    "told": lambda turn, call, _: told(turn, call),
    "missed": lambda turn, call, _: missed(turn, call),
}


_OF_DELAY = {**_TELLING, "told": lambda turn, call, _: told_of_delay(turn, call)}


def _deeds(visit: FollowUp) -> Mapping[str, Callable[[Turn, FollowUp, int], None]]:
    if visit.about_delay:
        return _OF_DELAY
    return _TELLING if visit.tells_closing else _DEEDS


def _go_on(turn: Turn, visit: FollowUp) -> None:
    if _next(turn, visit) is None:
        _end(turn, visit)
    else:
        turn.show(_card(turn, visit, turn.person))


def _end(turn: Turn, visit: FollowUp) -> None:
    finish(visit)
    turn.show(Screen(turn.texts.say("call-done", number=visit.ticket.number)))


def _next(work: Work, visit: FollowUp) -> Question | None:
    """The question that comes next; a word of their own can be skipped, so it comes last."""
    known = {"solved": visit.solved, "stars": visit.stars, "word": visit.word}
    asked = work.desk.follow_up.questions
    return next((question for question in asked if known[question.id] is None), None)


def _card(work: Work, visit: FollowUp, reader: Person) -> Screen:
    texts, ticket, question = work.texts_for(reader), visit.ticket, _next(work, visit)
    number = ticket.customer.phone
    lines = [
        texts.say("call-title", number=ticket.number),
        texts.say("card-customer", customer=ticket.customer.name),
        *([] if number is None else [texts.say("card-phone", phone=masked(number))]),
        *matter_lines(work, ticket, reader),
    ]
    if question is not None:
        words = question_words(question, ticket, reader.language)
        lines.append(texts.say("call-question", question=words))
    nobody = button(texts.label("btn-call-nobody"), _press("nobody", visit))
    looks = [*phone_row(work, ticket, reader), *open_row(work, ticket, reader)]
    return Screen(Html("\n".join(lines)), [*_answers(texts, visit, question), looks, [nobody]])


def _over(turn: Turn, visit: FollowUp) -> Screen:
    """Somebody else phoned, or the ticket is open again."""
    key = "call-over-delay" if visit.about_delay else "call-over"
    text = turn.texts.say(key, number=visit.ticket.number)
    return Screen(text, [open_row(turn, visit.ticket, turn.person)])


def _answers(texts: Texts, visit: FollowUp, question: Question | None) -> Rows:
    if question is None:
        return []
    if question.id == "solved":
        return [
            yes_and_no(texts, visit.ticket, _press("solved", visit, 1), _press("solved", visit))
        ]
    if question.id == "stars":
        stars = range(1, STARS + 1)
        keys = [button("★" * count, _press("stars", visit, count)) for count in stars]
        return [keys[:3], keys[3:]]
    return [
        [
            button(texts.label("btn-call-word"), _press("word", visit)),
            button(texts.label("btn-skip"), _press("skip", visit)),
        ]
    ]


def _press(do: str, visit: FollowUp, value: int = 0) -> CallPress:
    return CallPress(do=do, visit=visit.id, value=value)


def _visit(turn: Turn, visit_id: int) -> FollowUp:
    visit = find_visit(turn.session, visit_id)
    if visit is None or not allowed(turn.desk, turn.person, visit.ticket, Right.VISIT):
        raise NotYours
    if is_left_to_others(turn, turn.person, visit):
        raise OwnWork(number=visit.ticket.number)
    return visit
