"""Each right of the table, in each role, within the scope and without: whoever forges the button.

The desk is a city with two counties; a ticket of the county Yuhang is in the hands of a colleague
there, who asked for more time and for a confirmation of the outcome. What may be done is read off
the table; :mod:`tests.handlers.test_what_is_denied` adds the states and who has the ticket.
"""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from aiogram.types import Update
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.privacy.notice import version_of
from handlers.reception import Reception
from handlers.staff.checking import Written
from handlers.staff.for_caller import WISHES
from prompts.texts import texts
from storage import people
from storage.audit import Entry
from storage.confirmations import Confirmation, ask_confirmation
from storage.database import Database
from storage.extensions import Extension, ask_extension
from storage.follow_ups import FollowUp, begin, plan_follow_up, visits_of
from storage.invites import Invite, make_invite
from storage.joinings import Joining, ask_to_join
from storage.keys import KeyRing
from storage.later import write_now
from storage.messages import Message
from storage.notes import Note
from storage.outbox import OutboxRow
from storage.people import Person
from storage.problems import ProblemTicket, offer
from storage.promises import make_promises, promised
from storage.role_changes import RoleChange
from storage.rules.course import Course
from storage.rules.desk import Desk, load_desk
from storage.rules.durations import Duration
from storage.rules.kinds import Kind
from storage.rules.levels import Level
from storage.rules.moves import State
from storage.rules.roles import AS_CUSTOMER, AS_FILER, Reach, Right, Role, may_manage, reach_of
from storage.tickets import Filing, Ticket, open_ticket
from tests.conversations.desks import CITY, desk_with
from tests.handlers.test_what_is_denied import NEEDS, NOW, REST, SECRET
from tests.ledgers import KEYS, empty_file

COUNTY = "yuhang"
REACHES = {"yuhang": (COUNTY,), "xihu": ("xihu",), "technical": ("technical", COUNTY, "xihu")}
"""By the department of who leads it. A handler reaches the department itself alone."""
DEPARTMENTS = (*REACHES, "quality", None)

ABOUT_TICKETS = {
    **NEEDS,
    "t:code": Right.SEE_TICKET,
    "t:caller": Right.FOR_CALLER,
    **{f"t:c_{wish}": Right.FOR_CALLER for wish in WISHES},
    "t:see_phone": Right.SEE_PHONE,
    "t:customer": Right.CUSTOMER_FILE,
    "t:needs": Right.CUSTOMER_FILE,
    "t:needs_none": Right.CUSTOMER_FILE,
    "t:ask_phone": Right.ASK,
    "t:spoke": Right.REPLY,
    "t:not_reached": Right.REPLY,
    "t:supervise": Right.SUPERVISE,
    "t:let_go": Right.SUPERVISE,
    "t:reclassify": Right.RECLASSIFY,
    "rk": Right.RECLASSIFY,
}
# That somebody has it already is told in other words, there as well.
RIGHTS: dict[str, Right] = {
    **{
        f"{wish}:{{ticket}}:{{version}}{REST.get(wish, '')}": right
        for wish, right in ABOUT_TICKETS.items()
        if wish not in ("t:accept", "t:uphold", "t:reject", "h:give", "rk")
    },
    "t:accept:{free}:{free_version}": Right.ACCEPT,
    "rk:{ticket}:{version}:category:billing": Right.RECLASSIFY,
    "as:{ticket}:responsible:customer": Right.ASSESS,
    "ra:{ticket}:responsible:customer": Right.ASSESS,
    "e:grant:{extension}": Right.DECIDE_EXTENSION,
    "e:refuse:{extension}": Right.DECIDE_EXTENSION,
    "v:extension:grant:{extension}": Right.DECIDE_EXTENSION,
    "v:extension:refuse:{extension}": Right.DECIDE_EXTENSION,
    "cf:confirm:{confirmation}": Right.CONFIRM,
    "cf:return:{confirmation}": Right.CONFIRM,
    "v:outcome:grant:{confirmation}": Right.CONFIRM,
    "v:outcome:refuse:{confirmation}": Right.CONFIRM,
    "t:take:{appeal}:{appeal_version}": Right.APPEAL,
    "t:uphold:{appeal}:{appeal_version}": Right.APPEAL,
    "t:reject:{appeal}:{appeal_version}": Right.APPEAL,
    "v:appeal:grant:{appeal}": Right.APPEAL,
    "v:appeal:uphold:{appeal}": Right.APPEAL,
    "v:appeal:reject:{appeal}": Right.APPEAL,
    "cl:other:{ticket}:{version}:0:0": Right.CLOSE,
    "cl:elsewhere:{ticket}:{version}:0:1": Right.CLOSE,
    "pb:link:{problem}": Right.JUDGE_PROBLEM,
    "pb:differ:{problem}": Right.JUDGE_PROBLEM,
    "k:open:{visit}:0": Right.VISIT,
    "k:solved:{visit}:0": Right.VISIT,
    "k:stars:{visit}:5": Right.VISIT,
    "k:nobody:{visit}:0": Right.VISIT,
    "p:look:{heir}::0": Right.PEOPLE,
    "p:history:{heir}::0": Right.PEOPLE,
    "p:suspend:{heir}::0": Right.PEOPLE,
    "p:suspend_yes:{heir}::0": Right.PEOPLE,
    "p:readmit:{heir}::0": Right.PEOPLE,
    "p:role:{heir}:supervisor:0": Right.PEOPLE,
    "p:role_yes:{heir}:supervisor:0": Right.PEOPLE,
    "ho:who:{heir}:0:0": Right.PEOPLE,
    "ho:least:{heir}:0:0": Right.PEOPLE,
    "me:look:{heir}:": Right.PEOPLE,
    "me:language:{heir}:en": Right.PEOPLE,
    "me:regions:{heir}:": Right.PEOPLE,
    "me:region:{heir}:0": Right.PEOPLE,
    "me:all_regions:{heir}:": Right.PEOPLE,
    "aw:look:{heir}::0:0:0:0": Right.PEOPLE,
    "iv:handler:{county}:0": Right.INVITE,
    "j:grant:{joining}": Right.INVITE,
    "j:refuse:{joining}": Right.INVITE,
    "v:joining:grant:{joining}": Right.INVITE,
    "n:received:{since}:{until}:0:0:{county}": Right.DIGEST,
    "dg:of:{county}": Right.DIGEST,
}
"""What is forged, and the right that it needs."""
BY_COMMAND = {
    "/queue": Right.LISTS,
    "/pool": Right.LISTS,
    "/overdue": Right.LISTS,
    "/find 花瓶": Right.LISTS,
    "/calls": Right.VISIT,
    "/approvals": Right.DECIDE_EXTENSION,
    "/export": Right.EXPORT,
    "/announce": Right.ANNOUNCE,
    "/people": Right.PEOPLE,
    "/invite": Right.INVITE,
    "/import": Right.IMPORT,
    "/group": Right.GROUPS,
    "/digest": Right.DIGEST,
    "/file": Right.FILE,
    "/duty off": Right.DUTY,
    "/away": Right.DUTY,
    "/me": Right.DUTY,
    "/customer": Right.BE_CUSTOMER,
}
IN_GROUPS = {Right.GROUP_NOTE}
"""What can be done in a group chat alone: :mod:`tests.conversations.test_groups`."""
GIVEN = {Right.PEOPLE: Role.HANDLER, Right.INVITE: Role.HANDLER}
"""Whom it is done to: nobody may manage who is not below them."""


@dataclass(frozen=True)
class Scene:
    """The ledger as everybody finds it, and what can be named in a press."""

    ledger: Database
    desk: Desk
    reception: Reception
    names: dict[str, Any]
    before: list[Any]


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("rights")
    desk = load_desk(desk_with(folder, {}, CITY))
    with closing(empty_file(folder / "duban.db")) as ledger:
        with ledger.writing() as session:
            names = _set(session, desk, KEYS)
            before = _as_it_stands(session)
        reception = Reception(desk, KEYS, administrators=frozenset())
        yield Scene(ledger, desk, reception, names, before)


def _set(session: Session, desk: Desk, keys: KeyRing) -> dict[str, Any]:
    """A ticket of the county with all that can be decided about it."""
    _met(session, desk, 1, Role.CUSTOMER)
    colleague = _met(session, desk, 2, Role.HANDLER, COUNTY)
    applicant = _met(session, desk, 4, Role.CUSTOMER)
    _met(session, desk, 5, Role.ADMIN)
    caller = _met(session, desk, 3, Role.CUSTOMER)
    tickets = [_ticket(session, desk, caller, colleague, running) for running in (1, 2)]
    ticket, free = tickets[0], _ticket(session, desk, caller, None, 3)
    free.state, free.text = State.NEW, "灯坏了"
    appeal = _ticket(session, desk, caller, None, 4)
    appeal.state, appeal.kind, appeal.level = State.NEW, Kind.APPEAL, Level.SUPERVISOR
    appeal.refers_to_id = ticket.id
    extension = ask_extension(session, ticket, colleague, Duration.parse("1wd"), SECRET, NOW)
    confirmation = ask_confirmation(
        session,
        ticket,
        colleague,
        solution=SECRET,
        cause=SECRET,
        written=Written(SECRET).kept(),
        evidence=0,
        written_at=NOW,
        at=NOW,
    )
    problem = offer(session, [each.id for each in tickets], NOW)
    make_invite(session, keys, Role.HANDLER, COUNTY, now=NOW, expires_at=NOW)
    joining = ask_to_join(session, applicant, session.scalars(select(Invite)).one(), NOW)
    plan_follow_up(session, ticket, NOW)
    session.flush()
    (visit,) = visits_of(session, ticket.id)
    begin(visit, NOW + timedelta(days=1))
    caller.telegram_id = None
    session.flush()
    assert problem is not None
    return {
        "ticket": ticket.id,
        "free": free.id,
        "version": ticket.version,
        "free_version": free.version,
        "appeal": appeal.id,
        "appeal_version": appeal.version,
        "heir": colleague.id,
        "extension": extension.id,
        "confirmation": confirmation.id,
        "problem": problem.id,
        "visit": visit.id,
        "joining": joining.id,
        "county": 1 + list(desk.departments).index(COUNTY),
        "since": int(NOW.timestamp()) - 60,
        "until": int(NOW.timestamp()),
    }


def _met(
    session: Session, desk: Desk, number: int, role: Role, department: str | None = None
) -> Person:
    person = people.meet(session, number, name=f"P{number}", language="zh", now=NOW)
    person.role, person.department, person.notice_version = role, department, version_of(desk)
    session.flush()
    return person


def _ticket(
    session: Session, desk: Desk, customer: Person, owner: Person | None, running: int
) -> Ticket:
    filing = Filing(running, Kind.COMPLAINT, "delay", 3, SECRET, [], [], "zh")
    ticket = open_ticket(session, filing, customer, desk, owner, due_at=NOW, at=NOW)
    course = Course(kind=Kind.COMPLAINT, category="delay", grade=3, opened=NOW)
    make_promises(session, ticket, desk, promised(desk, course))
    ticket.state, ticket.department = State.IN_PROGRESS, COUNTY
    session.flush()
    return ticket


_TABLES = (
    Ticket,
    Entry,
    Message,
    Note,
    Extension,
    Confirmation,
    FollowUp,
    ProblemTicket,
    Joining,
    Invite,
    RoleChange,
)


def _as_it_stands(session: Session) -> list[Any]:
    write_now(session)
    session.flush()
    return [session.execute(select(table.__table__)).all() for table in _TABLES]


def _reaches(role: Role, department: str | None, reach: Reach | None) -> bool:
    """Whether what is the county's, and not theirs, is within the reach of somebody."""
    if reach is Reach.ALL:
        return True
    if reach is not Reach.DEPARTMENT:
        return False
    theirs = REACHES.get(department or "", (department,))
    return department is None or COUNTY in (theirs if role.leads else (department,))


def _is_allowed(right: Right, role: Role, department: str | None) -> bool:
    if right in AS_CUSTOMER:
        return False  # it is another customer's
    reach = reach_of(role, right, quality_office=department == "quality")
    below = right not in GIVEN or may_manage(role, GIVEN[right])
    pooled = right is Right.ACCEPT and reach is Reach.POOL
    return below and _reaches(role, department, Reach.DEPARTMENT if pooled else reach)


def _update(**event: Any) -> Update:
    return Update.model_validate({"update_id": 1, **event})


_CHAT = {"id": 1, "type": "private", "first_name": "P1"}
_USER = {"id": 1, "is_bot": False, "first_name": "P1", "language_code": "zh"}


def _pressed(data: str) -> Update:
    bot = {"id": 9, "is_bot": True, "first_name": "B"}
    message = {"message_id": 5, "date": 1, "chat": _CHAT, "from": bot, "text": "…"}
    press = {"id": "1", "from": _USER, "chat_instance": "1", "data": data, "message": message}
    return _update(callback_query=press)


def _said(text: str) -> Update:
    entity = {"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}
    message = {"message_id": 6, "date": 1, "chat": _CHAT, "from": _USER, "text": text}
    return _update(message={**message, "entities": [entity] if text.startswith("/") else []})


def _does(scene: Scene, session: Session, role: Role, department: str | None, event: Update) -> str:
    """What they are told of it."""
    presser = people.find(session, 1)
    assert presser is not None
    presser.role, presser.department = role, department
    session.flush()
    work = scene.reception.receive(
        session, event, now=NOW, received_at=NOW, inbox_id=1, reading=None, help=None
    )
    asyncio.run(work)
    write_now(session)
    rows = session.scalars(select(OutboxRow).where(OutboxRow.chat_id == 1))
    return "\n".join(str(row.params) for row in rows)


# Whoever is told for which role it is reads the same words, and more.
NOT_YOURS = texts("zh").label("refused-not-yours").split("。")[0]


def _is_told_who(told: str, role: Role, department: str | None) -> bool:
    """Who sees the ticket, and would have to have it in hand, reads who has."""
    return "现在由 P2 负责" in told and _is_allowed(Right.SEE_TICKET, role, department)


@pytest.mark.parametrize("wish", RIGHTS)
def test_a_press_does_what_the_table_says_and_no_more(scene: Scene, wish: str) -> None:
    data = wish.format(**scene.names)
    for role, department in product(Role, DEPARTMENTS):
        with scene.ledger.writing() as session:
            told = _does(scene, session, role, department, _pressed(data))
            if _is_allowed(RIGHTS[wish], role, department):
                assert NOT_YOURS not in told, (role, department)
            else:
                assert NOT_YOURS in told or _is_told_who(told, role, department), (role, department)
                assert SECRET not in told
                assert _as_it_stands(session) == scene.before, (role, department)
            session.rollback()


@pytest.mark.parametrize("command", BY_COMMAND)
def test_a_command_shows_what_the_table_says_and_no_more(scene: Scene, command: str) -> None:
    right = BY_COMMAND[command]
    for role, department in product(Role, DEPARTMENTS):
        with scene.ledger.writing() as session:
            told = _does(scene, session, role, department, _said(command))
            reach = reach_of(role, right, quality_office=department == "quality")
            assert (NOT_YOURS in told) == (reach is None), (role, department)
            if not _reaches(role, department, reach):
                assert "C20261120-0001" not in told, (role, department)
                assert SECRET not in told
            session.rollback()


@pytest.mark.parametrize("ask", ["/why C20261120-0001", "/find C20261120-0001"])
def test_a_number_of_others_says_nothing(scene: Scene, ask: str) -> None:
    for role, department in product(Role, DEPARTMENTS):
        with scene.ledger.writing() as session:
            told = _does(scene, session, role, department, _said(ask))
            reach = reach_of(role, Right.SEE_TICKET, quality_office=department == "quality")
            sees = _reaches(role, department, reach)
            assert ("t:open:" in told or "⏱" in told) <= sees, (role, department)
            session.rollback()


def test_who_filed_it_sees_how_it_stands_and_may_do_no_more(scene: Scene) -> None:
    for role, department in product(Role, DEPARTMENTS):
        for do in ("open", "story", "trail", "reply", "note"):
            with scene.ledger.writing() as session:
                ticket = session.get(Ticket, scene.names["ticket"])
                assert ticket is not None
                ticket.filed_by_id = 1
                wish = f"t:{do}:{scene.names['ticket']}:{scene.names['version']}"
                told = _does(scene, session, role, department, _pressed(wish))
                seen = NEEDS.get(f"t:{do}", Right.SEE_TICKET)
                filed = do == "open" and reach_of(role, Right.FOLLOW_FILED) is not None
                if not filed and not _is_allowed(seen, role, department):
                    assert SECRET not in told, (role, department, do)
                else:
                    assert NOT_YOURS not in told, (role, department, do)
                session.rollback()


def test_every_right_of_the_table_is_tried() -> None:
    tried = {*RIGHTS.values(), *BY_COMMAND.values(), *IN_GROUPS, *AS_FILER}
    assert tried == set(Right)


IN_WORDS = (
    "0001",
    "C20261120-0001",
    "查一下0001",
    "0001 到哪一步了",
    "查一下 P3",
    "find P3",
    "谁在值班",
    "who is on duty?",
    "谁在休假",
    "备注 0001：客户说了",
    "办结 0001",
    "接单 0003",
    "接单 0001",
    "转给 P2 0001",
    "give 0001 to P2",
    "把 P2 的工单都转给 P2",
    "改级别 0001",
    "批准",
    "/find P3",
    "/find P2",
    "/people P2",
    "/away P2",
    "/customer 0001",
    "/digest",
    "/export",
    "/queue",
    "/approvals",
    "/calls",
    "/announce P2",
)
"""What somebody of another department types."""


@pytest.mark.parametrize("words", IN_WORDS)
def test_words_about_what_is_elsewhere_do_and_tell_nothing(scene: Scene, words: str) -> None:
    """Neither a matter's words, nor its customer, nor who has it."""
    for role, department in product(Role, DEPARTMENTS):
        reach = reach_of(role, Right.SEE_TICKET, quality_office=department == "quality")
        pooled = role is Role.HANDLER and department in (COUNTY, None)
        if not role.staff or pooled or _reaches(role, department, reach):
            continue
        with scene.ledger.writing() as session:
            told = _does(scene, session, role, department, _said(words))
            seen = [each for each in (SECRET, "P2", "P3") if each in told and each not in words]
            assert seen == [], (role, department, told)
            assert _as_it_stands(session) == scene.before, (role, department)
            session.rollback()


@pytest.mark.parametrize(
    ("words", "told"), [("0001", "P2"), ("查一下 P3", SECRET), ("谁在值班", "P2")]
)
def test_the_same_words_tell_who_may_know(scene: Scene, words: str, told: str) -> None:
    for role, department in (
        (Role.MANAGER, COUNTY),
        (Role.MANAGER, "technical"),
        (Role.ADMIN, None),
    ):
        with scene.ledger.writing() as session:
            assert told in _does(scene, session, role, department, _said(words)), role
            session.rollback()
