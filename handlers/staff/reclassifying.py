"""改类别: the staff put right of what kind a ticket is and what it is about; the reader learns."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import allowed, still_at, ticket_of_staff
from handlers.buttons import Button, button, in_rows
from handlers.cards.staff_buttons import staff_button
from handlers.cards.staff_card import staff_card
from handlers.customer.draft_choices import CHOOSABLE_KINDS
from handlers.errors import NotNow, NotYours
from handlers.grading import put_grade
from handlers.lessons import learn
from handlers.presses.tickets import ReclassPress
from handlers.promise_words import tell_promise_moved
from handlers.staff.deciders import makes_later
from handlers.turn import Turn
from handlers.words import category_word, kind_word
from handlers.work import Screen
from prompts.reading.grades import graver, is_light
from prompts.reading.learning.lessons import Field
from prompts.reading.reading import MessageKind
from storage.classes import by_class, reclassify
from storage.courses import course_of
from storage.moved import moved_by
from storage.promise_clock import reckon
from storage.rules.desk_model import OTHER
from storage.rules.kinds import Kind
from storage.rules.roles import Right
from storage.tickets import Ticket

router = Router(name="staff.reclassifying")


def begin_reclassifying(turn: Turn, ticket: Ticket) -> None:
    """Offer the desk's categories; the kinds are one press away."""
    _offer(turn, _open(ticket), Field.CATEGORY)


@router.callback_query(ReclassPress.filter())
async def chosen(press: CallbackQuery, callback_data: ReclassPress, turn: Turn) -> None:
    """What the ticket is from now on, or a look at the other list."""
    ticket = _open(ticket_of_staff(turn, callback_data.ticket, Right.RECLASSIFY))
    still_at(ticket, callback_data.version)
    field = _FIELDS.get(callback_data.field)
    if field is None:
        raise NotYours
    if not callback_data.value:
        _offer(turn, ticket, field)
        return
    if callback_data.value not in _choices(turn, field):
        raise NotYours
    if callback_data.value != _now(ticket, field):
        _change(turn, ticket, field, callback_data.value)
    turn.show(staff_card(turn, ticket, turn.person))
    turn.toast("toast-reclassified", number=ticket.number)


def _change(turn: Turn, ticket: Ticket, field: Field, value: str) -> None:
    """What it is changes at once. Who has it in hand gains no time by it: what was promised is
    promised still, unless a superior makes it later."""
    kind = Kind(value) if field is Field.KIND else ticket.kind
    category = _category(turn, ticket, field, value)
    grade = _grade(turn, ticket, kind, category)
    at, before = turn.received_at, ticket.due_at
    promised = by_class(turn.session, turn.desk, ticket, kind, category, at)
    moved = moved_by(turn.session, turn.desk, ticket, promised)
    stays = any(each.later for each in moved) and not makes_later(turn, ticket)
    if stays:
        promised = course_of(turn.session, ticket)
    reclassify(
        turn.session,
        ticket,
        kind=kind,
        category=category,
        actor=turn.person,
        promised=promised,
        at=at,
    )
    learn(turn, ticket, field, value)
    if grade != ticket.grade:
        put_grade(turn, ticket, grade)
        return
    reckon(turn.session, ticket, turn.desk, turn.now)
    if stays:
        due = turn.by(ticket.due_at, turn.person)
        turn.say("staff-reclassify-stays", number=ticket.number, due=due)
    elif ticket.due_at != before:
        tell_promise_moved(turn, ticket, "reason-reclassified")


def _category(turn: Turn, ticket: Ticket, field: Field, value: str) -> str:
    """What it is about: what becomes praise was no delay, as in a draft."""
    if field is Field.CATEGORY:
        return value
    return turn.desk.category(OTHER).id if value == Kind.PRAISE else ticket.category


def _grade(turn: Turn, ticket: Ticket, kind: Kind, category: str) -> int:
    """The words are looked at anew where nothing went wrong after all, or something did, as in a
    draft. Who may not judge the grade makes it no lighter so."""
    if is_light(kind) == is_light(ticket.kind):
        return ticket.grade
    usual = turn.desk.usual_grade(kind, category)
    read = graver(ticket.text, MessageKind(kind), than=usual).grade
    grade = turn.desk.grade_for(read, ticket.customer_group)
    judges = allowed(turn.desk, turn.person, ticket, Right.REGRADE)
    return grade if judges else min(grade, ticket.grade)


def _open(ticket: Ticket) -> Ticket:
    if not ticket.is_open:
        raise NotNow(number=ticket.number)
    return ticket


def _offer(turn: Turn, ticket: Ticket, field: Field) -> None:
    other = Field.KIND if field is Field.CATEGORY else Field.CATEGORY
    choices = [_choice(turn, ticket, field, value) for value in _choices(turn, field)]
    switch = button(turn.texts.label(f"btn-edit-{other.value}"), _press(ticket, other, ""))
    back = staff_button(turn, ticket, turn.person, "card", "btn-back")
    key = f"staff-reclassify-{field.value}"
    text = turn.texts.say(key, number=ticket.number, now=_word(turn, field, _now(ticket, field)))
    turn.show(Screen(text, [*in_rows(choices, 2), [switch, back]]))


def _choice(turn: Turn, ticket: Ticket, field: Field, value: str) -> Button:
    word = _word(turn, field, value)
    label = f"• {word}" if value == _now(ticket, field) else word
    return button(label, _press(ticket, field, value))


def _press(ticket: Ticket, field: Field, value: str) -> ReclassPress:
    return ReclassPress(ticket=ticket.id, version=ticket.version, field=field.value, value=value)


def _choices(turn: Turn, field: Field) -> list[str]:
    if field is Field.KIND:
        return [kind.value for kind in CHOOSABLE_KINDS]
    return list(turn.desk.categories)


def _now(ticket: Ticket, field: Field) -> str:
    return ticket.kind.value if field is Field.KIND else ticket.category


def _word(turn: Turn, field: Field, value: str) -> str:
    language = turn.person.language
    if field is Field.KIND:
        return kind_word(Kind(value), language)
    return category_word(turn.desk, value, language)


_FIELDS = {field.value: field for field in (Field.KIND, Field.CATEGORY)}
