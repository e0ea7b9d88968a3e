"""What is erased of a person and a ticket, and what passed in and out, on either database."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from storage import corrections, erasures, model_answers
from storage.attachments import Enclosure, attachments_of, enclose
from storage.base import Base, SealedBytes, SealedJson, SealedText
from storage.confirmations import Confirmation, ConfirmationState
from storage.consents import answer_for_model, consents_of, show_notice
from storage.conversations import conversation_of
from storage.database import Database
from storage.employment import employ
from storage.erasing import NOBODY, erase_person, forget_drafts, last_needed, not_checked_since
from storage.erasures import Erasure
from storage.extensions import Extension, ExtensionState
from storage.follow_ups import FollowUp, FollowUpState
from storage.held_answers import HeldAnswer, hold
from storage.inbox import InboxRow
from storage.messages import Purpose, messages_of, write
from storage.notes import Note, NotePurpose, write_note
from storage.outbox import OutboxRow
from storage.people import Person, find, find_by_phone, leave_phone, meet
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Role
from storage.search_words import PersonWord, TicketWord
from storage.tables import load_tables
from storage.thrown_drafts import (
    ThrownDraft,
    bring_back,
    forget_thrown,
    throw_away,
    thrown_by,
)
from storage.ticket_moves import withdraw
from storage.tickets import Filing, Ticket, open_ticket

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=400)
DESK = load_desk("general")
LIN, WANG = 7, 8
NUMBER = "+8613800001234"


def arrives(session: Session, account: int, name: str) -> Person:
    return meet(session, account, name=name, language="zh", now=LONG_AGO)


def filed(session: Session, customer: Person, *, draft: int = 1) -> Ticket:
    filing = Filing(draft, Kind.COMPLAINT, "delay", 3, "快递晚了", [{"value": "晚"}], [11], "zh")
    ticket = open_ticket(session, filing, customer, DESK, None, due_at=NOW, at=LONG_AGO)
    session.flush()
    return ticket


def populate(database: Database) -> None:
    """Lin's ticket is withdrawn; Wang works for the desk."""
    with database.writing() as session:
        lin, wang = arrives(session, LIN, "林晓"), arrives(session, WANG, "王强")
        employ(session, wang, Role.HANDLER, None, digest_due=NOW)
        leave_phone(session, database.keys, lin, NUMBER)
        show_notice(session, lin, "1.1", LONG_AGO)
        answer_for_model(session, lin, LONG_AGO, recipient="small, here", given=True)
        ticket = filed(session, lin)
        write(session, ticket, lin, Purpose.ADDITION, "在门口", at=LONG_AGO, source=12)
        enclose(session, ticket, [Enclosure("photo", "abc", "门.png")], lin)
        withdraw(session, ticket, lin, LONG_AGO)
        talk = conversation_of(session, lin.id, LONG_AGO)
        talk.step, talk.draft, talk.draft_at = "phone", {"parts": []}, LONG_AGO
        theirs = conversation_of(session, wang.id, LONG_AGO)
        theirs.step, theirs.data = "resolving", {"ticket": ticket.id, "solution": "补送"}


def erase(database: Database) -> None:
    with database.writing() as session:
        lin = find(session, LIN)
        assert lin is not None
        erase_person(session, lin, NOW)


def test_of_the_person_nothing_is_left_but_that_there_was_one(database: Database) -> None:
    populate(database)
    erase(database)
    with database.reading() as session:
        assert find(session, LIN) is None
        assert find_by_phone(session, database.keys, NUMBER) == []
        gone = session.scalars(select(Person).where(Person.erased_at.is_not(None))).one()
        assert (gone.name, gone.phone, gone.model_consent_at) == (NOBODY, None, None)
        assert [each.given for each in consents_of(session, gone.id)] == [True, True]


def test_of_the_ticket_the_facts_are_left(database: Database) -> None:
    populate(database)
    erase(database)
    with database.reading() as session:
        ticket = session.scalars(select(Ticket)).one()
        assert (ticket.text, ticket.facts, ticket.sources, ticket.erased_at) == ("", [], [], NOW)
        assert (ticket.category, ticket.closed_at) == ("delay", LONG_AGO)
        said = messages_of(session, ticket.id)
        assert [(each.text, each.source, each.said_at) for each in said] == [("", None, LONG_AGO)]
        assert attachments_of(session, ticket.id) == []


def test_what_the_staff_wrote_about_it_goes_as_well(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        ticket, wang = session.scalars(select(Ticket)).one(), find(session, WANG)
        assert wang is not None
        write_note(session, ticket, wang, NotePurpose.NOTE, "林晓住在三楼", LONG_AGO)
        wish = Extension(ticket=ticket, asker=wang, amount="1wd", reason="林晓不在家")
        wish.state, wish.asked_at = ExtensionState.GRANTED, LONG_AGO
        visit = FollowUp(ticket=ticket, state=FollowUpState.ANSWERED, stars=5, word="谢谢")
        outcome = Confirmation(
            ticket=ticket,
            asker=wang,
            solution="已赔林晓",
            cause="林晓不在家",
            written={"text": "已赔林晓", "source": 1, "files": []},
            reason="林晓还没收到",
            state=ConfirmationState.RETURNED,
            asked_at=LONG_AGO,
        )
        session.add_all([wish, visit, outcome])
        hold(session, ticket, wang, "reply", {"text": "林晓"}, written_at=NOW, due_at=NOW)
        assert session.scalars(select(TicketWord)).all() != []
    erase(database)
    with database.reading() as session:
        assert [note.text for note in session.scalars(select(Note))] == [""]
        outcome = session.scalars(select(Confirmation)).one()
        assert (outcome.solution, outcome.cause, outcome.reason) == ("", "", None)
        assert outcome.written == {}
        assert session.scalars(select(HeldAnswer)).all() == []
        assert [wish.reason for wish in session.scalars(select(Extension))] == [""]
        assert [(each.stars, each.word) for each in session.scalars(select(FollowUp))] == [
            (5, None)
        ]
        assert session.scalars(select(TicketWord)).all() == []
        assert session.scalars(select(PersonWord.person_id)).all() == [2]  # Wang's


def test_a_step_of_the_staff_about_it_is_left(database: Database) -> None:
    populate(database)
    erase(database)
    with database.writing() as session:
        wang = find(session, WANG)
        assert wang is not None
        talk = conversation_of(session, wang.id, NOW)
        assert (talk.step, talk.data) == (None, {})


def test_what_was_learnt_of_it_is_unlearnt_and_nothing_else(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        ticket = session.scalars(select(Ticket)).one()
        for field, number in (("category", ticket.id), ("kind", None)):
            lesson = [(f"{field}: 快递晚了", "delay")]
            corrections.keep(session, database.keys, field, lesson, now=NOW, ticket_id=number)
            corrections.use_model(session, field, b"pieces of words", NOW)
            corrections.note_learnt_of(session, field, 12)
    erase(database)
    with database.reading() as session:
        assert corrections.kept(session, "category") == []
        assert len(corrections.kept(session, "kind")) == 1
        assert set(corrections.models(session)) == {"kind"}
        assert corrections.learnt_of(session, "category") == 0  # learnt anew from what is left
        assert corrections.learnt_of(session, "kind") == 12


def test_what_a_model_answered_is_forgotten_and_what_it_cost_is_not(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        lin = find(session, LIN)
        assert lin is not None
        call = model_answers.ModelAnswer(
            prompt="understand.1", model="small", person_id=lin.id, about_id=lin.id, asked_at=NOW,
            outcome="answered", answer="晚了", tokens_in=5, tokens_out=7, cost=0.5,
            milliseconds=9,
        )  # fmt: skip
        model_answers.keep(session, database.keys, "question", call)
    erase(database)
    with database.reading() as session:
        assert model_answers.answer_to(session, database.keys, "question") is None
        assert model_answers.spent(session, None, LONG_AGO).by_all == 12


def passed(session: Session, chat: int, state: str, at: datetime, **more: Any) -> None:
    update_row = {"chat_id": chat, "raw": b"{}", "received_at": at}
    came = {"sent": "done", "pending": "new"}[state]
    session.execute(insert(InboxRow).values(**update_row, state=came))
    message = {"chat_id": chat, "lane": 1, "method": "sendMessage", "params": {"text": "晚了"}}
    session.execute(insert(OutboxRow).values(**message, created_at=at, state=state, **more))


def order_of(session: Session) -> Erasure:
    return session.scalars(select(Erasure)).one()


def traffic(session: Session) -> list[tuple[int, bool]]:
    """Of each row in and out: whose chat, and whether there are words."""
    came = [(row.chat_id, row.raw is not None) for row in session.scalars(select(InboxRow))]
    went = [(row.chat_id, row.params is not None) for row in session.scalars(select(OutboxRow))]
    return sorted([*came, *went])


def test_what_passed_is_erased_in_their_chat_and_in_those_of_the_staff(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        arrives(session, 9, "Mary")
        for chat in (LIN, WANG, 9):
            passed(session, chat, "sent", NOW - timedelta(minutes=1), slot="ticket:1")
        passed(session, WANG, "sent", NOW + timedelta(minutes=1))
    erase(database)
    with database.writing() as session:
        assert erasures.erase_traffic(session, order_of(session), (), 100).rows == 2
        assert not erasures.under_way(session, order_of(session))
    with database.reading() as session:
        theirs = [(0, False)]  # that an update came, so that it isn't worked twice
        staff = [(WANG, False), (WANG, False), (WANG, True), (WANG, True)]
        assert traffic(session) == [*theirs, *staff, (9, True), (9, True)]


def test_what_is_under_way_is_waited_for(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        passed(session, LIN, "pending", NOW)
    erase(database)
    with database.writing() as session:
        assert erasures.erase_traffic(session, order_of(session), (), 100).rows == 0
        assert erasures.under_way(session, order_of(session))
        session.execute(update(InboxRow).values(state="done"))
        session.execute(update(OutboxRow).values(state="sent"))
    with database.writing() as session:
        assert erasures.erase_traffic(session, order_of(session), (), 100).rows == 1
        assert not erasures.under_way(session, order_of(session))
        assert traffic(session) == [(0, False)]


def test_no_transaction_erases_more_than_a_batch(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        for _ in range(5):
            passed(session, LIN, "sent", NOW)
    erase(database)
    with database.writing() as session:
        shares = [erasures.erase_traffic(session, order_of(session), (), 2).rows for _ in range(4)]
    assert shares == [2, 2, 1, 0]


def test_who_is_needed_is_looked_at_again_later(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        silent = {person.name: person for person in not_checked_since(session, NOW, 10)}
        lin, wang = silent["林晓"], silent["王强"]
        assert last_needed(session, lin, NOW) == LONG_AGO
        assert last_needed(session, wang, NOW) == NOW  # works here
        filed(session, lin, draft=2)
        assert last_needed(session, lin, NOW) == NOW  # has an open matter


def test_old_drafts_go_and_new_ones_stay(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        mary = arrives(session, 9, "Mary")
        recent = conversation_of(session, mary.id, LONG_AGO)
        recent.draft, recent.draft_at = {"parts": []}, NOW
        session.flush()
        lin = find(session, LIN)
        assert lin is not None
        assert forget_drafts(session, NOW - timedelta(days=7), 10) == [(lin.id, None)]
        assert forget_drafts(session, NOW - timedelta(days=7), 10) == []
        assert conversation_of(session, mary.id, NOW).draft == {"parts": []}


def test_what_was_thrown_away_goes_with_the_person_or_as_old_drafts_do(database: Database) -> None:
    populate(database)
    with database.writing() as session:
        lin, mary = find(session, LIN), arrives(session, 9, "Mary")
        assert lin is not None
        throw_away(session, lin, {"id": 1, "parts": []}, NOW)
        throw_away(session, mary, {"id": 2, "parts": []}, LONG_AGO)
        throw_away(session, mary, {"id": 3, "parts": []}, NOW)
        session.flush()
        assert bring_back(session, lin, 3) is None
        assert forget_thrown(session, NOW - timedelta(days=7), 10) == 1
        assert [each["id"] for each in thrown_by(session, mary)] == [3]
        assert bring_back(session, mary, 3) == {"id": 3, "parts": []}
        session.flush()
        assert thrown_by(session, mary) == []
    erase(database)
    with database.reading() as session:
        assert session.scalars(select(ThrownDraft)).all() == []


ERASED = {
    "inbox.raw", "outbox.params", "person.name", "person.phone", "person.needs",
    "conversation.data", "conversation.draft", "model_answer.answer", "ticket.text",
    "ticket.facts", "ticket.solution", "ticket.cause", "correction.text", "learned.model",
    "extension.reason", "follow_up.word", "confirmation.solution", "confirmation.cause",
    "confirmation.written", "confirmation.reason", "held_answer.written", "ticket_message.text",
    "ticket_note.text", "attachment.file_id", "attachment.name", "attachment.unique_id",
    "thrown_draft.draft", "message_part.text", "erasure.sought",
}  # fmt: skip
"""Sealed columns that erasing sees to."""
NO_CUSTOMERS = {"department_group.title"}
"""Sealed all the same; emptied when the group is let go of."""


def test_each_sealed_column_is_thought_of() -> None:
    """Whoever adds one sees to it in `storage.erasing`, and only then adds it here."""
    load_tables()
    columns = [column for table in Base.metadata.sorted_tables for column in table.columns]
    sealed = (SealedText, SealedJson, SealedBytes)
    found = {f"{each.table.name}.{each.name}" for each in columns if isinstance(each.type, sealed)}
    assert found == ERASED | NO_CUSTOMERS
