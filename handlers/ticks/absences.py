"""休假 begins and ends by itself, however long the desk stood still meanwhile."""

from handlers.standing_in import begin_absence, end_absence
from handlers.ticks.one_by_one import one_by_one
from handlers.work import Work
from storage.absences import Absence, AbsenceState, due_absences, finish


def change_over(work: Work, limit: int) -> int:
    """Begin and end what is due; returns how many."""
    return one_by_one(work, due_absences(work.session, work.now, limit), _change, _set_aside)


def _change(work: Work, absence: Absence) -> None:
    if absence.state is AbsenceState.RUNNING:
        end_absence(work, absence)
    elif absence.ends_at <= work.now:
        finish(work.session, absence)  # all of it passed while the desk was down
    else:
        begin_absence(work, absence)


def _set_aside(work: Work, absence: Absence) -> None:
    absence.due_at = None
