"""In a group a press does what the table of roles allows, on that group's tickets, and nothing is
shown there to whoever presses."""

import asyncio

from aiogram.types import Update
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.reception import Reception
from storage import groups
from storage.database import Database
from storage.later import write_now
from storage.outbox import OutboxRow
from storage.rules.moves import State
from storage.rules.roles import Role
from storage.threads import begin_thread
from tests.handlers.test_what_is_denied import (
    NEEDS,
    NOW,
    SECRET,
    Situation,
    _allowed,
    _as_it_stands,
    _reception,
    _someone,
    _ticket,
    ledger,
)

__all__ = ["ledger"]

CHAT = -1_001_234_567_890
DONE_THERE = ("t:accept", "t:open")

SITUATIONS = st.builds(
    Situation,
    role=st.sampled_from(Role),
    department=st.sampled_from([None, "logistics", "finance"]),
    state=st.just(State.NEW),
    owner=st.sampled_from([None, "colleague"]),
    own_matter=st.booleans(),
    wish=st.sampled_from(sorted(wish for wish in NEEDS if wish.startswith("t:"))),
)


def _press(data: str) -> Update:
    chat = {"id": CHAT, "type": "supergroup", "title": "G"}
    user = {"id": 1, "is_bot": False, "first_name": "P1", "language_code": "zh"}
    bot = {"id": 9, "is_bot": True, "first_name": "B"}
    message = {"message_id": 5, "date": 1, "chat": chat, "from": bot, "text": "…"}
    press = {"id": "1", "from": user, "chat_instance": "1", "data": data, "message": message}
    return Update.model_validate({"update_id": 1, "callback_query": press})


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(situation=SITUATIONS, known_there=st.booleans(), bound=st.booleans())
def test_only_what_may_be_done_in_a_group_is_done_there(
    ledger: Database,
    situation: Situation,
    known_there: bool,
    bound: bool,
) -> None:
    reception: Reception = _reception(ledger.keys)
    with ledger.writing() as session:
        presser = _someone(session, 1, situation.role, situation.department)
        ticket = _ticket(session, situation, presser)
        group = groups.bind(session, CHAT, "logistics", title="G", forum=False, by=presser, at=NOW)
        if known_there:
            begin_thread(session, ticket, group)
        if not bound:
            groups.unbind(session, group)
        before = _as_it_stands(session, ticket, presser)
        asyncio.run(
            reception.receive(
                session,
                _press(f"{situation.wish}:{ticket.id}:{ticket.version}"),
                now=NOW,
                received_at=NOW,
                inbox_id=1,
                reading=None,
                help=None,
            )
        )
        write_now(session)
        said = session.scalars(select(OutboxRow)).all()
        in_group = [row for row in said if row.chat_id == CHAT]
        allowed = known_there and bound and situation.wish in DONE_THERE and _allowed(situation)
        if allowed:
            assert [row for row in said if row.chat_id == 1]
            assert SECRET not in str([row.params for row in in_group]) or ticket.state != State.NEW
        else:
            assert in_group == []
            assert _as_it_stands(session, ticket, presser) == before
            (refused,) = said
            assert (refused.params or {})["show_alert"]
        session.rollback()
