"""Who works for the desk changes: suspended, let in again, another role; what they had in hand goes
to others. Both the chat and the command line do it so."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from handlers.access import allowed, known_to, may_work_on, reaches, scope_of
from handlers.buttons import button
from handlers.cards.outcome_card import drop_outcome
from handlers.customer.left_behind import offer_left_behind
from handlers.dispatching import accept_by, colleagues_for
from handlers.errors import Appointed, InHand, OnlyOne
from handlers.limits import excerpt
from handlers.manager.calls_left import pass_on_calls
from handlers.manager.digest_times import next_digest
from handlers.passing_on import decisions_passed_on
from handlers.presses.lists import ListPress, QueuePress
from handlers.staff.accepting_all import accept_all_press, handed_at
from handlers.standing_in import settle_stand_ins
from handlers.taking_out import take_out_others_matters, take_out_unseen
from handlers.turn import Turn
from handlers.words import department_word
from handlers.work import Screen, Work
from storage.absences import give_up
from storage.conversations import conversation_of, leave_step
from storage.employment import employ, is_only_administrator, readmit, suspend
from storage.people import Person
from storage.queues import View, Wanted, count_queue, waiting_on_level
from storage.regions import set_regions
from storage.role_changes import RoleDeed, note_role
from storage.rules.duties import Duty, falls_to
from storage.rules.moves import State
from storage.rules.roles import Right, Role, may
from storage.teams import managers_of
from storage.ticket_lists import in_hands_of
from storage.ticket_moves import hand_on
from storage.tickets import Ticket

NAMES_UNITS = 120
"""As much of the heirs' names as the line on top of the chat has room for."""


MOST_COUNTED = 99
"""More appeals than that nobody has waiting."""


class Heir(NamedTuple):
    """Who got how many of somebody's tickets."""

    person: Person
    tickets: int


def suspend_member(work: Work, person: Person, by: Person | None) -> list[Heir]:
    """They have no rights any more, and what they had in hand goes to others; returns to whom.
    The only administrator is refused (OnlyOne), and whoever the settings make one (Appointed)."""
    _not_for_good(work, person)
    with decisions_passed_on(work, person):
        suspend(work.session, person)
    note_role(work.session, person, RoleDeed.SUSPENDED, by, work.now)
    pass_on_calls(work, person)
    leave_step(work.session, person.id)
    work.welcome(person, work.texts_for(person).say("you-are-suspended"))
    take_out_others_matters(work, person)
    give_up(work.session, person)
    settle_stand_ins(work)
    return _hand_over(work, person, by, None)


def leave_for_good(work: Work, person: Person) -> None:
    """Whoever is erased next has nothing in hand any more, also of what waits for a verdict; it is
    refused (InHand) where nobody else could have that."""
    _hand_over(work, person, None, None)
    left = len(in_hands_of(work.session, person.id))
    if left:
        raise InHand(count=left)
    pass_on_calls(work, person)
    take_out_others_matters(work, person)


def readmit_member(work: Work, person: Person, by: Person | None) -> None:
    """They are again what they were."""
    readmit(work.session, person, digest_due=next_digest(work.desk, work.now))
    note_role(work.session, person, RoleDeed.READMITTED, by, work.now)
    _tell_role(work, person)


def change_role(
    work: Work, person: Person, role: Role, department: str | None, by: Person | None
) -> None:
    """They have another role from now on, and what they may not work on any more goes to others;
    the only administrator keeps theirs (OnlyOne), and so does whoever the settings make one
    (Appointed)."""
    if not falls_to(role, Duty.KEEP):
        _not_for_good(work, person)
    with _given_on(work, person, by):
        _employ(work, person, role, department)
        note_role(work.session, person, RoleDeed.CHANGED, by, work.now)
        _tell_role(work, person)


def let_in(
    work: Work,
    person: Person,
    role: Role,
    department: str | None,
    by: Person | None,
    *,
    regions: Sequence[str] | None = None,
) -> None:
    """They used a code, and ``by`` has confirmed them where that was needed: they have that role
    from now on, and are told so. The only administrator keeps their role (OnlyOne), and so does
    whoever the settings make one (Appointed)."""
    if not falls_to(role, Duty.KEEP):
        _not_for_good(work, person)
    with _given_on(work, person, by):
        _employ(work, person, role, department)
        if regions is not None:
            set_regions(work.session, person, regions)
        note_role(work.session, person, RoleDeed.JOINED, by, work.now)
    texts = work.texts_for(person)
    where = department_word(work.desk, department, person.language)
    work.welcome(
        person, texts.say("joined", role=texts.label(f"role-{role.value}"), department=where)
    )
    _tell_what_waits(work, person)
    offer_left_behind(work, person, conversation_of(work.session, person.id, work.now))


def _employ(work: Work, person: Person, role: Role, department: str | None) -> None:
    digest_due = next_digest(work.desk, work.now)
    with decisions_passed_on(work, person):
        employ(work.session, person, role, department, digest_due=digest_due)


@contextmanager
def _given_on(work: Work, person: Person, by: Person | None) -> Iterator[None]:
    """``person`` becomes something else inside the block: matters of a level that they don't take
    any more, or of a department that was theirs and no longer is, go to others; what they may not
    see any more leaves their chat."""
    theirs = {each.id for each in _in_own_departments(work, person)}
    yield
    settle_stand_ins(work)
    left = theirs.difference(each.id for each in _in_own_departments(work, person))

    def keeps(ticket: Ticket) -> bool:
        return ticket.id not in left and allowed(work.desk, person, ticket, Right.RESOLVE)

    heirs = _hand_over(work, person, by, None, keeps=keeps)
    take_out_unseen(work, person)
    _say_went(work, person, heirs)


def _in_own_departments(work: Work, person: Person) -> list[Ticket]:
    """What they have in hand, but for what somebody gave them of another department."""
    held = in_hands_of(work.session, person.id)
    return [each for each in held if reaches(work.desk, person, each.department)]


def _not_for_good(work: Work, person: Person) -> None:
    """Refuse to take the role of somebody who would have it again, or must not lose it."""
    if person.telegram_id in work.appointed:
        raise Appointed(name=person.name)
    if is_only_administrator(work.session, person):
        raise OnlyOne


def hand_over_all(
    work: Work, person: Person, by: Person | None, *, to: Person | None = None
) -> list[Heir]:
    """All that ``person`` has in hand, as far as it is ``by``'s to give, goes ``to`` somebody, or
    (None) to whoever has least to do; each of them is told once, and so is ``person``. Returns who
    has them; where there is nobody, they stay."""
    given = {each.id for each in handed_by(work, person, by)}
    heirs = _hand_over(work, person, by, to, keeps=lambda ticket: ticket.id not in given)
    if person is not by:
        _say_went(work, person, heirs)
    return heirs


def handed_by(work: Work, person: Person, by: Person | None) -> list[Ticket]:
    """What ``person`` has in hand that is ``by``'s to give: nothing of departments outside their
    scope. None: whoever has the machine, all of it."""
    held = in_hands_of(work.session, person.id)
    return [each for each in held if by is None or reaches(work.desk, by, each.department)]


def _say_went(work: Work, person: Person, heirs: Sequence[Heir]) -> None:
    if heirs:
        names = heirs_word(heirs)
        work.tell(person, "your-tickets-went", count=counted(heirs), heirs=names)


def say_handed_over(turn: Turn, heirs: Sequence[Heir]) -> None:
    """Answer the press with who has them now."""
    if heirs:
        turn.toast("toast-handed-over", count=counted(heirs), heirs=heirs_word(heirs))
    else:
        turn.toast("toast-handed-to-nobody")


def counted(heirs: Sequence[Heir]) -> int:
    """How many tickets they have got."""
    return sum(heir.tickets for heir in heirs)


def heirs_word(heirs: Sequence[Heir]) -> str:
    """王强 (2) · 李娜 (1), as far as there is room for it."""
    return excerpt(
        " · ".join(f"{heir.person.name} ({heir.tickets})" for heir in heirs), NAMES_UNITS
    )


def _hand_over(
    work: Work,
    person: Person,
    by: Person | None,
    to: Person | None,
    *,
    keeps: Callable[[Ticket], bool] = lambda _: False,
) -> list[Heir]:
    """One by one, each to whoever has least by then; not what they keep."""
    heirs: Counter[int] = Counter()
    resolved: Counter[int] = Counter()
    people: dict[int, Person] = {}
    for ticket in in_hands_of(work.session, person.id):
        if keeps(ticket):
            continue
        able = to is not None and may_work_on(work.desk, to, ticket)
        heir = to if able else _heir(work, ticket, person, by, resolved)
        if heir is not None:
            until = accept_by(work, ticket.grade, work.now) if ticket.state is State.NEW else None
            drop_outcome(work, ticket)
            hand_on(work.session, ticket, heir, by, accept_by=until, at=work.now)
            people[heir.id] = heir
            heirs[heir.id] += 1
            resolved[heir.id] += not ticket.is_open
    _tell_heirs(work, person, people, heirs)
    return [Heir(people[heir], count) for heir, count in heirs.items()]


def _heir(
    work: Work, ticket: Ticket, person: Person, by: Person | None, resolved: Mapping[int, int]
) -> Person | None:
    """Who has least to do, of those who come first; what is ``resolved`` counts to nobody's load,
    and is spread all the same."""

    def burden(each: Person) -> tuple[int, int, int]:
        return each.load + resolved[each.id], _distance(work, ticket, each), each.id

    others = sorted(colleagues_for(work, ticket, without=[person.id]), key=burden)
    at_work = [each for each in others if each.at_work]
    if ticket.level:
        return next(iter([*at_work, *others]), None)
    working = [each for each in at_work if falls_to(each.role, Duty.TAKE)]
    supervisors = [each for each in (*at_work, *others) if falls_to(each.role, Duty.OVERSEE)]
    managers = managers_of(work.session, work.desk, ticket.department)
    superiors = [each for each in known_to(ticket, managers) if each.id != person.id]
    decider = [by] if by and allowed(work.desk, by, ticket, Right.ASSIGN) else []
    return next(iter([*working, *supervisors, *decider, *superiors]), None)


def _distance(work: Work, ticket: Ticket, person: Person) -> int:
    """How far above the ticket's department theirs is; who works for all is farthest."""
    way = [*work.desk.tree.above(ticket.department), None]
    return way.index(person.department) if person.department in way else len(way)


def _tell_heirs(
    work: Work, person: Person, people: Mapping[int, Person], heirs: Mapping[int, int]
) -> None:
    for heir in people.values():
        texts = work.texts_for(heir)
        text = texts.say("handed-over", name=person.name, count=heirs[heir.id])
        rows = [[button(texts.label("btn-view-mine"), ListPress(what="queue"))]]
        if handed_at(work.session, heir.id, work.now):
            rows.insert(0, [button(texts.label("btn-accept-all"), accept_all_press(work.now))])
        work.send(heir, Screen(text, rows))


def _tell_role(work: Work, person: Person) -> None:
    texts = work.texts_for(person)
    role = texts.label(f"role-{person.role.value}")
    department = department_word(work.desk, person.department, person.language)
    work.welcome(person, texts.say("your-role", role=role, department=department))
    _tell_what_waits(work, person)


def _tell_what_waits(work: Work, person: Person) -> None:
    """Nobody else may have been able to see to it until now."""
    _tell_of_pool(work, person)
    _tell_of_decisions(work, person)


def _tell_of_pool(work: Work, person: Person) -> None:
    """Who can accept tickets from now on learns how many wait for somebody to."""
    waiting = count_queue(work.session, scope_of(work.desk, person), Wanted(View.POOL), work.now)
    if waiting:
        label = work.texts_for(person).label("btn-view-pool")
        look = button(label, QueuePress(what="list", view=View.POOL.value))
        work.tell(person, "pool-waits", rows=[[look]], count=waiting)


def _tell_of_decisions(work: Work, person: Person) -> None:
    """Who decides about appeals from now on learns that some wait."""
    if not may(person.role, Right.APPEAL):
        return
    scope = scope_of(work.desk, person, Right.APPEAL)
    waiting = waiting_on_level(work.session, scope, MOST_COUNTED)
    if waiting:
        work.tell(person, "decisions-wait", count=len(waiting))
