"""我明天休假, 这周有多少投诉, "who is on duty?": a list, or a setting of their own, in words."""

from collections.abc import Callable

from aiogram.types import Message

from handlers.access import may_do, scope_of
from handlers.manager.announcing import begin_announcing
from handlers.manager.approvals import approvals_screen
from handlers.manager.digest import send_digest
from handlers.manager.digest_settings import set_in_words
from handlers.manager.digest_times import midnight
from handlers.manager.exporting import export_in_words
from handlers.manager.importing import ask_for_file
from handlers.manager.inviting import invite_in_words
from handlers.redrawing import slot_of_list
from handlers.staff.away import away_in_words, others_away
from handlers.staff.back import be_back
from handlers.staff.colleagues import colleague_line
from handlers.staff.filing import begin_filing
from handlers.staff.queue import overdue_screen, pool_screen, queue_screen
from handlers.turn import Turn
from handlers.work import Screen
from prompts.texts import Html
from prompts.wishes.desk_wish import DeskWords
from storage.rules.roles import Right
from storage.teams import working_within

_ON_DUTY_SHOWN = 30


def look(turn: Turn, found: DeskWords, message: Message, _: int | None) -> bool:
    """What they want to see or to set; refused to whose role doesn't have it."""
    right, show = _SCREENS[found.what]
    may_do(turn, right)
    show(turn, message.text or "")
    return True


def _listed(what: str, screen_of: Callable[[Turn], Screen]) -> Callable[[Turn, str], None]:
    def show(turn: Turn, _: str) -> None:
        turn.send(turn.person, screen_of(turn), slot=slot_of_list(what))

    return show


def _digest(turn: Turn, _: str) -> None:
    send_digest(turn, turn.person, midnight(turn), turn.now)


def _approvals(turn: Turn, _: str) -> None:
    turn.send(turn.person, approvals_screen(turn))


def _on_duty(turn: Turn, _: str) -> None:
    """Who works in their departments, those who are there first."""
    departments = scope_of(turn.desk, turn.person).departments
    found = working_within(turn.session, departments, without=[turn.person.id])
    there = sorted(found, key=lambda each: not each.at_work)[:_ON_DUTY_SHOWN]
    lines = [turn.texts.say("colleague-line", line=colleague_line(turn, each)) for each in there]
    turn.send(turn.person, Screen(Html("\n".join([turn.texts.say("colleagues-there"), *lines]))))


def _absent(turn: Turn, words: str) -> None:
    """Whose leave is known to them with its days; else who is there, and who isn't."""
    lines = others_away(turn)
    if lines:
        turn.send(turn.person, Screen(Html("\n".join(lines))))
    else:
        _on_duty(turn, words)


_SCREENS: dict[str, tuple[Right, Callable[[Turn, str], None]]] = {
    "away": (Right.DUTY, away_in_words),
    "back": (Right.DUTY, lambda turn, _: be_back(turn)),
    "set_digest": (Right.DIGEST, set_in_words),
    "digest": (Right.DIGEST, _digest),
    "overdue": (Right.LISTS, _listed("overdue", overdue_screen)),
    "pool": (Right.LISTS, _listed("pool", pool_screen)),
    "queue": (Right.LISTS, _listed("queue", queue_screen)),
    "approvals": (Right.DECIDE_EXTENSION, _approvals),
    "on_duty": (Right.LISTS, _on_duty),
    "absent": (Right.LISTS, _absent),
    "file": (Right.FILE, lambda turn, _: begin_filing(turn)),
    "import": (Right.IMPORT, lambda turn, _: ask_for_file(turn)),
    "invite": (Right.INVITE, invite_in_words),
    "export": (Right.EXPORT, export_in_words),
    "announce": (Right.ANNOUNCE, lambda turn, _: begin_announcing(turn)),
}
"""By the word that stands in :mod:`prompts.wishes.desk_looks`."""
