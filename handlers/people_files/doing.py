"""Puts into the ledger what a table of people asks for, all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from handlers.people_files.wishes import Colleague, Customer, Wish
from storage import meta
from storage.callers import find_caller, register_caller
from storage.invites import link_to, make_invite
from storage.keys import KeyRing
from storage.people import Person, find, leave_phone, meet, put_in_group
from storage.rules.desk import Desk

Outcome = Literal["new", "changed", "same", "invited"]
OUTCOMES: tuple[Outcome, ...] = ("new", "changed", "same", "invited")


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a line, or would."""

    wish: Wish
    outcome: Outcome
    code: str | None = None
    link: str | None = None


def foresee(session: Session, keys: KeyRing, wishes: Sequence[Wish]) -> list[Done]:
    """What :func:`carry_out` would do just now; nothing is changed."""
    return [Done(wish, _outcome(session, keys, wish)) for wish in wishes]


def carry_out(
    session: Session,
    keys: KeyRing,
    desk: Desk,
    wishes: Sequence[Wish],
    *,
    now: datetime,
    by: Person | None = None,
) -> list[Done]:
    """Do all of it in the open transaction; ``by`` made the invites, None: at the command line."""
    return [
        _invite(session, keys, desk, wish, now, by)
        if isinstance(wish, Colleague)
        else _keep(session, keys, wish, now)
        for wish in wishes
    ]


def _outcome(session: Session, keys: KeyRing, wish: Wish) -> Outcome:
    if isinstance(wish, Colleague):
        return "invited"
    person = _known(session, keys, wish)
    if person is None:
        return "new"
    return "changed" if _changes(person, wish) else "same"


def would_change(session: Session, keys: KeyRing, wish: Customer) -> Person | None:
    """Whom, known already, the line would make something else."""
    person = _known(session, keys, wish)
    return person if person is not None and _changes(person, wish) else None


def _known(session: Session, keys: KeyRing, wish: Customer) -> Person | None:
    """Whom the line is about, if the desk knows them."""
    if wish.telegram_id is not None:
        return find(session, wish.telegram_id)
    return find_caller(session, keys, wish.name, wish.phone)


def _changes(person: Person, wish: Customer) -> bool:
    """What people said themselves stays: their name, their language, the number they left."""
    group = wish.group is not None and (person.customer_group or "") != wish.group
    return group or (person.phone is None and wish.phone is not None)


def _keep(session: Session, keys: KeyRing, wish: Customer, now: datetime) -> Done:
    outcome, person = _outcome(session, keys, wish), _known(session, keys, wish)
    if person is None:
        person = _make(session, keys, wish, now)
    if wish.group is not None:
        put_in_group(person, wish.group or None)
    if person.phone is None and wish.phone is not None:
        leave_phone(session, keys, person, wish.phone, vouched=True)
    return Done(wish, outcome)


def _invite(
    session: Session,
    keys: KeyRing,
    desk: Desk,
    wish: Colleague,
    now: datetime,
    by: Person | None,
) -> Done:
    until = desk.round_the_clock_calendar.add(now, desk.invite.valid)
    code = make_invite(
        session,
        keys,
        wish.role,
        wish.department,
        now=now,
        expires_at=until,
        made_by=by,
        regions=wish.regions,
    )
    return Done(wish, "invited", code, link_to(meta.get(session, meta.BOT_USERNAME), code))


def _make(session: Session, keys: KeyRing, wish: Customer, now: datetime) -> Person:
    if wish.telegram_id is not None:
        name, language = wish.name, wish.language
        return meet(session, wish.telegram_id, name=name, language=language, now=now)
    return register_caller(
        session, keys, name=wish.name, phone=wish.phone, language=wish.language, now=now
    )
