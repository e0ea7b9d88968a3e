"""/import: customers with their groups, and staff, from a CSV or XLSX file, shown beforehand.

All of it or nothing: what can't be used is named line by line. `duban people import` does the same.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.access import may_do, scope_of
from handlers.buttons import button
from handlers.errors import ImportOver
from handlers.incoming import file_of, words_of
from handlers.keyboards import command_filter
from handlers.people_files.doing import OUTCOMES, Done, carry_out, foresee, would_change
from handlers.people_files.mistakes import Mistake
from handlers.people_files.sheet import is_table, lines_in
from handlers.people_files.wishes import Colleague, Customer, Wish, wishes_of
from handlers.presses.people import ImportPress
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen
from prompts.texts import Html
from prompts.thinking import ToFetch
from prompts.wishes.sending_out import says_import
from storage.conversations import Conversation
from storage.rules.phones import masked
from storage.rules.roles import Right, may_manage
from storage.ticket_lists import has_filed_within

router = Router(name="manager.importing")

IMPORTING = "importing_people"
"""Step: the next message is a file."""
MOST = 1000
"""Lines at once: so many are done while nobody else has to wait long."""
_MOST_BYTES = 2_000_000
_SHOWN = 8
_WRONG_SHOWN = 15
_PRESSES = f"{ImportPress.__prefix__}:"
_FORMULAS = ("+", "-", "@", "=", "\t")
"""How a cell begins that a spreadsheet might compute."""


@router.message(command_filter("import"))
async def begin(message: Message, turn: Turn) -> None:
    """/import, 导入."""
    ask_for_file(turn)


def ask_for_file(turn: Turn) -> None:
    """Which file is it?"""
    may_do(turn, Right.IMPORT)
    turn.go(IMPORTING)
    turn.ask("import-which", most=MOST)


def to_fetch(talk: Conversation | None, event: Message | CallbackQuery) -> ToFetch | None:
    """The file that is shown next, or done."""
    if talk is None or talk.step != IMPORTING:
        return None
    kept = talk.data.get("file")
    if isinstance(event, Message) and not (kept and says_import(event.text or "")):
        file = event.document
        fits = file is not None and (file.file_size or 0) <= _MOST_BYTES
        usable = file is not None and fits and is_table(file.file_name or "")
        return ToFetch(file.file_id) if file is not None and usable else None
    is_ours = isinstance(event, Message) or (event.data or "").startswith(_PRESSES)
    return ToFetch(kept) if is_ours and kept else None


def take_file(turn: Turn, message: Message) -> None:
    """Show what would be done of it."""
    may_do(turn, Right.IMPORT)
    file = file_of(message)
    if file is None and "message" in turn.conversation.data and says_import(words_of(message)):
        _carry_out(turn)
        return
    name = "" if file is None else PurePath(file.name or "").name
    if file is None or file.kind != "document" or not is_table(name):
        turn.ask("import-which", most=MOST)
        return
    wishes = _wishes(turn, name)
    if wishes is not None:
        made = message.message_id
        turn.go(IMPORTING, file=file.file_id, name=name, message=made)
        turn.send(turn.person, _preview(turn, foresee(turn.session, turn.keys, wishes), made))


@router.callback_query(ImportPress.filter())
async def confirmed(press: CallbackQuery, callback_data: ImportPress, turn: Turn) -> None:
    """It is done as it was shown; or, where the ledger has moved on, as it is now."""
    may_do(turn, Right.IMPORT)
    talk = turn.conversation
    if talk.step != IMPORTING or talk.data.get("message") != callback_data.message:
        raise ImportOver
    _carry_out(turn)


def _carry_out(turn: Turn) -> None:
    """What was shown is done."""
    wishes = _wishes(turn, turn.conversation.data["name"])
    if wishes is None:
        return
    done = carry_out(turn.session, turn.keys, turn.desk, wishes, now=turn.now, by=turn.person)
    turn.go(None)
    said = turn.texts.say("import-done")
    turn.show(Screen(Html(f"{said}\n{_counts(turn, done)}")))
    _hand_out_invites(turn, [each for each in done if each.code is not None])


def _wishes(turn: Turn, name: str) -> Sequence[Wish] | None:
    """What the file asks for; None where it can't be done, which was said."""
    if turn.file is None:
        turn.ask("import-no-file")
        return None
    try:
        wishes, wrong = wishes_of(lines_in(name, turn.file, most=MOST), turn.desk)
    except Mistake as mistake:
        turn.ask("import-unusable", why=mistake.said_of_line(turn.person.language))
        return None
    mistakes = sorted([*wrong, *_beyond(turn, wishes)], key=lambda each: each.line or 0)
    if mistakes:
        _name(turn, mistakes)
    elif not wishes:
        turn.ask("import-empty")
    return wishes if wishes and not mistakes else None


def _beyond(turn: Turn, wishes: Sequence[Wish]) -> Iterator[Mistake]:
    """Staff whom this person may not invite, and customers who have nothing to do with theirs."""
    theirs = scope_of(turn.desk, turn.person, Right.IMPORT).departments
    for wish in wishes:
        if not isinstance(wish, Colleague):
            changed = would_change(turn.session, turn.keys, wish)
            if changed and not has_filed_within(turn.session, changed.id, theirs):
                yield Mistake("import-not-your-customer", {}, wish.line)
        elif not may_manage(turn.person.role, wish.role):
            yield Mistake("import-not-yours-to-give", {"column": "role"}, wish.line)
        elif theirs is not None and wish.department not in theirs:
            yield Mistake("import-not-yours-to-give", {"column": "department"}, wish.line)


def _name(turn: Turn, mistakes: Sequence[Mistake]) -> None:
    """Each line that is wrong; the file is asked for again."""
    shown = [each.said_of_line(turn.person.language) for each in mistakes[:_WRONG_SHOWN]]
    left = len(mistakes) - len(shown)
    more = [turn.texts.label("import-more", count=left)] if left else []
    count = len({each.line for each in mistakes})
    turn.ask("import-wrong", count=count, lines="\n".join([*shown, *more]))


def _preview(turn: Turn, done: Sequence[Done], message: int) -> Screen:
    say, label = turn.texts.say, turn.texts.label
    lines = [_line(turn, each.wish) for each in done[:_SHOWN]]
    left = len(done) - len(lines)
    more = [say("import-more", count=left)] if left else []
    text = Html("\n".join([say("import-preview"), _counts(turn, done), *lines, *more]))
    yes = button(label("btn-import-yes"), ImportPress(message=message))
    return Screen(text, [[yes, turn.way_out()]])


def _counts(turn: Turn, done: Sequence[Done]) -> Html:
    counted = Counter(each.outcome for each in done)
    there = [each for each in OUTCOMES if counted[each]]
    said = (turn.texts.say(f"import-{each}", count=counted[each]) for each in there)
    return Html(" · ".join(said))


def _line(turn: Turn, wish: Wish) -> Html:
    if isinstance(wish, Customer):
        about = _about(turn, wish)
        return turn.texts.say("import-customer-line", line=wish.line, name=wish.name, about=about)
    where = department_word(turn.desk, wish.department, turn.person.language)
    return turn.texts.say(
        "import-staff-line",
        line=wish.line,
        name=wish.name,
        role=turn.texts.label(f"role-{wish.role.value}"),
        department=" · ".join([where, *wish.regions]),
    )


def _about(turn: Turn, wish: Customer) -> str:
    group = turn.desk.groups.get(wish.group or "")
    phone = None if wish.phone is None else masked(wish.phone)
    account = None if wish.telegram_id is None else str(wish.telegram_id)
    name = None if group is None else group.name.text(turn.person.language)
    return " · ".join(filter(None, (phone, account, name)))


def _hand_out_invites(turn: Turn, invited: Sequence[Done]) -> None:
    """The codes as a table, to be handed on one by one."""
    if not invited:
        return
    until = turn.desk.round_the_clock_calendar.add(turn.now, turn.desk.invite.valid)
    caption = turn.texts.say("import-invites", until=turn.by(until, turn.person))
    turn.hand_out(turn.person, "invites.csv", _as_table(turn, invited), caption)


def _as_table(turn: Turn, invited: Sequence[Done]) -> bytes:
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    for each, wish in ((each, each.wish) for each in invited):
        if not isinstance(wish, Colleague):
            continue
        role = turn.texts.label(f"role-{wish.role.value}")
        where = department_word(turn.desk, wish.department, turn.person.language)
        cells = (wish.name, role, where, each.link or f"/start {each.code}")
        writer.writerow([_plain(cell) for cell in cells])
    # With a mark of the encoding: a spreadsheet takes it for another one otherwise.
    return table.getvalue().encode("utf-8-sig")


def _plain(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
