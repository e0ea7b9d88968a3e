"""回访: the customer says how it went: solved or not, stars, a word of their own."""

from collections.abc import Callable, Sequence
from functools import partial

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.buttons import button
from handlers.cards.matter import matter_lines
from handlers.cards.telling import tell_handler
from handlers.cards.visit_words import question_words, yes_and_no
from handlers.customer import verdict
from handlers.customer.asking_facts import is_skip
from handlers.customer.draft_parts import Part
from handlers.customer.drafting import take_part
from handlers.customer.parting import apart_from
from handlers.customer.past_handler import change_past_handler
from handlers.customer.verdict_asked import EXPLAINING
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import file_of, words_of
from handlers.new_files import keep_instead, new_files_in
from handlers.opening_again import open_again
from handlers.presses.customers import FollowUpPress
from handlers.turn import Turn
from handlers.work import Screen, Work
from prompts.reading.grades import tells_of_danger
from prompts.texts import Html
from prompts.wishes.leaving import calls_off
from storage import audit
from storage.attachments import Enclosure, enclose
from storage.follow_ups import (
    FollowUp,
    FollowUpState,
    drop_follow_up,
    finish,
    put_word,
    rate,
    visit_with_word,
)
from storage.rules.desk import Question
from storage.rules.moves import State
from storage.tickets import find_ticket

router = Router(name="customer.follow_up")

COMMENTING = "commenting"
"""Step: the next message is the customer's own word about the matter."""
STARS = 5


def first_question(work: Work, visit: FollowUp) -> Screen | None:
    """The first question of the desk file; None where it asks nothing."""
    asked = work.desk.follow_up.questions
    return _SCREENS[asked[0].id](work, visit, asked[0]) if asked else None


@router.callback_query(FollowUpPress.filter())
async def pressed(press: CallbackQuery, callback_data: FollowUpPress, turn: Turn) -> None:
    """An answer by button."""
    visit, answer = _visit(turn, callback_data.visit), _ANSWERS.get(callback_data.do)
    if answer is None:
        raise NotYours
    answer(turn, visit, callback_data.value)


def take_word(turn: Turn, message: Message) -> None:
    """The customer's own word, the last answer; a picture that comes with it is kept. Words that
    tell of danger, or clearly of another matter, begin one as well: nobody waits for a visit's
    answer."""
    visit = _visit(turn, int(turn.conversation.data["visit"]))
    if not words_of(message):
        turn.say("words-needed")
        return
    file, words = file_of(message), words_of(message)
    keep_word(turn, visit, words, [] if file is None else [file], message.message_id)
    turn.go(None)
    turn.say("follow-up-thanks")
    if tells_of_danger(words) or is_another(turn, visit, words):
        take_part(turn, message)


def is_another(turn: Turn, visit: FollowUp, words: str) -> bool:
    """Whether they are clearly of another matter than what the visit is about."""
    return apart_from(turn, visit.ticket, Part(1, words)) is not None


def keep_word(
    turn: Turn,
    visit: FollowUp,
    words: str,
    files: Sequence[Enclosure],
    source: int | None = None,
) -> None:
    """The word and the files that came with it are kept; the visit is over. ``source``: Telegram's
    id of the message with the word."""
    enclose(turn.session, visit.ticket, files, turn.person)
    put_word(visit, None if is_skip(words) or calls_off(words) else words, turn.person, source)
    finish(visit)


def ticket_visited(turn: Turn) -> int | None:
    """The ticket about which their own word is waited for."""
    visit = turn.session.get(FollowUp, turn.conversation.data.get("visit"))
    return None if visit is None else visit.ticket_id


def change_word(turn: Turn, message: Message) -> bool:
    """The message with the word of a visit was changed, by the customer or by who noted down what
    they said; False when it is no such message."""
    source, words = message.message_id, words_of(message)
    visit = visit_with_word(turn.session, turn.person, source)
    if visit is None or not words:
        return False
    for file in new_files_in(turn.session, visit.ticket, turn.person, message):
        keep_instead(turn.session, visit.ticket, turn.person, file, turn.received_at)
    before, is_own = visit.word or "", visit.ticket.customer_id == turn.person.id
    if before == words or (is_own and change_past_handler(turn, message, visit.ticket_id, before)):
        return True
    put_changed_word(turn, source, words)
    turn.say("word-changed", number=visit.ticket.number)
    return True


def put_changed_word(turn: Turn, source: int, words: str) -> bool:
    """Keep what their message ``source`` with the word of a visit says now; False when it is no
    such message."""
    visit = visit_with_word(turn.session, turn.person, source)
    if visit is None:
        return False
    visit.word, actor_id = words, turn.person.id
    audit.record(turn.session, visit.ticket, "change_word", actor_id=actor_id, at=turn.received_at)
    return True


def ask_again(turn: Turn, visit_id: int) -> bool:
    """Whether the visit waits for whether it was solved, and asks that once more: they leave it at
    that, which may mean either."""
    visit = turn.session.get(FollowUp, visit_id)
    if visit is None or asked_now(turn, visit) != "solved":
        return False
    question = next(each for each in turn.desk.follow_up.questions if each.id == "solved")
    turn.send(turn.person, _solved_screen(turn, visit, question))
    return True


def asked_now(turn: Turn, visit: FollowUp) -> str | None:
    """The first of the questions with buttons that has no answer yet."""
    open_ones = {"solved": visit.solved is None, "stars": visit.stars is None}
    asked = (question.id for question in turn.desk.follow_up.questions)
    return next((each for each in asked if open_ones.get(each)), None)


def take_solved(turn: Turn, visit: FollowUp, value: int) -> None:
    """The answer to whether it was solved; asks what is next, or why not."""
    visit.solved = bool(value)
    if visit.solved:
        _ask_next(turn, visit, "solved")
    else:
        _reopen(turn, visit)


def back_to_work(turn: Turn, visit: FollowUp) -> None:
    """Not solved, says the customer: the ticket is open again, and its handler is told."""
    if visit.ticket.state is State.CLOSED:
        tell = partial(tell_handler, turn, visit.ticket, "handler-reopened")
        open_again(turn, visit.ticket, turn.person, tell)
    else:
        drop_follow_up(turn.session, visit.ticket)


def _reopen(turn: Turn, visit: FollowUp) -> None:
    ticket = visit.ticket
    back_to_work(turn, visit)
    due = turn.by_as_asked(ticket.due_at)
    turn.strip_buttons()
    turn.go(EXPLAINING, ticket=ticket.id)
    key = verdict.rejected_key(turn, ticket)
    turn.ask(key, leave="btn-no-reason", number=ticket.number, due=due)


def take_stars(turn: Turn, visit: FollowUp, value: int) -> None:
    """So many stars; asks what is next."""
    if not 1 <= value <= STARS:
        raise NotYours
    rate(visit, value, turn.now)
    _ask_next(turn, visit, "stars")


def _skip(turn: Turn, visit: FollowUp, _: int) -> None:
    _ask_next(turn, visit, "word")


def _ask_next(turn: Turn, visit: FollowUp, after: str) -> None:
    asked = turn.desk.follow_up.questions
    place = next((i for i, question in enumerate(asked) if question.id == after), len(asked))
    left = [each for each in asked[place + 1 :] if each.id != "word" or visit.word is None]
    turn.go(None)
    if left:
        question = left[0]
        turn.show(_SCREENS[question.id](turn, visit, question))
        if question.id == "word":
            turn.go(COMMENTING, visit=visit.id)
    else:
        finish(visit)
        turn.show(Screen(turn.texts.say("follow-up-thanks")))


_ANSWERS: dict[str, Callable[[Turn, FollowUp, int], None]] = {
    "solved": take_solved,
    "stars": take_stars,
    "skip": _skip,
}


def _solved_screen(work: Work, visit: FollowUp, question: Question) -> Screen:
    texts = work.texts_for(visit.ticket.customer)
    yes = FollowUpPress(do="solved", visit=visit.id, value=1)
    no = FollowUpPress(do="solved", visit=visit.id)
    answers = yes_and_no(texts, visit.ticket, yes, no)
    return Screen(_ask(work, visit, question), [answers])


def _stars_screen(work: Work, visit: FollowUp, question: Question) -> Screen:
    stars = [
        button("★" * count, FollowUpPress(do="stars", visit=visit.id, value=count))
        for count in range(1, STARS + 1)
    ]
    return Screen(_ask(work, visit, question), [stars[:3], stars[3:]])


def _word_screen(work: Work, visit: FollowUp, question: Question) -> Screen:
    label = work.texts_for(visit.ticket.customer).label("btn-skip")
    skip = button(label, FollowUpPress(do="skip", visit=visit.id))
    return Screen(_ask(work, visit, question), [[skip]])


_SCREENS: dict[str, Callable[[Work, FollowUp, Question], Screen]] = {
    "solved": _solved_screen,
    "stars": _stars_screen,
    "word": _word_screen,
}


def _ask(work: Work, visit: FollowUp, question: Question) -> Html:
    customer = visit.ticket.customer
    words = question_words(question, visit.ticket, customer.language)
    number = visit.ticket.number
    asked = work.texts_for(customer).say("follow-up", number=number, question=words)
    return Html("\n".join([asked, *matter_lines(work, visit.ticket, customer)]))


def _visit(turn: Turn, visit_id: int) -> FollowUp:
    visit = turn.session.get(FollowUp, visit_id)
    if visit is None or find_ticket(turn.session, visit.ticket_id) is None:
        raise NotYours
    if visit.ticket.customer_id != turn.person.id or visit.about_delay:
        raise NotYours
    if visit.state is not FollowUpState.ASKED:
        turn.strip_buttons()
        raise OutOfDate(number=visit.ticket.number)
    return visit
