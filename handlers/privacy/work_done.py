"""What somebody did who works for the desk, or worked for it, in the file of what is held of them.
Nothing that others wrote, and nobody else's name."""

from collections.abc import Iterator

from handlers.privacy.instants import in_full
from handlers.privacy.page import Page
from handlers.privacy.work_written import written_by
from handlers.turn import Turn
from handlers.words import department_word, several
from storage.absences import Absence
from storage.announcements import Announcement
from storage.exports import Export
from storage.follow_ups import FollowUp
from storage.groups import Group
from storage.held import (
    deeds_of,
    has_worked_here,
    looks_of,
    numbers_with,
    rows_about_tickets,
    rows_with,
)
from storage.invites import Invite
from storage.joinings import Joining
from storage.model_answers import ModelAnswer
from storage.notes import Note
from storage.role_changes import RoleChange
from storage.supervision import Supervision
from storage.tickets import Ticket

Lines = Iterator[str]


def work_chapter(turn: Turn, page: Page) -> None:
    """All of it, as a chapter; nothing of who never worked here."""
    if not has_worked_here(turn.session, turn.person):
        return
    page.heading(turn.texts.label("data-work"))
    for key, part in PARTS.items():
        lines = list(part(turn))
        if lines:
            page.subheading(turn.texts.label(key))
            page.items(lines)
    written = written_by(turn)
    if written:
        page.subheading(turn.texts.label("data-work-written"))
    for at, about, text in written:
        page.words(text, about=f"{in_full(turn, at)} · {about}")


def _roles(turn: Turn) -> Lines:
    for each in rows_with(turn.session, turn.person, RoleChange.person_id):
        yield _role(turn, f"data-role-{each.deed.value}", each)
    for each in rows_with(turn.session, turn.person, RoleChange.by_id):
        yield _role(turn, "data-role-given", each)


def _role(turn: Turn, key: str, change: RoleChange) -> str:
    return turn.texts.label(
        key,
        at=in_full(turn, change.at),
        role=turn.texts.label(f"role-{change.role.value}"),
        department=department_word(turn.desk, change.department, turn.person.language),
    )


def _joinings(turn: Turn) -> Lines:
    ways = (
        ("data-joining", Joining.person_id),
        ("data-joining-invited", Joining.inviter_id),
        ("data-joining-decided", Joining.decider_id),
    )
    for key, column in ways:
        for each in rows_with(turn.session, turn.person, column):
            role = turn.texts.label(f"role-{each.role.value}")
            at = in_full(turn, each.decided_at or each.asked_at)
            yield turn.texts.label(key, at=at, role=role)


def _invites(turn: Turn) -> Lines:
    for key, column in (("data-invite-made", Invite.made_by), ("data-invite-used", Invite.used_by)):
        for each in rows_with(turn.session, turn.person, column):
            at = each.used_at if column is Invite.used_by else each.made_at
            role = turn.texts.label(f"role-{each.role.value}")
            yield turn.texts.label(key, at=in_full(turn, at), role=role)


def _absences(turn: Turn) -> Lines:
    ways = (("data-was-away", Absence.person_id), ("data-stood-in", Absence.substitute_id))
    for key, column in ways:
        for each in rows_with(turn.session, turn.person, column):
            times = {"since": in_full(turn, each.begins_at), "until": in_full(turn, each.ends_at)}
            yield turn.texts.label(key, **times)


def _tickets(turn: Turn) -> Lines:
    ways = (("data-handled", Ticket.handler_id), ("data-filed-for", Ticket.filed_by_id))
    for key, column in ways:
        numbers = numbers_with(turn.session, turn.person, column)
        if numbers:
            yield turn.texts.label(key, numbers=several(numbers, turn.person.language))


def _visits(turn: Turn) -> Lines:
    for each, number in rows_about_tickets(turn.session, turn.person, FollowUp.handler_id):
        if each.stars is not None:
            yield f"{number} · {'⭐' * each.stars}"


def _supervised(turn: Turn) -> Lines:
    for each, number in rows_about_tickets(turn.session, turn.person, Supervision.person_id):
        yield turn.texts.label("data-supervised", number=number, at=in_full(turn, each.since))


def _announced(turn: Turn) -> Lines:
    for each in rows_with(turn.session, turn.person, Announcement.author_id):
        department = department_word(turn.desk, each.department, turn.person.language)
        said = {"at": in_full(turn, each.made_at), "department": department, "count": each.people}
        yield turn.texts.label("data-announced", **said)


def _exported(turn: Turn) -> Lines:
    for each in rows_with(turn.session, turn.person, Export.person_id):
        times = {"since": in_full(turn, each.since), "until": in_full(turn, each.until)}
        at, count = in_full(turn, each.asked_at), each.tickets or 0
        yield turn.texts.label("data-exported", at=at, count=count, **times)


def _groups(turn: Turn) -> Lines:
    for each in rows_with(turn.session, turn.person, Group.bound_by_id):
        yield f"{in_full(turn, each.bound_at)} · {each.title}"


def _looks(turn: Turn) -> Lines:
    for entry, number in looks_of(turn.session, turn.person):
        yield f"{in_full(turn, entry.at)} · {number} · {_deed(turn, entry.action)}"


def _deeds(turn: Turn) -> Lines:
    for each in deeds_of(turn.session, turn.person):
        deed, last = _deed(turn, each.action), in_full(turn, each.last)
        yield turn.texts.label("data-deed", deed=deed, count=each.times, last=last)


def _asked_by_colleagues(turn: Turn) -> Lines:
    for each, number in rows_about_tickets(turn.session, turn.person, Note.asked_id):
        yield f"{in_full(turn, each.said_at)} · {number}"


def _model(turn: Turn) -> Lines:
    calls = rows_with(turn.session, turn.person, ModelAnswer.person_id)
    others = [each for each in calls if each.about_id != turn.person.id]
    for each in others:
        yield f"{in_full(turn, each.asked_at)} · {each.model} · {each.tokens_in + each.tokens_out}"


PARTS = {
    "data-work-roles": _roles,
    "data-work-joinings": _joinings,
    "data-work-invites": _invites,
    "data-work-away": _absences,
    "data-work-tickets": _tickets,
    "data-work-visits": _visits,
    "data-work-supervised": _supervised,
    "data-work-announced": _announced,
    "data-work-exports": _exported,
    "data-work-groups": _groups,
    "data-work-looks": _looks,
    "data-work-deeds": _deeds,
    "data-work-asked": _asked_by_colleagues,
    "data-work-model": _model,
}


def _deed(turn: Turn, action: str) -> str:
    return turn.texts.label(f"did-{action.replace('_', '-')}")
