"""我的待办, the pool, a whole department and what is overdue: by what falls due first."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.access import scope_of
from handlers.buttons import Button, button, in_rows
from handlers.errors import NotYours
from handlers.lists import PAGE, page_line, staff_list
from handlers.manager.waiting_line import waiting_line
from handlers.presses.lists import QueuePress
from handlers.turn import Turn
from handlers.words import category_word, department_word, grade_word
from handlers.work import Screen
from prompts.texts import Html
from storage.queues import (
    COUNTED,
    Line,
    Only,
    Page,
    Place,
    Scope,
    View,
    Wanted,
    count_overdue,
    count_queue,
    overdue_page,
    queue_page,
)

router = Router(name="staff.queue")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MISSED = "missed"
"""The view of what is overdue, the longest first."""


def queue_screen(turn: Turn) -> Screen:
    """The person's own open tickets, and what else waits for them."""
    screen = _screen(turn, _first(View.MINE))
    lines, rows = waiting_line(turn)
    return Screen(Html("\n".join([*lines, screen.text])), [*rows, *screen.rows])


def pool_screen(turn: Turn) -> Screen:
    """What nobody has in hand, within the person's scope."""
    return _screen(turn, _first(View.POOL))


def overdue_screen(turn: Turn) -> Screen:
    """The tickets within the person's scope of which a promise is missed."""
    return _screen(turn, _first(_MISSED))


@router.callback_query(QueuePress.filter())
async def pressed(press: CallbackQuery, callback_data: QueuePress, turn: Turn) -> None:
    """Another page, another view, another filter: all in the same message."""
    screen_of = _SCREENS.get(callback_data.what)
    if screen_of is None:
        raise NotYours
    turn.show(screen_of(turn, callback_data))


def _screen(turn: Turn, wish: QueuePress) -> Screen:
    scope = scope_of(turn.desk, turn.person)
    if wish.view == _MISSED:
        page = overdue_page(turn.session, scope, turn.now, _place(wish), PAGE)
        text = _overdue_title(turn, scope, page)
    else:
        page = queue_page(turn.session, scope, _wanted(turn, wish), turn.now, _place(wish), PAGE)
        text = _title(turn, wish, scope, page)
    said, rows = staff_list(turn, page.lines, more=lambda line: _who(turn, wish, line))
    text = Html("\n".join((text, *said)))
    return Screen(text, [*rows, _turning(turn, wish, page), _ways(turn, wish, scope, page)])


def _who(turn: Turn, wish: QueuePress, line: Line) -> Sequence[str]:
    """Who has it in hand, where a list shows the tickets of several."""
    if wish.view not in (View.SCOPE, _MISSED):
        return ()
    return (turn.texts.label("in-the-pool") if line.handler is None else line.handler,)


def _title(turn: Turn, wish: QueuePress, scope: Scope, page: Page) -> Html:
    wanted = _wanted(turn, wish)
    filters = _filters(turn, wish)
    if not page.lines and not filters:
        return turn.texts.say(f"queue-none-{wanted.view.value}")
    count = count_queue(turn.session, scope, wanted, turn.now)
    whose = department_word(turn.desk, scope.department, turn.person.language)
    lines = [turn.texts.say(f"queue-title-{wanted.view.value}", count=_said(count), whose=whose)]
    if filters:
        lines.append(turn.texts.say("queue-filters", filters=" · ".join(filters)))
    if not page.lines:
        lines.append(turn.texts.say("queue-nothing-such"))
    lines += _page_line(
        turn, page, count, lambda first: count_queue(turn.session, scope, wanted, turn.now, first)
    )
    return Html("\n".join(lines))


def _overdue_title(turn: Turn, scope: Scope, page: Page) -> Html:
    if not page.lines:
        return turn.texts.say("overdue-none")
    count = count_overdue(turn.session, scope, turn.now)
    title = turn.texts.say("overdue-title", count=_said(count))
    pages = _page_line(
        turn, page, count, lambda first: count_overdue(turn.session, scope, turn.now, first)
    )
    return Html("\n".join([title, *pages]))


def _said(count: int) -> str:
    return f"{COUNTED - 1}+" if count == COUNTED else str(count)


def _page_line(turn: Turn, page: Page, count: int, before: Callable[[Line], int]) -> Sequence[Html]:
    """Which page it is, as far as all are counted: it begins at a ticket, ``before`` which there
    are so many."""
    if count == COUNTED or not page.lines:
        return []
    place = before(page.lines[0]) if page.before else 0
    return page_line(turn, place // PAGE, count)


def _turning(turn: Turn, wish: QueuePress, page: Page) -> list[Button]:
    label, row = turn.texts.label, []
    if page.before and page.lines:
        row.append(button(label("btn-previous"), _at(wish, page.lines[0], back=True)))
    if page.behind and page.lines:
        row.append(button(label("btn-next"), _at(wish, page.lines[-1], back=False)))
    return row


def _ways(turn: Turn, wish: QueuePress, scope: Scope, page: Page) -> list[Button]:
    """The other views, and the filters of this one where there is something to be filtered."""
    views = [View.MINE, View.POOL, *([View.SCOPE] if scope.others else [])]
    label = turn.texts.label
    others = [
        button(label(f"btn-view-{view.value}"), _first(view)) for view in views if view != wish.view
    ]
    if wish.view == _MISSED or not (page.lines or _filters(turn, wish)):
        return others
    return [*others, button(label("btn-filter"), _from_start(wish, what="filter"))]


def _filter_screen(turn: Turn, wish: QueuePress) -> Screen:
    scope = scope_of(turn.desk, turn.person)
    _wanted(turn, wish)
    label, language = turn.texts.label, turn.person.language
    rows = [
        *in_rows(
            [
                _choice(
                    wish, label(f"filter-{only.value}"), only=only.value, chosen=wish.only == only
                )
                for only in Only
            ],
            2,
        ),
        *in_rows(
            [
                _choice(
                    wish,
                    grade_word(turn.desk, grade, language),
                    grade=grade,
                    chosen=wish.grade == grade,
                )
                for grade in sorted(turn.desk.grades)
            ],
            2,
        ),
    ]
    further = [button(label("btn-categories"), _from_start(wish, what="categories"))]
    if _departments(turn, scope):
        further.append(button(label("btn-departments"), _from_start(wish, what="departments")))
    back = button(label("btn-unfiltered"), _first(wish.view))
    rows += [further, [button(label("btn-show"), _from_start(wish))], [back]]
    return Screen(turn.texts.say("filter-title"), rows)


def _categories_screen(turn: Turn, wish: QueuePress) -> Screen:
    language = turn.person.language
    choices = [
        _choice(
            wish,
            category_word(turn.desk, category, language),
            category=place,
            chosen=wish.category == place,
        )
        for place, category in enumerate(turn.desk.categories, 1)
    ]
    back = button(turn.texts.label("btn-back"), _from_start(wish, what="filter"))
    return Screen(turn.texts.say("filter-category"), [*in_rows(choices, 2), [back]])


def _departments_screen(turn: Turn, wish: QueuePress) -> Screen:
    scope = scope_of(turn.desk, turn.person)
    known, language = list(turn.desk.departments), turn.person.language
    choices = [
        _choice(
            wish,
            department_word(turn.desk, department, language),
            department=known.index(department) + 1,
            chosen=wish.department == known.index(department) + 1,
        )
        for department in _departments(turn, scope)
    ]
    back = button(turn.texts.label("btn-back"), _from_start(wish, what="filter"))
    return Screen(turn.texts.say("filter-department"), [*in_rows(choices, 2), [back]])


def _departments(turn: Turn, scope: Scope) -> list[str]:
    """Those that a queue can be narrowed down to: all, or what is within one's own."""
    known = list(turn.desk.departments)
    if scope.departments is not None:
        return list(scope.departments[1:])
    return known if len(known) > 1 else []


_SCREENS = {
    "list": _screen,
    "filter": _filter_screen,
    "categories": _categories_screen,
    "departments": _departments_screen,
}


def _choice(wish: QueuePress, label: str, *, chosen: bool, **value: str | int) -> Button:
    """Sets a filter, or takes it off where it is set; and stays on the filters."""
    if not chosen:
        return button(label, _from_start(wish, what="filter", **value))
    off = {name: "" if isinstance(each, str) else 0 for name, each in value.items()}
    return button(f"• {label}", _from_start(wish, what="filter", **off))


def _filters(turn: Turn, wish: QueuePress) -> list[str]:
    """What the queue is narrowed down to, in words."""
    wanted, language = _wanted(turn, wish), turn.person.language
    found = [] if wanted.only is None else [turn.texts.label(f"filter-{wanted.only.value}")]
    if wanted.grade is not None:
        found.append(grade_word(turn.desk, wanted.grade, language))
    if wanted.category is not None:
        found.append(category_word(turn.desk, wanted.category, language))
    if wanted.departments is not None:
        found.append(department_word(turn.desk, wanted.departments[0], language))
    return found


def _wanted(turn: Turn, wish: QueuePress) -> Wanted:
    """What the press asks for; anything that no button of ours says is refused."""
    departments, categories = list(turn.desk.departments), list(turn.desk.categories)
    known = (
        wish.view in list(View)
        and wish.only in ("", *Only)
        and wish.grade in (0, *turn.desk.grades)
        and wish.department <= len(departments)
        and wish.category <= len(categories)
    )
    if not known:
        raise NotYours
    return Wanted(
        View(wish.view),
        Only(wish.only) if wish.only else None,
        wish.grade or None,
        turn.desk.tree.below(departments[wish.department - 1]) if wish.department else None,
        categories[wish.category - 1] if wish.category else None,
        turn.after(turn.desk.digest.due_soon),
    )


def _place(wish: QueuePress) -> Place | None:
    if not wish.due:
        return None
    return Place(_EPOCH + wish.due * _MICROSECOND, wish.ticket, wish.back, wish.grade)


def _at(wish: QueuePress, line: Line, *, back: bool) -> QueuePress:
    due = (line.next_due_at - _EPOCH) // _MICROSECOND
    place = {"what": "list", "due": due, "ticket": line.id, "back": back}
    if wish.view == _MISSED:
        place["grade"] = line.grade
    return wish.model_copy(update=place)


def _from_start(wish: QueuePress, what: str = "list", **value: str | int) -> QueuePress:
    beginning = {"what": what, "due": 0, "ticket": 0, "back": False}
    return wish.model_copy(update={**beginning, **value})


def _first(view: str) -> QueuePress:
    return QueuePress(what="list", view=view)
