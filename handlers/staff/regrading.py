"""改级别: a superior judges the matter graver, or lighter; what was promised is reckoned anew."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import possible, still_at, ticket_of_staff
from handlers.buttons import Button, GradePress, button, in_rows
from handlers.cards.staff_buttons import staff_button
from handlers.cards.staff_card import staff_card
from handlers.errors import NotYours
from handlers.grading import put_grade
from handlers.lessons import learn
from handlers.turn import Turn
from handlers.words import grade_word
from handlers.work import Screen
from prompts.reading.learning.lessons import Field
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.regrading")


def begin_regrading(turn: Turn, ticket: Ticket) -> None:
    """Offer the desk's grades."""
    possible(ticket, Action.REGRADE)
    grades = [_offer(turn, ticket, grade) for grade in sorted(turn.desk.grades)]
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    grade = grade_word(turn.desk, ticket.grade, turn.person.language)
    text = turn.texts.say("staff-regrade", number=ticket.number, grade=grade)
    turn.show(Screen(text, [*in_rows(grades, 2), [back]]))


@router.callback_query(GradePress.filter())
async def chosen(press: CallbackQuery, callback_data: GradePress, turn: Turn) -> None:
    """The ticket's grade from now on."""
    ticket = ticket_of_staff(turn, callback_data.ticket, Right.REGRADE)
    still_at(ticket, callback_data.version)
    possible(ticket, Action.REGRADE)
    if callback_data.grade not in turn.desk.grades:
        raise NotYours
    if callback_data.grade != ticket.grade:
        _regrade(turn, ticket, callback_data.grade)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-regraded", number=ticket.number, grade=ticket.grade)


def _regrade(turn: Turn, ticket: Ticket, grade: int) -> None:
    put_grade(turn, ticket, grade)
    learn(turn, ticket, Field.GRADE, str(grade))


def _offer(turn: Turn, ticket: Ticket, grade: int) -> Button:
    word = grade_word(turn.desk, grade, turn.person.language)
    press = GradePress(ticket=ticket.id, version=ticket.version, grade=grade)
    return button(f"• {word}" if grade == ticket.grade else word, press)
