"""/away, 休假: from when to when, and who stands in meanwhile. A manager can say so for others."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import Button, Rows, button, in_rows
from handlers.errors import NotYours, OutOfDate
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.lists import PAGE, turning
from handlers.manager.people import managed
from handlers.presses.people import AwayPress
from handlers.staff.absence_days import (
    back_after,
    day_buttons,
    day_pressed,
    days_written,
    lasts,
)
from handlers.staff.absence_words import LONGEST, says_not_away, says_who
from handlers.staff.choosing import ask_which
from handlers.staff.colleagues import (
    colleague_line,
    is_too_long_for_a_name,
    mentioned_among,
    named_among,
    without_names,
)
from handlers.staff.stepping_aside import look_aside
from handlers.standing_in import begin_absence, end_absence, settle_stand_ins
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Html
from storage.absences import (
    Absence,
    AbsenceState,
    absence_of,
    absences_of,
    finish,
    plan_absence,
    substitutes_for,
    superior_for,
)
from storage.people import Person
from storage.rules.roles import Right, may
from storage.teams import working_within

router = Router(name="staff.away")

DATING = "dating_absence"
"""Step: the next message says until when, or from when to when."""
NAMING = "naming_substitute"
"""Step: the next message names who stands in."""
_OTHERS_SHOWN = 10
"""The soonest; all of them stand in /people."""


@router.message(command_filter("away"))
async def away(message: Message, command: CommandObject, turn: Turn) -> None:
    """/away: one's own absence; with words: from when until when, and who stands in."""
    may_do(turn, Right.DUTY)
    look_aside(turn)
    words = (command.args or "").strip()
    if not words:
        screen = away_screen(turn, turn.person)
        others = Html("\n".join([screen.text, *others_away(turn)]))
        turn.send(turn.person, Screen(others, screen.rows))
    elif not _take_words(turn, turn.person, words):
        _ask(turn, turn.person, AwayPress(do="ask", person=turn.person.id))


def away_in_words(turn: Turn, words: str) -> None:
    """The same without the command: where no day is named, it is asked until when."""
    say_away(turn, turn.person, words)


def say_away(turn: Turn, person: Person, words: str) -> None:
    """The same of whoever it is."""
    if not _take_words(turn, person, words):
        turn.send(turn.person, away_screen(turn, person))


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
    """From when until when (:func:`days_named`). Who isn't away is left alone,
    unless something is planned that can be called off."""
    person, words = _whose(turn, int(turn.conversation.data["person"])), words_of(message)
    if says_not_away(words):
        turn.go(None)
        absence = absence_of(turn.session, person)
        none = Screen(turn.texts.say("away-none"))
        turn.send(turn.person, none if absence is None else _present(turn, absence))
    elif not _take_words(turn, person, words):
        _not_understood(turn, message, lambda: turn.ask("away-which-days"))


def _take_words(turn: Turn, person: Person, words: str) -> bool:
    """Whether they say from when until when. Who is named with it stands in; else that is asked."""
    could = substitutes_for(turn.session, turn.desk.tree, person)
    named = mentioned_among(could, words)
    cannot = None if named else _who_cannot(turn, person, words)
    told = without_names([*named, *filter(None, [cannot])], words)
    days = days_written(turn, told)
    if not days:
        return False
    begins, ends = lasts(turn, days, told)
    press = AwayPress(do="who", person=person.id, ends=_second(ends))
    if begins > turn.now:
        press.begins = _second(begins)
    if len(named) == 1:
        _settle(turn, person, named[0], press)
    elif cannot is not None or (not named and says_who(words)):
        _ask_name(turn, person, press, cannot)
    else:
        screen = _substitutes(turn, person, press)
        turn.send(turn.person, _choices(turn, person, press, named) if named else screen)
    return True


def take_name(turn: Turn, message: Message) -> None:
    """Who stands in, by name; where several could be meant, they are offered."""
    data = turn.conversation.data
    person = _whose(turn, int(data["person"]))
    press = AwayPress(do="who", person=person.id, begins=data["begins"], ends=data["ends"])
    words = words_of(message).strip()
    named = _named(turn, person, words)
    if named is None:
        cannot = _who_cannot(turn, person, words)
        _not_understood(turn, message, lambda: _ask_name(turn, person, press, cannot))
    elif len(named) > 1:
        turn.send(turn.person, _choices(turn, person, press, named))
    else:
        _settle(turn, person, next(iter(named), None), press)


def _named(turn: Turn, person: Person, words: str) -> list[Person] | None:
    """Whom of those who could the words name; empty: they say that nobody does."""
    written, label = words.lower(), turn.texts.label
    if written in (label("nobody").lower(), label("btn-away-nobody").lower()):
        return []
    could = substitutes_for(turn.session, turn.desk.tree, person)
    return named_among(could, words) or None


def _who_cannot(turn: Turn, person: Person, words: str) -> Person | None:
    """Whom of the staff they name who is none of those that could stand in."""
    found = mentioned_among(working_within(turn.session, None, without=[person.id]), words)
    return found[0] if len(found) == 1 else None


def _ask_name(turn: Turn, person: Person, press: AwayPress, cannot: Person | None = None) -> None:
    """Who else stands in; of who ``cannot`` they hear why."""
    screen = _substitutes(turn, person, press)
    unknown = turn.texts.say("away-who-unknown")
    if cannot is not None:
        where = department_word(turn.desk, cannot.department, turn.person.language)
        unknown = turn.texts.say("away-who-cannot", name=cannot.name, department=where)
    turn.send(turn.person, Screen(Html(f"{unknown}\n{screen.text}"), screen.rows))


def _not_understood(turn: Turn, message: Message, ask_again: Callable[[], None]) -> None:
    """A few words are asked for once more; what is longer was meant for something else, and isn't
    lost."""
    if is_too_long_for_a_name(message):
        turn.go(None)
        ask_which(turn, message)
    else:
        ask_again()


def _whose(turn: Turn, person_id: int) -> Person:
    if person_id == turn.person.id:
        may_do(turn, Right.DUTY)
        return turn.person
    return managed(turn, person_id)


def _choice(turn: Turn, person: Person) -> Screen:
    turn.go(DATING, person=person.id)
    other = button(turn.texts.label("btn-away-other"), AwayPress(do="ask", person=person.id))
    text = turn.texts.say("away-until-when", name=person.name, own=_own(turn, person))
    return Screen(text, [*in_rows(day_buttons(turn, person), 3), [other, turn.way_out()]])


def others_away(turn: Turn) -> list[Html]:
    """Who else is away, or will be, the soonest first, for who can say so for others."""
    if not may(turn.person.role, Right.PEOPLE):
        return []
    scope = scope_of(turn.desk, turn.person, Right.PEOPLE).departments
    found = absences_of(turn.session, working_within(turn.session, scope, without=[turn.person.id]))
    soonest = sorted(found.values(), key=lambda absence: (absence.begins_at, absence.id))
    return [_said_of(turn, absence) for absence in soonest[:_OTHERS_SHOWN]]


def _said_of(turn: Turn, absence: Absence) -> Html:
    running, person = absence.state is AbsenceState.RUNNING, absence.person
    acting = person.stand_in if running else absence.substitute
    return turn.texts.say(
        "away-running" if running else "away-planned",
        name=person.name,
        begins=turn.when(absence.begins_at, turn.person),
        ends=turn.when(absence.ends_at, turn.person),
        substitute=turn.texts.label("nobody") if acting is None else acting.name,
    )


def _present(turn: Turn, absence: Absence) -> Screen:
    running, person = absence.state is AbsenceState.RUNNING, absence.person
    back = "btn-away-back" if person is turn.person else "btn-away-end"
    end = turn.texts.label(back if running else "btn-away-drop")
    change = turn.texts.label("btn-away-change")
    rows = [
        [button(end, AwayPress(do="end", person=person.id))],
        [button(change, AwayPress(do="change", person=person.id))],
    ]
    return Screen(_said_of(turn, absence), rows)


def _substitutes(turn: Turn, person: Person, press: AwayPress) -> Screen:
    """All who could, a page of them; a name can be written as well."""
    turn.go(NAMING, person=person.id, begins=press.begins, ends=press.ends)
    return _choices(turn, person, press, substitutes_for(turn.session, turn.desk.tree, person))


def _choices(turn: Turn, person: Person, press: AwayPress, found: Sequence[Person]) -> Screen:
    shown = found[press.page * PAGE : (press.page + 1) * PAGE]

    def to(person_id: int) -> AwayPress:
        return press.model_copy(update={"do": "to", "substitute": person_id, "page": 0})

    rows: Rows = [
        *([button(colleague_line(turn, each), to(each.id))] for each in shown),
        turning(
            turn,
            press.page,
            len(found) > (press.page + 1) * PAGE,
            lambda page: press.model_copy(update={"do": "who", "page": page}),
        ),
        *_nobody(turn, person, to),
    ]
    text = turn.texts.say(
        "away-who",
        name=person.name,
        own=_own(turn, person),
        begins=_begins(turn, press),
        ends=turn.when(_instant(press.ends), turn.person),
    )
    return Screen(text, rows)


def _own(turn: Turn, person: Person) -> str:
    return "yes" if person is turn.person else "no"


def _begins(turn: Turn, press: AwayPress) -> str:
    begins = _instant(press.begins)
    if begins <= turn.now:
        return turn.texts.label("away-from-now")
    return turn.when(begins, turn.person)


def _nobody(turn: Turn, person: Person, to: Callable[[int], AwayPress]) -> Rows:
    """Whom it comes to if nobody is chosen, by name: where there is a superior, they stand in."""
    superior = superior_for(turn.session, turn.desk.tree, person)
    if superior is None:
        return [[button(turn.texts.label("btn-away-nobody"), to(0)), turn.way_out()]]
    label = turn.texts.label("btn-away-superior", name=superior.name)
    return [[button(label, to(superior.id))], [turn.way_out()]]


def _look(turn: Turn, person: Person, _: AwayPress) -> None:
    turn.send(turn.person, away_screen(turn, person))


def _change(turn: Turn, person: Person, _: AwayPress) -> None:
    turn.show(_choice(turn, person))


def _until(turn: Turn, person: Person, press: AwayPress) -> None:
    ends = back_after(turn, day_pressed(turn, press.value))
    chosen = AwayPress(do="who", person=person.id, ends=_second(ends))
    turn.show(_substitutes(turn, person, chosen))


def _ask(turn: Turn, person: Person, _: AwayPress) -> None:
    turn.go(DATING, person=person.id)
    turn.ask("away-which-days")


def _who(turn: Turn, person: Person, press: AwayPress) -> None:
    turn.show(_substitutes(turn, person, press))


def _set(turn: Turn, person: Person, press: AwayPress) -> None:
    found = substitutes_for(turn.session, turn.desk.tree, person)
    substitute = next((each for each in found if each.id == press.substitute), None)
    if press.substitute and substitute is None:
        raise NotYours
    _settle(turn, person, substitute, press)


def _settle(turn: Turn, person: Person, substitute: Person | None, press: AwayPress) -> None:
    """It is decided: at once, or planned."""
    begins, ends = max(_instant(press.begins), turn.now), _instant(press.ends)
    if not begins < ends <= turn.now + LONGEST:
        raise OutOfDate
    turn.go(None)
    # Who will stand in anyway is chosen by that, so that what is confirmed now is what happens.
    substitute = substitute or superior_for(turn.session, turn.desk.tree, person)
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


def end_own(turn: Turn) -> None:
    """They are back."""
    _end(turn, turn.person, AwayPress(do="end", person=turn.person.id))


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


def _second(at: datetime) -> int:
    return int(at.timestamp())


def _instant(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)
