"""/away, 休假: from when to when, and who stands in meanwhile. A manager can say so for others."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do
from handlers.buttons import AwayPress, Button, Rows, button, in_rows
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.lists import PAGE, turning
from handlers.manager.people import managed
from handlers.staff.stepping_aside import look_aside
from handlers.standing_in import begin_absence, end_absence, settle_stand_ins
from handlers.turn import Screen, Turn
from prompts.helping.coming_days import find_coming
from prompts.reading.plain import plain
from storage.absences import (
    Absence,
    AbsenceState,
    absence_of,
    finish,
    plan_absence,
    substitutes_for,
)
from storage.people import Person
from storage.rules.roles import Right

router = Router(name="staff.away")

DATING = "dating_absence"
"""Step: the next message says until when, or from when to when."""
_LONGEST = timedelta(days=400)
_DAY = timedelta(days=1)
_TODAY = ("今天", "today")


@router.message(command_filter("away"))
async def away(message: Message, turn: Turn) -> None:
    """/away: one's own absence."""
    may_do(turn, Right.DUTY)
    look_aside(turn)
    turn.send(turn.person, away_screen(turn, turn.person))


@router.callback_query(AwayPress.filter())
async def pressed(press: CallbackQuery, callback_data: AwayPress, turn: Turn) -> None:
    """One step of it."""
    deed = _DEEDS.get(callback_data.do)
    if deed is None:
        raise NotYours
    deed(turn, _whose(turn, callback_data.person), callback_data)


def away_button(turn: Turn) -> Button:
    """The way to one's own absence."""
    press = AwayPress(do="look", person=turn.person.id)
    return button(turn.texts.label("btn-away"), press)


def away_screen(turn: Turn, person: Person) -> Screen:
    """What is planned or lasts; else until when it is to be."""
    absence = absence_of(turn.session, person)
    return _choice(turn, person) if absence is None else _present(turn, absence)


def take_days(turn: Turn, message: Message) -> None:
    """One day is the last one; of two the first is when it begins."""
    person = _whose(turn, int(turn.conversation.data["person"]))
    days = _days_in(turn, words_of(message))
    if not days:
        turn.ask("away-which-days")
        return
    turn.go(None)
    begins = _opening(turn, days[0]) if len(days) > 1 else None
    press = AwayPress(do="who", person=person.id, ends=_second(_opening(turn, days[-1] + _DAY)))
    if begins is not None and begins > turn.now:
        press.begins = _second(begins)
    turn.send(turn.person, _substitutes(turn, person, press))


def _whose(turn: Turn, person_id: int) -> Person:
    if person_id == turn.person.id:
        may_do(turn, Right.DUTY)
        return turn.person
    return managed(turn, person_id)


def _choice(turn: Turn, person: Person) -> Screen:
    label = turn.texts.label
    until = [
        button(label(f"btn-away-{value}"), AwayPress(do="until", person=person.id, value=value))
        for value in _UNTIL
    ]
    other = button(label("btn-away-other"), AwayPress(do="ask", person=person.id))
    text = turn.texts.say("away-until-when", name=person.name)
    return Screen(text, [*in_rows(until, 3), [other]])


def _present(turn: Turn, absence: Absence) -> Screen:
    running, person = absence.state is AbsenceState.RUNNING, absence.person
    acting = person.stand_in if running else absence.substitute
    text = turn.texts.say(
        "away-running" if running else "away-planned",
        name=person.name,
        begins=turn.when(absence.begins_at, turn.person),
        ends=turn.when(absence.ends_at, turn.person),
        substitute=turn.texts.label("nobody") if acting is None else acting.name,
    )
    end = turn.texts.label("btn-away-back" if running else "btn-away-drop")
    change = turn.texts.label("btn-away-change")
    rows = [
        [button(end, AwayPress(do="end", person=person.id))],
        [button(change, AwayPress(do="change", person=person.id))],
    ]
    return Screen(text, rows)


def _substitutes(turn: Turn, person: Person, press: AwayPress) -> Screen:
    found = substitutes_for(turn.session, turn.desk.tree, person)
    shown = found[press.page * PAGE : (press.page + 1) * PAGE]

    def to(person_id: int) -> AwayPress:
        return press.model_copy(update={"do": "to", "substitute": person_id, "page": 0})

    rows: Rows = [
        *([button(_line(turn, each), to(each.id))] for each in shown),
        turning(
            turn,
            press.page,
            len(found) > (press.page + 1) * PAGE,
            lambda page: press.model_copy(update={"do": "who", "page": page}),
        ),
        [button(turn.texts.label("btn-away-nobody"), to(0))],
    ]
    ends = turn.when(_instant(press.ends), turn.person)
    return Screen(turn.texts.say("away-who", name=person.name, ends=ends), rows)


def _line(turn: Turn, person: Person) -> str:
    sign = "🏖" if person.away_until else "🟢" if person.on_duty else "⚪️"
    label = turn.texts.label("colleague-in-list", name=person.name, load=person.load)
    return f"{sign} {label}"


def _look(turn: Turn, person: Person, _: AwayPress) -> None:
    turn.send(turn.person, away_screen(turn, person))


def _change(turn: Turn, person: Person, _: AwayPress) -> None:
    turn.show(_choice(turn, person))


def _until(turn: Turn, person: Person, press: AwayPress) -> None:
    if press.value not in _UNTIL:
        raise NotYours
    ends = _opening(turn, _UNTIL[press.value](_today(turn)) + _DAY)
    chosen = AwayPress(do="who", person=person.id, ends=_second(ends))
    turn.show(_substitutes(turn, person, chosen))


def _ask(turn: Turn, person: Person, _: AwayPress) -> None:
    turn.go(DATING, person=person.id)
    turn.ask("away-which-days")


def _who(turn: Turn, person: Person, press: AwayPress) -> None:
    turn.show(_substitutes(turn, person, press))


def _set(turn: Turn, person: Person, press: AwayPress) -> None:
    """It is decided: at once, or planned."""
    begins = max(_instant(press.begins), turn.now)
    ends = _instant(press.ends)
    if not begins < ends <= turn.now + _LONGEST:
        raise OutOfDate
    found = substitutes_for(turn.session, turn.desk.tree, person)
    substitute = next((each for each in found if each.id == press.substitute), None)
    if press.substitute and substitute is None:
        raise NotYours
    absence = plan_absence(turn.session, person, substitute, begins_at=begins, ends_at=ends)
    if begins == turn.now:
        begin_absence(turn, absence)
    else:
        settle_stand_ins(turn)
        _foretell(turn, absence)
    turn.show(_present(turn, absence))


def _foretell(turn: Turn, absence: Absence) -> None:
    """Whoever will stand in, and who is to be away by a manager's word, hear of it beforehand."""
    person, substitute = absence.person, absence.substitute
    for reader, key in ((substitute, "stand-in-planned"), (person, "away-planned-for-you")):
        if reader is not None and reader is not turn.person:
            begins, ends = (turn.when(at, reader) for at in (absence.begins_at, absence.ends_at))
            nobody = turn.texts_for(reader).label("nobody")
            turn.tell(
                reader,
                key,
                name=person.name,
                begins=begins,
                ends=ends,
                substitute=nobody if substitute is None else substitute.name,
            )


def _end(turn: Turn, person: Person, _: AwayPress) -> None:
    absence = absence_of(turn.session, person)
    if absence is None:
        raise OutOfDate
    if absence.state is AbsenceState.RUNNING:
        end_absence(turn, absence)
    else:
        finish(turn.session, absence)
    turn.show(Screen(turn.texts.say("away-ended", name=person.name)))


_DEEDS: dict[str, Callable[[Turn, Person, AwayPress], None]] = {
    "look": _look,
    "change": _change,
    "until": _until,
    "ask": _ask,
    "who": _who,
    "to": _set,
    "end": _end,
}
_UNTIL: dict[str, Callable[[date], date]] = {
    "today": lambda today: today,
    "tomorrow": lambda today: today + _DAY,
    "week": lambda today: today + (6 - today.weekday()) * _DAY,
}
"""The last day of it."""


def _days_in(turn: Turn, words: str) -> list[date]:
    """The first and the last day that are named, none of them past."""
    today, text = _today(turn), plain(words)
    coming = find_coming(text, today, turn.desk.calendar)
    named = {each.day for each in coming if each.day >= today}
    if any(word in text.lower() for word in _TODAY):
        named.add(today)
    days = sorted(named)
    return [days[0], days[-1]] if len(days) > 1 else days


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.desk.zone).date()


def _opening(turn: Turn, day: date) -> datetime:
    """When the desk works next from the beginning of that day on."""
    midnight = datetime.combine(day, time(), turn.desk.zone)
    return turn.desk.calendar.next_working(midnight)


def _second(at: datetime) -> int:
    return int(at.timestamp())


def _instant(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)
