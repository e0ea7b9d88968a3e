"""我回来了, "I'm back": one's absence ends, or one is on duty again; who was there all the time is
told so."""

from handlers.staff.away import away_screen, end_own
from handlers.staff.duty import begin_duty
from handlers.turn import Turn
from handlers.work import Screen
from storage.absences import absence_of


def be_back(turn: Turn) -> None:
    """What is only planned they are shown, with the way to call it off."""
    absence = absence_of(turn.session, turn.person)
    if turn.person.away_until is not None:
        end_own(turn)
    elif not turn.person.on_duty:
        begin_duty(turn)
    elif absence is not None:
        turn.send(turn.person, away_screen(turn, turn.person))
    else:
        turn.send(turn.person, Screen(turn.texts.say("away-none")))
