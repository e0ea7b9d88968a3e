"""What the follow-up visit asks is answered in words: just the answer, or that and what they say of
it, which is their own word, or why it is not solved."""

from aiogram.types import Message

from handlers.cards.own_card import own_button
from handlers.customer.asked_last import asked_last
from handlers.customer.drafting import take_part
from handlers.customer.follow_up import (
    asked_now,
    back_to_work,
    is_another,
    take_solved,
    take_stars,
)
from handlers.customer.parting import OF_TROUBLE, read_alone
from handlers.customer.past_handler import take_past_handler
from handlers.customer.verdict import pass_on_reason, told_key
from handlers.customer.verdict_asked import JUDGING
from handlers.turn import Turn
from prompts.reading.grades import tells_of_danger
from prompts.reading.reading import UNSURE
from prompts.wishes.judging import (
    is_content,
    is_plainly_not_satisfied,
    says_no_first,
    says_whether_solved,
)
from prompts.wishes.stars import stars_among, stars_given
from storage.follow_ups import FollowUp, FollowUpState, asked_visit, put_word

_OTHER = "other"


def answer_in_words(turn: Turn, message: Message) -> bool:
    """Whether the words are just the answer to what the visit asks now; then they count like the
    button."""
    words = message.text or ""
    solved, stars = _whether_solved(words), stars_given(words)
    if solved is None and stars is None:
        return False
    visit = asked_visit(turn.session, turn.person.id)
    asked = None if visit is None else asked_now(turn, visit)
    if visit is not None and asked == "solved" and solved is not None:
        take_solved(turn, visit, solved)
        return True
    if visit is not None and asked == "stars" and stars is not None:
        take_stars(turn, visit, stars)
        return True
    return False


def answer_at_length(turn: Turn, message: Message) -> bool:
    """Whether they are the answer and more, with nothing newer before them than what the visit
    asks. Of danger nobody is told by that."""
    words = message.text or ""
    solved, stars = says_whether_solved(words), stars_among(words)
    if (solved is None and stars is None) or tells_of_danger(words):
        return False
    visit = _newest_asked(turn)
    asked = None if visit is None else asked_now(turn, visit)
    if visit is not None and asked == "solved" and solved is not None:
        return (_solved_but if solved else _not_solved_as)(turn, visit, message)
    if visit is not None and asked == "stars" and stars is not None and stars_given(words) is None:
        _comment(turn, visit, message)
        take_stars(turn, visit, stars)
        return True
    return False


def _whether_solved(words: str) -> bool | None:
    if is_plainly_not_satisfied(words):
        return False
    return True if is_content(words) else None


def _newest_asked(turn: Turn) -> FollowUp | None:
    asked = asked_last(turn)
    if asked is None or asked.visit is None:
        return None
    visit = turn.session.get(FollowUp, asked.visit)
    if visit is None or visit.state is not FollowUpState.ASKED:
        return None
    return visit if visit.ticket.customer_id == turn.person.id else None


def _solved_but(turn: Turn, visit: FollowUp, message: Message) -> bool:
    """What tells of another matter begins one as well."""
    _comment(turn, visit, message)
    take_solved(turn, visit, True)
    if is_another(turn, visit, message.text or ""):
        take_part(turn, message)
    return True


def _not_solved_as(turn: Turn, visit: FollowUp, message: Message) -> bool:
    """Open again, with a way back, and its handler reads why, unless that is of them. Who doesn't
    begin with a mere no may tell of another matter."""
    ticket, words = visit.ticket, message.text or ""
    if not says_no_first(words) and _may_be_another(turn, visit, words):
        return False
    if take_past_handler(turn, message, JUDGING, ticket.id):
        return True
    back_to_work(turn, visit)
    pass_on_reason(turn, ticket, message)
    keys = (("look", "btn-look"), ("leave_closed", "btn-leave-closed"))
    rows = [[own_button(turn, turn.person, ticket, do, key)] for do, key in keys]
    due = turn.by(ticket.due_at, turn.person)
    turn.say(told_key(turn, ticket), rows=rows, number=ticket.number, due=due)
    return True


def _may_be_another(turn: Turn, visit: FollowUp, words: str) -> bool:
    """Whether it is plainly trouble of a sort of its own, though both be "still not" there."""
    reading = read_alone(turn, words)
    plainly = reading.kind in OF_TROUBLE and reading.confidence >= UNSURE
    of_its_own = reading.category not in (visit.ticket.category, _OTHER)
    return (plainly and of_its_own) or is_another(turn, visit, words)


def _comment(turn: Turn, visit: FollowUp, message: Message) -> None:
    """Their own word, after what they said before; two messages are changed by neither."""
    words, before = message.text or "", visit.word
    source = message.message_id if before is None else None
    put_word(visit, words if before is None else f"{before}\n{words}", turn.person, source)
