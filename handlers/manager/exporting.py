"""/export: the tickets of one's scope as a workbook, of a time that is chosen or written."""

from datetime import date, datetime, time, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import button, in_rows
from handlers.errors import NotYours
from handlers.incoming import words_of
from handlers.keyboards import command_filter
from handlers.manager.periods import PERIODS, period_written
from handlers.presses.figures import ExportPress
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.dates import say_date
from prompts.texts import Html
from storage.exports import Export, ask_export, latest_exports, waits_for_export
from storage.rules.roles import Right, may

router = Router(name="manager.exporting")

EXPORTING = "exporting"
"""Step: the next message is a time: from which day to which."""
SHOWN = 5
"""So many of the latest exports are shown to who answers for people."""


@router.message(command_filter("export"))
async def begin(message: Message, turn: Turn) -> None:
    """/export, 导出."""
    may_do(turn, Right.EXPORT)
    _begin_asking(turn)


def export_in_words(turn: Turn, words: str) -> None:
    """导出本周的工单: of the time that is said, or else it is asked."""
    period = period_written(words, _today(turn))
    if period is None:
        _begin_asking(turn)
    else:
        turn.send(turn.person, _begin(turn, *period))


@router.callback_query(ExportPress.filter())
async def chosen(press: CallbackQuery, callback_data: ExportPress, turn: Turn) -> None:
    """A time by its name."""
    may_do(turn, Right.EXPORT)
    period = PERIODS.get(callback_data.period)
    if period is None:
        raise NotYours
    if turn.conversation.step == EXPORTING:
        turn.go(None)
    turn.show(_begin(turn, *period(_today(turn))))


def take_period(turn: Turn, message: Message) -> None:
    """A time in words."""
    may_do(turn, Right.EXPORT)
    period = period_written(words_of(message), _today(turn))
    if period is None:
        _ask(turn, "export-unclear")
        return
    turn.go(None)
    turn.send(turn.person, _begin(turn, *period))


def _begin_asking(turn: Turn) -> None:
    turn.go(EXPORTING)
    _ask(turn, "export-which")


def _ask(turn: Turn, key: str) -> None:
    label = turn.texts.label
    periods = [button(label(f"btn-export-{each}"), ExportPress(period=each)) for each in PERIODS]
    scope = scope_of(turn.desk, turn.person, Right.EXPORT)
    whose = department_word(turn.desk, scope.department, turn.person.language)
    lines = [turn.texts.say(key, whose=whose), *_latest(turn)]
    screen = Screen(Html("\n".join(lines)), [*in_rows(periods, 2), [turn.way_out()]])
    turn.send(turn.person, screen)


def _begin(turn: Turn, first: date, last: date) -> Screen:
    """The file is made beside the desk, and comes by itself."""
    if waits_for_export(turn.session, turn.person):
        return Screen(turn.texts.say("export-busy"))
    since, until = _midnight(turn, first), _midnight(turn, last + timedelta(days=1))
    ask_export(turn.session, turn.person, since, until, turn.now)
    language = turn.person.language
    days = {
        "since": say_date(first, language=language),
        "until": say_date(last, language=language),
    }
    return Screen(turn.texts.say("export-begun", **days))


def _latest(turn: Turn) -> list[Html]:
    """Who was given what lately, for those who answer for them."""
    if not may(turn.person.role, Right.PEOPLE):
        return []
    theirs = scope_of(turn.desk, turn.person, Right.PEOPLE).departments
    found = latest_exports(turn.session, theirs, SHOWN)
    lines = [_line(turn, each) for each in found]
    return [turn.texts.say("export-latest"), *lines] if lines else []


def _line(turn: Turn, export: Export) -> Html:
    language, zone = turn.person.language, turn.desk.zone
    first, end = (at.astimezone(zone).date() for at in (export.since, export.until))
    return turn.texts.say(
        "export-line",
        at=turn.when(export.asked_at, turn.person),
        name=export.person.name,
        since=say_date(first, language=language),
        until=say_date(end - timedelta(days=1), language=language),
        count=export.tickets or 0,
    )


def _today(turn: Turn) -> date:
    return turn.now.astimezone(turn.desk.zone).date()


def _midnight(turn: Turn, day: date) -> datetime:
    return datetime.combine(day, time(), turn.desk.zone)
