"""No press does what the table of roles denies, whoever forges it, whatever the state."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from aiogram.types import Update
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.privacy.notice import version_of
from handlers.reception import Reception
from prompts.texts import texts
from storage import people
from storage.audit import Entry
from storage.conversations import conversation_of
from storage.database import Database
from storage.keys import KeyRing
from storage.later import write_now
from storage.messages import Message
from storage.notes import Note, NotePurpose
from storage.outbox import OutboxRow
from storage.people import Person
from storage.promises import make_promises, promised
from storage.rules.course import Course
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.moves import State
from storage.rules.roles import AS_CUSTOMER, Right, Role, covers, reach_of
from storage.tickets import Filing, Ticket, open_ticket
from tests.ledgers import empty_file

NOW = datetime(2026, 11, 20, 6, 5, tzinfo=UTC)
DESK = load_desk("general")
SECRET = "花瓶碎了一地"

NEEDS = {
    "t:open": Right.SEE_TICKET,
    "t:card": Right.SEE_TICKET,
    "t:more": Right.SEE_TICKET,
    "t:files": Right.SEE_TICKET,
    "t:story": Right.SEE_TICKET,
    "t:trail": Right.SEE_TICKET,
    "t:why": Right.SEE_TICKET,
    "t:help": Right.SEE_TICKET,
    "t:similar": Right.SEE_TICKET,
    "t:suggest": Right.REPLY,
    "t:seen": Right.TAKE_NOTE,
    "t:accept": Right.ACCEPT,
    "t:ask": Right.ASK,
    "t:reply": Right.REPLY,
    "t:phoned": Right.REPLY,
    "t:resolve": Right.RESOLVE,
    "t:take_back": Right.RESOLVE,
    "t:uphold": Right.APPEAL,
    "t:reject": Right.APPEAL,
    "t:extend": Right.EXTEND,
    "t:regrade": Right.REGRADE,
    "t:note": Right.NOTE,
    "t:consult": Right.CONSULT,
    "t:transfer": Right.TRANSFER,
    "t:return": Right.RETURN,
    "t:give": Right.ASSIGN,
    "t:assess": Right.ASSESS,
    "t:take": Right.ASSIGN,
    "t:supplier": Right.SUPPLIER,
    "t:close": Right.CLOSE,
    "su:name": Right.SUPPLIER,
    "su:answer": Right.SUPPLIER,
    "m": Right.EXTEND,
    "g": Right.REGRADE,
    "h:transfer": Right.TRANSFER,
    "h:give": Right.ASSIGN,
    "h:consult": Right.CONSULT,
    "w": Right.RETURN,
    "o:look": Right.FOLLOW,
    "o:history": Right.FOLLOW,
    "o:why": Right.FOLLOW,
    "o:story": Right.FOLLOW,
    "o:write": Right.WRITE,
    "o:urge": Right.URGE,
    "o:withdraw": Right.WITHDRAW,
    "o:withdraw_yes": Right.WITHDRAW,
    "o:satisfied": Right.JUDGE,
    "o:not_satisfied": Right.JUDGE,
}
"""Written down once more, as somebody reads it who has not seen the code."""
_HEIR = ":{heir}:0"
REST = {
    "m": ":2wd",
    "g": ":1",
    "h:transfer": _HEIR,
    "h:give": _HEIR,
    "h:consult": _HEIR,
    "w": ":3",
    "su:name": ":0",
    "su:answer": ":0",
}
CHOICES = ("h:transfer", "h:give", "h:consult", "w", "m", "t:take")
"""Presses that are refused in the same words where what was chosen can't be: what is there already,
or no more time than was offered."""


@dataclass(frozen=True)
class Situation:
    role: Role
    department: str | None
    state: State
    owner: str | None
    own_matter: bool
    wish: str


SITUATIONS = st.builds(
    Situation,
    role=st.sampled_from(Role),
    department=st.sampled_from([None, "logistics", "finance", "quality"]),
    state=st.sampled_from(State),
    owner=st.sampled_from([None, "presser", "colleague"]),
    own_matter=st.booleans(),
    wish=st.sampled_from(sorted(NEEDS)),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = empty_file(tmp_path_factory.mktemp("denied") / "duban.db")
    yield database
    database.close()


@cache
def _reception(keys: KeyRing) -> Reception:
    return Reception(DESK, keys, administrators=frozenset())


def _allowed(situation: Situation) -> bool:
    right, office = NEEDS[situation.wish], situation.department == "quality"
    own = situation.own_matter if right in AS_CUSTOMER else situation.owner == "presser"
    if situation.own_matter and right not in AS_CUSTOMER:
        return False
    return covers(
        reach_of(situation.role, right, quality_office=office),
        own=own,
        pooled=situation.owner is None,
        department=situation.department in (None, "logistics"),
    )


def _someone(session: Session, number: int, role: Role, department: str | None = None) -> Person:
    person = people.meet(session, number, name=f"P{number}", language="zh", now=NOW)
    person.role, person.department, person.notice_version = role, department, version_of(DESK)
    session.flush()
    return person


def _ticket(session: Session, situation: Situation, presser: Person) -> Ticket:
    colleague = _someone(session, 2, Role.HANDLER, "logistics")
    customer = presser if situation.own_matter else _someone(session, 3, Role.CUSTOMER)
    owner = {"presser": presser, "colleague": colleague, None: None}[situation.owner]
    filing = Filing(1, Kind.COMPLAINT, "delay", 3, SECRET, [], [], "zh")
    ticket = open_ticket(session, filing, customer, DESK, owner, due_at=NOW, at=NOW)
    course = Course(kind=Kind.COMPLAINT, category="delay", grade=3, opened=NOW)
    make_promises(session, ticket, DESK, promised(DESK, course))
    ticket.state = situation.state
    session.add(
        Note(
            ticket_id=ticket.id,
            author=colleague,
            purpose=NotePurpose.NOTE,
            text=SECRET,
            said_at=NOW,
        )
    )
    session.flush()
    return ticket


def _press(data: str) -> Update:
    chat = {"id": 1, "type": "private", "first_name": "P"}
    user = {"id": 1, "is_bot": False, "first_name": "P1", "language_code": "zh"}
    bot = {"id": 9, "is_bot": True, "first_name": "B"}
    message = {"message_id": 5, "date": 1, "chat": chat, "from": bot, "text": "…"}
    press = {"id": "1", "from": user, "chat_instance": "1", "data": data, "message": message}
    return Update.model_validate({"update_id": 1, "callback_query": press})


def _as_it_stands(session: Session, ticket: Ticket, presser: Person) -> dict[str, Any]:
    write_now(session)
    session.flush()
    row = {column.name: getattr(ticket, column.name) for column in Ticket.__table__.columns}
    talk = conversation_of(session, presser.id, NOW)
    counts = {
        table.__tablename__: len(session.scalars(select(table)).all())
        for table in (Entry, Message, Note)
    }
    return {**row, **counts, "step": talk.step}


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(situation=SITUATIONS)
def test_what_the_table_denies_changes_nothing_and_tells_nothing(
    ledger: Database, situation: Situation
) -> None:
    reception = _reception(ledger.keys)
    with ledger.writing() as session:
        presser = _someone(session, 1, situation.role, situation.department)
        ticket = _ticket(session, situation, presser)
        before = _as_it_stands(session, ticket, presser)
        heir = people.find(session, 2)
        assert heir is not None
        kind, _, do = situation.wish.partition(":")
        about = f"{do}:" if do else ""
        rest = REST.get(situation.wish, "").format(heir=heir.id)
        update = _press(f"{kind}:{about}{ticket.id}:{ticket.version}{rest}")
        asyncio.run(
            reception.receive(
                session,
                update,
                now=NOW,
                received_at=NOW,
                inbox_id=1,
                reading=None,
                help=None,
            )
        )
        write_now(session)
        said = session.scalars(select(OutboxRow)).all()
        refused = [row for row in said if (row.params or {}).get("show_alert")]
        # Whoever is told why reads the same words, and more.
        not_yours = texts("zh").label("refused-not-yours").split("。")[0]
        if not _allowed(situation):
            assert _as_it_stands(session, ticket, presser) == before
            assert len(said) == len(refused) == 1
            told = str(refused[0].params)
            assert SECRET not in told
            # Who sees it, or could have accepted it, is told who has it by now.
            sees = situation.wish == "t:accept" or _allowed(replace(situation, wish="t:open"))
            whose = any(has in told for has in ("已由 P2", "现在由 P2", "在待领池", "现在的状态"))
            assert not_yours in told or (sees and whose)
        elif situation.wish not in CHOICES:
            assert not_yours not in str([row.params for row in refused])
        session.rollback()
