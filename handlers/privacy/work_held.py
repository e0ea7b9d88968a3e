"""What is set of who works for the desk, beside what the desk holds of everybody."""

from handlers.privacy.instants import in_full
from handlers.turn import Turn
from handlers.week import together
from handlers.words import department_word, several
from storage.absences import absence_of
from storage.digests import wish_of
from storage.profiles import hours_of, languages_of
from storage.regions import regions_of


def work_facts(turn: Turn) -> list[tuple[str, str | None]]:
    """Names and values; None: nothing is set."""
    person, label, language = turn.person, turn.texts.label, turn.person.language
    spoken = sorted(label(f"language-{each}") for each in languages_of(person))
    week = together(hours_of(turn.session, person), language)
    hours = [f"{days} {', '.join(map(str, shifts))}" for days, shifts in week]
    return [
        (label("data-department"), department_word(turn.desk, person.department, language)),
        (label("data-duty"), label(f"data-duty-{'on' if person.on_duty else 'off'}")),
        (label("data-regions"), several(regions_of(turn.session, person), language)),
        (label("data-answers-in"), several(spoken, language)),
        (label("data-hours"), several(hours, language)),
        (label("data-capacity"), None if person.capacity is None else str(person.capacity)),
        (label("data-load"), str(person.load)),
        (label("data-assigned"), in_full(turn, person.assigned_at)),
        (label("data-away"), _away(turn)),
        (label("data-digest"), _digest(turn)),
    ]


def _digest(turn: Turn) -> str | None:
    wish = wish_of(turn.session, turn.person)
    if wish is None:
        return None
    department = department_word(turn.desk, wish.department, turn.person.language)
    return " · ".join(filter(None, (wish.at, department)))


def _away(turn: Turn) -> str | None:
    absence = absence_of(turn.session, turn.person)
    if absence is None:
        return None
    days = (turn.when(at, turn.person) for at in (absence.begins_at, absence.ends_at))
    return " – ".join(days)
