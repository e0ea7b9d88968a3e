"""Somebody of the staff of whom the ledger holds something in each of its tables."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from storage import audit
from storage.absences import Absence, AbsenceState
from storage.announcements import announce
from storage.attachments import Enclosure, enclose
from storage.base import ring_of
from storage.confirmations import Confirmation, ConfirmationState
from storage.consents import answer_for_model, answer_for_voice, show_notice
from storage.conversations import conversation_of
from storage.digests import wish_for
from storage.employment import employ
from storage.exports import Export
from storage.extensions import Extension, ExtensionState
from storage.follow_ups import FollowUp, FollowUpState
from storage.groups import Group
from storage.held_answers import HeldAnswer
from storage.invites import Invite
from storage.joinings import Joining, JoiningState
from storage.later import write_now
from storage.message_parts import keep_pieces
from storage.messages import Purpose, write
from storage.model_answers import ModelAnswer
from storage.notes import NotePurpose, write_note
from storage.people import Person, leave_phone, meet
from storage.profiles import OwnHours
from storage.regions import set_regions
from storage.role_changes import RoleDeed, note_role
from storage.rules.desk import load_desk
from storage.rules.kinds import Kind
from storage.rules.roles import Role
from storage.supervision import supervise
from storage.supplier_limits import LimitState, SupplierLimit
from storage.thrown_drafts import throw_away
from storage.ticket_moves import withdraw
from storage.tickets import Filing, Ticket, open_ticket

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
DESK = load_desk("general")


def everything_of(session: Session, account: int = 8) -> Person:
    """Wang, as customer and as staff; nothing that is theirs is unfinished."""
    wang = meet(session, account, name="王强", language="zh", now=NOW)
    lin = meet(session, 7, name="林晓", language="zh", now=NOW)
    _profile(session, wang)
    own, others = _ticket(session, wang, 1), _ticket(session, lin, 2, filed_by=wang)
    withdraw(session, own, wang, NOW)
    others.handler = wang
    _as_staff(session, wang, lin)
    _about_ticket(session, others, wang)
    _about_ticket(session, own, wang)
    session.flush()
    write_now(session)
    return wang


def draft_of(words: str) -> dict[str, object]:
    """As the conversation keeps one, with a file and a fact."""
    file = {"kind": "photo", "file_id": "f", "name": "门.png"}
    return {
        "id": 5,
        "parts": [{"source": 3, "text": words, "file": file}],
        "understood": {
            "kind": "complaint",
            "category": "delay",
            "facts": [{"type": "order_no", "value": "SF777", "norm": None}],
        },
    }


def _ticket(
    session: Session, customer: Person, draft: int, filed_by: Person | None = None
) -> Ticket:
    filing = Filing(draft, Kind.COMPLAINT, "delay", 3, "快递晚了", [], [], "zh")
    return open_ticket(
        session, filing, customer, DESK, None, due_at=LATER, at=NOW, filed_by=filed_by
    )


def _profile(session: Session, wang: Person) -> None:
    employ(session, wang, Role.MANAGER, "logistics", digest_due=LATER)
    leave_phone(session, ring_of(session), wang, "+8613800001234")
    wang.needs, wang.customer_group, wang.languages, wang.capacity = "轮椅", "VIP", "zh", 9
    show_notice(session, wang, "1.1", NOW)
    answer_for_model(session, wang, NOW, recipient="small", given=True)
    answer_for_voice(session, wang, NOW, given=True)
    session.add(OwnHours(person_id=wang.id, begins=540, ends=1080))
    set_regions(session, wang, ["西湖区"])
    wish_for(session, wang).at = "08:30"
    talk = conversation_of(session, wang.id, NOW)
    talk.draft, talk.step, talk.data = draft_of("草稿里的话 SF777"), "noting", {"text": "写了一半"}
    throw_away(session, wang, draft_of("扔掉的话"), NOW)


def _as_staff(session: Session, wang: Person, lin: Person) -> None:
    days = {"begins_at": NOW, "ends_at": LATER, "state": AbsenceState.OVER}
    note_role(session, wang, RoleDeed.JOINED, wang, NOW)
    announce(session, wang, "logistics", message=1, people=31, at=NOW)
    session.add_all(
        [
            Export(
                person_id=wang.id, since=NOW, until=LATER, asked_at=NOW, made_at=NOW, tickets=77
            ),
            Group(chat_id=-5, title="物流群", forum=False, bound_by_id=wang.id, bound_at=NOW),
            Absence(person_id=wang.id, substitute_id=lin.id, **days),
            Absence(person_id=lin.id, substitute_id=wang.id, **days),
            Joining(
                person_id=wang.id,
                inviter_id=wang.id,
                decider_id=wang.id,
                role=Role.MANAGER,
                state=JoiningState.CONFIRMED,
                asked_at=NOW,
            ),
            Invite(
                code_hash=b"1" * 32,
                role=Role.HANDLER,
                made_by=wang.id,
                used_by=wang.id,
                used_at=NOW,
                made_at=NOW,
                expires_at=LATER,
            ),
        ]
    )


def _about_ticket(session: Session, ticket: Ticket, wang: Person) -> None:
    audit.record(session, ticket, "see_phone", actor_id=wang.id, at=NOW)
    audit.record(session, ticket, "accept", actor_id=wang.id, at=NOW)
    supervise(session, ticket, wang, NOW)
    said = write(session, ticket, wang, Purpose.REPLY, "写给客户的话", at=NOW)
    keep_pieces(session, said.id, wang.id, [(1, "写给客户"), (2, "的话")])
    enclose(session, ticket, [Enclosure("photo", "f1")], wang, message_id=said.id)
    write_note(session, ticket, wang, NotePurpose.NOTE, "备注里的话", at=NOW).asked_id = wang.id
    asked = {"ticket_id": ticket.id, "asker_id": wang.id, "decider_id": wang.id, "asked_at": NOW}
    session.add_all(
        [
            Extension(amount="1wd", reason="延期的话", state=ExtensionState.GRANTED, **asked),
            Confirmation(
                solution="结果的话",
                cause="原因的话",
                written={},
                reason="退回的话",
                state=ConfirmationState.RETURNED,
                **asked,
            ),
            SupplierLimit(state=LimitState.GRANTED, **asked),
            HeldAnswer(
                ticket_id=ticket.id,
                writer_id=wang.id,
                way="reply",
                written={"text": "要发的话", "source": None, "files": []},
                written_at=NOW,
            ),
            FollowUp(
                ticket_id=ticket.id,
                handler_id=wang.id,
                state=FollowUpState.ANSWERED,
                stars=4,
                rated_at=NOW,
                word="评语的话",
            ),
            ModelAnswer(
                prompt="summary.1",
                model="small",
                person_id=wang.id,
                about_id=ticket.customer_id,
                asked_at=NOW,
                outcome="answered",
                answer="摘要",
                tokens_in=40,
                tokens_out=2,
                milliseconds=5,
                cost=0,
            ),
        ]
    )
