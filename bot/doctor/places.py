"""Open tickets that the desk file has no place for: it was changed, or another one is read."""

from collections.abc import Container, Mapping

from sqlalchemy.orm import Session

from bot.doctor.findings import Finding, good, problem
from storage import troubles
from storage.rules.desk import Desk

_CHECK = "departments"


def look_at_places(session: Session, desk: Desk) -> Finding:
    """Open tickets in departments or categories that the desk file doesn't have."""
    lost = [
        *_without("department", troubles.open_by_department(session), desk.departments),
        *_without("category", troubles.open_by_category(session), desk.categories),
    ]
    if not lost:
        return good(_CHECK, "the desk file has a place for each open ticket")
    found = f"OPEN TICKETS THAT THE DESK FILE HAS NO PLACE FOR: {'; '.join(lost)}"
    advice = (
        "Is it the desk file that the desk runs with (DUBAN_DESK)? If it is, put back what is"
        " missing, or give these tickets another category and handler: who reads all departments"
        " sees them under 🗂 in /queue, nobody else does."
    )
    return problem(_CHECK, found, advice)


def _without(what: str, counted: Mapping[str, int], known: Container[str]) -> list[str]:
    return [f"{what} {each}: {count}" for each, count in counted.items() if each not in known]
