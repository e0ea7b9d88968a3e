"""昨天的日报, "Friday's digest": a digest is asked for in words, of today or of a day that is
over."""

import re
from datetime import date

from handlers.manager.digest import digest_of_day, send_digest
from handlers.manager.digest_times import midnight
from handlers.manager.periods import period_written
from handlers.turn import Turn
from prompts.reading.plain import plain
from storage.rules.roles import Right, may

_ASKS = (
    re.compile(r"(?:请|我?要|我?想|给我|看|查|发|一?下)*(?P<day>.{2,12}?)的?日报"),
    re.compile(
        r"(?:(?:please )?(?:show|send|give)(?: me)? )?(?:the )?"
        r"(?P<day>[a-z0-9 ]{3,20}?)(?:'s)? digest"
    ),
    re.compile(r"(?:(?:show|send|give)(?: me)? )?(?:the )?digest (?:of|for|from) (?P<day>.{3,20})"),
)
_ENDS = " ,，.。!！?？"


def show_in_words(turn: Turn, words: str) -> bool:
    """Whether that is all they asked for, and it was shown."""
    if not may(turn.person.role, Right.DIGEST):
        return False
    said = plain(words).strip(_ENDS)
    found = next((match for each in _ASKS if (match := each.fullmatch(said))), None)
    return found is not None and show_day(turn, found["day"])


def show_day(turn: Turn, words: str) -> bool:
    """Whether the words name a day that isn't ahead, and its digest was shown."""
    today = midnight(turn).date()
    days = period_written(words, today)
    if days is None or days[0] != days[1] or days[0] > today:
        return False
    turn.go(None)
    _show(turn, days[0], today)
    return True


def _show(turn: Turn, day: date, today: date) -> None:
    if day == today:
        send_digest(turn, turn.person, midnight(turn), turn.now)
    else:
        turn.send(turn.person, digest_of_day(turn, turn.person, day))
