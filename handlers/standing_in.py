"""代办: an absence begins or ends, and whoever stands in, or doesn't any more, is told."""

from handlers.buttons import button
from handlers.presses.lists import ListPress
from handlers.work import Screen, Work
from storage.absences import Absence, Change, begin, finish, settle, superior_for
from storage.people import Person


def begin_absence(work: Work, absence: Absence) -> None:
    """They are away from now on; both are told."""
    begin(work.session, absence)
    person = absence.person
    settle_stand_ins(work, but=person)
    until = work.when(absence.ends_at, person)
    if person.stand_in is None:
        work.tell(person, "away-begun-alone", until=until)
    else:
        work.tell(person, "away-begun", until=until, substitute=person.stand_in.name)
        if not person.stand_in.on_duty:
            _say_off_duty(work, person, person.stand_in)


def _say_off_duty(work: Work, person: Person, substitute: Person) -> None:
    """Whoever is to stand in isn't at work: the one who goes hears it, and who leads them."""
    name = substitute.name
    work.tell(person, "away-by-one-off-duty", substitute=name)
    superior = superior_for(work.session, work.desk.tree, person)
    if superior is not None and superior is not substitute:
        key, count = "stand-in-off-duty", person.load
        work.tell(superior, key, name=person.name, substitute=name, count=count)


def end_absence(work: Work, absence: Absence) -> None:
    """They are back; both are told."""
    finish(work.session, absence)
    settle_stand_ins(work, but=absence.person)
    _show_queue(work, absence.person, "away-over", count=absence.person.load)


def settle_stand_ins(work: Work, *, but: Person | None = None) -> None:
    """Somebody came, went, or may do less than before: who stands in for whom is reckoned anew, and
    everybody whom that concerns is told, ``but`` for who hears of it anyway."""
    for change in settle(work.session, work.desk.tree):
        _tell(work, change)
        if change.person is not but:
            _tell_absent(work, change)


def _tell(work: Work, change: Change) -> None:
    person = change.person
    if change.before is not None and change.before.is_staff:
        work.tell(change.before, "stand-in-over", name=person.name)
    if change.now is not None and person.away_until is not None:
        until = work.when(person.away_until, change.now)
        words = {"name": person.name, "until": until}
        _show_queue(work, change.now, "stand-in-begun", count=person.load, **words)


def _tell_absent(work: Work, change: Change) -> None:
    """Whoever is away hears that it is another one now."""
    if change.person.away_until is None:
        return
    if change.now is None:
        work.tell(change.person, "away-now-alone")
    else:
        work.tell(change.person, "away-now-by", substitute=change.now.name)


def _show_queue(work: Work, person: Person, key: str, *, count: int, **words: str) -> None:
    texts = work.texts_for(person)
    rows = [[button(texts.label("btn-view-mine"), ListPress(what="queue"))]]
    work.send(person, Screen(texts.say(key, count=count, **words), rows))
