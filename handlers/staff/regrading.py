"""改级别: a superior judges the matter graver, or lighter; what was promised is reckoned anew.

Why can be written before the grade is chosen: whoever has the ticket reads it.
"""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import possible, still_at, ticket_of_staff
from handlers.buttons import Button, Rows, button, in_rows
from handlers.cards.staff_buttons import open_row, staff_button
from handlers.cards.staff_card import staff_card
from handlers.errors import NotYours
from handlers.grading import put_grade
from handlers.incoming import words_of
from handlers.lessons import learn
from handlers.presses.tickets import GradePress, SureGradePress
from handlers.promise_words import moved_lines
from handlers.staff.notes import fit_reason, reason_of, show_note
from handlers.turn import Turn
from handlers.words import grade_word
from handlers.work import Screen
from prompts.reading.learning.lessons import Field
from prompts.reading.plain import plain
from prompts.texts import LANGUAGES, Html
from prompts.wishes.grade_words import grade_alone, grade_wish
from storage.grades import by_grade
from storage.moved import Moved, moved_by
from storage.notes import NotePurpose, write_note
from storage.rules.moves import Action
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.regrading")

REGRADING = "regrading"
"""Step: what is written before the grade is chosen is the reason."""
REGRADED = "regraded"
"""Step: the next message may still say why."""


def begin_regrading(turn: Turn, ticket: Ticket) -> None:
    """Offer the desk's grades."""
    possible(ticket, Action.REGRADE)
    turn.go(REGRADING, ticket=ticket.id)
    turn.show(_question(turn, ticket))


def regrade_to(turn: Turn, ticket: Ticket, named: str, why: str) -> None:
    """The grade that they named, by its number or a word of the desk's; ``why`` is empty where that
    is still to be asked."""
    possible(ticket, Action.REGRADE)
    said = turn.conversation.data if turn.conversation.step == REGRADING else {}
    reason = said.get("text") if said.get("ticket") == ticket.id else None
    turn.go(REGRADING, ticket=ticket.id, text=reason)
    if why:
        reason = fit_reason(turn, why, reason)
        if reason is None:
            return
        turn.go(REGRADING, ticket=ticket.id, text=reason)
    grade = _grade_named(turn, named)
    if grade is not None:
        _choose_if_sure(turn, ticket, grade)
    else:
        turn.send(turn.person, _question(turn, ticket))


def take_reason(turn: Turn, message: Message) -> None:
    """The grade in words, maybe with why; or only why: that is kept, and the grade asked for
    again."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.REGRADE)
    possible(ticket, Action.REGRADE)
    words = words_of(message)
    wish, grade = grade_wish(plain(words)), grade_alone(words)
    if wish is not None or grade in turn.desk.grades:
        named, why = (str(grade), "") if wish is None else (wish.grade, words[wish.why])
        regrade_to(turn, ticket, named, why.strip())
        return
    reason = reason_of(turn, message, turn.conversation.data.get("text"))
    if reason is not None:
        turn.go(REGRADING, ticket=ticket.id, text=reason)
        turn.send(turn.person, _question(turn, ticket))


def _question(turn: Turn, ticket: Ticket) -> Screen:
    """Which grade; what was said of why is kept."""
    kept = turn.conversation.data.get("text")
    grade = grade_word(turn.desk, ticket.grade, turn.person.language)
    key = "staff-regrade-kept" if kept else "staff-regrade"
    text = turn.texts.say(key, number=ticket.number, grade=grade)
    return Screen(text, _choices(turn, ticket))


def _grade_named(turn: Turn, named: str) -> int | None:
    """Which of the desk's has that number, or that name in either language."""
    for grade, about in turn.desk.grades.items():
        if named == str(grade) or named in (about.name.text(each).lower() for each in LANGUAGES):
            return grade
    return None


@router.callback_query(GradePress.filter())
async def chosen(press: CallbackQuery, callback_data: GradePress, turn: Turn) -> None:
    """The ticket's grade from now on; of what a graver one would make later they read first."""
    _choose_if_sure(turn, _ticket(turn, callback_data), callback_data.grade)


@router.callback_query(SureGradePress.filter())
async def chosen_all_the_same(
    press: CallbackQuery, callback_data: SureGradePress, turn: Turn
) -> None:
    """They have read it."""
    _choose(turn, _ticket(turn, callback_data), callback_data.grade)


def _ticket(turn: Turn, wish: GradePress) -> Ticket:
    ticket = ticket_of_staff(turn, wish.ticket, Right.REGRADE)
    still_at(ticket, wish.version)
    possible(ticket, Action.REGRADE)
    if wish.grade not in turn.desk.grades:
        raise NotYours
    return ticket


def _choose_if_sure(turn: Turn, ticket: Ticket, grade: int) -> None:
    later = _later(turn, ticket, grade)
    if later:
        _warn(turn, ticket, grade, later)
    else:
        _choose(turn, ticket, grade)


def _choose(turn: Turn, ticket: Ticket, grade: int) -> None:
    reason, changed = _reason(turn, ticket), grade != ticket.grade
    if changed:
        put_grade(turn, ticket, grade)
        learn(turn, ticket, Field.GRADE, str(grade))
        _tell_why(turn, ticket, reason)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-regraded", number=ticket.number, grade=ticket.grade)
    if changed and reason is None:
        _ask_why(turn, ticket)


def _ask_why(turn: Turn, ticket: Ticket) -> None:
    """Who hasn't said why before can say it now."""
    turn.go(REGRADED, ticket=ticket.id)
    turn.ask("staff-regraded-why", leave="btn-no-reason", number=ticket.number)


def take_reason_afterwards(turn: Turn, message: Message) -> None:
    """Why the grade was changed."""
    ticket = ticket_of_staff(turn, int(turn.conversation.data["ticket"]), Right.REGRADE)
    reason = reason_of(turn, message)
    if reason is not None:
        turn.go(None)
        _tell_why(turn, ticket, reason)
        turn.say("staff-noted", number=ticket.number, rows=[open_row(turn, ticket, turn.person)])


def _reason(turn: Turn, ticket: Ticket) -> str | None:
    """What they wrote for this very ticket; the step is over."""
    if turn.conversation.step != REGRADING:
        return None
    said = dict(turn.conversation.data)
    turn.go(None)
    return said.get("text") if said["ticket"] == ticket.id else None


def _tell_why(turn: Turn, ticket: Ticket, reason: str | None) -> None:
    """As an internal note, which its owner reads at once."""
    if reason is None:
        return
    at, worker = turn.received_at, ticket.worker
    note = write_note(turn.session, ticket, turn.person, NotePurpose.NOTE, reason, at)
    if worker is not None and worker.id != turn.person.id:
        show_note(turn, ticket, worker, note)


def _later(turn: Turn, ticket: Ticket, grade: int) -> Sequence[Moved]:
    """What isn't missed yet and would fall due later, though the matter is judged graver: nothing
    may be due before the new grade's first response counted from now."""
    if grade >= ticket.grade:
        return []
    course = by_grade(turn.session, turn.desk, ticket, grade, turn.received_at)
    moved = moved_by(turn.session, turn.desk, ticket, course)
    return [each for each in moved if each.later and each.before > turn.now]


def _warn(turn: Turn, ticket: Ticket, grade: int, later: Sequence[Moved]) -> None:
    texts, word = turn.texts, grade_word(turn.desk, grade, turn.person.language)
    head = texts.say("staff-regrade-later", number=ticket.number, grade=word)
    text = Html("\n".join([head, *moved_lines(turn, later, turn.person)]))
    press = SureGradePress(ticket=ticket.id, version=ticket.version, grade=grade)
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    turn.show(Screen(text, [[button(texts.label("btn-regrade-sure"), press)], [back]]))


def _choices(turn: Turn, ticket: Ticket) -> Rows:
    grades = [_offer(turn, ticket, grade) for grade in sorted(turn.desk.grades)]
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    return [*in_rows(grades, 2), [back]]


def _offer(turn: Turn, ticket: Ticket, grade: int) -> Button:
    word = grade_word(turn.desk, grade, turn.person.language)
    press = GradePress(ticket=ticket.id, version=ticket.version, grade=grade)
    return button(f"• {word}" if grade == ticket.grade else word, press)
